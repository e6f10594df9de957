"""What lies above the map on screen only: selection, handles, guides, the rubber band. Azure, never ink."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from sysmap.canvas.camera import Camera
from sysmap.canvas.scene import Scene
from sysmap.geometry import Box, Path, Point
from sysmap.tools import DIRECTIONS, Handle, Overlay

MANY = 150
"""Beyond this many, the selection is drawn with plain rectangles."""


class Overlayer:
    """Paints the overlay in screen pixels, above the ink."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @property
    def azure(self) -> QColor:
        return QColor(self.scene.theme.selection)

    def tint(self, alpha: int) -> QColor:
        colour = self.azure
        colour.setAlpha(alpha)
        return colour

    def paint(self, painter: QPainter, camera: Camera, overlay: Overlay, handles: Iterable[Handle],
              selection: Iterable[str], hot: Handle | None) -> None:  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = list(selection)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(chosen) <= MANY)
        for id in chosen:
            self._selected(painter, camera, id, plain=len(chosen) > MANY)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path in self.scene.stretched():
            painter.setPen(QPen(self.azure, 1.4, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(screen_path(path, camera))
        if overlay.goal:
            self._goal(painter, camera, overlay.goal)
        for a, b in overlay.guides:
            painter.setPen(QPen(self.azure, 1))
            painter.drawLine(_point(camera, a), _point(camera, b))
        self._bands(painter, camera, overlay)
        for at, held in overlay.grips:
            self._grip(painter, _point(camera, at), held)
        if overlay.handles:
            for handle in handles:
                self._handle(painter, camera, handle, hot == handle)

    def _selected(self, painter: QPainter, camera: Camera, id: str, plain: bool) -> None:
        placed = self.scene.placed(id)
        if placed is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if hasattr(placed, "route"):
            self._halo(painter, camera, placed)
            return
        painter.setPen(QPen(self.azure, 1 if plain else 2))
        if hasattr(placed, "path"):
            painter.drawPath(screen_path(placed.path, camera))
            return
        rect = _rect(camera, placed.box).adjusted(-4, -4, 4, 4)
        painter.drawRect(rect) if plain else painter.drawRoundedRect(rect, 6, 6)

    def _halo(self, painter: QPainter, camera: Camera, placed: Any) -> None:
        path = QPainterPath(_point(camera, placed.route.sampled(25)[0]))
        for point in placed.route.sampled(25)[1:]:
            path.lineTo(_point(camera, point))
        pen = QPen(self.tint(84), max(8.0, 11 * camera.scale))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)

    def _goal(self, painter: QPainter, camera: Camera, id: str) -> None:
        box = self.scene.box(id)
        if box is not None:
            painter.setPen(QPen(self.azure, 2.5))
            painter.setBrush(self.tint(36))
            painter.drawRoundedRect(_rect(camera, box).adjusted(-7, -7, 7, 7), 9, 9)

    def _bands(self, painter: QPainter, camera: Camera, overlay: Overlay) -> None:
        if overlay.band is not None:
            painter.setPen(QPen(self.azure, 1))
            painter.setBrush(self.tint(28))
            painter.drawRect(_rect(camera, overlay.band))
        if overlay.frame is not None:
            painter.setPen(QPen(self.azure, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(_rect(camera, overlay.frame))
        if len(overlay.trail) > 1:
            painter.setPen(QPen(self.azure, 1.5))
            painter.setBrush(self.tint(28))
            painter.drawPolygon(QPolygonF([_point(camera, p) for p in overlay.trail]))
        if overlay.line is not None:
            a, b = (_point(camera, p) for p in overlay.line)
            painter.setPen(QPen(self.azure, 2.5))
            painter.drawLine(a, b)
            painter.setBrush(self.azure)
            painter.drawEllipse(b, 4.5, 4.5)

    def _grip(self, painter: QPainter, at: QPointF, held: bool) -> None:
        """A ring round the very corner, which stays in sight."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((5.0, QColor(self.scene.theme.white)), (2.5, self.azure)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(at, *((14.0, 14.0) if held else (9.0, 9.0)))
        painter.setBrush(self.azure)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(at, 2.0, 2.0)

    def _handle(self, painter: QPainter, camera: Camera, handle: Handle, hot: bool) -> None:
        at = _point(camera, handle.at)
        white = QColor(self.scene.theme.white)
        if handle.what == "arrow":
            _arrow(painter, at, handle.part, self.azure, white, hot)
            return
        painter.setPen(QPen(self.azure, 2))
        painter.setBrush(self.azure if hot else white)
        if handle.what == "knob":
            painter.drawEllipse(at, 6, 6)
        else:
            painter.drawRoundedRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9), 2, 2)


def _arrow(painter: QPainter, at: QPointF, side: str, azure: QColor, white: QColor, hot: bool) -> None:
    """A short arrow pointing away from the element; a filled disc round it when the hand is on it."""
    dx, dy = DIRECTIONS[side]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(azure if hot else white)
    painter.drawEllipse(at, 11, 11)
    colour = white if hot else azure

    def place(along: float, aside: float) -> QPointF:
        return QPointF(at.x() + dx * along - dy * aside, at.y() + dy * along + dx * aside)

    pen = QPen(colour, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(place(-6, 0), place(3, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([place(7.5, 0), place(0.5, -4.6), place(0.5, 4.6)]))


def focus_ring(painter: QPainter, width: int, height: int, azure: QColor) -> None:
    """The keyboard is here."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(azure, 2))
    painter.drawRect(QRectF(1, 1, width - 2, height - 2))


def _point(camera: Camera, point: Point) -> QPointF:
    return QPointF(*camera.to_screen(*point))


def _rect(camera: Camera, box: Box) -> QRectF:
    left, top, right, bottom = camera.box_to_screen(box)
    return QRectF(left, top, right - left, bottom - top)


def screen_path(path: Path, camera: Camera) -> QPainterPath:
    """An outline of the map in screen pixels."""
    drawn = QPainterPath()
    for command in path.commands:
        values = command[1:]
        points = [_point(camera, Point(*values[i : i + 2])) for i in range(0, len(values), 2)]
        match command[0]:
            case "M":
                drawn.moveTo(*points)
            case "L":
                drawn.lineTo(*points)
            case "Q":
                drawn.quadTo(*points)
            case "C":
                drawn.cubicTo(*points)
            case _:
                drawn.closeSubpath()
    return drawn
