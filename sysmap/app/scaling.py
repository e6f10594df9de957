"""How large the interface is: Qt is told before it starts, so another size means opening the window again.

Everything follows (words, pictures, spaces, the map), and it multiplies what the system already asks for.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from sysmap.app import settings as stored
from sysmap.app.settings import Settings
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.shell import Shell

SCALES = (100, 125, 150, 200)
"""Per cent."""
LEAST_WIDE, LEAST_HIGH = 640, 340
"""The smallest window that shows everything; a scale that leaves less of the screen is not offered."""
FACTOR, AGAIN = "QT_SCALE_FACTOR", "sysmap_again"


def asked(scale: int) -> int:
    """The scale that is kept, or 100 for what is none of ours."""
    return scale if scale in SCALES else 100


def factor(scale: int, given: Mapping[str, str]) -> str:
    """What Qt is told, when the system's environment has a factor of its own; "" to say nothing."""
    if asked(scale) == 100:
        return given.get(FACTOR, "")
    try:
        before = float(given.get(FACTOR) or 1)
    except ValueError:
        before = 1.0
    return f"{before * asked(scale) / 100:g}"


class Scaled:
    """While the application is made, Qt finds our factor; afterwards the children find the system's."""

    def __init__(self, scale: int) -> None:
        self._before, self._now = os.environ.get(FACTOR), factor(scale, os.environ)

    def __enter__(self) -> None:
        if self._now:
            os.environ[FACTOR] = self._now

    def __exit__(self, *_what: object) -> None:
        if self._before is not None:
            os.environ[FACTOR] = self._before
        else:
            os.environ.pop(FACTOR, None)


def bearable(window: QWidget, settings: Settings, scale: int) -> bool:
    """Whether the windows still fit this screen at this scale."""
    room, share = window.screen().availableGeometry(), running(settings) / asked(scale)
    return room.width() * share >= LEAST_WIDE and room.height() * share >= LEAST_HIGH


def running(settings: Settings) -> int:
    """The scale of the windows that are open."""
    app = QApplication.instance()
    kept = app.property(FACTOR) if app is not None else None
    return int(kept) if kept else asked(settings.scale)


def choose(shell: Shell, scale: int) -> None:
    """Keep this scale, and offer to open the window again with it."""
    shell.settings.scale = asked(scale)
    stored.save(shell.settings)
    offer(shell)


def offer(shell: Shell) -> None:
    """Say what the scale will be, and open the window again if it is wanted now."""
    from sysmap.app.banners import Choice

    if not (said := to_come(shell)):
        shell.banners.say(_("L’interface est à {n} %.").format(n=asked(shell.settings.scale)))
        return
    shell.banners.say(said, Choice(_("Rouvrir maintenant"), partial(reopen, shell)))


def to_come(shell: Shell) -> str:
    """What the scale will be once the window is opened again; nothing when it is so already."""
    scale = asked(shell.settings.scale)
    if scale == running(shell.settings):
        return ""
    said = _("L’interface sera à {n} % à la prochaine ouverture. La carte est enregistrée ; une fois "
             "la fenêtre rouverte, ce qui précède ne s’annule plus.")  # fmt: skip
    if not bearable(shell, shell.settings, scale):
        said = _("À {n} %, les fenêtres seront plus grandes que cet écran, et défileront ; elles le "
                 "seront à la prochaine ouverture.")  # fmt: skip
    return said.format(n=scale)


def reopen(shell: Shell) -> bool:
    """Close every window, its work in its file, and open the same maps again; False when one must stay."""
    from sysmap.app.program import shells

    open_now = [shell, *(one for one in shells() if one is not shell)]
    paths = [str(one.document.path) if one.editing or one.received.covered else "" for one in open_now]
    if not all(one.leave() for one in open_now):
        return False
    app = QApplication.instance()
    assert app is not None
    app.setProperty(AGAIN, paths)
    QApplication.exit(0)
    return True


def begin_again() -> None:
    """Start the program anew when it was asked for; called when the windows have gone."""
    app = QApplication.instance()
    paths = app.property(AGAIN) if app is not None else None
    if app is not None:
        app.setProperty(AGAIN, None)
    for path in paths or []:
        subprocess.Popen(command(path), stdin=subprocess.DEVNULL, start_new_session=os.name != "nt")


def command(path: str) -> list[str]:
    """How to open the window on this file, or on none."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "sysmap"]
    return [*start, *_named([path])]


def _named(paths: Iterable[str]) -> list[str]:
    return [path for path in paths if path]
