"""Which sheets make a poster: how many across and down, at which scale, cut where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from types import MappingProxyType
from typing import NamedTuple

from sysmap.geometry import Box
from sysmap.poster.press import Printing
from sysmap.poster.sheet import Sheet
from sysmap.poster.tiling.cutting import Cuts, most_apart
from sysmap.poster.tiling.words import Word, words_on

PAPERS: Mapping[str, tuple[float, float]] = MappingProxyType({"A4": (210.0, 297.0), "A3": (297.0, 420.0)})
"""What office copiers print on, in millimetres."""
MARGIN = 10.0
"""Millimetres at every edge of a sheet that stay for the printer, the name of the sheet and a hand."""
MOST_SHEETS = 100
MOST_OVERLAP = 40.0
_SMALLER = (1.0, 0.99, 0.98, 0.97, 0.96)
"""By so much a poster on a given number of sheets may shrink for a seam to find its way."""


class SheetsError(ValueError):
    """Sheets that cannot make this poster."""


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
    """The plan. `width` and `height` are a sheet's, `xs` and `ys` seams on the poster; millimetres.

    `scale` is how much larger than asked the poster is printed, `cut` are the words under seams.
    """

    paper: str
    width: float
    height: float
    overlap: float
    scale: float
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cut: tuple[str, ...]

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    @property
    def number(self) -> int:
        return self.columns * self.rows

    @property
    def size(self) -> tuple[float, float]:
        """The assembled poster, in millimetres."""
        return self.xs[-1] * self.scale, self.ys[-1] * self.scale

    def tiles(self) -> Iterator[Tile]:
        """In reading order."""
        glued = self.overlap / self.scale
        for row in range(self.rows):
            for column in range(self.columns):
                part = Box(self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1])
                yield Tile(tile_name(column, row), column, row, part, glued if column else 0.0,
                           glued if row else 0.0)  # fmt: skip


def tile_name(column: int, row: int) -> str:
    """« A1 » at the top left, « B1 » at its right."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def tiling_of(sheet: Sheet, printing: Printing) -> Tiling:
    """The plan of a composed sheet. Raises SheetsError."""
    return plan(sheet.width, sheet.height, words_on(sheet), printing)


class _Form(NamedTuple):
    """A paper turned one way, so many across and down."""

    wide: float
    high: float
    columns: int
    rows: int


def plan(width: float, height: float, words: Sequence[Word], printing: Printing) -> Tiling:
    """The sheets for a page of this size with these words on it. Raises SheetsError."""
    paper = PAPERS.get(printing.tile)
    if paper is None or not 0 <= printing.overlap <= MOST_OVERLAP or not 0 <= printing.sheets <= MOST_SHEETS:
        raise SheetsError(f"{printing.tile}, {printing.sheets}, {printing.overlap:g}")
    found = [
        made
        for form, scale in _forms(width, height, paper, printing)
        if (made := _cut(form, scale, width, height, words, printing)) is not None
    ]
    if not found:
        raise SheetsError(f"{printing.tile}, {printing.sheets}, {printing.overlap:g}")
    return min(found, key=lambda made: (len(made.cut), -round(made.scale, 2), made.number))


def _forms(
    width: float, height: float, paper: tuple[float, float], printing: Printing
) -> Iterator[tuple[_Form, float]]:
    ways = (paper, paper[::-1])
    if printing.sheets:
        yield from _of_count(width, height, ways, printing)
        return
    exact = [_Form(*way, *(_needed(side, edge, printing.overlap) for side, edge in zip((width, height), way,
             strict=True))) for way in ways]  # fmt: skip
    fewest = min(form.columns * form.rows for form in exact)
    if fewest > MOST_SHEETS:
        raise SheetsError(f"{printing.tile}: {fewest}")
    yield from ((form, 1.0) for form in exact if form.columns * form.rows == fewest)


def _needed(side: float, edge: float, overlap: float) -> int:
    usable = edge - 2 * MARGIN
    return max(1, ceil((side - overlap) / (usable - overlap) - 1e-9))


def _of_count(
    width: float, height: float, ways: Sequence[tuple[float, float]], printing: Printing
) -> Iterator[tuple[_Form, float]]:
    """The division into that many sheets that prints largest, and a little smaller for the seams' sake."""
    forms = [
        _Form(*way, columns, printing.sheets // columns)
        for way in ways
        for columns in range(1, printing.sheets + 1)
        if printing.sheets % columns == 0
    ]
    sized = [(form, _scale(form, width, height, printing.overlap)) for form in forms]
    largest = max(scale for _, scale in sized)
    for form, scale in sized:
        if scale > 0.97 * largest:
            yield from ((form, scale * smaller) for smaller in _SMALLER)


def _scale(form: _Form, width: float, height: float, overlap: float) -> float:
    across = _reach(form.wide, form.columns, overlap) / width
    return min(across, _reach(form.high, form.rows, overlap) / height)


def _reach(edge: float, count: int, overlap: float) -> float:
    usable = edge - 2 * MARGIN
    return usable + (count - 1) * (usable - overlap)


def _cut(
    form: _Form, scale: float, width: float, height: float, words: Sequence[Word], printing: Printing
) -> Tiling | None:
    glued = printing.overlap / scale
    spans = ([(box.left, box.right) for _, box in words], [(box.top, box.bottom) for _, box in words])
    cuts: list[Cuts] = []
    sides = ((width, form.wide, form.columns), (height, form.high, form.rows))
    for (total, edge, count), across in zip(sides, spans, strict=True):
        usable = (edge - 2 * MARGIN) / scale
        made = most_apart(total, count, usable, usable - glued, across)
        if made is None:
            return None
        cuts.append(made)
    under = tuple(text for text, box in words if _crosses(box, cuts[0].at, cuts[1].at))
    return Tiling(printing.tile, form.wide, form.high, printing.overlap, scale, cuts[0].at, cuts[1].at, under)


def _crosses(box: Box, xs: Sequence[float], ys: Sequence[float]) -> bool:
    edge = 0.25
    return any(box.left + edge < x < box.right - edge for x in xs[1:-1]) or any(
        box.top + edge < y < box.bottom - edge for y in ys[1:-1]
    )
