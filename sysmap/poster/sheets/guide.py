"""The page of instructions of a kit: what to print, what to do, what to say, how to bring it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sysmap.geometry import Box
from sysmap.poster.phrases import typeset
from sysmap.poster.setting import set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.flow import Flow
from sysmap.poster.sheets.leaf import BLACK, GREY, Item, Leaf, paper
from sysmap.poster.sheets.page import heading, inner, with_feet
from sysmap.poster.sheets.phrases import counted, phrase

TEXT = 10.8
MINUTES = 17.0
"""Millimetres of the column of minutes."""


class Material(NamedTuple):
    """What the kit holds: canvases on a paper, cards from one number to another on so many sheets."""

    canvases: Sequence[str]
    canvas_paper: str
    first: int
    last: int
    sheets: int
    card_paper: str


def guide_leaves(
    name: str, purpose: str, kit: Mapping[str, Any], material: Material, language: str
) -> list[Leaf]:
    """One page in the facilitator's words; a second one only when somebody's own kit is long."""
    width, height = paper("A4")
    title = phrase("kit", language, name=name)

    def begin(rank: int) -> tuple[list[Item], Box]:
        box = inner(width, height)
        return heading(box, title, phrase("guide", language)) if not rank else ([], box)

    flow = Flow(begin)
    section(flow, "aim", [purpose], language)
    section(flow, "material", _material(material, language), language)
    _steps(flow, kit.get("steps", ()), language)
    section(flow, "traps", list(kit.get("traps", ())), language)
    back = [phrase(key, language) for key in ("back_photo", "back_number", "back_keep")]
    section(flow, "return", back, language)
    pages = [(width, height, items, phrase("guide", language)) for items in flow.pages]
    return with_feet(pages, f"{title}.", language)


def in_type(words: str, language: str) -> str:
    """With the spaces of its language."""
    return typeset(words) if language == "fr" else words


def section(flow: Flow, title: str, lines: Sequence[str], language: str, points: float = TEXT) -> None:
    """A heading, and under it a line or a list."""
    if not lines:
        return
    flow.words(phrase(title, language), points + 1.2, weight=700, before=4.2, keep=8.0, role="heading")
    for line in lines:
        _bullet(flow, in_type(line, language), len(lines) > 1, points)


def _bullet(flow: Flow, words: str, dotted: bool, points: float) -> None:
    flow.skip(0.9)
    flow.need(8.0)
    if dotted:
        flow.add(Words(flow.box.left, flow.y, set_words("•", points, 4.0), "text", GREY))
    flow.words(words, points, indent=4.0 if dotted else 0.0)


def _material(material: Material, language: str) -> list[str]:
    lines = []
    if material.canvases:
        names = ", ".join(material.canvases)
        lines.append(counted("sheet_canvas", len(material.canvases), language, paper=material.canvas_paper,
                             names=names))  # fmt: skip
    if material.sheets:
        lines.append(phrase("sheet_cards", language, n=material.last - material.first + 1, a=material.first,
                            b=material.last, sheets=material.sheets, paper=material.card_paper))  # fmt: skip
    return [*lines, phrase("tools", language), phrase("actual", language)]


def _steps(flow: Flow, steps: Sequence[Mapping[str, Any]], language: str) -> None:
    """Minutes at the left, what to do, and what to say under it, in italics."""
    if not steps:
        return
    total = sum(int(step["minutes"]) for step in steps)
    flow.words(phrase("steps", language, n=total), 12, weight=700, before=4.2, keep=12.0, role="heading")
    for step in steps:
        flow.skip(1.4)
        flow.need(12.0)
        said = set_words(phrase("minutes", language, n=step["minutes"]), TEXT, MINUTES, weight=700)
        flow.add(Words(flow.box.left, flow.y, said, "minutes", BLACK))
        flow.words(in_type(step["do"], language), TEXT, indent=MINUTES)
        if step.get("say"):
            words = phrase("say", language, words=in_type(step["say"], language))
            flow.words(words, TEXT, weight=600, indent=MINUTES)
