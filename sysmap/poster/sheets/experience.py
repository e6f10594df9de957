"""Fiche d'expérience on one page: the map in small, the four questions, what worked, the effects.

Where nothing is written yet there are lines to write on, so that a blank sheet is a form.
"""

from __future__ import annotations

from sysmap.drawing import lay_out
from sysmap.geometry import Box
from sysmap.model import EFFECTS, QUESTIONS, SystemMap, asked, effect_name, one_line
from sysmap.poster.phrases import date_words
from sysmap.poster.setting import plain
from sysmap.poster.sheets.flow import Flow
from sysmap.poster.sheets.leaf import FINE, GREY, Item, Leaf, Plan, Printed, Stroke, paper
from sysmap.poster.sheets.numbered import plan
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.sheets.theme import PRINT
from sysmap.poster.shown import printable, withheld

SIZES = (11.0, 10.0, 9.0, 8.5)
SHARES = (0.36, 0.28, 0.2, 0.0)
"""Parts of the page for the drawing: the largest with which everything fits on one page."""
RULES, STEP = 3, 8.0
"""Lines to write on under a question without answer, and millimetres from one to the next."""


def experience_sheet(map: SystemMap, language: str) -> Printed:
    """The sheet of a map on A4. Only what is public of the map is drawn."""
    shown, title = printable(map), title_of(map, language)
    pages = _fitted(shown, language)
    width, height = paper("A4")
    name = phrase("experience", language)
    leaves: list[Leaf] = with_feet([(width, height, items, name) for items in pages], title, language)
    return Printed(f"{title}. {name}", tuple(leaves), language, (), tuple(withheld(map)))


def _fitted(map: SystemMap, language: str) -> list[list[Item]]:
    """The largest drawing and words that fit on one page; else small words on as many as it takes."""
    if not map.card.experience.told:
        return _set(map, SIZES[1], 0.0, language)
    for share in SHARES:
        for points in SIZES[:3]:
            if len(pages := _set(map, points, share, language)) == 1:
                return pages
    return _set(map, SIZES[-1], 0.0, language)


def _set(map: SystemMap, points: float, share: float, language: str) -> list[list[Item]]:
    width, height = paper("A4")
    under = " · ".join(part for part in (title_of(map, language), _where(map, language)) if part)

    def begin(rank: int) -> tuple[list[Item], Box]:
        head, room = heading(inner(width, height), phrase("experience", language), plain(under), points=22)
        if rank or not share or not map.elements:
            return ([], inner(width, height)) if rank else (head, room)
        drawn = _drawing(map, room, share, language)
        return [*head, drawn], Box(room.left, drawn.frame.bottom + 5.0, room.right, room.bottom)

    flow = Flow(begin)
    for name in QUESTIONS:
        _answer(flow, asked(name, language), getattr(map.card.experience, name), points)
    _effects(flow, map, points, language)
    return flow.pages


def _where(map: SystemMap, language: str) -> str:
    card, sheet = map.card, map.card.experience
    when = " – ".join(date_words(day, language) for day in (sheet.began, sheet.ended) if day)
    parts = (one_line(card.territory.name), when or date_words(card.workshop_date, language))
    return ", ".join(part for part in parts if part)


def _drawing(map: SystemMap, room: Box, share: float, language: str) -> Plan:
    figure = lay_out(map, theme=PRINT, language=language)
    return plan(figure, Box(*room[:3], room.top + room.height * share), numbers=False)


def _answer(flow: Flow, question: str, said: str, points: float) -> None:
    flow.words(plain(question), points + 1, weight=700, before=2.5, keep=8.0, role="heading")
    if said.strip():
        for line in said.splitlines():
            flow.words(plain(line), points, before=0.6)
        return
    for _rule in range(RULES):
        flow.skip(STEP)
        flow.need(STEP)
        flow.add(Stroke(flow.box.left, flow.y, flow.box.width, 0.0, FINE, GREY))


def _effects(flow: Flow, map: SystemMap, points: float, language: str) -> None:
    """Those that were seen; all fourteen to tick when the sheet is blank."""
    sheet = map.card.experience
    flow.words(phrase("effects", language), points + 1, weight=700, before=3.0, keep=8.0, role="heading")
    if sheet.told:
        names = [effect_name(id, language) for id in sheet.effects]
        flow.words(plain(", ".join(names) or phrase("no_effects", language)), points, before=0.6)
    else:
        boxes = (f"☐ {effect_name(id, language)}".replace(" ", "\u00a0") for id in EFFECTS)
        flow.words("     ".join(boxes), points, before=1.0)
    if sheet.written:
        said = phrase("sheet_written", language, date=date_words(sheet.written, language))
        flow.words(said, points - 1, before=3.0, colour=GREY)
