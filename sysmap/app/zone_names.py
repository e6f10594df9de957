"""What a zone is called where it is spoken of: its label, or the two ends of a cell."""

from __future__ import annotations

from sysmap.i18n import _, language
from sysmap.model import CATEGORIES, SystemMap


def zone_name(map: SystemMap, id: str) -> str:
    """« Les habitants »; « Élu·es → État » for a cell; nothing when there is no such zone."""
    zone = map.zones.get(id)
    if zone is None:
        return ""
    ends = [_category(map, name) for name in (zone.shape.row, zone.shape.column) if name]
    if zone.shape.type != "cell" or len(ends) < 2:
        return zone.label or _("Zone")
    if ends[0] == ends[1]:
        return f"{ends[0]}, {zone.label}" if zone.label else ends[0]
    return " → ".join(ends)


def _category(map: SystemMap, id: str) -> str:
    row = {**CATEGORIES, **map.categories}.get(id)
    return row.name(language()) if row is not None else id
