"""The view from half way: words and true outlines, lines of one pixel, everything of a colour at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import TypeVar

from PySide6.QtGui import QPainter, QPainterPath, QPen

from sysmap.drawing.element_ink import body_box, decorate_words, paint_words
from sysmap.drawing.far import Paced
from sysmap.drawing.figure import Figure
from sysmap.drawing.forms import form
from sysmap.drawing.link_ink import OPPOSITE, line_paths, line_tones
from sysmap.drawing.marks_ink import paint_small
from sysmap.drawing.pens import NO_BRUSH, NO_PEN, brush, circle, draw, pen, rounded
from sysmap.drawing.placed import PlacedElement, PlacedLink
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box

C = TypeVar("C")
T = TypeVar("T")
Paths = dict[tuple[str, bool], list[QPainterPath]]
Fills = dict[str, list[QPainterPath]]


def paint_middle(
    painter: QPainter,
    figure: Figure,
    links: Iterable[PlacedLink],
    elements: Iterable[PlacedElement],
    paced: Paced = iter,
) -> None:
    """Paint hundreds of records with their words, relations under elements, signs above."""
    theme, found = figure.theme, list(links)
    _lines(painter, found, theme, paced)
    _elements(painter, list(elements), theme, paced)
    _signs(painter, found, theme, paced)


def in_order(colours: Mapping[C, T]) -> list[tuple[C, T]]:
    """The colours in one order whatever part of the map is painted, most of them from light to dark:
    boxes that overlap must not change places where a part is painted again."""
    return sorted(colours.items(), key=itemgetter(0), reverse=True)


def hairline(colour: str, dashed: bool = False) -> QPen:
    """A pen one pixel wide whatever the scale: ten times quicker than a wide one."""
    return pen(colour, 0.0, OPPOSITE, False) if dashed else pen(colour, 0.0)


def _lines(painter: QPainter, links: list[PlacedLink], theme: Theme, paced: Paced) -> None:
    shafts: Paths = {}
    heads: Fills = {}
    for placed in paced(links):
        kind = placed.kind
        tones = line_tones(kind, placed.prominence, theme)
        long, half = (theme.head * 1.15, theme.head_width * 0.6) if kind.head else (0.0, 0.0)
        shaft, tip = line_paths(placed.route, placed.cuts, kind.stroke, long, half)
        dashed = placed.record.polarity == "-" or kind.stroke in ("dotted", "broken", "indirect")
        shafts.setdefault((tones.edge, dashed), []).append(shaft)
        if tip is not None:
            heads.setdefault(tones.edge, []).append(tip)
    for (colour, dashed), paths in in_order(shafts):
        painter.setPen(hairline(colour, dashed))
        painter.setBrush(NO_BRUSH)
        for path in paced(paths):
            painter.drawPath(path)
    _fill(painter, heads, paced)


def _fill(painter: QPainter, paths: Fills, paced: Paced, edge: str = "") -> None:
    """Fill one after the other: a single path of all would be sorted for long before it is filled."""
    for colour, mine in in_order(paths):
        painter.setPen(hairline(edge) if edge else NO_PEN)
        painter.setBrush(brush(colour))
        for path in paced(mine):
            painter.drawPath(path)


def _elements(painter: QPainter, elements: list[PlacedElement], theme: Theme, paced: Paced) -> None:
    bodies: dict[str, Fills] = {}
    badges: Fills = {}
    for placed in paced(elements):
        f, k = form(placed.look.shape), placed.words.style.size / 15
        if placed.mark or f.body == "none":
            continue
        tones, box = theme.tones(placed.look.hue, placed.prominence), body_box(placed)
        fill = tones.edge if f.body == "solid" else tones.fill
        bodies.setdefault(tones.edge, {}).setdefault(fill, []).append(f.outline(box, k))
        if f.badge:
            r, y = f.badge * k / 2, (box.top + box.bottom) / 2
            badges.setdefault(tones.edge, []).append(circle(box.left + 4 * k + r, y, r))
        elif placed.look.shape == "project":
            side = rounded(Box(box.left, box.top, box.left + 9 * k, box.bottom), 0)
            badges.setdefault(tones.edge, []).append(side)
    for edge, fills in in_order(bodies):
        _fill(painter, fills, paced, edge)
    _fill(painter, badges, paced)
    for placed in paced(elements):
        _words(painter, placed, theme)


def _words(painter: QPainter, placed: PlacedElement, theme: Theme) -> None:
    tones = theme.tones(placed.look.hue, placed.prominence)
    if placed.mark:
        paint_small(painter, placed, theme, tones, True)
        return
    decorate_words(painter, placed, placed.words.style.size / 15, tones, theme)
    paint_words(painter, placed.words, tones.text)
    if placed.date:
        paint_words(painter, placed.date, tones.quiet)


def _signs(painter: QPainter, links: list[PlacedLink], theme: Theme, paced: Paced) -> None:
    """Discs, then their strokes as hairlines in one path for each colour."""
    discs: dict[str, list[QPainterPath]] = {}
    strokes: dict[str, QPainterPath] = {}
    r = theme.sign
    for placed in paced(links):
        at, polarity = placed.sign, placed.record.polarity
        if at is None:
            continue
        edge = line_tones(placed.kind, placed.prominence, theme).edge
        discs.setdefault(edge, []).append(circle(at.x, at.y, r))
        stroke = strokes.setdefault(edge, QPainterPath())
        if polarity != "?":
            stroke.moveTo(at.x - 0.55 * r, at.y)
            stroke.lineTo(at.x + 0.55 * r, at.y)
        if polarity != "-":
            stroke.moveTo(at.x, at.y - 0.55 * r)
            stroke.lineTo(at.x, at.y + (0.55 if polarity == "+" else 0.2) * r)
    for edge, paths in in_order(discs):
        _fill(painter, {theme.white: paths}, paced, edge)
        draw(painter, strokes[edge], None, hairline(edge))
