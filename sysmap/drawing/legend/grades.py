"""Rows for what sizes and colours tell, when the view says so: every class that is drawn, and no other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from sysmap.drawing.element_marks import times
from sysmap.drawing.figure import Figure
from sysmap.drawing.grading import SIZES, Class, Grading, used
from sysmap.drawing.legend.rows import LegendGroup, LegendRow
from sysmap.drawing.pens import draw, pen, rounded
from sysmap.drawing.samples import Draw
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box


def grades(figure: Figure, language: str) -> Iterator[LegendGroup]:
    """A group for each field told, under its name."""
    drawn = list(figure.elements.values())
    for told in figure.gradings:
        seen = [p.grade for p in drawn if p.grade is not None and (told.what == "colour" or not p.mark)]
        rows = tuple(_row(figure, told, one, count, language) for one, count in used(told, seen))
        if rows:
            yield LegendGroup(told.title, rows)


def _row(figure: Figure, told: Grading, one: Class, count: int, language: str) -> LegendRow:
    if told.what == "size":
        return LegendRow(f"size:{one.key}", one.words, "", count, _sized(one.size, figure.theme))
    hue = figure.theme.hue(one.hue)
    name = "" if hue.id == "ink" else hue.name(language)
    return LegendRow(f"colour:{one.key}", one.words, name, count, _coloured(one, figure.theme))


def _sized(size: float, theme: Theme) -> Draw:
    """A plain box as much smaller or larger as the elements are."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        tones, middle = theme.tones("ink"), Box(x, y, x + width, y + height).centre
        share = size / SIZES[-1]
        box = Box.around(middle.x, middle.y, min(width, 1.75 * height) * share, height * share)
        draw(painter, rounded(box, 4 * share), tones.fill, pen(tones.edge, theme.stroke(1.4)))

    return sample


def _coloured(one: Class, theme: Theme) -> Draw:
    """A box in the hue, bearing its mark as the elements do."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        from sysmap.drawing.patterns import patterned

        tones, middle = theme.tones(one.hue), Box(x, y, x + width, y + height).centre
        box = Box.around(middle.x, middle.y, min(width, 1.6 * height), height * 0.9)
        path, edge = rounded(box, 4), pen(tones.edge, theme.stroke(1.4))
        draw(painter, path, tones.fill, edge)
        if tones.pattern:
            patterned(painter, path, edge, tones, theme)
        if one.mark:
            times(painter, middle.x, middle.y, one.mark, theme, tones)

    return sample
