"""Writing GEXF 1.3: fields as attributes, colours, shapes and places as Gephi shows them."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import tint
from sysmap.interchange.losses import not_held
from sysmap.interchange.networks.outgoing import (
    NOT_HELD,
    Fields,
    column_types,
    edge_label,
    element_fields,
    link_fields,
    say_written,
    zone_names,
)
from sysmap.interchange.networks.paints import line_of
from sysmap.interchange.polarity import rgb
from sysmap.interchange.xml_safely import Tree, as_bytes
from sysmap.model import Element, Link, SystemMap

_ROOT = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"}
_SHAPES = {"diamond": "diamond", "box": "square", "project": "square"}


def write_gexf(map: SystemMap, account: Account) -> bytes:
    """Elements and relations with their fields; zones as a column of their names."""
    say_written(map, account)
    if map.zones:
        account.changed(_("Les zones deviennent une colonne de leurs noms"))
    n = sum(not any(id in one.zones for one in map.elements.values()) for id in map.zones)
    account.left(_n("{n} zone sans élément", "{n} zones sans élément", n), n)
    not_held(map, account, "zones " + NOT_HELD)
    root = ElementTree.Element("gexf", _ROOT)
    if map.card.title:
        meta = ElementTree.SubElement(root, "meta")
        ElementTree.SubElement(meta, "creator").text = "Sysmap"
        ElementTree.SubElement(meta, "title").text = map.card.title
    graph = ElementTree.SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "static"})
    names = zone_names(map)
    nodes = {id: element_fields(map, one, names) for id, one in map.elements.items()}
    edges = {id: link_fields(map, one) for id, one in map.links.items()}
    columns = {"node": _columns(graph, "node", nodes), "edge": _columns(graph, "edge", edges)}
    inside = ElementTree.SubElement(graph, "nodes")
    for one in map.elements.values():
        _node(inside, map, one, nodes[one.id], columns["node"])
    between = ElementTree.SubElement(graph, "edges")
    for link in map.links.values():
        _edge(between, map, link, edges[link.id], columns["edge"])
    return as_bytes(root)


def _columns(graph: Tree, on: str, rows: Mapping[str, Fields]) -> dict[str, str]:
    types = column_types(rows.values())
    table = ElementTree.SubElement(graph, "attributes", {"class": on})
    for rank, (name, type) in enumerate(types.items()):
        ElementTree.SubElement(table, "attribute", {"id": str(rank), "title": name, "type": type})
    return {name: str(rank) for rank, name in enumerate(types)}


def _values(item: Tree, fields: Fields, columns: Mapping[str, str]) -> None:
    values = ElementTree.SubElement(item, "attvalues")
    for name, value in fields.items():
        words = str(value).lower() if isinstance(value, bool) else str(value)
        ElementTree.SubElement(values, "attvalue", {"for": columns[name], "value": words})


def _node(inside: Tree, map: SystemMap, one: Element, fields: Fields, columns: Mapping[str, str]) -> None:
    item = ElementTree.SubElement(inside, "node", {"id": one.id, "label": one.label})
    _values(item, fields, columns)
    category, kind = map.category(one), map.kind(one)
    _paint(item, tint((category.hue if category else "") or kind.hue))
    ElementTree.SubElement(item, "viz:position", {"x": str(one.x), "y": str(-one.y + 0.0), "z": "0.0"})
    ElementTree.SubElement(item, "viz:size", {"value": "20.0"})
    ElementTree.SubElement(item, "viz:shape", {"value": _SHAPES.get(kind.shape, "disc")})


def _edge(between: Tree, map: SystemMap, link: Link, fields: Fields, columns: Mapping[str, str]) -> None:
    about = {"id": link.id, "source": link.source, "target": link.target}
    if label := edge_label(link):
        about["label"] = label
    item = ElementTree.SubElement(between, "edge", {**about, "weight": str(float(max(1, link.strength)))})
    _values(item, fields, columns)
    _paint(item, line_of(link, map.link_kind(link)))


def _paint(item: Tree, colour: str) -> None:
    red, green, blue = rgb(colour) or (0, 0, 0)
    ElementTree.SubElement(item, "viz:color", {"r": str(red), "g": str(green), "b": str(blue)})


