"""A map as PRSM writes its own: styles for kinds and signs, notes as Quill deltas."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import sign_colour, strong, tint
from sysmap.interchange.losses import not_held
from sysmap.interchange.tables import ELEMENT_HEADS, element_row, to_attributes
from sysmap.model import Element, Link, SystemMap

VERSION = "3.0.3"
NODE_STYLES, EDGE_STYLES = 15, 9
_SHAPES = {
    "pill": "ellipse", "circle": "circle", "diamond": "diamond", "star": "star", "hexagon": "hexagon",
    "octagon": "hexagon", "words": "text", "plain": "text",
}  # fmt: skip


def write(map: SystemMap, account: Account) -> bytes:
    """JSON as PRSM has it; signs are labels and colours, as people use them there."""
    not_held(
        map, account, "zones loops notes pictures views remarks frigo stages contested bends link_fields"
    )
    nodes, edges = _node_styles(map, account), _edge_styles(map, account)
    zones = {zone.id: zone.label or zone.id for zone in map.zones.values()}
    kept = {e.id: to_attributes(ELEMENT_HEADS, element_row(map, e, zones, map.language), map.language)
            for e in map.elements.values()}  # fmt: skip
    titles = {
        f"att{n}": title for n, title in enumerate(dict.fromkeys(t for k in kept.values() for t in k), 1)
    }
    back = {title: id for id, title in titles.items()}
    pairs = Counter((k.source, k.target) for k in map.links.values())
    twice = sum(count - 1 for count in pairs.values() if count > 1) + sum(a == b for a, b in pairs)
    account.changed(_n("{n} relation que PRSM peut refuser (une seule par sens entre deux facteurs)",
                       "{n} relations que PRSM peut refuser (une seule par sens entre deux facteurs)",
                       twice), twice)  # fmt: skip
    data = {
        "saved": "", "generator": "Sysmap", "version": VERSION, "mapTitle": map.card.title,
        "lastNodeSample": "group0",
        "lastLinkSample": "edge0", "buttons": {"snapToGrid": False, "curve": "Curved", "legend": True},
        "attributeTitles": titles,
        "styles": {"nodes": dict(nodes.values()),
                   "edges": dict(edges.values())},
        "nodes": [_node(map, e, nodes, {back[t]: v for t,
        v in kept[e.id].items()}) for e in map.elements.values()],
        "edges": [_edge(k, edges) for k in map.links.values()],
        "underlay": [], "history": [], "description": {"text": _delta(map.card.summary)},
    }  # fmt: skip
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _node_styles(map: SystemMap, account: Account) -> dict[str, tuple[str, dict[str, Any]]]:
    kinds = list(dict.fromkeys(e.kind for e in map.elements.values()))
    n = max(0, len(kinds) - NODE_STYLES)
    account.changed(
        _n("{n} type de plus que PRSM n’a de styles", "{n} types de plus que PRSM n’a de styles", n), n
    )
    found = {}
    for rank, id in enumerate(kinds[:NODE_STYLES]):
        kind = map.kind(id)
        style = {"groupLabel": kind.name(map.language), "shape": _SHAPES.get(kind.shape, "box"),
                 "color": {"border": strong(kind.hue), "background": tint(kind.hue)}}  # fmt: skip
        found[id] = (f"group{rank}", style)
    return found


def _edge_styles(map: SystemMap, account: Account) -> dict[tuple[str, str], tuple[str, dict[str, Any]]]:
    pairs = list(dict.fromkeys((k.kind, k.polarity) for k in map.links.values()))
    n = max(0, len(pairs) - EDGE_STYLES)
    account.changed(_n("{n} sorte de lien de plus que PRSM n’a de styles",
                       "{n} sortes de liens de plus que PRSM n’a de styles", n), n)  # fmt: skip
    found = {}
    for rank, (id, sign) in enumerate(pairs[:EDGE_STYLES]):
        kind = map.link_kind(id)
        style = {"groupLabel": kind.name(map.language), "color": {"color": sign_colour(sign)}, "width": 1,
                 "arrows": {"to": {"enabled": kind.head, "type": "vee"}}}  # fmt: skip
        found[(id, sign)] = (f"edge{rank}", style)
    return found


def _node(map: SystemMap, e: Element, styles: dict[str, Any], attributes: dict[str, Any]) -> dict[str, Any]:
    group, style = styles.get(e.kind, ("base", {}))
    node = {"id": e.id, "label": e.label, "grp": group, "x": e.x, "y": e.y, **attributes}
    node |= {name: style[name] for name in ("color", "shape") if name in style}
    if e.description:
        node["note"] = _delta(e.description)
    return node


def _edge(k: Link, styles: dict[tuple[str, str], Any]) -> dict[str, Any]:
    group, style = styles.get((k.kind, k.polarity), ("base", {}))
    label = k.verb or {"-": "−"}.get(k.polarity, k.polarity)
    edge = {"id": k.id, "from": k.source, "to": k.target, "grp": group, "label": label,
            "color": {"color": sign_colour(k.polarity)}, "arrows": style.get("arrows",
            {"to": {"enabled": True}}),
            "width": 1, "dashes": [10, 10] if k.support == "hypothesis" else False}  # fmt: skip
    if k.description:
        edge["note"] = _delta(k.description)
    return edge


def _delta(text: str) -> dict[str, Any]:
    return {"ops": [{"insert": text + "\n"}]} if text else {"ops": []}
