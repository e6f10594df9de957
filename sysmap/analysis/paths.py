"""The paths between two elements, what each comes to, and whom all of them need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from sysmap.analysis.neighbours import cuts, neighbours
from sysmap.analysis.signs import OPEN, product, sign
from sysmap.analysis.ways import Ways, distances, ways
from sysmap.model import SystemMap

LONGEST = 12
"""Relations in a path: nobody follows a longer one aloud."""
MOST = 50
"""Paths after which the search stops."""
STEPS = 20_000
"""Beginnings of paths looked at before the search stops: a twentieth of a second."""


class Path(NamedTuple):
    """Elements in order, the relations between them, the sign they come to, how many act later."""

    elements: tuple[str, ...]
    links: tuple[str, ...]
    net: str
    delays: int


class Paths(NamedTuple):
    """The paths from `start` to `end`, shortest first; parallel relations make as many paths.

    `through` are the elements that every way takes, in order (the longer ways that are not listed too);
    `beside` those that act on the paths without being on them. `complete` is false when there may be
    more; `longer` says that only ways of more than `longest` relations are missing.
    """

    start: str
    end: str
    paths: tuple[Path, ...]
    through: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    complete: bool = True
    longer: bool = False
    longest: int = LONGEST

    @property
    def elements(self) -> frozenset[str]:
        return frozenset((self.start, self.end, *(id for path in self.paths for id in path.elements)))

    @property
    def links(self) -> frozenset[str]:
        return frozenset(id for path in self.paths for id in path.links)


def paths_between(
    map: SystemMap, start: str, end: str, *, longest: int = LONGEST, most: int = MOST, every: bool = False
) -> Paths:
    """Every path that passes no element twice. The same element at both ends has none: that is a loop."""
    found = ways(map, every)
    if start == end or start not in map.elements or end not in map.elements:
        return Paths(start, end, (), longest=longest)
    search = _Search(found, start, end, longest)
    listed: list[Path] = []
    for elements, links in search.paths():
        if len(listed) == most:
            search.stopped = True
            break
        listed.append(_path(map, elements, links))
    through = _through(found, start, end)
    on = {id for path in listed for id in path.elements}
    beside = tuple(id for id in map.elements if id not in on
                   and any(way.to in on - {start} for way in found.out.get(id, ())))  # fmt: skip
    return Paths(start, end, tuple(listed), through, beside if listed else (),
                 not (search.stopped or search.cut), search.cut and not search.stopped, longest)  # fmt: skip


def _path(map: SystemMap, elements: tuple[str, ...], links: tuple[str, ...]) -> Path:
    walked = [map.links[id] for id in links]
    net = product(sign(map, link) for link in walked)
    return Path(elements, links, net, sum(link.delay for link in walked))


class _Search:
    """The beginning that can still arrive soonest is taken up first: so the shortest path comes first.

    `cut` says that a way was left for being too long, `stopped` that the search was broken off.
    """

    def __init__(self, found: Ways, start: str, end: str, longest: int) -> None:
        self.out, self.start, self.end, self.longest = found.out, start, end, longest
        self.home: Mapping[str, int] = distances((found.back,), (end,))
        self.cut = self.stopped = False

    def paths(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        if self.start not in self.home:
            return
        rank = looked = 0
        heap: list[tuple[int, int, int, tuple[str, ...], tuple[str, ...]]] = [
            (self.home[self.start], 0, 0, (self.start,), ())
        ]
        while heap:
            *_, elements, links = heappop(heap)
            if elements[-1] == self.end:
                yield elements, links
                continue
            looked += 1
            if looked > STEPS:
                self.stopped = True
                return
            for way in self.out.get(elements[-1], ()):
                if way.to in elements or way.to not in self.home:
                    continue
                length = len(links) + 1 + self.home[way.to]
                if length > self.longest:
                    self.cut = True
                    continue
                rank += 1
                heappush(heap, (length, -len(links), rank, (*elements, way.to), (*links, way.link)))


def net_effect(paths: Paths) -> str:
    """What all the paths come to together: one sign when each has the same, else nobody knows."""
    nets = {path.net for path in paths.paths}
    return nets.pop() if len(nets) == 1 else OPEN


def _through(found: Ways, start: str, end: str) -> tuple[str, ...]:
    """Whom every way from start to end passes: only those on a shortest way can be such."""
    way = _shortest(found, start, end)
    return tuple(id for id in way[1:-1] if end not in distances((found.out,), (start,), without=id))


def _shortest(found: Ways, start: str, end: str) -> list[str]:
    home = distances((found.back,), (end,))
    if start not in home:
        return []
    walked = [start]
    while walked[-1] != end:
        here = home[walked[-1]]
        walked.append(next(way.to for way in found.out[walked[-1]] if home.get(way.to) == here - 1))
    return walked


class Bottleneck(NamedTuple):
    """An element without which the map falls apart, and the pieces that would stand alone, small first."""

    id: str
    pieces: tuple[tuple[str, ...], ...]


def bottlenecks(map: SystemMap) -> tuple[Bottleneck, ...]:
    """The elements that hold two parts of the map together, whatever the arrows; in the map's order."""
    ids, near = neighbours(map)
    return tuple(
        Bottleneck(ids[at], tuple(tuple(ids[one] for one in part) for part in reversed(parts)))
        for at, parts in cuts(near).items()
    )
