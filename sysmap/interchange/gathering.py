"""What a foreign file says, gathered piece by piece, until it is a map of ours.

Every reader goes through here, so that types become kinds, ends find their elements, places become
ours and the account counts the same way whatever the format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.editing import folded
from sysmap.i18n import _, _n, language
from sysmap.interchange.account import Account
from sysmap.interchange.naming import Names
from sysmap.interchange.polarity import sign_of
from sysmap.interchange.spreading import at_our_scale, spread
from sysmap.model import Card, Element, Link, Loop, Note, Shape, SystemMap, View, Zone, clean, new_id

MOST_ELEMENTS, MOST_LINKS = 200_000, 400_000
FAR = 1e15
"""A number beyond this is no place on any page."""


class Gathering:
    """Elements and relations by the keys that the other program gave them."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.ours = False
        """Whether we wrote this file: then its places are ours already."""
        self.names = Names()
        self.elements: dict[str, dict[str, Any]] = {}
        self.links: list[dict[str, Any]] = []
        self.zones: dict[str, dict[str, Any]] = {}
        self.notes: list[dict[str, Any]] = []
        self.loops: list[dict[str, Any]] = []
        self.views: list[View] = []
        self.card: dict[str, Any] = {}
        self.count: Counter[str] = Counter()
        self._labels: dict[str, str] = {}
        self._lost: list[str] = []
        self._used: set[str] = set()

    def element(self, key: object, label: str, *, type: str = "", category: str = "", colour: str = "",
                shape: str = "", x: Any = None, y: Any = None, **fields: Any) -> str:  # fmt: skip
        """Note one element under its key (any value); the same key again is another element."""
        if len(self.elements) >= MOST_ELEMENTS:
            raise ValueError(
                _("Ce fichier contient plus d’éléments qu’une carte n’en peut montrer. Rien n’a été ajouté.")
            )
        name = str(key) if key not in (None, "") else f" {len(self.elements)}"
        if name in self.elements:
            self.count["same"] += 1
            name = f"{name} {len(self.elements)}"
        words = clean(label)
        self.count["cleaned"] += words != label.replace("\r\n", "\n").replace("\r", "\n")
        kind, own = self.names.kind(type, category, colour, shape)
        self.elements[name] = {
            **fields, "id": self._own_id(fields.pop("id", "") or _as_id(key), "e"), "kind": kind,
            "category": own,
            "label": words, "attributes": simple(fields.get("attributes") or {}),
            "x": number(x), "y": number(y),
        }  # fmt: skip
        self._labels.setdefault(folded(words), name)
        return name

    def _own_id(self, asked: str, prefix: str) -> str:
        id = str(asked) if asked and str(asked) not in self._used else new_id(prefix, self._used)
        self._used.add(id)
        return id

    def key_of(self, words: object) -> str | None:
        """The key of the element that these words name: a key, else a label."""
        name = str(words)
        return name if name in self.elements else self._labels.get(folded(name))

    def link(self, source: object, target: object, *, type: str = "", sign: str = "", colour: str = "",
             direction: str = "directed", by_label: bool = True, **fields: Any) -> bool:  # fmt: skip
        """Note one relation; False when an end is missing. A type that is a sign is a sign.

        Without `by_label`, ends are keys and nothing else.
        """
        known = [by_label or str(end) in self.elements for end in (source, target)]
        ends = [self.key_of(end) if here else None for end, here in zip((source, target), known, strict=True)]
        if None in ends or len(self.links) >= MOST_LINKS:
            self._lost.append(f"{source} → {target}")
            return False
        plain = folded(direction)
        if not sign and (said := sign_of(type)):
            attributes = dict(fields.get("attributes") or {})
            if len(type.replace(" ", "")) > 1 and set(type.replace(" ", "")) <= set("+-−–"):
                attributes["type"] = type  # « +- » is « − », and both signs are kept
                self.count["pairs"] += 1
            fields, sign, type = {**fields, "attributes": attributes}, said, ""
        kind = self.names.link_kind(type, bool(sign), plain == "undirected", colour)
        both = plain in ("mutual", "bidirectional", "both")
        self.count["mutual"] += both
        for a, b in (ends, ends[::-1])[: 1 + both]:
            self.links.append({
                **fields, "id": self._own_id(fields.get("id", "") if a == ends[0] else "", "l"), "kind": kind,
                "source": self.elements[a]["id"], "target": self.elements[b]["id"],  # type: ignore[index]
                "polarity": sign, "attributes": simple(fields.get("attributes") or {}),
            })  # fmt: skip
        return True

    def zone(self, key: object, label: str, members: Iterable[object] = (), **fields: Any) -> str:
        """Note a zone; without a shape it is a hull round its members."""
        name = str(key)
        if name not in self.zones:
            id = self._own_id(fields.pop("id", ""), "z")
            self.zones[name] = {"shape": Shape(type="hull"), **fields, "id": id, "label": label}
        for member in members:
            self.put_in(member, name)
        return name

    def put_in(self, member: object, zone: str) -> None:
        """This element is in this zone (noted already)."""
        key = self.key_of(member)
        if key is not None:
            held = self.elements[key].setdefault("zones", ())
            if (id := self.zones[zone]["id"]) not in held:
                self.elements[key]["zones"] = (*held, id)

    def note(self, text: str, x: Any, y: Any, **fields: Any) -> None:
        """Words that lie on the page."""
        place = {"x": number(x), "y": number(y)}
        self.notes.append({"id": self._own_id("", "n"), "text": text, **place, **fields})

    def loop(self, name: str, links: Iterable[str], **fields: Any) -> None:
        """A named loop, by the ids of relations noted already."""
        self.loops.append({"id": self._own_id("", "o"), "name": name, "links": tuple(links), **fields})

    def view(self, name: str, members: Iterable[object]) -> None:
        """One of the other program’s pages: these elements, narrowed to."""
        ids = tuple(self.elements[key]["id"] for member in members if (key := self.key_of(member)))
        self.views.append(View.model_validate(
            {"id": self._own_id("", "v"), "name": name, "filter": {"only": ids}}))  # fmt: skip

    def made(self, **more: Any) -> SystemMap:
        """The map, and what every format says of it in the account."""
        self._place()
        self._say()
        elements = [Element.model_validate(one) for one in self.elements.values()]
        links = [Link.model_validate(one) for one in self.links]
        known = {link.id for link in links}
        loops = [one for one in self.loops if known >= set(one["links"])]
        return SystemMap.model_validate({
            "id": new_id("m"), "language": language(), "card": Card.model_validate(self.card),
            "elements": elements, "links": links,
            "zones": [Zone.model_validate(one) for one in self.zones.values()],
            "notes": [Note.model_validate(one) for one in self.notes],
            "loops": [Loop.model_validate(one) for one in loops], "views": self.views,
            **self.names.rows(), **more,
        })  # fmt: skip

    def _place(self) -> None:
        """Places of the other program at our scale; those without one are spread out."""
        placed = {k: (e["x"], e["y"]) for k, e in self.elements.items() if None not in (e["x"], e["y"])}
        free = [key for key in self.elements if key not in placed]
        scale = at_our_scale(list(placed.values())) if not (self.ours or self.zones_drawn()) else 1.0
        self.count["scaled"] += scale != 1.0
        places = {key: (x * scale, y * scale) for key, (x, y) in placed.items()}
        back = {e["id"]: key for key, e in self.elements.items()}
        ends = [(back[k["source"]], back[k["target"]]) for k in self.links] if free else []
        places |= spread(free, ends, list(places.values()))
        self.count["spread"] += len(free)
        for key, (x, y) in places.items():
            self.elements[key] |= {"x": x, "y": y}
        for note in self.notes:
            note |= {"x": (note["x"] or 0) * scale, "y": (note["y"] or 0) * scale}

    def zones_drawn(self) -> bool:
        """Whether a zone has a shape of its own, in which places count."""
        return any(zone["shape"].type != "hull" for zone in self.zones.values())

    def _say(self) -> None:
        account, n = self.account, len(self.elements)
        account.understood(_n("{n} élément", "{n} éléments", n), n)
        n = len(self.links)
        account.understood(_n("{n} relation", "{n} relations", n), n)
        n = len(self.zones)
        account.understood(_n("{n} zone", "{n} zones", n), n)
        n = len(self.loops)
        account.understood(_n("{n} boucle", "{n} boucles", n), n)
        n = len(self.notes)
        account.understood(_n("{n} note", "{n} notes", n), n)
        self._say_changes()
        self._say_guesses()
        lost = len(self._lost)
        said = _n("{n} lien sans ses deux bouts", "{n} liens sans leurs deux bouts", lost)
        shown = ", ".join(_("« {label} »").format(label=one[:80]) for one in self._lost[:3])
        account.left(_("{what} : {names}").format(what=said, names=shown), lost)

    def _say_changes(self) -> None:
        account, n = self.account, self.count["scaled"]
        account.changed(_("Les places sont ramenées à l’échelle de la page"), n)
        n = self.count["mutual"]
        said = _n("{n} relation dans les deux sens en devient deux",
                  "{n} relations dans les deux sens en deviennent deux chacune", n)  # fmt: skip
        account.changed(said, n)
        n = self.count["pairs"]
        said = _n("{n} paire de signes devient un signe ; la paire est gardée à côté",
                  "{n} paires de signes deviennent un signe ; la paire est gardée à côté", n)  # fmt: skip
        account.changed(said, n)
        n = self.count["cleaned"]
        said = _n("{n} intitulé contenait un signe que rien ne peut montrer, remplacé",
                  "{n} intitulés contenaient des signes que rien ne peut montrer, remplacés", n)  # fmt: skip
        account.changed(said, n)
        n = self.count["same"]
        said = _n("{n} identifiant était pris deux fois : l’élément en reçoit un autre",
                  "{n} identifiants étaient pris deux fois : leurs éléments en changent", n)  # fmt: skip
        account.changed(said, n)

    def _say_guesses(self) -> None:
        account, n = self.account, self.count["inferred"]
        said = _n("{n} signe déduit de la couleur ou du nom du style",
                  "{n} signes déduits de la couleur ou du nom du style", n)  # fmt: skip
        account.guessed(said, n)
        n = self.count["spread"]
        said = _n("{n} élément sans place est posé par le programme",
                  "{n} éléments sans place sont posés par le programme", n)  # fmt: skip
        account.guessed(said, n)
        for sentence in self.names.told():
            account.guessed(sentence)


def _as_id(key: object) -> str:
    """The other program's id, when it can be one of ours: it will know the element again."""
    name = str(key)
    return name if re.fullmatch(r"[\w.:-]{1,64}", name) else ""


def number(value: Any) -> float | None:
    """A place on the page, or None when this is none (words, not a number, without end)."""
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if -FAR < found < FAR else None


def simple(attributes: Mapping[str, Any]) -> dict[str, str | bool | int | float]:
    """The attributes that are words, numbers, yes or no; a list of words is joined by bars."""
    kept: dict[str, str | bool | int | float] = {}
    for name, value in attributes.items():
        if isinstance(value, (list, tuple)) and all(isinstance(one, (str, int, float)) for one in value):
            value = " | ".join(map(str, value))
        if value in (None, "") or not isinstance(value, (str, bool, int, float)):
            continue
        if isinstance(value, (int, float)) and not -FAR < value < FAR:
            value = str(value)
        kept[str(name)] = value
    return kept
