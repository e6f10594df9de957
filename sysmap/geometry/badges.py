"""The badge of a loop: a ring with its letter, its name below, in the free middle of the loop. Map units."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from sysmap.geometry.clearing import Clearing
from sysmap.geometry.makers import polygon
from sysmap.geometry.routing import Route
from sysmap.geometry.shapes import Box, Point, union

RING_RADIUS, STROKE, NAME_GAP = 18.0, 3.0, 6.0
OUTSIDE = 60.0
_STEPS = 14


class LoopBadge(NamedTuple):
    """The centre of the ring, the box of the name below it, and whether the loop turns clockwise."""

    ring: Point
    name: Box
    clockwise: bool


def place_badge(
    routes: Sequence[Route], name: tuple[float, float], room: Clearing, k: float
) -> LoopBadge | None:
    """Where the badge of the loop along these routes stands; None for a loop without routes."""
    points = [p for r in routes for p in (r.points or r.spine.points(9))]
    if not points:
        return None
    area, middle = centroid(points)
    r = (RING_RADIUS + STROKE / 2) * k
    height = 2 * r + (NAME_GAP * k + name[1] if name[1] else 0)
    size = (max(2 * r, name[0]), height)
    centre = _freest(points, middle, size, room, k)
    room.take(Box.around(*centre, *size))
    top = centre.y - height / 2
    below = top + 2 * r + (NAME_GAP * k if name[1] else 0)
    box = Box(centre.x - name[0] / 2, below, centre.x + name[0] / 2, below + name[1])
    return LoopBadge(Point(centre.x, top + r), box, area >= 0)


def centroid(points: Sequence[Point]) -> tuple[float, Point]:
    """The signed area of the polygon (positive when it turns clockwise on the screen) and its middle."""
    area = x = y = 0.0
    for a, b in pairwise((*points, points[0])):
        cross = a.x * b.y - b.x * a.y
        area += cross / 2
        x += (a.x + b.x) * cross / 6
        y += (a.y + b.y) * cross / 6
    if abs(area) < 1.0:
        n = len(points)
        return area, Point(sum(p.x for p in points) / n, sum(p.y for p in points) / n)
    return area, Point(x / area, y / area)


def _freest(
    points: Sequence[Point], middle: Point, size: tuple[float, float], room: Clearing, k: float
) -> Point:
    """The best place of a net over the loop and a little around, near its middle first."""
    around = union(Box(p.x, p.y, p.x, p.y) for p in points)
    assert around is not None
    net = around.grown(max(size) * 0.9)
    within = polygon(points)
    places = [middle] + [
        Point(net.left + net.width * i / _STEPS, net.top + net.height * j / _STEPS)
        for i in range(_STEPS + 1)
        for j in range(_STEPS + 1)
    ]
    best, least = middle, float("inf")
    for far, at in sorted((hypot(p.x - middle.x, p.y - middle.y) * 0.25 / k, p) for p in places):
        if far >= least:
            break
        cost = far + (0.0 if within.holds(*at) else OUTSIDE)
        if cost < least:
            cost += room.box_cost(Box.around(*at, *size).grown(4 * k), least - cost)
        if cost < least:
            best, least = at, cost
    return best
