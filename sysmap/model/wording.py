"""How French names of groups of people are written: élu·es, élues et élus, élus. One choice a map.

A map says its choice by the names of its own categories; a name somebody wrote herself is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sysmap.model.map import SystemMap
from sysmap.model.notation import CATEGORIES, Category
from sysmap.model.zones import Zone

POINT, BOTH, SHORT = WORDINGS = "point", "both", "short"
"""With a middle dot (the one in which the program is written), feminine and masculine, masculine alone."""
_PAIRS: Mapping[str, tuple[str, str]] = {
    "élu·es": ("élues et élus", "élus"),
    "agent·es": ("agentes et agents", "agents"),
    "habitant·es": ("habitantes et habitants", "habitants"),
    "participant·es": ("participantes et participants", "participants"),
    "certain·es": ("certaines et certains", "certains"),
    "associé·es": ("associées et associés", "associés"),
    "concerné·es": ("concernées et concernés", "concernés"),
    "impliqué·es": ("impliquées et impliqués", "impliqués"),
    "affecté·es": ("affectées et affectés", "affectés"),
    "touché·es": ("touchées et touchés", "touchés"),
}  # fmt: skip
_DOTTED = re.compile("|".join(_PAIRS), re.IGNORECASE)
_TELLING = ("elu", "agent", "habitant")
"""The categories by whose names a map tells its choice."""


def worded(text: str, wording: str) -> str:
    """A text of the program, written with middle dots, in another wording; its own words only."""
    if wording not in (BOTH, SHORT):
        return text
    place = 0 if wording == BOTH else 1

    def other(found: re.Match[str]) -> str:
        said = _PAIRS[found[0].lower()][place]
        return said[0].upper() + said[1:] if found[0][0].isupper() else said

    return _DOTTED.sub(other, text)


def variants(text: str) -> frozenset[str]:
    """The three ways of writing a text of the program."""
    return frozenset(worded(text, wording) for wording in WORDINGS)


def worded_category(row: Category, wording: str) -> Category:
    """The program's row of this category in a wording; a row that was renamed stays as it is."""
    ours = CATEGORIES.get(row.id)
    if ours is None:
        return row
    first, now = ours.names["fr"], row.names.get("fr", "")
    said = worded(first, wording)
    if said == now or now not in variants(first):
        return row
    return row.evolve(names={**row.names, "fr": said})


def wording_of(map: SystemMap) -> str:
    """The wording in which the names of this map's categories are written; "" when none tells."""
    for id in _TELLING:
        now = map.categories[id].names.get("fr", "") if id in map.categories else ""
        for wording in WORDINGS:
            if now and now == worded(CATEGORIES[id].names["fr"], wording):
                return wording
    return ""


def reworded(map: SystemMap, wording: str, form: SystemMap | None = None) -> SystemMap:
    """The map with its categories, and the zones that its `form` named, in this wording; elements stay.

    `form` is the empty map of its template: a zone is written anew when it still says what that says.
    """
    categories = {id: worded_category(row, wording) for id, row in map.categories.items()}
    own = form.zones if form is not None else {}
    zones = {id: _zone(zone, own.get(id), wording) for id, zone in map.zones.items()}
    same = all(categories[id] is row for id, row in map.categories.items()) and all(
        zones[id] is zone for id, zone in map.zones.items()
    )
    return map if same else map.evolve(categories=categories, zones=zones)


def _zone(zone: Zone, first: Zone | None, wording: str) -> Zone:
    """Its name and its note, where they are the form's or the name of the category it writes."""
    names = {CATEGORIES[w.value].names["fr"] for w in zone.writes if w.value in CATEGORIES}
    ours = {"label": {*names, first.label if first else ""}, "note": {first.note if first else ""}}
    said = {}
    for field, texts in ours.items():
        now = getattr(zone, field)
        written = next((worded(one, wording) for one in texts if one and now in variants(one)), now)
        if written != now:
            said[field] = written
    return zone.evolve(**said) if said else zone
