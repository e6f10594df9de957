"""Somebody at the keyboard of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import sysmap
from sysmap.app.shell import Shell
from sysmap.app.start import Asked
from tests.robot import Robot


class Person:
    """Begins maps, writes lines, selects by label, reads what is said."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    @property
    def desk(self) -> Any:
        return self.shell.desk

    @property
    def map(self) -> Any:
        return self.shell.document.editor.map

    @property
    def hand(self) -> Robot:
        return Robot(self.desk.view)

    def begin(self, template: str = "boucles", question: str = "Que faire ?", where: str = "Vimy") -> None:
        self.shell.begin(Asked(template, question, where))
        wait(10)

    def write(self, *lines: str) -> None:
        """Type lines into the capture line, each followed by Enter."""
        for line in lines:
            type_in(self.desk.capture.field, line)
            press(self.desk.capture.field, Qt.Key.Key_Return)

    def in_file(self) -> list[str]:
        """The labels that the map's file holds."""
        return [element.label for element in sysmap.load(self.shell.document.path).elements.values()]

    def labels(self) -> list[str]:
        return [element.label for element in self.map.elements.values()]

    def element(self, label: str) -> Any:
        return next(e for e in self.map.elements.values() if e.label == label)

    def select(self, *labels: str) -> None:
        self.desk.editor.select([self.element(label).id for label in labels])
        wait(2)

    def said(self) -> list[str]:
        """The sentences of the banners."""
        return [banner.sentence for banner in self.shell.banners.shown()]

    def saved(self) -> None:
        """Wait until the map is in its file."""
        until(lambda: self.shell.document.state == "saved")


def type_in(widget: QWidget, text: str) -> None:
    for letter in text:  # QTest knows Latin-1 keys only
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool], most: int = 60_000) -> None:
    """Let the window live until this is so; a busy machine takes its time."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        assert clock.elapsed() < most, "nothing happened"
        wait(10)
