"""What nobody needs while the program is being read: a seventh of the time to the first window.

Some 850 modules are read before it is there. Called before any of them, by `sysmap.app.run` alone: a program
that uses ours as a library keeps both.
"""

from __future__ import annotations

import gc
import sys


def start_quickly() -> None:
    """Nothing is searched for waste, and no source is read again, until the window is there."""
    gc.disable()
    _leave_sources_unread()


def go_on() -> None:
    """The window is there. What was read by now stays and is not searched any more, which spares pauses;
    what comes is searched by `sweeping`."""
    gc.freeze()


def _leave_sources_unread() -> None:
    """PySide opens the source of every module that is loaded after it, to find out whether that one may ask
    for Python's own names of Qt (snake_case), which is never so here. A packed module has no source, and is
    looked for in a dozen places."""
    from PySide6.QtCore import qVersion  # noqa: F401  what follows comes with it

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):  # a name of theirs: when it changes, only the time is lost
        vars(feature)["_mod_uses_pyside"] = lambda _module: False
