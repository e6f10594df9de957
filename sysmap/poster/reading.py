"""« Comment lire cette carte »: a worked relation of this map, and what a place on it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sysmap.model import CLEAR, Link, Poster, SystemMap, Zone, plan_of, sentence, theme_sectors
from sysmap.poster.phrases import phrase
from sysmap.poster.setting import plain
from sysmap.poster.texts import Tale
from sysmap.storage import form_of, reading_of

READ_ALOUD = 240
"""Characters of the two labels of a relation that is given as an example: more is no example."""
_TURN = 359.0


def how_to_read(
    map: SystemMap, drawn: Iterable[str], family: str, poster: Poster, told: Tale, language: str
) -> list[str]:
    """Paragraphs: how the page is read, one or two worked relations of this map, what place means."""
    if poster.reading:
        return [part for part in poster.reading.split("\n") if part.strip()]
    if not poster.how_to_read:
        return []
    links = [map.links[id] for id in drawn if id in map.links]
    found = _first(map, family, language)
    found += [_worked(map, link, language) for link in _examples(map, links)]
    if any(link.polarity in ("+", "-") for link in links):
        found.append(phrase("neither", language))
    elif not links and map.elements and not theme_sectors(map):
        found.append(phrase("alone", language))
    found += _last(map, family, language)
    if told.numbered:
        found[-1:] = [f"{found[-1]} {phrase('follow', language)}"] if found else []
    return found


def _first(map: SystemMap, family: str, language: str) -> list[str]:
    """What is read before any relation: where the time goes."""
    if family != "frise" or not map.axes:
        return []
    broken = any(axis.breaks for axis in map.axes.values())
    said = phrase("time_breaks" if broken else "time", language)
    lanes = sum(zone.shape.type == "lane" for zone in map.zones.values()) > 1
    return [f"{said} {phrase('lanes', language)}" if lanes else said]


def _last(map: SystemMap, family: str, language: str) -> list[str]:
    """What a place says, or that it says nothing."""
    own = reading_of(form_of(map).id, language) if map.zones else ""
    if own:
        return [own]
    plan = plan_of(map)
    if theme_sectors(map):
        return [phrase("scores", language)]
    if plan is not None and plan.across.label and plan.up.label:
        across, up = (plain(axis.label[:1].lower() + axis.label[1:]) for axis in plan)
        return [phrase("plan", language, across=across, up=up)]
    if family == "matrix":
        return [phrase(_cells(map), language)]
    if family == "frise" and any(zone.mark == "card" for zone in map.zones.values()):
        return [phrase("left_right", language)]
    return [_round(map, language)] if family == "round" else []


def _cells(map: SystemMap) -> str:
    """Passages between corners, who says what to whom, or one list crossed with another."""
    if any(zone.shape.type == "polygon" for zone in map.zones.values()):
        return "passages"
    ends = [(zone.shape.row, zone.shape.column) for zone in map.zones.values() if zone.shape.type == "cell"]
    return "cells" if {row for row, _ in ends} == {column for _, column in ends} else "crossed"


def _round(map: SystemMap, language: str) -> str:
    """A target says how near, four quarters say who, overlapping circles in what one takes part."""
    printed = [zone for zone in map.zones.values() if not zone.hidden]
    rings = [zone for zone in printed if zone.shape.type == "sector" and _span(zone) >= _TURN]
    quarters = [zone for zone in printed if _is_quarter(zone)]
    circles = [zone for zone in printed if zone.shape.type == "ellipse"]
    if rings and not [zone for zone in quarters if zone.hue != CLEAR]:
        heart = next((zone.label for zone in circles if zone.label), "")
        far = max(rings, key=lambda zone: zone.shape.outer).label
        if heart and far:
            return phrase("target", language, heart=plain(heart), far=plain(far))
        return phrase("target_plain", language)
    if quarters:
        return phrase("quarters", language)
    return phrase("circles" if len(circles) > 1 else "size", language)


def _is_quarter(zone: Zone) -> bool:
    """A sector that says who stands in it."""
    says = any(write.attribute == "category" for write in zone.writes)
    return says and zone.shape.type == "sector" and _span(zone) < _TURN


def _span(zone: Zone) -> float:
    return abs(zone.shape.end - zone.shape.start)


def _examples(map: SystemMap, links: Sequence[Link]) -> list[Link]:
    """The clearest relation to read aloud, then one of the opposite sense: short words, no delay."""
    ends = [(link, {link.source, link.target}) for link in links]
    usable = [
        link for link, both in ends
        if len(both) == 2 and both <= map.elements.keys() and _length(map, link) <= READ_ALOUD
    ]
    usable.sort(key=lambda link: (bool(link.delay), _length(map, link)))
    first = [link for link in usable if link.polarity == "+"] or usable
    against = [link for link in usable if link.polarity == "-" and link not in first[:1]]
    return [*first[:1], *against[:1]]


def _length(map: SystemMap, link: Link) -> int:
    return len(map.elements[link.source].label) + len(map.elements[link.target].label)


def _worked(map: SystemMap, link: Link, language: str) -> str:
    said = plain(sentence(map, link, language))
    sign = {"+": "+", "-": "−"}.get(link.polarity)
    return f"{said[:-1]}\u00a0({sign})." if sign else said
