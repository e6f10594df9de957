"""Convex hulls of boxes with soft corners: how a free zone surrounds its members. Map units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, degrees

from sysmap.geometry.line import to_segment
from sysmap.geometry.makers import arc, on_ellipse
from sysmap.geometry.path import Command, Path
from sysmap.geometry.shapes import Box, Point

ROUNDING = 20.0
"""The radius of a hull's corners, when its margin allows."""


def convex(points: Iterable[tuple[float, float]]) -> list[Point]:
    """The corners of the convex hull, clockwise on the screen (Andrew's monotone chain)."""
    rest = sorted(set(points))
    if len(rest) < 3:
        return [Point(*p) for p in rest]
    lower, upper = _chain(rest), _chain(rest[::-1])
    return [Point(*p) for p in lower[:-1] + upper[:-1]]


def _chain(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    chain: list[tuple[float, float]] = []
    for p in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
            chain.pop()
        chain.append(p)
    return chain


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def corners(boxes: Iterable[Box]) -> list[Point]:
    return [Point(x, y) for b in boxes for x in (b.left, b.right) for y in (b.top, b.bottom)]


def hull(boxes: Iterable[Box], margin: float) -> Path:
    """The outline at `margin` from the hull of the boxes, its corners rounded."""
    radius = min(ROUNDING, margin)
    points = convex(corners(box.grown(margin - radius) for box in boxes))
    if len(points) < 3 or radius <= 0:
        return Path((("M", *points[0]), *(("L", *p) for p in points[1:]), ("Z",))) if points else Path()
    made: list[Command] = []
    for i, p in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % len(points)]
        a, b = _outward(before, p), _outward(p, after)
        b = b if b >= a - 1e-9 else b + 360
        made.append(("L" if made else "M", *on_ellipse(p.x, p.y, radius, radius, a)))
        made += arc(p.x, p.y, radius, radius, a, b)
    return Path((*made, ("Z",)))


def _outward(a: Point, b: Point) -> float:
    """The direction out of a clockwise edge: degrees, 0 at the top."""
    return degrees(atan2(b.y - a.y, b.x - a.x)) % 360


def distance_to_hull(points: Sequence[Point], x: float, y: float) -> float:
    """How far the point is from the convex polygon (clockwise corners); 0 inside."""
    if len(points) > 2 and all(
        _turn(a, b, (x, y)) >= 0 for a, b in zip(points, [*points[1:], points[0]], strict=True)
    ):
        return 0.0
    return min(to_segment(points[i - 1], points[i], x, y) for i in range(len(points)))
