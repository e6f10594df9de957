"""A whole map as a small picture: for choosing among several. May be made in a thread."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.canvas import fitted
from sysmap.drawing import PAPER, Figure, lay_out, paint
from sysmap.model import SystemMap

MARGIN = 10.0


def thumbnail(map: SystemMap, width: int, height: int, figure: Figure | None = None) -> QImage:
    """The map at this size, in pixels; bare paper for an empty one. A `figure` of it spares laying it out."""
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.paper))
    if not (map.elements or map.zones or map.notes or map.pictures):
        return image
    figure = figure or lay_out(map, theme=PAPER)
    camera = fitted(figure.bounds, width, height, margin=MARGIN)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(camera.scale, camera.scale)
    painter.translate(-camera.x, -camera.y)
    paint(painter, figure, scale=camera.scale)
    painter.end()
    return image
