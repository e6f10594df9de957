"""One HTML file: the story's pages, the map to walk about in, and all of it in words.

Every word is escaped; nothing is fetched; only our own script and style may run (by their digest).
Without a script, the pages and the map in sentences are still there to be read.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import partial
from html import escape
from typing import Any

from PySide6.QtGui import QPainter

from sysmap.drawing import paint, reach_of
from sysmap.geometry import Box
from sysmap.model import Element, SystemMap, one_line, sentence
from sysmap.poster.phrases import counted, date_words, phrase
from sysmap.poster.story.recording import Recording
from sysmap.poster.story.scenes import Scene, Telling
from sysmap.poster.story.slides import merged_legend
from sysmap.poster.story.web_words import WORDS
from sysmap.resources import resource

SAMPLE = (46.0, 26.0)
"""Map units of a legend sample."""
LONGEST = 10_000
"""Characters of a text that are shown: a page is for reading."""


def web_page(telling: Telling) -> str:
    """The whole file."""
    words = WORDS[telling.language]
    style, script = (resource("story", name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    body = _Body(telling, words)
    data = json.dumps(body.data(), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    title = escape(telling.title or phrase("untitled", telling.language))
    rules = (f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
             "img-src data:; base-uri 'none'; form-action 'none'")  # fmt: skip
    return (
        f'<!DOCTYPE html>\n<html lang="{telling.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Sysmap">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n{body.markup(title)}"
        f'<script type="application/json" id="data">{data}</script>\n<script>{script}</script>\n'
        "</body>\n</html>\n"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


class _Body:
    """The words of the page as markup, and its pictures as data."""

    def __init__(self, telling: Telling, words: dict[str, str]) -> None:
        self.telling, self.words = telling, words
        self.recording = Recording()
        self.elements = self._drawn("elements")
        links = self._drawn("links")
        self.links = {id: one for id, one in links.items()
                      if {one.record.source, one.record.target} <= self.elements.keys()}  # fmt: skip
        self.spoken = _spoken(telling)

    def _drawn(self, name: str) -> dict[str, Any]:
        """What some page draws, in the order of the map."""
        found: dict[str, Any] = {}
        for scene in self.telling.scenes:
            for id, placed in getattr(scene.figure, name).items():
                found.setdefault(id, placed)
        return found

    # The pictures

    def data(self) -> dict[str, Any]:
        """Shapes, styles, strokes, letters; each page's strokes, places and what it shows."""
        pictures: dict[int, int] = {}
        drawn: list[list[int]] = []
        for scene in self.telling.scenes:
            if id(scene.figure) not in pictures:
                pictures[id(scene.figure)] = len(drawn)
                drawn.append(self.recording.record(partial(_whole, scene.figure)))
        samples = [self.recording.record(partial(_sample, row)) for row in self._rows()]
        order = list(self.elements)
        recording = self.recording
        return {
            "shapes": recording.shapes.items(), "styles": recording.styles.items(),
            "strokes": [number for pair in recording.strokes.items() for number in pair],
            "letters": recording.letters(), "pictures": drawn, "samples": samples, "sample": SAMPLE,
            "elements": [[id, *_sides(reach_of(placed))] for id, placed in self.elements.items()],
            "pages": [_page(scene, pictures[id(scene.figure)], order) for scene in self.telling.scenes],
            "words": self.words,
        }  # fmt: skip

    def _rows(self) -> list[Any]:
        return [row for group in merged_legend(self.telling) for row in group.rows]

    # The words

    def markup(self, title: str) -> str:
        said = self.words
        question = one_line(self.telling.whole.card.question)
        asked = f'<p id="question" dir="auto">{_safe(question)}</p>' if question else ""
        return (
            f'<header><h1 dir="auto">{title}</h1>{asked}</header>\n'
            f'<main><section id="story" aria-label="{_attribute(said["story"])}">'
            f'<ol id="pages">{"".join(self._pages())}</ol></section>\n'
            f'<div id="map" tabindex="0" role="application" aria-label="{_attribute(said["map"])}" hidden>'
            f"</div></main>\n"
            f'<section id="list"><h2>{_safe(said["list"])}</h2><p>{_safe(self._counts())}</p>'
            f'<h3>{_safe(said["elements"])}</h3><ul id="elements">{"".join(self._elements())}</ul>'
            f'<h3>{_safe(said["relations"])}</h3><ul id="relations">{"".join(self._relations())}</ul>'
            "</section>\n"
            f'<section id="legend"><h2>{_safe(phrase("legend", self.telling.language))}</h2>{self._legend()}'
            f"</section>\n<footer><div>{self._foot()}</div></footer>\n"
        )

    def _pages(self) -> Iterator[str]:
        for scene in self.telling.scenes:
            number = f'<b class="disc">{scene.number}</b> ' if scene.number else ""
            yield f'<li><p dir="auto">{number}{_safe(one_line(scene.sentence))}</p></li>'

    def _elements(self) -> Iterator[str]:
        map = self.spoken
        for id in self.elements:
            element = map.elements.get(id)
            if element is None:
                continue
            about = f'<p dir="auto">{_safe(element.description)}</p>' if element.description.strip() else ""
            yield (f'<li data-e="{_attribute(id)}"><b dir="auto">{_safe(one_line(element.label))}</b> '
                   f"<i>{_safe(_kind(map, element, self.telling.language))}</i>{about}</li>")  # fmt: skip

    def _relations(self) -> Iterator[str]:
        map, language = self.spoken, self.telling.language
        for id, placed in self.links.items():
            link = map.links.get(id)
            if link is None:
                continue
            ends = (_attribute(placed.record.source), _attribute(placed.record.target))
            about = f" {_safe(one_line(link.description))}" if link.description.strip() else ""
            yield (f'<li data-a="{ends[0]}" data-b="{ends[1]}" dir="auto">'
                   f"{_safe(sentence(map, link, language))}{about}</li>")  # fmt: skip

    def _counts(self) -> str:
        language = self.telling.language
        return phrase("all", language, elements=counted("element", len(self.elements), language),
                      links=counted("link", len(self.links), language))  # fmt: skip

    def _legend(self) -> str:
        parts = []
        for group in merged_legend(self.telling):
            rows = "".join(
                f'<li><span class="sample"></span><span dir="auto">{_safe(row.name)}'
                f"{', ' + _safe(row.hue_name) if row.hue_name else ''}</span></li>" for row in group.rows
            )
            parts.append(f"<h3>{_safe(group.title)}</h3><ul>{rows}</ul>")
        return "".join(parts)

    def _foot(self) -> str:
        telling, card = self.telling, self.telling.whole.card
        language = telling.language
        date = date_words(card.workshop_date, language)
        said = [phrase("situated" if date else "situated_undated", language, date=date)]
        if telling.kept:
            said.append(counted("kept", telling.kept, language))
        if card.authors:
            said.append(phrase("authors", language, names=", ".join(card.authors)))
        if card.licence:
            said.append(phrase("licence", language, licence=card.licence))
        return "".join(f'<p dir="auto">{_safe(one)}</p>' for one in said)


def _safe(words: str) -> str:
    """Words of people as text: never markup."""
    return escape(words[:LONGEST], quote=False)


def _attribute(words: str) -> str:
    return escape(words, quote=True)


def _whole(figure: Any, painter: QPainter) -> None:
    paint(painter, figure, scale=4.0)


def _sample(row: Any, painter: QPainter) -> None:
    row.draw(painter, 0.0, 0.0, *SAMPLE)


def _sides(box: Box) -> list[float]:
    return [round(side, 1) for side in (box.left, box.top, box.right, box.bottom)]


def _page(scene: Scene, picture: int, order: list[str]) -> dict[str, Any]:
    """What one page shows: its picture, where to look; which elements, when it is not all of them."""
    found: dict[str, Any] = {"p": picture, "f": _sides(scene.focus)}
    if scene.close is not None:
        found["c"] = _sides(scene.close)
    if len(scene.figure.elements) < len(order):
        found["e"] = [rank for rank, id in enumerate(order) if id in scene.figure.elements]
    return found


def _kind(map: SystemMap, element: Element, language: str) -> str:
    """« Acteur, Élu·es »"""
    category = map.category(element)
    names = [map.kind(element).name(language), category.name(language) if category else ""]
    names += [element.dates.text] if element.dates else []
    return ", ".join(name for name in names if name)


def _spoken(telling: Telling) -> SystemMap:
    """The map with the words of the audience that the pages speak to, those of its stages included."""
    map = telling.map
    for scene in telling.scenes:
        new = {id: one.record for id, one in scene.figure.elements.items() if id not in map.elements}
        ties = {id: one.record for id, one in scene.figure.links.items() if id not in map.links}
        if new or ties:
            map = map.evolve(elements={**map.elements, **new}, links={**map.links, **ties})
    audience = next((s.figure.view.audience for s in telling.scenes if s.figure.view is not None), "")
    if not audience:
        return map
    said = {id: next((w.text for w in e.wordings if w.audience == audience and w.text), e.label)
            for id, e in map.elements.items()}  # fmt: skip
    return map.evolve(elements={id: e.evolve(label=said[id]) for id, e in map.elements.items()})
