"""A whole map as a picture, small for choosing or larger for looking. May be made in a thread."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.canvas import fitted
from sysmap.drawing import PAPER, Figure, lay_out, paint
from sysmap.model import SystemMap

MARGIN = 10.0


def on_paper(figure: Figure, size: QSize, margin: float = 18.0) -> QImage:
    """The whole figure at this size in pixels, with a margin of so many."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.paper))
    return painted(figure, image, margin)


def thumbnail(map: SystemMap, width: int, height: int, figure: Figure | None = None) -> QImage:
    """The map at this size, in pixels; bare paper for an empty one. A `figure` of it spares laying it out."""
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.paper))
    if not (map.elements or map.zones or map.notes or map.pictures):
        return image
    return painted(figure or lay_out(map, theme=PAPER), image, MARGIN)


def painted(figure: Figure, image: QImage, margin: float) -> QImage:
    """The whole figure on this picture, which is paper already; the margin is in pixels."""
    camera = fitted(figure.bounds, image.width(), image.height(), margin=margin)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(camera.scale, camera.scale)
    painter.translate(-camera.x, -camera.y)
    paint(painter, figure, scale=camera.scale)
    painter.end()
    return image
