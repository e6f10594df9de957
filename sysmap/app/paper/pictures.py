"""The map and its poster as pictures for the clipboard: what is reserved stays out, and that is said."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.app.reserved import stays_out
from sysmap.drawing import lay_out, paint
from sysmap.model import Poster, SystemMap
from sysmap.poster import compose, picture, printable

SIDE = 2400
"""Pixels of the longer side: enough for a slide or a page of text."""
SCALE, AIR = 2.0, 24.0


def map_picture(map: SystemMap) -> tuple[QImage, str]:
    """The whole map on white, and what stays out of it in a sentence."""
    figure = lay_out(printable(map))
    area = figure.bounds.grown(AIR)
    scale = min(SCALE, SIDE / max(area.width, area.height))
    image = QImage(max(1, round(area.width * scale)), max(1, round(area.height * scale)),
                   QImage.Format.Format_RGB32)  # fmt: skip
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-area.left, -area.top)
    paint(painter, figure, scale=max(1.0, scale))
    painter.end()
    return image, stays_out(map)


def poster_picture(map: SystemMap) -> tuple[QImage, str]:
    """The map's poster (the first one, else an A3) as it would be printed."""
    poster = next(iter(map.posters.values()), None) or Poster(id="")
    sheet = compose(map, poster, poster.language or map.language)
    wide = SIDE if sheet.width >= sheet.height else round(SIDE * sheet.width / sheet.height)
    return picture(sheet, wide), stays_out(map)
