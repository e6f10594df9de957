"""Which sheets make a poster: how many across and down, at which scale, cut where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from threading import Lock
from typing import NamedTuple

from sysmap.poster.press import Printing
from sysmap.poster.sheet import Sheet
from sysmap.poster.tiling.aside import step_aside
from sysmap.poster.tiling.cutting import Cuts, most_apart
from sysmap.poster.tiling.nudged import nudged
from sysmap.poster.tiling.tiles import MARGIN, PAPERS, Tiling, span, within
from sysmap.poster.tiling.words import LARGE, Word, words_on

MOST_SHEETS = 100
MOST_OVERLAP = 40.0
_SMALLER = (1.0, 0.99, 0.98, 0.97, 0.96, 0.94, 0.92, 0.9)
"""By so much a poster on a given number of sheets may shrink for a seam to find its way."""
_WORTH = 2.0
"""Per cent of its size that are given up for a word less under a seam: in running text, a third."""


class SheetsError(ValueError):
    """Sheets that cannot make this poster."""


def shared_out(sheet: Sheet, printing: Printing) -> tuple[Sheet, Tiling]:
    """The sheet as it is printed in parts, words stepped aside from seams; and the plan.

    The last answers are remembered: the window asks for one poster to say it, to check it and to print it.
    """
    key = (id(sheet), printing)
    with _lock:
        if key in _known:
            return _known[key][1]
    found = _shared_out(sheet, printing)
    with _lock:
        _known[key] = (sheet, found)
        while len(_known) > 2:
            del _known[next(iter(_known))]
    return found


_known: dict[object, tuple[Sheet, tuple[Sheet, Tiling]]] = {}
"""By the identity of the sheet, which is held so that none is taken for another."""
_lock = Lock()


def _shared_out(sheet: Sheet, printing: Printing) -> tuple[Sheet, Tiling]:
    """The first plan under which no word is cut once all have stepped aside; else the best of a few."""
    plans = _plans(sheet.width, sheet.height, words_on(sheet), printing)
    largest, found = max(made.scale for made in plans), []
    for made in plans[:_LOOKED_AT]:
        moved = step_aside(nudged(sheet, made), made.upright)
        cut = tuple(word.text for word in words_on(moved) if made.crosses(word.box))
        found.append((moved, made._replace(cut=cut)))
        if not cut:
            break
    return min(found, key=lambda pair: _price(pair[1], largest))


_LOOKED_AT = 2
"""Plans tried on the words themselves: each lays the map out again and again."""


class _Form(NamedTuple):
    """A paper turned one way, so many across and down."""

    wide: float
    high: float
    columns: int
    rows: int


def plan(width: float, height: float, words: Sequence[Word], printing: Printing) -> Tiling:
    """The sheets for a page of this size with these words on it. Raises SheetsError."""
    return _plans(width, height, words, printing)[0]


def _plans(width: float, height: float, words: Sequence[Word], printing: Printing) -> list[Tiling]:
    """The ways to cut it, the best first."""
    paper = PAPERS.get(printing.tile)
    if paper is None or not 0 <= printing.overlap <= MOST_OVERLAP or not 0 <= printing.sheets <= MOST_SHEETS:
        raise SheetsError(f"{printing.tile}, {printing.sheets}, {printing.overlap:g}")
    found: list[Tiling] = []
    done: set[_Form] = set()
    for form, scale in _forms(width, height, paper, printing):
        for level in (True, False):
            made = None if form in done else _cut(form, scale, (width, height), words, printing, level)
            if made is not None:
                found.append(made)
                if not made.cut:
                    done.add(form)  # nothing is won by being smaller
    if not found:
        raise SheetsError(f"{printing.tile}, {printing.sheets}, {printing.overlap:g}")
    largest = max(made.scale for made in found)
    return sorted(found, key=lambda made: _price(made, largest))


def _price(made: Tiling, largest: float) -> tuple[float, int]:
    return len(made.cut) * _WORTH + 100 * (1 - made.scale / largest), made.number


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
        if scale > 0.93 * largest:
            yield from ((form, scale * smaller) for smaller in _SMALLER)


def _scale(form: _Form, width: float, height: float, overlap: float) -> float:
    across = _reach(form.wide, form.columns, overlap) / width
    return min(across, _reach(form.high, form.rows, overlap) / height)


def _reach(edge: float, count: int, overlap: float) -> float:
    usable = edge - 2 * MARGIN
    return usable + (count - 1) * (usable - overlap)


def _cut(
    form: _Form, scale: float, size: tuple[float, float], words: Sequence[Word], printing: Printing,
    level: bool,
) -> Tiling | None:  # fmt: skip
    """Seams right through the page one way, then those of every strip between them: fewest words cut.

    The straight ones are tried at several places: where they cut least, the others may cut more.
    """
    glued = printing.overlap / scale
    rooms = [(edge - 2 * MARGIN) / scale for edge in (form.wide, form.high)]
    first, then = (1, 0) if level else (0, 1)
    counts = (form.columns, form.rows)
    spans = [_costed(word, first) for word in words]
    best: tuple[Cuts, list[Cuts]] | None = None
    for _ in range(_TRIES if counts[first] > 1 else 1):
        straight = most_apart(size[first], counts[first], rooms[first], rooms[first] - glued, spans)
        steps = _steps(straight, size[then], counts[then], rooms[then], glued, words, first)
        if straight is None or steps is None:
            break
        if best is None or _total(straight, steps) < _total(*best):
            best = straight, steps
        if not _total(*best):
            break
        spans = spans + [(seam - _AWAY, seam + _AWAY, LARGE) for seam in straight.at[1:-1]]
    if best is None:
        return None
    straight, steps = best
    made = Tiling(printing.tile, form.wide, form.high, printing.overlap, scale, *size, level, straight.at,
                  tuple(cuts.at for cuts in steps), ())  # fmt: skip
    return made._replace(cut=tuple(word.text for word in words if made.crosses(word.box)))


_TRIES, _AWAY = 8, 3.0
"""Places tried for the straight seams, each so many millimetres off those before."""


def _steps(
    straight: Cuts | None, total: float, count: int, room: float, glued: float, words: Sequence[Word],
    first: int,
) -> list[Cuts] | None:  # fmt: skip
    """The seams of every strip; None when the sheets do not reach."""
    found = []
    for strip in _strips(straight, words, first) if straight else ():
        made = most_apart(total, count, room, room - glued, [_costed(word, 1 - first) for word in strip])
        if made is None:
            return None
        found.append(made)
    return found or None


def _strips(straight: Cuts, words: Sequence[Word], first: int) -> Iterator[list[Word]]:
    """The words between one straight seam and the next."""
    for low, high in pairwise(straight.at):
        yield [word for word in words if within(span(word.box, first), low, high)]


def _total(straight: Cuts, steps: Sequence[Cuts]) -> float:
    return straight.cost + sum(made.cost for made in steps)


def _costed(word: Word, axis: int) -> tuple[float, float, float]:
    return *span(word.box, axis), word.level if axis else word.upright
