"""Small pictures of kinds, relations and zones, as the legend draws them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from sysmap import drawing
from sysmap.drawing import lay_out
from sysmap.model import Element, Link, Shape, SystemMap, Zone


def draw_kind(painter: QPainter, map: SystemMap, kind: str, room: QRectF) -> None:
    """A kind of element, as the map's notation draws it."""
    row = map.kind(kind)
    alone = SystemMap(kinds={kind: row}, elements={"e": Element(id="e", kind=kind, label="mot")})
    _draw(painter, alone, room)


def draw_link(painter: QPainter, map: SystemMap, id: str, room: QRectF) -> None:
    """A kind of relation; « influence- » with its sign."""
    kind, polarity = (id[:-1], id[-1]) if id[-1:] in tuple("+-?") else (id, "")
    ends = {end: Element(id=end, kind="facteur", label=end, x=x) for end, x in (("a", 0.0), ("b", 300.0))}
    link = Link(id="l", kind=kind, source="a", target="b", polarity=polarity)
    rows = {kind: map.link_kind(kind)}
    _draw(painter, SystemMap(link_kinds=rows, elements=ends, links={"l": link}), room, group=-1)


def draw_zone(painter: QPainter, room: QRectF) -> None:
    zone = Zone(id="z", label="", shape=Shape(width=200, height=120))
    _draw(painter, SystemMap(zones={"z": zone}), room)


@lru_cache(maxsize=200)
def _rows(text: str) -> list[list[Any]]:
    map = SystemMap.model_validate_json(text)
    if not hasattr(drawing, "legend"):
        return []
    return [list(group.rows) for group in drawing.legend(lay_out(map), map.language)]


def _draw(painter: QPainter, map: SystemMap, room: QRectF, group: int = 0) -> None:
    groups = _rows(map.model_dump_json(exclude_defaults=True))
    if groups:
        groups[group][0].draw(painter, room.x(), room.y(), room.width(), room.height())
