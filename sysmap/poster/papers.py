"""The papers: one row each, in millimetres, with the sizes of type that suit their distance.

Type follows the page: what is read at arm's length on an A3 is read at 1.5 m on an A0. The
rows hold points for the title, the question, headings, text, the legend and the cartouche,
and the size that words on the map aim at. Formula and distances: at 16 minutes of arc a
capital is read from about 0.054 m per point.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from sysmap.model import Poster

POINT = 25.4 / 72
"""Millimetres in a point."""
SMALLEST, LARGEST = 100.0, 5000.0
"""Sides of a free page, in millimetres; a PDF page cannot be larger than 14,400 points."""
ABSOLUTE = 6.5
"""Points below which no word around a map should go, on any paper."""
METRES_PER_POINT = 0.054
A3_AREA = 420.0 * 297.0


class Scale(NamedTuple):
    """Sizes of type, in points."""

    title: float
    question: float
    heading: float
    text: float
    legend: float
    foot: float
    node: float

    def times(self, factor: float) -> Scale:
        return Scale(*(round(size * factor, 2) for size in self))


class Paper(NamedTuple):
    """One row: names, the longer and the shorter side, the margin, the unit of rhythm and the type.

    `unit` is 1 on an A3 and grows with the page: gaps, rules and bands are multiples of it.
    `blind` is the height at the bottom where nothing readable stands; `standing` papers have
    one orientation only.
    """

    id: str
    names: Mapping[str, str]
    long: float
    short: float
    margin: float
    unit: float
    type: Scale
    blind: float = 0.0
    standing: bool = False

    def name(self, language: str) -> str:
        return self.names.get(language) or self.names["fr"]


def _row(
    id: str, fr: str, en: str, long: float, short: float, margin: float, unit: float, *sizes: float,
    blind: float = 0.0, standing: bool = False,
) -> Paper:  # fmt: skip
    names = MappingProxyType({"fr": fr, "en": en})
    return Paper(id, names, long, short, margin, unit, Scale(*sizes), blind, standing)


#                                                      mm, margin, unit,  title quest head text leg foot node
_ROWS = (
    _row("A4", "A4", "A4", 297, 210, 5, 0.71, 23, 11, 9.5, 8, 7.5, 6.5, 9),
    _row("A3", "A3", "A3", 420, 297, 7, 1.0, 32, 15, 12.5, 10.5, 10, 8, 12),
    _row("A2", "A2", "A2", 594, 420, 10, 1.41, 45, 21, 17.5, 15, 14, 11, 17),
    _row("A1", "A1", "A1", 841, 594, 14, 2.0, 64, 30, 25, 21, 20, 15.5, 24),
    _row("A0", "A0", "A0", 1189, 841, 20, 2.83, 92, 42, 35, 29, 27, 22, 34),
    _row("60x80", "60 × 80 cm", "60 × 80 cm", 800, 600, 14, 1.96, 62, 29, 24, 20, 19, 15, 23),
    _row("80x120", "80 × 120 cm", "80 × 120 cm", 1200, 800, 20, 2.77, 90, 42, 34, 28, 27, 21, 33),
    _row("rollup", "Kakémono 85 × 200 cm", "Roll-up 85 × 200 cm", 2000, 850, 30, 2.9, 150, 54, 44, 34, 30, 22,
         36, blind=300, standing=True),
    _row("screen", "Écran 1920 × 1080", "Screen 1920 × 1080", 508, 285.75, 8, 0.95, 36, 17, 14.5, 12.5, 12,
         9.5, 15),
)  # fmt: skip

PAPERS: Mapping[str, Paper] = MappingProxyType({row.id: row for row in _ROWS})
"""Every paper that has a name; « free » takes its sides from the poster."""


class Page(NamedTuple):
    """A paper turned one way: everything the composition needs to know, in millimetres.

    `low` is what a long cartouche adds to the foot.
    """

    paper: Paper
    width: float
    height: float
    low: float = 0.0

    @property
    def margin(self) -> float:
        return self.paper.margin

    @property
    def unit(self) -> float:
        return self.paper.unit

    @property
    def type(self) -> Scale:
        return self.paper.type

    @property
    def portrait(self) -> bool:
        return self.height > self.width

    @property
    def area(self) -> float:
        return self.width * self.height


class PaperError(ValueError):
    """A page that cannot exist: `sides` are the millimetres that were asked for."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(f"{width:g} × {height:g} mm")
        self.sides = (width, height)


def page(poster: Poster) -> Page:
    """The page of a poster. An unknown size is an A3; raises `PaperError` for an impossible free one."""
    if poster.size == "free" or (poster.size not in PAPERS and poster.width and poster.height):
        return _free(poster.width or 420.0, poster.height or 297.0)
    paper = PAPERS.get(poster.size, PAPERS["A3"])
    if paper.standing or poster.orientation == "portrait":
        return Page(paper, paper.short, paper.long)
    return Page(paper, paper.long, paper.short)


def _free(width: float, height: float) -> Page:
    sides = (width, height)
    if min(sides) < SMALLEST or max(sides) > LARGEST:
        raise PaperError(width, height)
    unit = math.sqrt(width * height / A3_AREA)
    unit = min(unit, 1.1 * min(sides) / 297)  # a long banner is read along, not from further away
    base = PAPERS["A3"]
    said = f"{width:g} × {height:g} mm"
    names = MappingProxyType({"fr": said.replace(".", ","), "en": said})
    margin = max(5.0, 7 * unit)
    return Page(Paper("free", names, max(sides), min(sides), margin, unit, base.type.times(unit)), *sides)
