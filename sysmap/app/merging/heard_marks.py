"""« 3/5 » on the map, when asked for: how many of the tables said each element and each relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sysmap.app.style import FIELD, INK, QUIET
from sysmap.drawing import Style, draw_line
from sysmap.geometry import Box, Point
from sysmap.model import Heard

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

HIGH, LETTERS, WIDE = 17.0, 11.0, 7.2
"""Pixels: of a mark, of its letters, and about how wide one is."""
LEAST, FOR_LINKS, SMALLEST = 0.25, 0.55, 0.5
"""Below these scales marks would cover what they speak of; and how small they may be."""


class HeardMarks:
    """On this screen only; the poster has its own row in the legend."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.on = False

    def paint(self, painter: QPainter, colour: QColor) -> None:
        view, map = self._desk.view, self._desk.editor.map
        if not self.on or self._desk.room.on or view.camera.scale < LEAST:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = view.camera.area(view.width(), view.height())
        size = min(1.0, max(view.camera.scale * 1.3, SMALLEST))
        for id in view.figure.within(seen):
            heard = map.elements[id].heard if id in map.elements else None
            if heard is not None and (box := self._desk.box(id)) is not None:
                there = view.camera.to_screen(box.right, box.bottom)
                mark(painter, Point(there.x, there.y + 3), heard, size)
        if view.camera.scale >= FOR_LINKS:
            self._on_links(painter, seen, size)

    def _on_links(self, painter: QPainter, seen: Box, size: float) -> None:
        view, map = self._desk.view, self._desk.editor.map
        for id in view.figure.links:
            heard = map.links[id].heard if id in map.links else None
            route = view.desk.route(id) if heard is not None else None
            if heard is None or route is None:
                continue
            at = route.at(route.length() / 2)[0]
            if seen.left <= at.x <= seen.right and seen.top <= at.y <= seen.bottom:
                mark(painter, view.camera.to_screen(at.x, at.y), heard, size)


def mark(painter: QPainter, at: Point, heard: Heard, size: float = 1.0) -> None:
    """A small count; dark when several tables said it."""
    said = f"{heard.count}/{heard.of}"
    wide, high = (WIDE * len(said) + 8) * size, HIGH * size
    several = heard.count > 1
    painter.setPen(QPen(QColor(INK if several else QUIET), 1.2))
    painter.setBrush(QColor(INK if several else FIELD))
    painter.drawRoundedRect(QRectF(at.x - wide / 2, at.y - high / 2, wide, high), high / 2, high / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_line(painter, said, at.x, at.y, Style(LETTERS * size, 700), FIELD if several else QUIET)
