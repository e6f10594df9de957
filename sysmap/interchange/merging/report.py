"""Compte rendu de fusion: what became of what each table said, in words that can be read to the room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.analysis import Line, Section, Telling
from sysmap.interchange.merging.deciding import undecided
from sysmap.interchange.merging.one import tables_of
from sysmap.interchange.merging.said import CONTESTED
from sysmap.interchange.merging.uniting import Outcome
from sysmap.interchange.text_typography import held
from sysmap.model import OpenPoint, SystemMap, one_line, quoted

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": "Compte rendu de fusion",
        "tables": "{n} cartes réunies : {names}.",
        "counts": "La carte compte {elements} éléments et {links} relations.",
        "same": "Dit par plusieurs tables",
        "same.row": "{label} : {count} sur {of} ({tables})",
        "contested": "Désaccords gardés",
        "contested.row": "{source} → {target} : {readings}",
        "reading": "« {sign} » selon {tables}",
        "open": "À décider",
        "decided": "Décidé",
        "alone.title": "Dit par une seule table",
        "alone": "{tables} ({n}) : {labels}",
        "kept.title": "Rien de perdu",
        "similar": "Est-ce une même chose ? {labels} ({tables})",
        "kind": "Les mêmes mots, plusieurs types ({options}) : {labels}",
        "label": "Quels mots garder ? {options}",
        "gone": "Retiré par {tables}, gardé par {others} : {labels}",
        "sign": "Quel signe ? {labels} : {options}",
        "one": "une même chose", "apart": "deux choses", "keep": "gardé", "remove": "retiré",
        "nothing": "Rien : tout est décidé.",
        "kept": "Rien de ce qu’une table a dit n’a été effacé : les autres mots sont gardés avec l’élément.",
    },
    "en": {
        "title": "Merge report",
        "tables": "{n} maps brought together: {names}.",
        "counts": "The map has {elements} elements and {links} relations.",
        "same": "Said by several tables",
        "same.row": "{label}: {count} of {of} ({tables})",
        "contested": "Disagreements kept",
        "contested.row": "{source} → {target}: {readings}",
        "reading": "“{sign}” according to {tables}",
        "open": "To decide",
        "decided": "Decided",
        "alone.title": "Said by one table only",
        "alone": "{tables} ({n}): {labels}",
        "kept.title": "Nothing lost",
        "similar": "Is it one thing? {labels} ({tables})",
        "kind": "The same words, several kinds ({options}): {labels}",
        "label": "Which words to keep? {options}",
        "gone": "Removed by {tables}, kept by {others}: {labels}",
        "sign": "Which sign? {labels}: {options}",
        "one": "one thing", "apart": "two things", "keep": "kept", "remove": "removed",
        "nothing": "Nothing: all is decided.",
        "kept": "Nothing that a table said was erased: the other words are kept with the element.",
    },
}  # fmt: skip


def report(map: SystemMap, tables: Iterable[str] = (), language: str = "fr") -> str:
    """The report of a merged map as plain text, in the order in which it is read aloud."""
    told = told_report(map, tables, language)
    parts = [[told.title, "=" * len(told.title)], [*told.opening, *told.facts]]
    for section in told.sections:
        lines = [line.words if line.kind == "text" else f"- {line.words}" for line in section.lines]
        parts.append([section.title, "-" * len(section.title), *lines])
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def told_report(map: SystemMap, tables: Iterable[str] = (), language: str = "fr") -> Telling:
    """The report of a merged map, as it stands: what is open now, what was decided since."""
    language = "en" if language == "en" else "fr"
    words = _WORDS[language]
    names = list(tables) or tables_of(map)
    opening = (words["tables"].format(n=len(names), names=", ".join(names)),
               words["counts"].format(elements=len(map.elements), links=len(map.links)))  # fmt: skip
    waiting = [point_sentence(map, p, language) for p in undecided(map)]
    sections = (
        _section(words["open"], waiting or [words["nothing"]]),
        _section(words["contested"], _contested(map, words)),
        _section(words["decided"], _decided(map, words, language)),
        _section(words["same"], _several(map, words)),
        _section(words["alone.title"], _alone(map, words, language)),
        Section(words["kept.title"], (Line("text", words["kept"]),)),
    )  # fmt: skip
    told = Telling(words["title"], opening, (), tuple(one for one in sections if one is not None), language)
    return held(told)


def _section(title: str, rows: list[str]) -> Section | None:
    return Section(title, tuple(Line("item", row) for row in rows)) if rows else None


def point_sentence(map: SystemMap, point: OpenPoint, language: str = "fr") -> str:
    """The question of an open point, in one sentence."""
    words = _WORDS["en" if language == "en" else "fr"]
    kinds = [map.kind(kind).name(language) for kind in point.options] if point.matter == "kind" else []
    options = kinds or [_quoted(option, language) for option in point.options]
    return words.get(point.matter, "{labels}").format(
        labels=", ".join(point_labels(map, point, language)), tables=", ".join(point.tables),
        others=", ".join(point.others), options=", ".join(options),
    )  # fmt: skip


def point_labels(map: SystemMap, point: OpenPoint, language: str = "fr") -> list[str]:
    """What the records of an open point are called, on the map or set aside in the point."""
    held = {str(record.get("id", "")): record for record in point.held}
    found = []
    for id in point.ids:
        if id in map.elements:
            found.append(_quoted(map.elements[id].label, language))
        elif id in map.links:
            found.append(_relation(map, map.links[id].source, map.links[id].target, language))
        elif id in held and held[id].get("where") == "links":
            found.append(_relation(map, held[id].get("source"), held[id].get("target"), language))
        elif id in held:
            found.append(_quoted(str(held[id].get("label", "")), language))
    return found


def _relation(map: SystemMap, source: Any, target: Any, language: str) -> str:
    ends = [map.elements[end].label if end in map.elements else "?" for end in (source, target)]
    return " → ".join(_quoted(end, language) for end in ends)


def _quoted(label: str, language: str) -> str:
    return quoted(one_line(label), language)


def _contested(map: SystemMap, words: Mapping[str, str]) -> list[str]:
    language = "en" if words is _WORDS["en"] else "fr"
    rows, between = [], "; " if language == "en" else "\u202f; "
    for link in map.links.values():
        if link.contested is None or link.source not in map.elements or link.target not in map.elements:
            continue
        readings = [
            words["reading"].format(sign=_sign(r.polarity) or one_line(r.text), tables=", ".join(r.held_by))
            for r in link.contested.readings
        ]
        rows.append(words["contested.row"].format(
            source=_quoted(map.elements[link.source].label, language),
            target=_quoted(map.elements[link.target].label, language), readings=between.join(readings),
        ))  # fmt: skip
    return rows


def _alone(map: SystemMap, words: Mapping[str, str], language: str) -> list[str]:
    """For each table, what it alone said."""
    found: dict[str, list[str]] = {}
    for element in map.elements.values():
        if element.heard is not None and element.heard.count == 1:
            found.setdefault(", ".join(element.heard.tables), []).append(_quoted(element.label, language))
    order = tables_of(map)
    rows = sorted(found.items(), key=lambda row: order.index(row[0]) if row[0] in order else len(order))
    return [words["alone"].format(tables=tables, n=len(labels), labels=", ".join(labels))
            for tables, labels in rows]  # fmt: skip


def _sign(polarity: str) -> str:
    return "\u2212" if polarity == "-" else polarity


def _decided(map: SystemMap, words: Mapping[str, str], language: str) -> list[str]:
    rows = []
    for point in map.open_points.values():
        if point.decided and point.matter != "same" and point.decided != CONTESTED:
            signed = _quoted(_sign(point.decided), language) if point.matter == "sign" else ""
            answer = signed or words.get(point.decided) or (
                map.kind(point.decided).name(language) if point.matter == "kind"
                else _quoted(point.decided, language)
            )  # fmt: skip
            colon = " : " if language == "fr" else ": "
            rows.append(f"{point_sentence(map, point, language)}{colon}{answer}")
    return rows


def _several(map: SystemMap, words: Mapping[str, str]) -> list[str]:
    language = "en" if words is _WORDS["en"] else "fr"
    heard = [(e, e.heard) for e in map.elements.values() if e.heard is not None and e.heard.count > 1]
    heard.sort(key=lambda pair: -pair[1].count)
    return [
        words["same.row"].format(label=_quoted(element.label, language), count=said.count, of=said.of,
                                 tables=", ".join(said.tables))
        for element, said in heard
    ]  # fmt: skip


def as_data(outcome: Outcome, language: str = "fr") -> dict[str, Any]:
    """The report for another program: counts, notices, and every point with its question and answer."""
    return {
        "tables": list(outcome.tables),
        "counts": dict(sorted(outcome.counts.items())),
        "notices": list(outcome.notices),
        "open_points": [
            {
                "id": point.id, "matter": point.matter, "ids": list(point.ids), "tables": list(point.tables),
                "others": list(point.others), "options": list(point.options), "decided": point.decided,
                "sentence": point_sentence(outcome.map, point, language),
            }
            for point in outcome.map.open_points.values()
        ],
    }  # fmt: skip
