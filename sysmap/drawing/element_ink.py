"""Painting elements as boxes of their shape."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from sysmap.drawing.element_marks import paint_marks, underline
from sysmap.drawing.forms import Form, form
from sysmap.drawing.icons import icon
from sysmap.drawing.marks_ink import paint_small
from sysmap.drawing.patterns import patch, patterned
from sysmap.drawing.pens import NO_PEN, disc, draw, pen
from sysmap.drawing.placed import PlacedElement, Words
from sysmap.drawing.strokes import PROGRESS, Stroke, progress_of
from sysmap.drawing.theme import Theme, Tones
from sysmap.drawing.words import draw_lines
from sysmap.geometry import Box


def paint_element(
    painter: QPainter, placed: PlacedElement, theme: Theme, words: bool = True, scale: float = 1.0,
    others: tuple[Box, ...] = (),
) -> None:  # fmt: skip
    """Paint one element; without its words far out, when they could not be read.

    `others` are the words of others that its line gives way to.
    """
    tones = theme.tones(placed.look.hue, placed.prominence)
    if placed.mark:
        paint_small(painter, placed, theme, tones, words)
    else:
        k = placed.words.style.size / 15
        progress = placed.look.stroke or progress_of(placed.look.shape, placed.record.progress)
        look = placed.look
        paint_shape(painter, look.shape, body_box(placed), k, tones, theme, look.icon, progress, scale)
        decorate_words(painter, placed, k, tones, theme, others)
        if words:
            if tones.pattern:
                patch(painter, placed.words, tones.fill, theme.grain)
            paint_words(painter, placed.words, tones.text)
            if placed.date:
                paint_words(painter, placed.date, tones.quiet)
    paint_marks(painter, placed, theme, tones)


def body_box(placed: PlacedElement) -> Box:
    """The box of the shape itself, without a date beside it."""
    return placed.box if placed.date is None else placed.anchor


def paint_words(painter: QPainter, words: Words, colour: str) -> None:
    draw_lines(painter, words.lines, words.x, words.y, words.style, colour, words.align)


def paint_shape(
    painter: QPainter, shape: str, box: Box, k: float, tones: Tones, theme: Theme, icon_name: str = "",
    progress: str = "", scale: float = 1.0,
) -> None:  # fmt: skip
    """A shape in a box, with its icon; legend and palette draw their samples with it too."""
    f = form(shape)
    stroke = PROGRESS[progress] if progress else Stroke(f.stroke, f.dash)
    edge = stroke.pen(tones.edge, k * theme.heavier, scale)
    path = f.outline(box, k)
    if f.body != "none":
        draw(painter, path, tones.edge if f.body == "solid" else tones.fill, edge)
        if tones.pattern:
            patterned(painter, path, edge, tones, theme)
    decoration = _DECORATIONS.get(shape)
    if decoration:
        decoration(painter, box, k, tones, theme, path)
    _icon(painter, f, box, k, tones, icon_name)
    if progress == "given_up":
        _cross(painter, box.right - 9 * k, box.top, 4 * k, tones, theme)


def _icon(painter: QPainter, f: Form, box: Box, k: float, tones: Tones, name: str) -> None:
    middle = (box.top + box.bottom) / 2
    if f.badge:
        x = box.left + (4 + f.badge / 2) * k
        disc(painter, x, middle, f.badge * k / 2, tones.edge)
        if name:
            icon(painter, name, x - f.icon * k / 2, middle - f.icon * k / 2, f.icon * k, tones.light, 2.1)
    elif f.icon and name:
        lift = (f.bottom - f.top) * k / 2
        icon(
            painter,
            name,
            box.left + f.icon_at * k,
            middle - lift - f.icon * k / 2,
            f.icon * k,
            tones.edge,
            1.9,
        )


def decorate_words(
    painter: QPainter, placed: PlacedElement, k: float, tones: Tones, theme: Theme,
    others: tuple[Box, ...] = (),
) -> None:  # fmt: skip
    """What depends on the words themselves: the underline of a factor, the line of a rupture."""
    words = placed.words
    if placed.look.shape == "words":
        half, y = underline(words, placed.record.support == "hypothesis")
        painter.setPen(pen(tones.edge, 1.4 * k * theme.heavier))
        painter.drawLine(QPointF(words.x - half, y), QPointF(words.x + half, y))
    elif placed.look.shape == "rupture":
        fine = bool(placed.look.icon)
        for top, bottom in spared(placed.box.top, placed.box.bottom, others):
            rupture(painter, placed.record.x, top, bottom, tones, theme, fine)


def spared(top: float, bottom: float, others: tuple[Box, ...]) -> Iterator[tuple[float, float]]:
    """What is left of an upright line above, between and below the words of others."""
    for box in sorted(others, key=lambda one: one.top):
        if box.top > top:
            yield top, box.top
        top = max(top, box.bottom)
    if top < bottom:
        yield top, bottom


def rupture(
    painter: QPainter, x: float, top: float, bottom: float, tones: Tones, theme: Theme, fine: bool = False
) -> None:  # fmt: skip
    """Dashed; `fine` is dotted: a kind that has an icon (today) marks a place and breaks nothing."""
    painter.setPen(pen(tones.edge, (1.8 if fine else 2.2) * theme.heavier, (1.5, 3.5) if fine else (9, 6)))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _brackets(painter: QPainter, b: Box, k: float, tones: Tones, theme: Theme, path: QPainterPath) -> None:
    serif, edge = 6 * k, pen(tones.quiet, 1.5 * k * theme.heavier)
    for x, inwards in ((b.left, serif), (b.right, -serif)):
        side = QPainterPath(QPointF(x + inwards, b.top))
        side.lineTo(x, b.top)
        side.lineTo(x, b.bottom)
        side.lineTo(x + inwards, b.bottom)
        draw(painter, side, None, edge)


def _left_edge(painter: QPainter, b: Box, k: float, tones: Tones, theme: Theme, path: QPainterPath) -> None:
    """The solid left edge of a project: the outline's own rounded corners, nine wide."""
    r, w = 5 * k, 9 * k
    side = QPainterPath(QPointF(b.left + w, b.top))
    side.lineTo(b.left + r, b.top)
    side.quadTo(b.left, b.top, b.left, b.top + r)
    side.lineTo(b.left, b.bottom - r)
    side.quadTo(b.left, b.bottom, b.left + r, b.bottom)
    side.lineTo(b.left + w, b.bottom)
    side.closeSubpath()
    draw(painter, side, tones.edge)


def _double_bottom(
    painter: QPainter, b: Box, k: float, tones: Tones, theme: Theme, path: QPainterPath
) -> None:
    painter.setPen(pen(tones.edge, 1.6 * k * theme.heavier))
    y = b.bottom - 4.5 * k
    painter.drawLine(QPointF(b.left, y), QPointF(b.right, y))


def _slashes(painter: QPainter, b: Box, k: float, tones: Tones, theme: Theme, path: QPainterPath) -> None:
    """Two corners struck through: what is given up or holds a place back."""
    painter.setPen(pen(tones.edge, 1.8 * k * theme.heavier))
    for x, y, way in ((b.left, b.top, 1), (b.right, b.bottom, -1)):
        a, out = 9 * k * way, 4 * k * way
        painter.drawLine(QPointF(x - out, y + a), QPointF(x + a, y - out))


def _cross(painter: QPainter, x: float, y: float, r: float, tones: Tones, theme: Theme) -> None:
    disc(painter, x, y, r * 1.7, tones.fill, NO_PEN)
    painter.setPen(pen(tones.edge, 1.8 * theme.heavier, (), True))
    painter.drawLine(QPointF(x - r, y - r), QPointF(x + r, y + r))
    painter.drawLine(QPointF(x - r, y + r), QPointF(x + r, y - r))


_DECORATIONS = {
    "bracket": _brackets,
    "project": _left_edge,
    "tray": _double_bottom,
    "barred": _slashes,
}
