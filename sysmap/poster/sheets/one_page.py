"""« Lecture de la carte » on exactly one A4 page: the map in small, counts, loops, questions, disagreements.

What does not fit is said more briefly, never cut: the page takes the largest letters and picture with which
everything stands on it, then tells fewer loops and asks fewer questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sysmap.analysis import Measure, OnePage, Part, cut_short, how, one_page
from sysmap.drawing import PAPER, Figure, lay_out
from sysmap.geometry import Box
from sysmap.model import SystemMap, one_line
from sysmap.poster.phrases import date_words
from sysmap.poster.phrases import phrase as poster_phrase
from sysmap.poster.setting import plain, runs
from sysmap.poster.sheets.flow import Flow
from sysmap.poster.sheets.leaf import GREY, Item, Leaf, Printed, paper
from sysmap.poster.sheets.numbered import plan
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import counted, phrase
from sysmap.poster.shown import printable, withheld

MEASURES = (
    Measure(), Measure(loops=2), Measure(loops=2, listed=2), Measure(loops=1, listed=2), Measure(told=False),
    Measure(loops=1, told=False, listed=1),
)  # fmt: skip
"""How much is said, the fullest first."""
SETTINGS = ((11.0, 0.54), (11.0, 0.47), (11.0, 0.4), (11.0, 0.34), (10.5, 0.34), (10.0, 0.34), (10.0, 0.28),
            (9.5, 0.28), (9.5, 0.22), (9.0, 0.2))  # fmt: skip
"""Points of the words, and the part of the page that the picture may take, for each measure in turn."""
LAST = ((8.5, 0.16), (8.0, 0.0))


LONGEST = 240
"""Letters of a title, a question or a place: set smaller, they could no longer be read."""


class Reading(NamedTuple):
    """The page before it is set on paper or in a document: its heads, its parts, what closes it.

    `points` are those of its words on the printed page, `share` the part of it that the picture may take.
    """

    map: SystemMap
    title: str
    question: str
    where: str
    page: OnePage
    kept: str
    situated: str
    points: float = 0.0
    share: float = 0.0


def reading_sheet(map: SystemMap, language: str) -> Printed:
    """The page of a map. Nothing reserved is on it; that some is left out is said there too."""
    reading, items = _fitted(map, language)
    width, height = paper("A4")
    name = phrase("reading", language)
    leaves: list[Leaf] = with_feet([(width, height, items, name)], reading.situated, language)
    return Printed(f"{title_of(map, language)}. {name}", tuple(leaves), language, (), tuple(withheld(map)))


def reading_of(map: SystemMap, language: str) -> Reading:
    """As much as one page bears, for a document that a word processor sets."""
    return _fitted(map, language)[0]


def _fitted(map: SystemMap, language: str) -> tuple[Reading, list[Item]]:
    shown = printable(map)
    figure = lay_out(shown, theme=PAPER, language=language) if shown.elements else None
    for measure in MEASURES:
        reading = _reading(map, shown, measure, language)
        for points, share in (*SETTINGS, *(LAST if measure is MEASURES[-1] else ())):
            flow = _set(reading, figure, points, share, language)
            if len(flow.pages) == 1:
                return reading._replace(points=points, share=share), flow.pages[0]
    return reading, flow.pages[0]


def _reading(map: SystemMap, shown: SystemMap, measure: Measure, language: str) -> Reading:
    card, kept = map.card, len(withheld(map))
    day = date_words(card.workshop_date or card.edition_date, language)
    where = ", ".join(part for part in (one_line(card.territory.name), day) if part)
    date = date_words(card.workshop_date, language)
    situated = poster_phrase("situated" if date else "situated_undated", language, date=date)
    question = one_line(card.question) if card.title else ""
    return Reading(
        shown, cut_short(title_of(map, language), LONGEST), cut_short(question, LONGEST),
        cut_short(where, LONGEST),
        one_page(map, shown, language, measure), counted("kept", kept, language) if kept else "", situated,
    )  # fmt: skip


def _set(reading: Reading, figure: Figure | None, points: float, share: float, language: str) -> Flow:
    box = inner(*paper("A4"))

    def begin(rank: int) -> tuple[list[Item], Box]:
        if rank:
            return [], box
        under = "\n".join(part for part in (plain(reading.question), plain(reading.where)) if part)
        head, room = heading(box, plain(reading.title), under, points=22)
        if figure is None or not share:
            return head, room
        frame = Box(*room[:3], room.top + min(room.height * share, _tall(figure, room.width)))
        return [*head, plan(figure, frame, numbers=False)], Box(*_under(frame, room))

    flow = Flow(begin)
    for line in reading.page.counts:
        flow.words(plain(line), points, weight=600)
    for part in reading.page.parts:
        _part(flow, part, points, language)
    if reading.kept:
        flow.words(reading.kept, points, before=2.0, weight=600)
    return flow


def _tall(figure: Figure, width: float) -> float:
    """A wide map needs no more height than its own."""
    return width * figure.bounds.height / max(1.0, figure.bounds.width)


def _under(frame: Box, room: Box) -> Iterator[float]:
    yield from (room.left, frame.bottom + 3.0, room.right, room.bottom)


def _part(flow: Flow, part: Part, points: float, language: str) -> None:
    flow.words(part.title, points + 1.5, weight=700, before=2.6, keep=8.0, role="heading")
    for entry in part.entries:
        head = runs(plain(entry.head), 600) if entry.head else ()
        space = " " if entry.head and entry.words else ""
        flow.words((*head, *runs(space + plain(entry.words))), points, before=0.7)
    if part.how:
        said = f"{how('title', language)}{phrase('colon', language)}{part.how}"
        flow.words(said, points - 1.5, before=0.7, colour=GREY)
