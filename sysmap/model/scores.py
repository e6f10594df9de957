"""Scores from 0 to 5 of the themes of a rosette: attributes of elements, and the sectors that draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.model.elements import Element
from sysmap.model.scales import number
from sysmap.model.zones import Zone

if TYPE_CHECKING:
    from sysmap.model.map import SystemMap

SCORE, BEFORE = "score", "score_avant"
"""The attributes: the score of today, and the one of before."""
MOST_SCORE = 5
MARKS = frozenset({"score", "petal"})
"""What a sector bears when it draws the score of what lies in it: filled, or as a petal."""


def scored(zone: Zone) -> bool:
    return zone.mark in MARKS


def score(element: Element, attribute: str = SCORE) -> float | None:
    """The score, between 0 and 5; None when nobody gave one, or when it is no number."""
    value = number(element.attributes.get(attribute))
    return None if value is None else min(max(value, 0.0), float(MOST_SCORE))


def theme_sectors(map: SystemMap) -> list[Zone]:
    """The sectors of the rosette, clockwise from the top."""
    return [zone for zone in map.zones.values() if scored(zone)]


def bears_score(map: SystemMap, element: Element) -> bool:
    """Whether a score of this element is drawn."""
    return any(id in map.zones and scored(map.zones[id]) for id in element.zones)
