"""Upstream, downstream, what several have in common, and what lies one, two or three relations away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sysmap.analysis.ways import BOTH, DOWN, Steps, Ways, distances, ways
from sysmap.model import SystemMap


class Reach(NamedTuple):
    """What a reading reaches from its starts.

    `far` tells how many relations away each element is (of several starts: from the nearest, and with
    `common` from the farthest); `before` the same against the arrows, where the reading looks both ways
    (`both`). `links` are the relations walked. `further` says that something lies beyond `steps`,
    `again` that a way leads back to a start.
    """

    how: str
    starts: tuple[str, ...]
    far: Mapping[str, int]
    before: Mapping[str, int]
    links: frozenset[str]
    steps: int = 0
    common: bool = False
    further: bool = False
    again: bool = False

    @property
    def elements(self) -> frozenset[str]:
        """All that is in the light, the starts too."""
        return frozenset((*self.starts, *self.far, *self.before))

    @property
    def longest(self) -> int:
        """How many relations away the farthest is."""
        return max((*self.far.values(), *self.before.values()), default=0)


def reach(
    map: SystemMap, starts: Iterable[str], how: str = DOWN, *, steps: int = 0, common: bool = False,
    every: bool = False,
) -> Reach:  # fmt: skip
    """Walk from these elements as `how` says; `common` keeps what each of them reaches.

    `steps` is how far (0: to the end), `every` also walks relations that have no arrow.
    """
    found = ways(map, every)
    first = tuple(dict.fromkeys(id for id in starts if id in map.elements))
    if how == BOTH:
        return _both(found, first, steps)
    walked = found.of(how)
    if common and len(first) > 1:
        return _common(walked, first, how, steps)
    far = distances(walked, first, steps)
    lit = _links(walked, far, steps)
    for start in first:
        far.pop(start, None)
    return Reach(how, first, far, {}, lit, steps, further=_further(walked, far, first, steps),
                 again=_again(walked, first))  # fmt: skip


def _both(found: Ways, first: tuple[str, ...], steps: int) -> Reach:
    after, before = distances((found.out,), first, steps), distances((found.back,), first, steps)
    lit = _links((found.out,), after, steps) | _links((found.back,), before, steps)
    for start in first:
        after.pop(start, None)
        before.pop(start, None)
    further = _further((found.out,), after, first, steps) or _further((found.back,), before, first, steps)
    return Reach(BOTH, first, after, before, lit, steps, further=further,
                 again=_again((found.out,), first))  # fmt: skip


def _common(walked: tuple[Steps, ...], first: tuple[str, ...], how: str, steps: int) -> Reach:
    each = [distances(walked, (start,), steps) for start in first]
    shared = set(each[0]).intersection(*each[1:]) - set(first)
    far = {id: max(one[id] for one in each) for id in each[0] if id in shared}
    there = shared | set(first)
    lit = frozenset(way.link for table in walked for at in there for way in table.get(at, ())
                    if way.to in there)  # fmt: skip
    further = any(_further(walked, one, (), steps) for one in each)
    return Reach(how, first, far, {}, lit, steps, common=True, further=further)


def _links(walked: Iterable[Steps], far: Mapping[str, int], steps: int) -> frozenset[str]:
    """The relations on the ways: from what was walked through to what was reached."""
    return frozenset(
        way.link for table in walked for at, n in far.items() if not steps or n < steps
        for way in table.get(at, ()) if way.to in far
    )  # fmt: skip


def _further(walked: Iterable[Steps], far: Mapping[str, int], first: tuple[str, ...], steps: int) -> bool:
    there = {*far, *first}
    return bool(steps) and any(
        way.to not in there for table in walked for at in there for way in table.get(at, ())
    )


def _again(walked: tuple[Steps, ...], first: tuple[str, ...]) -> bool:
    """Whether a way of one relation or more leads from one start back to the same one."""
    if len(first) != 1 or len(walked) != 1:
        return False
    nexts = {way.to for way in walked[0].get(first[0], ())}
    return bool(nexts) and first[0] in distances(walked, nexts)


class Outputs(NamedTuple):
    """An element that many relations leave and few reach."""

    id: str
    leaving: int
    arriving: int


def many_outputs(map: SystemMap, every: bool = False) -> tuple[Outputs, ...]:
    """Two relations or more leave, and at least twice as many as arrive: in the order of the map.

    A relation to itself counts for nothing.
    """
    found = ways(map, every)
    counted = [
        Outputs(id, sum(way.to != id for way in found.out.get(id, ())),
                sum(way.to != id for way in found.back.get(id, ())))
        for id in map.elements
    ]  # fmt: skip
    return tuple(one for one in counted if one.leaving >= 2 and one.leaving >= 2 * one.arriving)


