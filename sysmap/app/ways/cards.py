"""A template as a small picture with its name, to lay over the map."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from sysmap.app.controls import Button
from sysmap.app.start.cards import fitting
from sysmap.app.style import INK, QUIET
from sysmap.drawing import emblem

PICTURE, SIDE = 74.0, 12.0
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -3, Qt.Key.Key_Down: 3}


class WayCard(Button):
    """Arrows go from card to card, Enter lays it."""

    stepped = Signal(int)

    def __init__(self, id: str, name: str, tagline: str) -> None:
        super().__init__()
        self.template, self._name, self._tagline = id, name, tagline
        self.setProperty("look", "card")
        self.setAccessibleName(f"{name}. {tagline}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(150)
        self.setFixedHeight(138)

    def sizeHint(self) -> QSize:
        return QSize(176, 138)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        wide = PICTURE * 214 / 126
        emblem(painter, self.template, (self.width() - wide) / 2, 12, wide, PICTURE)
        room = self.width() - 2 * SIDE
        for text, colour, size, weight, up in (
            (self._name, INK, 15, 600, 32), (self._tagline, QUIET, 13, 500, 14),
        ):  # fmt: skip
            painter.setPen(QColor(colour))
            painter.setFont(fitting(text, room, size, weight))
            painter.drawText(QPointF(SIDE, self.height() - up), text)
