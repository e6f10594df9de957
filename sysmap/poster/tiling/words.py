"""The words of a composed sheet, one by one, in millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sysmap.drawing import readable
from sysmap.geometry import Box
from sysmap.poster.papers import POINT
from sysmap.poster.setting import run_width
from sysmap.poster.sheet import Disc, Drawn, Logo, Sheet, Words


class Word(NamedTuple):
    """A word with its box; how bad it is when an upright or a level seam goes through it."""

    text: str
    box: Box
    upright: float = 1.0
    level: float = 1.0


ASIDE = 0.3
"""What an upright seam through running text costs: the words after it can step aside."""
LARGE = 3.0
"""What a seam costs through the words that are read from afar."""
RUNNING = frozenset({"foot", "text", "tale", "legend", "reading", "callout", "heading", "caption"})
"""The roles of words that may step aside."""


def words_on(sheet: Sheet) -> list[Word]:
    """Every word, sign, number and logo."""
    found: list[Word] = []
    for item in sheet.items:
        if isinstance(item, Words):
            upright, level = (ASIDE, 1.0) if item.role in RUNNING else (LARGE, LARGE)
            found.extend(Word(text, box, upright, level) for text, box in set_words_of(item))
        elif isinstance(item, Drawn):
            found.extend(Word(text, box, LARGE, LARGE) for text, box in _mapped(item))
        elif isinstance(item, (Disc, Logo)):
            found.append(Word(getattr(item, "text", ""), item.box, LARGE, LARGE))
    return found


def set_words_of(item: Words) -> Iterator[tuple[str, Box]]:
    """The words of a text, line by line."""
    setting = item.setting
    tall = setting.points * POINT
    for rank, line in enumerate(setting.lines):
        x = item.x
        top = item.y + (rank + 0.5) * setting.step - 0.52 * tall
        for run in line:
            at = 0
            for word in run.text.split(" "):
                before = run_width(run._replace(text=run.text[:at]), setting.points) if at else 0.0
                wide = run_width(run._replace(text=word), setting.points)
                if word:
                    yield word, Box(x + before, top, x + before + wide, top + 1.04 * tall)
                at += len(word) + 1
            x += run_width(run, setting.points)


def _mapped(item: Drawn) -> Iterator[tuple[str, Box]]:
    k, dx, dy = item.scale, item.dx, item.dy
    for text, box in readable(item.figure):
        yield text, Box(box.left * k + dx, box.top * k + dy, box.right * k + dx, box.bottom * k + dy)
