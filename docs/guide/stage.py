"""A program to take pictures of: a window in an empty home, an example on its desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sysmap import load
from sysmap.app.learning.translated import translated
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.i18n import language
from sysmap.model import SystemMap
from sysmap.storage import save

ROOT = Path(__file__).resolve().parent.parent.parent
WINDOW = (1180, 700)
"""A window whose letters stay readable on a page."""


def settle(milliseconds: int = 350) -> None:
    """Let the window paint, and refine what it painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(ready: Callable[[], Any], seconds: float = 20) -> None:
    """Wait for what is made in the background."""
    for _turn in range(int(seconds * 20)):
        if ready():
            settle()
            return
        settle(50)
    raise TimeoutError(ready)


def example(part: str) -> SystemMap:
    """An example, in the language of the picture."""
    path = next((ROOT / "examples").glob(f"*{part}*.sysmap"))
    return translated(load(path), path.stem, language())


class Stage:
    """One program, for one picture."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.shell = Shell(Settings(language=language(), reading_first=False, motion=False, wording="point"))
        self.shell.resize(*WINDOW)
        self.shell.show()

    def open(self, part: str) -> Any:
        """An example, in a file of its own; gives the desk."""
        self.shell.open(save(example(part), self.home / f"{part}.sysmap").path)
        self.shell.banners.hide()
        settle(700)
        return self.shell.desk

    def write(self, *lines: str) -> None:
        """Type lines into the capture line, each followed by Enter."""
        field = self.shell.desk.capture.field
        for line in lines:
            for letter in line:
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(field, key)
            QTest.keyClick(field, Qt.Key.Key_Return)
            settle(120)

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """From one place of the map to another, by the mouse."""
        view, left = self.shell.desk.view, Qt.MouseButton.LeftButton
        places = [view.camera.to_screen(*at) for at in (start, end)]
        first, last = (QPoint(round(place.x), round(place.y)) for place in places)
        QTest.mousePress(view, left, pos=first)
        for share in (0.2, 0.6, 1.0):
            QTest.mouseMove(view, first + (last - first) * share)
        QTest.mouseRelease(view, left, pos=last)
        settle(120)

    def shot(self) -> QImage:
        settle()
        return self.shell.grab().toImage()

    def window(self, name: str, wide: int = 0, high: int = 0, wait: int = 500) -> QImage:
        """A window beside the map, by the name the desk knows it under."""
        return self.picture(self.shell.desk._windows[name], wide, high, wait)

    def picture(self, window: QWidget, wide: int = 0, high: int = 0, wait: int = 500) -> QImage:
        if wide:
            window.resize(wide, high)
        settle(wait)
        return window.grab().toImage()

    def close(self) -> None:
        self.shell.document.finish()
        self.shell.close()
        self.shell.deleteLater()
        settle(20)
