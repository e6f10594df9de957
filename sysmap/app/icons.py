"""The program's icons, drawn by the same ink as the map's."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from sysmap.app.style import INK
from sysmap.drawing import icon as draw_icon

_PALE = "#A9A598"


@cache
def icon(name: str, size: int = 20, colour: str = INK, room: int = 0) -> QIcon:
    """The Lucide icon of this name, sharp at one and two pixels a unit; paler when disabled.

    `room` is left empty at its right.
    """
    found = QIcon()
    for ratio in (1, 2):
        found.addPixmap(pixmap(name, size, colour, ratio, room), QIcon.Mode.Normal)
        found.addPixmap(pixmap(name, size, _PALE, ratio, room), QIcon.Mode.Disabled)
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
