"""Opening the map that a verb works on, saying what was unusual in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.cli.streams import error_line

if TYPE_CHECKING:
    from sysmap.storage import Opened


def opened(file: str) -> Opened:
    """The map in this file; each notice is a line on standard error."""
    from sysmap.storage import read

    found = read(file)
    for notice in found.notices:
        error_line(notice.sentence())
    return found
