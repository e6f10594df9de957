"""Crop and registration marks: thin lines in all inks, outside of what is kept and of the bleed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

REGISTRATION = "#000001"
"""The colour that stands for « every ink »: no other thing is drawn in it."""
SLUG = 12.0
"""Millimetres that marks need outside of the bleed."""
_LINE = 0.25 * 25.4 / 72
_LONG, _GAP = 7.0, 3.0
_CLEAR = 0.5
"""Marks begin this far off the bleed."""
_RADIUS, _CROSS = 2.0, 3.4


def paint_marks(painter: QPainter, width: float, height: float, bleed: float, blind: float = 0.0) -> None:
    """Marks round a page whose trimmed corner is the origin, in millimetres.

    `blind` is the height that goes into the foot of a roll-up: two short lines say where it begins.
    """
    painter.save()
    painter.setPen(QPen(QColor(REGISTRATION), _LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    off = max(bleed + _CLEAR, _GAP)
    painter.drawLines(list(_crops(width, height, off)))
    if blind:
        y = height - blind
        painter.drawLines([QLineF(-off - 4, y, -off, y), QLineF(width + off, y, width + off + 4, y)])
    aside = bleed + SLUG / 2 + 1
    for x, y in ((width / 2, -aside), (width / 2, height + aside), (-aside, height / 2),
                 (width + aside, height / 2)):  # fmt: skip
        _cross(painter, x, y)
    painter.restore()


def _crops(width: float, height: float, off: float) -> Iterator[QLineF]:
    for x in (0.0, width):
        yield QLineF(x, -off, x, -off - _LONG)
        yield QLineF(x, height + off, x, height + off + _LONG)
    for y in (0.0, height):
        yield QLineF(-off, y, -off - _LONG, y)
        yield QLineF(width + off, y, width + off + _LONG, y)


def _cross(painter: QPainter, x: float, y: float) -> None:
    painter.drawEllipse(QPointF(x, y), _RADIUS, _RADIUS)
    painter.drawLines([QLineF(x - _CROSS, y, x + _CROSS, y), QLineF(x, y - _CROSS, x, y + _CROSS)])
