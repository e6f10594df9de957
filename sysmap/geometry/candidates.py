"""The arcs that one relation may take, each with what it costs alone. Map units.

Costs come from the drawing rules: a place of the line within 9 of a foreign box costs 60 and on it
400, where a place is 1/97 of the line; then the bend's taste (0.16 is best, aims at the centres),
the length, and a grazing arrival.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from sysmap.geometry.curves import Curve
from sysmap.geometry.routing import LONG, REACH, Route, edge_times, facing, route, spine_of
from sysmap.geometry.shapes import Box, Point
from sysmap.model import Bend

OFFSETS = (0.16, -0.16, 0.13, -0.13, 0.2, -0.2, 0.07, -0.07, 0.28, -0.28, 0.38, -0.38, 0.5, -0.5)
FAR_OFFSETS = tuple(k * c for c in (0.03, 0.1, 0.24, 0.33, 0.44, 0.6, 0.75, 0.95, 1.2) for k in (1, -1))
AIMS = (0.0, -0.3, 0.3, -0.42, 0.42)
PLACES, TOUCH, CLEAR, CORE, NEAR_WORDS = 97, 60.0, 9.0, 2.0, 4.0
ON_BOX, ON_WORDS, OUTSIDE = 400.0, 300.0, 500.0
ENOUGH, MOST = 28, 44
PAGE, SWELL, SWELL_EACH = 36.0, 15.0, 0.5
"""Air round the map; what it costs to leave it, and each unit: a map that swells is printed smaller."""
CELL, COARSE, ROW = 8.0, 12.0, 1 << 20
_SIX = tuple(((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in (0.2, 0.32, 0.44, 0.56, 0.68, 0.8))


class Surroundings(NamedTuple):
    """What a line must keep off, and `bounds` that it must not leave.

    `page` is the rectangle of the map, which a line had better not leave; `taken` are the cells
    under the boxes, for a first rough look.
    """

    boxes: Sequence[Box]
    words: Sequence[Box]
    bounds: Box | None
    page: Box
    taken: frozenset[int]


@lru_cache(maxsize=1024)
def cells_under(box: Box) -> frozenset[int]:
    """The coarse cells whose centre lies in the box."""
    columns = range(round(box.left / COARSE), round(box.right / COARSE))
    rows = range(round(box.top / COARSE), round(box.bottom / COARSE))
    return frozenset(i + j * ROW for i in columns for j in rows)


class Candidate:
    """One possible route of one relation, its cost alone, and its trace on a net of small cells."""

    def __init__(self, made: Route, cost: float, free: bool = True) -> None:
        self.route = made
        self.cost = cost
        self.free = free

    @cached_property
    def line(self) -> tuple[Point, ...]:
        return self.route.sampled(9)

    @cached_property
    def bounds(self) -> Box:
        return self.route.bounds()

    @cached_property
    def ends(self) -> tuple[Point, Point]:
        return (self.line[0], self.line[-1])

    @cached_property
    def trail(self) -> list[int]:
        """The numbers of the small cells under the line, in its order."""
        if self.route.points:
            return [int(x // CELL) + int(y // CELL) * ROW for x, y in self.route.points]
        return _trail(self.route.curve)

    @cached_property
    def cells(self) -> frozenset[int]:
        return frozenset(self.trail)

    @cached_property
    def middle(self) -> frozenset[int]:
        """The cells without the two ends of the line, where lines of one element may meet."""
        return frozenset(self.trail[3:-3])

    @cached_property
    def halo(self) -> frozenset[int]:
        """The cells within about 11 of the line."""
        cells = self.cells
        near = [{c + step for c in cells} for step in (1, -1, ROW, -ROW)]
        return cells.union(*near)


def _trail(curve: Curve) -> list[int]:
    (x0, y0), (x1, y1), (x2, y2) = curve
    ax, bx, ay, by = x0 - 2 * x1 + x2, 2 * (x1 - x0), y0 - 2 * y1 + y2, 2 * (y1 - y0)
    times = _times(max(9, min(160, int(curve.rough_length() / 6))))
    return [
        int(((ax * t + bx) * t + x0) // CELL) + int(((ay * t + by) * t + y0) // CELL) * ROW for t in times
    ]


@cache
def _times(n: int) -> list[float]:
    return [i / (n - 1) for i in range(n)]


def candidates(source: Box, target: Box, around: Surroundings) -> list[Candidate]:
    """The good arcs between two boxes, cheapest first; a relation that is blocked tries wide ones too."""
    if source == target:
        found = [_weigh(source, target, bend, around) for bend in _corners()]
    else:
        found = _freest(source, target, around)
    return sorted(found, key=lambda c: c.cost)[:MOST]


def _freest(source: Box, target: Box, around: Surroundings) -> list[Candidate]:
    """Candidates in the order of taste until enough are free; those plainly blocked only when all are."""
    found: list[Candidate] = []
    blocked: list[Bend] = []
    for offsets in (OFFSETS, FAR_OFFSETS):
        free = 0
        for bend in _by_taste(source, target, offsets):
            if _blocked(source, target, bend, around.taken):
                blocked.append(bend)
                continue
            found.append(_weigh(source, target, bend, around))
            free += found[-1].free
            if free >= ENOUGH:
                break
        if free:
            return found
    return found + [_weigh(source, target, bend, around) for bend in blocked[:MOST]]


def _blocked(source: Box, target: Box, bend: Bend, taken: frozenset[int]) -> bool:
    """Whether the line plainly runs over a box: six points of it, on coarse cells."""
    (x0, y0), (x1, y1), (x2, y2) = spine_of(source, target, bend)
    for a, b, c in _SIX:
        x, y = a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2
        if int(x // COARSE) + int(y // COARSE) * ROW in taken:
            return True
    return False


def only(source: Box, target: Box, bend: Bend) -> list[Candidate]:
    """The single candidate of a relation that a hand has bent."""
    return [_drawn(source, target, bend)]


@lru_cache(maxsize=512)
def _drawn(source: Box, target: Box, bend: Bend) -> Candidate:
    """A line that stays, with its trace: the next edit meets it again."""
    return Candidate(route(source, target, bend), 0.0)


def _corners() -> Iterator[Bend]:
    for size, across, up in product((0.16, 0.22), (0.42, -0.42), (1, -1)):
        yield Bend(offset=size * up, leave=across)


def _by_taste(source: Box, target: Box, offsets: Iterable[float]) -> Iterator[Bend]:
    """Every bend of the net, the most wanted first."""
    w, v = source.width, target.width
    dx, dy = target.centre.x - source.centre.x, target.centre.y - source.centre.y
    at, to = facing(source, target)
    scored = []
    for i, (c, a, b) in enumerate(product(offsets, _aims(at, w), _aims(to, v))):
        chord = ((dx + b * v - a * w) ** 2 + dy * dy) ** 0.5
        taste = _taste(c, a - at, b - to)
        scored.append((taste + 0.12 * chord * (1 + 2 / 3 * c * c), i, c, a, b))
    scored.sort()
    return (Bend.model_construct(offset=c, leave=a, arrive=b) for _, _, c, a, b in scored)


def _aims(facing: float, width: float) -> tuple[float, ...]:
    """Where lines may join a box; along a long one, round the place that faces the other end."""
    if width <= LONG:
        return AIMS
    return tuple(max(-REACH, min(REACH, facing + step / width)) for step in (0.0, -28.0, 28.0, -70.0, 70.0))


def _taste(offset: float, leave: float, arrive: float) -> float:
    return abs(abs(offset) - 0.16) * 60 + (abs(leave) + abs(arrive)) * 22


def _weigh(source: Box, target: Box, bend: Bend, around: Surroundings) -> Candidate:
    made = route(source, target, bend)
    strain = _strain(made, around)
    at, to = facing(source, target)
    taste = _taste(bend.offset, bend.leave - at, bend.arrive - to)
    beyond = _beyond(made.curve, around.page)
    wide = SWELL + SWELL_EACH * beyond if beyond > 0 else 0.0
    return Candidate(made, strain + taste + wide + _form(made, target), strain == 0)


def _form(made: Route, target: Box) -> float:
    """The cost of a long line, of one too short for its head, and of a grazing arrival."""
    length = made.curve.rough_length()
    cost = 0.12 * length + max(0.0, 34 - length) * 2
    x, (ux, uy) = made.curve.end.x, made.curve.tangent(1.0)
    sideways = x <= target.left or x >= target.right
    square = abs(ux if sideways else uy)
    return cost + max(0.0, 0.5 - square) * 50


def _strain(made: Route, around: Surroundings) -> float:
    """The cost of what the line meets."""
    if made.points:
        return _strain_of_points(made.points, around)
    curve = made.curve
    cost = 0.0
    for box in _touched(curve, around.boxes, CLEAR):
        near = _share(curve, box.grown(CLEAR))
        if near:
            cost += near * TOUCH + _share(curve, box.grown(CORE)) * ON_BOX
    for box in _touched(curve, around.words, NEAR_WORDS):
        cost += _share(curve, box.grown(NEAR_WORDS)) * ON_WORDS
    b = around.bounds
    if b and _beyond(curve, b) > 0:
        cost += (PLACES - _share(curve, b)) * OUTSIDE
    return cost


def _beyond(curve: Curve, b: Box) -> float:
    """How far the arc goes out of the box."""
    left, top, right, bottom = curve.bounds()
    return max(0.0, b[0] - left, b[1] - top, right - b[2], bottom - b[3])


def _touched(curve: Curve, boxes: Sequence[Box], by: float) -> list[Box]:
    """The boxes that may come within `by` of the arc: those not beyond its bounds, nor beyond the
    strip between its chord and the parallel half way to the control point, where the arc stays."""
    left, top, right, bottom = curve.bounds().grown(by)
    (x0, y0), (x1, y1), (x2, y2) = curve
    nx, ny = y0 - y2, x2 - x0
    bulge = (nx * (x1 - x0) + ny * (y1 - y0)) / 2
    reach = by * (abs(nx) + abs(ny))
    low, high = min(0.0, bulge) - reach, max(0.0, bulge) + reach
    found = []
    for box in boxes:
        a, b, c, d = box
        if a < right and left < c and b < bottom and top < d:
            away = nx * ((a + c) / 2 - x0) + ny * ((b + d) / 2 - y0)
            half = (abs(nx) * (c - a) + abs(ny) * (d - b)) / 2
            if low < away + half and away - half < high:
                found.append(box)
    return found


def _share(curve: Curve, box: Box) -> float:
    """How much of the arc is in the box, in places; at least one when it is touched at all."""
    times = edge_times(curve, box)
    if not times:
        return PLACES if box.holds(*curve.start) else 0.0
    inside = 0.0
    for a, b in pairwise(sorted((0.0, *times, 1.0))):
        if b > a and box.holds(*curve.point((a + b) / 2)):
            inside += b - a
    return max(1.0, inside * PLACES) if inside else 0.0


def _strain_of_points(points: Sequence[Point], around: Surroundings) -> float:
    each = PLACES / len(points)
    cost = 0.0
    for grown, price, boxes in (
        (CLEAR, TOUCH, around.boxes), (CORE, ON_BOX, around.boxes), (NEAR_WORDS, ON_WORDS, around.words),
    ):  # fmt: skip
        for box in boxes:
            cost += price * each * sum(box.grown(grown).holds(*p) for p in points)
    if around.bounds:
        cost += OUTSIDE * each * sum(not around.bounds.holds(*p) for p in points)
    return cost
