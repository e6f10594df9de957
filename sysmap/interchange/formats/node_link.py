"""Node-link JSON, as networkx, d3 and many scripts write it: {"nodes": […], "links" or "edges": […]}."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.polarity import sign_of
from sysmap.model import Element, Link, SystemMap, new_id

_LABELS = ("label", "name", "title", "id")
_SIGNS = ("polarity", "sign", "signe", "label", "type")


def is_mine(file: Foreign) -> bool:
    found = _data(file.data)
    return isinstance(found, dict) and isinstance(found.get("nodes"), list) and _edges(found) is not None


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Nodes become elements where they stand; an attribute that is a word or a number is kept."""
    data = _data(files[0].data)
    if not isinstance(data, dict):
        raise ValueError(_("Ce fichier n’est pas un réseau JSON. Rien n’a été ajouté."))
    names: dict[str, str] = {}
    elements = [_element(node, names) for node in data.get("nodes", []) if isinstance(node, Mapping)]
    edges = [edge for edge in _edges(data) or [] if isinstance(edge, Mapping)]
    links = [link for edge in edges if (link := _link(edge, names, data.get("directed", True))) is not None]
    account.understood(_n("{n} élément", "{n} éléments", len(elements)), len(elements))
    account.understood(_n("{n} relation", "{n} relations", len(links)), len(links))
    lost = len(edges) - len(links)
    account.left(_n("{n} lien sans ses deux bouts", "{n} liens sans leurs deux bouts", lost), lost)
    return SystemMap(id=new_id("m"), elements=elements, links=links)


def write(map: SystemMap, account: Account) -> bytes:
    """Every element and relation with its words, kind, sign and place."""
    nodes = [
        {"id": e.id, "label": e.label, "kind": e.kind, "category": e.category, "x": e.x, "y": e.y}
        for e in map.elements.values()
    ]
    links = [
        {"source": k.source, "target": k.target, "key": k.id, "kind": k.kind, "polarity": k.polarity,
         "delay": k.delay, "verb": k.verb}
        for k in map.links.values()
    ]  # fmt: skip
    account.left(_n("{n} zone", "{n} zones", len(map.zones)), len(map.zones))
    account.left(_n("{n} boucle", "{n} boucles", len(map.loops)), len(map.loops))
    about = {"directed": True, "multigraph": True, "graph": {"title": map.card.title}}
    data = {**about, "nodes": nodes, "links": links}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _data(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _edges(data: Mapping[str, Any]) -> list[Any] | None:
    return next((data[name] for name in ("links", "edges") if isinstance(data.get(name), list)), None)


def _element(node: Mapping[str, Any], names: dict[str, str]) -> Element:
    id = new_id("e", names.values())
    names[str(node.get("id", node.get("name", len(names))))] = id
    label = next((str(node[name]) for name in _LABELS if node.get(name) not in (None, "")), "")
    own = {"id", "label", "name", "title", "x", "y", "kind", "category"}
    kept = {key: value for key, value in node.items() if key not in own and _plain(value)}
    return Element(
        id=id, label=label, kind=str(node.get("kind") or "facteur"), category=str(node.get("category") or ""),
        x=_number(node.get("x")), y=_number(node.get("y")), attributes=kept,
    )  # fmt: skip


def _plain(value: Any) -> bool:
    return isinstance(value, (str, bool, int)) or (isinstance(value, float) and abs(value) < 1e300)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) and abs(value) < 1e300 else 0.0


def _link(edge: Mapping[str, Any], names: Mapping[str, str], directed: Any) -> Link | None:
    source, target = (names.get(_end(edge.get(end))) for end in ("source", "target"))
    if source is None or target is None:
        return None
    said = next((sign for name in _SIGNS if (sign := sign_of(str(edge.get(name, ""))))), "")
    kind = str(edge.get("kind") or ("influence" if directed else "relation"))
    verb = str(edge.get("verb") or edge.get("label") or "")
    return Link(
        id=new_id("l"), source=source, target=target, kind=kind, polarity=said,
        delay=bool(edge.get("delay")), verb="" if sign_of(verb) else verb,
    )  # fmt: skip


def _end(value: Any) -> str:
    """An end is an id, or (d3) the node itself."""
    return str(value.get("id", "")) if isinstance(value, Mapping) else str(value)
