"""Reading DOT: nodes, edges, clusters, places; nothing it names is opened or run (see dot_text)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import number
from sysmap.interchange.networks.dot_text import Token, damaged, label_of, tokens
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.outgoing import DRAWN, ID
from sysmap.interchange.networks.parsing import Value, typed
from sysmap.interchange.xml_safely import check_depth
from sysmap.model import SystemMap

Attributes = dict[str, Token]
_DIRECTIONS = {"none": "undirected", "both": "mutual"}
_HEADS = {Token("word", "graph"), Token("word", "digraph")}
MOST = 1_000_000
"""Edges: « {a b} -> {c d} » makes four of one line."""


def read_dot(data: bytes, account: Account) -> SystemMap:
    """The map in the first graph of this file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    reader = _Reader(text, account)
    reader.graph()
    return reader.made()


@dataclass
class _Scope:
    """What holds inside a pair of braces: defaults of nodes and edges, the cluster, its nodes."""

    node: Attributes
    edge: Attributes
    cluster: str = ""
    members: dict[str, None] = field(default_factory=dict)


class _Reader:
    def __init__(self, text: str, account: Account) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.at = 0
        self.account = account
        self.directed = True
        self.name = ""
        self.nodes: dict[str, Attributes] = {}
        self.home: dict[str, str] = {}
        self.edges: list[tuple[str, str, Attributes]] = []
        self.clusters: dict[str, tuple[str, Attributes]] = {}
        self.about: Attributes = {}

    def graph(self) -> None:
        if self._is("word", "strict"):
            self.at += 1
        self.directed = self._take().text.lower() == "digraph"
        if not self._is("mark", "{"):
            self.name = self._id().text
        self._mark("{")
        self._statements(_Scope({}, {}), 1)
        n = sum(token in _HEADS for token in self.tokens[self.at :])
        said = _n("{n} autre graphe du même fichier", "{n} autres graphes du même fichier", n)
        self.account.left(said, n)

    def _statements(self, scope: _Scope, depth: int) -> None:
        check_depth(depth)
        while not self._is("mark", "}"):
            if self._is("mark", ";") or self._is("mark", ","):
                self.at += 1
                continue
            self._statement(scope, depth)
        self.at += 1

    def _statement(self, scope: _Scope, depth: int) -> None:
        token = self._peek()
        word = token.text.lower() if token.sort == "word" else ""
        follows = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else Token("", "")
        if word in ("node", "edge", "graph") and follows == Token("mark", "["):
            self.at += 1
            into = {"node": scope.node, "edge": scope.edge}.get(word)
            self._about(scope).update(self._attributes()) if into is None else into.update(self._attributes())
        elif follows == Token("mark", "=") and token.sort in ("word", "string"):
            self.at += 2
            self._about(scope)[token.text] = self._id()
        else:
            self._chain(scope, depth)

    def _about(self, scope: _Scope) -> Attributes:
        return self.clusters[scope.cluster][1] if scope.cluster else self.about

    def _chain(self, scope: _Scope, depth: int) -> None:
        """A node or a group of nodes, or several joined by arrows, and what is said of them all."""
        ends = [self._end(scope, depth)]
        while self._peek().sort == "edge":
            self.at += 1
            ends.append(self._end(scope, depth))
        said: Attributes = self._attributes() if self._is("mark", "[") else {}
        if len(ends) == 1 and len(ends[0]) == 1 and said:
            self.nodes[ends[0][0]].update(said)
        for sources, targets in pairwise(ends):
            for a in sources:
                self.edges += [(a, b, {**scope.edge, **said}) for b in targets]
                if len(self.edges) > MOST:
                    raise ValueError(_("Ce fichier contient plus de liens qu’une carte n’en peut montrer. "
                                       "Rien n’a été ajouté."))  # fmt: skip

    def _end(self, scope: _Scope, depth: int) -> list[str]:
        if self._is("mark", "{") or (self._peek().sort == "word" and self._peek().text.lower() == "subgraph"):
            return self._subgraph(scope, depth)
        name = self._id().text
        for _port in range(2):
            if self._is("mark", ":"):
                self.at += 1
                self._id()
        if name not in self.nodes:
            self.nodes[name] = dict(scope.node)
        if scope.cluster:
            self.home.setdefault(name, scope.cluster)
        scope.members[name] = None
        return [name]

    def _subgraph(self, scope: _Scope, depth: int) -> list[str]:
        name = ""
        if not self._is("mark", "{"):
            self.at += 1
            name = self._id().text if not self._is("mark", "{") else ""
        self._mark("{")
        inner = _Scope(dict(scope.node), dict(scope.edge), scope.cluster)
        if name.lower().startswith("cluster"):
            self.clusters.setdefault(name, (scope.cluster, {}))
            inner.cluster = name
        self._statements(inner, depth + 1)
        scope.members |= inner.members
        return list(inner.members)

    def _attributes(self) -> Attributes:
        found: Attributes = {}
        while self._is("mark", "["):
            self.at += 1
            while not self._is("mark", "]"):
                if self._is("mark", ",") or self._is("mark", ";"):
                    self.at += 1
                    continue
                name = self._id().text
                found[name] = Token("word", "true")
                if self._is("mark", "="):
                    self.at += 1
                    found[name] = self._id()
            self.at += 1
        return found

    def _id(self) -> Token:
        token = self._take()
        if token.sort not in ("word", "string", "html"):
            raise self._wrong()
        while token.sort == "string" and self._is("mark", "+"):
            self.at += 1
            token = Token("string", token.text + self._take().text)
        return token

    def _peek(self) -> Token:
        if self.at >= len(self.tokens):
            raise self._wrong()
        return self.tokens[self.at]

    def _take(self) -> Token:
        token = self._peek()
        self.at += 1
        return token

    def _is(self, sort: str, text: str) -> bool:
        found = self._peek()
        return found.sort == sort and found.text.lower() == text

    def _mark(self, text: str) -> None:
        if not self._is("mark", text):
            raise self._wrong()
        self.at += 1

    def _wrong(self) -> ValueError:
        return damaged(self.text, len(self.text))

    def made(self) -> SystemMap:
        incoming = Incoming(self.account)
        for key, (parent, said) in self.clusters.items():
            incoming.group(key, _label(said, key, ""), _fields(said), parent)
        for name, said in self.nodes.items():
            x, y = _place(said.get("pos"))
            home = self.home.get(name, "")
            incoming.node(
                name, _label(said, name, name), _fields(said), x=x, y=y,
                shape=_word(said, "shape") or "ellipse",
                colour=_word(said, "fillcolor") or _word(said, "color"), zones=[home] if home else (),
            )  # fmt: skip
        for source, target, said in self.edges:
            a, b, direction = _direction(source, target, said, self.directed)
            colour = _word(said, "color").split(":")[0].split(";")[0]
            incoming.edge(a, b, _fields(said), label=_label(said, "", ""), colour=colour, direction=direction)
        return incoming.made(_label(self.about, self.name, ""))


def _direction(source: str, target: str, said: Attributes, directed: bool) -> tuple[str, str, str]:
    dir = _word(said, "dir")
    if dir == "back":
        return target, source, "directed"
    return source, target, _DIRECTIONS.get(dir, "directed" if directed or dir else "undirected")


def _label(said: Attributes, name: str, default: str) -> str:
    token = said.get("label") or said.get("xlabel")
    if token is None:
        return default
    words = label_of(token, name)
    if _word(said, "shape").lower() in ("record", "mrecord"):
        words = " ".join(re.sub(r"<[^<>]*>|[{}|]", " ", words).split())  # ports and frames of its cells
    return words if ID in said else words.strip()


def _fields(said: Attributes) -> dict[str, Value]:
    """What is said besides the drawing; numbers as numbers, in a file that we wrote with their types."""
    found: dict[str, Value] = {}
    for name, token in said.items():
        if name.lower() in DRAWN:
            continue
        sort, bar, plain = name.partition("__")
        if bar and sort in ("double", "long", "boolean"):
            found[label_of(Token("string", plain), "")] = typed(token.text, sort)
        else:
            words, own = label_of(token, ""), label_of(Token("string", name), "")
            found[own] = typed(words, "double") if token.sort == "word" else words
    return found


def _word(said: Attributes, name: str) -> str:
    return said[name].text if name in said else ""


def _place(token: Token | None) -> tuple[float | None, float | None]:
    """Graphviz writes points, upwards; « ! » pins a node."""
    parts = token.text.rstrip("!").split(",") if token else []
    if len(parts) < 2:
        return None, None
    x, y = number(parts[0]), number(parts[1])
    return x, None if y is None else -y + 0.0
