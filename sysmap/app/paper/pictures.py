"""The map and its poster as pictures for the clipboard: what is reserved stays out, and that is said."""

from __future__ import annotations

from PySide6.QtGui import QImage

from sysmap.app.reserved import stays_out
from sysmap.drawing import lay_out, pictured
from sysmap.model import Poster, SystemMap
from sysmap.poster import compose, picture, printable

SIDE = 2400
"""Pixels of the longer side: enough for a slide or a page of text."""
SCALE, AIR = 2.0, 24.0


def map_picture(map: SystemMap) -> tuple[QImage, str]:
    """The whole map on white, and what stays out of it in a sentence."""
    return pictured(lay_out(printable(map)), AIR, SIDE, SCALE), stays_out(map)


def poster_picture(map: SystemMap) -> tuple[QImage, str]:
    """The map's poster (the first one, else an A3) as it would be printed."""
    poster = next(iter(map.posters.values()), None) or Poster(id="")
    sheet = compose(map, poster, poster.language or map.language)
    wide = SIDE if sheet.width >= sheet.height else round(SIDE * sheet.width / sheet.height)
    return picture(sheet, wide), stays_out(map)
