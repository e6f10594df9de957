"""Donner un morceau: a part of a map as a map of its own, and what comes back of it some days later."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sysmap.editing import staging
from sysmap.interchange.merging import Outcome, Table, named, unite
from sysmap.model import Origin, Stage, SystemMap
from sysmap.storage import StorageError, dumps, loads

GIVEN = "given"
"""The stage in which a piece keeps how it was given: what it is compared with when it comes back."""
_STAYS: dict[str, Any] = {
    "frigo": {}, "views": {}, "stages": {}, "stories": {}, "posters": {}, "open_points": {}, "answers": {},
    "unresolved": (),
}  # fmt: skip


def piece_of(map: SystemMap, ids: Iterable[str], *, id: str, name: str = "") -> SystemMap:
    """These elements, and those of these zones, with what joins them: under its own id, with its lineage.

    Records keep their ids, so that the piece finds its place again. Facilitator's notes stay at home.
    """
    wanted = set(ids)
    chosen = {
        e.id: e for e in map.elements.values()
        if (e.id in wanted or wanted & {*e.zones}) and e.visibility != "facilitator"
    }  # fmt: skip
    zones = {z: map.zones[z] for z in map.zones if z in wanted or any(z in e.zones for e in chosen.values())}
    links = {k.id: k for k in map.links.values() if k.source in chosen and k.target in chosen}
    there = {*chosen, *zones, *links}
    images = {e.image for e in chosen.values() if e.image}
    piece = map.evolve(**_STAYS).evolve(
        id=id, card=_card(map, name), elements=chosen, zones=zones, links=links,
        notes={}, pictures={}, images={i: one for i, one in map.images.items() if i in images},
        loops={o.id: o for o in map.loops.values() if links.keys() >= set(o.links)},
        remarks={r.id: r for r in map.remarks.values() if r.on in there},
    )  # fmt: skip
    now = datetime.now().isoformat(timespec="seconds")
    form = json.loads(dumps(staging.bare(piece)))
    return piece.evolve(stages=[Stage(id=GIVEN, name=name, date=now, map=form)])


def _card(map: SystemMap, name: str) -> Any:
    card = map.card
    date = card.edition_date or card.workshop_date
    origin = Origin(id=map.id, title=card.title or card.question, licence=card.licence, date=date)
    return card.evolve(title=name or card.title, lineage=(*card.lineage, origin))


def given_by(piece: SystemMap, map: SystemMap) -> SystemMap | None:
    """How the piece was when this map gave it; None when it is no piece of this map."""
    stage = piece.stages.get(GIVEN)
    if stage is None or not map.id or map.id not in {origin.id for origin in piece.card.lineage}:
        return None
    try:
        return loads(json.dumps(stage.map)).map
    except StorageError:
        return None


def taken_back(map: SystemMap, piece: SystemMap, base: SystemMap, names: tuple[str, str]) -> Outcome:
    """The map with what was done to its piece. What both changed, and what was removed, is asked.

    `names` say whose is which. Card and counts of tables stay those of the map: a piece is no other table.
    """
    back = piece.evolve(stages={}, card=map.card, id=map.id)
    tables: tuple[Table, ...] = named([(names[0], map), (names[1], back)])
    outcome = unite(tables, base.evolve(id=map.id), update=True)
    made = outcome.map
    changes: dict[str, Any] = {"card": map.card}
    for kind in ("elements", "links"):
        mine = getattr(map, kind)
        changes[kind] = {
            id: record.evolve(heard=mine[id].heard if id in mine else None)
            for id, record in getattr(made, kind).items()
        }
    return outcome._replace(map=made.evolve(**changes))
