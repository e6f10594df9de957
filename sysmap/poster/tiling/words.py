"""The words of a composed sheet, one by one, in millimetres."""

from __future__ import annotations

from collections.abc import Iterator

from sysmap.drawing import readable
from sysmap.geometry import Box
from sysmap.poster.papers import POINT
from sysmap.poster.setting import run_width
from sysmap.poster.sheet import Disc, Drawn, Logo, Sheet, Words

Word = tuple[str, Box]


def words_on(sheet: Sheet) -> list[Word]:
    """Every word, sign, number and logo with its box."""
    found: list[Word] = []
    for item in sheet.items:
        if isinstance(item, Words):
            found.extend(_set(item))
        elif isinstance(item, Drawn):
            found.extend(_mapped(item))
        elif isinstance(item, (Disc, Logo)):
            found.append((getattr(item, "text", ""), item.box))
    return found


def _set(item: Words) -> Iterator[Word]:
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


def _mapped(item: Drawn) -> Iterator[Word]:
    k, dx, dy = item.scale, item.dx, item.dy
    for text, box in readable(item.figure):
        yield text, Box(box.left * k + dx, box.top * k + dy, box.right * k + dx, box.bottom * k + dy)
