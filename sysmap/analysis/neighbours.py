"""Who touches whom, whichever way the relation points: groups held together, and what holds them.

Elements are numbers here, in the order of the map: sets of words come out in another order each day.
"""

from __future__ import annotations

from collections.abc import Iterator

from sysmap.model import SystemMap

Neighbours = list[list[int]]


def neighbours(map: SystemMap) -> tuple[list[str], Neighbours]:
    """The ids in order, and for each the places of those it is related to, itself aside."""
    ids = list(map.elements)
    place = {id: at for at, id in enumerate(ids)}
    near: list[dict[int, None]] = [{} for _ in ids]
    for link in map.links.values():
        a, b = place.get(link.source), place.get(link.target)
        if a is not None and b is not None and a != b:
            near[a][b] = near[b][a] = None
    return ids, [list(one) for one in near]


def pieces(near: Neighbours) -> list[list[int]]:
    """The pieces that nothing joins, the largest first, elements in the order of the map."""
    seen = [False] * len(near)
    found = []
    for start in range(len(near)):
        if not seen[start]:
            found.append(sorted(_spread(near, start, seen)))
    return sorted(found, key=len, reverse=True)


def _spread(near: Neighbours, start: int, seen: list[bool]) -> list[int]:
    seen[start] = True
    reached = [start]
    for at in reached:
        for there in near[at]:
            if not seen[there]:
                seen[there] = True
                reached.append(there)
    return reached


def cuts(near: Neighbours) -> dict[int, list[list[int]]]:
    """Those without whom their piece would fall apart (articulation points), in order: for each, the parts
    that would stand aside, the largest first. The largest part of all is the one that stays, and is not among
    them; of equal ones the first.

    One walk over the whole: what is written of each part is what there is to tell.
    """
    walk = _Walk(near)
    for start in range(len(near)):
        if walk.order[start] < 0:
            walk.from_(start)
    return {at: walk.aside(at) for at in sorted(walk.spans)}


class _Walk:
    """Tarjan's walk, without recursion: how early each can reach back past its parent.

    Elements are written down as they are met (`met`), so that what hangs on one of them is a span of it:
    `spans` are those that only this element holds, `piece` the span of all that its root leads to.
    """

    def __init__(self, near: Neighbours) -> None:
        self.near = near
        self.order, self.low = [-1] * len(near), [0] * len(near)
        self.met: list[int] = []
        self.spans: dict[int, list[tuple[int, int]]] = {}
        self.piece: dict[int, tuple[int, int]] = {}

    def from_(self, root: int) -> None:
        first, held = len(self.met), set[int]()
        trail: list[tuple[int, int, Iterator[int]]] = [self._enter(root, -1)]
        while trail:
            at, parent, ways = trail[-1]
            there = next(ways, None)
            if there is None:
                trail.pop()
                if parent >= 0 and self._holds(parent, at):
                    held.add(parent)
            elif there != parent:
                if self.order[there] < 0:
                    trail.append(self._enter(there, at))
                else:
                    self.low[at] = min(self.low[at], self.order[there])
        if len(self.spans.get(root, ())) < 2:  # everything hangs on the root: that alone says nothing
            self.spans.pop(root, None)
            held.discard(root)
        self.piece.update(dict.fromkeys(held, (first, len(self.met))))

    def _enter(self, at: int, parent: int) -> tuple[int, int, Iterator[int]]:
        self.order[at] = self.low[at] = len(self.met)
        self.met.append(at)
        return at, parent, iter(self.near[at])

    def _holds(self, parent: int, child: int) -> bool:
        """Whether only the parent holds what hangs on the child, which has now been walked."""
        self.low[parent] = min(self.low[parent], self.low[child])
        holds = self.low[child] >= self.order[parent]
        if holds:
            self.spans.setdefault(parent, []).append((self.order[child], len(self.met)))
        return holds

    def aside(self, at: int) -> list[list[int]]:
        """The parts that this one holds to the largest."""
        first, last = self.piece[at]
        spans = self.spans[at]
        rest = last - first - 1 - sum(end - start for start, end in spans)
        parts = [sorted(self.met[start:end]) for start, end in spans]
        if rest:
            parts.append(sorted(self._rest(at, first, last)))
        return sorted(sorted(parts), key=len, reverse=True)[1:]

    def _rest(self, at: int, first: int, last: int) -> Iterator[int]:
        """What is neither this one nor hangs on it."""
        place = first
        for start, end in (*self.spans[at], (last, last)):
            yield from (one for one in self.met[place:start] if one != at)
            place = end
