"""Everything beside elements and relations: zones, kinds, notes, photos, remarks, frigo, loops, views."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sysmap.analysis import words_of
from sysmap.editing import Draft
from sysmap.interchange.merging.tables import Table
from sysmap.model import TO_COMPLETE, TRUE, Card, Origin, Zone, new_id

if TYPE_CHECKING:
    from sysmap.interchange.merging.uniting import Merging

NOTATION = ("kinds", "categories", "link_kinds", "axes", "images")
TOLD = ("views", "stages", "stories", "posters")
"""What tells the map: under one id the receiving map's own is kept."""


def zones(merging: Merging) -> dict[str, Zone]:
    """The zones of all tables. A zone of the same words and form is the same zone."""
    found = dict(merging.tables[0].map.zones)
    by_words = {_sense(zone): zone.id for zone in found.values() if zone.label.strip()}
    for place, table in enumerate(merging.tables[1:], start=1):
        names = dict(merging.names["zones"][place])
        for zone in table.map.zones.values():
            same = by_words.get(_sense(zone)) if zone.label.strip() else None
            if same is not None:
                names[zone.id] = same
            elif names[zone.id] not in found:
                found[names[zone.id]] = zone.evolve(id=names[zone.id])
                by_words.setdefault(_sense(zone), names[zone.id])
        kept = list(merging.names["zones"])
        kept[place] = names
        merging.names["zones"] = tuple(kept)
    return found


def _sense(zone: Zone) -> tuple[object, ...]:
    return (words_of(zone.label), zone.shape.type)


def notation(draft: Draft, tables: Sequence[Table]) -> None:
    """Kinds, categories and scales of the others come along; where both have one, the receiving map's words
    stay."""
    for table in tables[1:]:
        for name in NOTATION:
            for id, row in getattr(table.map, name).items():
                if id not in getattr(draft, name):
                    draft.put(row)
    kinds = dict.fromkeys(id for table in tables for id in table.map.palette)
    draft.set(palette=tuple(kinds))


def rest(draft: Draft, merging: Merging) -> None:
    """Notes, photos, remarks, the frigo, loops and what tells the map, with the ids they now mean."""
    _card(draft, merging.tables)
    for place, table in enumerate(merging.tables[1:], start=1):
        names = _names(merging, place)
        _sheet(draft, table)
        _remarks(draft, table, names)
        _frigo(draft, table)
        _loops(draft, table, names)
        _answers(draft, table, names)
        for name in TOLD:
            for id, record in getattr(table.map, name).items():
                if id not in getattr(draft, name):
                    draft.put(renamed(record, names))
        _arrangements(draft, table, names)


def _arrangements(draft: Draft, table: Table, names: Mapping[str, str]) -> None:
    """Ways of looking come along; in one that both maps have, what only the other has keeps its place."""
    for id, record in table.map.arrangements.items():
        there, mine = renamed(record, names), draft.arrangements.get(id)
        if mine is None:
            draft.put(there)
        elif id != draft.arrangement:
            known = {place.id for place in mine.places}
            more = [place for place in there.places if place.id not in known]
            draft.change(mine, places=(*mine.places, *more))


def _answers(draft: Draft, table: Table, names: Mapping[str, str]) -> None:
    """What a table answered about itself; what one of them wants to complete is to be completed."""
    for id, given in table.map.answers.items():
        key = re.sub(r"[^:+]+", lambda part: names.get(part[0], part[0]), id)
        mine = draft.answers.get(key)
        if mine is None or (mine.said == TRUE and given.said == TO_COMPLETE):
            there = given.evolve(id=key, about=tuple(names.get(one, one) for one in given.about))
            draft.put(there)


def remarks_only(draft: Draft, table: Table) -> int:
    """Bring the remarks of a copy of this map, and nothing else; answers how many are new."""
    before = len(draft.remarks)
    _remarks(draft, table, {})
    return len(draft.remarks) - before


def _names(merging: Merging, place: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for ids in merging.names.values():
        found |= {old: new for old, new in ids[place].items() if old != new}
    return found


def _sheet(draft: Draft, table: Table) -> None:
    for name in ("notes", "pictures"):
        for id, record in getattr(table.map, name).items():
            mine = getattr(draft, name).get(id)
            if mine is None:
                draft.put(record)
            elif name == "notes" and mine.text.strip() != record.text.strip():
                draft.put(record.evolve(id=new_id("n", draft.notes), y=record.y + 60))


def _remarks(draft: Draft, table: Table, names: Mapping[str, str]) -> None:
    for id, remark in table.map.remarks.items():
        mine = draft.remarks.get(id)
        there = remark.evolve(on=names.get(remark.on, remark.on), by=remark.by or table.name)
        if mine is None:
            draft.put(there)
        elif mine.text != remark.text:
            draft.put(there.evolve(id=new_id("r", draft.remarks)))
        elif remark.resolved and not mine.resolved:
            draft.change(mine, resolved=True)


def _frigo(draft: Draft, table: Table) -> None:
    known = {words_of(parked.text) for parked in draft.frigo.values()}
    for id, parked in table.map.frigo.items():
        if words_of(parked.text) in known:
            continue
        own = id if id not in draft.frigo else new_id("g", draft.frigo)
        draft.put(parked.evolve(id=own, by=parked.by or table.name))


def _loops(draft: Draft, table: Table, names: Mapping[str, str]) -> None:
    known = {frozenset(loop.links) for loop in draft.loops.values()}
    for id, loop in table.map.loops.items():
        there = renamed(loop, names)
        if frozenset(there.links) in known:
            continue
        draft.put(there.evolve(id=id if id not in draft.loops else new_id("b", draft.loops)))


def renamed(record: Any, names: Mapping[str, str]) -> Any:
    """The record with the ids it names replaced, wherever they stand."""
    if not names:
        return record
    data = record.model_dump(mode="json")
    return type(record).model_validate({**_replaced(data, names), "id": record.id})


def _replaced(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_replaced(each, names) for each in value]
    if isinstance(value, dict):
        return {names.get(key, key): _replaced(each, names) for key, each in value.items()}
    return value


def _card(draft: Draft, tables: Sequence[Table]) -> None:
    """The receiving map's card; authors, sources, funders, keywords and participants of all."""
    cards = [table.map.card for table in tables]
    first: Card = cards[0]
    people = dict(first.participants)
    for card in cards[1:]:
        for category, count in card.participants.items():
            people[category] = people.get(category, 0) + count
    same = all(dict(card.participants) == dict(first.participants) for card in cards)
    sources = {name: text for card in reversed(cards) for name, text in card.sources.items()}
    origins = {origin.id: origin for card in cards for origin in card.lineage}
    for table in tables[1:]:
        if table.map.id and table.map.id != tables[0].map.id:
            card = table.map.card
            date = card.edition_date or card.workshop_date
            origin = Origin(id=table.map.id, title=card.title, licence=card.licence, date=date)
            origins.setdefault(table.map.id, origin)
    draft.set(card=first.evolve(
        authors=_every(card.authors for card in cards), funders=_every(card.funders for card in cards),
        logos=_every(card.logos for card in cards), keywords=_every(card.keywords for card in cards),
        participants=dict(first.participants) if same else people, sources=sources,
        lineage=tuple(origins.values()),
        **{name: next((value for card in cards if (value := getattr(card, name))), "")
           for name in ("title", "question", "workshop_date", "licence", "address", "summary")},
    ))  # fmt: skip


def _every(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in lists for word in words))
