"""A figure as a picture on white paper, for documents and other programs."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.drawing.figure import Figure
from sysmap.drawing.painting import paint
from sysmap.drawing.theme import PAPER


def pictured(figure: Figure, margin: float, largest: int, sharp: float) -> QImage:
    """With a margin in map units; `sharp` pixels to a unit, fewer where a side would pass `largest`."""
    area = figure.bounds.grown(margin)
    scale = min(sharp, largest / max(area.width, area.height, 1.0))
    wide, high = max(1, round(area.width * scale)), max(1, round(area.height * scale))
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.white))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-area.left, -area.top)
    paint(painter, figure, scale=max(1.0, scale))
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """The picture as the bytes of a PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, Qt refuses them
    return bytes(buffer.data().data())
