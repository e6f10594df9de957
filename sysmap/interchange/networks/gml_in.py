"""Reading GML: nodes, edges, what yEd and Gephi draw, groups by `gid`."""

from __future__ import annotations

from typing import Any

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import number
from sysmap.interchange.networks.bends import bend_from
from sysmap.interchange.networks.gml_text import Pairs, parsed
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.outgoing import ID
from sysmap.interchange.networks.parsing import Value, integer
from sysmap.model import SystemMap

TAKEN = {"id", "label", "name", "graphics", "labelgraphics", "gid", "isgroup", "source", "target", "isplanar",
         "fields"}  # fmt: skip
"""Keys that mean something to programs, in small letters."""
_DIRECTIONS = {"both": "mutual", "none": "undirected"}


def read_gml(data: bytes, account: Account) -> SystemMap:
    """The map in the first graph of this file."""
    pairs = parsed(_text(data))
    graphs = [value for key, value in pairs if key == "graph" and isinstance(value, list)]
    if not graphs:
        raise ValueError(_("Ce fichier GML ne contient aucun graphe. Rien n’a été ajouté."))
    upwards = any("gephi" in str(value).lower() for key, value in pairs if key.lower() == "creator")
    n = len(graphs) - 1
    account.left(_n("{n} autre graphe du même fichier", "{n} autres graphes du même fichier", n), n)
    return _Reader(account, graphs[0], upwards).made()


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


class _Reader:
    def __init__(self, account: Account, graph: Pairs, upwards: bool) -> None:
        self.incoming = Incoming(account)
        self.graph = graph
        self.sign = -1 if upwards else 1
        self.places: dict[str, tuple[float, float]] = {}
        about = {key: value for key, value in graph if not isinstance(value, list)}
        self.directed = integer(about.get("directed", 0)) == 1
        self.title = str(about.get("title") or about.get("label") or "")
        self.ours = "sysmap" in about

    def made(self) -> SystemMap:
        for key, value in self.graph:
            if key == "node" and isinstance(value, list):
                self._node(value)
            elif key == "zone" and self.ours and isinstance(value, list):
                zone = _plain(value)
                self.incoming.group(zone.get(ID, ""), str(zone.get("label", "")), zone)
        for key, value in self.graph:
            if key == "edge" and isinstance(value, list):
                self._edge(value)
        return self.incoming.made(self.title)

    def _node(self, pairs: Pairs) -> None:
        about, drawn = _plain(pairs), _plain(_inside(pairs, "graphics"))
        key = str(about.get("id", about.get("label", "")))
        label = str(about.get("label", about.get("name", key)))
        group = str(about.get("gid", ""))
        if integer(about.get("isGroup")) == 1:
            self.incoming.group(key, label, {}, group)
            return
        x, y = number(drawn.get("x", about.get("x"))), number(drawn.get("y", about.get("y")))
        y = None if y is None else y * self.sign
        if x is not None and y is not None:
            self.places[key] = (x, y)
        self.incoming.node(
            key, label, self._fields(pairs), x=x, y=y, colour=str(drawn.get("fill", "")),
            shape=str(drawn.get("type", "")), zones=[group] if group else (),
        )  # fmt: skip

    def _edge(self, pairs: Pairs) -> None:
        about, graphics = _plain(pairs), _inside(pairs, "graphics")
        drawn = _plain(graphics)
        source, target = str(about.get("source", "")), str(about.get("target", ""))
        usual = "directed" if self.directed else "undirected"
        usual = "directed" if "targetArrow" in drawn else usual  # yEd
        direction = _DIRECTIONS.get(str(drawn.get("arrow", "")), usual)
        fields = self._fields(pairs)
        if drawn.get("arrow") == "first":
            source, target, direction = target, source, "directed"
        bend = None
        if ID not in fields and source in self.places and target in self.places:
            bend = bend_from(self.places[source], self.places[target], self._points(graphics))
        self.incoming.edge(
            source, target, fields, label=str(about.get("label", "")),
            colour=str(drawn.get("fill", "")), direction=direction, bend=bend,
        )  # fmt: skip

    def _points(self, graphics: Pairs) -> list[tuple[float, float]]:
        """The points of a line between its two ends, which GML repeats."""
        points = [_plain(value) for key, value in _inside(graphics, "Line") if key == "point"]
        places = [(number(point.get("x")), number(point.get("y"))) for point in points]
        return [(x, y * self.sign) for x, y in places[1:-1] if x is not None and y is not None]

    def _fields(self, pairs: Pairs) -> dict[str, Value]:
        found = {key: value for key, value in _plain(pairs).items() if key.lower() not in TAKEN}
        if not self.ours:
            return found
        for one in _inside(pairs, "fields"):
            about = _plain(one[1]) if isinstance(one[1], list) else {}
            value = about.get("value", "")
            found[str(about.get("name", ""))] = bool(value) if about.get("yes") else value
        return found


def _inside(pairs: Pairs, name: str) -> Pairs:
    return next((value for key, value in pairs if key == name and isinstance(value, list)), [])


def _plain(pairs: Any) -> dict[str, Value]:
    return {key: value for key, value in pairs if not isinstance(value, list)}
