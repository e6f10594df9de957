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
OUTSIDE, FAR, AIR = 90.0, 0.3, 9.0
"""The costs of standing outside of the loop and of each unit from its middle; the air to leave."""


class LoopBadge(NamedTuple):
    """The centre of the ring, the box of the name below it, and whether the loop turns clockwise."""

    ring: Point
    name: Box
    clockwise: bool


def place_badge(
    routes: Sequence[Route],
    name: tuple[float, float],
    room: Clearing,
    k: float,
    at: tuple[float, float] | None = None,
    grain: float = 1.0,
) -> LoopBadge | None:
    """Where the badge of the loop along these routes stands; None for a loop without routes.

    `at` is the centre of its ring when a hand has placed it. With a larger `grain` fewer places are
    tried, farther from each other.
    """
    points = [p for r in routes for p in (r.points or r.spine.points(9))]
    if not points:
        return None
    area, middle = centroid(points)
    ring, box = _below(Point(*at), name, k) if at else _freest(points, middle, name, room, k, grain)
    room.take(ring)
    room.take(box)
    return LoopBadge(ring.centre, box, area >= 0)


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


def _parts(centre: Point, name: tuple[float, float], k: float) -> tuple[Box, Box]:
    """The boxes of the ring and of the name below it, about a common centre."""
    gap = NAME_GAP * k if name[1] else 0.0
    return _below(Point(centre.x, centre.y - (gap + name[1]) / 2), name, k)


def _below(ring: Point, name: tuple[float, float], k: float) -> tuple[Box, Box]:
    """The boxes of a ring with this centre and of the name below it."""
    r = (RING_RADIUS + STROKE / 2) * k
    top = ring.y + r + NAME_GAP * k
    words = Box(ring.x - name[0] / 2, top, ring.x + name[0] / 2, top + name[1])
    return Box.around(ring.x, ring.y, 2 * r, 2 * r), words


def _freest(
    points: Sequence[Point], middle: Point, name: tuple[float, float], room: Clearing, k: float,
    grain: float = 1.0,
) -> tuple[Box, Box]:  # fmt: skip
    """The best place of a net over the loop and around it, near its middle first."""
    within = polygon(points)
    net = _net(points, middle, name, k, grain)
    best, least = middle, float("inf")
    for far, at in sorted((hypot(p.x - middle.x, p.y - middle.y) * FAR / k, p) for p in net):
        if far >= least:
            break
        cost = far + (0.0 if within.holds(*at) else OUTSIDE)
        for part in _parts(at, name, k):
            if cost < least and part.width:
                cost += _crowded(part, room, k, least - cost)
        if cost < least:
            best, least = at, cost
    return _parts(best, name, k)


def _crowded(part: Box, room: Clearing, k: float, limit: float) -> float:
    """How little room a part has: wanting some air, and above all touching nothing.

    From the limit on it is not looked at closer: that place is not taken.
    """
    near = room.box_cost(part.grown(AIR * k), limit / 0.4) * 0.4
    return near + 2 * room.box_cost(part.grown(2 * k), (limit - near) / 2) if 0 < near < limit else near


def _net(
    points: Sequence[Point], middle: Point, name: tuple[float, float], k: float, grain: float
) -> list[Point]:
    """The places to try: the loop's middle, then a net over the loop and well around it."""
    around = union(Box(p.x, p.y, p.x, p.y) for p in points)
    assert around is not None
    net = around.grown(40 * k + 1.5 * max(name[0], 2 * RING_RADIUS * k + name[1]))
    steps = round(max(12.0, min(36.0, max(net.width, net.height) / (14 * k))) / grain)
    across, down = net.width / steps, net.height / steps
    spots = range(steps + 1)
    return [middle, *(Point(net.left + i * across, net.top + j * down) for i in spots for j in spots)]
