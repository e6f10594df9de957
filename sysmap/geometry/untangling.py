"""Choosing the arcs of a whole map together: the careful router. Map units.

Each relation has candidates with a cost of their own; two lines cost something together (the
drawing rules: a crossing 90, ends closer than 20 cost 40, each place nearer than 11 costs 6).
Relations take turns choosing the best for them among the others' choices, until nobody moves;
then pairs that still disturb each other choose together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.geometry.candidates import PAGE, Candidate, Surroundings, candidates, cells_under, only
from sysmap.geometry.line import crossings
from sysmap.geometry.shapes import Box, Point, union
from sysmap.model import Bend

CROSSING, NEAR_ENDS, NEAR_LINES = 90.0, 40.0, 6.0
ENDS_APART = 20.0


class Ends(NamedTuple):
    """What a relation joins: two boxes and the ids of their elements."""

    source: Box
    target: Box
    source_id: str
    target_id: str


def route_all(
    ends: Mapping[str, Ends],
    obstacles: Mapping[str, Box],
    *,
    fixed: Mapping[str, Bend] | None = None,
    words: Sequence[Box] = (),
    bounds: Box | None = None,
    budget: int = 4,
) -> dict[str, Bend]:
    """A bend for each relation such that lines stay off boxes and off each other.

    `obstacles` are the boxes of the elements by id (a line may touch its own two); `words` are
    other places to leave free, such as zone titles; `bounds` is where lines must stay. Relations
    in `fixed` keep their bend and count as neighbours. `budget` is the number of improving rounds.
    The answer holds every relation of `ends`, the same every time for the same question.
    """
    fixed = fixed or {}
    under = {name: cells_under(box) for name, box in obstacles.items()}
    taken: frozenset[int] = frozenset().union(*under.values())
    page = (union((*obstacles.values(), *words)) or Box(0, 0, 0, 0)).grown(PAGE)
    choices = []
    for key, e in ends.items():
        if key in fixed:
            choices.append(only(e.source, e.target, fixed[key]))
            continue
        own = (e.source_id, e.target_id)
        boxes = [box for name, box in obstacles.items() if name not in own]
        free = taken - cells_under(e.source) - cells_under(e.target)
        around = Surroundings(boxes, words, bounds, page, free)
        choices.append(candidates(e.source, e.target, around))
    table = _Table(choices, [{e.source_id, e.target_id} for e in ends.values()])
    table.settle(budget)
    return {key: fixed.get(key) or _valid(choices[i][table.chosen[i]].route.bend)
            for i, key in enumerate(ends)}  # fmt: skip


def _valid(bend: Bend) -> Bend:
    return Bend(offset=bend.offset, leave=bend.leave, arrive=bend.arrive)


class _Table:
    """The relations round a table: what each may take, what each has taken."""

    def __init__(self, choices: list[list[Candidate]], elements: list[set[str]]) -> None:
        self.choices = choices
        self.elements = elements
        self.chosen = [0] * len(choices)
        self._known: dict[tuple[int, int, int, int], float] = {}
        self._others = self._neighbours()

    def _neighbours(self) -> list[list[int]]:
        """For each relation that may choose, those whose candidates come near its own."""
        spans = [_span(options) for options in self.choices]
        n = len(spans)
        return [
            [j for j in range(n) if j != i and spans[i].meets(spans[j])] if len(self.choices[i]) > 1 else []
            for i in range(n)
        ]

    def settle(self, rounds: int) -> None:
        for _ in range(rounds):
            if sum(self._improve(i) for i in range(len(self.choices))) == 0:
                break
        for _ in range(rounds):
            if sum(self._improve_pair(i, j) for i, j in self._disturbed()) == 0:
                break

    def _improve(self, i: int) -> bool:
        """Let one relation choose anew; whether it changed its mind."""
        if len(self.choices[i]) < 2:
            return False
        best, least = self.chosen[i], self._total(i, self.chosen[i], float("inf"))
        for c, option in enumerate(self.choices[i]):
            if option.cost >= least:
                break
            cost = self._total(i, c, least)
            if cost < least - 1e-6:
                best, least = c, cost
        changed = best != self.chosen[i]
        self.chosen[i] = best
        return changed

    def _total(self, i: int, c: int, limit: float, without: int = -1) -> float:
        """What this choice costs among the others' choices (given up above the limit)."""
        cost = self.choices[i][c].cost
        for j in self._others[i]:
            if j != without:
                cost += self._pair(i, c, j, self.chosen[j])
                if cost >= limit:
                    break
        return cost

    def _pair(self, i: int, c: int, j: int, d: int) -> float:
        if i > j:
            i, c, j, d = j, d, i, c
        key = (i, c, j, d)
        cost = self._known.get(key)
        if cost is None:
            joined = bool(self.elements[i] & self.elements[j])
            cost = self._known[key] = _together(self.choices[i][c], self.choices[j][d], joined)
        return cost

    def _disturbed(self) -> list[tuple[int, int]]:
        """Pairs that both may choose and whose present lines cost something together."""
        return [
            (i, j)
            for i, near in enumerate(self._others)
            for j in near
            if i < j and self._others[j] and self._pair(i, self.chosen[i], j, self.chosen[j]) >= NEAR_ENDS
        ]

    def _improve_pair(self, i: int, j: int) -> bool:
        """Let two relations that disturb each other choose together; whether it helped."""
        mine = self._best_without(i, j)
        theirs = self._best_without(j, i)
        now = (self.chosen[i], self.chosen[j])
        least = (
            self._total(i, now[0], float("inf"), j)
            + self._total(j, now[1], float("inf"), i)
            + self._pair(i, now[0], j, now[1])
        )
        best = now
        for cost_c, c in mine:
            for cost_d, d in theirs:
                if cost_c + cost_d >= least:
                    break
                cost = cost_c + cost_d + self._pair(i, c, j, d)
                if cost < least - 1e-6:
                    best, least = (c, d), cost
        self.chosen[i], self.chosen[j] = best
        return best != now

    def _best_without(self, i: int, j: int, count: int = 12) -> list[tuple[float, int]]:
        """The best choices of i were j not there."""
        costs = sorted((self._total(i, c, float("inf"), j), c) for c in range(min(30, len(self.choices[i]))))
        return costs[:count]


def _span(options: Sequence[Candidate]) -> Box:
    boxes = [option.bounds for option in options]
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes),
        max(b.right for b in boxes), max(b.bottom for b in boxes),
    ).grown(12)  # fmt: skip


def _together(a: Candidate, b: Candidate, joined: bool) -> float:
    """What two lines cost each other; `joined` when they share an element."""
    cost = 0.0
    if joined:
        cost += NEAR_ENDS * sum(_close(p, q) for p in a.ends for q in b.ends)
    if not a.cells.isdisjoint(b.halo):
        cost += CROSSING * len(crossings(a.line, b.line))
        cost += NEAR_LINES * len(a.middle & b.halo)
    return cost


def _close(p: Point, q: Point) -> bool:
    dx, dy = p[0] - q[0], p[1] - q[1]
    return dx * dx + dy * dy < ENDS_APART * ENDS_APART
