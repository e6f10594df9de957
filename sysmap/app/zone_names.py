"""What a zone is called where it is spoken of: its label, or the two ends of a cell."""

from __future__ import annotations

from sysmap.i18n import _, language
from sysmap.model import CATEGORIES, SystemMap, scored


def zone_name(map: SystemMap, id: str) -> str:
    """« Les habitants »; « Élu·es → État » for a cell; nothing when there is no such zone.

    A zone that bears no title on the page may say in its note what it is called.
    """
    zone = map.zones.get(id)
    if zone is None:
        return ""
    ends = [_category(map, name) for name in (zone.shape.row, zone.shape.column) if name]
    if zone.shape.type != "cell" or len(ends) < 2:
        return zone.label or (_theme(map, id) if scored(zone) else "") or zone.note or _("Zone")
    if ends[0] == ends[1]:
        return f"{ends[0]}, {zone.label}" if zone.label else ends[0]
    return " → ".join(ends)


def _theme(map: SystemMap, id: str) -> str:
    """A sector of a rosette is called as the theme that stands in it."""
    return next((element.label for element in map.elements.values() if id in element.zones), "")


def _category(map: SystemMap, id: str) -> str:
    """A category by its name, else what stands at the head of this row or column."""
    row = {**CATEGORIES, **map.categories}.get(id)
    return row.name(language()) if row is not None else _heading(map, id)


def _heading(map: SystemMap, id: str) -> str:
    """The actor that stands in the heading, else the heading's own label, else the id."""
    for zone in map.zones.values():
        if zone.shape.type != "cell" and id in (zone.shape.row, zone.shape.column):
            said = (e.label for e in map.elements.values() if e.kind == "acteur" and zone.id in e.zones)
            return next(said, "") or zone.label or id
    return id
