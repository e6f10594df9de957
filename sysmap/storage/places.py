"""Where the program keeps its own things: versions, recovery, settings. Never a temporary folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PORTABLE, SWITCH = "sysmap-data", "portable.txt"


def data_folder() -> Path:
    """The program's folder in the user's data directory; not made until something is put there.

    SYSMAP_HOME names another; so does portable mode, where everything stays beside the program.
    """
    chosen = os.environ.get("SYSMAP_HOME")
    if chosen:
        return Path(chosen)
    if (beside := portable_folder()) is not None:
        return beside
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Sysmap"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Sysmap"
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return (Path(chosen) if os.path.isabs(chosen) else Path.home() / ".local" / "share") / "sysmap"


def program_folder() -> Path:
    """The folder in which the program lies: what a stick holds."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve()
        bundle = next((parent for parent in program.parents if parent.suffix == ".app"), None)
        return bundle.parent if bundle is not None else program.parent
    return Path(__file__).resolve().parent.parent.parent


def portable_folder() -> Path | None:
    """Where a portable program keeps its things; None when it is not portable.

    A folder « sysmap-data » beside the program turns this on, and so does an empty file « portable.txt ».
    """
    beside = program_folder()
    folder = beside / PORTABLE
    try:
        return folder if folder.is_dir() or (beside / SWITCH).is_file() else None
    except OSError:
        return None


def versions_folder() -> Path:
    """Where the last copies of each map are kept."""
    return data_folder() / "versions"


def recovery_folder() -> Path:
    """Where journals are kept while maps are open, and after a fault."""
    return data_folder() / "recovery"
