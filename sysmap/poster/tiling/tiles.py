"""What a poster in parts is: its sheets, the part of the poster on each, and the seams between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from sysmap.geometry import Box

PAPERS: Mapping[str, tuple[float, float]] = MappingProxyType({"A4": (210.0, 297.0), "A3": (297.0, 420.0)})
"""What office copiers print on, in millimetres."""
MARGIN = 10.0
"""Millimetres at every edge of a sheet that stay for the printer, the name of the sheet and a hand."""
_EDGE = 0.25
"""A seam this near the edge of a word does not cut it."""


class Tile(NamedTuple):
    """One sheet: its name (« B2 »), its place, the part of the poster that stays visible.

    `left` and `top` are the millimetres of the poster (before scaling) repeated under the neighbour's edge.
    """

    name: str
    column: int
    row: int
    part: Box
    left: float
    top: float

    @property
    def printed(self) -> Box:
        """The part of the poster that is printed on this sheet."""
        return Box(self.part.left - self.left, self.part.top - self.top, self.part.right, self.part.bottom)


class Tiling(NamedTuple):
    """The plan. `width` and `height` are a sheet's, `across` and `along` the poster's; millimetres.

    `scale` is how much larger than asked the poster is printed. `straight` are the seams that run
    right through, `stepped` those of each strip between two of them: level when `level`, else
    upright. `cut` are the words under seams.
    """

    paper: str
    width: float
    height: float
    overlap: float
    scale: float
    across: float
    along: float
    level: bool
    straight: tuple[float, ...]
    stepped: tuple[tuple[float, ...], ...]
    cut: tuple[str, ...]

    @property
    def columns(self) -> int:
        return len(self.stepped[0]) - 1 if self.level else len(self.straight) - 1

    @property
    def rows(self) -> int:
        return len(self.straight) - 1 if self.level else len(self.stepped[0]) - 1

    @property
    def number(self) -> int:
        return self.columns * self.rows

    @property
    def size(self) -> tuple[float, float]:
        """The assembled poster, in millimetres."""
        return self.across * self.scale, self.along * self.scale

    def part(self, column: int, row: int) -> Box:
        """What stays visible of the poster on one sheet."""
        strip, step = (row, column) if self.level else (column, row)
        low, high = self.straight[strip : strip + 2]
        start, stop = self.stepped[strip][step : step + 2]
        return Box(start, low, stop, high) if self.level else Box(low, start, high, stop)

    def crosses(self, box: Box) -> bool:
        """Whether a seam goes through this box."""
        return any(_crosses(span(box, axis), seams) for axis, seams in self._near(box))

    def upright(self, box: Box) -> tuple[float, ...]:
        """The upright seams at the height of this box."""
        return next((seams for axis, seams in self._near(box) if not axis), ())

    def across_seams(self, box: Box) -> tuple[float, ...]:
        """The level seams beside this box."""
        return next((seams for axis, seams in self._near(box) if axis), ())

    def _near(self, box: Box) -> Iterator[tuple[int, tuple[float, ...]]]:
        """The seams that may meet a box, with their axis (1: level)."""
        first = 1 if self.level else 0
        yield first, self.straight
        for strip, (low, high) in enumerate(pairwise(self.straight)):
            if within(span(box, first), low, high):
                yield 1 - first, self.stepped[strip]

    def tiles(self) -> Iterator[Tile]:
        """In reading order."""
        glued = self.overlap / self.scale
        for row in range(self.rows):
            for column in range(self.columns):
                yield Tile(tile_name(column, row), column, row, self.part(column, row),
                           glued if column else 0.0, glued if row else 0.0)  # fmt: skip


def tile_name(column: int, row: int) -> str:
    """« A1 » at the top left, « B1 » at its right."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def span(box: Box, axis: int) -> tuple[float, float]:
    """From where to where a box goes along an axis (1: down the page)."""
    return (box.top, box.bottom) if axis else (box.left, box.right)


def within(found: tuple[float, float], low: float, high: float) -> bool:
    """Whether what spans so far has a part between two seams."""
    return found[0] < high - _EDGE and found[1] > low + _EDGE


def _crosses(found: tuple[float, float], seams: Sequence[float]) -> bool:
    return any(found[0] + _EDGE < seam < found[1] - _EDGE for seam in seams[1:-1])
