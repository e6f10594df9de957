"""Suivre un changement: a factor is pushed up or down, and signs travel along the influences.

No numbers: an element goes up, goes down, or nobody knows. An element keeps the first sign it gets; when
another way brings something else, nobody knows any more. What comes back to an element round a loop does
not change it: it is only said whether that amplifies or balances. So every change comes to an end, and
where there is no loop the sign of an element is what all the ways to it agree upon.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sysmap.analysis.signs import OPEN, OPPOSITE, READINGS, SAME, meeting, product, sign
from sysmap.model import Link, SystemMap

LATER = 2
"""Steps that a delayed effect takes, where another takes one."""
MOST = 60
"""Steps after which nobody follows any more."""

CONTRARY, UNSIGNED, DISPUTED, CARRIED = "contrary", "unsigned", "disputed", "carried"
"""Why nobody knows: two effects disagree, a sign is missing, a relation is contested, or what
arrives comes from an element of which nobody knew."""


class Mark(NamedTuple):
    """What happens to an element: its sign from now on, the relations that brought it, the sign it had."""

    id: str
    sign: str
    links: tuple[str, ...] = ()
    was: str = ""
    why: str = ""
    later: bool = False


class Returned(NamedTuple):
    """What comes back to an element round a loop and does not change it; not `again` where it comes
    for the first time, to an element that was pushed by hand.
    """

    id: str
    sign: str
    same: bool
    links: tuple[str, ...] = ()
    again: bool = True


class Wave(NamedTuple):
    """One step: what it brings, what comes back round a loop, and the relations it travelled."""

    marks: tuple[Mark, ...]
    returns: tuple[Returned, ...] = ()

    @property
    def links(self) -> frozenset[str]:
        travelled = [one.links for one in self.marks] + [one.links for one in self.returns]
        return frozenset(id for links in travelled for id in links)


class Change(NamedTuple):
    """A change followed to its end; the first wave is the push. `complete` is false at `MOST`."""

    pushed: Mapping[str, str]
    waves: tuple[Wave, ...]
    complete: bool = True

    def standing(self, step: int) -> dict[str, str]:
        """What is known of each element after this wave (0 is the push)."""
        return {mark.id: mark.sign for wave in self.waves[: step + 1] for mark in wave.marks}

    def walked(self, step: int) -> frozenset[str]:
        """The relations that signs have travelled so far."""
        return frozenset(id for wave in self.waves[: step + 1] for id in wave.links)


class _Arrival(NamedTuple):
    link: Link
    sign: str
    why: str
    trail: frozenset[str]


def follow(map: SystemMap, pushed: Mapping[str, str]) -> Change:
    """Push these elements up (+) or down (-), and let it travel along the influences."""
    held = {id: way for id, way in pushed.items() if id in map.elements and way in (SAME, OPPOSITE)}
    if not held:
        return Change(held, ())
    walk = _Walk(map, held)
    waves = [Wave(tuple(Mark(id, way) for id, way in held.items()))]
    walk.send(waves[0].marks, 0)
    step = 0
    while walk.coming and len(waves) < MOST:
        step += 1
        wave = walk.land(walk.coming.pop(step, []))
        walk.send(wave.marks, step)
        if wave.marks or wave.returns:
            waves.append(wave)
    return Change(held, tuple(waves), not walk.coming)


class _Walk:
    """What is known of each element, by which elements it came to it, and what is on its way."""

    def __init__(self, map: SystemMap, held: Mapping[str, str]) -> None:
        self.map, self.held = map, held
        self.known = dict(held)
        self.trails = {id: frozenset((id,)) for id in held}
        self.coming: dict[int, list[_Arrival]] = {}
        self.back: set[tuple[str, str]] = set()
        self.out: dict[str, list[Link]] = {}
        for link in map.links.values():
            if map.link_kind(link).signed and link.target in map.elements:
                self.out.setdefault(link.source, []).append(link)

    def send(self, marks: tuple[Mark, ...], step: int) -> None:
        for mark in marks:
            for link in self.out.get(mark.id, ()):
                own = sign(self.map, link)
                way = product((mark.sign, OPEN if own == READINGS else own))
                why = CARRIED if mark.sign == OPEN else DISPUTED if own == READINGS else UNSIGNED
                arrival = _Arrival(link, way, why if way == OPEN else "", self.trails[mark.id])
                self.coming.setdefault(step + (LATER if link.delay else 1), []).append(arrival)

    def land(self, arrived: list[_Arrival]) -> Wave:
        at: dict[str, list[_Arrival]] = {}
        for one in arrived:
            at.setdefault(one.link.target, []).append(one)
        marks: list[Mark] = []
        returns: list[Returned] = []
        for id, several in at.items():
            fresh: list[_Arrival] = []
            for one in several:
                if id in one.trail or id in self.held:
                    returns += self._returned(id, one)
                else:
                    fresh.append(one)
            if fresh:
                marks += self._marked(id, fresh)
        return Wave(tuple(marks), tuple(returns))

    def _returned(self, id: str, one: _Arrival) -> list[Returned]:
        """Each thing that comes back is said once."""
        if (id, one.sign) in self.back:
            return []
        self.back.add((id, one.sign))
        return [Returned(id, one.sign, one.sign == self.known[id], (one.link.id,), id in one.trail)]

    def _marked(self, id: str, fresh: list[_Arrival]) -> list[Mark]:
        was, way = self.known.get(id, ""), meeting(one.sign for one in fresh)
        now = meeting((was, way)) if was else way
        if now == was:
            return []
        self.known[id] = now
        self.trails[id] = self.trails.get(id, frozenset((id,))).union(*(one.trail for one in fresh))
        later = all(one.link.delay for one in fresh)
        why = _why(fresh, was) if now == OPEN else ""
        return [Mark(id, now, tuple(one.link.id for one in fresh), was, why, later)]


def _why(fresh: list[_Arrival], was: str) -> str:
    """The plainest reason: effects that disagree, else the first thing that was not known."""
    if {SAME, OPPOSITE} <= {one.sign for one in fresh} | {was}:
        return CONTRARY
    return next((one.why for one in fresh if one.why), CONTRARY)
