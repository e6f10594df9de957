"""Quadratic arcs: every relation is one. Map units, y downwards, t from 0 to 1."""

from __future__ import annotations

from math import hypot, log, sqrt
from typing import NamedTuple

from sysmap.geometry.roots import cubic_roots
from sysmap.geometry.shapes import Box, Point


class Curve(NamedTuple):
    """The quadratic Bézier arc from `start` to `end` pulled by `control`."""

    start: Point
    control: Point
    end: Point

    def point(self, t: float) -> Point:
        u = 1 - t
        a, b, c = u * u, 2 * u * t, t * t
        (x0, y0), (x1, y1), (x2, y2) = self
        return Point(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)

    def tangent(self, t: float) -> Point:
        """The unit vector along the arc, from start to end; (1, 0) when the arc is one point."""
        dx, dy = self._speed(t)
        length = hypot(dx, dy)
        if length < 1e-9:
            dx, dy = self.end.x - self.start.x, self.end.y - self.start.y
            length = hypot(dx, dy)
        return Point(dx / length, dy / length) if length > 1e-9 else Point(1.0, 0.0)

    def normal(self, t: float) -> Point:
        """The unit vector to the left when walking along the arc (y downwards)."""
        x, y = self.tangent(t)
        return Point(y, -x)

    def points(self, n: int) -> tuple[Point, ...]:
        """n points at equal steps of t, ends included (n ≥ 2)."""
        (x0, y0), (x1, y1), (x2, y2) = self
        ax, bx, ay, by = x0 - 2 * x1 + x2, 2 * (x1 - x0), y0 - 2 * y1 + y2, 2 * (y1 - y0)
        times = [i / (n - 1) for i in range(n)]
        return tuple([Point((ax * t + bx) * t + x0, (ay * t + by) * t + y0) for t in times])

    def length(self, t0: float = 0.0, t1: float = 1.0) -> float:
        """The length of the arc between two t."""
        a, b, c = self._squares()
        return _primitive(a, b, c, t1) - _primitive(a, b, c, t0)

    def rough_length(self) -> float:
        """The length to a few per cent, cheaply: two thirds chord, one third control polygon (Gravesen)."""
        (x0, y0), (x1, y1), (x2, y2) = self
        polygon = hypot(x1 - x0, y1 - y0) + hypot(x2 - x1, y2 - y1)
        return (2 * hypot(x2 - x0, y2 - y0) + polygon) / 3

    def at_length(self, s: float) -> float:
        """The t of the point at the distance s from the start, along the arc (to 0.01 unit)."""
        if s <= 0:
            return 0.0
        a, b, c = self._squares()
        first = _primitive(a, b, c, 0.0)
        whole = _primitive(a, b, c, 1.0) - first
        if whole < 1e-9:
            return 0.0
        if s >= whole:
            return 1.0
        t = s / whole
        for _ in range(8):
            missing = s - (_primitive(a, b, c, t) - first)
            speed = sqrt(max(0.0, (a * t + b) * t + c))
            if abs(missing) < 0.01 or speed < 1e-6:
                break
            t = max(0.0, min(1.0, t + missing / speed))
        return t

    def clipped(self, t0: float, t1: float) -> Curve:
        """The part between two t, exactly (de Casteljau)."""
        (x0, y0), (x1, y1), (x2, y2) = self
        u0, u1 = 1 - t0, 1 - t1
        a, b, c = u0 * u1, u0 * t1 + t0 * u1, t0 * t1
        control = Point(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)
        return Curve(self.point(t0), control, self.point(t1))

    def reversed(self) -> Curve:
        return Curve(self.end, self.control, self.start)

    def bounds(self) -> Box:
        """The smallest box round the arc."""
        (x0, y0), (x1, y1), (x2, y2) = self
        left, right = _extent(x0, x1, x2)
        top, bottom = _extent(y0, y1, y2)
        return Box(left, top, right, bottom)

    def distance(self, x: float, y: float) -> tuple[float, float]:
        """How far the point is from the arc, and the t of the nearest point of it.

        The nearest point is an end, or one where the arc runs square to the point: a cubic in t.
        """
        (x0, y0), (x1, y1), (x2, y2) = self
        vx, vy, ux, uy, px, py = x0 - 2 * x1 + x2, y0 - 2 * y1 + y2, x1 - x0, y1 - y0, x0 - x, y0 - y
        square = cubic_roots(
            vx * vx + vy * vy,
            3 * (ux * vx + uy * vy),
            2 * (ux * ux + uy * uy) + vx * px + vy * py,
            ux * px + uy * py,
        )
        times = [0.0, 1.0, *(t for t in square if 0 < t < 1)]
        gap, t = min((self._gap(t, x, y), t) for t in times)
        return sqrt(gap), t

    def _gap(self, t: float, x: float, y: float) -> float:
        px, py = self.point(t)
        return (px - x) ** 2 + (py - y) ** 2

    def _speed(self, t: float) -> tuple[float, float]:
        (x0, y0), (x1, y1), (x2, y2) = self
        u = 1 - t
        return 2 * (u * (x1 - x0) + t * (x2 - x1)), 2 * (u * (y1 - y0) + t * (y2 - y1))

    def _squares(self) -> tuple[float, float, float]:
        """The coefficients of the squared speed a·t² + b·t + c."""
        (x0, y0), (x1, y1), (x2, y2) = self
        ux, uy, vx, vy = x1 - x0, y1 - y0, x0 - 2 * x1 + x2, y0 - 2 * y1 + y2
        return 4 * (vx * vx + vy * vy), 8 * (ux * vx + uy * vy), 4 * (ux * ux + uy * uy)


def _primitive(a: float, b: float, c: float, t: float) -> float:
    """A primitive of sqrt(a·t² + b·t + c): the arc length of a quadratic Bézier, in closed form.

    A nearly straight arc has a nearly even speed: Simpson's rule, since the formula divides by a.
    """
    if a < 1e-3 * c:
        half = sqrt(max(0.0, (a * t / 2 + b) * t / 2 + c))
        return t / 6 * (sqrt(c) + 4 * half + sqrt(max(0.0, (a * t + b) * t + c)))
    if a < 1e-12:
        return 0.0
    speed, slope, root = sqrt(max(0.0, (a * t + b) * t + c)), 2 * a * t + b, sqrt(a)
    inside = 2 * root * speed + slope
    bent = (4 * a * c - b * b) / (8 * a * root)
    return slope * speed / (4 * a) + (bent * log(inside) if inside > 1e-9 else 0.0)


def _extent(a: float, b: float, c: float) -> tuple[float, float]:
    """The least and greatest value of one coordinate of a quadratic arc."""
    low, high = (a, c) if a < c else (c, a)
    if low <= b <= high:
        return low, high
    turn = (a * c - b * b) / (a - 2 * b + c)
    return min(low, turn), max(high, turn)
