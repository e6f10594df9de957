"""What the library keeps of one map: its card, its counts, its words. Only what is public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sysmap.model import QUESTIONS, Element, SystemMap, effect_name, one_line

PUBLIC = ("public", "")


class Entry(NamedTuple):
    """One file. `path` is relative to the folder, with slashes; `error` says why a file could not be read.

    `levers`, `issues` and `actors` are labels, `effects` ids of the fourteen or labels of elements.
    """

    path: str
    title: str = ""
    question: str = ""
    territory: str = ""
    code: str = ""
    template: str = ""
    language: str = "fr"
    date: str = ""
    keywords: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    licence: str = ""
    elements: int = 0
    links: int = 0
    hypotheses: int = 0
    levers: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    sheet: bool = False
    origin: str = ""
    id: str = ""
    digest: str = ""
    error: str = ""

    @property
    def name(self) -> str:
        """The title, else the question, else the file's name."""
        return self.title or self.question or self.path.rsplit("/", 1)[-1]

    @property
    def year(self) -> str:
        return self.date[:4]

    def as_data(self) -> dict[str, Any]:
        """For another program: every field by its name, lists as lists."""
        return {name: list(v) if isinstance(v, tuple) else v for name, v in self._asdict().items()}


class Words(NamedTuple):
    """The texts of a map by where they stand: what is found in a title weighs more than in a description."""

    title: tuple[str, ...]
    place: tuple[str, ...]
    keywords: tuple[str, ...]
    said: tuple[str, ...]
    sheet: tuple[str, ...]


def entry_of(map: SystemMap, path: str = "", digest: str = "") -> Entry:
    """What is kept of this map."""
    card, shown = map.card, _shown(map)
    known = {element.id for element in shown}
    links = [k for k in map.links.values()
             if k.visibility in PUBLIC and k.source in known and k.target in known]  # fmt: skip
    origin = card.lineage[-1].title if card.lineage else ""
    return Entry(
        path, one_line(card.title), one_line(card.question), one_line(card.territory.name),
        card.territory.code, map.template, map.language, card.workshop_date or card.edition_date,
        _keywords(map, shown), card.authors, card.licence, len(shown), len(links),
        sum(link.support == "hypothesis" for link in links), _labels(shown, "levier"),
        _labels(shown, "enjeu"), _labels(shown, "acteur"),
        (*card.experience.effects, *_labels(shown, "effet")),
        card.experience.told, one_line(origin), map.id, digest,
    )  # fmt: skip


def _shown(map: SystemMap) -> list[Element]:
    return [element for element in map.elements.values() if element.visibility in PUBLIC]


def _keywords(map: SystemMap, shown: list[Element]) -> tuple[str, ...]:
    """Those of the card, then those that several elements bear."""
    times: dict[str, int] = {}
    for element in shown:
        for word in element.keywords:
            times[word] = times.get(word, 0) + 1
    often = sorted((word for word, n in times.items() if n > 1), key=lambda word: -times[word])
    return tuple(dict.fromkeys((*map.card.keywords, *often)))


def _labels(shown: list[Element], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one_line(e.label) for e in shown if e.kind == kind and e.label.strip()))


def words_in(map: SystemMap) -> Words:
    """Every public word of the map."""
    card, shown = map.card, _shown(map)
    sheet = card.experience
    return Words(
        (card.title, card.question), (card.territory.name, card.territory.note, card.territory.code),
        (*card.keywords, *(word for e in shown for word in e.keywords)),
        (card.summary, *card.authors, *_said(map, shown)),
        (*(getattr(sheet, name) for name in QUESTIONS),
         *(effect_name(id, map.language) for id in sheet.effects)),
    )  # fmt: skip


def _said(map: SystemMap, shown: list[Element]) -> Iterator[str]:
    for element in shown:
        yield from (element.label, element.description, *(w.text for w in element.wordings))
    for zone in map.zones.values():
        if zone.visibility in PUBLIC:
            yield zone.label
    for note in map.notes.values():
        if note.visibility in PUBLIC:
            yield note.text
    known = {element.id for element in shown}
    for loop in map.loops.values():
        ends = [map.links[id] for id in loop.links if id in map.links]
        if all(link.visibility in PUBLIC and {link.source, link.target} <= known for link in ends):
            yield loop.name
