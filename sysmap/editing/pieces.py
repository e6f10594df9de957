"""A piece of a map is a small map: cut out of one, put into another (or the same) under new ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.editing import zoning
from sysmap.editing.draft import Draft
from sysmap.editing.operations_moving import move
from sysmap.geometry import Box, Point, union
from sysmap.model import COLLECTIONS, Identified, SystemMap, new_id

_PREFIX = {"elements": "e", "links": "l", "zones": "z", "notes": "n", "pictures": "p"}


def extract(map: SystemMap, ids: Iterable[str]) -> SystemMap:
    """These elements, zones, notes and pictures, the relations among those elements, and what they use.

    A relation chosen without its two ends is left out: it would join nothing.
    """
    wanted = frozenset(ids)
    taken = {name: [r for r in getattr(map, name).values() if r.id in wanted] for name in _PREFIX}
    inside = {e.id for e in taken["elements"]}
    taken["links"] = [k for k in map.links.values() if k.source in inside and k.target in inside]
    images = {r.image for r in [*taken["elements"], *taken["pictures"]]}
    used = {
        "kinds": {e.kind for e in taken["elements"]},
        "categories": {e.category for e in taken["elements"]},
        "link_kinds": {k.kind for k in taken["links"]},
        "images": images,
    }
    rows = {name: [r for r in getattr(map, name).values() if r.id in ids] for name, ids in used.items()}
    return SystemMap.model_validate({**taken, **rows, "language": map.language})


def insert(
    draft: Draft, piece: SystemMap, dx: float, dy: float, boxes: Mapping[str, Box] = zoning.NO_BOXES
) -> dict[str, str]:
    """Put a piece into the map, moved by (dx, dy); returns the new id of each of its records."""
    for name in ("kinds", "categories", "link_kinds", "images"):
        for row in getattr(piece, name).values():
            if row.id not in getattr(draft, name):
                draft.put(row)
    names: dict[str, str] = {}
    for name, prefix in _PREFIX.items():
        names |= {id: new_id(prefix, getattr(draft, name)) for id in getattr(piece, name)}
    for name in _PREFIX:
        for record in getattr(piece, name).values():
            _put(draft, record, names)
    # A zone that is moved takes its elements along: each copy moves once, and nothing else does.
    copied = frozenset(names.values())
    move(draft, copied, dx, dy, settle=False)
    sized = {names[id]: box for id, box in boxes.items() if id in names}
    zoning.settle(draft, None if piece.zones else copied, {**boxes, **sized})
    return names


def _put(draft: Draft, record: Identified, names: Mapping[str, str]) -> None:
    changes: dict[str, Any] = {"id": names[record.id]}
    match COLLECTIONS[type(record)]:
        case "links":
            ends = {end: names.get(getattr(record, end)) for end in ("source", "target")}
            if None in ends.values():
                return
            changes |= ends
        case "elements":
            # The copy belongs to the copied zones, and to the others until it is settled again.
            kept = names.keys() | draft.zones.keys()
            zones, written = record.zones, record.written.items()  # type: ignore[attr-defined]
            changes["zones"] = tuple(names.get(z, z) for z in zones if z in kept)
            changes["written"] = {k: names.get(z, z) for k, z in written if z in kept}
            changes["locked"] = False
            if any(e.number == record.number for e in draft.elements.values()):  # type: ignore[attr-defined]
                changes["number"] = 0  # a number is on one card only
        case "zones" | "pictures":
            changes["locked"] = False
    draft.put(record.evolve(**changes))


def add_map(
    draft: Draft, brought: SystemMap, at: tuple[float, float], boxes: Mapping[str, Box] = zoning.NO_BOXES
) -> dict[str, str]:
    """Put a whole map into the map, its middle at `at`, with its named loops and its views.

    Returns the new id of each of its elements, relations, zones, notes and pictures.
    """
    places = [Box.around(e.x, e.y, *zoning.USUAL) for e in brought.elements.values()]
    whole = union(places)
    middle = whole.centre if whole else Point(*at)
    names = insert(draft, brought, at[0] - middle.x, at[1] - middle.y, boxes)
    for loop in brought.loops.values():
        if all(id in names for id in loop.links):
            links = tuple(names[id] for id in loop.links)
            draft.put(loop.evolve(id=new_id("o", draft.loops), links=links, told_at=(), number=0))
    for view in brought.views.values():
        only = tuple(names[id] for id in view.filter.only if id in names)
        if only:
            kept = view.filter.evolve(only=only, zones=(), hidden=(), shown=())
            draft.put(view.evolve(id=new_id("v", draft.views), filter=kept, loop="", trail=(), told_at=()))
    return names
