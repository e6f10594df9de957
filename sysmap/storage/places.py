"""Where the program keeps its own things: versions, recovery, settings. Never a temporary folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """The program's folder in the user's data directory; not made until something is put there.

    SYSMAP_HOME names another (portable mode, tests).
    """
    chosen = os.environ.get("SYSMAP_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Sysmap"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Sysmap"
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return (Path(chosen) if os.path.isabs(chosen) else Path.home() / ".local" / "share") / "sysmap"


def versions_folder() -> Path:
    """Where the last copies of each map are kept."""
    return data_folder() / "versions"


def recovery_folder() -> Path:
    """Where journals are kept while maps are open, and after a fault."""
    return data_folder() / "recovery"
