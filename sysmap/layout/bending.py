"""The arcs after a layout: off the boxes, few crossings; round the boxes where no arc passes. Map units."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import hypot

from sysmap.geometry import (
    THIN,
    Box,
    Grid,
    Point,
    crossings,
    quick_bend,
    route,
    shares_of,
    spine_along,
    union,
    way_round,
)
from sysmap.layout.task import Edge, Task
from sysmap.model import Bend

OFFSETS = (0.1, -0.1, 0.16, -0.16, 0.05, -0.05, 0.22, -0.22, 0.3, -0.3, 0.4, -0.4, 0.55, -0.55)
HURRIED = 18
"""Bends looked at for each relation of a large map."""
AIMS = ((0.0, 0.0), (0.3, 0.3), (-0.3, -0.3), (0.3, -0.3), (-0.3, 0.3), (0.0, 0.35), (0.0, -0.35),
        (0.35, 0.0), (-0.35, 0.0))  # fmt: skip
AIR, LEAST = 5.0, 2.0
"""Room between a line and a box that is not its own; for one that winds round it."""
WAYS = (15.0, 11.0, 8.0, 20.0)
"""Room tried round boxes for a line that winds between them."""
CAREFUL, WINDING = 800, 260
"""Up to so many relations heed each other's lines; up to so many go round boxes."""
POINTS = 15
TRIES = 16
"""Free arcs compared by how many lines they cross."""
TASTE, SWELL = 1.2, 6.0
"""What a bow costs, beside one crossing; and a line out of the page."""

Line = tuple[Point, ...]


def bends(task: Task, places: dict[str, Point]) -> dict[str, Bend]:
    """A bend for each relation that an element of `places` is an end of."""
    boxes = {id: Box.around(*places[id], b.width, b.height) if id in places else b
             for id, b in task.boxes.items()}  # fmt: skip
    touched = [edge for edge in task.edges if edge.source in places or edge.target in places]
    return _Router(boxes, touched).routed()


class _Router:
    """One relation after the other, the short ones first; then those that cross much choose again."""

    def __init__(self, boxes: dict[str, Box], edges: list[Edge]) -> None:
        self.boxes, self.edges = boxes, sorted(edges, key=lambda e: (_length(boxes, e), e.id))
        self.solid = {id: box for id, box in boxes.items() if box.width > THIN}
        self.grid: Grid[str] = Grid(self.solid)
        self.page = (union(boxes.values()) or Box(0, 0, 0, 0)).grown(30.0)
        self.lines: Grid[str] = Grid()
        self.line: dict[str, Line] = {}
        self.ends = {e.id: (e.source, e.target) for e in edges}
        self.careful = len(edges) <= CAREFUL
        self.several = _several(edges)
        self.looks = None if len(edges) <= WINDING else HURRIED
        self.tries = max(3, min(TRIES, 2400 // max(1, len(edges))))

    def routed(self) -> dict[str, Bend]:
        found: dict[str, Bend] = {}
        for edge in self.edges:
            found[edge.id] = self._choose(edge)
        if len(self.edges) <= WINDING:
            for edge in reversed(self.edges):
                if self._met(edge, self.line[edge.id]):
                    self.lines.remove(edge.id)
                    found[edge.id] = self._choose(edge)
        return found

    def _choose(self, edge: Edge) -> Bend:
        a, b = self.boxes[edge.source], self.boxes[edge.target]
        best, least, free = None, 1e18, 0
        for bend in islice(_options(a, b, self.several[edge.id]), self.looks):
            line = _line(a, b, bend)
            if self._over(edge, line):
                continue
            free += 1
            cost = TASTE * abs(bend.offset) + 0.35 * (abs(bend.leave) + abs(bend.arrive)) + self._out(line)
            if self.careful:
                cost += self._met(edge, line)
            if cost < least:
                best, least = bend, cost
            if not self.careful or least < 0.4 or free >= self.tries:
                break
        if best is None or (self.careful and least >= 4):
            best = self._round(edge, a, b, least) or best
        if best is None:
            best = quick_bend(a, b, *self.several[edge.id])
        self.line[edge.id] = _coarse(_line(a, b, best))
        self.lines.insert(edge.id, _bounds(self.line[edge.id]))
        return best.model_copy(update={"auto": True})

    def _round(self, edge: Edge, a: Box, b: Box, least: float) -> Bend | None:
        """Round the boxes, unless an arc that crosses less is known."""
        if len(self.edges) > WINDING or a == b:
            return None
        others = [box for id, box in self.solid.items() if id not in (edge.source, edge.target)]
        for clear in WAYS:
            points = way_round(a, b, others, clear)
            through = shares_of(a, b, points) if points else ()
            if not through:
                continue
            bend = Bend(through=through)
            line = _line(a, b, bend)
            if not self._over(edge, line, LEAST):
                cost = 1.0 + 0.3 * len(through) + (self._met(edge, line) if self.careful else 0.0)
                return bend if cost < least else None
        return None

    def _over(self, edge: Edge, line: Line, air: float = AIR) -> bool:
        own = self.ends[edge.id]
        for id in self.grid.query(_bounds(line).grown(air)):
            if id not in own and _enters(line, self.boxes[id], air):
                return True
        return False

    def _met(self, edge: Edge, line: Line) -> int:
        """How many lines this one would cross, those at their common end aside."""
        line = _coarse(line)
        found = 0
        own = self.ends[edge.id]
        for id in self.lines.query(_bounds(line)):
            if id != edge.id:
                hits = crossings(line, self.line[id])
                if hits and not set(own).isdisjoint(self.ends[id]):
                    hits = [hit for hit in hits if 0.5 < hit[0] < len(line) - 1.5]
                found += len(hits)
        return found

    def _out(self, line: Line) -> float:
        """What a line costs that leaves the page of the boxes: the whole would be printed smaller."""
        left, top, right, bottom = _bounds(line)
        page = self.page
        out = max(0.0, page.left - left, page.top - top, right - page.right, bottom - page.bottom)
        return SWELL * out / (page.width + page.height) * 8 if out else 0.0


def _options(a: Box, b: Box, rank: tuple[int, int]) -> Iterator[Bend]:
    """Bends in the order of taste; parallel relations start from their own arc of the fan."""
    if a == b:
        for k in range(4):
            yield quick_bend(a, b, (rank[0] + k) % 4, 4)
        return
    if rank[1] > 1:
        yield quick_bend(a, b, *rank)
    for leave, arrive in AIMS:
        for offset in OFFSETS:
            if rank[1] == 1 or abs(offset) > 0.1 or leave:
                yield Bend.model_construct(offset=offset, leave=leave, arrive=arrive, auto=True, form="",
                                           through=())  # fmt: skip


def _line(a: Box, b: Box, bend: Bend) -> Line:
    """The line as points, an arc from centre to centre: where it leaves its boxes is no matter here."""
    if a == b or bend.through:
        return route(a, b, bend).sampled(14)
    return spine_along(a, b, bend.offset, bend.leave, bend.arrive).points(POINTS)


def _coarse(line: Line) -> Line:
    """The same line by fewer points, for counting crossings."""
    step = len(line) // POINTS
    return line if step < 2 else (*line[:-1:step], line[-1])


def _several(edges: list[Edge]) -> dict[str, tuple[int, int]]:
    """Rank and count of each relation among those between the same two elements."""
    groups: dict[frozenset[str], list[str]] = {}
    for edge in edges:
        groups.setdefault(frozenset((edge.source, edge.target)), []).append(edge.id)
    return {id: (rank, len(ids)) for ids in groups.values() for rank, id in enumerate(ids)}


def _length(boxes: dict[str, Box], edge: Edge) -> float:
    (ax, ay), (bx, by) = boxes[edge.source].centre, boxes[edge.target].centre
    return hypot(bx - ax, by - ay)


def _bounds(line: Line) -> Box:
    xs, ys = [p[0] for p in line], [p[1] for p in line]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _enters(line: Line, box: Box, air: float) -> bool:
    """Whether the line enters the box with its air: each short piece against it."""
    left, top, right, bottom = box[0] - air, box[1] - air, box[2] + air, box[3] + air
    x, y, w, h = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
    ax, ay = line[0]
    for bx, by in line[1:]:
        if not ((ax < left and bx < left) or (ax > right and bx > right) or (ay < top and by < top) or (
                ay > bottom and by > bottom)):  # fmt: skip
            nx, ny = ay - by, bx - ax
            if abs(nx * (x - ax) + ny * (y - ay)) <= abs(nx) * w + abs(ny) * h:
                return True
        ax, ay = bx, by
    return False
