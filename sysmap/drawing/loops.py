"""Placing loops: letter, ring and name; ribbon and numbers when the loop is being told."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.drawing.fonts import Style
from sysmap.drawing.placed import PlacedLoop, Words
from sysmap.drawing.words import Lines, measure
from sysmap.geometry import Box, Curve, LoopBadge, Point, Route, ribbon, union
from sysmap.model import Loop, View, told_links

NAME = Style(14.0, 500, True)
NAME_WIDTH = 120.0
RING = 18.0


def round_links(loop: Loop, view: View | None) -> tuple[str, ...]:
    """The relations that close the loop, without the trail that leads to it."""
    return loop.links[len(view.trail) :] if view is not None and loop.id == view.loop else loop.links


def name_lines(loop: Loop) -> Lines | None:
    return measure(loop.name, NAME, NAME_WIDTH) if loop.name else None


def place_loop(
    loop: Loop, title: str, badge: LoopBadge | None, told: bool, routes: Mapping[str, Route],
    anchors: Mapping[str, Box], numbers: Mapping[str, Point], through: tuple[str, ...],
) -> PlacedLoop:  # fmt: skip
    lines = name_lines(loop)
    spines = [routes[id].spine for id in loop.links if id in routes]
    ring = Point(*loop.badge_at) if loop.badge_at else (badge.ring if badge else _middle(spines))
    name = None
    if lines:
        own = badge is not None and not loop.badge_at
        x, y = (badge.name.centre.x, badge.name.top) if own and badge else (ring.x, ring.y + RING + 6)
        name = Words(lines, x, y, NAME)
    boxes = [anchors[id] for id in through if id in anchors]
    found = ribbon(spines, boxes) if told else None
    rank = {id: i + 1 for i, id in enumerate(told_links(loop))}
    placed = (
        tuple((rank[id], numbers[id]) for id in loop.links if id in rank and id in numbers) if told else ()
    )
    box = union(
        [Box.around(*ring, 44, 44), *([name.box] if name else []), *(b.grown(12) for b in boxes if told)]
    )
    return PlacedLoop(
        loop.id,
        loop,
        ring,
        title,
        badge.clockwise if badge else True,
        name,
        told,
        found,
        placed,
        box or Box.around(*ring, 44, 44),
    )


def _middle(spines: list[Curve]) -> Point:
    points = [s.point(0.5) for s in spines]
    if not points:
        return Point(0.0, 0.0)
    return Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))
