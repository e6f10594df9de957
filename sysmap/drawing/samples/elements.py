"""Samples of elements: their shape with its icon, the small mark of a frise, their progress."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from sysmap.drawing import outlines
from sysmap.drawing.element_ink import paint_shape, rupture
from sysmap.drawing.fonts import Style
from sysmap.drawing.forms import form
from sysmap.drawing.icons import icon
from sysmap.drawing.marks_ink import small_mark
from sysmap.drawing.pens import disc, draw, pen, polygon
from sysmap.drawing.placed import Look
from sysmap.drawing.samples.draw import Draw, fitted
from sysmap.drawing.strokes import PROGRESS
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import draw_line, word_width
from sysmap.geometry import Box, Point

WORD = {"fr": "mot", "en": "word"}


def element_sample(look: Look, theme: Theme, language: str = "fr", progress: str = "") -> Draw:
    """The shape of an element with its icon, or the word « mot » for those made of words."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        tones, box = theme.tones(look.hue), Box(x, y, x + width, y + height)
        k = min(height / 40.0, 1.0)
        middle = box.centre
        if look.shape in ("words", "bracket"):
            worded(painter, look.shape, box, theme, WORD.get(language, "mot"))
        elif look.shape == "rupture":
            painter.save()
            painter.translate(x, middle.y)
            painter.rotate(-90)
            rupture(painter, 0.0, 0.0, width, tones, theme, bool(look.icon))
            painter.restore()
        elif look.shape == "star":
            points = outlines.star_points(middle.x, middle.y + height * 0.04, height * 0.56)
            draw(painter, polygon(points), tones.fill, pen(tones.edge, theme.stroke(1.5)))
        elif look.shape in ("diamond", "pebble", "arrow"):
            _lone(painter, look.shape, middle, height, theme, look.hue)
        elif look.shape == "pill":
            shape = fitted(box, height * 1.62)
            paint_shape(painter, "pill", shape, shape.height / 42, tones, theme, look.icon, look.stroke)
        else:
            shape = fitted(box, height * 1.75)
            paint_shape(painter, look.shape, shape, max(k, 0.5), tones, theme, "", progress)
            _centred_icon(painter, look, shape, theme)

    return sample


def _centred_icon(painter: QPainter, look: Look, box: Box, theme: Theme) -> None:
    f = form(look.shape)
    size = box.height * (0.56 if look.shape != "quote" else 0.48)
    lift = {"tray": 0.06, "quote": 0.12}.get(look.shape, 0.0) * box.height
    shift = 0.08 * box.width if look.shape == "project" else 0.0
    if f.icon and look.icon:
        icon(painter, look.icon, box.centre.x + shift - size / 2, box.centre.y - lift - size / 2, size,
             theme.tones(look.hue).edge, 2.0)  # fmt: skip


def worded(painter: QPainter, shape: str, box: Box, theme: Theme, text: str) -> tuple[float, float]:
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

def progress_sample(name: str, theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = fitted(Box(x, y, x + width, y + height), height * 1.75)
        paint_shape(painter, "rounded", box, 0.6, theme.tones("ink"), theme, "", name)

    assert name in PROGRESS
    return sample
