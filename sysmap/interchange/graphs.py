"""Maps as graphs of networkx, and back: for those who compute what the program does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sysmap.interchange.account import Account
from sysmap.interchange.formats import Foreign, format_named
from sysmap.model import Identified, SystemMap

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_SIGNS = {"+": 1, "-": -1}


def to_networkx(map: SystemMap) -> MultiDiGraph:
    """The map as a directed graph: nodes by their ids, relations by theirs as keys.

    A node or an edge has the fields of its record that are not at their default, by the names of the file,
    and always `label` and `kind` (nodes), `kind`, `polarity` and `sign` (edges: 1, -1 or 0, for sums along
    a path). Attributes of one's own are in `attributes`.
    """
    from networkx import MultiDiGraph

    graph = MultiDiGraph(id=map.id, title=map.card.title, question=map.card.question, language=map.language)
    for element in map.elements.values():
        graph.add_node(element.id, **{"label": element.label, "kind": element.kind, **_said(element)})
    for link in map.links.values():
        signed = {"kind": link.kind, "polarity": link.polarity, "sign": _SIGNS.get(link.polarity, 0)}
        fields = {name: value for name, value in _said(link).items() if name not in ("source", "target")}
        graph.add_edge(link.source, link.target, key=link.id, **{**signed, **fields})
    return graph


def from_networkx(graph: Any) -> SystemMap:
    """A new map of any graph of networkx: nodes become elements, edges relations, in the map’s usual kinds.

    `label`, `kind`, `x`, `y`, `description` and the names of the tables are understood; other values are
    kept as attributes. Nodes without a place are spread. Raises ValueError when it is no graph.
    """
    from networkx import Graph

    if not isinstance(graph, Graph):
        raise ValueError(f"no graph: {type(graph).__name__}")
    about = {"title": str(graph.graph.get("title") or graph.graph.get("name") or "")}
    nodes = [{**_plain(fields), "id": str(node)} for node, fields in graph.nodes(data=True)]
    keyed = graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (a, b, "", fields) for a, b, fields in graph.edges(data=True))  # fmt: skip
    edges = [{**_plain(fields), "source": str(a), "target": str(b), "key": _key(key)}
             for a, b, key, fields in keyed]  # fmt: skip
    tree = {"directed": graph.is_directed(), "multigraph": True, "graph": about, "nodes": nodes,
            "links": edges}  # fmt: skip
    data = json.dumps(tree, ensure_ascii=False, default=str).encode("utf-8", "replace")
    network = format_named("node_link")
    assert network is not None
    return network.read([Foreign("graph.json", data)], Account())


def _said(record: Identified) -> dict[str, Any]:
    return record.model_dump(exclude={"id"}, exclude_defaults=True)


def _plain(fields: dict[Any, Any]) -> dict[str, Any]:
    """Words and numbers; what only our own graphs have (signs as numbers, nested fields) is not doubled."""
    kept = {str(name): value for name, value in fields.items() if name not in ("sign", "attributes")}
    kept |= {str(name): value for name, value in dict(fields.get("attributes") or {}).items()}
    return {name: value for name, value in kept.items() if isinstance(value, (str, int, float, bool))}


def _key(key: object) -> str:
    """networkx numbers the edges between two nodes: a number is no id."""
    return key if isinstance(key, str) else ""
