"""Who touches whom, whichever way the relation points: groups held together, and what holds them.

Elements are numbers here, in the order of the map: sets of words come out in another order each day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


def without(near: Neighbours, gone: int, among: Sequence[int]) -> list[list[int]]:
    """The pieces into which these fall when one of them goes, the largest first."""
    seen = [True] * len(near)
    for at in among:
        seen[at] = at == gone
    found = [sorted(_spread(near, at, seen)) for at in among if not seen[at]]
    return sorted(found, key=len, reverse=True)


def joints(near: Neighbours) -> list[int]:
    """Those without whom their piece would fall apart (articulation points), in order."""
    walk = _Walk(near)
    for start in range(len(near)):
        if walk.order[start] < 0:
            walk.from_(start)
    return sorted(walk.found)


class _Walk:
    """Tarjan's walk, without recursion: how early each can reach back past its parent."""

    def __init__(self, near: Neighbours) -> None:
        self.near = near
        self.order, self.low = [-1] * len(near), [0] * len(near)
        self.found: set[int] = set()
        self._next = 0

    def from_(self, root: int) -> None:
        children = 0
        trail: list[tuple[int, int, Iterator[int]]] = [self._enter(root, -1)]
        while trail:
            at, parent, ways = trail[-1]
            there = next(ways, None)
            if there is None:
                trail.pop()
                children += parent == root
                self._leave(at, parent, root)
            elif there != parent:
                if self.order[there] < 0:
                    trail.append(self._enter(there, at))
                else:
                    self.low[at] = min(self.low[at], self.order[there])
        if children > 1:
            self.found.add(root)

    def _enter(self, at: int, parent: int) -> tuple[int, int, Iterator[int]]:
        self.order[at] = self.low[at] = self._next
        self._next += 1
        return at, parent, iter(self.near[at])

    def _leave(self, at: int, parent: int, root: int) -> None:
        if parent < 0:
            return
        self.low[parent] = min(self.low[parent], self.low[at])
        if parent != root and self.low[at] >= self.order[parent]:
            self.found.add(parent)
