"""The map follows the review: what a row is about stands in the light, the rest steps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from sysmap.canvas import fitted
from sysmap.geometry import Box, union

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

VEIL = 0.72
"""How much of the paper lies over the rest."""
ROOM, LARGEST, AROUND = 90.0, 0.9, 8.0
STEPS = 24


class Spotlight:
    """Paints above the map; nothing of the map changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.ids: tuple[str, ...] = ()
        desk.view.above.append(self.paint)

    def close(self) -> None:
        self._desk.view.above.remove(self.paint)
        self._desk.view.update()

    def show(self, ids: tuple[str, ...], *, move: bool = True) -> None:
        """Light these, and bring them into sight."""
        self.ids = ids
        view, boxes = self._desk.view, list(self._boxes())
        whole = union(boxes)
        if whole is not None and move:
            view.look(fitted(whole, view.width(), view.height(), margin=ROOM, largest=LARGEST))
        view.update()

    def _boxes(self) -> list[Box]:
        map, found = self._desk.editor.map, []
        for id in self.ids:
            ends = (map.links[id].source, map.links[id].target) if id in map.links else (id,)
            found += [box for end in ends if (box := self._desk.box(end)) is not None]
        return found

    def paint(self, painter: QPainter, colour: QColor) -> None:
        lit = self._lit()
        if lit.isEmpty() or self._desk.room.on:
            return
        view = self._desk.view
        veil = QPainterPath()
        veil.addRect(QRectF(0, 0, view.width(), view.height()))
        paper = QColor(view.scene.theme.paper)
        paper.setAlphaF(VEIL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawPath(veil.subtracted(lit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        painter.drawPath(lit)

    def _lit(self) -> QPainterPath:
        camera, found = self._desk.view.camera, QPainterPath()
        for box in self._boxes():
            there = camera.box_to_screen(box)
            one = QPainterPath()
            rect = QRectF(there.left, there.top, there.width, there.height)
            one.addRoundedRect(rect.adjusted(-AROUND, -AROUND, AROUND, AROUND), 10, 10)
            found = found.united(one)
        for id in self.ids:
            route = self._desk.view.desk.route(id) if id in self._desk.editor.map.links else None
            if route is not None:
                found = found.united(self._along(route))
        return found

    def _along(self, route: object) -> QPainterPath:
        camera, long = self._desk.view.camera, route.length()  # type: ignore[attr-defined]
        path = QPainterPath()
        for step in range(STEPS + 1):
            at = camera.to_screen(*route.at(long * step / STEPS)[0])  # type: ignore[attr-defined]
            path.lineTo(at.x, at.y) if step else path.moveTo(at.x, at.y)
        broad = QPainterPathStroker()
        broad.setWidth(34)
        broad.setCapStyle(Qt.PenCapStyle.RoundCap)
        return broad.createStroke(path)
