"""A map as a draw.io diagram that people can go on drawing; what it shows is in words, never in HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element as Tree
from xml.etree.ElementTree import SubElement, indent, tostring

from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import sign_colour, strong, tint
from sysmap.interchange.losses import not_held
from sysmap.interchange.tables import element_row, link_row
from sysmap.model import Element, Link, SystemMap, Zone

_SHAPES = {
    "pill": "rounded=1;arcSize=50", "circle": "ellipse", "diamond": "rhombus", "hexagon": "shape=hexagon",
    "octagon": "shape=mxgraph.basic.octagon2", "rounded": "rounded=1", "box": "rounded=0",
    "words": "rounded=1;strokeColor=none", "plain": "rounded=0",
}  # fmt: skip
_NOTE = "text;html=0;align=left;verticalAlign=middle;whiteSpace=wrap"
_LINE_WORDS = "fontSize=14;labelBackgroundColor=#FFFFFF"
_SKIP = {"id", "label", "kind", "description", "x", "y", "source", "target", "sentence", "verb"}
WIDE, LINE, LETTERS = 140.0, 20.0, 20
MARGIN = 40.0


def write(map: SystemMap, account: Account) -> bytes:
    """One page, not compressed: zones behind, then elements, then relations."""
    not_held(map, account, "loops pictures views remarks frigo stages contested bends")
    book = Tree("mxfile", host="Sysmap")
    page = SubElement(book, "diagram", name=clean_xml(map.card.title or "Page-1"), id="page")
    root = SubElement(SubElement(page, "mxGraphModel", grid="1", page="0"), "root")
    SubElement(root, "mxCell", id="0")
    SubElement(root, "mxCell", {"id": "1", "parent": "0"})
    for zone in map.zones.values():
        _zone(root, map, zone)
    zones = {zone.id: zone.label or zone.id for zone in map.zones.values()}
    for element in map.elements.values():
        _element(root, map, element, zones)
    for link in map.links.values():
        _link(root, map, link)
    for note in map.notes.values():
        said = {"id": _id(note.id), "value": clean_xml(note.text), "vertex": "1"}
        cell = SubElement(root, "mxCell", {**said, "parent": "1", "style": _NOTE})
        _geometry(cell, note.x, note.y, note.width or WIDE, 3 * LINE)
    hulls = sum(zone.shape.type not in ("rect", "ellipse") for zone in map.zones.values())
    account.changed(_n("Le contour de {n} zone devient un rectangle",
        "Le contour de {n} zones devient un rectangle",
                       hulls), hulls)  # fmt: skip
    indent(book)
    made: bytes = tostring(book, encoding="utf-8", xml_declaration=True)
    return made


def clean_xml(words: str) -> str:
    """The same words without what XML cannot hold."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", words)


def _id(id: str) -> str:
    return f"s-{id}" if id in ("0", "1") else clean_xml(id)


def _holder(root: Tree, id: str, label: str, said: Mapping[str, Any]) -> Tree:
    words = {_name(name): clean_xml(str(value)) for name, value in said.items() if value not in ("", None)}
    return SubElement(root, "object", {**words, "label": clean_xml(label), "id": _id(id)})


def _name(name: str) -> str:
    """A name of an attribute that XML can hold."""
    bare = re.sub(r"[^\w.-]", "_", name.removeprefix("+"))
    return bare if re.match(r"[^\W\d]", bare) and bare.lower() not in ("id", "label") else f"_{bare}"


def _said(row: Mapping[str, Any], kind: str, description: str) -> dict[str, Any]:
    own = {name: value for name, value in row.items() if name not in _SKIP}
    return {"kind": kind, "tooltip": description, **own}


def _geometry(cell: Tree, x: float, y: float, width: float, height: float) -> None:
    SubElement(cell, "mxGeometry", x=f"{x - width / 2:g}", y=f"{y - height / 2:g}", width=f"{width:g}",
               height=f"{height:g}").set("as", "geometry")  # fmt: skip


def size_of(element: Element) -> tuple[float, float]:
    """The size somebody gave it, else what its words need, an even number."""
    lines = max(2, -(-len(element.label) // LETTERS) + element.label.count("\n"))
    return element.width or WIDE, element.height or lines * LINE


def _element(root: Tree, map: SystemMap, e: Element, zones: Mapping[str, str]) -> None:
    kind, category = map.kind(e), map.category(e)
    hue = (category.hue if category else "") or kind.hue
    said = _said(element_row(map, e, zones, map.language), kind.name(map.language), e.description)
    holder = _holder(root, e.id, e.label, {**said, "sysmapElement": "1"})
    shape = _SHAPES.get((category.shape if category else "") or kind.shape, "rounded=1")
    style = (
        f"{shape};whiteSpace=wrap;html=0;fillColor={tint(hue)};strokeColor={strong(hue)};fontColor=#2B3440"
    )
    cell = SubElement(holder, "mxCell", {"parent": "1", "vertex": "1", "style": style})
    _geometry(cell, e.x, e.y, *size_of(e))


def _link(root: Tree, map: SystemMap, k: Link) -> None:
    kind = map.link_kind(k)
    said = _said(link_row(map, k, lambda id: id, map.language), kind.name(map.language), k.description)
    label = k.verb or {"-": "−"}.get(k.polarity, k.polarity)
    holder = _holder(root, k.id, label, said)
    head = "classic" if kind.head else "none"
    dashed = ";dashed=1" if k.support == "hypothesis" else ""
    colour = sign_colour(k.polarity) if k.polarity else "#2B3440"
    style = f"curved=1;html=0;endArrow={head};strokeColor={colour}{dashed};{_LINE_WORDS}"
    cell = SubElement(holder, "mxCell", {
        "parent": "1", "edge": "1", "style": style, "source": _id(k.source), "target": _id(k.target),
    })  # fmt: skip
    SubElement(cell, "mxGeometry", relative="1").set("as", "geometry")


def _zone(root: Tree, map: SystemMap, zone: Zone) -> None:
    hull = zone.shape.type not in ("rect", "ellipse")
    holder = _holder(root, zone.id, zone.label, {"sysmapZone": "hull" if hull else zone.shape.type})
    shape = "ellipse" if zone.shape.type == "ellipse" else "rounded=1;arcSize=4"
    style = (
        f"{shape};whiteSpace=wrap;html=0;fillColor=#F7F4EC;strokeColor=#B9B2A2;verticalAlign=top;fontStyle=1"
    )
    cell = SubElement(holder, "mxCell", {"parent": "1", "vertex": "1", "style": style})
    _geometry(
        cell,
        *(_around(map, zone) if hull else (zone.shape.x, zone.shape.y, zone.shape.width, zone.shape.height)),
    )


def _around(map: SystemMap, zone: Zone) -> tuple[float, float, float, float]:
    """The rectangle that holds the members of a zone."""
    members = [e for e in map.elements.values() if zone.id in e.zones]
    if not members:
        return zone.shape.x, zone.shape.y, zone.shape.width, zone.shape.height
    boxes = [(e.x, e.y, *size_of(e)) for e in members]
    left, right = min(x - w / 2 for x, _y, w, _h in boxes), max(x + w / 2 for x, _y, w, _h in boxes)
    top, bottom = min(y - h / 2 for _x, y, _w, h in boxes), max(y + h / 2 for _x, y, _w, h in boxes)
    return (left + right) / 2, (top + bottom) / 2, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
