"""Emblems of the forms that stand in cells: four corners, matrices, the mural."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtGui import QPainter

from sysmap.drawing.icons import icon
from sysmap.drawing.pens import disc, draw, pen, polygon, rounded
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box

HUES = ("blue", "turquoise", "orange", "plum")


def _bar(painter: QPainter, x: float, y: float, width: float, theme: Theme) -> None:
    draw(painter, rounded(Box.around(x, y, width, 5), 2.5), "#8C8F92")


def coins(painter: QPainter, theme: Theme) -> None:
    """Four panels at the corners, pairs of passages between them."""
    for x, y, hue in ((4.0, 3.0, "blue"), (126, 3, "turquoise"), (126, 73, "orange"), (4, 73, "plum")):
        edge = pen(theme.hue(hue).strong, 1.5)
        draw(painter, rounded(Box(x, y, x + 80, y + 48), 6), theme.hue(hue).wash, edge)
    for y in (10.0, 22.0, 96.0, 108.0):
        draw(painter, rounded(Box(90, y, 120, y + 8), 4), theme.panel, pen(theme.zone_edge, 1.0))
    for x in (8.0, 132.0):
        for y in (53.0, 63.0):
            draw(painter, rounded(Box(x + 8, y, x + 62, y + 8), 4), theme.panel, pen(theme.zone_edge, 1.0))
    draw(painter, rounded(Box(72, 40, 138, 84), 8), theme.white, pen(theme.line, 1.5))
    icon(painter, "sprout", 96.5, 53.5, 17, theme.line, 2.2)


def besoins(painter: QPainter, theme: Theme) -> None:
    """Colleges at the head of rows and columns, their own role on the diagonal."""
    wide, high = 36.0, 22.0
    for i, hue in enumerate(HUES):
        strong, wash = theme.hue(hue).strong, theme.hue(hue).wash
        left, top = 47 + i * (wide + 4), 21 + i * (high + 4)
        draw(painter, rounded(Box(left, 2, left + wide, 17), 4), wash, pen(strong, 1.3))
        draw(painter, rounded(Box(5, top, 43, top + high), 4), wash, pen(strong, 1.3))
        for j in range(4):
            x = 47 + j * (wide + 4)
            own = i == j
            cell, edge = rounded(Box(x, top, x + wide, top + high), 4), pen(theme.zone_edge, 1.0)
            draw(painter, cell, theme.white if own else theme.zone_fill, edge if own else None)
    for i, j in ((0, 0), (0, 2), (1, 1), (1, 3), (2, 0), (2, 2), (3, 1), (3, 3)):
        _bar(painter, 65 + j * (wide + 4), 32 + i * (high + 4), 20, theme)


def matrice(painter: QPainter, theme: Theme) -> None:
    """Names at the head of rows and columns, marks in some cells: the empty ones speak."""
    wide, high = 36.0, 16.0
    for j in range(4):
        _bar(painter, 66 + j * 40, 9, 26, theme)
    for i in range(5):
        top = 18 + i * (high + 4)
        _bar(painter, 25, top + high / 2, 28, theme)
        for j in range(4):
            box = Box(48 + j * 40, top, 48 + j * 40 + wide, top + high)
            draw(painter, rounded(box, 4), theme.zone_fill)
    marks = ((0, 0), (0, 1), (1, 1), (1, 3), (2, 0), (3, 1), (3, 3), (4, 0))
    for i, j in marks:
        disc(painter, 66 + j * 40, 26 + i * (high + 4), 4.8, theme.line)


def fresque(painter: QPainter, theme: Theme) -> None:
    """Cards with a picture and a few words, from left to right under a title."""
    draw(painter, rounded(Box(0, 4, 210, 20), 5), theme.white, pen(theme.zone_edge, 1.2))
    draw(painter, rounded(Box.around(105, 12, 92, 5), 2.5), theme.secondary)
    for i in range(4):
        fill = theme.white if i == 3 else theme.zone_fill
        draw(painter, rounded(Box(i * 53.0, 26, i * 53.0 + 51, 120), 5), fill,
             pen(theme.zone_edge, 1.2) if i == 3 else None)  # fmt: skip
    cards = ((7, 34, "cloud-lightning"), (60, 58, "house"), (113, 38, "triangle-alert"), (166, 60, "sprout"))
    centres = [(x + 19, y + 25) for x, y, _ in cards]
    for (ax, ay), (bx, by) in pairwise(centres):
        draw(painter, polygon([(ax + 19, ay), (bx - 20, by)], False), None, pen(theme.line, 1.4))
    for x, y, name in cards:
        draw(painter, rounded(Box(x, y, x + 38, y + 52), 4), theme.white, pen(theme.line, 1.4))
        draw(painter, rounded(Box(x + 4, y + 4, x + 34, y + 34), 2.5), theme.panel)
        icon(painter, name, x + 10.5, y + 10.5, 17, theme.secondary, 2.0)
        _bar(painter, x + 19, y + 43, 24, theme)


TABLES: Mapping[str, Callable[[QPainter, Theme], None]] = MappingProxyType({
    "fantastiques-coins": coins, "fantastiques-matrice": besoins, "matrice": matrice, "fresque": fresque,
})  # fmt: skip
