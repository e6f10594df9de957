"""The four corners of the plan of influence and dependence, by their usual names or those of the map."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.model import SystemMap, one_line

_CORNERS: Mapping[str, tuple[str, ...]] = {
    "fr": ("Moteurs", "Relais", "À part", "Résultats"),
    "en": ("Drivers", "Relays", "Apart", "Outcomes"),
}


def corner_names(map: SystemMap, language: str) -> tuple[str, ...]:
    """The corners as this map calls them, else by their usual names; as one reads, from the top left."""
    given = [*map.quadrants, "", "", "", ""]
    usual = _CORNERS[language if language in _CORNERS else "fr"]
    return tuple(one_line(given[at]) or usual[at] for at in range(4))
