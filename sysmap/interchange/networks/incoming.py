"""Nodes, edges and groups of a foreign network, noted as they come and understood once all are there.

A sign told by colours and a kind told by shapes need the whole network to be seen first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import as_types
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.networks import guessing
from sysmap.interchange.networks.outgoing import BAR, ID
from sysmap.interchange.networks.parsing import Value
from sysmap.interchange.networks.reading_fields import element_extras, link_extras, parted
from sysmap.interchange.polarity import sign_of
from sysmap.interchange.xml_safely import check_depth
from sysmap.model import Bend, Shape, SystemMap, clean

Fields = Mapping[str, Value]
ABOVE = 90.0
"""Between a group that is an element too and its members, in the other program’s units."""
_WEIGHTS = {"weight", "poids", "influence"}


class _Node(NamedTuple):
    key: str
    label: str
    fields: Fields
    place: tuple[Any, Any]
    colour: str
    shape: str
    zones: tuple[str, ...]


class _Edge(NamedTuple):
    source: str
    target: str
    fields: Fields
    label: str
    colour: str
    direction: str
    bend: Bend | None


class Incoming:
    """A network, until it is a map."""

    def __init__(self, account: Account) -> None:
        self.found = Gathering(account)
        self._nodes: list[_Node] = []
        self._edges: list[_Edge] = []
        self._groups: dict[str, tuple[str, Fields]] = {}
        self._parents: dict[str, str] = {}

    def node(self, key: object, label: str, fields: Fields, *, x: Any = None, y: Any = None, colour: str = "",
             shape: str = "", zones: Iterable[str] = ()) -> None:  # fmt: skip
        """Note a node; `zones` are keys of groups."""
        self._nodes.append(_Node(str(key), label, fields, (x, y), colour, shape, tuple(zones)))

    def edge(self, source: object, target: object, fields: Fields, *, label: str = "", colour: str = "",
             direction: str = "directed", bend: Bend | None = None) -> None:  # fmt: skip
        """Note an edge; its direction is « directed », « undirected » or « mutual »."""
        self._edges.append(_Edge(str(source), str(target), fields, label, colour, direction, bend))

    def group(self, key: object, label: str, fields: Fields | None = None, parent: str = "") -> str:
        """Note a group of nodes, which becomes a zone."""
        self._groups[str(key)] = (label, fields or {})
        if parent:
            self._parents[str(key)] = parent
        return str(key)

    def note(self, text: str, x: Any, y: Any) -> None:
        self.found.note(clean(text), x, y)

    @property
    def empty(self) -> bool:
        return not self._nodes and not self._groups

    def made(self, title: str = "") -> SystemMap:
        """The map. Raises ValueError with a sentence when there is nothing in it."""
        if self.empty:
            raise ValueError(_("Ce fichier ne contient aucun élément. Rien n’a été ajouté."))
        self.found.ours = any(ID in node.fields for node in self._nodes)
        if title.strip():
            self.found.card["title"] = clean(title.strip())
        self._groups_with_ends()
        for key, (label, fields) in self._groups.items():
            self._zone(key, label, fields)
        self._take_nodes()
        self._take_edges()
        return self.found.made()

    def _groups_with_ends(self) -> None:
        """A relation may end at a group: then it is an element too, which its zone holds."""
        ends = {end for edge in self._edges for end in (edge.source, edge.target)}
        both = [key for key in self._groups if key in ends and key not in {node.key for node in self._nodes}]
        for key in both:
            x, y = self._above(key)
            self.node(key, self._groups[key][0], {}, x=x, y=y, zones=[key])
        n = len(both)
        self.found.account.changed(_n("{n} groupe relié devient aussi un élément",
                                      "{n} groupes reliés deviennent aussi des éléments", n), n)  # fmt: skip

    def _above(self, group: str) -> tuple[float | None, float | None]:
        """A place above the members of a group, in the middle."""
        inside = [node.place for node in self._nodes if group in node.zones]
        read = [(number(x), number(y)) for x, y in inside]
        places = [(x, y) for x, y in read if x is not None and y is not None]
        if not places:
            return None, None
        return sum(x for x, _y in places) / len(places), min(y for _x, y in places) - ABOVE

    def _zone(self, key: str, label: str, fields: Fields) -> None:
        note = str(fields.get("note") or fields.get("description") or "")
        more = {"visibility": str(fields["visibility"])} if fields.get("visibility") else {}
        self.found.zone(
            f"zone {key}", clean(label), id=str(fields.get(ID, "")), note=clean(note),
            hue=str(fields.get("hue", "")), shape=_outline(fields.get("outline")), **more,
        )  # fmt: skip

    def _take_nodes(self) -> None:
        kinds = self._kinds()
        for node, guess in zip(self._nodes, kinds, strict=True):
            known, others = parted(node.fields, edge=False, ours=self.found.ours)
            extras = element_extras(known, others)
            type = str(known.get("kind", ""))
            x, y = node.place
            key = self.found.element(
                node.key, node.label, type=type or guess, category=str(known.get("category", "")),
                colour=node.colour, shape=node.shape, x=x, y=y, id=str(known.get(ID, "")),
                attributes=others, **extras,
            )  # fmt: skip
            self._put_in_zones(key, node.zones, str(known.get("zones", "")))

    def _kinds(self) -> list[str]:
        if any("kind" in parted(node.fields, edge=False, ours=self.found.ours)[0] for node in self._nodes):
            return [""] * len(self._nodes)
        kinds = guessing.kinds_of_shapes([node.shape for node in self._nodes])
        n = sum(map(bool, kinds))
        if not n:
            return as_types([node.colour for node in self._nodes], self.found.account)
        self.found.account.guessed(_n("{n} type d’élément déduit de la forme",
                                      "{n} types d’éléments déduits de la forme", n), n)  # fmt: skip
        return kinds

    def _put_in_zones(self, key: str, groups: Iterable[str], named: str) -> None:
        names = [name.strip() for name in named.split(BAR) if name.strip()]
        for name in names:
            known = next((k for k, (label, fields) in self._groups.items()
                          if name in (label.strip(), fields.get("name"))), "")  # fmt: skip
            self.found.put_in(key, self.found.zone(f"zone {known}" if known else f"zone named {name}", name))
        if names and self.found.ours:
            return  # they are all named, in their order
        for group in groups:
            seen: set[str] = set()
            while group and group in self._groups and group not in seen:
                seen.add(group)
                check_depth(len(seen))
                self.found.put_in(key, f"zone {group}")
                group = self._parents.get(group, "")

    def _take_edges(self) -> None:
        read = [parted(edge.fields, edge=True, ours=self.found.ours) for edge in self._edges]
        weights = guessing.signs_of_weights([_weight(others) for _known, others in read])
        colours = guessing.signs_of_colours([edge.colour for edge in self._edges])
        for edge, (known, others), weight, colour in zip(self._edges, read, weights, colours, strict=True):
            self._take_edge(edge, known, others, weight, colour)

    def _take_edge(self, edge: _Edge, known: dict[str, Any], others: dict[str, Value], weight: str,
                   colour: str) -> None:  # fmt: skip
        extras = link_extras(known, others)
        said, verb, late = ("", "", False) if self.found.ours else guessing.said_on_line(edge.label)
        type = str(known.get("kind", ""))
        sign = sign_of(str(known.get("polarity", ""))) or said or weight
        if not sign and not sign_of(type) and not self.found.ours:
            sign = colour
            self.found.count["inferred"] += bool(colour)
        if late:
            extras["delay"] = True
        if edge.bend is not None:
            extras.setdefault("bend", edge.bend)
        self.found.link(
            edge.source, edge.target, type=type, sign=sign, direction=edge.direction, by_label=False,
            verb=str(known.get("verb") or verb), id=str(known.get(ID, "")), attributes=others, **extras,
        )  # fmt: skip


def _weight(others: Fields) -> Value | None:
    return next((value for name, value in others.items() if name.lower() in _WEIGHTS), None)


def _outline(words: Any) -> Shape:
    """The outline that we wrote, or a hull round the members."""
    try:
        return Shape.model_validate(json.loads(str(words))) if words else Shape(type="hull")
    except (ValueError, ValidationError, RecursionError):
        return Shape(type="hull")
