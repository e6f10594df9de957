"""The moving part: what differs between the committed map and the one a gesture shows.

It is laid out as a small map of its own, so that a frame costs what moves, not what there is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import compress
from operator import is_not
from types import MappingProxyType
from typing import Any, NamedTuple

from sysmap.drawing import Figure, indirect_in, lay_out
from sysmap.model import SystemMap

SEEN = ("elements", "links", "zones", "notes", "pictures", "loops")

FEW = 6
"""With more relations than this a frame has no time to look for free room for their signs."""

CROWD = 60
"""Hulls of more members than this do not stretch before the hand lets go."""


class Live(NamedTuple):
    """`ids` are drawn above the picture (and left out of it), from `figure`.

    `company` are laid out beside them and not drawn: the members of the hulls that stretch.
    """

    ids: frozenset[str]
    company: frozenset[str]
    figure: Figure


def changed(before: SystemMap, after: SystemMap) -> frozenset[str]:
    """Ids of records that are not the same in the two maps, whether new, gone or changed."""
    return differing_in(SEEN, before, after)


def differing_in(names: Iterable[str], before: Any, after: Any) -> frozenset[str]:
    """Keys that are not the same in these collections of the two."""
    found: set[str] = set()
    for name in names:
        a, b = getattr(before, name), getattr(after, name)
        if a is not b:
            found |= differing(a, b)
    return frozenset(found)


def really(before: SystemMap, after: SystemMap, ids: Iterable[str]) -> frozenset[str]:
    """Those of these ids whose record is seen and not the same in the two maps."""
    pairs = [(getattr(before, name), getattr(after, name)) for name in SEEN]
    parts = [(a, b) for a, b in pairs if a is not b]
    return frozenset(id for id in ids if any(a.get(id) is not b.get(id) for a, b in parts))


def differing(a: Mapping[str, Any], b: Mapping[str, Any]) -> set[str]:
    """Keys whose values are not the same object in the two, and perhaps some that changed places."""
    if len(a) == len(b):
        # A change leaves the order alone: one pass finds what changed, and that nothing came or went.
        found = set(compress(a, map(is_not, a.values(), b.values())))
        if len(found) * 4 < len(a) + 4 and all(id in b for id in found):
            return found
    return {id for id in b if id not in a or a[id] is not b[id]} | {id for id in a if id not in b}


def touched(map: SystemMap, ids: Collection[str], told: str = "") -> frozenset[str]:
    """These records, the relations that follow them, and the loop that is told along those.

    All of that loop comes along: its ribbon is painted under its elements. The badges of other loops
    wait where they are: they find their place when the hand lets go.
    """
    links = {k.id for k in map.links.values() if k.id in ids or k.source in ids or k.target in ids}
    found = frozenset(ids) | links
    loop = map.loops.get(told)
    return found if loop is None or links.isdisjoint(loop.links) else found | {told} | along(map, loop.links)


def along(map: SystemMap, links: Iterable[str]) -> frozenset[str]:
    """These relations and their ends."""
    here = [map.links[id] for id in links if id in map.links]
    return frozenset(id for link in here for id in (link.id, link.source, link.target))


def company(map: SystemMap, ids: Collection[str]) -> frozenset[str]:
    """The hulls that stretch when these elements move, and their members."""
    hulls = {z.id for z in map.zones.values() if z.shape.type == "hull" and not z.folded and not z.hidden}
    if not hulls:
        return frozenset()
    stretched = {z for id in ids if id in map.elements for z in map.elements[id].zones} & hulls
    members = {e.id for e in map.elements.values() if not stretched.isdisjoint(e.zones)}
    return frozenset(stretched | members) if len(members) <= CROWD else frozenset()


def with_indirect(map: SystemMap, whole: Figure) -> SystemMap:
    """The map with the indirect relations that the whole figure shows, so that they follow a hand too."""
    drawn = {placed.id: placed.record for placed in indirect_in(whole)}
    if not drawn:
        return map
    return map.model_copy(update={"links": MappingProxyType({**map.links, **drawn})})


def excerpt(map: SystemMap, ids: Collection[str], beside: Collection[str] = ()) -> SystemMap:
    """The small map that draws these records as the whole map would."""
    loops = _some(map.loops, ids)
    wanted = {*ids, *(link for loop in loops.values() for link in loop.links)}
    links = _some(map.links, wanted)
    ends = {end for link in links.values() for end in (link.source, link.target)}
    elements = _some(map.elements, {*wanted, *ends, *beside})
    zones = _some(map.zones, {*wanted, *(z for e in elements.values() for z in e.zones)})
    parts = {
        "elements": elements, "links": links, "zones": zones, "loops": loops,
        "notes": _some(map.notes, ids), "pictures": _some(map.pictures, ids),
    }  # fmt: skip
    return map.model_copy(update={name: MappingProxyType(part) for name, part in parts.items()})


def _some(records: Mapping[str, Any], ids: Collection[str]) -> dict[str, Any]:
    if len(ids) * 3 < len(records):  # drawing order matters only among the few
        kept = set(ids) & records.keys()
        return {id: records[id] for id in sorted(kept)}
    return {id: record for id, record in records.items() if id in ids}


def live(
    map: SystemMap, whole: Figure, ids: Iterable[str], beside: frozenset[str], previous: Live | None
) -> Live:
    """Lay out the moving part anew; `previous` spares what did not change since the last frame."""
    wanted = frozenset(ids)
    before = previous.figure if previous is not None and previous.ids == wanted else None
    part = _bent(excerpt(map, wanted, beside), whole)
    figure = lay_out(part, view=whole.view, theme=whole.theme, language=whole.language, previous=before,
                     hasty=len(part.links) > FEW)  # fmt: skip
    return Live(wanted, beside, figure)


def _bent(part: SystemMap, whole: Figure) -> SystemMap:
    """Keep the arcs that the whole figure chose, so that nothing jumps when a gesture begins."""
    links = dict(part.links)
    for id, link in links.items():
        if link.bend is None and id in whole.links:
            links[id] = link.model_copy(update={"bend": whole.links[id].route.bend})
    return part.model_copy(update={"links": MappingProxyType(links)})
