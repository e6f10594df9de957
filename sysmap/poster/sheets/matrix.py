"""The matrix sheet: who is linked to whom, and the empty cells that are a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from sysmap.geometry import Box
from sysmap.model import Element, SystemMap, one_line, reading_order
from sysmap.poster.setting import fit_words, plain, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, LINE, Item, Panel, Printed, Stroke, paper
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.shown import printable

CELL, LABELS, HEAD = 7.4, 92.0, 8.0
"""Millimetres: the least side of a cell, the column of labels, the row of numbers."""
MOST = 14.0
SELF = "#D9D9D9"


class Part(NamedTuple):
    """A block of the matrix that fits a page."""

    rows: Sequence[tuple[int, Element]]
    columns: Sequence[tuple[int, Element]]


def matrix_sheet(
    map: SystemMap, language: str, *, paper_name: str = "A3", rows: Sequence[str] = (),
    columns: Sequence[str] = (),
) -> Printed:  # fmt: skip
    """Rows and columns are the elements in reading order, or these, by their ids and in their order.

    A large matrix takes several pages.
    """
    shown = printable(map)
    width, height = paper(paper_name, wide=True)
    title, name = title_of(map, language), phrase("matrix", language)
    own = any(element.number <= 0 for element in shown.elements.values())
    how = phrase("matrix_how", language) + (" " + phrase("matrix_own", language) if own else "")
    everybody = _numbered(shown, own)
    down, across = _those(everybody, rows), _those(everybody, columns)
    if rows or columns:
        named = ", ".join(f"{number}\u00a0{one_line(element.label)}" for number, element in across)
        how += " " + phrase("matrix_columns", language, names=named)
    box = heading(inner(width, height), title, how)[1]
    parts = _parts(down, across, box)
    pages = []
    for rank, part in enumerate(parts, 1):
        which = phrase("part", language, n=rank, all=len(parts)).capitalize()
        under = f"{which}. {how}" if len(parts) > 1 else how
        head, room = heading(inner(width, height), f"{title}. {name}", under)
        pages.append((width, height, [*head, *_block(shown, part, room)], name))
    leaves = with_feet(pages, f"{title}. {name}.", language)
    return printed(map, leaves, f"{title}. {name}", language)


def _numbered(map: SystemMap, own: bool) -> list[tuple[int, Element]]:
    """Each element with its number: the map's when all have one, else that of this sheet."""
    order = reading_order(map)
    if own:
        return [*enumerate(order, 1)]
    return sorted(((element.number, element) for element in order), key=lambda pair: pair[0])


def _those(everybody: Sequence[tuple[int, Element]], ids: Sequence[str]) -> list[tuple[int, Element]]:
    """The numbered elements of these ids, in this order; all of them when none is named."""
    known = {pair[1].id: pair for pair in everybody}
    return [known[id] for id in ids if id in known] if ids else list(everybody)


def _parts(
    rows_of: Sequence[tuple[int, Element]], columns_of: Sequence[tuple[int, Element]], box: Box
) -> list[Part]:
    rows = max(1, int((box.height - HEAD) // CELL))
    columns = max(1, int((box.width - LABELS) // CELL))
    across = [columns_of[i : i + columns] for i in range(0, len(columns_of), columns)]
    down = [rows_of[i : i + rows] for i in range(0, len(rows_of), rows)]
    return [Part(*pair) for pair in product(down, across)]


def _block(map: SystemMap, part: Part, box: Box) -> Iterator[Item]:
    side = min((box.width - LABELS) / len(part.columns), (box.height - HEAD) / len(part.rows), MOST)
    left, top = box.left + LABELS, box.top + HEAD
    marks = _marks(map)
    for place, (number, _element) in enumerate(part.columns):
        setting = fit_words(runs(str(number), 700), 9, side, HEAD)
        x, y = left + (place + 0.5) * side, top - setting.height - 0.8
        yield Words(x, y, setting, "number", BLACK, "centre")
    for rank, (number, element) in enumerate(part.rows):
        y = top + rank * side
        yield from _label(number, element, box.left, y, side)
        for place, (_number, other) in enumerate(part.columns):
            mark = marks.get((element.id, other.id), "")
            yield from _cell(mark, element is other, left + place * side, y, side)
    wide, high = side * len(part.columns), side * len(part.rows)
    for place in range(len(part.columns) + 1):
        yield Stroke(left + place * side, top, 0.0, high, FINE if place else LINE, GREY)
    for rank in range(len(part.rows) + 1):
        yield Stroke(box.left, top + rank * side, LABELS + wide, 0.0, FINE if rank else LINE, GREY)


def _label(number: int, element: Element, x: float, y: float, side: float) -> Iterator[Item]:
    setting = set_words(str(number), 9, 12.0, weight=700)
    yield Words(x + 10.0, y + (side - setting.height) / 2, setting, "number", BLACK, "right")
    label = plain(one_line(element.label)) or "…"
    words = fit_words(runs(label), 9, LABELS - 14.0, side - 0.4, leading=1.16)
    yield Words(x + 12.0, y + (side - words.height) / 2, words, "label", BLACK)


def _cell(mark: str, itself: bool, x: float, y: float, side: float) -> Iterator[Item]:
    if itself:
        yield Panel(x, y, side, side, 0.0, 0.0, "", SELF)
    if mark:
        setting = fit_words(runs(mark, 700), 14, side, side)
        yield Words(x + side / 2, y + (side - setting.height) / 2, setting, "mark", BLACK, "centre")


def _marks(map: SystemMap) -> dict[tuple[str, str], str]:
    """What stands in each cell; a relation without direction stands in both."""
    found: dict[tuple[str, str], str] = {}
    for link in map.links.values():
        mark = {"+": "+", "-": "−", "?": "?"}.get(link.polarity, "●")
        ends = [(link.source, link.target)]
        if map.link_kind(link).symmetric:
            ends.append((link.target, link.source))
        for pair in dict.fromkeys(ends):
            if mark not in (held := found.get(pair, "")):
                found[pair] = held + mark
    return found
