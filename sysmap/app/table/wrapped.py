"""Words wrapped to the width of a cell: never cut, never ended by dots; the row is as high as they need."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

ASIDE, ABOVE = 9.0, 7.0
"""Pixels between the words and the edges of their cell."""


MOST = 5_000
"""Characters of a cell that are shown: nobody reads more in a table, and a million take minutes."""


@lru_cache(maxsize=20_000)
def _wide(text: str, font: str) -> float:
    return QFontMetricsF(_font(font)).horizontalAdvance(text)


@lru_cache(maxsize=8)
def _font(name: str) -> QFont:
    found = QFont()
    found.fromString(name)
    return found


def _laid(text: str, font: QFont, room: float) -> tuple[QTextLayout, float]:
    """The words in lines of this width, and their height."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text[:MOST].replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 8.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout, top


@lru_cache(maxsize=20_000)
def _high(text: str, font: str, room: float) -> float:
    return _laid(text, _font(font), room)[1]


def height(text: str, font: QFont, width: int) -> int:
    """How high a cell of this width must be for these words."""
    room = width - 2 * ASIDE
    name = font.toString()
    if not text:
        return 0
    if "\n" not in text and _wide(text, name) <= room:
        return round(QFontMetricsF(font).height() + 2 * ABOVE)
    return round(_high(text, name, room) + 2 * ABOVE)


def draw(painter: QPainter, text: str, font: QFont, left: float, top: float, width: int, tall: int) -> None:
    """The words in their cell, from its top; a single line stands in the middle of a usual row."""
    layout, high = _laid(text, font, width - 2 * ASIDE)
    first = top + (ABOVE if layout.lineCount() > 1 or tall > 44 else (tall - high) / 2)
    layout.draw(painter, QPointF(left + ASIDE, first))
