"""Templates: one file each in `resources/templates/`, and the new maps made from them.

A file holds a `map` as the map's own file would, with three shortcuts: its notation names
rows of the program's tables by id (`"kinds": ["acteur", …]`), its palette names kinds and
relation kinds, and any words may be given per language (`{"fr": …, "en": …}`). A signed
relation kind stands in the palette for its two senses, + and −.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sysmap.model import (
    CATEGORIES,
    KINDS,
    LINK_KINDS,
    Card,
    Dates,
    SystemMap,
    Territory,
    new_id,
    reworded,
    worded,
    wording_of,
)
from sysmap.resources import resource

LANGUAGES = ("fr", "en")
FAMILIES = ("network", "frise", "matrix", "round")
AIMS = ("understand", "recognise", "tell", "decide", "evaluate", "debate")
"""What a form is for: the headings under which people look for one."""
TODAY = "aujourdhui"
"""The line of today among the elements of a form that has one."""
PAGE = "page"
"""The ghost of the whole page, among those of its zones."""
_TABLES: Mapping[str, Mapping[str, Any]] = {
    "kinds": KINDS, "categories": CATEGORIES, "link_kinds": LINK_KINDS,
}  # fmt: skip


@dataclass(frozen=True)
class Template:
    """A form to start from.

    `names`, `taglines` (a few words) and `purpose` (a sentence) go by language; `family` says
    how a poster is composed (network, frise, matrix, round); `map` is the empty map in French.
    `kits` hold its paper kit by language: blank `canvases`, `steps` with minutes and sentences, `traps`.
    `questions` are an example of a question for it. `ghosts` are by language what its zones (and the
    whole page, under « page ») whisper while nothing is there: shown on screen, never printed.
    `aims` are what it is for, the first one first; `also` is what else it is called: in books, in other
    programs, by those who learnt it elsewhere.
    """

    id: str
    names: Mapping[str, str]
    taglines: Mapping[str, str]
    family: str
    purpose: Mapping[str, str]
    map: SystemMap
    spoken: Mapping[str, SystemMap]
    kits: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    questions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ghosts: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    aims: tuple[str, ...] = ()
    also: str = ""

    def name(self, language: str) -> str:
        return _said(self.names, language)

    def tagline(self, language: str) -> str:
        return _said(self.taglines, language)

    def question(self, language: str) -> str:
        """An example of a question, to show how one is asked."""
        return _said(self.questions, language) if self.questions else ""


@cache
def templates() -> tuple[Template, ...]:
    """Every template, in the order in which they are proposed."""
    texts = [json.loads(path.read_text(encoding="utf-8")) for path in _files()]
    return tuple(_template(text) for text in sorted(texts, key=lambda text: (text["rank"], text["id"])))


def find(id: str) -> Template:
    """The template of this id; the free sheet when there is none."""
    known = {row.id: row for row in templates()}
    return known.get(id) or known["libre"]


def form_of(map: SystemMap) -> Template:
    """The form of a page: the template it names, unless its zones are plainly those of another one.

    A file of an older version may call by one name what two templates share now.
    """
    named = find(map.template)
    if not map.zones or not named.map.zones or not named.map.zones.keys().isdisjoint(map.zones):
        return named
    others = [row for row in templates() if row.map.zones and row.map.zones.keys() <= map.zones.keys()]
    return max(others, key=lambda row: len(row.map.zones), default=named)


def new_map(
    template: Template | str,
    *,
    title: str = "",
    question: str = "",
    territory: str | Territory = "",
    language: str = "fr",
    wording: str = "",
    today: date | None = None,
) -> SystemMap:
    """A new map on this template (or its id), with words in this language and an id of its own.

    `wording` is how its French names of groups of people are written (see `sysmap.model.wording`).

    On an axis of dates the line « aujourd’hui » stands at `today` (the day on which it is made).
    """
    row = template if isinstance(template, Template) else find(template)
    base = row.spoken.get(language, row.map)
    if wording and language == "fr":
        base = reworded(base, wording, base)
    where = Territory(name=territory) if isinstance(territory, str) else territory
    card = Card(title=title, question=question, territory=where)
    return _dated(base, today or date.today()).evolve(id=new_id("m"), language=language, card=card)


def _dated(map: SystemMap, today: date) -> SystemMap:
    """The same with its line of today where the axis has that day."""
    line = map.elements.get(TODAY)
    axis = next((axis for axis in map.axes.values() if axis.attribute == "dates"), None)
    if line is None or axis is None:
        return map
    x = axis.place(today.year + (today.timetuple().tm_yday - 1) / 365.25)
    dates = Dates(text=str(today.year), start=today.isoformat())
    return map.evolve(elements={**map.elements, TODAY: line.evolve(x=round(x, 1), dates=dates)})


def ghosts_of(map: SystemMap) -> Mapping[str, str]:
    """What the form of this map whispers in the map's language; nothing for a form that is not ours."""
    if not any(row.id == map.template for row in templates()):
        return MappingProxyType({})
    found = form_of(map)
    said = found.ghosts.get(map.language) or found.ghosts["fr"]
    wording = wording_of(map)
    return {zone: worded(words, wording) for zone, words in said.items()}


def kit_of(map: SystemMap, language: str) -> Mapping[str, Any]:
    """The paper kit of the form of this map, in this language and in the map's own wording."""
    kits = form_of(map).kits
    kit = kits.get(language) or kits.get("fr", {})
    wording = wording_of(map) if language == "fr" else ""
    return _in_wording(kit, wording) if wording else kit


def _in_wording(value: Any, wording: str) -> Any:
    if isinstance(value, str):
        return worded(value, wording)
    if isinstance(value, Mapping):
        return {name: _in_wording(one, wording) for name, one in value.items()}
    return [_in_wording(one, wording) for one in value] if isinstance(value, (list, tuple)) else value


def _files() -> list[Path]:
    return sorted(resource("templates").glob("*.json"))


def _template(text: dict[str, Any]) -> Template:
    spoken = {language: _map(text, language) for language in LANGUAGES}
    words = {name: MappingProxyType(text[name]) for name in ("names", "taglines", "purpose")}
    kits, ghosts = (
        MappingProxyType({language: _in_language(text.get(name, {}), language) for language in LANGUAGES})
        for name in ("kit", "ghosts")
    )
    return Template(
        id=text["id"], family=text["family"], map=spoken["fr"], spoken=MappingProxyType(spoken), **words,
        kits=kits, ghosts=ghosts, questions=MappingProxyType(text.get("question", {})),
        aims=tuple(text.get("aims", ())), also=text.get("also", ""),
    )  # fmt: skip


def _map(text: dict[str, Any], language: str) -> SystemMap:
    fields = dict(text["map"])
    rows = {name: [_row(name, row) for row in fields.pop(name, ())] for name in _TABLES}
    return SystemMap.model_validate(
        {**_in_language(fields, language), **rows, "template": text["id"], "language": language}
    )


def _row(table: str, row: Any) -> Any:
    return _TABLES[table][row] if isinstance(row, str) else row


def _in_language(value: Any, language: str) -> Any:
    """The same value with every text given per language replaced by its words."""
    if isinstance(value, list):
        return [_in_language(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= set(LANGUAGES):
        return _said(value, language)
    return {name: _in_language(item, language) for name, item in value.items()}


def _said(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or words["fr"]
