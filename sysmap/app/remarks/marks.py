"""A small mark where a remark is pinned: on this screen only, never in the room, never on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from sysmap.app.remarks import window as remarks
from sysmap.drawing import Style, draw_line

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

WIDE, HIGH, TAIL = 19.0, 15.0, 5.0
"""Pixels of a mark, and of the point under it."""


class RemarkMarks:
    """Paints a bubble for each thing that has open remarks, with their number when there are several."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.current = ""

    def places(self) -> list[tuple[QPointF, list[str]]]:
        """Where the points of the marks are on the screen, with the ids of the remarks there."""
        groups: dict[tuple[float, float], list[str]] = {}
        for remark in remarks.unresolved(self._desk.editor.map):
            at = self._desk.view.camera.to_screen(*remarks.place(self._desk, remark))
            groups.setdefault((round(at.x, 1), round(at.y, 1)), []).append(remark.id)
        return [(QPointF(*at), ids) for at, ids in groups.items()]

    def at(self, spot: QPointF) -> list[str]:
        """The remarks whose mark is under this place of the screen."""
        if self._desk.room.on:
            return []
        return next((ids for at, ids in self.places() if _box(at).contains(spot)), [])

    def tapped(self, spot: QPointF) -> bool:
        """A click: the list opens, and what the remark speaks of is selected."""
        found = self.at(spot)
        if not found:
            return False
        self.current = found[0]
        remarks.go_to(self._desk, self._desk.editor.map.remarks[found[0]])
        remarks.window(self._desk)
        return True

    def paint(self, painter: QPainter, colour: QColor) -> None:
        if self._desk.room.on or not self._desk.editor.map.remarks:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, ids in self.places():
            _bubble(painter, at, colour, len(ids))


def _box(at: QPointF) -> QRectF:
    return QRectF(at.x() - 3, at.y() - HIGH - TAIL, WIDE, HIGH + TAIL)


def _bubble(painter: QPainter, at: QPointF, colour: QColor, count: int) -> None:
    box = _box(at)
    body = QPainterPath()
    body.addRoundedRect(QRectF(box.left(), box.top(), WIDE, HIGH), 5, 5)
    tail = QPainterPath(QPointF(at.x(), at.y()))
    tail.lineTo(at.x() + 1, box.top() + HIGH - 2)
    tail.lineTo(at.x() + 8, box.top() + HIGH - 2)
    tail.closeSubpath()
    painter.setPen(QPen(QColor("white"), 1.5))
    painter.setBrush(colour)
    painter.drawPath(body.united(tail))
    middle = QPointF(box.center().x(), box.top() + HIGH / 2)
    if count > 1:
        draw_line(painter, str(count), middle.x(), middle.y(), Style(10.5, 700), "#FFFFFF")
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    for n in (-1, 0, 1):
        painter.drawEllipse(QPointF(middle.x() + 4.4 * n, middle.y()), 1.4, 1.4)
