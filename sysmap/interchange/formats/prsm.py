"""PRSM maps, compressed or not, of its three generations: `samples`, `styles`, notes as HTML or Quill."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import as_types
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.lzstring import expanded
from sysmap.interchange.plainly import of_html, of_quill, one_line_of
from sysmap.interchange.polarity import is_sign, sign_of, sign_of_colour
from sysmap.interchange.prsm_drawing import read_drawing
from sysmap.interchange.prsm_writing import write
from sysmap.interchange.tables import ELEMENT_HEADS, of_attributes
from sysmap.model import SystemMap

__all__ = ["is_mine", "read", "write"]

_MARKS = {"styles", "samples", "lastNodeSample", "mapTitle", "room", "attributeTitles"}
_ENOUGH = 4_000


def is_mine(file: Foreign) -> bool:
    """JSON with PRSM's own keys, or what expands to the beginning of it."""
    text = _text(file.data)
    if text.startswith("{"):
        found = _data(text) if '"nodes"' in text and '"edges"' in text else None
        return bool(found) and bool(_MARKS & found.keys()) and isinstance(found.get("nodes"), list)  # type: ignore[union-attr]
    if text[:1] in ("", "<", "[") or not any(ord(c) > 255 for c in text[:200]):
        return False
    try:
        return expanded(text[:_ENOUGH] + text[-1:], 200).lstrip().startswith("{")
    except ValueError:
        return False


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Factors, links, their styles as types; signs by label, style, colour; the room's key is dropped."""
    text = _text(files[0].data)
    try:
        data = _data(text if text.startswith("{") else expanded(text))
    except ValueError:
        data = None
    if data is None:
        raise ValueError(_("Ce fichier PRSM est abîmé. Rien n’a été ajouté."))
    return _Reader(data, account).read()


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").lstrip("\ufeff")


def _data(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


class _Reader:
    def __init__(self, data: dict[str, Any], account: Account) -> None:
        self.data, self.account = data, account
        self.found = Gathering(account)
        self.found.ours = data.get("generator") == "Sysmap"
        styles = _dict(data.get("styles") or data.get("samples"))
        self.nodes, self.edges = _dict(styles.get("nodes")), _dict(styles.get("edges"))
        self.titles = {str(k): str(v) for k, v in _dict(data.get("attributeTitles")).items()}

    def read(self) -> SystemMap:
        data, found = self.data, self.found
        nodes = [node for node in _list(data.get("nodes")) if isinstance(node, Mapping)]
        styles = [_style(self.nodes, node, "group") for node in nodes]
        types = [_named(style) for style in styles]
        if not any(types):
            types = as_types([_colour(style, "background") for style in styles], self.account)
        for node, style, type in zip(nodes, styles, types, strict=True):
            self._node(node, style, type)
        for edge in _list(data.get("edges")):
            if isinstance(edge, Mapping):
                self._edge(edge)
        found.card = {"title": str(data.get("mapTitle") or ""), "summary": self._summary()}
        read_drawing(data, found)
        self._left(nodes)
        return found.made()

    def _summary(self) -> str:
        said = self.data.get("description")
        return of_quill(said.get("text") if isinstance(said, Mapping) else said)

    def _node(self, node: Mapping[str, Any], style: Mapping[str, Any], type: str) -> None:
        kept = {title: node[id] for id, title in self.titles.items() if node.get(id) not in (None, "")}
        fields, attributes = of_attributes(ELEMENT_HEADS, kept)
        zones = fields.pop("zone", ())
        dots = fields.pop("dots", 0) or len(_list(node.get("thumbUp")))
        note = of_quill(node.get("note")) or of_html(str(node.get("title") or ""))
        name = self.found.element(
            node.get("id"), self._label(node.get("label")), type=type, colour=_colour(style, "background"),
            shape=str(style.get("shape") or ""), x=node.get("x"), y=node.get("y"), description=note,
            attributes=attributes, dots=dots, **fields,
        )  # fmt: skip
        for zone in zones:
            self.found.zone(zone, zone, [name])

    def _label(self, label: Any) -> str:
        """Ends of lines are where PRSM wrapped the words; in a file of ours they were meant."""
        return str(label) if self.found.ours and label is not None else one_line_of(label)

    def _edge(self, edge: Mapping[str, Any]) -> None:
        style = _style(self.edges, edge, "edge")
        label, named = one_line_of(edge.get("label")), _named(style)
        sign, verb = "", label
        if is_sign(label):
            sign, verb = sign_of(label), ""
        elif sign := sign_of(named):
            named = ""
        else:
            sign = sign_of_colour(_colour(style, "color"))
        made = self.found.link(
            edge.get("from"), edge.get("to"), type="" if is_sign(named) else named, sign=sign, verb=verb,
            direction=_direction(style),
            description=of_quill(edge.get("note")) or of_html(str(edge.get("title") or "")),
        )  # fmt: skip
        self.found.count["inferred"] += bool(sign) and made and not is_sign(label)

    def _left(self, nodes: Sequence[Mapping[str, Any]]) -> None:
        account, data = self.account, self.data
        account.left(_("La clé du salon, qui ouvre la carte en ligne"), bool(data.get("room")))
        people = {str(_dict(item.get(when)).get("user")) for item in (*nodes, *_list(data.get("edges")))
                  if isinstance(item, Mapping) for when in ("created", "modified")} - {"None",
                  ""}  # fmt: skip
        n = len(people)
        account.left(_n("Le nom de {n} personne", "Les noms de {n} personnes", n), n)
        n = len(_list(data.get("history")))
        account.left(_n("{n} ligne d’historique", "{n} lignes d’historique", n), n)


def _style(styles: Mapping[str, Any], item: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """The base style, that of its group, its own."""
    group = item.get("grp")
    if group is None and (old := number(item.get("group"))) is not None:
        group = f"{prefix}{int(old) % 9}"
    merged: dict[str, Any] = {}
    for part in (styles.get("base"), styles.get(str(group)), item):
        for name, value in _dict(part).items():
            known = merged.get(name)
            both = isinstance(value, Mapping) and isinstance(known, Mapping)
            merged[name] = {**known, **value} if both else value  # type: ignore[dict-item]
    return merged


def _named(style: Mapping[str, Any]) -> str:
    """The name people gave to a style; one that is still a sample has none."""
    name = one_line_of(style.get("groupLabel"))
    return "" if name.lower() in ("sample", "cluster", "none") else name


def _colour(style: Mapping[str, Any], part: str) -> str:
    colour = style.get("color")
    return str(colour.get(part) or "") if isinstance(colour, Mapping) else str(colour or "")


def _direction(style: Mapping[str, Any]) -> str:
    arrows = style.get("arrows")
    if isinstance(arrows, str):
        return "mutual" if "to" in arrows and "from" in arrows else "directed" if arrows else "undirected"
    if not isinstance(arrows, Mapping):
        return "directed"
    to, back, middle = (_head(arrows.get(end)) for end in ("to", "from", "middle"))
    if to is None and back is None and middle is None:
        return "directed"
    if to and back:
        return "mutual"
    return "directed" if to or back or middle else "undirected"


def _head(end: Any) -> bool | None:
    if isinstance(end, Mapping):
        return bool(end.get("enabled")) and end.get("type") != "none"
    return None if end is None else bool(end)


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
