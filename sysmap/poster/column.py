"""Filling the side column and the strip: the largest type with which everything fits.

Nothing is left out to make room: the type shrinks, short legend rows pair up, columns appear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sysmap.poster import blocks
from sysmap.poster.blocks import Block, stacked
from sysmap.poster.legend import grid, holds, legend
from sysmap.poster.papers import POINT, Scale
from sysmap.poster.phrases import phrase
from sysmap.poster.texts import Tale

LARGEST = 1.1
SIZES = (
    1.5, 1.4, 1.3, 1.2, LARGEST, 1.05, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6,
    0.56, 0.52, 0.48, 0.44, 0.4, 0.36, 0.32, 0.28, 0.24, 0.2, 0.16, 0.12, 0.09, 0.06, 0.04, 0.025, 0.015,
    0.008, 0.004, 0.002,
)  # fmt: skip
"""Factors of the paper's type, tried from the largest that is allowed."""


@dataclass(frozen=True)
class Matter:
    """What stands around the map: the told sentences, the boxed one, how to read, the legend."""

    tale: Tale
    callout: str
    reading: tuple[str, ...]
    legend: Sequence[Any]
    language: str
    unit: float


class Filled(NamedTuple):
    """The items from the region's corner, their height, and the size factor that made them fit."""

    block: Block
    factor: float


def column(matter: Matter, type: Scale, width: float, height: float, most: float = LARGEST) -> Filled:
    """The side column: tale, callout, how to read, legend, one under the other."""

    def made(factor: float) -> Block:
        scaled = type.times(factor)
        for form in _FORMS:
            parts = _parts(matter, scaled, width, form)
            gap = scaled.text * POINT * _BETWEEN * form.air
            if stacked(parts, gap).height <= height:
                break
        room = height - stacked(parts, gap).height
        spaces = max(1, sum(bool(part.items) for part in parts) - 1)
        return stacked(parts, gap + max(0.0, min(room / spaces, gap * 0.9)))

    return _largest(made, height, most)


_BETWEEN = 1.55  # ems between the parts of the column


class _Form(NamedTuple):
    """How the column gives way: short rows of the legend two by two, its size, the air between parts."""

    paired: bool
    share: float
    air: float = 1.0


_FORMS = (
    _Form(False, 1.0), _Form(True, 1.0), _Form(True, 0.95, 0.85), _Form(True, 0.93, 0.7),
    _Form(True, 0.9, 0.6),
)  # fmt: skip
"""A long legend first pairs its short rows, then takes air, and is a little smaller than the text."""


def _largest(made: Callable[[float], Block], height: float, most: float) -> Filled:
    """The largest allowed size at which the block fits, by halving; the smallest when none does."""
    sizes = [size for size in SIZES if size <= most + 1e-9]
    low, high = 0, len(sizes) - 1
    best: Filled | None = None
    while low <= high:
        middle = (low + high) // 2 if best or low else 0  # most often the largest fits
        block = made(sizes[middle])
        if block.height <= height + 1e-6:
            best = Filled(block, sizes[middle])
            high = middle - 1
        else:
            low = middle + 1
    if best is None:
        return Filled(made(sizes[-1]), sizes[-1])
    return _finer(made, height, best, sizes[max(high, 0)])


def _finer(made: Callable[[float], Block], height: float, best: Filled, above: float) -> Filled:
    """A little larger still, between the size that fits and the one that did not."""
    low, high = best.factor, above
    for _ in range(3 if high > low else 0):
        middle = (low + high) / 2
        block = made(middle)
        if block.height <= height + 1e-6:
            best, low = Filled(block, middle), middle
        else:
            high = middle
    return best


def _parts(matter: Matter, type: Scale, width: float, form: _Form) -> list[Block]:
    said = blocks.tale(matter.tale, type, width)
    smaller = type._replace(legend=type.legend * form.share)
    rows = legend(matter.legend, smaller, width, 1, form.paired, matter.language, form.air)
    read = blocks.paragraphs(matter.reading, type, width)
    parts = [
        blocks.titled(phrase("tale", matter.language), type, width, said),
        blocks.callout(matter.callout, type, width, matter.unit),
        blocks.titled(phrase("reading", matter.language), type, width, read),
    ]
    if not said.items:
        parts.reverse()  # a boxed question does not come before everything else
    return [*parts, blocks.titled(phrase("legend", matter.language), type, width, rows)]


_THREE = ((0.42, 0.22, 0.36), (0.36, 0.24, 0.40), (0.31, 0.26, 0.43), (0.28, 0.22, 0.50), (0.22, 0.18, 0.60))
_TWO = ((0.34, 0.66), (0.26, 0.74), (0.46, 0.54), (0.2, 0.8))
_SPLITS = {3: _THREE, 2: _TWO, 1: ((1.0,),), 0: ((1.0,),)}


def strip(matter: Matter, type: Scale, width: float, height: float, most: float = SIZES[0]) -> Filled:
    """The strip: tale, how to read with the callout, legend, side by side."""
    names = [name for name in ("tale", "reading", "legend") if _has(matter, name)]
    gap = 9.0 * matter.unit

    def made(factor: float) -> Block:
        scaled = type.times(factor)
        tries = [_cells(matter, scaled, width, gap, names, split) for split in _SPLITS[len(names)]]
        return min(tries, key=lambda block: block.height)

    return _largest(made, height, most)


def _has(matter: Matter, name: str) -> bool:
    if name == "tale":
        return bool(matter.tale.lines or matter.tale.caption)
    if name == "reading":
        return bool(matter.reading or matter.callout)
    return bool(matter.legend)


def _cells(
    matter: Matter, type: Scale, width: float, gap: float, names: Sequence[str], split: Sequence[float]
) -> Block:
    inner = width - gap * (len(names) - 1)
    items: list[Any] = []
    x = tallest = 0.0
    for name, share in zip(names, split, strict=False):
        wide = inner * share
        cell = min(_variants(matter, name, type, wide), key=lambda block: block.height)
        items.extend(cell.at(x, 0.0))
        tallest = max(tallest, cell.height)
        x += wide + gap
    return Block(tuple(items), tallest)


def _variants(matter: Matter, name: str, type: Scale, width: float) -> Iterator[Block]:
    """The ways of setting one cell: the same words in one column or in several."""
    em = type.text * POINT
    said = phrase(name, matter.language)
    if name == "reading":
        body = blocks.titled(said, type, width, blocks.paragraphs(matter.reading, type, width))
        yield stacked([body, blocks.callout(matter.callout, type, width, matter.unit)], em * 1.1)
        return
    if name == "legend" and (rows := grid(matter.legend, type, width, matter.language)):
        yield blocks.titled(said, type, width, rows)
        return
    for columns in range(1, _columns(matter, name, width, em) + 1):
        if name == "tale":
            body = blocks.tale(matter.tale, type, width, columns)
        else:
            body = legend(matter.legend, type, width, columns, False, matter.language)
            if columns > 1 and not holds(matter.legend, type, width, columns, matter.language):
                return
        yield blocks.titled(said, type, width, body)


def _columns(matter: Matter, name: str, width: float, em: float) -> int:
    """At most this many columns, each wide enough for a few words a line."""
    if name == "tale":
        return max(1, min(len(matter.tale.lines), int(width / (em * 13))))
    rows = sum(len(group.rows) for group in matter.legend)
    return max(1, min(6, rows, int(width / (em * 11))))
