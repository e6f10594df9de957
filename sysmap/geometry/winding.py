"""Relations that wind round boxes: through points between them, with wide turns. Map units, y downwards.

Only where no arc finds its way. The points are kept along and aside of the chord between the two centres, as
fractions of it (aside to the left, as the offset of a `Bend`), so that they follow when the ends move.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from math import hypot

from sysmap.geometry.curves import Curve
from sysmap.geometry.line import along
from sysmap.geometry.shapes import Box, Point

SWING, STEP = 24.0, 6.0
"""How wide a turn may be, and the distance between two points of the line."""
CLEAR, TURN, WIDE = 13.0, 26.0, 260.0
"""Air round a box; the length a turn is worth; how far round the straight way one looks."""
MOST = 60
"""Boxes round which a way is looked for, at most."""

Shares = tuple[tuple[float, float], ...]


def points_of(source: Box, target: Box, through: Sequence[tuple[float, float]]) -> list[Point]:
    """The points a line passes through."""
    (ax, ay), (bx, by) = source.centre, target.centre
    dx, dy = bx - ax, by - ay
    return [Point(ax + t * dx + c * dy, ay + t * dy - c * dx) for t, c in through]


def shares_of(source: Box, target: Box, points: Iterable[tuple[float, float]]) -> Shares:
    """The same the other way round; nothing when the two boxes share their centre."""
    (ax, ay), (bx, by) = source.centre, target.centre
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    if square < 1.0:
        return ()
    out = [(x - ax, y - ay) for x, y in points]
    return tuple((round((x * dx + y * dy) / square, 4), round((x * dy - y * dx) / square, 4)) for x, y in out)


def wound(source: Box, target: Box, through: Sequence[tuple[float, float]], gap: float) -> tuple[Point, ...]:
    """The line from edge to edge, at equal steps; empty when the boxes leave no room for one."""
    fine = _softened([source.centre, *points_of(source, target, through), target.centre])
    a, b = source.grown(gap), target.grown(gap)
    first = max((i for i, p in enumerate(fine) if a.holds(*p)), default=0)
    last = min((i for i, p in enumerate(fine) if i > first and b.holds(*p)), default=len(fine) - 1)
    if last - first < 2:
        return ()
    ends = _edge(a, fine[first], fine[first + 1]), _edge(b, fine[last], fine[last - 1])
    out = [ends[0], *fine[first + 1 : last], ends[1]]
    length = sum(_apart(p, q) for p, q in pairwise(out))
    n = max(4, round(length / STEP))
    return tuple(along(out, length * i / n)[0] for i in range(n + 1))


def _softened(corners: Sequence[Point]) -> list[Point]:
    """The broken line with its turns made as wide as its legs allow."""
    fine = [corners[0]]
    for before, at, after in zip(corners, corners[1:], corners[2:], strict=False):
        r = min(SWING, _apart(before, at) / 2, _apart(at, after) / 2)
        if r > 0.5:
            fine += Curve(_towards(at, before, r), at, _towards(at, after, r)).points(9)
    legs = [*fine, corners[-1]]
    return [p for a, b in pairwise(legs) for p in _between(a, b)] + [legs[-1]]


def _between(a: Point, b: Point) -> list[Point]:
    n = max(1, int(_apart(a, b) / STEP))
    return [Point(a.x + (b.x - a.x) * i / n, a.y + (b.y - a.y) * i / n) for i in range(n)]


def _apart(a: Point, b: Point) -> float:
    return hypot(b.x - a.x, b.y - a.y)


def _towards(a: Point, b: Point, by: float) -> Point:
    k = by / (_apart(a, b) or 1.0)
    return Point(a.x + (b.x - a.x) * k, a.y + (b.y - a.y) * k)


def _edge(box: Box, inside: Point, outside: Point) -> Point:
    """Where the line leaves the box, by halving."""
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        x, y = inside.x + (outside.x - inside.x) * middle, inside.y + (outside.y - inside.y) * middle
        low, high = (middle, high) if box.holds(x, y) else (low, middle)
    return Point(inside.x + (outside.x - inside.x) * high, inside.y + (outside.y - inside.y) * high)


def way_round(source: Box, target: Box, boxes: Iterable[Box], clear: float = CLEAR) -> list[Point] | None:
    """The points of the shortest way between two boxes that keeps `clear` of the others, or None.

    A* over the corners of the boxes, each as far out as the air; a turn counts as some length.
    """
    start, end = source.centre, target.centre
    (ax, ay), (bx, by) = start, end
    corridor = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(WIDE)
    near = sorted((b for b in boxes if b.meets(corridor)), key=lambda b: _aside(b, start, end))[:MOST]
    walls = [b.grown(clear - 1.0) for b in near]
    corners = [p for b in near for p in _corners(b.grown(clear)) if not any(w.holds(*p) for w in walls)]
    stops = [start, *corners, end]
    best, came = {0: 0.0}, {0: -1}
    waiting, done = [(_apart(start, end), 0)], set[int]()
    while waiting:
        _, at = heappop(waiting)
        if at == len(stops) - 1:
            return _traced(stops, came, at)
        if at in done:
            continue
        done.add(at)
        here = stops[at]
        for i, there in enumerate(stops):
            far = best[at] + _apart(here, there) + TURN
            if i not in done and far < best.get(i, 1e18) and not _blocked(here, there, walls):
                best[i], came[i] = far, at
                heappush(waiting, (far + _apart(there, end), i))
    return None


def _traced(stops: list[Point], came: dict[int, int], at: int) -> list[Point]:
    found = []
    while (at := came[at]) > 0:
        found.append(stops[at])
    return found[::-1]


def _corners(b: Box) -> tuple[Point, ...]:
    return (Point(b.left, b.top), Point(b.right, b.top), Point(b.right, b.bottom), Point(b.left, b.bottom))


def _aside(box: Box, start: Point, end: Point) -> float:
    """How far a box is from the straight way."""
    x, y = box.centre
    dx, dy = end.x - start.x, end.y - start.y
    square = dx * dx + dy * dy or 1.0
    t = max(0.0, min(1.0, ((x - start.x) * dx + (y - start.y) * dy) / square))
    return hypot(x - start.x - t * dx, y - start.y - t * dy)


def _blocked(a: Point, b: Point, walls: Sequence[Box]) -> bool:
    (ax, ay), (bx, by) = a, b
    left, right = (ax, bx) if ax < bx else (bx, ax)
    top, bottom = (ay, by) if ay < by else (by, ay)
    nx, ny = ay - by, bx - ax
    for w in walls:
        if w[0] < right and left < w[2] and w[1] < bottom and top < w[3]:
            x, y = (w[0] + w[2]) / 2, (w[1] + w[3]) / 2
            reach = abs(nx) * (w[2] - w[0]) / 2 + abs(ny) * (w[3] - w[1]) / 2
            if abs(nx * (x - ax) + ny * (y - ay)) < reach:
                return True
    return False
