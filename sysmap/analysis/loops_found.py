"""Loops nobody has named yet: every way to follow directed relations back to where one started.

The search is bounded, so that a very tangled map costs a moment and no more; what it left out is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sysmap.analysis.loops import closed, turn
from sysmap.model import Link, Loop, SystemMap

LONGEST = 12
"""Relations in a loop: a longer one is never told."""
MOST = 200
"""Loops after which counting stops."""
MOST_LINKS = 400
"""Relations beyond which nothing is looked for."""
STEPS = 100_000
"""Steps after which the search stops: a fifth of a second."""

Ways = Mapping[str, list[Link]]


class Round(NamedTuple):
    """A loop: its relations in order, and R, B, R/B or ? as `turn` says."""

    links: tuple[str, ...]
    way: str


class LoopsFound(NamedTuple):
    """The loops, shortest first; `complete` is false when there may be more."""

    rounds: tuple[Round, ...]
    complete: bool


def loops_found(map: SystemMap, *, longest: int = LONGEST, most: int = MOST) -> LoopsFound:
    """The map's loops, named ones among them. A relation without direction closes none by itself."""
    links = [link for link in map.links.values() if not map.link_kind(link).symmetric]
    if len(links) > MOST_LINKS:
        return LoopsFound((), False)
    search = _Search(links, longest)
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for loop in map.loops.values():
        if closed(map, loop):
            found[frozenset(loop.links)] = tuple(loop.links)
    for ids in search.loops():
        found.setdefault(frozenset(ids), ids)
        if len(found) > most:
            break
    complete = len(found) <= most and search.steps < STEPS
    kept = sorted(found.values(), key=len)[:most]
    return LoopsFound(tuple(Round(ids, turn(map, Loop(id="found", links=ids))) for ids in kept), complete)


class _Search:
    """Walks from each element in turn, only through elements not yet walked from, and only
    where the way back is short enough.
    """

    def __init__(self, links: list[Link], longest: int) -> None:
        self.longest, self.steps = longest, 0
        self.out: dict[str, list[Link]] = {}
        self.back: dict[str, list[str]] = {}
        for link in links:
            self.out.setdefault(link.source, []).append(link)
            self.back.setdefault(link.target, []).append(link.source)

    def loops(self) -> Iterator[tuple[str, ...]]:
        done: set[str] = set()
        for start in self.out:
            home = self._home(start, done)
            if any(link.target in home for link in self.out[start]):
                yield from self._walk(start, home)
            done.add(start)

    def _home(self, start: str, done: set[str]) -> dict[str, int]:
        """How far each element that can come back is from the start."""
        far = {start: 0}
        edge = [start]
        while edge:
            nearer = edge
            edge = []
            for at in nearer:
                for before in self.back.get(at, ()):
                    if before not in far and before not in done:
                        far[before] = far[at] + 1
                        edge.append(before)
        return far

    def _walk(self, start: str, home: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
        walked: list[Link] = []
        ways = [iter(self.out[start])]
        seen = {start}
        while ways and self.steps < STEPS:
            self.steps += 1
            link = next(ways[-1], None)
            if link is None:
                ways.pop()
                if walked:
                    seen.discard(walked.pop().target)
            elif link.target == start:
                yield (*(one.id for one in walked), link.id)
            elif link.target not in seen and len(walked) + home.get(link.target, self.longest) < self.longest:
                walked.append(link)
                seen.add(link.target)
                ways.append(iter(self.out.get(link.target, ())))
