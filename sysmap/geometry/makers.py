"""The outlines that zones and patches are made of. Angles in degrees, 0 at the top, clockwise."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, cos, hypot, radians, sin, tan

from sysmap.geometry.path import Command, Path
from sysmap.geometry.shapes import Box, Point


def on_ellipse(cx: float, cy: float, rx: float, ry: float, angle: float) -> Point:
    """The point of the ellipse in the direction of the parameter `angle` (0 top, clockwise)."""
    return Point(cx + rx * sin(radians(angle)), cy - ry * cos(radians(angle)))


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> list[Command]:
    """Cubic Béziers along an elliptic arc, at most 90° each.

    Handles of 4/3·tan(a/4) radii, the classic approximation: 0.027 % of the radius off at 90°.
    """
    n = max(1, ceil(abs(end - start) / 90 - 1e-9))
    step = (end - start) / n
    k = 4 / 3 * tan(radians(step) / 4)
    made: list[Command] = []
    for i in range(n):
        a, b = radians(start + i * step), radians(start + (i + 1) * step)
        p = on_ellipse(cx, cy, rx, ry, start + i * step)
        q = on_ellipse(cx, cy, rx, ry, start + (i + 1) * step)
        leaving = (p.x + k * rx * cos(a), p.y + k * ry * sin(a))
        arriving = (q.x - k * rx * cos(b), q.y - k * ry * sin(b))
        made.append(("C", *leaving, *arriving, *q))
    return made


def rect(box: Box) -> Path:
    return Path(
        (
            ("M", box.left, box.top),
            ("L", box.right, box.top),
            ("L", box.right, box.bottom),
            ("L", box.left, box.bottom),
            ("Z",),
        )
    )


def rounded_rect(box: Box, radius: float) -> Path:
    """A rectangle with round corners, of at most half its sides."""
    r = min(radius, box.width / 2, box.height / 2)
    if r <= 0:
        return rect(box)
    made: list[Command] = [("M", box.left + r, box.top)]
    corners = (
        (box.right - r, box.top + r, 0.0),
        (box.right - r, box.bottom - r, 90.0),
        (box.left + r, box.bottom - r, 180.0),
        (box.left + r, box.top + r, 270.0),
    )
    for x, y, angle in corners:
        first = on_ellipse(x, y, r, r, angle)
        made.append(("L", first.x, first.y))
        made += arc(x, y, r, r, angle, angle + 90)
    return Path((*made, ("Z",)))


def ellipse(cx: float, cy: float, width: float, height: float) -> Path:
    top = ("M", cx, cy - height / 2)
    return Path((top, *arc(cx, cy, width / 2, height / 2, 0, 360), ("Z",)))


def sector(
    cx: float, cy: float, width: float, height: float, inner: float, outer: float, start: float, end: float
) -> Path:
    """The part of the ellipse `width` × `height` between two fractions of its radii and two angles."""
    rx, ry = width / 2, height / 2
    end = end if end > start else end + 360
    if end - start >= 360 - 1e-9:
        return _ring(cx, cy, width, height, inner, outer)
    first = on_ellipse(cx, cy, rx * outer, ry * outer, start)
    made: list[Command] = [("M", *first), *arc(cx, cy, rx * outer, ry * outer, start, end)]
    back = on_ellipse(cx, cy, rx * inner, ry * inner, end)
    made.append(("L", *back))
    if inner > 0:
        made += arc(cx, cy, rx * inner, ry * inner, end, start)
    return Path((*made, ("Z",)))


def _ring(cx: float, cy: float, width: float, height: float, inner: float, outer: float) -> Path:
    disc = ellipse(cx, cy, width * outer, height * outer)
    if inner <= 0:
        return disc
    return Path(disc.commands + ellipse(cx, cy, width * inner, height * inner).commands)


def frame(box: Box, radius: float, inner: float) -> Path:
    """A rounded rectangle with an elliptic hole of `inner` times its size."""
    x, y = box.centre
    hole = ellipse(x, y, box.width * inner, box.height * inner).commands if inner > 0 else ()
    return Path(rounded_rect(box, radius).commands + hole)


def polygon(points: Sequence[tuple[float, float]], radius: float = 0.0) -> Path:
    """A closed polygon; with a radius its corners are cut by an arc (as far as the sides allow)."""
    if len(points) < 3:
        return Path()
    if radius <= 0:
        return Path((("M", *points[0]), *(("L", *p) for p in points[1:]), ("Z",)))
    made: list[Command] = []
    for i, corner in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % len(points)]
        a, b = _towards(corner, before, radius), _towards(corner, after, radius)
        made.append(("L" if made else "M", *a))
        made.append(("Q", *corner, *b))
    return Path((*made, ("Z",)))


def _towards(a: tuple[float, float], b: tuple[float, float], by: float) -> Point:
    """From a towards b by this much, at most half way."""
    length = hypot(b[0] - a[0], b[1] - a[1])
    share = min(0.5, by / length) if length else 0.0
    return Point(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))


def band(points: Sequence[tuple[float, float]], floor: float) -> Path:
    """The area between a smooth curve through the points (left to right) and the level `floor`."""
    if len(points) < 2:
        return Path()
    made: list[Command] = [("M", points[0][0], floor), ("L", *points[0])]
    return Path((*made, *smooth(points), ("L", points[-1][0], floor), ("Z",)))


def curve_through(points: Sequence[tuple[float, float]]) -> Path:
    """A smooth curve through the points (left to right), open at both ends."""
    return Path((("M", *points[0]), *smooth(points))) if len(points) > 1 else Path()


def smooth(points: Sequence[tuple[float, float]]) -> list[Command]:
    """Cubic Béziers through the points that never overshoot them (monotone, Fritsch–Carlson limits).

    Where x does not grow, straight lines.
    """
    slopes = _slopes(points)
    made: list[Command] = []
    for i, (a, b) in enumerate(pairwise(points)):
        third = (b[0] - a[0]) / 3
        if third <= 0:
            made.append(("L", *b))
            continue
        made.append(
            ("C", a[0] + third, a[1] + third * slopes[i], b[0] - third, b[1] - third * slopes[i + 1], *b)
        )
    return made


def _slopes(points: Sequence[tuple[float, float]]) -> list[float]:
    rises = [
        (b[1] - a[1]) / (b[0] - a[0]) if b[0] > a[0] else 0.0
        for a, b in pairwise(points)
    ]
    inner = [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in pairwise(rises)]
    return [rises[0], *inner, rises[-1]]
