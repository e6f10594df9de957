"""The view from half way: words and true outlines, lines of one pixel, everything of a colour at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from sysmap.drawing.element_ink import body_box, decorate_words, paint_words
from sysmap.drawing.figure import Figure
from sysmap.drawing.forms import form
from sysmap.drawing.link_ink import OPPOSITE, line_paths, line_tones
from sysmap.drawing.marks_ink import paint_small
from sysmap.drawing.pens import NO_PEN, brush, draw, pen
from sysmap.drawing.placed import PlacedElement, PlacedLink
from sysmap.drawing.theme import Theme

Paths = dict[tuple[str, bool], QPainterPath]
_WINDING = Qt.FillRule.WindingFill


def paint_middle(
    painter: QPainter, figure: Figure, links: Iterable[PlacedLink], elements: Iterable[PlacedElement]
) -> None:
    """Paint hundreds of records with their words, relations under elements, signs above."""
    theme, found = figure.theme, list(links)
    _lines(painter, found, theme)
    _elements(painter, list(elements), theme)
    _signs(painter, found, theme)


def hairline(colour: str, dashed: bool = False) -> QPen:
    """A pen one pixel wide whatever the scale: ten times quicker than a wide one."""
    return pen(colour, 0.0, OPPOSITE, False) if dashed else pen(colour, 0.0)


def _lines(painter: QPainter, links: list[PlacedLink], theme: Theme) -> None:
    shafts: Paths = {}
    heads: dict[str, QPainterPath] = {}
    for placed in links:
        kind = placed.kind
        tones = line_tones(kind, placed.prominence, theme)
        long, half = (theme.head * 1.15, theme.head_width * 0.6) if kind.head else (0.0, 0.0)
        shaft, tip = line_paths(placed.route, placed.cuts, kind.stroke, long, half)
        dashed = placed.record.polarity == "-" or kind.stroke in ("dotted", "broken")
        shafts.setdefault((tones.edge, dashed), QPainterPath()).addPath(shaft)
        if tip is not None:
            heads.setdefault(tones.edge, QPainterPath()).addPath(tip)
    for (colour, dashed), path in shafts.items():
        draw(painter, path, None, hairline(colour, dashed))
    for colour, path in heads.items():
        path.setFillRule(_WINDING)
        draw(painter, path, colour)


def _elements(painter: QPainter, elements: list[PlacedElement], theme: Theme) -> None:
    bodies: dict[tuple[str, str, str], QPainterPath] = {}
    badges: dict[str, QPainterPath] = {}
    for placed in elements:
        f, k = form(placed.look.shape), placed.words.style.size / 15
        if placed.mark or f.body == "none":
            continue
        tones, box = theme.tones(placed.look.hue, placed.prominence), body_box(placed)
        fill = tones.edge if f.body == "solid" else tones.fill
        path = bodies.setdefault((fill, tones.edge, placed.prominence), QPainterPath())
        path.addPath(f.outline(box, k))
        if f.badge:
            r, y = f.badge * k / 2, (box.top + box.bottom) / 2
            badges.setdefault(tones.edge, QPainterPath()).addEllipse(box.left + 4 * k, y - r, 2 * r, 2 * r)
        elif placed.look.shape == "project":
            badges.setdefault(tones.edge, QPainterPath()).addRect(box.left, box.top, 9 * k, box.height)
    for (fill, edge, _), path in bodies.items():
        path.setFillRule(_WINDING)
        draw(painter, path, fill, hairline(edge))
    for colour, path in badges.items():
        draw(painter, path, colour)
    for placed in elements:
        tones = theme.tones(placed.look.hue, placed.prominence)
        if placed.mark:
            paint_small(painter, placed, theme, tones, True)
            continue
        decorate_words(painter, placed, placed.words.style.size / 15, tones, theme)
        paint_words(painter, placed.words, tones.text)
        if placed.date:
            paint_words(painter, placed.date, tones.quiet)


def _signs(painter: QPainter, links: list[PlacedLink], theme: Theme) -> None:
    """Discs in one path for each colour, their bars in another."""
    discs: dict[str, QPainterPath] = {}
    bars: dict[str, QPainterPath] = {}
    r = theme.sign
    for placed in links:
        at, polarity = placed.sign, placed.record.polarity
        if at is None:
            continue
        edge = line_tones(placed.kind, placed.prominence, theme).edge
        discs.setdefault(edge, QPainterPath()).addEllipse(at.x - r, at.y - r, 2 * r, 2 * r)
        bar = bars.setdefault(edge, QPainterPath())
        bar.addRect(at.x - 0.55 * r, at.y - 1.1, 1.1 * r, 2.2)
        if polarity == "+":
            bar.addRect(at.x - 1.1, at.y - 0.55 * r, 2.2, 1.1 * r)
        elif polarity == "?":
            bar.addRect(at.x - 1.1, at.y + 0.2 * r, 2.2, 0.4 * r)
    for edge, path in discs.items():
        path.setFillRule(_WINDING)
        draw(painter, path, theme.white, hairline(edge))
        painter.setPen(NO_PEN)
        painter.setBrush(brush(edge))
        bars[edge].setFillRule(_WINDING)
        painter.drawPath(bars[edge])
