"""Writing DOT: clusters for zones, places in points, and every field under its name."""

from __future__ import annotations

from collections.abc import Iterable

from sysmap.interchange.account import Account
from sysmap.interchange.colours import strong, tint
from sysmap.interchange.losses import not_held
from sysmap.interchange.networks.dot_text import quoted
from sysmap.interchange.networks.outgoing import (
    NOT_HELD,
    Fields,
    edge_label,
    element_fields,
    link_fields,
    say_written,
    zone_fields,
    zone_names,
)
from sysmap.interchange.networks.paints import line_of, shape_of
from sysmap.model import Element, Link, SystemMap

_STYLES = {"dotted": "dotted", "broken": "dashed", "thin": "dashed", "thick": "bold"}
_TYPES = {bool: "boolean__", int: "long__", float: "double__"}
"""Numbers say what they are in their name: DOT knows only words."""


def write_dot(map: SystemMap, account: Account) -> bytes:
    """Elements, relations and zones. `neato -n` and Gephi draw them where they stand."""
    say_written(map, account)
    not_held(map, account, NOT_HELD)
    names = zone_names(map)
    homes = {one.id: next((id for id in one.zones if id in map.zones), "") for one in map.elements.values()}
    lines = ["digraph {", ' charset="UTF-8"', f" label={quoted(map.card.title)}", ' node [style="filled"]']
    for id, zone in map.zones.items():
        said = {"label": zone.label, "name": names[id], **zone_fields(zone)}
        lines.append(f" subgraph {quoted(f'cluster_{id}')} {{")
        lines += [f"  {name}={quoted(str(value))}" for name, value in said.items()]
        lines += [f"  {quoted(one)}" for one, home in homes.items() if home == id]
        lines.append(" }")
    lines += [_node(map, one, element_fields(map, one, names)) for one in map.elements.values()]
    lines += [_edge(map, link) for link in map.links.values()]
    return ("\n".join(lines) + "\n}\n").encode()


def _node(map: SystemMap, one: Element, fields: Fields) -> str:
    category, kind = map.category(one), map.kind(one)
    hue = (category.hue if category else "") or kind.hue
    drawn = {"label": one.label, "pos": f"{one.x},{-one.y + 0.0}!", "shape": shape_of(kind, graphviz=True),
             "fillcolor": tint(hue), "color": strong(hue)}  # fmt: skip
    return f" {quoted(one.id)} [{_said(drawn, fields)}]"


def _edge(map: SystemMap, link: Link) -> str:
    kind = map.link_kind(link)
    drawn = {"color": line_of(link, kind), "style": _STYLES.get(kind.stroke, "solid"),
             "dir": "forward" if kind.head else "none"}  # fmt: skip
    if label := edge_label(link):
        drawn["label"] = label
    return f" {quoted(link.source)} -> {quoted(link.target)} [{_said(drawn, link_fields(map, link))}]"


def _said(drawn: dict[str, str], fields: Fields) -> str:
    plain: Iterable[str] = (f"{name}={quoted(value)}" for name, value in drawn.items())
    typed = (f"{_name(name, value)}={quoted(_words(value))}" for name, value in fields.items())
    return ", ".join((*plain, *typed))


def _name(name: str, value: object) -> str:
    # an attribute called « shape » must not draw; one that has a type says which
    full = f"{_TYPES.get(type(value), '')}{name}"
    return full if full.isascii() and full.isidentifier() and full.lower() != "node" else quoted(full)


def _words(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
