"""Small pictures of kinds, relations and zones, as the legend draws them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from sysmap.drawing import PAPER, Look, element_sample, link_sample, zone_sample
from sysmap.i18n import language
from sysmap.model import Category, Kind, LinkKind, SystemMap, Zone


def draw_kind(painter: QPainter, row: Kind, room: QRectF) -> None:
    """A kind of element, as the map's notation draws it."""
    _draw(painter, element_sample(Look(row.shape, row.hue, row.icon), PAPER, language()), room)


def draw_category(painter: QPainter, kind: Kind, row: Category, room: QRectF) -> None:
    """A category: its own shape, hue and icon where it has some, else its kind's."""
    look = Look(row.shape or kind.shape, row.hue or kind.hue, row.icon or kind.icon)
    _draw(painter, element_sample(look, PAPER, language()), room)


def draw_link_row(painter: QPainter, row: LinkKind, polarity: str, room: QRectF) -> None:
    _draw(painter, link_sample(row, PAPER, polarity), room)


def draw_link(painter: QPainter, map: SystemMap, id: str, room: QRectF) -> None:
    """A kind of relation; « influence- » with its sign."""
    kind, polarity = split(id)
    draw_link_row(painter, map.link_kind(kind), polarity, room)


def draw_zone(painter: QPainter, room: QRectF) -> None:
    _draw(painter, zone_sample(Zone(id="z"), PAPER), room)


def split(id: str) -> tuple[str, str]:
    """« influence- » is the kind « influence » with the sign « - »."""
    return (id[:-1], id[-1]) if id[-1:] in tuple("+-?") else (id, "")


def _draw(painter: QPainter, sample: object, room: QRectF) -> None:
    painter.save()
    sample(painter, room.x(), room.y(), room.width(), room.height())  # type: ignore[operator]
    painter.restore()
