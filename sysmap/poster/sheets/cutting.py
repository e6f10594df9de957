"""Cards on a sheet: where each stands, and the lines along which they are cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sysmap.poster.sheets.leaf import FINE, GREY, Item, Leaf, Stroke, paper, shifted

SQUARE = 76.0
"""The side of a sticky note, in millimetres."""


class Format(NamedTuple):
    """A card: its size in millimetres, and the white that its words keep inside it."""

    width: float
    height: float
    margin: float


FORMATS: Mapping[str, Format] = MappingProxyType(
    {"76": Format(SQUARE, SQUARE, 5.0), "A6": Format(148.0, 105.0, 10.0)}
)
"""Sticky notes, and A6: four to an A4 without any loss."""


class Grid(NamedTuple):
    """How cards of a format fill a paper."""

    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float

    @property
    def each(self) -> int:
        return self.columns * self.rows


def grid(card: Format, name: str) -> Grid:
    """The way round that holds most cards, in the middle of the paper."""
    ways = []
    for wide in (False, True):
        width, height = paper(name, wide=wide)
        columns, rows = int((width + 0.5) // card.width), int((height + 0.5) // card.height)
        left, top = (width - columns * card.width) / 2, (height - rows * card.height) / 2
        ways.append(Grid(width, height, columns, rows, left, top))
    return max(ways, key=lambda one: one.each)


def sheets(faces: Sequence[Sequence[Item]], card: Format, name: str, called: str) -> list[Leaf]:
    """Faces laid out on as many sheets as they need, in reading order, with lines to cut along."""
    laid = grid(card, name)
    leaves = []
    for start in range(0, len(faces), laid.each):
        items: list[Item] = [*_cuts(laid, card)]
        for place, face in enumerate(faces[start : start + laid.each]):
            row, column = divmod(place, laid.columns)
            items += shifted(face, laid.left + column * card.width, laid.top + row * card.height)
        leaves.append(Leaf(laid.width, laid.height, tuple(items), called))
    return leaves


def _cuts(laid: Grid, card: Format) -> Iterator[Stroke]:
    """From edge to edge of the paper: one cut of the guillotine each."""
    for column in range(laid.columns + 1):
        x = laid.left + column * card.width
        if 1.0 < x < laid.width - 1.0:
            yield Stroke(x, 0.0, 0.0, laid.height, FINE, GREY, (8.0, 8.0))
    for row in range(laid.rows + 1):
        y = laid.top + row * card.height
        if 1.0 < y < laid.height - 1.0:
            yield Stroke(0.0, y, laid.width, 0.0, FINE, GREY, (8.0, 8.0))
