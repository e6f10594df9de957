"""Pictures of the page for the window, made in a thread: the sheet, what is seen of it, what it says."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QImage, QPainter

from sysmap.app.poster.sight import Sight, whole
from sysmap.drawing import seen_as
from sysmap.i18n import _
from sysmap.model import Poster, SystemMap
from sysmap.poster import Sheet, compose, outdated, paint_sheet


class Wanted(NamedTuple):
    """What is asked: the map, its poster, the widget's room in pixels, how it is seen (None: all of it)."""

    map: SystemMap
    poster: Poster
    room: tuple[float, float]
    ratio: float
    sight: Sight | None = None
    seen_as: str = ""


class Shown(NamedTuple):
    """The sheet, a picture of what is seen, from where, and what an out-of-date poster says."""

    sheet: Sheet
    image: QImage
    sight: Sight
    outdated: str


def eyes() -> list[tuple[str, str]]:
    """The ways of seeing that the ink knows, with their names."""
    return [
        ("", _("En couleurs")), ("grey", _("En gris")), ("deuteranopia", _("Sans le vert")),
        ("protanopia", _("Sans le rouge")), ("tritanopia", _("Sans le bleu")),
    ]  # fmt: skip


def shown(wanted: Wanted) -> Shown:
    """Compose the sheet and paint what is seen of it."""
    sheet = compose(wanted.map, wanted.poster, wanted.map.language)
    sight = wanted.sight or whole((sheet.width, sheet.height), wanted.room)
    image = painted(sheet, sight, wanted)
    return Shown(sheet, image, sight, outdated(sheet, wanted.poster))


def painted(sheet: Sheet, sight: Sight, wanted: Wanted) -> QImage:
    """The part of the page that the widget has room for, at its own sharpness."""
    wide, high = (max(1, round(side * wanted.ratio)) for side in wanted.room)
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(wanted.ratio)
    image.fill(0xFFF6F4EE)
    painter = QPainter(image)
    painter.translate(sight.dx, sight.dy)
    painter.scale(sight.scale, sight.scale)
    painter.setClipRect(0, 0, round(sheet.width + 1), round(sheet.height + 1))
    try:
        paint_sheet(painter, sheet, per_mm=sight.scale * wanted.ratio)
    finally:
        painter.end()
    return _seen(image, wanted.seen_as)


def _seen(image: QImage, how: str) -> QImage:
    """As another eye or a grey copier sees it."""
    return seen_as(image, how) if how else image
