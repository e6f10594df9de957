"""The view from far: boxes of a colour in one call, relations as hairlines in another. For screens only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from sysmap.drawing.figure import Figure
from sysmap.drawing.outlines import PEBBLE
from sysmap.drawing.pens import NO_PEN, brush, pen
from sysmap.drawing.placed import PlacedElement, PlacedLink

T = TypeVar("T")
Paced = Callable[[Iterable[Any]], Iterable[Any]]
"""Goes through records or batches of them, with a pause before each when others may go first."""
WORDS = ("words", "bracket", "rupture")
BATCH = 50
"""So many at once: nobody else can do anything while Qt draws a batch of lines, for half a millisecond."""


def paint_far(
    painter: QPainter,
    figure: Figure,
    links: Iterable[PlacedLink],
    elements: Iterable[PlacedElement],
    paced: Paced = iter,
) -> None:
    """Paint thousands of records without their words; hairlines are cosmetic (one pixel)."""
    _links(painter, figure, links, paced)
    _elements(painter, figure, elements, paced)


def _links(painter: QPainter, figure: Figure, links: Iterable[PlacedLink], paced: Paced) -> None:
    theme = figure.theme
    groups: dict[str, list[QLineF]] = {}
    for placed in paced(links):
        c = placed.route.curve
        groups.setdefault(placed.prominence, []).append(QLineF(c.start.x, c.start.y, c.end.x, c.end.y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for prominence, lines in sorted(groups.items()):
        hair = pen(theme.faded(theme.secondary, prominence), 0.0)
        painter.setPen(hair)
        for batch in paced(batches(lines)):
            painter.drawLines(batch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _elements(painter: QPainter, figure: Figure, elements: Iterable[PlacedElement], paced: Paced) -> None:
    """Boxes as plain rectangles in the order of their colours; words as bars of their length.

    The order is the same whatever part of the map is painted (and what is faded comes first): boxes that
    overlap must not change places where a part is painted again.
    """
    theme = figure.theme
    boxes: dict[tuple[str, str], list[QRectF]] = {}
    bars: dict[str, list[QRectF]] = {}
    for placed in paced(elements):
        if placed.mark:
            x, y = placed.record.x, placed.record.y
            mark = QRectF(x - PEBBLE, y - PEBBLE, 2 * PEBBLE, 2 * PEBBLE)
            boxes.setdefault((placed.prominence, placed.look.hue), []).append(mark)
        elif placed.look.shape in WORDS:
            _bars_of_words(bars.setdefault(placed.prominence, []), placed)
        else:
            left, top, right, bottom = placed.anchor
            box = QRectF(left, top, right - left, bottom - top)
            boxes.setdefault((placed.prominence, placed.look.hue), []).append(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(NO_PEN)
    for prominence, rects in sorted(bars.items()):
        painter.setBrush(brush(theme.faded(theme.secondary, prominence)))
        painter.drawRects(rects)
    for (prominence, hue), rects in sorted(boxes.items()):
        tones = theme.tones(hue, prominence)
        painter.setPen(pen(tones.edge, 0.0))
        painter.setBrush(brush(tones.fill))
        for batch in paced(batches(rects)):
            painter.drawRects(batch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def batches(items: list[T]) -> Iterator[list[T]]:
    return (items[i : i + BATCH] for i in range(0, len(items), BATCH))


def _bars_of_words(bars: list[QRectF], placed: PlacedElement) -> None:
    """Words too small to read are grey bars of their length."""
    words = placed.words
    step, width = words.style.size * 1.24, words.lines.width
    left = words.x - (width / 2 if words.align == "centre" else 0.0)
    bars.extend(QRectF(left, words.y + (rank + 0.3) * step, width, step * 0.42)
                for rank in range(len(words.lines.lines)))  # fmt: skip
