"""Loops nobody has named yet: every way to follow directed relations back to where one started.

The search is bounded, so that a very tangled map costs a moment and no more; what it left out is said.
The shortest come first: each length is searched whole before the next (a depth-first walk from each
element of a strongly connected part, through elements not yet walked from, no further than the way
back allows). Two parallel relations make two loops.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from typing import NamedTuple

from sysmap.analysis.loops_parts import parts
from sysmap.model import SystemMap, closed, turn_of

LONGEST = 8
"""Relations in a loop: a longer one is hard to tell. A reader may ask for longer ones."""
MOST = 200
"""Loops after which the search stops."""
STEPS = 120_000
"""Steps after which the search stops: a quarter of a second."""
FURTHER = 20_000
"""Steps spent finding out whether there are longer loops than asked for."""


class Round(NamedTuple):
    """A loop: its relations in order, and R, B, R/B or ? as `turn` says."""

    links: tuple[str, ...]
    way: str


class LoopsFound(NamedTuple):
    """The loops, shortest first, then those with most dots.

    `more` says that the number asked for was reached and that there are others; `stopped` that the
    search took too long; `longer` whether there are loops of more than `longest` relations (None:
    nobody knows).
    """

    rounds: tuple[Round, ...]
    more: bool = False
    stopped: bool = False
    longer: bool | None = False
    longest: int = LONGEST

    @property
    def complete(self) -> bool:
        """Whether every loop of the length asked for is there."""
        return not self.more and not self.stopped


def loops_found(
    map: SystemMap, *, longest: int = LONGEST, most: int = MOST, steps: int = STEPS
) -> LoopsFound:
    """The map's loops, named ones among them. A relation without direction closes none by itself."""
    search = _Search(map, steps)
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for loop in map.loops.values():
        if closed(map, loop):
            found[frozenset(loop.links)] = tuple(loop.links)
    for ids in chain.from_iterable(search.loops(length) for length in range(1, longest + 1)):
        found.setdefault(frozenset(ids), ids)
        if len(found) > most:
            break
    more, stopped = len(found) > most, search.spent
    longer = None if more or stopped else search.longer_than(longest)
    kept = sorted(found.values(), key=lambda ids: (len(ids), -_dots(map, ids)))[:most]
    rounds = tuple(Round(ids, turn_of(map.links[id] for id in ids)) for ids in kept)
    return LoopsFound(rounds, more, stopped, longer, longest)


def _dots(map: SystemMap, ids: tuple[str, ...]) -> int:
    """What the group voted for, round the loop."""
    ends = [map.elements.get(map.links[id].source) for id in ids]
    return sum(element.dots for element in ends if element is not None)


class _Search:
    """Elements are numbers, in the order in which relations name them; `out` and `back` hold those that
    a loop may go through, `between` the relations from one to another.
    """

    def __init__(self, map: SystemMap, steps: int) -> None:
        self.left = steps
        rank: dict[str, int] = {}
        self.between: dict[tuple[int, int], list[str]] = {}
        for link in map.links.values():
            if not map.link_kind(link).symmetric:
                a, b = rank.setdefault(link.source, len(rank)), rank.setdefault(link.target, len(rank))
                self.between.setdefault((a, b), []).append(link.id)
        every: list[list[int]] = [[] for _ in rank]
        for a, b in self.between:
            every[a].append(b)
        part = parts(every)
        self.size = [0] * len(rank)
        for a in range(len(rank)):
            self.size[part[a]] += 1
        self.part = part
        self.out: list[list[int]] = [[] for _ in rank]
        self.back: list[list[int]] = [[] for _ in rank]
        for a, b in self.between:
            if part[a] == part[b]:
                self.out[a].append(b)
                self.back[b].append(a)

    @property
    def spent(self) -> bool:
        return self.left <= 0

    def longer_than(self, longest: int) -> bool | None:
        """Whether there is a loop of more relations; None when that takes too long to know."""
        self.left = FURTHER
        if self._far_round(longest):
            return True
        self.left = FURTHER
        for length in range(longest + 1, max(self.size, default=0) + 1):
            if next(self.loops(length), None) is not None:
                return True
            if self.spent:
                return None
        return False

    def _far_round(self, longest: int) -> bool:
        """Whether some relation is so far from home that the shortest way back through it is too long."""
        for start, back in enumerate(self.back):
            if back and self.size[self.part[start]] > longest and not self.spent:
                far, edge = {start: 0}, [start]
                while edge:
                    after = dict.fromkeys(b for a in edge for b in self.out[a] if b not in far)
                    far.update(dict.fromkeys(after, far[edge[0]] + 1))
                    edge = [*after]
                self.left -= len(far)
                if any(far[before] >= longest for before in back):
                    return True
        return False

    def loops(self, length: int) -> Iterator[tuple[str, ...]]:
        """Those of exactly so many relations."""
        for start, out in enumerate(self.out):
            if out and length <= self.size[self.part[start]] and not self.spent:
                for nodes in self._rounds(start, length):
                    pairs = zip(nodes, (*nodes[1:], start), strict=True)
                    yield from product(*(self.between[pair] for pair in pairs))

    def _home(self, start: int, length: int) -> dict[int, int]:
        """How far the elements are from which one can be back in time, through none before the start."""
        far, edge = {start: 0}, [start]
        for away in range(1, length):
            edge = [b for a in edge for b in self.back[a] if b > start]
            edge = [b for b in dict.fromkeys(edge) if b not in far]
            far.update(dict.fromkeys(edge, away))
            if not edge:
                break
        self.left -= len(far)
        return far

    def _rounds(self, start: int, length: int) -> Iterator[tuple[int, ...]]:
        if length == 1:
            if start in self.out[start]:
                yield (start,)
            return
        home = self._home(start, length)
        walked, seen = [start], {start}
        ways = [iter(self.out[start])]
        while ways and self.left > 0:
            self.left -= 1
            at = next(ways[-1], None)
            if at is None:
                ways.pop()
                seen.discard(walked.pop())
            elif at == start:
                if len(walked) == length:
                    yield tuple(walked)
            elif at not in seen and home.get(at, length) <= length - len(walked) > 0:
                walked.append(at)
                seen.add(at)
                ways.append(iter(self.out[at]))
