"""Mode salle: the whole screen, bigger letters, heavier lines, nothing but the map and what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sysmap.app.style import sheet
from sysmap.drawing import PAPER, ROOM

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

SHARE = 0.035
"""The least height of a letter's em, as a share of the screen's height."""
QUESTION = 34 / 800


class Room:
    """On or off. Panels step back; the capture line and the question stay, in large letters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.on = False
        self._before = desk.windowState()

    def toggle(self) -> None:
        """Enter the room mode or leave it."""
        self.leave() if self.on else self.enter()

    def enter(self) -> None:
        desk, window = self._desk, self._desk.window()
        self.on, self._before = True, window.windowState()
        for part in (desk.bar, desk.left, desk.status, desk.inspector):
            part.hide()
        desk.shell.banners.clear()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self._letters(window.screen().size().height())
        desk.view.set_theme(ROOM)
        self._near(window.screen().size().height())
        desk.view.setFocus()

    def _near(self, height: int) -> None:
        """The whole map if its words can be read from the last row, else what is being said."""
        view = self._desk.view
        view.fit()
        least = height * SHARE / view.scene.theme.label
        if view.camera.scale < least:
            view.zoom_to(least)
            last = [id for id in (self._desk.capture.last, *self._desk.editor.selection) if id]
            self._desk.reveal(last)

    def _letters(self, height: int) -> None:
        desk = self._desk
        least = height * SHARE
        desk.setStyleSheet(sheet(1.0) + _BIG.format(typed=round(least * 1.25), chip=round(least)))
        desk.capture.setFixedHeight(round(least * 3.2))
        desk.question.largest = round(height * QUESTION)
        desk.question.setFixedHeight(round(least * 3))
        desk.question.curtain.setStyleSheet(f"font-size: {round(least)}px;")
        desk.question.curtain.show()
        desk.refresh()

    def leave(self) -> None:
        desk, window = self._desk, self._desk.window()
        self.on = False
        desk.setStyleSheet("")
        desk.capture.setFixedHeight(62)
        desk.question.largest = 23
        desk.question.setFixedHeight(64)
        desk.question.curtain.hide()
        for part in (desk.bar, desk.left, desk.status):
            part.show()
        window.setWindowState(self._before)
        desk.view.set_theme(PAPER)
        desk.refresh()
        desk.view.fit()


_BIG = """
QLineEdit[look="capture"] {{ font-size: {typed}px; }}
QLabel[role="chip"], QWidget#capture QLabel[role="quiet"] {{ font-size: {chip}px; }}
QWidget[slip="true"] QLabel, QWidget[slip="true"] QPushButton {{ font-size: {chip}px; }}
"""
