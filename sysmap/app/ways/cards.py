"""A template as a small picture with its name, to lay over the map."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from sysmap.app.controls import Button, harmless
from sysmap.app.start.cards import fitting, font
from sysmap.app.style import INK, QUIET
from sysmap.drawing import emblem
from sysmap.i18n import _

PICTURE, SIDE, HIGH = 74.0, 12.0, 174
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -3, Qt.Key.Key_Down: 3}


class WayCard(Button):
    """Arrows go from card to card, Enter lays it."""

    stepped = Signal(int)

    def __init__(self, id: str, name: str, tagline: str) -> None:
        super().__init__()
        self.template, self._name, self._tagline = id, name, tagline
        self.setProperty("look", "card")
        self.setAccessibleName(f"{name}. {tagline}")
        told = _("Pose « {name} » sur la carte ; l’autre façon de voir reste.").format(name=name)
        self.setToolTip(harmless(told))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(150)
        self.setFixedHeight(HIGH)

    def sizeHint(self) -> QSize:
        return QSize(176, HIGH)

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
        painter.setPen(QColor(INK))
        painter.setFont(fitting(self._name, room, 15, 600))
        painter.drawText(QPointF(SIDE, PICTURE + 38), self._name)
        painter.setPen(QColor(QUIET))
        painter.setFont(font(12, 500))
        below = QRectF(SIDE, PICTURE + 46, room, HIGH - PICTURE - 52)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self._tagline)
