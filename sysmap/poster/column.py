"""Filling the side column and the strip: the largest type with which everything fits.

Nothing is left out to make room: the type shrinks, short legend rows pair up, columns appear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sysmap.poster import blocks
from sysmap.poster.blocks import NOTHING, Block, stacked
from sysmap.poster.legend import grid, legend
from sysmap.poster.papers import POINT, Scale
from sysmap.poster.phrases import phrase
from sysmap.poster.texts import Tale

LARGEST = 1.1
SIZES = (LARGEST, 1.05, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52, 0.48, 0.44,
         0.4, 0.36, 0.32, 0.28, 0.24, 0.2, 0.16, 0.12, 0.09, 0.06, 0.04, 0.025, 0.015, 0.008)  # fmt: skip


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
    for factor in (size for size in SIZES if size <= most):
        scaled = type.times(factor)
        for paired in (False, True):
            parts = _parts(matter, scaled, width, 1, paired)
            gap = scaled.text * POINT * 1.55
            found = stacked(parts, gap)
            if found.height <= height:
                room = (height - found.height) / max(1, sum(bool(part.items) for part in parts) - 1)
                return Filled(stacked(parts, gap + min(room, gap * 0.9)), factor)
    return Filled(found, factor)


def _parts(matter: Matter, type: Scale, width: float, columns: int, paired: bool) -> list[Block]:
    said = blocks.tale(matter.tale, type, width)
    rows = legend(matter.legend, type, width, columns, paired, matter.language)
    return [
        blocks.titled(phrase("tale", matter.language), type, width, said),
        blocks.callout(matter.callout, type, width, matter.unit),
        blocks.titled(
            phrase("reading", matter.language), type, width, blocks.paragraphs(matter.reading, type, width)
        ),
        blocks.titled(phrase("legend", matter.language), type, width, rows),
    ]


_THREE = ((0.42, 0.22, 0.36), (0.36, 0.24, 0.40), (0.31, 0.26, 0.43), (0.28, 0.22, 0.50), (0.34, 0.33, 0.33),
          (0.24, 0.18, 0.58), (0.5, 0.2, 0.3))  # fmt: skip
_TWO = ((0.34, 0.66), (0.26, 0.74), (0.46, 0.54), (0.2, 0.8), (0.6, 0.4))
_SPLITS = {3: _THREE, 2: _TWO, 1: ((1.0,),), 0: ((1.0,),)}


def strip(matter: Matter, type: Scale, width: float, height: float, most: float = LARGEST,
          told: bool = True) -> Filled:  # fmt: skip
    """The strip: tale, how to read with the callout, legend, side by side. `told` False: no tale."""
    names = [name for name in ("tale", "reading", "legend") if _has(matter, name, told)]
    gap = 9.0 * matter.unit
    found = Filled(NOTHING, 1.0)
    for factor in (size for size in SIZES if size <= most):
        scaled = type.times(factor)
        tries = [_cells(matter, scaled, width, gap, names, split) for split in _SPLITS[len(names)]]
        best = min(tries, key=lambda block: block.height)
        found = Filled(best, factor)
        if best.height <= height:
            return found
    return found


def _has(matter: Matter, name: str, told: bool) -> bool:
    if name == "tale":
        return told and bool(matter.tale.lines or matter.tale.caption)
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
        yield blocks.titled(said, type, width, body)


def _columns(matter: Matter, name: str, width: float, em: float) -> int:
    """At most this many columns, each wide enough for a few words a line."""
    if name == "tale":
        return max(1, min(len(matter.tale.lines), int(width / (em * 13))))
    rows = sum(len(group.rows) for group in matter.legend)
    return max(1, min(6, rows, int(width / (em * 11))))
