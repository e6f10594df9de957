"""One card for each element: its number, its kind, its words, what it does and what it receives."""

from __future__ import annotations

from sysmap.geometry import Box
from sysmap.model import Element, Link, SystemMap, one_line, reading_order, sentence
from sysmap.poster.phrases import typeset
from sysmap.poster.setting import fit_words, plain, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.cutting import FORMATS, Format, sheets
from sysmap.poster.sheets.flow import Flow
from sysmap.poster.sheets.leaf import BLACK, GREY, LINE, Item, Leaf, Panel, Printed, Stroke
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import title_of
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.sheets.theme import element_look, kind_sample, kind_words
from sysmap.poster.shown import printable


def element_cards(map: SystemMap, language: str, *, size: str = "A6", paper: str = "A4") -> Printed:
    """Cards of every element that may be shown, in reading order; long ones go on, on a further card."""
    shown, card = printable(map), FORMATS[size]
    faces = [face for element in reading_order(shown) for face in _faces(shown, element, card, language)]
    name = phrase("element_cards", language)
    leaves: list[Leaf] = sheets(faces, card, paper, name)
    return printed(map, leaves, f"{title_of(map, language)}. {name}", language, numbers=True)


def _faces(map: SystemMap, element: Element, card: Format, language: str) -> list[list[Item]]:
    """As large as one card allows, down to what is still read in the hand; then further cards."""
    for share in (1.0, 0.92, 0.85):
        faces = _written(map, element, card, share, language)
        if len(faces) == 1:
            return faces
    return _written(map, element, card, 1.0, language)


def _written(map: SystemMap, element: Element, card: Format, share: float, language: str) -> list[list[Item]]:
    small = card.width < 100

    def begin(rank: int) -> tuple[list[Item], Box]:
        return _head(map, element, card, rank, language)

    flow = Flow(begin)
    label = plain(one_line(element.label)) or "…"
    large = (11.5 if small else 17.0) if len(label) <= 160 else (8.5 if small else 11.0)
    flow.words(runs(label, 700), large, role="label")
    points = (7.4 if small else 9.5) * share
    for words in _about(map, element, language):
        flow.words(words, points, before=1.0)
    out, back = _relations(map, element, language)
    for title, sentences in (("says", out), ("gets", back)):
        if sentences:
            flow.words(phrase(title, language), points, weight=700, before=1.6, keep=0.94 * points,
                       role="heading")  # fmt: skip
        for said in sentences:
            flow.words(plain(said), points, before=0.4, role="sentence")
    if not out and not back:
        flow.words(phrase("nothing", language), points, before=1.6, colour=GREY)
    return flow.pages


def _head(map: SystemMap, element: Element, card: Format, rank: int, language: str) -> tuple[list[Item], Box]:
    """The strip: number in the corner, shape, kind and category; what is left is for words."""
    small = card.width < 100
    left, right, top = card.margin, card.width - card.margin, card.margin - 1.0
    high = 7.0 if small else 9.5
    items: list[Item] = []
    x = left
    if element.number > 0:
        setting = set_words(str(element.number), 12 if small else 17, card.width, weight=700)
        wide = max(high, setting.width + 4.0)
        items.append(Panel(left, top, wide, high, high / 2, 0.5, BLACK))
        y = top + (high - setting.height) / 2
        items.append(Words(left + wide / 2, y, setting, "number", BLACK, "centre"))
        x += wide + 2.5
    shape = kind_sample(element_look(map, element), x, top + 0.6, (high - 1.2) * 1.7, high - 1.2, language)
    items.append(shape)
    x += shape.width + 2.0
    named = fit_words(runs(_kind(map, element, rank, language)), 8 if small else 10, right - x, high)
    items.append(Words(x, top + (high - named.height) / 2, named, "kind", BLACK))
    y = top + high + 1.6
    items.append(Stroke(left, y, right - left, 0.0, LINE, GREY))
    return items, Box(left, y + 1.8, right, card.height - card.margin + 2.0)


def _kind(map: SystemMap, element: Element, rank: int, language: str) -> str:
    said = plain(kind_words(map, element, language))
    return phrase("continued", language, what=said) if rank else said


def _about(map: SystemMap, element: Element, language: str) -> list[str]:
    """Description, dates, how sure: what a card may say beside the label."""
    found = [element.dates.text] if element.dates and element.dates.text else []
    found += [phrase(name, language) for name in ("hypothesis",) if element.support == name]
    found += [phrase("contested", language)] if element.contested else []
    facts = plain(one_line(", ".join(found)))
    lines = [facts[:1].upper() + facts[1:] + "."] if facts else []
    lines += [plain(part.strip()) for part in element.description.split("\n") if part.strip()]
    return [typeset(line) if language == "fr" else line for line in lines]


def _relations(map: SystemMap, element: Element, language: str) -> tuple[list[str], list[str]]:
    """What goes out and what comes in, each sentence after the number of the other end."""
    links = map.links.values()
    out = [(link.target, link) for link in links if link.source == element.id]
    back = [(link.source, link) for link in links if link.target == element.id and link.source != element.id]
    return _said(map, out, "→", language), _said(map, back, "←", language)


def _said(map: SystemMap, links: list[tuple[str, Link]], arrow: str, language: str) -> list[str]:
    found = []
    for other, link in links:
        number = map.elements[other].number
        before = f"{arrow}\u00a0{number}. " if number > 0 else ""
        found.append(before + sentence(map, link, language))
    return found
