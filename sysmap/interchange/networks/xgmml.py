"""XGMML, the networks of Cytoscape: what a file of its own says, and one of a session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sysmap.interchange.gathering import number
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.parsing import Value, typed
from sysmap.interchange.xml_safely import Tree

_INNER = {"shared name", "selected", "SUID", "canonicalName", "shared interaction", "name"}
_DIRECTED = {"1": "directed", "0": "undirected", "true": "directed", "false": "undirected"}


class Look(NamedTuple):
    """Where a node stands, its colour and its shape."""

    x: float | None = None
    y: float | None = None
    colour: str = ""
    shape: str = ""


Rows = Mapping[str, Mapping[str, Value]]
"""Columns of nodes and edges by the id of each, from the tables of a session."""


def networks(root: Tree) -> Iterator[Tree]:
    """The networks in a file: those a session registers inside its root network, else the root itself."""
    inside = [graph for graph in root.iter("graph") if graph is not root and graph.get("registered") == "1"]
    yield from inside or [root]


def take_network(incoming: Incoming, graph: Tree, root: Tree, looks: Mapping[str, Look], rows: Rows) -> None:
    """Note the nodes and edges of one network; those it refers to are defined elsewhere in the file."""
    nodes = {item.get("id", ""): item for item in root.iter("node") if item.get("id")}
    edges = {item.get("id", ""): item for item in root.iter("edge") if item.get("id")}
    usual = _DIRECTED.get(graph.get("directed", "1"), "directed")
    for item in graph.findall("node"):
        _node(incoming, _meant(item, nodes), looks, rows, "")
    for item in graph.findall("edge"):
        _edge(incoming, _meant(item, edges), usual, rows)


def look_of(item: Tree) -> Look:
    drawn = item.find("graphics")
    if drawn is None:
        return Look()
    shape = drawn.get("type", "").lower().replace("ver_ellipsis", "ellipse")
    return Look(number(drawn.get("x")), number(drawn.get("y")), drawn.get("fill", ""), shape)


def _meant(item: Tree, known: Mapping[str, Tree]) -> Tree:
    """The item itself, or the one that « #12 » points to."""
    return known.get(item.get("href", "").rpartition("#")[2], item) if item.get("href") else item


def _node(incoming: Incoming, item: Tree, looks: Mapping[str, Look], rows: Rows, group: str) -> None:
    key = item.get("id", "")
    fields = {**_atts(item), **rows.get(key, {})}
    look = looks.get(key) or look_of(item)
    called = (fields.get("name"), fields.get("shared name"), item.get("label"), item.get("name"), key)
    named = str(next(name for name in called if name or name == key))
    inside = [node for inner in item.iterfind("att/graph") for node in inner if node.get("id")]
    zones = [group] if group else []
    if inside:
        zones.append(incoming.group(f"group {key}", named, {}, group))
        for node in (one for one in inside if one.tag == "node"):
            _node(incoming, node, looks, rows, f"group {key}")
        return
    kept = {name: value for name, value in fields.items() if name not in _INNER}
    incoming.node(key, named, kept, x=look.x, y=look.y, colour=look.colour, shape=look.shape, zones=zones)


def _edge(incoming: Incoming, item: Tree, usual: str, rows: Rows) -> None:
    key = item.get("id", "")
    fields = {**_atts(item), **rows.get(key, {})}
    drawn = item.find("graphics")
    kept = {name: value for name, value in fields.items() if name not in _INNER}
    colour = drawn.get("fill", "") if drawn is not None else ""
    direction = _DIRECTED.get(item.get("directed", ""), usual)
    incoming.edge(item.get("source", ""), item.get("target", ""), kept, colour=colour, direction=direction)


def _atts(item: Tree) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for att in item.findall("att"):
        name, value = att.get("name", ""), att.get("value")
        if not name or name.startswith("__") or att.get("hidden") == "1":
            continue
        if value is None and len(att):
            value = " | ".join(one.get("value", "") for one in att.findall("att"))
        if value:
            found[name] = typed(value, {"real": "double"}.get(att.get("type", ""), att.get("type", "")))
    return found
