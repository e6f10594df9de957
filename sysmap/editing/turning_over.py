"""A problem tree turned over: beside it the same structure, each problem rewritten as an objective."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.editing import operations_views
from sysmap.editing.draft import Draft
from sysmap.geometry import extent, union
from sysmap.model import Element, Filter, Parked, SystemMap, Write, Zone, new_id

LEVEL = "niveau"
OBJECTIVE = "objectif"
MEANT = (OBJECTIVE, "action", "projet", "levier")
"""Kinds that stand in an objective tree."""
PROBLEMS = frozenset({"probleme", "frein", "enjeu", "facteur", "crainte"})
GAP = 90.0
NAMES: Mapping[str, Mapping[str, str]] = {
    "fr": {"2": "Effets à long terme", "1": "Effets attendus", "0": "Objectif central", "-1": "Moyens",
           "-2": "Moyens de fond", "problems": "Arbre à problèmes", "objectives": "Arbre à objectifs"},
    "en": {"2": "Long-term effects", "1": "Expected effects", "0": "Central objective", "-1": "Means",
           "-2": "Underlying means", "problems": "Problem tree", "objectives": "Objective tree"},
}  # fmt: skip
"""What the lanes and the two views are called, in the language of the map."""


def lanes(map: SystemMap) -> list[Zone]:
    """The lanes of the problem tree, from the branches down to the roots."""
    return [zone for zone in map.zones.values() if level(zone) and not _of_objectives(zone)]


def level(zone: Zone) -> str:
    """The level that a lane writes; the empty word for another zone."""
    return next((write.value for write in zone.writes if write.attribute == LEVEL), "")


def _of_objectives(zone: Zone) -> bool:
    return all(write.kinds and not PROBLEMS & set(write.kinds) for write in zone.writes)


def problems(map: SystemMap) -> list[Element]:
    """What stands in the tree, the trunk first, then each level away from it, from left to right."""
    levels = {zone.id: level(zone) for zone in lanes(map) if _number(level(zone))}
    rank = {id: 2 * abs(int(value)) + (not value.startswith("-")) for id, value in levels.items()}
    found = [e for e in map.elements.values() if e.kind in PROBLEMS and any(z in rank for z in e.zones)]
    return sorted(found, key=lambda e: (min(rank[z] for z in e.zones if z in rank), e.x))


def _number(value: str) -> bool:
    return value.lstrip("-").isdigit()


def turn_over(draft: Draft, said: Mapping[str, str]) -> list[str]:
    """Draw the objective tree beside the problem tree; the ids of its objectives.

    `said` gives each problem its objective; one that was given no words is kept in the frigo, to be
    talked about again. Nothing of the problem tree changes. A view shows each tree by itself.
    """
    map = draft.map()
    names = NAMES.get(map.language, NAMES["fr"])
    old = lanes(map)
    box = union([extent(zone.shape) for zone in old])
    assert box is not None
    by = box.width + GAP
    new = {zone.id: _lane(draft, zone, by, names) for zone in old}
    mine = problems(map)
    turned = {one.id: _objective(draft, one, said[one.id], by, new) for one in mine if said.get(one.id)}
    for link in map.links.values():
        if link.source in turned and link.target in turned:
            draft.put(link.evolve(id=new_id("l", draft.links), source=turned[link.source],
                                  target=turned[link.target], verb=""))  # fmt: skip
    for one in mine:
        if one.id in said and one.id not in turned:
            draft.put(Parked(id=new_id("p", draft.frigo), text=one.label, kind=one.kind))
    _views(draft, names, [zone.id for zone in old], list(new.values()), list(turned.values()))
    return list(turned.values())


def _lane(draft: Draft, zone: Zone, by: float, names: Mapping[str, str]) -> str:
    shape = zone.shape.evolve(x=zone.shape.x + by, points=tuple((x + by, y) for x, y in zone.shape.points))
    title = zone.title_at and (zone.title_at[0] + by, zone.title_at[1])
    writes = (Write(attribute=LEVEL, value=level(zone), kinds=MEANT),)
    made = zone.evolve(id=new_id("z", draft.zones), label=names.get(level(zone), zone.label), shape=shape,
                       title_at=title, writes=writes)  # fmt: skip
    return str(draft.put(made).id)


def _objective(draft: Draft, problem: Element, words: str, by: float, new: Mapping[str, str]) -> str:
    zones = tuple(new[zone] for zone in problem.zones if zone in new)
    value = problem.attributes.get(LEVEL, "")
    made = Element(
        id=new_id("e", draft.elements), kind=OBJECTIVE, label=words, original=problem.label, zones=zones,
        attributes={LEVEL: value} if value else {}, written={LEVEL: zones[0]} if value and zones else {},
        x=problem.x + by, y=problem.y, visibility=problem.visibility,
    )  # fmt: skip
    return str(draft.put(made).id)


def _views(draft: Draft, names: Mapping[str, str], old: list[str], new: list[str], turned: list[str]) -> None:
    objectives = set(turned)
    before = tuple(id for id in draft.elements if id not in objectives)
    for name, only, hidden in ((names["problems"], before, new), (names["objectives"], tuple(turned), old)):
        filter = Filter(only=only, hidden=tuple(hidden))
        operations_views.add_view(draft, name, filter=filter)
