"""Partir de cette carte: a map of one's own from somebody else's, which says where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.interchange.merging import share_alike
from sysmap.interchange.publishing import public
from sysmap.model import FACTORS, Card, Origin, Parked, SystemMap, Territory, Zone, one_line

FRAME, SUGGESTIONS, EVERYTHING = "frame", "suggestions", "everything"
HOW = (FRAME, SUGGESTIONS, EVERYTHING)
"""The frame only; the frame, and the factors as suggestions in the frigo; everything."""
_NOT_OURS: Mapping[str, Any] = {
    "remarks": {}, "frigo": {}, "stages": {}, "stories": {}, "posters": {}, "open_points": {},
    "answers": {}, "unresolved": (),
}  # fmt: skip


AROUND = (90.0, 60.0)
"""Map units kept round the elements that a zone held."""
_CONTENT = ("elements", "links", "notes", "pictures", "images", "loops", "views")


def start_from(map: SystemMap, how: str, *, id: str, territory: str = "", question: str = "") -> SystemMap:
    """A new map from a received one: under its own id, with lineage and licence written down.

    Only what is public comes along; dates, participants, authors, stages and posters are of the other
    workshop. Raises ValueError for a `how` that is none of `HOW`.
    """
    if how not in HOW:
        raise ValueError(f"{how!r} is none of {HOW}")
    source = public(map).map
    changes: dict[str, Any] = {
        **_NOT_OURS, "id": id, "card": _card(source, territory, question),
        "language": source.language,
    }  # fmt: skip
    if how != EVERYTHING:
        changes |= {name: {} for name in _CONTENT}
        changes["zones"] = {id: standing(source, zone) for id, zone in source.zones.items()}
        nothing: dict[str, Any] = dict.fromkeys(("places", "bends", "notes", "pictures"), ())
        changes["arrangements"] = {id: one.evolve(**nothing) for id, one in source.arrangements.items()}
    if how == SUGGESTIONS:
        changes["frigo"] = _suggested(source)
    return source.evolve(**changes)


def standing(map: SystemMap, zone: Zone) -> Zone:
    """A zone that only followed its elements keeps, without them, the place where they were."""
    inside = [e for e in map.elements.values() if zone.id in e.zones]
    if zone.shape.type != "hull" or not inside:
        return zone
    left, right = min(e.x for e in inside) - AROUND[0], max(e.x for e in inside) + AROUND[0]
    top, bottom = min(e.y for e in inside) - AROUND[1], max(e.y for e in inside) + AROUND[1]
    shape = zone.shape.evolve(type="rect", x=(left + right) / 2, y=(top + bottom) / 2,
                              width=right - left, height=bottom - top, radius=20.0)  # fmt: skip
    return zone.evolve(shape=shape, title_at=None)


def _card(map: SystemMap, territory: str, question: str) -> Card:
    """What the new map says of itself: its question and place, where it comes from, and the licence that
    the other one asks to keep."""
    old = map.card
    origin = Origin(
        id=map.id, title=old.title or old.question, licence=old.licence,
        date=old.edition_date or old.workshop_date,
    )  # fmt: skip
    lineage = (*old.lineage, origin)
    return Card(
        title="", question=question or old.question, territory=Territory(name=territory),
        licence=old.licence if share_alike(old.licence) else "", lineage=lineage, keywords=old.keywords,
    )  # fmt: skip


def _suggested(map: SystemMap) -> dict[str, Parked]:
    """The factors, issues, levers and brakes of the other map, as ideas that wait beside this one."""
    by = one_line(map.card.title)
    found = [e for e in map.elements.values() if e.kind in FACTORS or e.kind in ("enjeu", "levier", "frein")]
    return {e.id: Parked(id=e.id, text=e.label, kind=e.kind, by=by) for e in found}
