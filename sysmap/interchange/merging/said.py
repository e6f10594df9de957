"""What each table said of what a point asks: kept with the point, so that another day shows it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sysmap.editing import Draft
from sysmap.model import Element, Link, OpenPoint, Said, SystemMap, new_id

if TYPE_CHECKING:
    from sysmap.interchange.merging.uniting import Merging

CONTESTED = "contested"


def with_said(merging: Merging, points: Iterable[OpenPoint]) -> list[OpenPoint]:
    """The points with the words, kinds and signs that tables gave what they are about."""
    before: dict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
    for place, id, record in _records(merging):
        before[_key(id, record)][place] = None
    under: dict[str, list[Said]] = defaultdict(list)
    made_of: dict[str, list[Said]] = defaultdict(list)
    for (id, label, kind, polarity), places in before.items():
        now = merging.now.get(id, id)
        tables = merging.label(places)
        made_of[now].append(Said(id=id, tables=tables, label=label, kind=kind, polarity=polarity))
        under[now].append(Said(id=now, tables=tables, label=label, kind=kind, polarity=polarity))
    found = []
    for point in points:
        rows = made_of if point.matter == "same" else under
        found.append(point.evolve(said=tuple(one for id in point.ids for one in rows[id])))
    return found


def _records(merging: Merging) -> Iterator[tuple[int, str, Element | Link]]:
    """Every record of every table, with its table and its id of the merged map, before pairing."""
    for name in ("elements", "links"):
        for place, table in enumerate(merging.tables):
            for record in getattr(table.map, name).values():
                yield place, merging.names[name][place].get(record.id, record.id), record


def _key(id: str, record: Element | Link) -> tuple[str, str, str, str]:
    if isinstance(record, Element):
        return id, record.label, record.kind, ""
    return id, "", record.kind, record.polarity


def sign_points(draft: Draft, taken: Sequence[str], among: Iterable[str] | None = None) -> list[OpenPoint]:
    """A decided point for each relation that tables gave several signs: both are kept, a hand may settle."""
    known = {id for point in draft.open_points.values() if point.matter == "sign" for id in point.ids}
    ids, found = set(taken) | set(draft.open_points), []
    for link in list(draft.links.values()) if among is None else [draft.links[id] for id in among]:
        said = signs_said(link)
        if len(said) > 1 and link.id not in known:
            point = OpenPoint(
                id=new_id("q", ids), matter="sign", ids=(link.id,), said=said, decided=CONTESTED,
                options=tuple(one.polarity for one in said),
                tables=tuple(dict.fromkeys(name for one in said for name in one.tables)),
            )  # fmt: skip
            ids.add(point.id)
            found.append(point)
    return found


def signs_said(link: Link) -> tuple[Said, ...]:
    """The signs that tables gave a relation; none when its readings are not of tables."""
    if link.contested is None or link.heard is None:
        return ()
    heard = set(link.heard.tables)
    rows = [(reading.polarity, tuple(who for who in reading.held_by if who in heard))
            for reading in link.contested.readings]  # fmt: skip
    return tuple(Said(id=link.id, tables=tables, kind=link.kind, polarity=sign)
                 for sign, tables in rows if tables and sign)  # fmt: skip


def joined(map: SystemMap | Draft, ids: Iterable[str]) -> tuple[Said, ...]:
    """What is known of what tables said of these elements, when a hand makes them one."""
    elements = [map.elements[id] for id in ids]
    return tuple(
        Said(id=e.id, tables=e.heard.tables if e.heard else (), label=e.label, kind=e.kind) for e in elements
    )


def as_data(record: Element | Link, where: str) -> dict[str, Any]:
    """A record that a point holds, as the file would hold it."""
    return {**record.model_dump(mode="json", exclude_defaults=True), "id": record.id, "where": where}
