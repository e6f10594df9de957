"""Rideau: the room sees the question, and nothing of what is being tidied up behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sysmap.app.style import INK, PAPER
from sysmap.drawing import Style, draw_lines, measure
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

SHARE = 0.72
"""The part of the screen that the question fills at most."""


class Curtain(QWidget):
    """Covers the whole desk until a key or a click lifts it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setAccessibleName(_("Rideau"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        desk.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Draw the curtain, or lift it."""
        if self.isVisible():
            self.lift()
            return
        self.setGeometry(self._desk.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def lift(self) -> None:
        self.hide()
        self._desk.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The curtain follows the size of the desk."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._desk.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        room = QRectF(0, 0, self.width() * SHARE, self.height() * SHARE)
        room.moveCenter(QRectF(self.rect()).center())
        words = self._desk.editor.map.card.question or self._desk.editor.map.card.title
        size = self.height() * 0.1
        while (lines := measure(words, Style(size, 700), room.width())).height > room.height() and size > 18:
            size *= 0.92
        middle = room.center()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_lines(painter, lines, middle.x(), middle.y() - lines.height / 2, Style(size, 700), INK)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.lift()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lift()
