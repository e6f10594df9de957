"""Writing GraphML: the fields for every program, and boxes, lines and groups for yEd."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from sysmap.geometry import Box, union
from sysmap.interchange.account import Account
from sysmap.interchange.colours import strong, tint
from sysmap.interchange.losses import not_held
from sysmap.interchange.networks.bends import bend_points
from sysmap.interchange.networks.outgoing import (
    NOT_HELD,
    box_of,
    column_types,
    edge_label,
    element_fields,
    link_fields,
    places,
    say_written,
    zone_fields,
    zone_names,
)
from sysmap.interchange.networks.paints import line_of, shape_of
from sysmap.interchange.networks.parsing import Value
from sysmap.interchange.xml_safely import Tree, as_bytes
from sysmap.model import Element, Link, SystemMap

_ROOT = {
    "xmlns": "http://graphml.graphdrawing.org/xmlns", "xmlns:y": "http://www.yworks.com/xml/graphml",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns "
                          "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd",
}  # fmt: skip
_LINES = {"dotted": "dotted", "broken": "dashed", "thin": "dashed_dotted"}
MARGIN, TITLE = 24.0, 24.0
Fields = Mapping[str, Value]


def write_graphml(map: SystemMap, account: Account) -> bytes:
    """Elements with their words, fields and places; relations with theirs; zones as groups."""
    say_written(map, account)
    not_held(map, account, NOT_HELD)
    return as_bytes(_Writer(map).made())


class _Writer:
    def __init__(self, map: SystemMap) -> None:
        self.map = map
        self.names = zone_names(map)
        self.places = places(map)
        fields = {id: element_fields(map, one, self.names) for id, one in map.elements.items()}
        self.nodes = {id: _placed(map.elements[id], said) for id, said in fields.items()}
        self.edges = {one.id: link_fields(map, one) for one in map.links.values()}
        self.zones = {one.id: {**zone_fields(one), "name": self.names[one.id]} for one in map.zones.values()}
        self.root = ElementTree.Element("graphml", _ROOT)
        self.keys: dict[tuple[str, str], str] = {}

    def made(self) -> Tree:
        types = column_types([*self.nodes.values(), *self.zones.values()])
        self._keys("node", {"label": "string", **types})
        self._keys("edge", {"label": "string", **column_types(self.edges.values())})
        self._key("graph", "title", "string")
        ElementTree.SubElement(self.root, "key", {"id": "ng", "for": "node", "yfiles.type": "nodegraphics"})
        ElementTree.SubElement(self.root, "key", {"id": "eg", "for": "edge", "yfiles.type": "edgegraphics"})
        graph = ElementTree.SubElement(self.root, "graph", {"id": "G", "edgedefault": "directed"})
        if self.map.card.title:
            self._datum(graph, "graph", "title", self.map.card.title)
        inner = {id: self._group(graph, id) for id in self.map.zones}
        for one in self.map.elements.values():
            home = next((inner[zone] for zone in one.zones if zone in inner), graph)
            self._node(home, one)
        for link in self.map.links.values():
            self._edge(graph, link)
        return self.root

    def _keys(self, on: str, types: Mapping[str, str]) -> None:
        for name, type in types.items():
            self._key(on, name, type)

    def _key(self, on: str, name: str, type: str) -> None:
        id = self.keys[on, name] = f"d{len(self.keys)}"
        about = {"id": id, "for": on, "attr.name": name, "attr.type": type}
        ElementTree.SubElement(self.root, "key", about)

    def _labelled(self, item: Tree, on: str, label: str, fields: Fields) -> None:
        if label:
            self._datum(item, on, "label", label)
        for name, value in fields.items():
            self._datum(item, on, name, value)

    def _datum(self, item: Tree, on: str, name: str, value: Value) -> None:
        words = str(value).lower() if isinstance(value, bool) else str(value)
        ElementTree.SubElement(item, "data", {"key": self.keys[on, name]}).text = words

    def _group(self, graph: Tree, id: str) -> Tree:
        zone = self.map.zones[id]
        item = ElementTree.SubElement(graph, "node", {"id": f"zone:{id}", "yfiles.foldertype": "group"})
        self._labelled(item, "node", zone.label, self.zones[id])
        drawn = _drawn(item, "ng", "y:GroupNode")
        members = [_box(one) for one in self.map.elements.values() if id in one.zones]
        drawn_by_hand = zone.shape.type not in ("hull", "polygon", "band")
        around = None if drawn_by_hand else union(members)
        shape = zone.shape
        box = around.grown(MARGIN) if around else Box.around(shape.x, shape.y, shape.width, shape.height)
        _geometry(drawn, Box(box.left, box.top - TITLE, box.right, box.bottom))
        ElementTree.SubElement(drawn, "y:Fill", {"color": tint(zone.hue or "grey"), "transparent": "false"})
        words = ElementTree.SubElement(drawn, "y:NodeLabel", {"modelName": "internal", "modelPosition": "t"})
        words.text = zone.label
        ElementTree.SubElement(drawn, "y:Shape", {"type": "roundrectangle"})
        ElementTree.SubElement(drawn, "y:State", {"closed": "false"})
        return ElementTree.SubElement(item, "graph", {"id": f"zone:{id}:", "edgedefault": "directed"})

    def _node(self, graph: Tree, one: Element) -> None:
        item = ElementTree.SubElement(graph, "node", {"id": one.id})
        self._labelled(item, "node", one.label, self.nodes[one.id])
        drawn = _drawn(item, "ng", "y:ShapeNode")
        _geometry(drawn, _box(one))
        category, kind = self.map.category(one), self.map.kind(one)
        hue = (category.hue if category else "") or kind.hue
        ElementTree.SubElement(drawn, "y:Fill", {"color": tint(hue), "transparent": "false"})
        ElementTree.SubElement(drawn, "y:BorderStyle", {"color": strong(hue), "type": "line", "width": "1.0"})
        ElementTree.SubElement(drawn, "y:NodeLabel").text = one.label
        ElementTree.SubElement(drawn, "y:Shape", {"type": shape_of(kind)})

    def _edge(self, graph: Tree, link: Link) -> None:
        ends = {"id": link.id, "source": link.source, "target": link.target}
        item = ElementTree.SubElement(graph, "edge", ends)
        label = edge_label(link)
        self._labelled(item, "edge", label, self.edges[link.id])
        kind = self.map.link_kind(link)
        drawn = _drawn(item, "eg", "y:PolyLineEdge")
        path = ElementTree.SubElement(drawn, "y:Path", {"sx": "0.0", "sy": "0.0", "tx": "0.0", "ty": "0.0"})
        for x, y in bend_points(self.places[link.source], self.places[link.target], link.bend):
            ElementTree.SubElement(path, "y:Point", {"x": str(x), "y": str(y)})
        style = {"color": line_of(link, kind), "type": _LINES.get(kind.stroke, "line"),
                 "width": str(float(max(1, link.strength)))}  # fmt: skip
        ElementTree.SubElement(drawn, "y:LineStyle", style)
        head = "standard" if kind.head else "none"
        ElementTree.SubElement(drawn, "y:Arrows", {"source": "none", "target": head})
        if label:
            ElementTree.SubElement(drawn, "y:EdgeLabel").text = label


def _placed(one: Element, fields: dict[str, Value]) -> dict[str, Value]:
    return {"x": one.x, "y": -one.y + 0.0, **fields}  # upwards, as programs that have no boxes mean it


def _box(one: Element) -> Box:
    return Box.around(one.x, one.y, *box_of(one))


def _drawn(item: Tree, key: str, tag: str) -> Tree:
    return ElementTree.SubElement(ElementTree.SubElement(item, "data", {"key": key}), tag)


def _geometry(drawn: Tree, box: Box) -> None:
    size = {"width": f"{box.width:.2f}", "height": f"{box.height:.2f}"}
    ElementTree.SubElement(drawn, "y:Geometry", {"x": f"{box.left:.3f}", "y": f"{box.top:.3f}", **size})
