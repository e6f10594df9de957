"""Samples of what lies around elements: zones, ribbons, rings, periods, paths, notes."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from sysmap.drawing.axes import axis_break
from sysmap.drawing.element_ink import paint_shape
from sysmap.drawing.icons import icon
from sysmap.drawing.loop_ink import number, ring
from sysmap.drawing.marks_ink import bar_colour, paint_bar
from sysmap.drawing.pens import draw, painter_path, pen, polygon, rounded
from sysmap.drawing.placed import Bar
from sysmap.drawing.samples.draw import Draw, fitted
from sysmap.drawing.scores import FULL, figure_of, score_fill
from sysmap.drawing.theme import Theme
from sysmap.drawing.zone_ink import edge_pen, paint_line, zone_fill
from sysmap.geometry import Box, Point, curve_through
from sysmap.model import CLEAR, Shape, Zone


def zone_sample(zone: Zone, theme: Theme) -> Draw:
    """A patch of the zone's wash with its edge."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = fitted(Box(x, y, x + width, y + height), height * 1.75)
        if zone.shape.type == "line":
            rise = [(box.left, box.bottom), (box.centre.x, box.centre.y + 1), (box.right - 4, box.top + 2)]
            paint_line(painter, curve_through(rise), theme, zone.mark != "plain")
            return
        radius = height * (0.5 if zone.shape.type in ("ellipse", "frame") else 0.3)
        fill = zone_fill(zone, theme)
        edge = edge_pen(zone, theme)
        if zone.hue in ("", "white", CLEAR):  # a wash hardly differs from paper: its edge tells
            edge = pen(theme.zone_edge, theme.stroke(2.0), (0.1, 4.5) if edge else (), bool(edge))
        draw(painter, rounded(box, radius), None if zone.hue == CLEAR else fill, edge)

    return sample


def score_sample(mark: str, before: bool, theme: Theme) -> Draw:
    """A sector or a petal lying on its side."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = fitted(Box(x, y, x + width, y + height), height * 1.75)
        side = box.width / FULL
        shape = Shape(type="sector", x=box.left, y=box.centre.y, width=2 * side, height=2 * side,
                      inner=0.0, outer=1.0, start=68.0, end=112.0)  # fmt: skip
        edge = pen(theme.line, theme.stroke(1.4), (3, 2.2) if before else (), True)
        draw(painter, painter_path(figure_of(shape, mark, 5.0)), None if before else score_fill(theme), edge)

    return sample


def pictogram_sample(name: str, theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        icon(painter, name, x + (width - height) / 2, y, height, theme.line, 1.7)

    return sample


def wish_sample(theme: Theme) -> Draw:
    """A dashed arrow to a hollow ring."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        r, middle = height * 0.3, y + height / 2
        ring = Box.around(x + width - r - 1, middle, 2 * r, 2 * r)
        tip = ring.left - 2
        draw(painter, rounded(ring, r), theme.paper, pen(theme.line, theme.stroke(1.5)))
        shaft = polygon([(x + 1, middle), (tip - 5, middle)], False)
        draw(painter, shaft, None, pen(theme.line, theme.stroke(1.5), (4, 3)))
        draw(painter, polygon([(tip, middle), (tip - 7, middle - 3.4), (tip - 7, middle + 3.4)]), theme.line)

    return sample


def folded_sample(theme: Theme) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = fitted(Box(x, y, x + width - 3, y + height - 3), height * 1.7)
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
        box = fitted(Box(x, y, x + width, y + height), height * 1.5)
        draw(painter, rounded(box, 2), theme.note_fill, pen(theme.note_edge, theme.stroke(1.2)))
        for share in (0.36, 0.62):
            line = polygon([(box.left + 4, y + height * share), (box.right - 4, y + height * share)], False)
            draw(painter, line, None, pen(theme.secondary, theme.stroke(1.2)))

    return sample


def faded_sample(theme: Theme, prominence: str) -> Draw:
    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = fitted(Box(x, y, x + width, y + height), height * 1.75)
        paint_shape(painter, "box", box, 0.6, theme.tones("ink", prominence), theme)

    return sample
