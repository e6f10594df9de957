"""The program around the map: window, actions, panels, dialogs, settings, jobs."""

from __future__ import annotations


def run(path: str | None = None, language: str | None = None) -> int:
    """Open the editor, on this file if one is named, and return the exit code when it closes."""
    from sysmap.app.program import run as start  # Qt is loaded only when a window is wanted

    return start(path, language)


__all__ = ["run"]
