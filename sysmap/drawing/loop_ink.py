"""Painting loops: the ribbon under a told loop, its numbers, and the ring that turns as it turns."""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtGui import QPainter, QPainterPath

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.fonts import Style
from sysmap.drawing.pens import disc, draw, painter_path, pen, polygon
from sysmap.drawing.placed import PlacedLoop
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import draw_line
from sysmap.geometry import Ribbon

RING = 18.0
NUMBER = 10.0


def paint_ribbon(painter: QPainter, found: Ribbon, theme: Theme) -> None:
    """All edges first, then all fills: one outline, however its parts overlap."""
    for colour, width, patches in (
        (theme.told_edge, found.width + 2 * found.edge, found.rims),
        (theme.told_fill, found.width, found.patches),
    ):
        stroke = pen(colour, width, (), True)
        for strand in found.strands:
            draw(painter, painter_path(strand), None, stroke)
        for patch in patches:
            draw(painter, painter_path(patch), colour)


def paint_numbers(painter: QPainter, placed: PlacedLoop, theme: Theme) -> None:
    for rank, at in placed.numbers:
        number(painter, at.x, at.y, str(rank), theme)


def number(painter: QPainter, x: float, y: float, text: str, theme: Theme, r: float = NUMBER) -> None:
    """A numbered disc that answers the text."""
    disc(painter, x, y, r, theme.told_text, pen(theme.white, theme.stroke(1.4)))
    draw_line(painter, text, x, y, theme.legible(Style(round(1.24 * r, 2), 700)), theme.white)


def paint_badge(painter: QPainter, placed: PlacedLoop, theme: Theme) -> None:
    if not placed.id:
        return  # a told path that is no loop
    colour = theme.faded(theme.told_text, placed.prominence)
    ring(painter, placed.ring.x, placed.ring.y, placed.letter, placed.clockwise, theme, colour=colour)
    if placed.name is not None:
        paint_words(painter, placed.name, colour)


def ring(
    painter: QPainter, x: float, y: float, text: str, clockwise: bool, theme: Theme, r: float = RING,
    colour: str = "",
) -> None:  # fmt: skip
    """275° of a ring with a head, turning as the loop turns, and its letter inside."""
    colour = colour or theme.told_text
    way = 1.0 if clockwise else -1.0
    k = r / RING

    def at(angle: float, far: float) -> tuple[float, float]:
        return x + way * far * cos(radians(angle)), y + far * sin(radians(angle))

    path = QPainterPath()
    path.moveTo(*at(-50, r))
    for i in range(1, 56):
        path.lineTo(*at(-50 + 275 * i / 55, r))
    draw(painter, path, None, pen(colour, 3.0 * k * theme.heavier))
    bx, by = at(225, r)
    dx, dy = -way * sin(radians(225)), cos(radians(225))
    nx, ny = at(225, r + 6.2 * k)
    mx, my = at(225, r - 6.2 * k)
    draw(painter, polygon([(bx + dx * 9 * k, by + dy * 9 * k), (nx - dx * k, ny - dy * k),
                           (mx - dx * k, my - dy * k)]), colour)  # fmt: skip
    style = theme.legible(Style(round(r * (0.84 if len(text) < 3 else 0.68), 2), 700))
    draw_line(painter, text, x, y, style, colour)
