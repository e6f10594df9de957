"""Small samples of every mark, for the legend and the palette: drawn by the map's own functions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter

from sysmap.drawing import outlines
from sysmap.drawing.axes import axis_break
from sysmap.drawing.element_ink import paint_shape, rupture
from sysmap.drawing.element_marks import SMALL_RING, contested, dots, hypothesis, reserved, times
from sysmap.drawing.fonts import Style
from sysmap.drawing.forms import form
from sysmap.drawing.icons import icon
from sysmap.drawing.link_ink import delay, head, letter, line_tones, line_weight, open_spans, sign, strand
from sysmap.drawing.loop_ink import number, ring
from sysmap.drawing.marks_ink import bar_colour, paint_bar, small_mark
from sysmap.drawing.pens import disc, draw, pen, polygon, rounded
from sysmap.drawing.placed import Bar, Look
from sysmap.drawing.strokes import PROGRESS
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import draw_line, word_width
from sysmap.drawing.zone_ink import edge_pen, zone_fill
from sysmap.geometry import Box, Curve, Point, Route
from sysmap.model import Bend, LinkKind, Zone

Draw = Callable[[QPainter, float, float, float, float], None]
"""Draws a sample in the box x, y, width, height."""
_WORD = {"fr": "mot", "en": "word"}


def element_sample(look: Look, theme: Theme, language: str = "fr", progress: str = "") -> Draw:
    """The shape of an element with its icon, or the word « mot » for those made of words."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        tones, box = theme.tones(look.hue), Box(x, y, x + width, y + height)
        k = min(height / 40.0, 1.0)
        middle = box.centre
        if look.shape in ("words", "bracket"):
            _word(painter, look.shape, box, theme, _WORD.get(language, "mot"))
        elif look.shape == "rupture":
            painter.save()
            painter.translate(x, middle.y)
            painter.rotate(-90)
            rupture(painter, 0.0, 0.0, width, tones, theme)
            painter.restore()
        elif look.shape == "star":
            points = outlines.star_points(middle.x, middle.y + height * 0.04, height * 0.56)
            draw(painter, polygon(points), tones.fill, pen(tones.edge, theme.stroke(1.5)))
        elif look.shape in ("diamond", "pebble", "arrow"):
            _lone(painter, look.shape, middle, height, theme, look.hue)
        elif look.shape == "pill":
            shape = _fitted(box, height * 1.62)
            paint_shape(painter, "pill", shape, shape.height / 42, tones, theme, look.icon, look.stroke)
        else:
            shape = _fitted(box, height * 1.75)
            paint_shape(painter, look.shape, shape, max(k, 0.5), tones, theme, "", progress)
            _centred_icon(painter, look, shape, theme)

    return sample


def _fitted(box: Box, width: float) -> Box:
    return Box.around(box.centre.x, box.centre.y, min(box.width, width), box.height)


def _centred_icon(painter: QPainter, look: Look, box: Box, theme: Theme) -> None:
    f = form(look.shape)
    size = box.height * (0.56 if look.shape != "quote" else 0.48)
    lift = {"tray": 0.06, "quote": 0.12}.get(look.shape, 0.0) * box.height
    shift = 0.08 * box.width if look.shape == "project" else 0.0
    if f.icon and look.icon:
        icon(painter, look.icon, box.centre.x + shift - size / 2, box.centre.y - lift - size / 2, size,
             theme.tones(look.hue).edge, 2.0)  # fmt: skip


def _word(painter: QPainter, shape: str, box: Box, theme: Theme, text: str) -> tuple[float, float]:
    """Half the width of the word and where its underline is."""
    style = Style(round(min(13.0, box.height * 0.62), 2), 600)
    middle, k = box.centre, style.size / 15
    half = word_width(text, style) / 2
    draw_line(painter, text, middle.x, middle.y - (1.5 if shape == "words" else 0.0), style, theme.ink)
    y = middle.y + style.size * 0.62
    if shape == "words":
        draw(painter, polygon([(middle.x - half, y), (middle.x + half, y)], False), None,
             pen(theme.line, theme.stroke(1.2)))  # fmt: skip
        return half, y
    inner = Box.around(middle.x, middle.y, 2 * half + 12 * k, min(box.height, 22 * k))
    paint_shape(painter, "bracket", inner, 0.75 * k, theme.tones("ink"), theme)
    return half, y


def _lone(painter: QPainter, shape: str, at: Point, height: float, theme: Theme, hue: str) -> None:
    k = min(height / 20.0, 1.1)
    if shape == "pebble":
        disc(painter, at.x, at.y, 8.6 * k, theme.white, pen(theme.line, theme.stroke(1.7) * k))
    else:
        small_mark(painter, shape, at.x, at.y, k, theme.tones(hue), theme)


def mark_sample(look: Look, theme: Theme, progress: str = "") -> Draw:
    """The small mark of a kind on a frise."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        k = min(height / 20.0, 1.1)
        small_mark(
            painter,
            look.shape,
            x + width / 2,
            y + height / 2,
            k,
            theme.tones(look.hue),
            theme,
            look.icon,
            progress,
        )

    return sample


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
            head(painter, line, length, tones, theme, 0.85)
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


def tail_sample(name: str, theme: Theme) -> Draw:
    """An open ring or ≠, at the tail of a relation."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        kind = LinkKind(id="relation")
        shift = 6.0
        link_sample(kind, theme)(painter, x + shift, y, width - shift, height)
        tones = theme.tones("ink")
        if name == "hypothesis":
            hypothesis(painter, x + shift, y + height / 2, theme, tones)
        else:
            contested(painter, x + shift + 3, y + height / 2, theme, tones, min(7.0, height * 0.36))

    return sample


def small_sample(name: str, theme: Theme) -> Draw:
    """A mark that stands on the edge of an element."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        tones, cx, cy = theme.tones("ink"), x + width / 2, y + height / 2
        if name == "dots":
            dots(painter, cx - 14, cy, 3, theme, tones)
        elif name == "times":
            times(painter, cx, cy, 3, theme, tones)
        elif name == "hypothesis":
            hypothesis(painter, cx, cy, theme, tones)
        elif name == "contested":
            contested(painter, cx, cy, theme, tones, min(8.5, height * 0.42))
        else:
            reserved(painter, cx, cy, name, theme, tones, min(8.5, height * 0.45))

    return sample


def doubted_sample(theme: Theme, language: str) -> Draw:
    """A word whose underline begins with an open ring."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = Box(x, y, x + width, y + height)
        half, under = _word(painter, "words", box, theme, _WORD.get(language, "mot"))
        hypothesis(painter, box.centre.x - half + SMALL_RING, under, theme, theme.tones("ink"), SMALL_RING)

    return sample


def progress_sample(name: str, theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = _fitted(Box(x, y, x + width, y + height), height * 1.75)
        paint_shape(painter, "rounded", box, 0.6, theme.tones("ink"), theme, "", name)

    assert name in PROGRESS
    return sample


def zone_sample(zone: Zone, theme: Theme) -> Draw:
    """A patch of the zone's wash with its edge."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = _fitted(Box(x, y, x + width, y + height), height * 1.75)
        radius = height * (0.5 if zone.shape.type in ("ellipse", "frame") else 0.3)
        fill = zone_fill(zone, theme)
        edge = edge_pen(zone, theme)
        if not zone.hue or zone.hue == "white":  # a wash hardly differs from paper: its edge tells
            edge = pen(theme.zone_edge, theme.stroke(2.0), (0.1, 4.5) if edge else (), bool(edge))
        draw(painter, rounded(box, radius), fill, edge)

    return sample


def folded_sample(theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = _fitted(Box(x, y, x + width - 3, y + height - 3), height * 1.7)
        edge = pen(theme.zone_text, theme.stroke(1.3))
        draw(painter, rounded(box.moved(3, 3), 4), theme.zone_edge, edge)
        draw(painter, rounded(box, 4), theme.zone_fill, edge)

    return sample


def told_sample(theme: Theme) -> Draw:
    """A stretch of ribbon with its number."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = Box.around(x + width / 2, y + height / 2, min(width, height * 1.9), height * 0.86)
        draw(painter, rounded(box, box.height / 2), theme.told_fill, pen(theme.told_edge, theme.stroke(1.4)))
        number(painter, box.centre.x, box.centre.y, "1", theme, height * 0.32)

    return sample


def ring_sample(letter_: str, theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        ring(painter, x + width / 2, y + height / 2 + 0.5, letter_, True, theme, height * 0.42)

    return sample


def bar_sample(hue: str, fuzzy: bool, theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        middle, half = y + height / 2, min(8.0, height * 0.34)
        box = Box(x, middle - half, x + width, middle + half)
        paint_bar(
            painter, Bar(box, width / 3 if fuzzy else 0, width / 3 if fuzzy else 0), hue, theme, theme.paper
        )

    assert bar_colour(theme, hue)
    return sample


def trail_sample(theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        path = polygon([(x + 2, y + height * 0.7), (x + width - 2, y + height * 0.3)], False)
        draw(painter, path, None, pen(theme.secondary, theme.stroke(1.7), (0.1, 5.5), True))

    return sample


def break_sample(theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        middle = y + height / 2
        draw(
            painter,
            polygon([(x, middle), (x + width, middle)], False),
            None,
            pen(theme.line, theme.stroke(1.8)),
        )
        axis_break(painter, Point(x + width / 2, middle), 1.0, 0.0, theme)

    return sample


def note_sample(theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = _fitted(Box(x, y, x + width, y + height), height * 1.5)
        draw(painter, rounded(box, 2), theme.note_fill, pen(theme.note_edge, theme.stroke(1.2)))
        for share in (0.36, 0.62):
            line = polygon([(box.left + 4, y + height * share), (box.right - 4, y + height * share)], False)
            draw(painter, line, None, pen(theme.secondary, theme.stroke(1.2)))

    return sample


def faded_sample(theme: Theme, prominence: str) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = _fitted(Box(x, y, x + width, y + height), height * 1.75)
        paint_shape(painter, "box", box, 0.6, theme.tones("ink", prominence), theme)

    return sample
