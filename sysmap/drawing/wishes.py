"""From today to the wished place: a dashed arrow to a hollow ring."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from sysmap.drawing.pens import disc, draw, pen, polygon
from sysmap.drawing.placed import PlacedElement
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box, Point
from sysmap.model import SystemMap, plan_of, wished_at

RING = 9.0
LEAST = 30.0
"""A wish nearer than this is where one is."""


def wishes(map: SystemMap, elements: Mapping[str, PlacedElement]) -> dict[str, Point]:
    """The wished places on the plan, of the elements that are shown and have one."""
    plan = plan_of(map)
    if plan is None:
        return {}
    found = {id: wished_at(plan, placed.record) for id, placed in elements.items()}
    return {id: Point(*at) for id, at in found.items() if at is not None and _far(elements[id], at)}


def _far(placed: PlacedElement, at: tuple[float, float]) -> bool:
    return hypot(at[0] - placed.record.x, at[1] - placed.record.y) > LEAST


def paint_wish(painter: QPainter, placed: PlacedElement, to: Point, theme: Theme) -> None:
    """Under the boxes: the arrow leaves the box of its element and ends at the ring."""
    tones = theme.tones(placed.look.hue, placed.prominence)
    disc(painter, to.x, to.y, RING, theme.paper, pen(tones.edge, theme.stroke(2.0)))
    start = _edge(placed.anchor, to)
    far = hypot(to.x - start.x, to.y - start.y)
    if far < RING + 14:
        return
    dx, dy = (to.x - start.x) / far, (to.y - start.y) / far
    tip = Point(to.x - dx * (RING + 3), to.y - dy * (RING + 3))
    painter.setPen(pen(tones.edge, theme.stroke(1.8), (7, 5)))
    painter.drawLine(QPointF(*start), QPointF(tip.x - dx * 9, tip.y - dy * 9))
    wings = [(tip.x - dx * 12 + s * dy * 5, tip.y - dy * 12 - s * dx * 5) for s in (1, -1)]
    draw(painter, polygon([(tip.x, tip.y), *wings]), tones.edge)


def _edge(box: Box, to: Point) -> Point:
    """Where the way to a point leaves the box, a little outside."""
    c = box.centre
    dx, dy = to.x - c.x, to.y - c.y
    shares = [half / abs(d) for half, d in ((box.width / 2 + 4, dx), (box.height / 2 + 4, dy)) if d]
    share = min([1.0, *shares])
    return Point(c.x + dx * share, c.y + dy * share)
