"""Several maps become one. What is sure is done, what is not becomes an open point, nothing goes unsaid.

The first map receives: its card, its words for kinds and its places stay. Content does not depend on
the order: the same words, relations, signs and questions come out whichever map receives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sysmap.editing import Draft
from sysmap.interchange.merging import arranging, licences, questions, sheets
from sysmap.interchange.merging.fusing import fuse_elements, fuse_links
from sysmap.interchange.merging.one import contest, make_one
from sysmap.interchange.merging.pages import on_one_page
from sysmap.interchange.merging.pairing import Ids, Pairs, common_ids, pair
from sysmap.interchange.merging.said import sign_points, with_said
from sysmap.interchange.merging.tables import Table, common_ancestor
from sysmap.model import Element, Heard, Link, OpenPoint, SystemMap, new_id


class Outcome(NamedTuple):
    """The merged map (its `open_points` are the rows of the review), and what happened, counted."""

    map: SystemMap
    tables: tuple[str, ...]
    counts: Mapping[str, int]
    notices: tuple[str, ...]


class Merging:
    """One merge while it is made: the tables, the ids they get, and the map as it grows."""

    def __init__(
        self, tables: Sequence[Table], base: SystemMap | None, size: arranging.Size, update: bool
    ) -> None:
        self.tables, self.size, self.update = tuple(tables), size, update
        self.base = base if base is not None else common_ancestor([t.map for t in tables])
        self.names: dict[str, Ids] = {
            name: common_ids(self.tables, name) for name in ("elements", "links", "zones")
        }
        self.holders: dict[str, dict[str, set[int]]] = {"elements": {}, "links": {}}
        self.found: dict[str, dict[str, list[tuple[int, Any]]]] = {"elements": {}, "links": {}}
        self.counts: dict[str, int] = defaultdict(int)
        self.now: dict[str, str] = {}

    def told(self, place: int, record: Any, kind: str) -> Any:
        """The record of a table under its id of the merged map."""
        id = self.names[kind][place][record.id]
        return record if id == record.id else record.evolve(id=id)

    def gathered(self, kind: str) -> dict[str, list[tuple[int, Any]]]:
        """For each id of the merged map, what the tables hold under it."""
        found: dict[str, list[tuple[int, Any]]] = defaultdict(list)
        for place, table in enumerate(self.tables):
            for record in getattr(table.map, kind).values():
                found[self.names[kind][place][record.id]].append((place, self.told(place, record, kind)))
        for id, said in found.items():
            self.holders[kind][id] = {place for place, _ in said}
        self.found[kind] = found
        return found

    def tables_that_said(self, kind: str, id: str) -> tuple[str, ...]:
        """The tables behind a record of the merged map."""
        said = self.found[kind].get(id)
        if said is None:
            return self.label(self.holders[kind].get(id, {0}))
        names = (own.heard.tables if own.heard is not None else (self.tables[place].name,)
                 for place, own in said)  # fmt: skip
        return tuple(dict.fromkeys(name for tables in names for name in tables))

    def label(self, places: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.tables[place].name for place in sorted(places))


def unite(
    tables: Sequence[Table], base: SystemMap | None = None, *, update: bool = False,
    size: arranging.Size = arranging.words_size,
) -> Outcome:  # fmt: skip
    """Merge these maps. `base` is the map they all came from; without one, a stage they all keep is used.

    `update` means that the second map is a newer state of the first one's origin: a sign that it alone
    changed is taken, where tables that worked side by side would be in disagreement.

    Raises ValueError when there are not two maps.
    """
    if len(tables) < 2:
        raise ValueError("a merge needs two maps")
    tables = on_one_page(tables)
    merging = Merging(tables, base, size, update)
    draft = Draft(tables[0].map)
    zones = sheets.zones(merging)
    for zone in zones.values():
        draft.put(zone)
    sheets.notation(draft, merging.tables)
    points = questions.gone(merging)
    away = {record["id"] for point in points for record in point.held}
    _elements(draft, merging, away)
    _links(draft, merging, away)
    points += questions.renamed(merging, draft) + questions.retyped(merging, draft)
    _heard(draft, merging)
    pairs = pair(
        draft.elements, {id: frozenset(merging.holders["elements"][id]) for id in draft.elements},
        {id: frozenset(questions.kinds(merging, id, e)) for id, e in draft.elements.items()},
    )  # fmt: skip
    points += _paired(draft, merging, pairs)
    now = {old: new for old, new in merging.now.items() if old != new}
    points = [p.evolve(ids=tuple(dict.fromkeys(now.get(id, id) for id in p.ids))) for p in points]
    sheets.rest(draft, merging)
    contest(draft)
    points = with_said(merging, points)
    for point in [*points, *sign_points(draft, [point.id for point in points])]:
        draft.put(point)
    _count(draft, merging, points)
    return Outcome(
        draft.finish(), tuple(t.name for t in tables), dict(merging.counts), licences.unfit(merging.tables)
    )


def _elements(draft: Draft, merging: Merging, away: set[str]) -> None:
    """Every element of every table; those the receiving map has keep their place."""
    found = merging.gathered("elements")
    placed: dict[str, Element] = {}
    for id, said in found.items():
        if id in away:
            draft.drop(said[0][1])
            continue
        base = merging.base.elements.get(id) if merging.base else None
        named = [(merging.tables[place].name, element) for place, element in said]
        made = fuse_elements(named, base) if len(named) > 1 else said[0][1]
        merging.counts["together"] += len(named) > 1
        placed[id] = made.evolve(zones=_zone_names(merging, said)) if made.zones else made
    first = {id: e for id, e in placed.items() if 0 in merging.holders["elements"][id]}
    for place in range(1, len(merging.tables)):
        coming = [e for id, e in placed.items() if id not in first and found[id][0][0] == place]
        mine = [merging.told(place, e, "elements") for e in merging.tables[place].map.elements.values()]
        shift = arranging.offset({e.id: e for e in mine}, first, arranging.landmarks(mine, first))
        arranging.settle(first, coming, shift, merging.size)
    for id in found:
        if id in first:
            draft.put(first[id])


def _zone_names(merging: Merging, said: Sequence[tuple[int, Element]]) -> tuple[str, ...]:
    place, element = said[0]
    return tuple(merging.names["zones"][place].get(zone, zone) for zone in element.zones)


def _links(draft: Draft, merging: Merging, away: set[str]) -> None:
    """Every relation whose two ends are there."""
    for id, said in merging.gathered("links").items():
        ends = [(place, _ends(merging, place, link)) for place, link in said]
        base = merging.base.links.get(id) if merging.base else None
        named = [(merging.tables[place].name, link) for place, link in ends]
        agreed = [(name, link) for name, link in named if (link.source, link.target) == _span(ends[0][1])]
        made = fuse_links(agreed, base, merging.update) if len(agreed) > 1 else agreed[0][1]
        for kept in (made, *(_apart(draft, link) for _n, link in named if (_n, link) not in agreed)):
            if id not in away and kept.source in draft.elements and kept.target in draft.elements:
                draft.put(kept)
                merging.holders["links"].setdefault(kept.id, {place for place, _ in said})
        if id in away or made.source not in draft.elements or made.target not in draft.elements:
            draft.drop(made)


def _span(link: Link) -> tuple[str, str]:
    return link.source, link.target


def _apart(draft: Draft, link: Link) -> Link:
    """The same relation led elsewhere at another table: a relation of its own."""
    return link.evolve(id=new_id("l", draft.links), bend=None)


def _ends(merging: Merging, place: int, link: Link) -> Link:
    names = merging.names["elements"][place]
    source, target = names.get(link.source, link.source), names.get(link.target, link.target)
    moved = (source, target) != (link.source, link.target)
    return link.evolve(source=source, target=target) if moved else link


def _paired(draft: Draft, merging: Merging, pairs: Pairs) -> list[OpenPoint]:
    """Make one of what is sure, ask about the rest."""
    points: list[OpenPoint] = []
    now = merging.now
    for group in pairs.same:
        labels = tuple(dict.fromkeys(draft.elements[id].label for id in group))
        one = make_one(draft, group)
        if not one:
            continue
        merging.counts["same"] += 1
        now |= dict.fromkeys(group, one)
        holders = merging.holders["elements"]
        holders[one] = set().union(*(holders[id] for id in group))
        points.append(OpenPoint(id=_fresh(points), matter="same", ids=(one,), options=labels,
                                tables=merging.label(holders[one]), decided="one"))  # fmt: skip
    for matter, groups in (("kind", pairs.kinds), ("similar", pairs.similar)):
        for group in groups:
            ids = tuple(dict.fromkeys(now.get(id, id) for id in group))
            if len(ids) > 1:
                kinds = tuple(dict.fromkeys(draft.elements[id].kind for id in ids))
                held = set().union(*(merging.holders["elements"][id] for id in ids))
                options = kinds if matter == "kind" else ()
                points.append(OpenPoint(id=_fresh(points), matter=matter, ids=ids, options=options,
                                        tables=merging.label(held)))  # fmt: skip
    return points


def _fresh(points: Sequence[OpenPoint]) -> str:
    return new_id("q", {point.id for point in points})


def _heard(draft: Draft, merging: Merging) -> None:
    """« 3/5 »: which tables said it. A map that is itself of several tables speaks for those that said it."""
    if merging.update:
        return  # a newer state of the same map is no further table
    every: list[tuple[Any, tuple[str, ...]]] = []
    for kind in ("elements", "links"):
        for record in list(getattr(draft, kind).values()):
            every.append((record, merging.tables_that_said(kind, record.id)))
    known = {name for _, tables in every for name in tables}
    known |= {table.name for table in merging.tables if not _of_several(table.map)}
    for record, tables in every:
        draft.change(record, heard=Heard(count=len(tables), of=len(known), tables=tables))


def _of_several(map: SystemMap) -> bool:
    """Whether it is itself a map of tables, under whose names it speaks."""
    return any(e.heard is not None for e in map.elements.values()) or any(
        link.heard is not None for link in map.links.values()
    )


def _count(draft: Draft, merging: Merging, points: Sequence[OpenPoint]) -> None:
    counts = merging.counts
    counts["tables"], counts["elements"] = len(merging.tables), len(draft.elements)
    counts["links"] = len(draft.links)
    counts["contested"] = sum(link.contested is not None for link in draft.links.values())
    for matter in ("same", "similar", "kind", "label", "gone"):
        counts[matter] = sum(point.matter == matter for point in points)
    counts["open"] = sum(not point.decided for point in points)
    one = [e for e in draft.elements.values() if e.heard is not None and e.heard.count == 1]
    counts["alone"] = len(one)
