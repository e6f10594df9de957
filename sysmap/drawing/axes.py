"""Axes: a line with its arrow, ticks and labels, and the places where its scale changes."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.fonts import Style
from sysmap.drawing.pens import draw, pen, polygon
from sysmap.drawing.placed import PlacedAxis, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import measure
from sysmap.geometry import Box, Point, union
from sysmap.model import Axis, scales

TICK = Style(13.0, 600)
LABEL = Style(13.0, 400)
LABEL_WIDTH = 200.0
_APART = 5.0
TIP = 12.0
"""No bare tick stands so near the point of the arrow."""


def place_axis(axis: Axis, theme: Theme) -> PlacedAxis:
    """The line from its least to its greatest value, where the arrow points."""
    rises = not axis.stops or axis.stops[0].value <= axis.stops[-1].value
    start, end = _at(axis, axis.start), _at(axis, axis.end)
    if not rises:
        start, end = end, start
    labels = _ticks(axis, theme.legible(TICK))
    if scales.heading(axis):
        title = _title(axis, end, rises, theme.legible(LABEL))
        if not any(words.box.grown(4).meets(title.box) for words in labels):
            labels.append(title)
    line = Box(min(start.x, end.x), min(start.y, end.y), max(start.x, end.x), max(start.y, end.y)).grown(8)
    arrow = axis.end if rises else axis.start
    ticks = tuple(_at(axis, stop.at) for stop in axis.stops if stop.label or abs(stop.at - arrow) > TIP)
    breaks = tuple(_at(axis, at) for at in axis.breaks)
    box = union([line, *(words.box for words in labels)]) or line
    return PlacedAxis(axis.id, box, start, end, ticks, tuple(labels), breaks, axis.horizontal)


def _at(axis: Axis, along: float) -> Point:
    return Point(along, axis.across) if axis.horizontal else Point(axis.across, along)


def _ticks(axis: Axis, style: Style) -> list[Words]:
    """The labels of the stops; one that would run into the one before is only a tick."""
    found: list[Words] = []
    for stop in axis.stops:
        words = _tick(axis, stop.label, stop.at, style) if stop.label else None
        if words is not None and not (found and found[-1].box.grown(_APART).meets(words.box)):
            found.append(words)
    return found


def _tick(axis: Axis, text: str, along: float, style: Style) -> Words:
    lines = measure(text, style, 120.0)
    x, y = _at(axis, along)
    if not axis.horizontal:
        return Words(lines, x - 10, y - lines.height / 2, style, "right")
    # Labels stay within the axis, so that the first one starts with it.
    half = lines.width / 2
    middle = min(max(x, axis.start + half), max(axis.end - half, axis.start + half))
    return Words(lines, middle, y + 9, style)


def _title(axis: Axis, end: Point, rises: bool, style: Style) -> Words:
    """What the axis measures, beside its arrow."""
    lines = measure(scales.heading(axis), style, LABEL_WIDTH)
    if axis.horizontal:
        return Words(lines, end.x, end.y + 9, style, "right" if rises else "left")
    return Words(lines, end.x + 10, end.y - (lines.height if rises else 0.0), style, "left")


def paint_axis(painter: QPainter, placed: PlacedAxis, theme: Theme) -> None:
    way = 1.0 if placed.end >= placed.start else -1.0
    dx, dy = (way, 0.0) if placed.horizontal else (0.0, way)
    end = placed.end
    painter.setPen(pen(theme.line, theme.stroke(1.8)))
    painter.drawLine(QPointF(*placed.start), QPointF(end.x - dx * 8, end.y - dy * 8))
    for tick in placed.ticks:
        painter.drawLine(QPointF(tick.x - dy * 5, tick.y - dx * 5), QPointF(tick.x + dy * 5, tick.y + dx * 5))
    for at in placed.breaks:
        axis_break(painter, at, abs(dx), abs(dy), theme)
    back = Point(end.x - dx * 11, end.y - dy * 11)
    wings = [(back.x - dy * 4.6, back.y - dx * 4.6), (back.x + dy * 4.6, back.y + dx * 4.6)]
    draw(painter, polygon([(end.x, end.y), *wings]), theme.line)
    for words in placed.labels:
        paint_words(painter, words, theme.ink if words.style.weight == TICK.weight else theme.secondary)


def axis_break(painter: QPainter, at: Point, dx: float, dy: float, theme: Theme) -> None:
    """« // »: from here on the scale is another."""
    across = [(-4, -5), (4, -5), (4, 5), (-4, 5)]
    gap = polygon([(at.x + dx * u + dy * v, at.y + dy * u + dx * v) for u, v in across])
    draw(painter, gap, theme.paper)
    painter.setPen(pen(theme.line, theme.stroke(1.8)))
    for shift in (-3.0, 3.0):
        x, y = at.x + dx * shift, at.y + dy * shift
        a = QPointF(x - dx * 2.5 + dy * 6, y + dx * 6 - dy * 2.5)
        painter.drawLine(a, QPointF(x + dx * 2.5 - dy * 6, y - dx * 6 + dy * 2.5))
