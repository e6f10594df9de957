"""Reading GraphML: keys and data, then what yEd draws (labels, boxes, groups, bends)."""

from __future__ import annotations

from typing import Any, NamedTuple

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import number
from sysmap.interchange.networks.bends import bend_from
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.outgoing import ID
from sysmap.interchange.networks.parsing import Value, colour_of, typed
from sysmap.interchange.polarity import rgb
from sysmap.interchange.xml_safely import Tree
from sysmap.model import SystemMap

_LABELS = ("label", "Label", "name", "title", "d_label")
_DRAWN = {"x", "y", "z", "r", "g", "b", "size", "color", "colour", "shape", "width", "height"}


class _Key(NamedTuple):
    name: str
    type: str
    default: str | None
    on: str


class _Box(NamedTuple):
    """What yEd says of a node: the middle of its box, label, fill and shape."""

    x: float | None = None
    y: float | None = None
    label: str | None = None
    fill: str = ""
    shape: str = ""
    note: bool = False
    drawn: bool = True


def read_graphml(root: Tree, account: Account) -> SystemMap:
    """The map in the first graph of this file."""
    graphs = root.findall("graph")
    if not graphs:
        raise ValueError(_("Ce fichier GraphML ne contient aucun graphe. Rien n’a été ajouté."))
    reader = _Reader(root, account)
    reader.graph(graphs[0], "", reader.directed(graphs[0], True))
    reader.take_edges()
    n = len(graphs) - 1
    account.left(_n("{n} autre graphe du même fichier", "{n} autres graphes du même fichier", n), n)
    n = reader.hyperedges
    account.left(_n("{n} lien à plus de deux bouts", "{n} liens à plus de deux bouts", n), n)
    fields = reader.fields(graphs[0], "graph")
    title = next((str(fields[name]) for name in ("title", "name", "label") if fields.get(name)), "")
    return reader.incoming.made(title)


class _Reader:
    def __init__(self, root: Tree, account: Account) -> None:
        self.incoming = Incoming(account)
        self.keys = {key.get("id", ""): _key(key) for key in root.findall("key")}
        self.defaults: dict[str, dict[str, Value]] = {key.on: {} for key in self.keys.values()}
        for key in self.keys.values():
            if key.default is not None and key.name:
                self.defaults[key.on][key.name] = typed(key.default, key.type)
        self.hyperedges = 0
        self._edges: list[tuple[Tree, bool]] = []
        self._places: dict[str, tuple[float, float]] = {}

    def directed(self, graph: Tree, before: bool) -> bool:
        said = graph.get("edgedefault", "")
        return said != "undirected" if said else before

    def graph(self, graph: Tree, group: str, directed: bool) -> None:
        """Take what is in a graph; graphs inside its nodes are groups."""
        for item in graph:
            if item.tag == "node":
                self._node(item, group, directed)
            elif item.tag == "edge":
                self._edges.append((item, directed))
            elif item.tag == "hyperedge":
                self.hyperedges += 1

    def fields(self, item: Tree, on: str) -> dict[str, Value]:
        """The plain data of an item by the names of their keys, defaults included."""
        found = {**self.defaults.get("all", {}), **self.defaults.get(on, {})}
        for data in item.findall("data"):
            key = self.keys.get(data.get("key", ""))
            if key is not None and key.name and len(data) == 0 and data.text:
                found[key.name] = typed(data.text, key.type)
        return found

    def _node(self, item: Tree, group: str, directed: bool) -> None:
        key = item.get("id", "")
        fields = self.fields(item, "node")
        box = _box(item)
        inner = item.find("graph")
        label = box.label if box.label is not None else _taken(fields, _LABELS)
        if label and ID not in fields:
            label = label.strip()
        if inner is not None or item.get("yfiles.foldertype"):
            drawn = {name: value for name, value in fields.items() if name not in _DRAWN}
            self.incoming.group(key, label or "", drawn, group)
            if inner is not None:
                self.graph(inner, key, self.directed(inner, directed))
            return
        x, y = _place(box, fields)
        if box.note:
            self.incoming.note(label or "", x, y)
            return
        if x is not None and y is not None:
            self._places[key] = (x, y)
        colour, shape = box.fill or _colour(fields), box.shape or str(fields.get("shape", ""))
        kept = {name: value for name, value in fields.items() if name not in _DRAWN | set(_LABELS[:2])}
        named = key if label is None and not box.drawn else label or ""
        self.incoming.node(
            key, named, kept, x=x, y=y, colour=colour, shape=shape, zones=[group] if group else ()
        )

    def take_edges(self) -> None:
        """Edges last: their bends need the places of all nodes."""
        for item, directed in self._edges:
            self._edge(item, directed)

    def _edge(self, item: Tree, directed: bool) -> None:
        source, target = item.get("source", ""), item.get("target", "")
        fields = self.fields(item, "edge")
        drawn = next((d[0] for d in item.findall("data") if len(d) and d[0].tag.endswith("Edge")), None)
        direction = "undirected" if item.get("directed", str(directed)).lower() == "false" else "directed"
        label, bend = _taken(fields, ("label", "Label")) or "", None
        colour = _colour(fields)
        if drawn is not None:
            words = [line.text or "" for line in drawn.findall("EdgeLabel") if line.get("hasText") != "false"]
            label = label or " ".join(word.strip() for word in words)
            line = drawn.find("LineStyle")
            colour = line.get("color", "") if line is not None else colour
            direction, turned = _heads(drawn, direction)
            source, target = (target, source) if turned else (source, target)
            bend = self._bend(drawn, source, target, turned) if ID not in fields else None
        kept = {name: value for name, value in fields.items() if name not in _DRAWN | {"label", "Label"}}
        self.incoming.edge(
            source, target, kept, label=label.strip(), colour=colour, direction=direction, bend=bend
        )

    def _bend(self, drawn: Tree, source: str, target: str, turned: bool) -> Any:
        points = [(number(p.get("x")), number(p.get("y"))) for p in drawn.iter("Point")]
        clean = [(x, y) for x, y in points if x is not None and y is not None]
        if not clean or source not in self._places or target not in self._places:
            return None
        return bend_from(self._places[source], self._places[target], clean[::-1] if turned else clean)


def _key(key: Tree) -> _Key:
    default = key.find("default")
    # yEd draws in keys that have no name of their own
    name = key.get("attr.name", "") if "yfiles.type" not in key.attrib else ""
    words = default.text if default is not None else None
    return _Key(name, key.get("attr.type", "string"), words, key.get("for", "all"))


def _box(item: Tree) -> _Box:
    drawn = next((d[0] for d in item.findall("data") if len(d) and d[0].tag.endswith("Node")), None)
    if drawn is None:
        return _Box(drawn=False)
    note = drawn.tag == "UMLNoteNode"
    for inner in drawn.iter():  # a group that folds is drawn in two ways: opened first
        if inner.tag in ("GroupNode", "GenericGroupNode"):
            drawn = inner
            break
    place, fill, shape = drawn.find("Geometry"), drawn.find("Fill"), drawn.find("Shape")
    words = [label.text or "" for label in drawn.findall("NodeLabel") if label.get("hasText") != "false"]
    x = y = None
    if place is not None:
        left, top, wide, high = (number(place.get(name)) for name in ("x", "y", "width", "height"))
        x = left + (wide or 0) / 2 if left is not None else None
        y = top + (high or 0) / 2 if top is not None else None
    colour = fill.get("color", "") if fill is not None and fill.get("hasColor") != "false" else ""
    figure = shape.get("type", "") if shape is not None else ""
    return _Box(x, y, words[0] if words else None, colour, figure, note)


def _place(box: _Box, fields: dict[str, Value]) -> tuple[float | None, float | None]:
    """The middle of the box, else x and y: upwards as Gephi and most drawing of networkx, but for PRSM."""
    if box.x is not None and box.y is not None:
        return box.x, box.y
    x, y = number(fields.get("x")), number(fields.get("y"))
    downwards = "style" in fields and "shape" in fields
    return x, y if y is None or downwards else -y + 0.0


def _heads(drawn: Tree, direction: str) -> tuple[str, bool]:
    """The direction that arrow heads show, and whether they show it backwards."""
    arrows = drawn.find("Arrows")
    if arrows is None:
        return direction, False
    back, ahead = (arrows.get(end, "none") != "none" for end in ("source", "target"))
    if back and ahead:
        return "mutual", False
    return ("directed" if back or ahead else "undirected"), back


def _taken(fields: dict[str, Value], names: tuple[str, ...]) -> str | None:
    return next((str(fields[name]) for name in names if fields.get(name) not in (None, "")), None)


def _colour(fields: dict[str, Value]) -> str:
    for name in ("color", "colour"):
        if rgb(str(fields.get(name, ""))):
            return str(fields[name])
    return colour_of([number(fields.get(name)) for name in "rgb"])
