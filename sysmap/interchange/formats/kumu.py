"""Kumu JSON in its three shapes: blueprint (the one written), backup of a project, and the two mixed."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.kumu_writing import write_blueprint as write
from sysmap.interchange.tables import ELEMENT_HEADS, LINK_HEADS, of_attributes
from sysmap.model import SystemMap

__all__ = ["is_mine", "read", "write"]

_KIND = ("element type", "type", "connection type", "loop type")
_OWN = {"_id", "id", "label", "description", "tags", "direction", "delayed", "reversed", "from", "to",
    "style",
        "attributes", "x", "y", *_KIND}  # fmt: skip
GAP = 600.0
_LETTER = re.compile(r"([RB])\s?(\d{0,3})(?:\s*[:.–-]\s*|\s+|$)(.*)", re.DOTALL)


def is_mine(file: Foreign) -> bool:
    """Elements and connections, both listed."""
    if b'"connections"' not in file.data and b'"elements"' not in file.data:
        return False
    found = _data(file.data)
    return found is not None and isinstance(found.get("elements"), list) and (
        isinstance(found.get("connections"), list) or isinstance(found.get("maps"), list)
    ) and "format" not in found  # fmt: skip


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Elements, connections and loops; each of several maps is a view."""
    data = _data(files[0].data)
    if data is None:
        raise ValueError(_("Ce fichier Kumu est abîmé. Rien n’a été ajouté."))
    return _Reader(data, account).read()


def _data(data: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


class _Reader:
    def __init__(self, data: dict[str, Any], account: Account) -> None:
        self.data, self.account = data, account
        self.found = Gathering(account)
        self.made: dict[str, list[str]] = {}  # our relations, by the id of their connection
        self.count: Counter[str] = Counter()

    def read(self) -> SystemMap:
        data, found = self.data, self.found
        maps = self._maps()
        places = self._places(maps)
        for item in _records(data.get("elements")):
            self._element(item, places)
        for item in _records(data.get("connections")):
            self._connection(item)
        for item in _records(data.get("loops")):
            self._loop(item)
        for one in maps:
            members = [str(place.get("element")) for place in _records(one.get("elements"))]
            if len(maps) > 1 and 0 < len(members) < len(found.elements):
                found.view(str(one.get("name") or ""), members)
        text = maps[0].get("description") if maps else ""
        found.card = {
            "title": str(data.get("name") or ""),
            "summary": str(data.get("description") or text or ""),
        }
        self._say()
        return found.made()

    def _maps(self) -> list[Mapping[str, Any]]:
        """The maps, the one that opens first."""
        maps = _records(self.data.get("maps"))
        return sorted(maps, key=lambda one: one.get("_id") != self.data.get("defaultMap"))

    def _places(self, maps: list[Mapping[str, Any]]) -> dict[str, tuple[float, float]]:
        """Where each element stands: in the first map that shows it; further maps lie to the right."""
        places: dict[str, tuple[float, float]] = {}
        right = 0.0
        for one in maps:
            own: dict[str, tuple[float, float]] = {}
            for item in _records(one.get("elements")):
                at = item.get("position")
                x, y = (number(at.get(axis)) for axis in "xy") if isinstance(at, Mapping) else (None, None)
                if x is not None and y is not None:
                    own[str(item.get("element"))] = (x, y)
            fresh = {id: place for id, place in own.items() if id not in places}
            self.count["twice"] += len(own) - len(fresh)
            shift = right - min((x for x, _y in fresh.values()), default=0.0) if places and fresh else 0.0
            places |= {id: (x + shift, y) for id, (x, y) in fresh.items()}
            right = max((x for x, _y in places.values()), default=0.0) + GAP
        return places

    def _element(self, item: Mapping[str, Any], places: Mapping[str, tuple[float, float]]) -> None:
        said = _said(item)
        key = str(item.get("_id") or item.get("id") or "")
        fields, attributes = of_attributes(ELEMENT_HEADS, _others(said))
        zones = fields.pop("zone", ())
        x, y = places.get(key, (said.get("x"), said.get("y")))
        self.found.ours = self.found.ours or {"x", "y"} <= said.keys()
        keywords = fields.pop("keywords", ()) or _tags(said.get("tags"))
        name = self.found.element(
            key, _label(said.get("label")), type=_first(said, _KIND), x=x, y=y, keywords=keywords,
            description=_text(said.get("description")), attributes=attributes, **fields,
        )  # fmt: skip
        for zone in zones:
            self.found.zone(zone, zone, [name])

    def _connection(self, item: Mapping[str, Any]) -> None:
        said = _said(item)
        fields, attributes = of_attributes(LINK_HEADS, _others(said))
        sign = fields.pop("polarity", "")
        if item.get("reversed"):
            attributes["reversed"] = True
            self.count["reversed"] += 1
        keywords = fields.pop("keywords", ()) or _tags(said.get("tags"))
        delay = fields.pop("delay", False) or bool(item.get("delayed"))
        label = _label(said.get("label"))
        before = len(self.found.links)
        self.found.link(
            item.get("from"), item.get("to"), type=_first(said, _KIND), sign=_sign(sign), verb=label,
            direction=str(said.get("direction") or item.get("direction") or "directed"), delay=delay,
            keywords=keywords, description=_text(said.get("description")), attributes=attributes,
            id=str(item.get("_id") or item.get("id") or ""), **fields,
        )  # fmt: skip
        self.made[str(item.get("_id") or item.get("id"))] = [one["id"] for one in self.found.links[before:]]

    def _loop(self, item: Mapping[str, Any]) -> None:
        label = _label(_said(item).get("label"))
        ids = [id for one in item.get("connections") or [] for id in self.made.get(str(one), [])]
        order = in_order(ids, {one["id"]: (one["source"], one["target"]) for one in self.found.links})
        if not order:
            self.count["loops"] += 1
            return
        named = _LETTER.match(label)
        letter, rank, name = named.groups() if named else ("", "", label)
        self.found.loop(name, order, letter=letter, number=int(rank or 0))

    def _say(self) -> None:
        account, n = self.account, self.count["twice"]
        account.changed(_n("{n} élément de plusieurs cartes reste où la première le met",
                           "{n} éléments de plusieurs cartes restent où la première les met", n),
                           n)  # fmt: skip
        n = self.count["reversed"]
        account.guessed(_n("{n} relation est marquée « reversed » : elle n’est pas retournée",
                           "{n} relations sont marquées « reversed » : elles ne sont pas retournées", n),
                           n)  # fmt: skip
        n = self.count["loops"]
        account.left(_n("{n} boucle dont les relations ne se suivent pas",
                        "{n} boucles dont les relations ne se suivent pas", n), n)  # fmt: skip
        n = len(_records(self.data.get("perspectives")))
        account.left(_n("{n} style de vue", "{n} styles de vues", n), n)
        n = sum("curvature" in edge for one in self._maps() for edge in _records(one.get("connections")))
        account.left(_n("{n} courbure de relation", "{n} courbures de relations", n), n)


def in_order(ids: Sequence[str], ends: Mapping[str, tuple[str, str]]) -> list[str]:
    """Relations of a loop, each beginning where the last one ends; nothing when they make none."""
    rest = list(dict.fromkeys(ids))
    if not rest:
        return []
    start, order = ends[rest[0]][0], [rest.pop(0)]
    while ends[order[-1]][1] != start:
        at = ends[order[-1]][1]
        following = next((id for id in rest if ends[id][0] == at), None)
        if following is None:
            return []
        rest.remove(following)
        order.append(following)
    return order


def _records(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _said(item: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of an item, wherever this shape of file keeps it; names in small letters."""
    own = item.get("attributes")
    source = {**item, **own} if isinstance(own, Mapping) else item
    return {
        str(name).lower() if str(name).lower() in _OWN else str(name): value for name, value in source.items()
    }


def _others(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name not in _OWN}


def _first(said: Mapping[str, Any], names: Sequence[str]) -> str:
    return next((_text(said[name]) for name in names if said.get(name) not in (None, "", [])), "")


def _text(value: Any) -> str:
    if isinstance(value, list):
        return " | ".join(map(str, value))
    return str(value) if value not in (None, "") else ""


def _label(value: Any) -> str:
    """Two spaces are Kumu's forced end of a line."""
    return re.sub(r" {2,}", " ", _text(value)).strip(" ")


def _tags(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else str(value or "").split("|")
    return tuple(dict.fromkeys(str(one).strip() for one in items if str(one).strip()))


def _sign(words: Any) -> str:
    from sysmap.interchange.polarity import sign_of

    return sign_of(str(words or ""))
