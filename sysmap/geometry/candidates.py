"""The arcs that one relation may take, each with what it costs alone. Map units.

Costs come from the drawing rules: a place of the line within 9 of a foreign box costs 60 and on it
400, where a place is 1/97 of the line; then the bend's taste (0.16 is best, aims at the centres),
the length, and a grazing arrival.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import NamedTuple

from sysmap.geometry.curves import Curve
from sysmap.geometry.routing import Route, edge_times, route
from sysmap.geometry.shapes import Box, Point
from sysmap.model import Bend

OFFSETS = (0.16, -0.16, 0.13, -0.13, 0.2, -0.2, 0.07, -0.07, 0.28, -0.28, 0.38, -0.38, 0.5, -0.5)
FAR_OFFSETS = (0.65, -0.65, 0.85, -0.85, 1.1, -1.1)
AIMS = (0.0, -0.3, 0.3, -0.42, 0.42)
PLACES, TOUCH, CLEAR, CORE = 97, 60.0, 9.0, 2.0
ON_BOX, ON_WORDS, OUTSIDE = 400.0, 300.0, 500.0
ENOUGH, MOST = 40, 60
CELL = 8.0


class Surroundings(NamedTuple):
    """What a line must keep off."""

    boxes: Sequence[Box]
    words: Sequence[Box]
    bounds: Box | None


class Candidate:
    """One possible route of one relation, its cost alone, and its trace on a net of small cells."""

    def __init__(self, made: Route, cost: float) -> None:
        self.route = made
        self.cost = cost

    @cached_property
    def line(self) -> tuple[Point, ...]:
        return self.route.sampled(13)

    @cached_property
    def dense(self) -> tuple[Point, ...]:
        return self.route.sampled(max(8, min(120, int(self.route.length() / 6))))

    @cached_property
    def ends(self) -> tuple[Point, Point]:
        line = self.route.points or self.route.curve
        return line[0], line[-1]  # type: ignore[return-value]

    @cached_property
    def cells(self) -> frozenset[tuple[int, int]]:
        """The cells under the line."""
        return frozenset((int(x // CELL), int(y // CELL)) for x, y in self.dense)

    @cached_property
    def middle(self) -> frozenset[tuple[int, int]]:
        """The cells under the line, without its two ends, where lines of one element may meet."""
        return frozenset((int(x // CELL), int(y // CELL)) for x, y in self.dense[3:-3])

    @cached_property
    def halo(self) -> frozenset[tuple[int, int]]:
        """The cells within about 11 of the line."""
        found = set()
        points = self.dense
        for a, b in zip(points, points[1:], strict=False):
            dx, dy = b[0] - a[0], b[1] - a[1]
            k = 7.5 / ((dx * dx + dy * dy) ** 0.5 or 1.0)
            for x, y in (a, (a[0] + dy * k, a[1] - dx * k), (a[0] - dy * k, a[1] + dx * k)):
                found.add((int(x // CELL), int(y // CELL)))
        return frozenset(found)


def candidates(source: Box, target: Box, side: int, around: Surroundings) -> list[Candidate]:
    """The good arcs between two boxes, cheapest first; a relation that is blocked tries wide ones too."""
    if source == target:
        bends: Iterable[Bend] = _corners()
    else:
        bends = _by_taste(source, target, side, OFFSETS)
    found = _weighed(source, target, bends, side, around)
    if source != target and not any(free for free, _ in found):
        found += _weighed(source, target, _by_taste(source, target, side, FAR_OFFSETS), side, around)
    made = sorted((c for _, c in found), key=lambda c: c.cost)
    return made[:MOST]


def only(source: Box, target: Box, bend: Bend) -> list[Candidate]:
    """The single candidate of a relation that a hand has bent."""
    return [Candidate(route(source, target, bend), 0.0)]


def _corners() -> Iterator[Bend]:
    for size, across, up in product((0.16, 0.22), (0.42, -0.42), (1, -1)):
        yield Bend(offset=size * up, leave=across)


def _by_taste(source: Box, target: Box, side: int, offsets: Iterable[float]) -> list[Bend]:
    """Every bend of the net, the most wanted first."""
    w, v = source.width, target.width
    dx, dy = target.centre.x - source.centre.x, target.centre.y - source.centre.y
    scored = []
    for i, (c, a, b) in enumerate(product(offsets, AIMS, AIMS)):
        chord = ((dx + b * v - a * w) ** 2 + dy * dy) ** 0.5
        scored.append((_taste(c, a, b, side) + 0.12 * chord * (1 + 2 / 3 * c * c), i, c, a, b))
    scored.sort()
    return [Bend.model_construct(offset=c, leave=a, arrive=b) for _, _, c, a, b in scored]


def _taste(offset: float, leave: float, arrive: float, side: int) -> float:
    wrong = 40.0 if offset * side < 0 else 0.0
    return abs(abs(offset) - 0.16) * 60 + (abs(leave) + abs(arrive)) * 22 + wrong


def _weighed(
    source: Box, target: Box, bends: Iterable[Bend], side: int, around: Surroundings
) -> list[tuple[bool, Candidate]]:
    """Candidates in the order of taste until enough of them are free of any obstacle."""
    found, free = [], 0
    for bend in bends:
        made = route(source, target, bend)
        strain = _strain(made, around)
        taste = _taste(bend.offset, bend.leave, bend.arrive, side)
        cost = strain + taste + _form(made, target)
        found.append((strain == 0, Candidate(made, cost)))
        free += strain == 0
        if free >= ENOUGH:
            break
    return found


def _form(made: Route, target: Box) -> float:
    """The cost of a long line, of one too short for its head, and of a grazing arrival."""
    length = made.curve.length()
    cost = 0.12 * length + max(0.0, 34 - length) * 2
    (x, y), (ux, uy) = made.curve.end, made.curve.tangent(1.0)
    sideways = x <= target.left or x >= target.right
    square = abs(ux if sideways else uy)
    return cost + max(0.0, 0.5 - square) * 50


def _strain(made: Route, around: Surroundings) -> float:
    """The cost of what the line meets."""
    if made.points:
        return _strain_of_points(made.points, around)
    curve = made.curve
    left, top, right, bottom = curve.bounds()
    cost = 0.0
    for box in around.boxes:
        if box[0] - CLEAR < right and left < box[2] + CLEAR and box[1] - CLEAR < bottom and top < box[3] + CLEAR:
            cost += _share(curve, box.grown(CLEAR)) * TOUCH + _share(curve, box.grown(CORE)) * ON_BOX
    for box in around.words:
        if box[0] < right and left < box[2] and box[1] < bottom and top < box[3]:
            cost += _share(curve, box) * ON_WORDS
    b = around.bounds
    if b and (left < b[0] or top < b[1] or right > b[2] or bottom > b[3]):
        cost += (PLACES - _share(curve, b)) * OUTSIDE
    return cost


def _share(curve: Curve, box: Box) -> float:
    """How much of the arc is in the box, in places; at least one when it is touched at all."""
    times = edge_times(curve, box)
    if not times:
        return PLACES if box.holds(*curve.start) else 0.0
    times = sorted((0.0, *times, 1.0))
    inside = 0.0
    for a, b in zip(times, times[1:], strict=False):
        if b > a and box.holds(*curve.point((a + b) / 2)):
            inside += b - a
    return max(1.0, inside * PLACES) if inside else 0.0


def _strain_of_points(points: Sequence[Point], around: Surroundings) -> float:
    each = PLACES / len(points)
    cost = 0.0
    for grown, price, boxes in (
        (CLEAR, TOUCH, around.boxes), (CORE, ON_BOX, around.boxes), (0.0, ON_WORDS, around.words),
    ):  # fmt: skip
        for box in boxes:
            cost += price * each * sum(box.grown(grown).holds(*p) for p in points)
    if around.bounds:
        cost += OUTSIDE * each * sum(not around.bounds.holds(*p) for p in points)
    return cost
