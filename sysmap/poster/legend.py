"""The legend on paper: every mark of the map beside its name, in one column or several."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sysmap.poster.blocks import Block, beside, set_whole, stacked, words
from sysmap.poster.papers import POINT, Scale
from sysmap.poster.phrases import number
from sysmap.poster.setting import Run, line_width, longest_word, set_words
from sysmap.poster.sheet import QUIET, Sample

SAMPLE_HEIGHT = 26.0
_CAPTION = 1.0
"""Map units that the height of a sample stands for."""
_WIDE, _TALL, _GAP, _ROWS = 2.7, 1.5, 0.6, 0.32  # the sample, the space after it, between rows; in ems
_TIGHT_WIDE, _TIGHT_TALL, _TIGHT_GAP = 2.3, 1.22, 0.5


class Group(NamedTuple):
    """Rows under a caption; the rows are the drawing's own."""

    title: str
    rows: tuple[Any, ...]


def legend(groups: Sequence[Any], type: Scale, width: float, columns: int, paired: bool,
           language: str, air: float = 1.0, tight: bool = False) -> Block:  # fmt: skip
    """All the rows within a width, in columns of equal height.

    `paired` puts short rows two by two; `air` is the share of the usual space between rows,
    `tight` makes the samples a little lower.
    """
    em = type.legend * POINT
    gap = em * 1.5
    each = (width - gap * (columns - 1)) / columns
    pieces = [
        piece
        for group in groups
        for piece in _group(group, type, each, paired, len(groups) > 1, language, tight)
    ]
    if columns == 1:
        return _column(pieces, em, air)
    return beside([_column(part, em) for part in _shared_out(pieces, columns, em)], each + gap)


class _Piece(NamedTuple):
    """A row; `caption` when it stands over the rows of its group."""

    block: Block
    caption: bool = False


def _group(group: Any, type: Scale, width: float, paired: bool, titled: bool, language: str,
           tight: bool = False) -> list[_Piece]:  # fmt: skip
    found: list[_Piece] = []
    if titled and group.title:
        setting = set_whole(group.title, type.legend * _CAPTION, width, weight=600)
        found.append(_Piece(Block((words(setting, "caption", QUIET),), setting.height), True))
    rows = list(group.rows)
    half = (width - type.legend * POINT) / 2
    while rows:
        row = rows.pop(0)
        other = _partner(row, rows, type, half, language, tight) if paired else None
        if other is None:
            found.append(_Piece(row_block(row, type, width, language, tight)))
            continue
        rows.remove(other)
        pair = [row_block(each, type, half, language, tight) for each in (row, other)]
        found.append(_Piece(beside(pair, half + type.legend * POINT)))
    return found


def _partner(row: Any, others: list[Any], type: Scale, half: float, language: str,
             tight: bool) -> Any | None:  # fmt: skip
    """The next row, if both are short; else a later one of the same colour, which long ones let pass."""
    if not _short(row, type, half, language, tight):
        return None
    near = others[:1] + [other for other in others[1:] if other.hue_name == row.hue_name]
    return next((other for other in near if _short(other, type, half, language, tight)), None)


def row_block(row: Any, type: Scale, width: float, language: str, tight: bool = False) -> Block:
    """A sample and its name, middles aligned."""
    em = type.legend * POINT
    indent = _indent(em, tight)
    setting = set_whole(_name(row, language), type.legend, width - indent, leading=1.15 if tight else 1.2)
    tall = em * (_TIGHT_TALL if tight else _TALL)
    height = max(tall, setting.height)
    wide = em * (_TIGHT_WIDE if tight else _WIDE)
    sample = Sample(0.0, (height - tall) / 2, wide, tall, tall / SAMPLE_HEIGHT, str(row.key), row.draw)
    name = words(setting, "legend", x=indent, y=(height - setting.height) / 2)
    return Block((sample, name), height)


def _indent(em: float, tight: bool = False) -> float:
    return em * (_TIGHT_WIDE + _TIGHT_GAP if tight else _WIDE + _GAP)


def _name(row: Any, language: str) -> tuple[Run, ...]:
    return _runs(row.name, row.hue_name, row.count, language)


@lru_cache(maxsize=1024)
def _runs(name: str, hue: str, count: int, language: str) -> tuple[Run, ...]:
    """The name, its colour in words, how many there are."""
    found = [Run(name, 500)]
    if hue:
        found += [Run(", ", 500), Run(hue, 700)]
    if count:
        found.append(Run(f"\u00a0·\u00a0{number(count, language)}", 400, QUIET))
    return tuple(found)


def holds(groups: Sequence[Any], type: Scale, width: float, columns: int, language: str) -> bool:
    """Whether no word of the legend is wider than the columns leave for it."""
    em = type.legend * POINT
    room = (width - em * 1.5 * (columns - 1)) / columns - em * (_WIDE + _GAP)
    names = (_name(row, language) for group in groups for row in group.rows)
    return all(longest_word(name, type.legend) <= room for name in names)


def _short(row: Any, type: Scale, width: float, language: str, tight: bool = False) -> bool:
    indent = _indent(type.legend * POINT, tight)
    return line_width(_name(row, language), type.legend) <= width - indent


def _column(pieces: Sequence[_Piece], em: float, air: float = 1.0) -> Block:
    if not pieces:
        return Block((), 0.0)
    blocks = [pieces[0].block]
    height = pieces[0].block.height
    items = list(blocks[0].items)
    for before, piece in itertools.pairwise(pieces):
        height += _space(before, piece, em) * air
        items.extend(piece.block.at(0.0, height))
        height += piece.block.height
    return Block(tuple(items), height)


def _space(before: _Piece, piece: _Piece, em: float) -> float:
    if piece.caption:
        return em * 0.75
    return em * (0.25 if before.caption else _ROWS)


def _tall(pieces: Sequence[_Piece], em: float) -> float:
    spaces = sum(_space(a, b, em) for a, b in itertools.pairwise(pieces))
    return sum(piece.block.height for piece in pieces) + spaces


def _shared_out(pieces: list[_Piece], columns: int, em: float) -> list[list[_Piece]]:
    """In order, over that many columns, the tallest as short as can be; a caption never ends one."""
    low, high = _tall(pieces, em) / columns, _tall(pieces, em)
    for _ in range(12):
        middle = (low + high) / 2
        if len(_poured(pieces, middle, em)) > columns:
            low = middle
        else:
            high = middle
    return _poured(pieces, high, em)


def _poured(pieces: list[_Piece], height: float, em: float) -> list[list[_Piece]]:
    found: list[list[_Piece]] = [[]]
    for piece in pieces:
        if found[-1] and _tall([*found[-1], piece], em) > height + 1e-6:
            carried = [found[-1].pop()] if found[-1][-1].caption else []
            found.append(carried)
        found[-1].append(piece)
    return [column for column in found if column]


def grid(
    groups: Sequence[Any], type: Scale, width: float, language: str, tight: bool = False
) -> Block | None:
    """Groups side by side under their titles, columns as wide as their names; None when they do not fit."""
    found = [block for widest in _WIDEST if (block := _gridded(groups, type, width, widest, language, tight))]
    return min(found, key=lambda block: block.height, default=None)


_WIDEST = (22.0, 18.0, 15.0)
"""In ems: a column is at most so wide, a longer name takes two lines; whichever makes the lower legend."""


def _gridded(
    groups: Sequence[Any], type: Scale, width: float, widest: float, language: str, tight: bool
) -> Block | None:
    """As few rows as the width allows, the columns no wider than this; None when they do not fit."""
    if not holds(groups, type, type.legend * POINT * widest, 1, language):
        return None
    most = max((len(group.rows) for group in groups), default=0)
    tries = (_columns(groups, rows, type, width, widest, language, tight) for rows in range(1, most + 1))
    return next((block for block in tries if block), None)


def _columns(
    groups: Sequence[Any], rows: int, type: Scale, width: float, widest: float, language: str,
    tight: bool,
) -> Block | None:  # fmt: skip
    """At most this many rows a column, or None when the width forbids it."""
    em = type.legend * POINT
    columns = [column for group in groups for column in _sliced(group, rows)]
    widths = [min(em * widest, max(_natural(row, type, language, tight) for row in c.rows)) for c in columns]
    gap = em * 1.4
    spare = width - sum(widths) - gap * (len(columns) - 1)
    if spare < 0 or not _titles_fit(columns, widths, gap, type):
        return None
    more = min(spare / max(1, len(columns) - 1), gap * 1.5)
    return _grid(columns, widths, gap + more, type, len(groups) > 1, language, tight)


def _sliced(group: Any, rows: int) -> list[Group]:
    """A group in columns of at most this many rows, evenly; the first bears the title."""
    count = max(1, -(-len(group.rows) // rows))
    size = max(1, -(-len(group.rows) // count))
    parts = [tuple(group.rows[at : at + size]) for at in range(0, len(group.rows), size)]
    return [Group(group.title if rank == 0 else "", part) for rank, part in enumerate(parts)]


def _titles_fit(columns: list[Group], widths: list[float], gap: float, type: Scale) -> bool:
    """A title may run over the next column of its own group, never over another group's."""
    for rank, column in enumerate(columns):
        room = widths[rank]
        for after in range(rank + 1, len(columns)):
            if columns[after].title:
                break
            room += gap + widths[after]
        if line_width((Run(column.title, 600),), type.legend * _CAPTION) > room:
            return False
    return True


def _natural(row: Any, type: Scale, language: str, tight: bool) -> float:
    indent = _indent(type.legend * POINT, tight)
    return indent + line_width(_name(row, language), type.legend) + 0.01


def _grid(columns: list[Group], widths: list[float], gap: float, type: Scale, titled: bool,
          language: str, tight: bool = False) -> Block:  # fmt: skip
    em = type.legend * POINT
    top = em * 1.45 if titled else 0.0
    items: list[Any] = []
    x = tallest = 0.0
    for column, width in zip(columns, widths, strict=True):
        if titled and column.title:
            setting = set_words((Run(column.title, 600),), type.legend * _CAPTION, 1e6)
            items.append(words(setting, "caption", QUIET, x=x))
        rows = stacked([row_block(row, type, width, language, tight) for row in column.rows],
                       em * _ROWS * (0.5 if tight else 1.0))  # fmt: skip
        items.extend(rows.at(x, top))
        tallest = max(tallest, rows.height)
        x += width + gap
    return Block(tuple(items), top + tallest)
