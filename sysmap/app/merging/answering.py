"""What may be answered to a row: the key, the words, who said it, and what it does to the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sysmap.app.merging.rows import Row
from sysmap.i18n import _, _n, language
from sysmap.interchange import merging
from sysmap.model import Element, OpenPoint, Said, SystemMap, one_line, quoted

TIES = 2
"""Neighbours that a card names."""
LONGEST = 160
"""Letters of a label that are shown; the map shows all of it."""


class Answer(NamedTuple):
    """`key` is the digit that gives it; `code` and `keep` are what the merge understands."""

    key: str
    code: str
    words: str
    who: str = ""
    effect: str = ""
    keep: str = ""
    chosen: bool = False


def answers_to(map: SystemMap, row: Row) -> list[Answer]:
    """The answers of a row, in the order of their keys; « 0 » last."""
    if row.point is None:
        return list(_words_of(map, row))
    makers = {"gone": _gone, "sign": _signs, "kind": _kinds, "label": _labels}
    return list(makers.get(row.point.matter, _alike)(map, row.point))


def shortened(label: str) -> str:
    line = one_line(label) or _("sans nom")
    return line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"


def said(label: str) -> str:
    return quoted(shortened(label), language())


def by(tables: tuple[str, ...]) -> str:
    """« Table 1, Table 3 »"""
    return ", ".join(tables)


def _groups(point: OpenPoint) -> list[tuple[str, list[Said]]]:
    """What was said, for each element that the point is about."""
    found: dict[str, list[Said]] = {}
    for one in point.said:
        found.setdefault(one.id, []).append(one)
    return list(found.items())


def _alike(map: SystemMap, point: OpenPoint) -> Iterator[Answer]:
    """One thing in these words, or in those; or several things."""
    one_now = point.decided == "one"
    label = map.elements[point.ids[0]].label if point.ids and point.ids[0] in map.elements else ""
    for number, (id, group) in enumerate(_groups(point), start=1):
        first = max(group, key=lambda one: len(one.tables))
        others = [said(one.label) for one in group if one.label != first.label]
        kind = map.kind(first.kind).name(language())
        also = _("aussi {labels}").format(labels=", ".join(others)) if others else ""
        tables = tuple(t for one in group for t in one.tables)
        who = " · ".join(part for part in (by(tables), kind, also) if part)
        chosen = one_now and first.label == label
        yield Answer(str(number), "one", said(first.label), who, _ties(map, id), id, chosen)
    yield Answer("0", "apart", _("Choses différentes"), "", _("Chacune reste sur la carte."), "",
                 point.decided == "apart")  # fmt: skip


def _ties(map: SystemMap, id: str) -> str:
    """What it acts on and what acts on it: the same words may mean another thing elsewhere."""
    links = [k for k in map.links.values() if id in (k.source, k.target)]
    ends = [k.target if k.source == id else k.source for k in links]
    labels = [said(map.elements[end].label) for end in dict.fromkeys(ends) if end in map.elements]
    if not labels:
        return _("Sans relation.") if id in map.elements else ""
    more = len(labels) - TIES
    shown = ", ".join(labels[:TIES])
    if more > 0:
        shown = _n("{labels} et {n} autre", "{labels} et {n} autres", more).format(labels=shown)
    return _("Relié à {labels}").format(labels=shown)


def _kinds(map: SystemMap, point: OpenPoint) -> Iterator[Answer]:
    several = "apart" in merging.answers(point)
    kinds = [code for code in merging.answers(point) if code != "apart"]
    for number, kind in enumerate(kinds, start=1):
        tables = tuple(t for one in point.said if one.kind == kind for t in one.tables)
        name = map.kind(kind).name(language())
        effect = (_("Une même chose, de type « {kind} ».") if several
                  else _("L’élément prend le type « {kind} ».")).format(kind=name)  # fmt: skip
        yield Answer(str(number), kind, name, by(tables), effect, "", point.decided == kind)
    if several:
        yield Answer("0", "apart", _("Choses différentes"), "", _("Chacune reste sur la carte."), "",
                     point.decided == "apart")  # fmt: skip


def _labels(map: SystemMap, point: OpenPoint) -> Iterator[Answer]:
    for number, label in enumerate(merging.answers(point), start=1):
        tables = tuple(t for one in point.said if one.label == label for t in one.tables)
        yield Answer(str(number), label, said(label), by(tables), "", "", point.decided == label)


def _gone(map: SystemMap, point: OpenPoint) -> Iterator[Answer]:
    there = any(id in map.elements or id in map.links for id in point.ids)
    keep = _("Reste sur la carte.") if there else _("Revient sur la carte avec ses relations.")
    links = sum({k.source, k.target} & {*point.ids} != set() for k in map.links.values())
    away = _n("Quitte la carte avec {n} relation.", "Quitte la carte avec {n} relations.", links)
    if not there:
        away = _("N’est plus sur la carte.")
    elif not links:
        away = _("Quitte la carte.")
    kept, gone = _("Gardé par {tables}"), _("Retiré par {tables}")
    yield Answer("1", "keep", _("Garder"), kept.format(tables=by(point.others)), keep, "",
                 point.decided == "keep")  # fmt: skip
    yield Answer("2", "remove", _("Retirer"), gone.format(tables=by(point.tables)), away, "",
                 point.decided == "remove")  # fmt: skip


def _signs(map: SystemMap, point: OpenPoint) -> Iterator[Answer]:
    names = {"+": _("Même sens (+)"), "-": _("Sens inverse (−)"), "?": _("Selon les cas (?)")}
    signs = [code for code in merging.answers(point) if code != "contested"]
    for number, sign in enumerate(signs, start=1):
        tables = tuple(t for one in point.said if one.polarity == sign for t in one.tables)
        yield Answer(str(number), sign, names.get(sign, sign), by(tables), _("La relation prend ce signe."),
                     "", point.decided == sign)  # fmt: skip
    yield Answer("0", "contested", _("Garder le désaccord"), "",
                 _("Contesté : chaque lecture reste, avec ses tables."), "",
                 point.decided == "contested")  # fmt: skip


def _words_of(map: SystemMap, row: Row) -> Iterator[Answer]:
    """Other words of a thing that nobody disputes: one may write them instead."""
    element: Element | None = map.elements.get(row.ids[0])
    if element is None:
        return
    others = {w.text: w.by for w in element.wordings if w.text.strip() and w.text != element.label}
    yield Answer("1", element.label, said(element.label), _who(element, others), _("Écrit sur la carte."), "",
                 True)  # fmt: skip
    for number, (text, who) in enumerate(others.items(), start=2):
        yield Answer(str(number), text, said(text), who)


def _who(element: Element, others: dict[str, str]) -> str:
    tables = element.heard.tables if element.heard is not None else ()
    elsewhere = {name for who in others.values() for name in who.split(", ")}
    return by(tuple(name for name in tables if name not in elsewhere) or tables)
