"""The view from far: boxes of a colour in one path, relations as hairlines in one call."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPainterPath

from sysmap.drawing.figure import Figure
from sysmap.drawing.outlines import PEBBLE
from sysmap.drawing.pens import draw, pen
from sysmap.drawing.placed import PlacedElement, PlacedLink

WORDS = ("words", "bracket", "rupture")


def paint_far(
    painter: QPainter,
    figure: Figure,
    links: Iterable[PlacedLink],
    elements: Iterable[PlacedElement],
    scale: float,
) -> None:
    """Paint thousands of records without their words; hairlines are cosmetic (one pixel)."""
    _links(painter, figure, links)
    _elements(painter, figure, elements, scale)


def _links(painter: QPainter, figure: Figure, links: Iterable[PlacedLink]) -> None:
    theme = figure.theme
    groups: dict[str, list[QLineF]] = {}
    for placed in links:
        c = placed.route.curve
        groups.setdefault(placed.prominence, []).append(QLineF(c.start.x, c.start.y, c.end.x, c.end.y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for prominence, lines in groups.items():
        hair = pen(theme.faded(theme.secondary, prominence), 0.0)
        painter.setPen(hair)
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _elements(painter: QPainter, figure: Figure, elements: Iterable[PlacedElement], scale: float) -> None:
    theme = figure.theme
    boxes: dict[tuple[str, str], QPainterPath] = {}
    strokes: dict[str, QPainterPath] = {}
    for placed in elements:
        shape = placed.look.shape
        if shape in WORDS and not placed.mark:
            _bars_of_words(strokes.setdefault(placed.prominence, QPainterPath()), placed)
            continue
        path = boxes.setdefault((placed.look.hue, placed.prominence), QPainterPath())
        if placed.mark:
            x, y = placed.record.x, placed.record.y
            path.addEllipse(x - PEBBLE, y - PEBBLE, 2 * PEBBLE, 2 * PEBBLE)
        else:
            left, top, right, bottom = placed.anchor
            path.addRect(left, top, right - left, bottom - top)
    for prominence, path in strokes.items():
        draw(painter, path, theme.faded(theme.secondary, prominence))
    for (hue, prominence), path in boxes.items():
        tones = theme.tones(hue, prominence)
        draw(painter, path, tones.fill, pen(tones.edge, 0.0))


def _bars_of_words(path: QPainterPath, placed: PlacedElement) -> None:
    """Words too small to read are grey bars of their length."""
    lines = placed.words.lines
    step = placed.words.style.size * 1.24
    left = placed.words.box.left
    for rank in range(len(lines.lines)):
        path.addRect(left, placed.words.y + rank * step + step * 0.3, lines.width, step * 0.42)
