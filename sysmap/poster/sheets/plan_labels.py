"""Words beside points: no label lies on another, on a point or over the edge of the plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import cos, pi, sin
from typing import NamedTuple

from sysmap.geometry import Box, Point

TURNS = 16
"""Directions tried round a point, at each distance."""
REACHES = (0.0, 2.5, 5.5, 9.0, 13.0, 18.0, 24.0, 31.0)
"""Millimetres from the point; a leader joins a label that stands further than the first."""
GAP = 0.6


class Label(NamedTuple):
    """Where the words of a point stand; `box` is theirs, `leader` where a line to them begins or nothing."""

    at: int
    box: Box
    leader: Point | None


class Dot(NamedTuple):
    """A point with the size its words take."""

    x: float
    y: float
    width: float
    height: float


def placed_labels(
    dots: Sequence[Dot], radius: float, room: Box, taken: Sequence[Box],
    lines: Sequence[tuple[Point, Point]], only: Collection[int] | None = None,
) -> list[Label]:  # fmt: skip
    """The labels that find a place, those in the thickest crowd first; the others are left out."""
    ground = _Ground(room, [Box.around(d.x, d.y, 2 * radius, 2 * radius) for d in dots], taken, lines)
    found = []
    for at in sorted(range(len(dots)) if only is None else only, key=lambda at: (-_crowd(dots, at), at)):
        best = min(_spots(dots[at], at, radius), key=ground.cost, default=None)
        if best is not None and ground.cost(best) < _Ground.FORBIDDEN:
            ground.put(best)
            found.append(best)
    return found


def _crowd(dots: Sequence[Dot], at: int) -> int:
    here = dots[at]
    return sum(abs(d.x - here.x) < here.width and abs(d.y - here.y) < 2 * here.height for d in dots)


def _spots(dot: Dot, at: int, radius: float) -> Iterator[Label]:
    for reach in REACHES:
        for turn in range(TURNS):
            angle = 2 * pi * turn / TURNS
            dx, dy = cos(angle), -sin(angle)
            x = dot.x + dx * (radius + GAP + reach) + (dot.width / 2) * _side(dx)
            y = dot.y + dy * (radius + GAP + reach) + (dot.height / 2) * _side(dy)
            box = Box.around(x, y, dot.width, dot.height)
            far = reach > REACHES[1]
            yield Label(at, box, Point(dot.x + dx * radius, dot.y + dy * radius) if far else None)


def _side(part: float) -> float:
    """Words beside a point begin there; above or below it they are centred."""
    return 0.0 if abs(part) < 0.35 else 1.0 if part > 0 else -1.0


class _Ground:
    """What a label would cover: words and points never, the edge never, arrows when nothing else is free."""

    FORBIDDEN = 1e6

    def __init__(
        self, room: Box, points: Sequence[Box], boxes: Sequence[Box], lines: Sequence[tuple[Point, Point]]
    ) -> None:
        self.room, self.points, self.boxes, self.lines = room, points, [*boxes], lines
        self.leaders: list[tuple[Point, Point]] = []

    def put(self, label: Label) -> None:
        self.boxes.append(label.box)
        if label.leader is not None:
            self.leaders.append((label.leader, leads_to(label)))

    def cost(self, label: Label) -> float:
        box, room = label.box, self.room
        if box.left < room.left or box.right > room.right or box.top < room.top or box.bottom > room.bottom:
            return self.FORBIDDEN
        near = box.grown(GAP)
        if any(one.meets(near) for one in self.boxes) or any(one.meets(near) for one in self.points):
            return self.FORBIDDEN
        if any(_crosses(a, b, near) for a, b in self.leaders):
            return self.FORBIDDEN
        if label.leader is not None and self._over(label.leader, leads_to(label)):
            return self.FORBIDDEN
        crossed = sum(_crosses(a, b, box) for a, b in self.lines)
        x, y = box.centre
        here = self.points[label.at].centre
        away = abs(x - here[0]) / 4 + abs(y - here[1])
        return away + 7.0 * crossed + (4.0 if label.leader is not None else 0.0)


    def _over(self, a: Point, b: Point) -> bool:
        """Whether a leader would pass over words."""
        return any(_crosses(a, b, box) for box in self.boxes)


def leads_to(label: Label) -> Point:
    """Where the leader of a label meets its words."""
    box, at = label.box, label.leader or Point(*label.box.centre)
    return Point(min(max(at.x, box.left), box.right), min(max(at.y, box.top), box.bottom))


def _crosses(a: Point, b: Point, box: Box) -> bool:
    """Whether a straight line passes through the box, by a few of its points."""
    if max(a.x, b.x) < box.left or min(a.x, b.x) > box.right:
        return False
    if max(a.y, b.y) < box.top or min(a.y, b.y) > box.bottom:
        return False
    return any(box.holds(a.x + (b.x - a.x) * t / 24, a.y + (b.y - a.y) * t / 24) for t in range(25))
