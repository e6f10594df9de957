"""From a whole map to a wall: what had better stay, and why, in words people recognise.

Nothing here is a score one could read: a proposal is a reason, and people tick. Always the same answer
for the same map. What is reserved is proposed by nobody: it would not be on paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from sysmap.analysis.loops import closed
from sysmap.analysis.storytelling import loops_told
from sysmap.model import COLLEGES, Element, Link, Loop, SystemMap, View

TARGET = 25
"""Elements that a wall carries: read at two metres on an A1."""
SOME = 2
"""Tables that must have said it before it counts as said by several."""
_SHARE = 4
"""At most one in so many elements is kept for being the only voice of its category."""
PUBLIC = ("public", "")


class Reason(NamedTuple):
    """Why an element would stay. `code` is loop, heard, times, dots, essential, college, ends, contested,
    related, alone or reserved; `name` what it is about, `n` and `of` its numbers.
    """

    code: str
    name: str = ""
    n: int = 0
    of: int = 0


class Proposal(NamedTuple):
    """An element with its reasons, the one that counts most first."""

    id: str
    reasons: tuple[Reason, ...]


class Proposals(NamedTuple):
    """Every element, what had better stay first; and the sets that stay whole or go."""

    ranked: tuple[Proposal, ...]
    view: tuple[str, ...]
    voices: tuple[str, ...]
    loops: tuple[tuple[str, ...], ...]

    def kept(
        self, target: int = TARGET, wanted: Collection[str] = (), away: Collection[str] = ()
    ) -> tuple[str, ...]:
        """What would stay of so many: what the view tells, a voice of each category, the told loops
        that find room whole, then the others in their order. More than asked when the view tells more.

        `wanted` and `away` are what somebody decided already.
        """
        out = frozenset(away)
        found = dict.fromkeys(id for id in (*wanted, *self.view) if id not in out)
        for voice in self.voices[: max(0, target) // _SHARE]:
            if len(found) < target and voice not in out:
                found[voice] = None
        for loop in self.loops:
            if out.isdisjoint(loop) and len(found) + sum(id not in found for id in loop) <= target:
                found.update(dict.fromkeys(loop))
        for one in self.ranked:
            if len(found) >= target:
                break
            if one.id not in out and one.reasons[0].code != "reserved":
                found[one.id] = None
        return tuple(found)

    def order(self) -> tuple[Proposal, ...]:
        """Every element, those that would stay on a usual wall first."""
        first = {id: rank for rank, id in enumerate(self.kept())}
        return tuple(sorted(self.ranked, key=lambda one: first.get(one.id, len(first))))


def proposals(map: SystemMap, view: View | None = None, among: Collection[str] | None = None) -> Proposals:
    """The elements of the map (or only those `among`) with their reasons; `view` is the one being told."""
    if among is not None and len(among) < len(map.elements):
        map = _part(map, among)
    weighed = _Weighed(map, view)
    open_ids = [id for id, e in map.elements.items() if e.visibility in PUBLIC]
    order = sorted(open_ids, key=lambda id: -weighed.weight(id))
    order += [id for id in map.elements if id not in set(open_ids)]
    rank = {id: place for place, id in enumerate(order)}
    told = _told(map, view)
    loops = tuple(_through(map, loop) for loop in told)
    near = {id for loop in loops for id in loop} | set(order[:TARGET])
    voices = _voices(map, order, near)
    front = [*(loops[0] if view is not None and told and told[0].id == view.loop else ())]
    front += [id for id in order if view is not None and view.prominence.get(id) == "essential"]
    ranked = tuple(Proposal(id, _reasons(map, weighed, id, voices)) for id in order)
    return Proposals(
        ranked, tuple(id for id in dict.fromkeys(front) if map.elements[id].visibility in PUBLIC),
        tuple(sorted(voices, key=lambda id: (_college(map.elements[id]), rank[id]))), loops,
    )  # fmt: skip


def _part(map: SystemMap, ids: Collection[str]) -> SystemMap:
    """The map as if there were nothing else."""
    links = {id: k for id, k in map.links.items() if k.source in ids and k.target in ids}
    loops = {id: loop for id, loop in map.loops.items() if links.keys() >= set(loop.links)}
    elements = {id: e for id, e in map.elements.items() if id in ids}
    return map.model_copy(update={"elements": elements, "links": links, "loops": loops})


def _told(map: SystemMap, view: View | None) -> list[Loop]:
    """The loops that stay whole: the view's first. A loop through something reserved is not told."""
    found = [loop for loop in loops_told(map) if all(_open(map, id) for id in _through(map, loop))]
    return sorted(found, key=lambda loop: view is None or loop.id != view.loop)


def _open(map: SystemMap, id: str) -> bool:
    return map.elements[id].visibility in PUBLIC


def _through(map: SystemMap, loop: Loop) -> tuple[str, ...]:
    """The elements of a loop, in its order."""
    links = [map.links[id] for id in loop.links if id in map.links]
    ends = (end for link in links for end in (link.source, link.target))
    return tuple(dict.fromkeys(end for end in ends if end in map.elements))


class _Weighed:
    """What the map says of its elements, counted once."""

    def __init__(self, map: SystemMap, view: View | None) -> None:
        self.map = map
        self.degree = Counter(end for link in map.links.values() for end in {link.source, link.target})
        self.most = max(self.degree.values(), default=1)
        self.dots = max((e.dots for e in map.elements.values()), default=0) or 1
        self.loops = _in_loops(map)
        self.essential = _essential(map, view)
        self.ends = _ends(map.links.values())

    def weight(self, id: str) -> float:
        """How much speaks for it. Nobody is shown this number."""
        element = self.map.elements[id]
        heard, ends = _heard(element), self.ends.get(id)
        found = 2.0 * self.degree[id] / self.most + 3.0 * max(element.dots, 0) / self.dots
        found += 4.0 * heard.n / heard.of if heard is not None else min(element.times - 1, 4) * 0.6
        found += 3.0 * bool(self.loops.get(id)) + 0.5 * max(0, len(self.loops.get(id, ())) - 1)
        found += 3.0 * bool(self.essential.get(id)) + (1.0 * ends.n / ends.of if ends is not None else 0.0)
        return found + 0.5 * (element.contested is not None) + 3.0 * (element.kind == "etoile")


def _in_loops(map: SystemMap) -> dict[str, list[str]]:
    """The named closed loops of each element."""
    found: dict[str, list[str]] = {}
    for loop in map.loops.values():
        if closed(map, loop):
            for id in _through(map, loop):
                found.setdefault(id, []).append(loop.name)
    return found


def _essential(map: SystemMap, view: View | None) -> dict[str, str]:
    """The first view in which each element is essential; the one being told before all others."""
    found: dict[str, str] = {}
    for one in ([view] if view is not None else []) + [v for v in map.views.values() if v != view]:
        for id, level in one.prominence.items():
            if level == "essential" and id in map.elements:
                found.setdefault(id, one.name or one.id)
    return found


def _heard(element: Element | Link) -> Reason | None:
    """« Said by 4 tables of 5 », when several did."""
    heard = element.heard
    if heard is None or heard.count < SOME or heard.of < heard.count:
        return None
    return Reason("heard", n=heard.count, of=heard.of)


def _ends(links: Iterable[Link]) -> dict[str, Reason]:
    """Both ends of the relations that most tables said, each with the one said most."""
    found: dict[str, Reason] = {}
    for link in links:
        said = _heard(link)
        if said is None or 2 * said.n <= said.of or link.visibility not in PUBLIC:
            continue
        for end in (link.source, link.target):
            if end not in found or found[end].n < said.n:
                found[end] = said._replace(code="ends")
    return found


def _voices(map: SystemMap, order: Iterable[str], near: Collection[str]) -> Mapping[str, str]:
    """For each category of actors one who speaks for it: no category disappears.

    Rather one who is related to what stays (`near`), then the one for whom most speaks.
    """
    touching = {end for link in map.links.values() if link.visibility in PUBLIC
                for end, other in ((link.source, link.target), (link.target, link.source))
                if other in near and other != end}  # fmt: skip
    first: dict[str, str] = {}
    for id in sorted(order, key=lambda id: id not in touching):
        element = map.elements[id]
        if element.kind == "acteur" and element.category and element.visibility in PUBLIC:
            first.setdefault(element.category, id)
    return {id: category for category, id in first.items()}


def cut_loops(map: SystemMap, kept: Collection[str]) -> list[tuple[Loop, tuple[str, ...]]]:
    """The told loops that lost some of their elements, and which ones."""
    found = []
    for loop in _told(map, None):
        through = _through(map, loop)
        missing = tuple(id for id in through if id not in kept)
        if missing and len(missing) < len(through):
            found.append((loop, missing))
    return found


def _college(element: Element) -> int:
    """The four colleges first, in their order."""
    return COLLEGES.index(element.category) if element.category in COLLEGES else len(COLLEGES)


def _reasons(map: SystemMap, weighed: _Weighed, id: str, voices: Mapping[str, str]) -> tuple[Reason, ...]:
    if map.elements[id].visibility not in PUBLIC:
        return (Reason("reserved"),)
    found = list(_why(map, weighed, id, voices))
    if weighed.degree[id]:
        found.append(Reason("related", n=weighed.degree[id]))
    return tuple(found) or (Reason("alone"),)


def _why(map: SystemMap, weighed: _Weighed, id: str, voices: Mapping[str, str]) -> Iterator[Reason]:
    """All that speaks for an element but its relations."""
    element = map.elements[id]
    for name in weighed.loops.get(id, ()):
        yield Reason("loop", name)
    if id in weighed.essential:
        yield Reason("essential", weighed.essential[id])
    if (heard := _heard(element)) is not None:
        yield heard
    elif element.times > 1:
        yield Reason("times", n=element.times)
    if element.dots > 0:
        yield Reason("dots", n=element.dots)
    if id in voices:
        yield Reason("college", voices[id])
    if id in weighed.ends and heard is None:
        yield weighed.ends[id]
    if element.contested is not None:
        yield Reason("contested")
