"""This same program again, in a process of its own that may be stopped: what is slow, or a stranger's.

A child is a hidden verb of the command line, from Python as when frozen, so that the tests go the way of
the packages. Its module has a `main` that reads standard input and answers on standard output.
"""

from __future__ import annotations

import sys
from importlib import import_module

MAP_FROM_PDF, READ_FOREIGN, FIND_LOOPS = "--map-from-pdf", "--read-foreign", "--find-loops"
LAY_OUT, CLEAN_PICTURE, TRY_WINDOW = "--lay-out", "--clean-picture", "--try-window"
CHILDREN = {
    MAP_FROM_PDF: "sysmap.storage.from_pdf",
    READ_FOREIGN: "sysmap.interchange.child",
    FIND_LOOPS: "sysmap.analysis.loops_aside",
    LAY_OUT: "sysmap.layout.child",
    CLEAN_PICTURE: "sysmap.app.incoming.decoder",
    TRY_WINDOW: "sysmap.app.self_test",
}
"""Hidden verb → module. By name: a child loads only its own room, and storage need not know the glass."""


def child_command(verb: str) -> list[str]:
    """How to start this child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, verb]
    return [sys.executable, "-m", "sysmap", verb]


def run_child(verb: str) -> int:
    """Be this child; its exit status."""
    return int(import_module(CHILDREN[verb]).main())
