"""Polylines: walking along them and where two of them cross. Map units."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from sysmap.geometry.shapes import Point


def along(points: Sequence[Point], s: float) -> tuple[Point, Point]:
    """The point at the distance s from the first one, and the unit vector along the line there."""
    walked = 0.0
    last = len(points) - 2
    for i in range(last + 1):
        a, b = points[i], points[i + 1]
        step = hypot(b.x - a.x, b.y - a.y)
        if step and (walked + step >= s or i == last):
            share = max(0.0, min(1.0, (s - walked) / step))
            ux, uy = (b.x - a.x) / step, (b.y - a.y) / step
            return Point(a.x + ux * share * step, a.y + uy * share * step), Point(ux, uy)
        walked += step
    return points[-1], Point(1.0, 0.0)


def crossings(first: Sequence[Point], second: Sequence[Point]) -> list[tuple[float, float]]:
    """Where two polylines cross: pairs of positions, each counted in segments from the start."""
    found: list[tuple[float, float]] = []
    others = _touching(second, _extent(first))
    if not others:
        return found
    for i, a, b in _touching(first, _extent(second)):
        for j, c, d in others:
            hit = meeting(a, b, c, d)
            if hit:
                found.append((i + hit[0], j + hit[1]))
    return found


def _touching(
    points: Sequence[Point], box: tuple[float, float, float, float]
) -> list[tuple[int, Point, Point]]:
    """The segments that may touch the box, with their numbers."""
    return [(i, a, b) for i, (a, b) in enumerate(pairwise(points)) if not _apart(a, b, box)]


def meeting(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float] | None:
    """The shares of ab and of cd at which the two segments cross; None when they do not."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    if -1e-12 < cross < 1e-12:
        return None
    qx, qy = c[0] - a[0], c[1] - a[1]
    t = (qx * sy - qy * sx) / cross
    if not 0 < t <= 1:
        return None
    u = (qx * ry - qy * rx) / cross
    return (t, u) if 0 < u <= 1 else None


def _extent(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _apart(a: Point, b: Point, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return (
        (a[0] < left and b[0] < left)
        or (a[0] > right and b[0] > right)
        or (a[1] < top and b[1] < top)
        or (a[1] > bottom and b[1] > bottom)
    )


def to_segment(a: Point, b: Point, x: float, y: float) -> float:
    """How far (x, y) is from the segment ab."""
    dx, dy = b.x - a.x, b.y - a.y
    square = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - a.x) * dx + (y - a.y) * dy) / square)) if square else 0.0
    return hypot(x - a.x - t * dx, y - a.y - t * dy)


def area_of(points: Sequence[Point]) -> float:
    """The area of a polygon (shoelace), positive when it turns clockwise on the screen."""
    turned = zip(points, (*points[1:], *points[:1]), strict=True)
    return sum(a.x * b.y - b.x * a.y for a, b in turned) / 2
