"""From sheets to a map: elements, relations, matrices, answers, zones, loops, the card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.editing import folded
from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.polarity import sign_of
from sysmap.interchange.tables import vocabulary as words
from sysmap.interchange.tables.answers import read_answers
from sysmap.interchange.tables.cells import Sheet
from sysmap.interchange.tables.fields import as_value, dated, value_of
from sysmap.interchange.tables.roles import (
    ANSWERS,
    ATTRIBUTE,
    CARD,
    ELEMENTS,
    LEFT,
    LINKS,
    LOOPS,
    MATRIX,
    NOTHING,
    ZONES,
    Taken,
    taken,
)
from sysmap.model import Card, Shape, SystemMap, Territory

_SIGNS = {"+", "-", "−", "?", "", *(name for pair in words.VALUES["polarity"].values() for name in pair)}


def read_sheets(sheets: Sequence[Sheet], account: Account) -> SystemMap:
    """The map these sheets hold together. Raises ValueError when they hold none."""
    found = [taken(sheet, account.asked) for sheet in sheets if sheet.rows]
    account.tables = [
        {"name": one.sheet.name, "role": one.role, "heads": list(one.heads), "fields": list(one.fields),
         "rows": [list(row) for row in one.body[:5]], "count": len(one.body)} for one in found
    ]  # fmt: skip
    for one in found:
        if one.role == LEFT:
            account.left(
                _("« {name} » : ni éléments ni relations n’y sont reconnus").format(name=one.sheet.name)
            )
    if not any(one.role in (ELEMENTS, LINKS, MATRIX, ANSWERS) for one in found) and not account.asked:
        raise ValueError(
            _("Ce tableau ne nomme ni éléments ni relations : il faut une colonne « Intitulé », ou deux "
              "colonnes « De » et « Vers ». Rien n’a été ajouté.")
        )  # fmt: skip
    return _Reader(account).read(found)


class _Reader:
    def __init__(self, account: Account) -> None:
        self.account = account
        self.found = Gathering(account)
        self.count: Counter[str] = Counter()
        self.rows: dict[str, str] = {}  # ids in the file of relations, and those in the map

    def read(self, tables: Sequence[Taken]) -> SystemMap:
        order = {CARD: self._card, ZONES: self._zones, ELEMENTS: self._elements, ANSWERS: self._answers,
                 MATRIX: self._matrix, LINKS: self._links, LOOPS: self._loops}  # fmt: skip
        for role, read in order.items():
            for one in tables:
                if one.role == role:
                    read(one)
        map = self.found.made()
        self._say(tables)
        return map

    def _attributes(self, one: Taken) -> None:
        heads = [
            head for head, field in zip(one.heads, one.fields, strict=True) if field == ATTRIBUTE and head
        ]
        if heads and one.role in (ELEMENTS, LINKS):
            shown = ", ".join(_("« {label} »").format(label=head[:40]) for head in heads[:8])
            said = _n("{n} colonne gardée sous son nom", "{n} colonnes gardées sous leur nom", len(heads))
            self.account.understood(_("{what} : {names}").format(what=said, names=shown), len(heads))

    def _elements(self, one: Taken) -> None:
        own = {words.field_called(words.ELEMENT_HEADS, head) for head in one.heads}
        self.found.ours = self.found.ours or {"id", "label", "kind", "x", "y"} <= own
        for row in one.body:
            said, attributes = self._cells(one, row)
            label = said.pop("label", "")
            if not label and not said.get("id"):
                self.count["nameless"] += 1
                continue
            key = said.pop("id", "") or self._key_of_label(label, said.get("kind", ""))
            if key is None:
                self.count["twice"] += 1
                continue
            zones = said.pop("zone", ())
            name = self.found.element(
                key, label, type=said.pop("kind", ""), category=said.pop("category", ""),
                id=key if "id" in one.fields
                else "", x=said.pop("x", None), y=said.pop("y", None), attributes=attributes, **said,
            )  # fmt: skip
            for zone in zones:
                self.found.zone(folded(zone), zone, [name])

    def _key_of_label(self, label: str, kind: str) -> str | None:
        """Without ids, the same words of the same type are the same thing."""
        key = f"{folded(label)}\n{folded(kind)}"
        return None if key in self.found.elements else key

    def _cells(self, one: Taken, row: Sequence[str]) -> tuple[dict[str, Any], dict[str, Any]]:
        """The fields of a row, and what is kept under the name of its column."""
        said: dict[str, Any] = {}
        attributes: dict[str, Any] = {}
        for head, field, cell in zip(one.heads, one.fields, row, strict=True):
            if not cell or field == NOTHING:
                continue
            if field == ATTRIBUTE:
                attributes[head] = as_value(cell)
                continue
            read, value = value_of(field, cell)
            if read:
                said[field] = value
            else:
                attributes[head] = cell
                self.count["strange"] += 1
        dated(said)
        return said, attributes

    def _links(self, one: Taken) -> None:
        for row in one.body:
            said, attributes = self._cells(one, row)
            source, targets = said.pop("source", ""), said.pop("target", "")
            if not source and not targets:
                continue
            said.pop("sentence", None)
            self._sign(said, attributes)
            for target in [targets] if self.found.key_of(targets) else _bar(targets) or [""]:
                self._link(source, target, dict(said), attributes)

    def _sign(self, said: dict[str, Any], attributes: dict[str, Any]) -> None:
        cell = said.pop("polarity", "")
        sign = sign_of(cell)
        self.count["signs"] += bool(sign) and cell not in _SIGNS
        if cell and not sign:
            attributes[_("Signe")] = cell
            self.count["strange"] += 1
        if not sign and (sign := sign_of(said.get("verb", ""))):
            said.pop("verb")
            self.count["labels"] += 1
        said["sign"] = sign
        if "|" in cell and any(
            word in folded(cell.split("|", 1)[1]) for word in ("delay", "delai", "differe", "//")
        ):
            said["delay"] = True

    def _link(self, source: str, target: str, said: dict[str, Any], attributes: Mapping[str, Any]) -> None:
        for end in (source, target):
            if end and self.found.key_of(end) is None:
                self.found.element(f"{folded(end)}\n", end)
                self.count["ends"] += 1
        if "dates" in said:
            said["dates"] = said["dates"].text if hasattr(said["dates"], "text") else said["dates"]
        before, id = len(self.found.links), said.pop("id", "")
        self.found.link(source, target, type=said.pop("kind", ""), id=id, attributes=attributes, **said)
        if id and len(self.found.links) > before:
            self.rows[id] = self.found.links[before]["id"]

    def _matrix(self, one: Taken) -> None:
        """A row acts on a column; a cell is a sign, or a number whose sign counts."""
        heads = one.heads[1:]
        for label in [row[0] for row in one.body] + list(heads):
            if label and self.found.key_of(label) is None:
                self.found.element(f"{folded(label)}\n", label)
        for row in one.body:
            for target, cell in zip(heads, row[1:], strict=True):
                if row[0] and target and cell:
                    self._matrix_cell(row[0], target, cell)

    def _matrix_cell(self, source: str, target: str, cell: str) -> None:
        weight = number(cell.replace(",", "."))
        if weight == 0:
            return
        sign = sign_of(cell) if weight is None else ("-" if weight < 0 else "+")
        attributes = {_("Poids"): weight} if weight is not None and abs(weight) != 1 else {}
        self.found.link(source, target, sign=sign, attributes=attributes)

    def _answers(self, one: Taken) -> None:
        read_answers(one, self.found)

    def _zones(self, one: Taken) -> None:
        names = [words.field_called(words.ZONE_HEADS, head) for head in one.heads]
        for row in one.body:
            said = {name: cell for name, cell in zip(names, row, strict=True) if name and cell}
            label = said.get("label", "")
            shape = {name: said[name] for name in said if name in Shape.model_fields and name != "points"}
            if points := [pair.split(",") for pair in said.get("points", "").split()]:
                shape["points"] = [(number(a), number(b)) for a, b, *_more in points]  # type: ignore[assignment]
            try:
                made = Shape.model_validate(shape) if shape.get("type") else Shape(type="hull")
            except ValueError:
                made = Shape(type="hull")
                self.count["strange"] += 1
            self.found.zone(folded(label), label, id=said.get("id", ""), note=said.get("note", ""),
                            hue=said.get("hue", ""), shape=made)  # fmt: skip

    def _loops(self, one: Taken) -> None:
        names = [words.field_called(words.LOOP_HEADS, head) for head in one.heads]
        for row in one.body:
            said = {name: cell for name, cell in zip(names, row, strict=True) if name and cell}
            ids = [self.rows.get(id, id) for id in _bar(said.get("links", ""))]
            rank = said.get("number", "")
            told = tuple(said["told"].split("\n")) if "told" in said else ()
            self.found.loop(said.get("name", ""), ids, letter=said.get("letter", ""), told=told,
                            number=int(rank) if rank.isdigit() else 0)  # fmt: skip

    def _card(self, one: Taken) -> None:
        for item, content, *_more in one.sheet.rows if len(one.heads) > 1 else ():
            field = words.field_called(words.CARD_HEADS, item)
            if field == "territory":
                self.found.card[field] = Territory(name=content)
            elif field:
                several = isinstance(Card.model_fields[field].default, tuple)
                self.found.card[field] = tuple(_bar(content)) if several else content

    def _say(self, tables: Sequence[Taken]) -> None:
        for one in tables:
            self._attributes(one)
        account, n = self.account, self.count["signs"]
        said = _n("{n} signe écrit autrement est ramené à +, − ou ?",
                  "{n} signes écrits autrement sont ramenés à +, − ou ?", n)  # fmt: skip
        account.changed(said, n)
        n = self.count["labels"]
        said = _n("{n} signe lu dans le nom de la relation", "{n} signes lus dans le nom de la relation", n)
        account.guessed(said, n)
        n = self.count["ends"]
        said = _n(
            "{n} élément n’est nommé que par les relations",
            "{n} éléments ne sont nommés que par les relations",
            n,
        )
        account.guessed(said, n)
        n = self.count["strange"]
        said = _n("{n} cellule n’est pas une valeur de sa colonne : ses mots sont gardés",
                  "{n} cellules ne sont pas des valeurs de leur colonne : leurs mots sont gardés",
                  n)  # fmt: skip
        account.guessed(said, n)
        n = self.count["twice"]
        said = _n(
            "{n} ligne répétée n’est prise qu’une fois", "{n} lignes répétées ne sont prises qu’une fois", n
        )
        account.changed(said, n)
        n = self.count["nameless"]
        said = _n("{n} ligne sans intitulé", "{n} lignes sans intitulé", n)
        account.left(said, n)


def _bar(cell: str) -> list[str]:
    return [item.strip() for item in re.split(r"[|\n]", cell) if item.strip()]
