"""What the person who prints should know, in sentences."""

from __future__ import annotations

from sysmap.poster.arranging import Arranged
from sysmap.poster.codes import LEAST, across
from sysmap.poster.papers import METRES_PER_POINT, Page
from sysmap.poster.phrases import counted, phrase
from sysmap.poster.said import Said
from sysmap.poster.sheet import Code, Sheet, Words

_LEGIBLE = 6.0
"""Points: smaller words around the map are said to be small, on any paper."""
_HEAD = ("title", "question")
_SMALLEST_SHARE = 0.7
"""Below this share of the paper's own size, words on the map are said to be small."""


def notices(sheet: Sheet, said: Said, made: Arranged, paper: Page) -> list[str]:
    """What stays out, what is too small, what is missing; in the sheet's language."""
    found = []
    if sheet.withheld:
        found.append(counted("kept", len(sheet.withheld), said.language))
    if said.shown.elements and made.drawing.points < paper.type.node * _SMALLEST_SHARE:
        found.append(_small(made.drawing.points, said.language))
    around = min((i.setting.points for i in sheet.of(Words) if i.role not in _HEAD), default=_LEGIBLE)
    if around < _LEGIBLE:
        found.append(phrase("small_text", said.language, points=decimal(around, said.language)))
    heads = [item.setting.points for item in sheet.of(Words) if item.role in _HEAD]
    if min(heads, default=paper.type.text) < paper.type.text:
        found.append(phrase("small_head", said.language, points=decimal(min(heads), said.language)))
    if not said.title:
        found.append(phrase("no_title", said.language))
    if _unreadable_code(sheet, said):
        found.append(phrase("link_long", said.language))
    return found


def _unreadable_code(sheet: Sheet, said: Said) -> bool:
    codes = sheet.of(Code)
    if said.poster.link.strip() and not codes and not said.leaves_out("link"):
        return True
    return any(code.side / across(code.rows) < LEAST * 0.98 for code in codes)


def _small(points: float, language: str) -> str:
    metres = decimal(points * METRES_PER_POINT, language)
    return phrase("small", language, points=decimal(points, language), metres=metres)


def decimal(value: float, language: str) -> str:
    said = f"{value:.1f}"
    return said.replace(".", ",") if language == "fr" else said
