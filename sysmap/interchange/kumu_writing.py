"""A map for Kumu: the blueprint it imports, and the two sheets it imports. Both hold the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sysmap.i18n import _
from sysmap.interchange.account import Account
from sysmap.interchange.losses import not_held
from sysmap.interchange.tables import (
    ELEMENT_HEADS,
    LINK_HEADS,
    Written,
    element_row,
    link_row,
    to_attributes,
)
from sysmap.model import Element, Link, SystemMap

_ELEMENT = ("ID", "Label", "Type", "Description", "Tags", "x", "y")
_LINK = ("ID", "From", "To", "Direction", "Type", "Label", "Description", "Tags")


def write_blueprint(map: SystemMap, account: Account) -> bytes:
    """JSON that Kumu imports: elements, then connections, each with its fields."""
    elements, connections = _items(map, account)
    data = {
        "elements": [_lower(item, _ELEMENT) for item in elements],
        "connections": [_lower(item, _LINK) for item in connections],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def kumu_sheets(map: SystemMap, account: Account) -> list[Written]:
    """The sheets that Kumu imports: ids first, so that From and To are ids."""
    elements, connections = _items(map, account)
    return [_sheet("Elements", _ELEMENT, elements), _sheet("Connections", _LINK, connections)]


def _items(map: SystemMap, account: Account) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    not_held(map, account, "zones loops notes pictures views remarks frigo stages contested bends")
    said = _("Kumu place les éléments lui-même ; leurs places sont dans les champs x et y")
    account.changed(said, bool(map.elements))
    zones = {zone.id: zone.label or zone.id for zone in map.zones.values()}
    elements = [_element(map, e, zones) for e in map.elements.values()]
    return elements, [_connection(map, k, lambda id: id) for k in map.links.values()]


def _element(map: SystemMap, e: Element, zones: dict[str, str]) -> dict[str, Any]:
    row = element_row(map, e, zones, map.language)
    fields = to_attributes(ELEMENT_HEADS, row, map.language, without=("keywords",))
    return {
        "ID": e.id, "Label": e.label, "Type": map.kind(e).name(map.language), "Description": e.description,
        "Tags": list(e.keywords), "x": e.x, "y": e.y, **fields,
    }  # fmt: skip


def _connection(map: SystemMap, k: Link, name: Callable[[str], str]) -> dict[str, Any]:
    kind = map.link_kind(k)
    plain = k.kind == "influence" and k.polarity in ("+", "-")
    fields = to_attributes(LINK_HEADS, link_row(map, k, name, map.language), map.language,
                           without=("keywords", *(("polarity",) if plain else ())))  # fmt: skip
    return {
        "ID": k.id, "From": k.source, "To": k.target,
        "Direction": "undirected" if kind.symmetric else "directed",
        "Type": k.polarity if plain else kind.name(map.language), "Label": k.verb,
        "Description": k.description, "Tags": list(k.keywords), **fields,
    }  # fmt: skip


def _lower(item: dict[str, Any], own: tuple[str, ...]) -> dict[str, Any]:
    return {
        name.lower() if name in own else name: value for name, value in item.items() if value not in ("", [])
    }


def _sheet(name: str, own: tuple[str, ...], items: list[dict[str, Any]]) -> Written:
    heads = tuple(dict.fromkeys([*own, *(name for item in items for name in item)]))
    rows = tuple(tuple(_cell(item.get(head, "")) for head in heads) for item in items)
    return Written(name.lower(), name, heads, rows)


def _cell(value: Any) -> Any:
    return "|".join(value) if isinstance(value, list) else value
