"""The program's icons, drawn by the same ink as the map's."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from sysmap.app.style import FIELD, INK, PALE
from sysmap.drawing import icon as draw_icon


@cache
def icon(name: str, size: int = 20, colour: str = INK, room: int = 0) -> QIcon:
    """The Lucide icon of this name, sharp at one and two pixels a unit; paler when disabled.

    `room` is left empty at its right.
    """
    found = QIcon()
    for ratio in (1, 2):
        found.addPixmap(pixmap(name, size, colour, ratio, room), QIcon.Mode.Normal)
        found.addPixmap(pixmap(name, size, PALE, ratio, room), QIcon.Mode.Disabled)
    return found


def emblem() -> QIcon:
    """The program's own picture: two things and what joins them, on paper."""
    found = QIcon()
    for side in (16, 32, 64, 128):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
        draw_icon(painter, "waypoints", side * 0.16, side * 0.16, side * 0.68, FIELD, 2.2)
        painter.end()
        found.addPixmap(picture)
    return found


def pixmap(name: str, size: int, colour: str = INK, ratio: float = 1, room: int = 0) -> QPixmap:
    """One picture of an icon, on nothing."""
    picture = QPixmap(QSize(round((size + room) * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, 0, 0, size, colour, 2.0)
    painter.end()
    return picture
