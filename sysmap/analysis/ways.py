"""The ways through a map: which element each relation leads to, and where it comes from."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sysmap.model import SystemMap

DOWN, UP, BOTH, AROUND = "down", "up", "both", "around"
"""With the arrows, against them, each of the two, or whichever way."""


class Way(NamedTuple):
    """One relation, walked to the element `to`."""

    link: str
    to: str


Steps = Mapping[str, list[Way]]


class Ways(NamedTuple):
    """With the arrows (`out`) and against them (`back`), in the order of the map."""

    out: Steps
    back: Steps

    def of(self, how: str) -> tuple[Steps, ...]:
        """The ways that this reading walks."""
        return {DOWN: (self.out,), UP: (self.back,)}.get(how, (self.out, self.back))


def ways(map: SystemMap, every: bool = False) -> Ways:
    """Relations with an arrow are walked as they point. One without (a cooperation, a tension) tells no
    cause: it is left aside, or with `every` walked both ways. A relation that lacks an end leads nowhere.
    """
    out: dict[str, list[Way]] = {}
    back: dict[str, list[Way]] = {}
    for link in map.links.values():
        if link.source not in map.elements or link.target not in map.elements:
            continue
        both = map.link_kind(link).symmetric
        if both and not every:
            continue
        pairs = [(link.source, link.target)]
        if both and link.source != link.target:
            pairs.append((link.target, link.source))
        for source, target in pairs:
            out.setdefault(source, []).append(Way(link.id, target))
            back.setdefault(target, []).append(Way(link.id, source))
    return Ways(out, back)


def distances(
    walked: Iterable[Steps], starts: Collection[str], steps: int = 0, without: str = ""
) -> dict[str, int]:
    """How many relations each element is from the nearest start; `steps` is how far to go, 0 to the end.

    `without` is an element that cannot be walked through.
    """
    tables = tuple(walked)
    far = {start: 0 for start in starts if start != without}
    edge = deque(far)
    while edge:
        at = edge.popleft()
        if steps and far[at] >= steps:
            continue
        for table in tables:
            for way in table.get(at, ()):
                if way.to not in far and way.to != without:
                    far[way.to] = far[at] + 1
                    edge.append(way.to)
    return far
