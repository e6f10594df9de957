"""The running order of a workshop: one page that the facilitator holds, made from the kit of the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sysmap.drawing import emblem
from sysmap.geometry import Box
from sysmap.model import SystemMap, one_line, worded, wording_of
from sysmap.poster.setting import fit_words, plain, runs, set_words
from sysmap.poster.sheet import Sample, Words
from sysmap.poster.sheets.canvases import canvases, form_plan
from sysmap.poster.sheets.flow import Flow
from sysmap.poster.sheets.guide import in_type, section
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, Item, Panel, Printed, Stroke, paper
from sysmap.poster.sheets.page import inner, with_feet
from sysmap.poster.sheets.phrases import counted, phrase
from sysmap.poster.sheets.theme import PRINT
from sysmap.storage import Template, form_of, kit_of

SIZES = (13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0)
"""Points of its words, the largest first."""
WIDE = 20.0
"""Millimetres of the column of minutes."""
PICTURE = (62.0, 40.0)
"""Millimetres of the little picture of the form, at the top."""


def running_order(map: SystemMap, language: str) -> Printed:
    """Aim, material, minutes, sentences to say and traps: a page for the hand, with the map's question.

    In letters as large as one page allows: it is read standing.
    """
    template = form_of(map)
    kit = kit_of(map, language)
    name = template.name(language)
    for points in SIZES:
        flow = _flow(map, template, kit, points, language)
        if len(flow.pages) == 1:
            break
    title = phrase("order_of", language, name=name)
    pages = [(*paper("A4"), items, title) for items in flow.pages]
    return Printed(title, tuple(with_feet(pages, f"{title}.", language)), language)


def _flow(map: SystemMap, template: Template, kit: Mapping[str, Any], points: float, language: str) -> Flow:
    box, own = inner(*paper("A4")), template.map.elements

    def begin(rank: int) -> tuple[list[Item], Box]:
        return _head(map, own, template.name(language), kit, box, language) if not rank else ([], box)

    flow = Flow(begin)
    purpose = worded(template.purpose.get(language) or template.purpose["fr"], wording_of(map))
    section(flow, "aim", [purpose], language, points)
    section(flow, "bring", _bring(map, kit, language), language, points)
    _steps(flow, kit.get("steps", ()), points, language)
    section(flow, "traps", list(kit.get("traps", ())), language, points)
    section(flow, "end", [phrase(key, language) for key in ("end_read", "end_photo")], language, points)
    return flow


def _head(
    map: SystemMap, own: Mapping[str, Any], name: str, kit: Mapping[str, Any], box: Box, language: str
) -> tuple[list[Item], Box]:
    """The form's name, its minutes and the question at the left, its picture at the right."""
    wide, high = PICTURE
    frame = Box(box.right - wide, box.top, box.right, box.top + high)
    form = form_plan(map, own, frame, language) or [_emblem(form_of(map).id, frame)]
    room = box.width - wide - 8.0
    title = fit_words(runs(name, 700), 22, room, 19.0, leading=1.12)
    items: list[Item] = [*form, Words(box.left, box.top, title, "title", BLACK)]
    y = box.top + title.height + 1.2
    total = sum(int(step["minutes"]) for step in kit.get("steps", ()))
    under = set_words(phrase("order", language, n=total), 11, room)
    items.append(Words(box.left, y, under, "subtitle", GREY))
    items += _question(map, box.left, y + under.height + 2.0, room, box.top + high, language)
    items.append(Stroke(box.left, box.top + high + 2.0, box.width, 0.0, 0.5))
    return items, Box(box.left, box.top + high + 4.5, box.right, box.bottom)


def _emblem(template: str, frame: Box) -> Item:
    """What an open page looks like once it is filled."""

    def draw(painter: Any, x: float, y: float, width: float, height: float) -> None:
        emblem(painter, template, x, y, width, height, PRINT)

    return Sample(frame.left, frame.top, frame.width, frame.height, 1.0, "emblem", draw)


def _question(map: SystemMap, x: float, y: float, wide: float, bottom: float, language: str) -> list[Item]:
    said = one_line(map.card.question) or one_line(map.card.title)
    if said:
        return [Words(x, y, fit_words(runs(plain(said), 600), 13, wide, bottom - y), "question", BLACK)]
    label = set_words(phrase("our_question", language), 10, wide, weight=600)
    return [
        Words(x, y, label, "question", BLACK),
        Stroke(x, bottom - 1.0, wide, 0.0, FINE, GREY),
    ]


def _bring(map: SystemMap, kit: Mapping[str, Any], language: str) -> list[str]:
    names = [canvas.name for canvas in canvases(map, kit, language)]
    said = {"paper": "A3", "names": ", ".join(names)}
    sheets = counted("sheet_canvas", len(names), language, **said) if names else ""
    lines = (sheets, *(phrase(key, language) for key in ("sheet_cards_some", "tools", "paper_kit")))
    return [line for line in lines if line]


def _steps(flow: Flow, steps: Sequence[Mapping[str, Any]], points: float, language: str) -> None:
    """Minutes and the hour by the clock of the workshop at the left; what to do, and what to say, marked."""
    if not steps:
        return
    total = sum(int(step["minutes"]) for step in steps)
    heading = phrase("steps", language, n=total)
    flow.words(heading, points + 1.2, weight=700, before=4.2, keep=12.0, role="heading")
    since = 0
    for step in steps:
        flow.skip(points * 0.18)
        flow.need(16.0)
        top = flow.y
        _clock(flow, int(step["minutes"]), since, points, language)
        flow.words(in_type(step["do"], language), points, indent=WIDE)
        if step.get("say"):
            _say(flow, phrase("say", language, words=in_type(step["say"], language)), points)
        flow.y = max(flow.y, top + points * 0.85)
        since += int(step["minutes"])


def _clock(flow: Flow, minutes: int, since: int, points: float, language: str) -> None:
    said = set_words(phrase("minutes", language, n=minutes), points, WIDE, weight=700)
    flow.add(Words(flow.box.left, flow.y, said, "minutes", BLACK))
    at = phrase("since", language, h=since // 60, m=f"{since % 60:02d}")
    flow.add(Words(flow.box.left, flow.y + said.height, set_words(at, 8, WIDE), "clock", GREY))


def _say(flow: Flow, words: str, points: float) -> None:
    """What is said aloud stands out: a bar at its left, in heavier letters."""
    flow.skip(0.6)
    top = flow.y
    flow.words(words, points, weight=600, indent=WIDE + 3.5)
    if flow.y > top:
        flow.add(Panel(flow.box.left + WIDE, top + 0.5, 1.1, flow.y - top - 0.8, 0.5, 0.0, BLACK, BLACK))
