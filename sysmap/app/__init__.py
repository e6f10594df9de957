"""The program around the map: each room says in its first line what is in it.

At the top: `program` starts it, `quickly`; `shell` is the window, `desk` a map's page, with what all share.
The desk        frame  capture  inspector  keyboard  typesetting  finding  actions → commands
The map         notation  forms  ways  relayout  views  simplify  card  stages  remarks  table  crossing
A workshop      start  workshop  room  paper  incoming
What it says    reading  influence
What leaves     poster  story  handover  library  merging  foreign  cover
Nothing lost    saving
Help            helping  learning
Of the person   preferences: settings, charters of organisations, profiles.
"""

from __future__ import annotations


def run(path: str | None = None, language: str | None = None) -> int:
    """Open the editor, on this file if one is named, and return the exit code when it closes."""
    from sysmap.app.quickly import start_quickly
    from sysmap.app.splash import welcome

    start_quickly()
    welcome(language)
    from sysmap.app.program import run as start  # Qt is loaded only when a window is wanted

    return start(path, language)


__all__ = ["run"]
