"""From the two boxes of a relation and its bend to the line that is drawn. Map units, y downwards.

Values come from the drawing rules: a quadratic arc, aim points that slide along the width of
the boxes, a breath of 5 at both ends. A self-relation is a loop round a corner of its box.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, radians, sin
from typing import NamedTuple

from sysmap.geometry.curves import Curve
from sysmap.geometry.elbows import TURNING, course, rounded, straight_spine
from sysmap.geometry.line import along, to_segment
from sysmap.geometry.path import Path
from sysmap.geometry.roots import quadratic_roots
from sysmap.geometry.shapes import Box, Point
from sysmap.geometry.winding import wound
from sysmap.model import Bend

GAP = 5.0
"""The breath between a line and its boxes."""
THIN = 8.0
"""A box no wider than this is a line down the page: it is joined where the other end is."""
LONG, REACH = 300.0, 0.46
"""A box longer than this (a period on a frise) is joined where the other end faces it, up to this share."""
LOOP_RADIUS = 24.0
"""The radius of a self-relation bent by 0.16."""


class Route(NamedTuple):
    """Where a relation runs.

    `curve` is drawn, from edge to edge; `spine` joins the two aim points (ribbons run along it).
    When `points` is not empty (self-relations) it replaces the curve. The methods answer for both;
    distances `s` along the line are in map units from its start.
    """

    curve: Curve
    spine: Curve
    bend: Bend
    points: tuple[Point, ...] = ()

    def sampled(self, n: int = 17) -> tuple[Point, ...]:
        """The line as points, ends included."""
        return self.points or self.curve.points(n)

    def length(self) -> float:
        if self.points:
            return sum(hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(self.points))
        return self.curve.length()

    def at(self, s: float) -> tuple[Point, Point]:
        """The point at the distance s and the unit vector along the line there."""
        if self.points:
            return along(self.points, s)
        t = self.curve.at_length(s)
        return self.curve.point(t), self.curve.tangent(t)

    def part(self, s0: float, s1: float) -> Path:
        """The piece between two distances, ready to be stroked."""
        if not self.points:
            piece = self.curve.clipped(self.curve.at_length(s0), self.curve.at_length(s1))
            return Path((("M", *piece.start), ("Q", *piece.control, *piece.end)))
        n = max(2, int((s1 - s0) / 3) + 2)
        stops = [along(self.points, s0 + (s1 - s0) * i / (n - 1))[0] for i in range(n)]
        return Path((("M", *stops[0]), *(("L", *p) for p in stops[1:])))

    def distance(self, x: float, y: float) -> float:
        """How far the point is from the line."""
        if self.points:
            return min(to_segment(a, b, x, y) for a, b in pairwise(self.points))
        return self.curve.distance(x, y)[0]

    def meets(self, box: Box) -> bool:
        """Whether the line passes through the box."""
        if self.points:
            return any(box.holds(*at) for at in self.points)
        return box.holds(*self.curve.start) or bool(edge_times(self.curve, box))

    def bounds(self) -> Box:
        if not self.points:
            return self.curve.bounds()
        xs, ys = [p.x for p in self.points], [p.y for p in self.points]
        return Box(min(xs), min(ys), max(xs), max(ys))


def route(source: Box, target: Box, bend: Bend, gap: float = GAP) -> Route:
    """The line of a relation, exactly; equal boxes make a loop beside the box."""
    if source == target:
        return _loop(source, bend, gap)
    if bend.form in TURNING:
        return _turning(source, target, bend, gap)
    if bend.through and (line := wound(source, target, bend.through, gap)):
        return _winding(source, target, bend, line)
    spine = spine_of(source, target, bend) if not bend.form else straight_spine(source, target, bend)
    return Route(clipped_between(spine, source, target, gap), spine, bend)


def _turning(source: Box, target: Box, bend: Bend, gap: float) -> Route:
    """A line with square turns; its curve and its spine are what stands for it from afar."""
    return _winding(source, target, bend, rounded(course(source, target, bend, gap).corners))


def _winding(source: Box, target: Box, bend: Bend, points: tuple[Point, ...]) -> Route:
    (ax, ay), (mx, my), (bx, by) = points[0], points[len(points) // 2], points[-1]
    control = Point(2 * mx - (ax + bx) / 2, 2 * my - (ay + by) / 2)
    return Route(Curve(points[0], control, points[-1]), Curve(source.centre, control, target.centre), bend,
                 points)  # fmt: skip


def spine_of(source: Box, target: Box, bend: Bend) -> Curve:
    """The arc between the two aim points."""
    return spine_along(source, target, bend.offset, bend.leave, bend.arrive)


def spine_along(source: Box, target: Box, c: float, leave: float, arrive: float) -> Curve:
    """The same from the numbers of a bend."""
    ax = (source.left + source.right) / 2 + leave * (source.right - source.left)
    ay = (source.top + source.bottom) / 2
    bx = (target.left + target.right) / 2 + arrive * (target.right - target.left)
    by = (target.top + target.bottom) / 2
    if source.right - source.left <= THIN:
        ay = min(max(by, source.top), source.bottom)
    elif target.right - target.left <= THIN:
        by = min(max(ay, target.top), target.bottom)
    control = Point((ax + bx) / 2 + (by - ay) * c, (ay + by) / 2 - (bx - ax) * c)
    return Curve(Point(ax, ay), control, Point(bx, by))


def clipped_between(spine: Curve, source: Box, target: Box, gap: float) -> Curve:
    """The part of the arc outside both boxes; with less breath when the boxes are too close."""
    for breath in (gap, gap / 2, 0.0):
        t0 = _last_inside(spine, source.grown(breath))
        t1 = _first_inside(spine, target.grown(breath), t0)
        if t1 - t0 > 0.02:
            return spine.clipped(t0, t1)
    middle = min(max((t0 + t1) / 2, 0.06), 0.94)
    return spine.clipped(middle - 0.06, middle + 0.06)


def edge_times(curve: Curve, box: Box) -> list[float]:
    """Every t in [0, 1] at which the arc crosses the edge of the box."""
    (x0, y0), (x1, y1), (x2, y2) = curve
    left, top, right, bottom = box
    ax, bx = x0 - 2 * x1 + x2, 2 * (x1 - x0)
    ay, by = y0 - 2 * y1 + y2, 2 * (y1 - y0)
    found = []
    for level in (left, right):
        for t in quadratic_roots(ax, bx, x0 - level):
            if top <= (ay * t + by) * t + y0 <= bottom:
                found.append(t)
    for level in (top, bottom):
        for t in quadratic_roots(ay, by, y0 - level):
            if left <= (ax * t + bx) * t + x0 <= right:
                found.append(t)
    return found


def _last_inside(curve: Curve, box: Box) -> float:
    return max(edge_times(curve, box), default=0.0)


def _first_inside(curve: Curve, box: Box, after: float) -> float:
    return min((t for t in edge_times(curve, box) if t > after), default=1.0)


def _loop(box: Box, bend: Bend, gap: float) -> Route:
    """Three quarters of a circle round a corner: right when `leave` ≥ 0, top when `offset` ≥ 0."""
    right, top = bend.leave >= 0, bend.offset >= 0
    r = LOOP_RADIUS * max(0.5, min(4.0, abs(bend.offset) / 0.16))
    x = box.right + gap if right else box.left - gap
    y = box.top - gap if top else box.bottom + gap
    across, up = (1 if right else -1), (-1 if top else 1)
    points = tuple(
        Point(x - across * r * cos(radians(a)), y + up * r * sin(radians(a))) for a in range(0, 271, 6)
    )
    peak = Point(x + across * 2.4 * r, y + up * 2.4 * r)
    chord = Curve(points[0], peak, points[-1])
    return Route(chord, Curve(box.centre, peak, box.centre), bend, points)


def quick_bend(source: Box, target: Box, rank: int, count: int) -> Bend:
    """The default arc of the `rank`-th of `count` relations between the same two boxes.

    A lone relation bulges to its left, so that two opposite ones part and a clockwise loop
    looks round. Several fan out, whatever their directions.
    """
    if source == target:
        return _CORNERS[rank % 4] if rank < 4 else Bend(offset=0.16 + 0.1 * (rank // 4), leave=0.42)
    leave, arrive = facing(source, target)
    if count <= 1:
        return Bend(leave=leave, arrive=arrive) if leave or arrive else _ALONE
    dx = target.left + target.right - source.left - source.right
    dy = target.top + target.bottom - source.top - source.bottom
    share = 2 * rank / (count - 1) - 1
    offset = -share * min(0.28, 0.14 + 0.04 * (count - 2)) * (1 if (dx, dy) > (0, 0) else -1)
    # The aims of upright relations slide to the side to which they bulge.
    slide = abs(share) * min(0.36, 0.16 + 0.06 * (count - 2)) if abs(dy) > abs(dx) else 0.0
    slide = slide if dy * offset >= 0 else -slide
    return Bend(offset=offset, leave=leave or slide, arrive=arrive or slide)


def facing(source: Box, target: Box) -> tuple[float, float]:
    """Where to join two boxes so that the line stands upright: 0 for all but long ones."""
    a, b = source.right - source.left, target.right - target.left
    if a <= LONG and b <= LONG:
        return 0.0, 0.0
    if a > LONG and b > LONG:
        x = (max(source.left, target.left) + min(source.right, target.right)) / 2
        return _share(source, x), _share(target, x)
    if a > LONG:
        return _share(source, (target.left + target.right) / 2), 0.0
    return 0.0, _share(target, (source.left + source.right) / 2)


def _share(box: Box, x: float) -> float:
    """How far x is from the middle of the box, as a share of its width, within its reach."""
    return max(-REACH, min(REACH, (x - (box.left + box.right) / 2) / (box.right - box.left)))


_ALONE = Bend()
_CORNERS = (
    Bend(offset=0.16, leave=0.42), Bend(offset=0.16, leave=-0.42),
    Bend(offset=-0.16, leave=-0.42), Bend(offset=-0.16, leave=0.42),
)  # fmt: skip
