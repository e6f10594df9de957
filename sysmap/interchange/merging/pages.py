"""Before a merge: the tables are brought to one page, so that ways of looking of either stay whole.

Two ways of looking are the same one when they have the same id, or the same template with the same zones.
What only one table has comes along as it is; the page that lies open is the first table's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sysmap.geometry import strip, ways
from sysmap.interchange.merging.tables import Table
from sysmap.model import Arrangement, SystemMap, Zone


def on_one_page(tables: Sequence[Table]) -> list[Table]:
    """The tables, each with the page on it that lies open in the first."""
    if not any(table.map.arrangements for table in tables):
        return list(tables)
    first = tables[0].map
    if not first.arrangements:
        others = (one for table in tables[1:] for one in _whole(table.map))
        first = _named(first, next((one for one in others if _alike(_page(first), one)), None))
    return [tables[0]._replace(map=first),
            *(table._replace(map=_brought(first, table.map)) for table in tables[1:])]  # fmt: skip


def _brought(first: SystemMap, other: SystemMap) -> SystemMap:
    other = other if other.arrangements else ways.put_away(other)
    for one in _whole(other):
        same = next((mine for mine in _whole(first) if _alike(mine, one)), None)
        if one.id not in first.arrangements and same is not None and same.id not in other.arrangements:
            other = _renamed(other, one.id, same.id)
    here = first.arrangement
    return ways.seen_in(other, here) if here in other.arrangements else _bare(ways.put_away(other))


def _whole(map: SystemMap) -> Iterable[Arrangement]:
    """The ways of looking with all that they hold, the one on the page too."""
    return ways.put_away(map).arrangements.values() if map.arrangements else [_page(map)]


def _page(map: SystemMap) -> Arrangement:
    return Arrangement(id="", template=map.template, zones=tuple(map.zones.values()))


def _alike(one: Arrangement, other: Arrangement) -> bool:
    """The same template; zones were added on one side at most."""
    mine, theirs = _frame(one.zones), _frame(other.zones)
    within = mine <= theirs or theirs <= mine
    return one.template == other.template and within and bool(mine) == bool(theirs)


def _frame(zones: Iterable[Zone]) -> frozenset[str]:
    return frozenset(zone.id for zone in zones if zone.shape.type != "hull" and not zone.waits)


def _named(map: SystemMap, twin: Arrangement | None) -> SystemMap:
    """The only way of looking of this map among others to come; known as its twin is, when it has one."""
    made = ways.put_away(map)
    if twin is None or not twin.id:
        return made
    made = _renamed(made, made.arrangement, twin.id)
    return strip.with_fields(
        made, arrangements={twin.id: made.arrangements[twin.id].evolve(name=twin.name)})  # fmt: skip


def _renamed(map: SystemMap, old: str, new: str) -> SystemMap:
    kept = {new if id == old else id: one.evolve(id=new) if id == old else one
            for id, one in map.arrangements.items()}  # fmt: skip
    views = {id: view.evolve(arrangement=new) if view.arrangement == old else view
             for id, view in map.views.items()}  # fmt: skip
    here = new if map.arrangement == old else map.arrangement
    return strip.with_fields(map, arrangements=kept, views=views, arrangement=here)


def _bare(map: SystemMap) -> SystemMap:
    """The elements alone: what lay on the page is kept among the ways of looking."""
    elements = {id: e.evolve(zones=(), written={}) if e.zones or e.written else e
                for id, e in map.elements.items()}  # fmt: skip
    nothing: dict[str, Any] = {name: {} for name in ("zones", "axes", "notes", "pictures")}
    return strip.with_fields(map, elements=elements, arrangement="", **nothing)


