"""Samples of relations: the line with its sign, its badge, its delay."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from sysmap.drawing.link_ink import delay, head, letter, line_tones, line_weight, open_spans, sign, strand
from sysmap.drawing.pens import draw, pen, polygon
from sysmap.drawing.samples.draw import Draw
from sysmap.drawing.theme import Theme
from sysmap.geometry import Curve, Point, Route
from sysmap.model import Bend, LinkKind


def _line(x: float, y: float, width: float, height: float) -> Route:
    start, end = Point(x + 1, y + height / 2), Point(x + width - 1, y + height / 2)
    curve = Curve(start, Point(x + width / 2, y + height / 2), end)
    return Route(curve, curve, Bend(offset=0.0))


def link_sample(
    kind: LinkKind, theme: Theme, polarity: str = "", *, late: bool = False, strength: int = 0
) -> Draw:
    """A relation from left to right, with its sign or its badge."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        up = height * 0.16 if polarity else 0.0
        line = _line(x, y + up, width, height)
        tones, length = line_tones(kind, "normal", theme), line.length()
        stop = length - (0.6 * theme.head if kind.head else 0.0)
        cuts = ((length / 2 - 6, length / 2 + 6),) if kind.stroke == "broken" else ()
        strand(
            painter,
            line,
            open_spans(0.0, stop, cuts),
            kind.stroke,
            line_weight(kind, strength, theme) * 0.85,
            polarity == "-",
            tones,
            theme,
        )
        if kind.head:
            head(painter, line, length, tones, theme, 0.85, kind.stroke)
        middle = line.at(length / 2)
        if kind.stroke == "broken":
            _broken(painter, middle[0], theme)
        if late:
            delay(painter, *middle, tones, theme)
        r = min(theme.sign * 0.8, height * 0.34)
        if kind.badge:
            letter(painter, middle[0].x, middle[0].y, kind.badge, tones, theme, r)
        if polarity:
            sign(painter, x + width * 0.5, middle[0].y - r * 0.85, polarity, tones, theme, r)

    return sample


def _broken(painter: QPainter, at: Point, theme: Theme) -> None:
    edge, r = pen(theme.line, theme.stroke(1.8), (), True), 3.4
    for way in (1, -1):
        draw(painter, polygon([(at.x - r, at.y - r * way), (at.x + r, at.y + r * way)], False), None, edge)


def sign_sample(polarity: str, theme: Theme) -> Draw:
    kind = LinkKind(id="influence", signed=True)
    return link_sample(kind, theme, polarity)
