"""Two states of a map compared: what came, what went, what changed its name, place, progress or sign.

Pairs by id when both come from one map, then by words and kind, then by words alone where they tell one
thing on each side. Where things lie on the page is not compared: tidying up is no news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.analysis.similar import words_of
from sysmap.model import Element, Link, SystemMap, one_line

GROUPS = (
    "card", "added", "gone", "renamed", "moved", "category", "kind", "progress", "support", "contested",
    "other", "link_added", "link_gone", "sign", "link_other", "zone_added", "zone_gone", "zone_renamed",
)  # fmt: skip
"""What a difference is, in the order in which they are told."""
_DETAILS = ("description", "keywords", "dates", "scale", "visibility", "sources", "said_by", "dots",
            "attributes", "image", "pictogram", "wordings")  # fmt: skip
_LINK_DETAILS = ("delay", "verb", "strength", "subject", "contested", "support", "visibility",
                 "description", "keywords", "dates", "sources")  # fmt: skip


class Difference(NamedTuple):
    """One thing that differs: its group, its id before and after ("" when it is not there), what it was and
    is now (words or ids, as the group wants), and the names of further fields."""

    group: str
    before: str
    after: str
    was: str = ""
    now: str = ""
    fields: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """`pairs` give each element of the first map that is in the second too its id there; `link_pairs` do so
    for relations."""

    before: SystemMap
    after: SystemMap
    differences: tuple[Difference, ...]
    pairs: Mapping[str, str]
    link_pairs: Mapping[str, str]

    @property
    def same(self) -> bool:
        return not self.differences

    def of(self, *groups: str) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.group in groups)


def compare(before: SystemMap, after: SystemMap) -> Comparison:
    """What differs from the first map to the second, in the order of `GROUPS`."""
    trusted = related(before, after)
    zones = _paired(before.zones, after.zones, trusted, lambda z: words_of(z.label), lambda z: "")
    pairs = _paired(before.elements, after.elements, trusted, lambda e: words_of(e.label), lambda e: e.kind)
    links = _link_pairs(before, after, pairs, trusted)
    found = [*_cards(before, after), *_elements(before, after, pairs, zones),
             *_links(before, after, links, pairs), *_zones(before, after, zones)]  # fmt: skip
    rank = {group: place for place, group in enumerate(GROUPS)}
    return Comparison(before, after, tuple(sorted(found, key=lambda one: rank[one.group])), pairs, links)


def related(one: SystemMap, other: SystemMap) -> bool:
    """Whether equal ids mean equal things: one map is a copy of the other, or of the same seed.

    Ids are drawn at random, so two that were made apart share none; maps of other programs may
    both number their elements 1, 2, 3.
    """
    if one.id and (one.id == other.id or one.id in _origins(other) or other.id in _origins(one)):
        return True
    common = one.elements.keys() & other.elements.keys()
    alike = sum(one.elements[id].label == other.elements[id].label for id in common)
    return bool(common) and 2 * alike >= len(common)


def _origins(map: SystemMap) -> set[str]:
    return {origin.id for origin in map.card.lineage if origin.id}


# What is the same thing


def _paired(
    before: Mapping[str, Any], after: Mapping[str, Any], trusted: bool,
    words: Callable[[Any], tuple[str, ...]], kind: Callable[[Any], str],
) -> dict[str, str]:  # fmt: skip
    """For each id of the first, the id of the same thing in the second."""
    found = {id: id for id in before if trusted and id in after}
    for exact in (True, False):
        taken = set(found.values())
        there: dict[Any, list[str]] = defaultdict(list)
        here: dict[Any, list[str]] = defaultdict(list)
        for side, records, out in ((here, before, found.keys()), (there, after, taken)):
            for id, record in records.items():
                if id not in out and words(record):
                    side[words(record), kind(record) if exact else ""].append(id)
        for key, mine in here.items():
            theirs = there.get(key, [])
            if exact or len(mine) == len(theirs) == 1:
                found.update(zip(mine, theirs, strict=False))
    return {id: found[id] for id in before if id in found}


def _link_pairs(
    before: SystemMap, after: SystemMap, pairs: Mapping[str, str], trusted: bool
) -> dict[str, str]:
    found = {id: id for id in before.links if trusted and id in after.links}
    taken = set(found.values())
    there: dict[Any, list[str]] = defaultdict(list)
    for id, link in after.links.items():
        if id not in taken:
            there[_ends(after, link)].append(id)
    for id, link in before.links.items():
        if id in found or link.source not in pairs or link.target not in pairs:
            continue
        moved = link.evolve(source=pairs[link.source], target=pairs[link.target])
        if theirs := there.get(_ends(after, moved)):
            kinds = [other for other in theirs if after.links[other].kind == link.kind]
            found[id] = (kinds or theirs)[0]
            theirs.remove(found[id])
    return found


def _ends(map: SystemMap, link: Link) -> tuple[str, ...]:
    ends = [link.source, link.target]
    return tuple(sorted(ends) if map.link_kind(link).symmetric else ends)


# What differs


def _cards(before: SystemMap, after: SystemMap) -> Iterable[Difference]:
    for name in ("title", "question"):
        was, now = one_line(getattr(before.card, name)), one_line(getattr(after.card, name))
        if was != now:
            yield Difference("card", "", "", was, now, (name,))


def _elements(
    before: SystemMap, after: SystemMap, pairs: Mapping[str, str], zones: Mapping[str, str]
) -> Iterable[Difference]:
    taken = set(pairs.values())
    for id in after.elements:
        if id not in taken:
            yield Difference("added", "", id)
    for id, old in before.elements.items():
        if id not in pairs:
            yield Difference("gone", id, "")
        else:
            yield from _element(old, after.elements[pairs[id]], before, after, zones)


def _element(
    old: Element, new: Element, before: SystemMap, after: SystemMap, zones: Mapping[str, str]
) -> Iterable[Difference]:
    if one_line(old.label) != one_line(new.label):
        yield Difference("renamed", old.id, new.id, one_line(old.label), one_line(new.label))
    homes = {zones.get(zone, "") for zone in old.zones if zone in before.zones}
    if homes != {zone for zone in new.zones if zone in after.zones}:
        yield Difference("moved", old.id, new.id, "\n".join(old.zones), "\n".join(new.zones))
    for name in ("category", "kind", "progress", "support"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield Difference(name, old.id, new.id, was, now)
    if (old.contested is None) != (new.contested is None):
        yield Difference("contested", old.id, new.id, "" if old.contested is None else "contested",
                         "" if new.contested is None else "contested")  # fmt: skip
    more = _changed(old, new, _DETAILS)
    if more:
        yield Difference("other", old.id, new.id, fields=more)


def _changed(old: Any, new: Any, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


def _links(
    before: SystemMap, after: SystemMap, links: Mapping[str, str], pairs: Mapping[str, str]
) -> Iterable[Difference]:
    taken = set(links.values())
    for id in after.links:
        if id not in taken:
            yield Difference("link_added", "", id)
    for id, old in before.links.items():
        if id not in links:
            yield Difference("link_gone", id, "")
            continue
        new = after.links[links[id]]
        if old.polarity != new.polarity:
            yield Difference("sign", id, new.id, old.polarity, new.polarity)
        more = _changed(old, new, _LINK_DETAILS)
        if old.kind != new.kind:
            more = ("kind", *more)
        ends = (pairs.get(old.source, ""), pairs.get(old.target, ""))
        symmetric = after.link_kind(new).symmetric and ends[::-1] == (new.source, new.target)
        if ends != (new.source, new.target) and not symmetric:
            more = ("ends", *more)
        if more:
            yield Difference("link_other", id, new.id, fields=more)


def _zones(before: SystemMap, after: SystemMap, zones: Mapping[str, str]) -> Iterable[Difference]:
    taken = set(zones.values())
    for id in after.zones:
        if id not in taken:
            yield Difference("zone_added", "", id)
    for id, old in before.zones.items():
        if id not in zones:
            yield Difference("zone_gone", id, "")
        elif one_line(old.label) != one_line(after.zones[zones[id]].label):
            yield Difference("zone_renamed", id, zones[id], one_line(old.label),
                             one_line(after.zones[zones[id]].label))  # fmt: skip
