"""Words beside points: no label lies on another, on a point or over the edge of the plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

from sysmap.geometry import Box, Point

TURNS = 16
"""Directions tried round a point, at each distance."""
REACHES = (0.0, 2.5, 5.5, 9.0, 13.0, 18.0, 24.0, 31.0, 40.0, 52.0)
"""Millimetres from the point; a leader joins a label that stands further than the first."""
GAP, APART = 0.6, 1.8
"""Millimetres between words and a point, and between words side by side."""
CROWD = 80
"""With more points than this labels stay near theirs: no leader would be followed among so many."""
ENOUGH = 7.0
"""A place that costs no more than this beyond its distance is good enough."""


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
    """The labels that find a place; the others are left out. A few orders are tried, the best one is kept."""
    points = [Box.around(d.x, d.y, 2 * radius, 2 * radius) for d in dots]
    wanted = list(range(len(dots))) if only is None else list(only)
    orders = _orders(dots, wanted) if len(dots) < CROWD else [_thickest(dots, wanted)]
    tried = (_placed(_Ground(room, points, taken, lines), dots, order, radius) for order in orders)
    return min(tried, key=lambda one: (-len(one[0]), one[1]), default=([], 0.0))[0]


def _orders(dots: Sequence[Dot], wanted: list[int]) -> list[list[int]]:
    """Who comes first: those in the thickest crowd, the largest words, then from each side."""
    keys: list[Callable[[int], tuple[float, int]]] = [
        lambda at: (-dots[at].width * dots[at].height, at),
        lambda at: (dots[at].x, at), lambda at: (-dots[at].x, at),
        lambda at: (dots[at].y, at), lambda at: (-dots[at].y, at),
    ]  # fmt: skip
    return [_thickest(dots, wanted), *(sorted(wanted, key=key) for key in keys)]


def _thickest(dots: Sequence[Dot], wanted: list[int]) -> list[int]:
    return sorted(wanted, key=lambda at: (-_crowd(dots, at), at))


def _placed(
    ground: _Ground, dots: Sequence[Dot], order: list[int], radius: float
) -> tuple[list[Label], float]:
    """The labels that find a place in this order, and what they cost together."""
    reaches = REACHES if len(dots) < CROWD else REACHES[:4]
    found: list[Label] = []
    full: list[Dot] = []
    total = 0.0
    for at in order:
        dot = dots[at]
        if any(_as_full(dot, one, radius) for one in full):
            continue  # one at this very place found none
        best, cost = _best(ground.round(dot, reaches[-1]), dot, at, radius, reaches)
        if best is None:
            full.append(dot)
        else:
            ground.put(best)
            found.append(best)
            total += cost
    return found, total


def _as_full(dot: Dot, one: Dot, radius: float) -> bool:
    smaller = dot.width < one.width or dot.height < one.height
    return not smaller and abs(dot.x - one.x) < radius and abs(dot.y - one.y) < radius


def _best(
    ground: _Ground, dot: Dot, at: int, radius: float, reaches: Sequence[float]
) -> tuple[Label | None, float]:
    """The cheapest place; one that is free and crosses nothing is not bettered further away."""
    best: Label | None = None
    least = _Ground.FORBIDDEN
    for reach in reaches:
        for label in _spots(dot, at, radius, reach):
            cost = ground.cost(label, dot)
            if cost < least:
                best, least = label, cost
        if least < reach + ENOUGH:
            break
    return best, least


def _crowd(dots: Sequence[Dot], at: int) -> int:
    here = dots[at]
    return sum(abs(d.x - here.x) < here.width and abs(d.y - here.y) < 2 * here.height for d in dots)


def _spots(dot: Dot, at: int, radius: float, reach: float) -> Iterator[Label]:
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

    def round(self, dot: Dot, reach: float) -> _Ground:
        """What lies where the label of this point may go; the rest need not be looked at."""
        most = 2 * (reach + GAP)
        near = Box.around(dot.x, dot.y, 2 * dot.width + most + 8.0, 2 * dot.height + most + 8.0)
        boxes = [one for one in self.boxes if one.meets(near)]
        found = _Ground(self.room, [one for one in self.points if one.meets(near)], boxes,
                        [line for line in self.lines if _crosses(*line, near)])  # fmt: skip
        found.leaders = [line for line in self.leaders if _crosses(*line, near)]
        return found

    def put(self, label: Label) -> None:
        self.boxes.append(label.box)
        if label.leader is not None:
            self.leaders.append((label.leader, leads_to(label)))

    def cost(self, label: Label, dot: Dot) -> float:
        box, room = label.box, self.room
        if box.left < room.left or box.right > room.right or box.top < room.top or box.bottom > room.bottom:
            return self.FORBIDDEN
        near = box.grown(GAP)
        beside = Box(box.left - APART, near.top, box.right + APART, near.bottom)
        if any(one.meets(beside) for one in self.boxes) or any(one.meets(near) for one in self.points):
            return self.FORBIDDEN
        if any(_crosses(a, b, near) for a, b in self.leaders):
            return self.FORBIDDEN
        if label.leader is not None and self._over(label.leader, leads_to(label)):
            return self.FORBIDDEN
        crossed = sum(_crosses(a, b, box) for a, b in self.lines)
        x, y = box.centre
        away = abs(x - dot.x) / 4 + abs(y - dot.y)
        led = label.leader is not None
        doubt = 9.0 if self._nearer(box, dot, 2.5 if led else _away(dot.x, dot.y, box) + 0.5) else 0.0
        return away + 7.0 * crossed + (4.0 if led else 0.0) + doubt

    def _nearer(self, box: Box, dot: Dot, most: float) -> bool:
        """Whether another point is so near to the words that one would take them for its own."""
        return any(
            _away(*point.centre, box) <= most and not point.holds(dot.x, dot.y) for point in self.points
        )

    def _over(self, a: Point, b: Point) -> bool:
        """Whether a leader would pass over words, or over another point."""
        if any(_crosses(a, b, box) for box in self.boxes):
            return True
        return any(_crosses(a, b, point) for point in self.points if not point.grown(0.3).holds(a.x, a.y))


def _away(x: float, y: float, box: Box) -> float:
    """How far a place is from a box."""
    return hypot(max(box.left - x, 0.0, x - box.right), max(box.top - y, 0.0, y - box.bottom))


def leads_to(label: Label) -> Point:
    """Where the leader of a label meets its words."""
    box, at = label.box, label.leader or Point(*label.box.centre)
    return Point(min(max(at.x, box.left), box.right), min(max(at.y, box.top), box.bottom))


def _crosses(a: Point, b: Point, box: Box) -> bool:
    """Whether a straight line passes through the box."""
    if max(a.x, b.x) < box.left or min(a.x, b.x) > box.right:
        return False
    if max(a.y, b.y) < box.top or min(a.y, b.y) > box.bottom:
        return False
    within = _between(a.y, b.y - a.y, box.top, box.bottom)
    return _between(a.x, b.x - a.x, box.left, box.right, within) is not None


Share = tuple[float, float] | None


def _between(at: float, by: float, low: float, high: float, within: Share = (0.0, 1.0)) -> Share:
    """The share of the way from `at` by `by` that lies between two sides, within another share."""
    if within is None:
        return None
    if abs(by) < 1e-9:
        return within if low <= at <= high else None
    a, b = sorted(((low - at) / by, (high - at) / by))
    first, last = max(a, within[0]), min(b, within[1])
    return (first, last) if first <= last else None
