"""Node-link JSON, as networkx, d3 and many scripts write it: {"nodes": […], "links" or "edges": […]}."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.i18n import _
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.losses import not_held
from sysmap.interchange.polarity import is_sign, sign_of
from sysmap.interchange.tables import ELEMENT_HEADS, LINK_HEADS, element_row, link_row, of_attributes
from sysmap.model import SystemMap

_LABELS = ("label", "name", "title", "id")
_TYPES = ("kind", "type", "group")
_NODE = {"id", "label", "name", "title", "x", "y", "kind", "description", "note", "notes"}
_EDGE = {"source", "target", "key", "id", "kind", "polarity", "label", "verb", "description", "directed"}
_SIGNS = ("polarity", "sign", "signe")
_SKIP = {"id", "label", "kind", "x", "y", "source", "target", "sentence", "polarity", "verb", "description"}


def is_mine(file: Foreign) -> bool:
    found = _data(file.data)
    return isinstance(found, dict) and isinstance(found.get("nodes"), list) and _edges(found) is not None


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Nodes become elements where they stand; an attribute that is a word or a number is kept."""
    data = _data(files[0].data)
    if not isinstance(data, dict):
        raise ValueError(_("Ce fichier n’est pas un réseau JSON. Rien n’a été ajouté."))
    about = data.get("graph")
    about = about if isinstance(about, Mapping) else {}
    found = Gathering(account)
    found.ours = about.get("generator") == "Sysmap"
    nodes = [node for node in data.get("nodes", []) if isinstance(node, Mapping)]
    keys = [_node(found, node, rank) for rank, node in enumerate(nodes)]
    numbered = not any("id" in node or "name" in node for node in nodes)
    for edge in _edges(data) or []:
        if isinstance(edge, Mapping):
            _edge(found, edge, keys if numbered else [], bool(data.get("directed", True)))
    found.card = {"title": str(about.get("title") or about.get("name") or "")}
    return found.made()


def _data(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _edges(data: Mapping[str, Any]) -> list[Any] | None:
    return next((data[name] for name in ("links", "edges") if isinstance(data.get(name), list)), None)


def _node(found: Gathering, node: Mapping[str, Any], rank: int) -> str:
    type = next((str(node[name]) for name in _TYPES if isinstance(node.get(name), str)), "")
    label = next((str(node[name]) for name in _LABELS if node.get(name) not in (None, "")), "")
    fields, attributes = of_attributes(ELEMENT_HEADS, {k: v for k, v in node.items() if k not in _NODE})
    if attributes.get("type") == type or attributes.get("group") == type:
        attributes = {k: v for k, v in attributes.items() if v != type or k not in _TYPES}
    zones = fields.pop("zone", ())
    key = node.get("id", node.get("name", rank))
    said = next((str(node[k]) for k in ("description", "note", "notes") if isinstance(node.get(k), str)), "")
    name = found.element(key, label, type=type, x=node.get("x"), y=node.get("y"), description=said,
                         attributes=attributes, **fields)  # fmt: skip
    for zone in zones:
        found.zone(zone, zone, [name])
    return name


def _edge(found: Gathering, edge: Mapping[str, Any], keys: Sequence[str], directed: bool) -> None:
    """An end is an id, or (d3) the node itself or its rank."""
    fields, attributes = of_attributes(LINK_HEADS, {k: v for k, v in edge.items() if k not in _EDGE})
    sign = next((said for name in _SIGNS if (said := sign_of(str(edge.get(name) or "")))), "")
    verb = str(edge.get("verb") or edge.get("label") or "")
    if is_sign(verb):
        sign, verb = sign or sign_of(verb), ""
    fields.pop("polarity", "")
    type = str(attributes.pop("type", "") or edge.get("kind") or "")
    way = "directed" if edge.get("directed", directed) or "kind" in edge else "undirected"
    ends = [_end(edge.get(end), keys) for end in ("source", "target")]
    found.link(*ends, type=type, sign=sign, verb=verb, direction=way, attributes=attributes,
               description=str(edge.get("description") or ""),
               id=str(edge.get("key") or edge.get("id") or ""), **fields)  # fmt: skip


def _end(value: Any, keys: Sequence[str]) -> str:
    if isinstance(value, Mapping):
        value = value.get("id", value.get("name", ""))
    place = number(value) if keys and not isinstance(value, bool) else None
    if place is not None and place.is_integer() and 0 <= place < len(keys):
        return keys[int(place)]
    return str(value)


def write(map: SystemMap, account: Account) -> bytes:
    """Every element and relation with all their fields; kinds by their names."""
    not_held(map, account, "zones loops notes pictures views remarks frigo stages contested bends")
    language = map.language
    zones = {zone.id: zone.label or zone.id for zone in map.zones.values()}
    nodes = [
        {"id": e.id, "label": e.label, "kind": map.kind(e).name(language), "x": e.x, "y": e.y,
         "description": e.description, **_others(element_row(map, e, zones, language))}
        for e in map.elements.values()
    ]  # fmt: skip
    links = [
        {"source": k.source, "target": k.target, "key": k.id, "kind": map.link_kind(k).name(language),
         "polarity": k.polarity, "verb": k.verb, "description": k.description,
         **_others(link_row(map, k, str, language))}
        for k in map.links.values()
    ]  # fmt: skip
    about = {"title": map.card.title, "generator": "Sysmap"}
    data = {"directed": True, "multigraph": True, "graph": about, "nodes": nodes, "links": links}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _others(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something, by their names in English; the attributes by their own."""
    return {name.removeprefix("+"): v for name, v in row.items() if name not in _SKIP and v not in ("", None)}
