"""A map as nodes and edges with flat fields, under the same names in every network format."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping

from sysmap.i18n import _n, language
from sysmap.interchange.account import Account
from sysmap.interchange.networks.parsing import Value
from sysmap.model import Bend, Dates, Element, Link, SystemMap, Zone

ID = "sysmap_id"
"""Who a node or an edge is to us, whatever another program calls it."""
OWN = "attribut:"
"""Before the name of an attribute that is also a name of ours."""
BAR = " | "
Fields = dict[str, Value]
_DRAWING = """label pos shape color colour fillcolor style fontsize fontname fontcolor width height fixedsize
    penwidth arrowhead arrowtail arrowsize dir lp rankdir bb xlabel headport tailport constraint minlen len
    rank margin image url href target splines overlap ordering peripheries labelloc labeljust layout nojustify
    charset"""
_STRUCTURE = """id name x y z r g b size source type title class graphics labelgraphics gid isgroup isplanar
    fields weight interval node edge graph subgraph strict digraph"""
DRAWN = frozenset(_DRAWING.split())
"""Names by which programs draw, which say nothing of what is drawn."""
NOT_HELD = "loops notes pictures views remarks frigo stages axes stories contested wordings unresolved"
"""What no network format holds, as `losses.not_held` names it."""
_TAKEN = DRAWN | frozenset(_STRUCTURE.split())


def element_fields(map: SystemMap, one: Element, zones: Mapping[str, str]) -> Fields:
    """What is said of an element besides its label and its place; empty fields are not there."""
    category = map.category(one)
    found: dict[str, Value | None] = {
        ID: one.id, "kind": map.kind(one).name(language()),
        "category": category.name(language()) if category else "",
        "description": one.description, "original": one.original, "keywords": BAR.join(one.keywords),
        "zones": BAR.join(zones[id] for id in one.zones if id in zones), "scale": one.scale,
        "dates": dated(one.dates), "progress": one.progress, "support": one.support,
        "visibility": "" if one.visibility == "public" else one.visibility, "sources": BAR.join(one.sources),
        "said_by": BAR.join(one.said_by), "dots": one.dots or None, "number": one.number or None,
        "sized": f"{one.width or 0:g} {one.height or 0:g}" if one.width or one.height else "",
    }  # fmt: skip
    return _with_attributes(found, one.attributes)


def link_fields(map: SystemMap, one: Link) -> Fields:
    """What is said of a relation besides its ends; empty fields are not there."""
    found: dict[str, Value | None] = {
        ID: one.id, "kind": map.link_kind(one).name(language()), "polarity": one.polarity,
        "delay": True if one.delay else None, "delay_text": one.delay_text, "strength": one.strength or None,
        "verb": one.verb, "subject": one.subject, "description": one.description,
        "keywords": BAR.join(one.keywords), "dates": one.dates, "support": one.support,
        "visibility": "" if one.visibility == "public" else one.visibility, "sources": BAR.join(one.sources),
        "said_by": BAR.join(one.said_by), "bend": _bent(one.bend),
    }  # fmt: skip
    return _with_attributes(found, one.attributes)


def zone_fields(one: Zone) -> Fields:
    """What is said of a zone besides its label: its note, its colour, its outline."""
    found = {
        ID: one.id, "note": one.note, "hue": one.hue,
        "visibility": "" if one.visibility == "public" else one.visibility,
        "outline": json.dumps(one.shape.model_dump(mode="json", exclude_defaults=True)),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}


def zone_names(map: SystemMap) -> dict[str, str]:
    """A name for each zone, which no other bears and which holds no bar."""
    names: dict[str, str] = {}
    for zone in map.zones.values():
        name = plain = zone.label.replace("|", "/").strip() or zone.id
        rank = 2
        while name in names.values():
            name, rank = f"{plain} ({rank})", rank + 1
        names[zone.id] = name
    return names


def column_types(rows: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    """Of each field: boolean, integer, double or string, whichever holds all its values."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(type(value))
    names = {frozenset({bool}): "boolean", frozenset({int}): "long", frozenset({float}): "double",
             frozenset({int, float}): "double"}  # fmt: skip
    return {name: names.get(frozenset(types), "string") for name, types in found.items()}


def edge_label(link: Link) -> str:
    """What is written on the line: the sign, then the verb."""
    sign = {"-": "−"}.get(link.polarity, link.polarity)
    return " ".join(words for words in (sign, link.verb) if words)


def box_of(one: Element) -> tuple[float, float]:
    """About how wide and high the words need their box to be, in map units."""
    lines = [math.ceil(len(line) / 20) for line in one.label.split("\n")]
    longest = max(len(line) for line in one.label.split("\n"))
    width = one.width or min(longest, 20) * 8.0 + 28
    return round(max(width, 48.0), 2), round(one.height or sum(max(n, 1) for n in lines) * 18.0 + 18, 2)


def places(map: SystemMap) -> dict[str, tuple[float, float]]:
    return {one.id: (one.x, one.y) for one in map.elements.values()}


def say_written(map: SystemMap, account: Account, zones: bool = True) -> None:
    """The counts of what is in the file."""
    n = len(map.elements)
    account.understood(_n("{n} élément", "{n} éléments", n), n)
    n = len(map.links)
    account.understood(_n("{n} relation", "{n} relations", n), n)
    n = len(map.zones) if zones else 0
    account.understood(_n("{n} zone", "{n} zones", n), n)


def dated(dates: Dates | None) -> str:
    if dates is None:
        return ""
    return dates.text or "/".join(part for part in (dates.start, dates.end) if part)


def _bent(bend: Bend | None) -> str:
    if bend is None:
        return ""
    numbers = f"{bend.offset:g} {bend.leave:g} {bend.arrive:g}"
    return " ".join(word for word in (numbers, bend.form, "auto" * bend.auto) if word)


def _with_attributes(found: Mapping[str, Value | None], attributes: Mapping[str, Value]) -> Fields:
    fields = {name: value for name, value in found.items() if value is not None and value != ""}
    for name, value in attributes.items():
        own = name in found or name.lower() in _TAKEN or name.startswith(OWN)
        fields[f"{OWN}{name}" if own else name] = value
    return fields
