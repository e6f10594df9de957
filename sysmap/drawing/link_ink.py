"""Painting relations: shaft, head, and the marks that say their sense."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.element_marks import RESERVED, contested, reserved
from sysmap.drawing.fonts import Style
from sysmap.drawing.pens import DOT, NO_PEN, cached_by_thread, disc, draw, mix, painter_path, pen, polygon
from sysmap.drawing.placed import PlacedLink
from sysmap.drawing.theme import Theme, Tones
from sysmap.drawing.words import draw_line
from sysmap.geometry import Point, Route
from sysmap.model import LinkKind

OPPOSITE = (9.0, 5.0)
NOTCH = 0.18
RING = 3.8
STRENGTHS = {1: 0.7, 2: 1.0, 3: 1.6}
WEIGHTS = {"thin": 0.6, "broken": 0.6, "thick": 1.6, "indirect": 1.1}
STRANDS = (2.7, 1.1)
"""Two strands: so many weights wide in ink, then so many of paper between."""
ESSENTIAL = 1.15
"""A told relation between essential elements grows as they do."""
ZIGZAG, WAVE, STUB = 4.6, 14.0, 9.0
BREAK = 9.0
FAR_DOTS = (0.1, 6.6)
"""An indirect relation: dots further apart than those of a succession, and a hollow head."""
CLOSE = 2.5
"""Device pixels from dot to dot: nearer ones would run into a line, which is drawn pale instead."""
Spans = tuple[tuple[float, float], ...]


def line_weight(kind: LinkKind, strength: int, theme: Theme) -> float:
    return theme.weight * WEIGHTS.get(kind.stroke, 1.0) * STRENGTHS.get(strength, 1.0)


def line_tones(kind: LinkKind, prominence: str, theme: Theme) -> Tones:
    return _line_tones(kind.hue, prominence, theme)


@lru_cache(maxsize=256)
def _line_tones(hue: str, prominence: str, theme: Theme) -> Tones:
    tones = theme.tones(hue, prominence)
    if theme.hue(hue).id == "ink":
        return tones._replace(edge=theme.faded(theme.line, prominence))
    return tones


def paint_link(
    painter: QPainter, placed: PlacedLink, theme: Theme, ground: str | None = None, scale: float = 1.0
) -> None:  # fmt: skip
    """The line and its head; `paint_link_marks` comes above all lines."""
    kind, link = placed.kind, placed.record
    tones = line_tones(kind, placed.prominence, theme)
    weight = line_weight(kind, link.strength, theme)
    if placed.prominence == "essential":
        weight *= ESSENTIAL
    grown = max(1.0, weight / theme.weight) ** 0.5
    long, half = (theme.head * grown, theme.head_width * grown / 2) if kind.head else (0.0, 0.0)
    shaft, tip = line_paths(placed.route, placed.cuts, kind.stroke, long, half)
    stroke_line(painter, shaft, kind.stroke, weight, link.polarity == "-", tones, theme, ground, scale)
    if tip is not None:
        _fill_head(painter, tip, kind.stroke, tones, theme)
    if kind.stroke == "broken":
        _cross(painter, placed.route.at(placed.route.length() / 2)[0], tones, theme)


@cached_by_thread(8000)
def line_paths(
    route: Route, cuts: tuple[tuple[float, float], ...], stroke: str, long: float, half: float
) -> tuple[QPainterPath, QPainterPath | None]:
    """The shaft, which stops inside the head, and the head."""
    length = route.length()
    if stroke == "broken":
        cuts = (*cuts, (length / 2 - BREAK, length / 2 + BREAK))
    spans = open_spans(0.0, length - 0.75 * long, cuts)
    return shaft_of(route, spans, stroke == "zigzag"), head_of(route, length, long, half) if long else None


def open_spans(start: float, stop: float, cuts: Spans) -> Spans:
    """What is left of a line between its cuts."""
    spans, at = [], start
    for a, b in sorted(cuts):
        if a > at + 1:
            spans.append((at, min(a, stop)))
        at = max(at, b)
    if stop > at + 0.5:
        spans.append((at, stop))
    return tuple(spans)


def shaft_of(route: Route, spans: Spans, zigzag: bool = False) -> QPainterPath:
    path = QPainterPath()
    for a, b in spans:
        path.addPath(_zigzag(route, a, b) if zigzag else painter_path(route.part(a, b)))
    return path


def _zigzag(route: Route, a: float, b: float) -> QPainterPath:
    """Teeth along the line, between two straight stubs."""
    stub = min(STUB, (b - a) / 4)
    teeth = max(2, round((b - a - 2 * stub) / WAVE * 2))
    steps = [a, *(a + stub + (b - a - 2 * stub) * (i + 0.5) / teeth for i in range(teeth)), b]
    points: list[tuple[float, float]] = [route.at(a)[0]]
    for i, s in enumerate(steps):
        at, along = route.at(s)
        side = 0.0 if i in (0, len(steps) - 1) else (ZIGZAG if i % 2 else -ZIGZAG)
        if i == 1 or i == len(steps) - 1:  # the stub ends half a tooth before or after
            flat = route.at(a + stub if i == 1 else b - stub)[0]
            points.append((flat.x, flat.y))
        points.append((at.x + along.y * side, at.y - along.x * side))
    return polygon(points, closed=False)


def strand(
    painter: QPainter, route: Route, spans: Spans, stroke: str, weight: float, opposite: bool, tones: Tones,
    theme: Theme, ground: str | None = None,
) -> None:  # fmt: skip
    """A line along a route, left open between the spans."""
    path = shaft_of(route, spans, stroke == "zigzag")
    stroke_line(painter, path, stroke, weight, opposite, tones, theme, ground)


def stroke_line(
    painter: QPainter,
    path: QPainterPath,
    stroke: str,
    weight: float,
    opposite: bool,
    tones: Tones,
    theme: Theme,
    ground: str | None = None,
    scale: float = 1.0,
) -> None:
    """Solid, dashed for the opposite sense, dotted, or double; from afar dashes stay a pixel wide."""
    if stroke == "double":
        draw(painter, path, None, pen(tones.edge, weight * STRANDS[0]))
        draw(painter, path, None, pen(ground or theme.paper, weight * STRANDS[1]))
        return
    if stroke == "indirect" and scale * FAR_DOTS[1] < CLOSE:
        draw(painter, path, None, pen(mix(tones.edge, theme.paper, 0.55), weight))
        return
    dash: tuple[float, ...] = OPPOSITE if opposite else ()
    if stroke in ("dotted", "indirect"):
        dash = FAR_DOTS if stroke == "indirect" else (0.1, 4.8)
    elif stroke == "broken":
        dash = (6.0, 4.0)
    width = max(weight, round(DOT / scale, 2)) if dash else weight
    draw(painter, path, None, pen(tones.edge, width, dash, dash[:1] == (0.1,)))


def head(painter: QPainter, route: Route, length: float, tones: Tones, theme: Theme, k: float = 1.0,
         stroke: str = "") -> None:  # fmt: skip
    """The arrow head, along the last stretch of the line."""
    tip = head_of(route, length, theme.head * k, theme.head_width * k / 2)
    _fill_head(painter, tip, stroke, tones, theme)


def _fill_head(painter: QPainter, tip: QPainterPath, stroke: str, tones: Tones, theme: Theme) -> None:
    """Full of ink, or hollow at the end of an indirect relation."""
    if stroke == "indirect":
        draw(painter, tip, theme.white, pen(tones.edge, theme.stroke(1.3)))
    else:
        draw(painter, tip, tones.edge)


def head_of(route: Route, length: float, long: float, half: float) -> QPainterPath:
    tip, back = route.at(length)[0], route.at(max(0.0, length - long))[0]
    dx, dy = tip.x - back.x, tip.y - back.y
    far = hypot(dx, dy) or 1.0
    ux, uy = dx / far, dy / far
    bx, by = tip.x - ux * long, tip.y - uy * long
    notch = NOTCH * long
    return polygon([(tip.x, tip.y), (bx - uy * half, by + ux * half), (bx + ux * notch, by + uy * notch),
                    (bx + uy * half, by - ux * half)])  # fmt: skip


def _cross(painter: QPainter, at: Point, tones: Tones, theme: Theme) -> None:
    r = 4.2
    painter.setPen(pen(tones.edge, theme.weight, (), True))
    painter.drawLine(QPointF(at.x - r, at.y - r), QPointF(at.x + r, at.y + r))
    painter.drawLine(QPointF(at.x - r, at.y + r), QPointF(at.x + r, at.y - r))


def paint_link_marks(painter: QPainter, placed: PlacedLink, theme: Theme) -> None:
    """Delay, ring, badge, sign and words of one relation."""
    link, kind = placed.record, placed.kind
    tones = line_tones(kind, placed.prominence, theme)
    if placed.delay is not None:
        delay(painter, *placed.route.at(placed.delay), tones, theme)
    tail(painter, placed, tones, theme)
    if placed.badge is not None:
        letter(painter, placed.badge.x, placed.badge.y, kind.badge, tones, theme)
    if placed.sign is not None:
        sign(painter, placed.sign.x, placed.sign.y, link.polarity, tones, theme)
    if placed.words is not None:
        paint_words(painter, placed.words, tones.quiet)


def tail(painter: QPainter, placed: PlacedLink, tones: Tones, theme: Theme) -> None:
    """What departs from the normal stands at the tail: hypothesis, contested."""
    link = placed.record
    if link.support == "hypothesis":
        at = placed.route.points[0] if placed.route.points else placed.route.curve.start
        disc(painter, at.x, at.y, RING, theme.white, pen(tones.edge, theme.stroke(1.6)))
    if link.contested is not None:
        at = placed.route.at(min(14.0 if link.support == "hypothesis" else 9.0, placed.route.length() / 3))[0]
        contested(painter, at.x, at.y, theme, tones, 7.0)
    if link.visibility in RESERVED:
        along = 28.0 if link.contested is not None or link.support == "hypothesis" else 14.0
        at = placed.route.at(min(along, placed.route.length() / 2.5))[0]
        reserved(painter, at.x, at.y, link.visibility, theme, tones, 7.0)


def delay(painter: QPainter, at: Point, along: Point, tones: Tones, theme: Theme) -> None:
    """Two strokes across the line: later."""
    painter.setPen(pen(tones.edge, theme.weight))
    for shift in (-2.7, 2.7):
        x, y = at.x + along.x * shift, at.y + along.y * shift
        painter.drawLine(
            QPointF(x - along.y * 7 + along.x * 1.6, y + along.x * 7 + along.y * 1.6),
            QPointF(x + along.y * 7 - along.x * 1.6, y - along.x * 7 - along.y * 1.6),
        )


def sign(painter: QPainter, x: float, y: float, polarity: str, tones: Tones, theme: Theme,
         r: float | None = None) -> None:  # fmt: skip
    """+ or − or ? in its disc."""
    r = r or theme.sign
    disc(painter, x, y, r, theme.white, pen(tones.edge, theme.stroke(1.4)))
    if polarity == "?":
        draw_line(painter, "?", x, y, theme.legible(Style(round(1.45 * r, 2), 700)), tones.edge)
        return
    arm = 0.53 * r
    painter.setPen(pen(tones.edge, theme.stroke(1.8), (), True))
    painter.drawLine(QPointF(x - arm, y), QPointF(x + arm, y))
    if polarity == "+":
        painter.drawLine(QPointF(x, y - arm), QPointF(x, y + arm))


def letter(painter: QPainter, x: float, y: float, text: str, tones: Tones, theme: Theme,
           r: float | None = None) -> None:  # fmt: skip
    """€ or i in a ring on the line."""
    r = r or theme.sign
    disc(painter, x, y, r + 2, theme.paper, NO_PEN)
    disc(painter, x, y, r, theme.white, pen(tones.edge, theme.stroke(1.4)))
    draw_line(painter, text[:2], x, y, theme.legible(Style(round(1.35 * r, 2), 700)), tones.edge)
