"""Starting the program: the application, its language, its window, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from sysmap import __version__
from sysmap.app import settings as stored
from sysmap.app.icons import emblem
from sysmap.app.motion import system_wants_contrast
from sysmap.app.qtwords import speak_qt
from sysmap.app.quickly import go_on
from sysmap.app.saving.mishaps import Mishaps, watch_crashes
from sysmap.app.scaling import FACTOR, Scaled, asked, begin_again
from sysmap.app.shell import Shell
from sysmap.app.style import sheet, wear
from sysmap.app.sweeping import sweep_here
from sysmap.drawing import prepare
from sysmap.i18n import system_language, use

SMALL = 1440
"""Screens up to this width, in pixels, are filled."""


def run(path: str | None = None, language: str | None = None) -> int:
    """Open the window, on this file if one is named; returns when it is closed."""
    settings = stored.load()
    use(language or settings.language or system_language())
    with Scaled(settings.scale):
        app = QApplication.instance() or QApplication([sys.argv[0] if sys.argv else "sysmap"])
    assert isinstance(app, QApplication)
    app.setProperty(FACTOR, asked(settings.scale))
    dress(app)
    if system_wants_contrast() and not stored.place().exists():  # the first time: chosen as the system is
        settings.theme = "contrast"
    wear(settings.theme)
    mishaps = Mishaps(shells)
    mishaps.listen()  # before there is a window: what is called once is not looked for again
    shell = Shell(settings)
    crashes = watch_crashes()
    notifier = watch_signals(app)
    app.commitDataRequest.connect(session_ends)
    _first_page(shell, path)
    shell.resize(*_size(app))
    shell.showMaximized() if app.primaryScreen().availableGeometry().width() <= SMALL else shell.show()
    QTimer.singleShot(0, go_on)
    QTimer.singleShot(0, lambda: offer_recovery(shell))
    QTimer.singleShot(0, lambda: tell_news(shell))
    code = app.exec()
    del notifier, crashes
    begin_again()
    return code


def dress(app: QApplication) -> None:
    """Fonts, style, names, and Qt's own words in the language spoken."""
    sweep_here(app)
    app.setApplicationName("Sysmap")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("fr.sysmap.Sysmap")  # its entry, by which Wayland finds its icon
    app.setStyle("Fusion")
    prepare()
    app.setStyleSheet(sheet())
    app.setWindowIcon(emblem())
    speak_qt()


def _first_page(shell: Shell, path: str | None) -> None:
    try:
        opened = path is not None and shell.open(Path(path))
    except Exception:  # a map that cannot be shown must not keep the program from starting
        sys.excepthook(*sys.exc_info())
        opened = False
    if not opened:
        shell.show_start()


def _size(app: QApplication) -> tuple[int, int]:
    room = app.primaryScreen().availableGeometry()
    return min(1600, room.width() - 20), min(1000, room.height() - 50)


def offer_recovery(shell: Shell) -> None:
    """Say what a fault left behind, and offer to take it up."""
    from sysmap.app.saving.recovering import offer

    offer(shell)


def tell_news(shell: Shell) -> None:
    """Say once, after an update, what is new."""
    from sysmap.app.learning.news import tell

    tell(shell)


def shells() -> list[Shell]:
    """The windows that are open, each with its map."""
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, Shell))
    return [shell for shell in found if not shell.gone]


def watch_signals(app: QApplication) -> QSocketNotifier | None:
    """A polite request to end (SIGTERM, a terminal that closes) is heard at once, even while Qt waits."""
    if os.name == "nt":  # Windows has no such signal, and Qt's notifier takes only sockets there
        return None
    ear, mouth = os.pipe()
    os.set_blocking(ear, False)
    os.set_blocking(mouth, False)
    signal.set_wakeup_fd(mouth)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(ear, QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda *_: _ended(ear))
    return notifier


def _ended(ear: int) -> None:
    with suppress(OSError):
        os.read(ear, 64)
    end()


def end() -> None:
    """Every window keeps its work and closes, whatever dialog is open; nothing is asked."""
    left = [shell.leave() for shell in shells()]
    if all(left):
        QApplication.exit(0)


def session_ends(*_manager: object) -> None:
    """The computer is about to stop or the user logs out: everything is kept now, and the windows stay."""
    for shell in shells():
        shell.keep()
