"""Reading GEXF. Gephi counts y upwards; we do not."""

from __future__ import annotations

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import number
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.outgoing import ID
from sysmap.interchange.networks.parsing import Value, colour_of, typed
from sysmap.interchange.xml_safely import Tree, flat
from sysmap.model import SystemMap

_DIRECTIONS = {"directed", "undirected", "mutual"}


def read_gexf(root: Tree, account: Account) -> SystemMap:
    """The map in this file’s graph."""
    graph = root.find("graph")
    if graph is None:
        raise ValueError(_("Ce fichier GEXF ne contient aucun graphe. Rien n’a été ajouté."))
    incoming = Incoming(account)
    reader = _Reader(graph, incoming)
    reader.nodes(graph, "")
    for edge in graph.iterfind("edges/edge"):
        reader.edge(edge)
    n = sum(1 for item in graph.iter() if item.tag in ("spell", "slice"))
    account.left(_n("{n} période", "{n} périodes", n), n)
    meta = root.find("meta")
    return incoming.made(flat(meta, "title") or flat(meta, "description") if meta is not None else "")


class _Reader:
    def __init__(self, graph: Tree, incoming: Incoming) -> None:
        self.incoming = incoming
        self.direction = graph.get("defaultedgetype", "undirected")
        self.columns: dict[str, dict[str, tuple[str, str]]] = {"node": {}, "edge": {}}
        self.defaults: dict[str, dict[str, Value]] = {"node": {}, "edge": {}}
        for table in graph.findall("attributes"):
            on = "edge" if table.get("class") == "edge" else "node"
            for column in table.findall("attribute"):
                id, type = column.get("id", ""), column.get("type", "string")
                name = column.get("title") or id
                self.columns[on][id] = (name, type)
                if words := flat(column, "default"):
                    self.defaults[on][name] = typed(words, type)
        self.parents = _groups(graph)

    def fields(self, item: Tree, on: str) -> dict[str, Value]:
        found = dict(self.defaults[on])
        values = item.find("attvalues")
        for value in values if values is not None else ():
            id = value.get("for", value.get("id", ""))
            name, type = self.columns[on].get(id, (id, "string"))
            found[name] = typed(value.get("value", ""), type)
        return found

    def nodes(self, parent: Tree, group: str) -> None:
        """Nodes, and those inside them: what has nodes inside is a group."""
        for node in parent.iterfind("nodes/node"):
            key, home = node.get("id", ""), node.get("pid") or group
            if key in self.parents or node.find("nodes") is not None:
                self.incoming.group(key, node.get("label", ""), self.fields(node, "node"), home)
                self.nodes(node, key)
            else:
                self._node(node, key, home)

    def _node(self, node: Tree, key: str, home: str) -> None:
        place, shape = node.find("position"), node.find("shape")
        x, y = (number(place.get(name)) if place is not None else None for name in "xy")
        label = node.get("label")
        self.incoming.node(
            key, key if label is None else label, self.fields(node, "node"), x=x,
            y=None if y is None else -y + 0.0, colour=_colour(node), zones=[home] if home else (),
            shape=shape.get("value", "") if shape is not None else "",
        )  # fmt: skip

    def edge(self, edge: Tree) -> None:
        direction = (edge.get("type") or self.direction).lower()
        fields = self.fields(edge, "edge")
        for name in ("kind", "weight"):
            if edge.get(name) and ID not in fields and edge.get(name) != "1.0":
                fields.setdefault(name, typed(edge.get(name, ""), "double" if name == "weight" else "string"))
        self.incoming.edge(
            edge.get("source", ""), edge.get("target", ""), fields, label=edge.get("label", ""),
            colour=_colour(edge), direction=direction if direction in _DIRECTIONS else "directed",
        )  # fmt: skip


def _groups(graph: Tree) -> set[str]:
    return {node.get("pid", "") for node in graph.iter("node")} - {""}


def _colour(item: Tree) -> str:
    found = item.find("color")
    if found is None:
        return ""
    if found.get("hex"):
        return found.get("hex", "")
    return colour_of([number(found.get(name)) for name in "rgb"])
