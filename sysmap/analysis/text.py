"""The map in sentences: what somebody reads who cannot see the picture, or has no screen for it.

Only what is public is said; what stays within the group is counted. The words are those of
the map's language, in a table of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sysmap.analysis.loops import turn
from sysmap.analysis.phrases import phrase, phrases_language
from sysmap.analysis.text_marks import axes_said, link_marks, marks_said, pictures_said
from sysmap.model import (
    QUESTIONS,
    Element,
    Link,
    Loop,
    SystemMap,
    Zone,
    asked,
    date_words,
    effect_name,
    one_line,
    quoted,
    sentence,
)

PUBLIC = ("public", "")


class Line(NamedTuple):
    """A line of the text: « text » stands alone, « item » is one of a list, « step » one under an item."""

    kind: str
    words: str


class Section(NamedTuple):
    title: str
    lines: tuple[Line, ...]


class Telling(NamedTuple):
    """The map in sentences: what heads it, and its sections in order. `language` is the one spoken."""

    title: str
    opening: tuple[str, ...]
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    language: str


def telling(map: SystemMap, language: str | None = None) -> Telling:
    """The whole public map in sentences, in French or English (else the map's own language)."""
    words = phrases_language(language or map.language)
    said = _Public(map, words)
    notes = [Line("text", one_line(n.text)) for n in map.notes.values() if n.visibility in PUBLIC]
    sections = (
        _section("axes", words, [Line("text", line) for line in axes_said(map, words)]),
        *_places(said),
        _section("relations", words, _relations(said)),
        _section("loops", words, _loops(said)),
        _section("notes", words, notes),
        _section("pictures", words, [Line("item", line) for line in pictures_said(map, words)]),
        _section("experience", words, _experience(map, words)),
        _section("about", words, [Line("text", line) for line in _about(said)]),
        _section("sources", words, _sources(map, words)),
    )
    title, opening, facts = _head(map, words)
    return Telling(title, opening, facts, tuple(part for part in sections if part.lines), words)


def text_version(map: SystemMap, language: str | None = None) -> str:
    """The same as plain text."""
    told = telling(map, language)
    head = "\n".join([told.title, "=" * len(told.title)])
    facts = ["\n".join(told.facts)] if told.facts else []
    parts = [head, *told.opening, *facts, *(_plain(section) for section in told.sections)]
    return "\n\n".join(parts) + "\n"


_BEFORE = {"item": "- ", "step": "  "}


def _plain(section: Section) -> str:
    """A section with its title underlined; a white line parts a list from what stands alone."""
    lines = [section.title, "-" * len(section.title), ""]
    for rank, line in enumerate(section.lines):
        alone = line.kind == "text"
        if rank and alone != (section.lines[rank - 1].kind == "text"):
            lines.append("")
        lines.append(_BEFORE.get(line.kind, "") + line.words)
    return "\n".join(lines)


class _Public:
    """What of the map may be said, in which language, and how many records may not."""

    def __init__(self, map: SystemMap, words: str) -> None:
        self.map, self.words = map, words
        self.elements = {id: e for id, e in map.elements.items() if e.visibility in PUBLIC}
        self.links = {
            id: link
            for id, link in map.links.items()
            if link.visibility in PUBLIC and link.source in self.elements and link.target in self.elements
        }
        self.zones = [z for z in map.zones.values() if z.visibility in PUBLIC and not z.hidden]
        self.withheld_elements = len(map.elements) - len(self.elements)
        self.withheld_links = len(map.links) - len(self.links)


def _head(map: SystemMap, words: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The title, then question and summary, then territory, dates and authors."""
    card = map.card
    title = one_line(card.title) or phrase("untitled", words)
    place = ", ".join(part for part in (one_line(card.territory.name), one_line(card.territory.note)) if part)
    asked = card.question if card.question != card.title else ""
    opening = tuple(one_line(said) for said in (asked, card.summary) if said)
    facts = tuple(
        phrase(name, words, value=value)
        for name, value in (
            ("territory", place), ("workshop", date_words(card.workshop_date, words)),
            ("edition", date_words(card.edition_date, words)),
            ("authors", ", ".join(card.authors)),
        )
        if value
    )  # fmt: skip
    return title, opening, facts


def _places(said: _Public) -> Iterator[Section]:
    """Zone by zone, then what stands in none. Petals overlap: an element may stand in several."""
    for zone in said.zones:
        inside = [element for element in said.elements.values() if zone.id in element.zones]
        lines = [Line("text", _sentence(zone.note))] if zone.note else []
        lines += [_element(said, element, zone) for element in inside]
        if not inside:
            lines.append(Line("text", phrase("nobody", said.words)))
        yield Section(phrase("zone", said.words, name=one_line(zone.label) or zone.id), tuple(lines))
    known = {zone.id for zone in said.zones}
    outside = [element for element in said.elements.values() if not known & set(element.zones)]
    if outside:
        title = phrase("outside" if said.zones else "elements", said.words)
        yield Section(title, tuple(_element(said, element) for element in outside))


def _element(said: _Public, element: Element, zone: Zone | None = None) -> Line:
    """« Acteur « Élu·es » (catégorie, dates). Description. »"""
    map, words = said.map, said.words
    kind = map.kind(element).name(words)
    category = map.category(element)
    written = {write.value for write in zone.writes} if zone else set()
    details = [
        category.name(words) if category and category.id not in written else "",
        element.dates.text if element.dates else "",
        phrase(element.progress, words) if element.progress in _PROGRESS else "",
        phrase("hypothesis", words) if element.support == "hypothesis" else "",
        _contested(element, words),
        *marks_said(map, element, words),
    ]
    told = ", ".join(detail for detail in details if detail)
    line = f"{kind} {quoted(element.label, words)}" + (f" ({told})" if told else "")
    description = one_line(element.description)
    if description:
        line = phrase("described", words, what=line, how=description)
    return Line("item", _ended(line))


def _contested(record: Element | Link, words: str) -> str:
    """That it is contested, and the readings there are of it."""
    if record.contested is None:
        return ""
    readings = [one_line(reading.text) for reading in record.contested.readings if reading.text]
    if not readings:
        return phrase("contested", words)
    return phrase("contested_by", words, readings=" / ".join(readings))


_PROGRESS = ("idea", "study", "committed", "done", "suspended", "given_up")


def _relations(said: _Public) -> list[Line]:
    return [_relation(said, link) for link in said.links.values()]


def _relation(said: _Public, link: Link) -> Line:
    told = sentence(said.map, link, said.words)
    remarks = [phrase("hypothesis", said.words)] if link.support == "hypothesis" else []
    if link.contested:
        remarks.append(_contested(link, said.words))
    remarks += link_marks(link, said.words)
    if link.dates:
        remarks.append(one_line(link.dates))
    line = told if not remarks else f"{told[:-1]} ({', '.join(remarks)})."
    description = one_line(link.description)
    return Line("item", f"{line} {_ended(description)}" if description else line)


def _loops(said: _Public) -> list[Line]:
    lines: list[Line] = []
    for loop in said.map.loops.values():
        links = [said.links[id] for id in loop.links if id in said.links]
        if len(links) == len(loop.links) and links:
            lines += _loop(said, loop, links)
    return lines


def _loop(said: _Public, loop: Loop, links: list[Link]) -> list[Line]:
    way = {"R": "amplifies", "B": "balances", "R/B": "either"}.get(turn(said.map, loop), "unknown")
    name = quoted(loop.name, said.words) if loop.name else loop.id
    told = [one_line(words) for words in loop.told]
    told = told or [sentence(said.map, link, said.words) for link in links]
    head = phrase("loop", said.words, name=name, way=phrase(way, said.words))
    return [Line("item", head), *(Line("step", f"{n}. {words}") for n, words in enumerate(told, start=1))]


def _about(said: _Public) -> list[str]:
    """Counts: what is there, what is only a hypothesis, what stays out of this text."""
    words = said.words
    if not said.map.elements:
        return [phrase("empty", words)]
    records: list[Element | Link] = [*said.elements.values(), *said.links.values()]
    lines = [
        phrase("counts", words, elements=_counted("element", len(said.elements), words),
               links=_counted("link", len(said.links), words)),
        _counted("hypotheses", sum(r.support == "hypothesis" for r in records), words, silent=True),
        _counted("disputed", sum(r.contested is not None for r in records), words, silent=True),
    ]  # fmt: skip
    kept_back = [
        _counted("element", said.withheld_elements, words, silent=True),
        _counted("link", said.withheld_links, words, silent=True),
    ]
    if any(kept_back):
        which = phrase("and", words).join(part for part in kept_back if part)
        total = said.withheld_elements + said.withheld_links
        lines.append(phrase("withheld.one" if total == 1 else "withheld.many", words, which=which))
    lines.append(phrase("debate", words))
    return [line for line in lines if line]


def _counted(name: str, n: int, words: str, silent: bool = False) -> str:
    if silent and not n:
        return ""
    single = n == 1 or (words == "fr" and n == 0)
    return phrase(f"{name}.{'one' if single else 'many'}", words, n=n)


def _experience(map: SystemMap, words: str) -> list[Line]:
    """The experience sheet: what it asks, each with its answer; then effects and dates."""
    sheet = map.card.experience
    if not sheet.told:
        return []
    said = [(asked(name, words), one_line(getattr(sheet, name))) for name in QUESTIONS]
    lines = [
        phrase("answer" if question.endswith("?") else "told", words, asked=question, said=_ended(answer))
        for question, answer in said
        if answer
    ]
    if sheet.effects:
        names = ", ".join(effect_name(id, words) for id in sheet.effects)
        lines.append(phrase("effects", words, names=names))
    return [Line("item", line) for line in [*lines, *_when(map, words)]]


def _when(map: SystemMap, words: str) -> list[str]:
    sheet = map.card.experience
    when = " – ".join(date_words(part, words) for part in (sheet.began, sheet.ended) if part)
    found = [phrase("used", words, when=when)] if when else []
    written = date_words(sheet.written, words)
    return found + ([phrase("written", words, date=written)] if written else [])


def _sources(map: SystemMap, words: str) -> list[Line]:
    lines = [Line("item", _ended(one_line(full) or key)) for key, full in map.card.sources.items()]
    if map.card.licence:
        lines.append(Line("text", phrase("licence", words, value=map.card.licence)))
    return lines


def _section(name: str, words: str, lines: list[Line]) -> Section:
    return Section(phrase(name, words), tuple(lines))


def _sentence(words: str) -> str:
    line = one_line(words)
    return _ended(line[:1].upper() + line[1:])


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else words + "."
