"""One id, one thing: on the page an id is enough to say what is meant, across all collections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.model import ON_THE_PAGE, Element, Loop, SystemMap, View, new_id

Names = Mapping[str, str]


def shares(map: SystemMap) -> bool:
    """Whether two things on the page have the same id."""
    ids: set[str] = set()
    count = 0
    for name in ON_THE_PAGE:
        collection = getattr(map, name)
        ids.update(collection)
        count += len(collection)
    return len(ids) < count


def separated(map: SystemMap) -> tuple[SystemMap, list[str]]:
    """The same map where every id stands for one thing, and the ids that stood for several.

    The first of two keeps the id: elements, which others name most, before the rest.
    What names a zone, a relation or a loop follows it to its new id. What may name anything
    (a prominence, a record shown or hidden) goes on naming the one that kept the id.
    """
    if not shares(map):
        return map, []
    taken: set[str] = {id for name in ON_THE_PAGE for id in getattr(map, name)}
    seen: set[str] = set()
    fresh: dict[str, dict[str, str]] = {}
    for name in ON_THE_PAGE:
        collection = getattr(map, name)
        fresh[name] = {id: _new(name, taken) for id in collection if id in seen}
        seen.update(collection)
    changes: dict[str, Any] = {name: _renamed(getattr(map, name), fresh[name]) for name in ON_THE_PAGE}
    changes["elements"] = [_in_zones(element, fresh["zones"]) for element in changes["elements"]]
    changes["loops"] = [_of_links(loop, fresh["links"]) for loop in changes["loops"]]
    changes["views"] = [_naming(view, fresh) for view in map.views.values()]
    return map.evolve(**changes), list(dict.fromkeys(id for ids in fresh.values() for id in ids))


def _new(name: str, taken: set[str]) -> str:
    id = new_id(name[0], taken)
    taken.add(id)
    return id


def _renamed(records: Mapping[str, Any], names: Names) -> list[Any]:
    return [record.evolve(id=names[id]) if id in names else record for id, record in records.items()]


def _each(ids: tuple[str, ...], names: Names) -> tuple[str, ...]:
    return tuple(names.get(id, id) for id in ids)


def _in_zones(element: Element, zones: Names) -> Element:
    if zones.keys().isdisjoint((*element.zones, *element.written.values())):
        return element
    written = {attribute: zones.get(zone, zone) for attribute, zone in element.written.items()}
    return element.evolve(zones=_each(element.zones, zones), written=written)


def _of_links(loop: Loop, links: Names) -> Loop:
    if links.keys().isdisjoint((*loop.links, *loop.told_at)):
        return loop
    return loop.evolve(links=_each(loop.links, links), told_at=_each(loop.told_at, links))


def _naming(view: View, fresh: Mapping[str, Names]) -> View:
    zones, links = fresh["zones"], fresh["links"]
    return view.evolve(
        filter=view.filter.evolve(zones=_each(view.filter.zones, zones), conditions=[
            one.evolve(values=_each(one.values, zones)) if one.field == "zones" else one
            for one in view.filter.conditions
        ]),
        folded=_each(view.folded, zones),
        loop=fresh["loops"].get(view.loop, view.loop),
        trail=_each(view.trail, links),
        told_at=_each(view.told_at, links),
    )
