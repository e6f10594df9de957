"""JSON Canvas (Obsidian): cards, groups and arrows; groups are zones.

Obsidian keeps the keys of a card that it does not know: all that our own records say besides travels
under the key « sysmap ».
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.geometry import Box, union
from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import strong, tint
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import number
from sysmap.interchange.losses import not_held
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.outgoing import (
    NOT_HELD,
    box_of,
    edge_label,
    element_fields,
    link_fields,
    say_written,
    zone_fields,
    zone_names,
)
from sysmap.interchange.networks.paints import line_of
from sysmap.interchange.networks.parsing import Value, json_of
from sysmap.model import Element, Link, SystemMap, Zone

_TYPES = {"text", "file", "link", "group"}
_COLOURS = {"1": "#fb464c", "2": "#e9973f", "3": "#e0de71", "4": "#44cf6e", "5": "#53dfdd", "6": "#a882ff"}
_SILENT = {"influence", "relation"}
_MARGIN = 30.0
Names = Mapping[str, str]


def is_mine(file: Foreign) -> bool:
    data = json_of(file.data) if b"{" in file.data[:100] else None
    if not isinstance(data, dict) or not set(data) <= {"nodes", "edges", "metadata"}:
        return False
    nodes, edges = _rows(data, "nodes"), _rows(data, "edges")
    known = all(str(node.get("type")) in _TYPES and "width" in node for node in nodes)
    return bool(nodes) and known and all("fromNode" in edge for edge in edges)


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Cards become elements, groups the zones of the cards that lie in them."""
    data = json_of(files[0].data)
    if not isinstance(data, dict):
        raise ValueError(_("Ce fichier n’est pas un JSON Canvas. Rien n’a été ajouté."))
    incoming = Incoming(account)
    nodes = _rows(data, "nodes")
    groups = [(node, _box(node)) for node in nodes if node.get("type") == "group"]
    for node, _around in groups:
        incoming.group(str(node.get("id", "")), str(node.get("label") or ""), _ours(node))
    for node in nodes:
        if node.get("type") != "group":
            _take(incoming, node, groups)
    for edge in _rows(data, "edges"):
        _take_edge(incoming, edge)
    n = sum(node.get("type") == "file" for node in nodes)
    said = _n("{n} carte qui montre un fichier garde son nom, sans le fichier",
              "{n} cartes qui montrent un fichier gardent son nom, sans le fichier", n)  # fmt: skip
    account.changed(said, n)
    about = data.get("metadata")
    front = about.get("frontmatter") if isinstance(about, dict) else None
    return incoming.made(str(front.get("title") or "") if isinstance(front, dict) else "")


def _take(
    incoming: Incoming, node: Mapping[str, Any], groups: Sequence[tuple[Mapping[str, Any], Box | None]]
) -> None:
    type = str(node.get("type", ""))
    words = str(node.get("text" if type == "text" else "url" if type == "link" else "file") or "")
    label, _break, rest = words.strip().partition("\n\n")
    if type == "file":
        label, rest = words.rpartition("/")[2].removesuffix(".md"), ""
    box = _box(node)
    x, y = box.centre if box else (None, None)
    inside = [str(group.get("id", "")) for group, around in groups
              if box and around and around.holds(*box.centre)]  # fmt: skip
    ours = _ours(node)
    fields = {**ours, "description": rest.strip()} if rest.strip() else ours
    if ours and words == _text(str(ours.get("label", "")), str(ours.get("description", ""))):
        label, fields = str(ours.get("label", "")), ours
    exact = [_unrounded(ours.get(name), now) for name, now in (("x", x), ("y", y))]
    if ours and exact == [ours.get("x"), ours.get("y")]:
        inside = []  # nobody moved it: its zones are those it says
    x, y = exact
    fields = {name: value for name, value in fields.items() if name not in ("label", "x", "y")}
    if type == "link":
        fields["url"] = words
    incoming.node(node.get("id", ""), label, fields, x=x, y=y, colour=_colour(node), zones=inside)


def _take_edge(incoming: Incoming, edge: Mapping[str, Any]) -> None:
    back, ahead = edge.get("fromEnd") == "arrow", edge.get("toEnd", "arrow") == "arrow"
    a, b = edge.get("fromNode"), edge.get("toNode")
    if back and not ahead:
        a, b = b, a
    direction = "mutual" if back and ahead else "directed" if back or ahead else "undirected"
    label = str(edge.get("label") or "")
    incoming.edge(a, b, _ours(edge), label=label, colour=_colour(edge), direction=direction)


def write(map: SystemMap, account: Account) -> bytes:
    """Each element a card, each relation an arrow with its sign and verb, each zone a group behind."""
    say_written(map, account)
    not_held(map, account, NOT_HELD)
    account.changed(_("Types, dates et sources sont dans le fichier ; Obsidian ne les montre pas"))
    names = zone_names(map)
    boxes = {one.id: Box.around(one.x, one.y, *box_of(one)) for one in map.elements.values()}
    nodes = [_group(map, zone, boxes, names) for zone in map.zones.values()]
    nodes += [_card(map, one, boxes[one.id], names) for one in map.elements.values()]
    edges = [_arrow(map, link) for link in map.links.values()]
    about = {"version": "1.0-1.0", "frontmatter": {"title": map.card.title}}
    data = {"nodes": nodes, "edges": edges, "metadata": about}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _card(map: SystemMap, one: Element, box: Box, names: Names) -> dict[str, Any]:
    category = map.category(one)
    hue = (category.hue if category else "") or map.kind(one).hue
    said = {"label": one.label, "x": one.x, "y": one.y, **element_fields(map, one, names)}
    text = _text(one.label, one.description)
    return {"id": one.id, "type": "text", "text": text, **_sized(box), "color": tint(hue), "sysmap": said}


def _text(label: str, description: str) -> str:
    return "\n\n".join(part for part in (label, description) if part)


def _group(map: SystemMap, zone: Zone, boxes: Mapping[str, Box], names: Names) -> dict[str, Any]:
    inside = union(boxes[one.id] for one in map.elements.values() if zone.id in one.zones)
    shape = zone.shape
    if shape.type in ("hull", "polygon", "band") and inside:
        box = inside.grown(_MARGIN)
    else:
        box = Box.around(shape.x, shape.y, shape.width, shape.height)
    said = {**zone_fields(zone), "name": names[zone.id]}
    return {"id": zone.id, "type": "group", "label": zone.label, **_sized(box),
            "color": strong(zone.hue or "grey"), "sysmap": said}  # fmt: skip


def _arrow(map: SystemMap, link: Link) -> dict[str, Any]:
    kind = map.link_kind(link)
    label = edge_label(link) or (kind.name(map.language) if link.kind not in _SILENT else "")
    return {"id": link.id, "fromNode": link.source, "toNode": link.target,
            "toEnd": "arrow" if kind.head else "none", "color": line_of(link, kind),
            "sysmap": link_fields(map, link),
            **({"label": label} if label else {})}  # fmt: skip


def _sized(box: Box) -> dict[str, int]:
    """The format counts in whole pixels; the middle moves by half of one at most."""
    wide, high = round(box.width / 2) * 2, round(box.height / 2) * 2
    x, y = box.centre
    return {"x": round(x) - wide // 2, "y": round(y) - high // 2, "width": wide, "height": high}


def _rows(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = data.get(name)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _box(node: Mapping[str, Any]) -> Box | None:
    x, y, wide, high = (number(node.get(name)) for name in ("x", "y", "width", "height"))
    if x is None or y is None:
        return None
    return Box(x, y, x + (wide or 0), y + (high or 0))


def _ours(item: Mapping[str, Any]) -> dict[str, Value]:
    """What we wrote beside, as plain values."""
    found = item.get("sysmap")
    pairs = found.items() if isinstance(found, dict) else ()
    return {str(name): value for name, value in pairs if isinstance(value, (str, bool, int, float))}


def _unrounded(exact: Any, now: float | None) -> float | None:
    """The exact place, when nobody moved the card since."""
    place = number(exact)
    return place if place is not None and now is not None and abs(place - now) < 1 else now


def _colour(item: Mapping[str, Any]) -> str:
    colour = str(item.get("color") or "")
    return _COLOURS.get(colour, colour)
