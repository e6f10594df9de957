"""Writing GML: plain keys that every program reads, boxes and lines for yEd."""

from __future__ import annotations

import re
from typing import Any

from sysmap.interchange.account import Account
from sysmap.interchange.colours import tint
from sysmap.interchange.losses import not_held
from sysmap.interchange.networks.bends import bend_points
from sysmap.interchange.networks.gml_in import TAKEN
from sysmap.interchange.networks.gml_text import Pairs, written
from sysmap.interchange.networks.outgoing import (
    NOT_HELD,
    Fields,
    box_of,
    edge_label,
    element_fields,
    link_fields,
    places,
    say_written,
    zone_fields,
    zone_names,
)
from sysmap.interchange.networks.paints import line_of, shape_of
from sysmap.model import Element, Link, SystemMap

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def write_gml(map: SystemMap, account: Account) -> bytes:
    """Elements, relations and zones with their fields. GML numbers its nodes: our ids are a field."""
    say_written(map, account)
    not_held(map, account, NOT_HELD)
    names = zone_names(map)
    ranks = {id: rank for rank, id in enumerate(map.elements)}
    graph: Pairs = [("directed", 1), ("multigraph", 1), ("sysmap", 1), ("title", map.card.title)]
    for zone in map.zones.values():
        fields = {**zone_fields(zone), "name": names[zone.id]}
        graph.append(("zone", [("label", zone.label), *fields.items()]))
    for one in map.elements.values():
        graph.append(("node", _node(map, one, ranks[one.id], element_fields(map, one, names))))
    at = places(map)
    for link in map.links.values():
        graph.append(("edge", _edge(map, link, ranks, at)))
    return written([("Creator", "Sysmap"), ("Version", 1), ("graph", graph)]).encode("ascii")


def _node(map: SystemMap, one: Element, rank: int, fields: Fields) -> Pairs:
    category, kind = map.category(one), map.kind(one)
    wide, high = box_of(one)
    drawn: Pairs = [("x", one.x), ("y", one.y), ("w", wide), ("h", high), ("type", shape_of(kind)),
                    ("fill", tint((category.hue if category else "") or kind.hue))]  # fmt: skip
    return [("id", rank), ("label", one.label), ("graphics", drawn), *_fields(fields)]


def _edge(map: SystemMap, link: Link, ranks: dict[str, int], at: dict[str, tuple[float, float]]) -> Pairs:
    kind = map.link_kind(link)
    drawn: Pairs = [("fill", line_of(link, kind)), ("arrow", "last" if kind.head else "none"),
                    ("width", max(1, link.strength))]  # fmt: skip
    ends = (at[link.source], at[link.target])
    if middle := bend_points(*ends, link.bend):
        points = [ends[0], *middle, ends[1]]
        drawn.append(("Line", [("point", [("x", x), ("y", y)]) for x, y in points]))
    said = [("label", label)] if (label := edge_label(link)) else []
    return [("source", ranks[link.source]), ("target", ranks[link.target]), *said, ("graphics", drawn),
            *_fields(link_fields(map, link))]  # fmt: skip


def _fields(fields: Fields) -> Pairs:
    """Fields as keys where GML allows their names and values, the others in a list of their own."""
    keys: Pairs = []
    others: Pairs = []
    for name, value in fields.items():
        if _KEY.fullmatch(name) and name.lower() not in TAKEN and not isinstance(value, bool):
            keys.append((name, value))
        else:
            yes: list[tuple[str, Any]] = [("yes", 1)] if isinstance(value, bool) else []
            others.append(("field", [("name", name), ("value", value), *yes]))
    return [*keys, ("fields", others)] if others else keys
