"""Relations that run straight, or routed along the page with square turns. Map units, y downwards.

A `Bend` says which by its `form`. Straight: `offset` is how far the line stands aside of the one
through the two aim points, as a share of the smaller box. Routed: it leaves and arrives square to
the sides that face each other, turns twice; `offset` slides the middle leg from half way between,
`leave` and `arrive` slide the ends along their sides. In a tree it leaves and arrives by the top or the
bottom, and the middle leg is half way between the middles of the boxes, so that those of a row are one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from math import hypot
from typing import NamedTuple

from sysmap.geometry.curves import Curve
from sysmap.geometry.line import along
from sysmap.geometry.shapes import Box, Point
from sysmap.model import Bend

ROUND, STEP = 10.0, 5.0
"""The radius of a turn, and the distance between two points of a routed line."""
LEVEL = 3.0
"""Ends that are no further off than this are joined without a turn."""
MOST = 0.42
SLIDES = (0.0, 0.14, -0.14, 0.28, -0.28, MOST, -MOST)
SIDES = (0.0, 0.3, -0.3)


TURNING = frozenset({"routed", "tree"})
"""The forms of a bend that have square turns."""


class Course(NamedTuple):
    """The corners of a routed line, and whether its middle leg stands upright."""

    corners: tuple[Point, ...]
    upright: bool


def straight_spine(source: Box, target: Box, bend: Bend) -> Curve:
    """The straight line between two boxes, as an arc without bow."""
    (ax, ay), (bx, by) = source.centre, target.centre
    ax, bx = ax + bend.leave * source.width, bx + bend.arrive * target.width
    far = hypot(bx - ax, by - ay) or 1.0
    aside = bend.offset * min(source.width, source.height, target.width, target.height)
    dx, dy = (by - ay) / far * aside, -(bx - ax) / far * aside
    start, end = Point(ax + dx, ay + dy), Point(bx + dx, by + dy)
    return Curve(start, Point((start.x + end.x) / 2, (start.y + end.y) / 2), end)


def course(source: Box, target: Box, bend: Bend, gap: float) -> Course:
    """Where a routed line turns."""
    across = max(target.left - source.right, source.left - target.right)
    down = max(target.top - source.bottom, source.top - target.bottom)
    tree = bend.form == "tree" and down > 0
    if across >= down and not tree:
        return Course(tuple(_level(source, target, bend, gap)), True)
    turned = _level(_flip(source), _flip(target), bend, gap)
    return Course(tuple(Point(p.y, p.x) for p in turned), False)


def _level(source: Box, target: Box, bend: Bend, gap: float) -> list[Point]:
    """Out of a side, up or down, into a side."""
    ahead = 1.0 if target.left + target.right >= source.left + source.right else -1.0
    ax = (source.right if ahead > 0 else source.left) + ahead * gap
    bx = (target.left if ahead > 0 else target.right) - ahead * gap
    ay = (source.top + source.bottom) / 2 + bend.leave * (source.bottom - source.top)
    by = (target.top + target.bottom) / 2 + bend.arrive * (target.bottom - target.top)
    if abs(ay - by) <= LEVEL:
        return [Point(ax, ay), Point(bx, ay)]
    half = _half(source, target, bend, ax, bx)
    middle = half + max(-MOST, min(MOST, bend.offset)) * (bx - ax)
    return [Point(ax, ay), Point(middle, ay), Point(middle, by), Point(bx, by)]


def _half(source: Box, target: Box, bend: Bend, ax: float, bx: float) -> float:
    """Half way between two ends; in a tree between the middles of the boxes, while both legs are seen."""
    low, high = min(ax, bx) + ROUND, max(ax, bx) - ROUND
    if bend.form != "tree" or low >= high:
        return (ax + bx) / 2
    return max(low, min(high, (source.left + source.right + target.left + target.right) / 4))


def _flip(b: Box) -> Box:
    return Box(b.top, b.left, b.bottom, b.right)


def rounded(corners: Sequence[Point]) -> tuple[Point, ...]:
    """The line with its turns rounded, as points at equal steps."""
    fine: list[Point] = [corners[0]]
    for before, at, after in zip(corners, corners[1:], corners[2:], strict=False):
        r = min(ROUND, _apart(before, at) / 2, _apart(at, after) / 2)
        if r < 0.5:
            continue
        a, b = _towards(at, before, r), _towards(at, after, r)
        fine += Curve(a, at, b).points(7)
    fine.append(corners[-1])
    length = sum(_apart(a, b) for a, b in pairwise(fine))
    n = max(4, round(length / STEP))
    return tuple(along(fine, length * i / n)[0] for i in range(n + 1))


def _apart(a: Point, b: Point) -> float:
    return hypot(b.x - a.x, b.y - a.y)


def _towards(a: Point, b: Point, by: float) -> Point:
    k = by / (_apart(a, b) or 1.0)
    return Point(a.x + (b.x - a.x) * k, a.y + (b.y - a.y) * k)


def slid(source: Box, target: Box, bend: Bend, dx: float, dy: float) -> Bend:
    """The routed bend with its middle leg moved by (dx, dy)."""
    corners, upright = course(source, target, bend, 0.0)
    ends = corners[-1].x - corners[0].x if upright else corners[-1].y - corners[0].y
    by = (dx if upright else dy) / ends if abs(ends) > 1 else 0.0
    return bend.evolve(offset=max(-MOST, min(MOST, bend.offset + by)), auto=False)


def other_courses(bend: Bend) -> Iterator[Bend]:
    """Other ways to route the same relation, the least strange first."""
    ways = sorted(product(SLIDES, SIDES, SIDES), key=lambda w: abs(w[0]) + abs(w[1]) + abs(w[2]))
    return (bend.evolve(offset=a, leave=b, arrive=c) for a, b, c in ways)
