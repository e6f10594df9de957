"""Words: measured once for everyone, set in balanced lines, and drawn only from here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from sysmap.drawing.fonts import Style, advance, font, pixels
from sysmap.drawing.pens import pen
from sysmap.drawing.wrapping import wrap

LINE_HEIGHT = 1.24
CAP_MIDDLE = 0.36  # half of Inter's capitals: centres a line on its height
LONGEST = 400
"""Characters of a label that are always shown whole."""
MORE = {"fr": "lire la suite", "en": "read more"}


class Lines(NamedTuple):
    """Words set in lines: their widest width and their height, in map units."""

    lines: tuple[str, ...]
    width: float
    height: float


@lru_cache(maxsize=65536)
def word_width(text: str, style: Style) -> float:
    """The width of one line of words."""
    return advance(text, style)


@lru_cache(maxsize=32768)
def measure(text: str, style: Style, width: float) -> Lines:
    """Set words within this width: fewest lines, then the smallest widest line; nothing is cut."""
    found = wrap(text, lambda words: word_width(words, style), width)
    return Lines(found.lines, found.width, len(found.lines) * style.size * LINE_HEIGHT)


@lru_cache(maxsize=8192)
def shown(label: str, language: str = "fr") -> str:
    """What a box shows of a label: all of it up to 400 characters, else its first whole sentences.

    Then « lire la suite » stands on a line of its own.
    """
    if len(label) <= LONGEST:
        return label
    head = label[:LONGEST]
    ends = [m.end() for m in re.finditer(r"[.!?…][»”)]?(?=\s)", label[: LONGEST + 1])]
    if ends:
        head = head[: ends[-1]]
    elif " " in head:
        head = head[: head.rindex(" ")]
    return f"{head.rstrip()}\n{MORE.get(language, MORE['fr'])}"


def draw_lines(painter: QPainter, lines: Lines, x: float, y: float, style: Style, colour: str,
               align: str = "centre") -> None:  # fmt: skip
    """Draw set words; `y` is their top, `x` their left, centre or right as `align` says."""
    painter.setFont(font(style))
    painter.setPen(pen(colour, 1.0))
    factor = style.size / pixels(style)
    step = style.size * LINE_HEIGHT
    base = y + step / 2 + style.size * CAP_MIDDLE
    share = {"centre": 0.5, "right": 1.0}.get(align, 0.0)
    for rank, line in enumerate(lines.lines):
        left = x - share * word_width(line, style) if share else x
        _draw(painter, line, left, base + rank * step, factor)


def _draw(painter: QPainter, line: str, x: float, y: float, factor: float) -> None:
    if factor == 1.0:
        painter.drawText(QPointF(x, y), line)
        return
    painter.save()
    painter.translate(x, y)
    painter.scale(factor, factor)
    painter.drawText(QPointF(0.0, 0.0), line)
    painter.restore()


def draw_line(painter: QPainter, text: str, x: float, middle: float, style: Style, colour: str,
              align: str = "centre") -> None:  # fmt: skip
    """One line of words whose capitals are centred on the height `middle`."""
    height = style.size * LINE_HEIGHT
    lines = Lines((text,), word_width(text, style), height)
    draw_lines(painter, lines, x, middle - height / 2, style, colour, align)


__all__ = ["LINE_HEIGHT", "Lines", "Style", "draw_line", "draw_lines", "measure", "shown", "word_width"]
