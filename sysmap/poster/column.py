"""Filling the side column and the strip: the largest type with which everything fits.

Nothing is left out to make room: the type shrinks, short legend rows pair up, columns appear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from sysmap.poster import blocks
from sysmap.poster.blocks import Block, stacked
from sysmap.poster.legend import grid, holds, legend
from sysmap.poster.papers import POINT, Scale
from sysmap.poster.phrases import phrase
from sysmap.poster.sheet import Words
from sysmap.poster.texts import Tale

LARGEST = 1.1
SIZES = (
    1.5, 1.4, 1.3, 1.2, LARGEST, 1.05, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6,
    0.56, 0.52, 0.48, 0.44, 0.4, 0.36, 0.32, 0.28, 0.24, 0.2, 0.16, 0.12, 0.09, 0.06, 0.04, 0.025, 0.015,
    0.008, 0.004, 0.002,
)  # fmt: skip
"""Factors of the paper's type, tried from the largest that is allowed."""


PARTS = ("tale", "callout", "reading", "legend", "link", "notes")
"""What stands around the map, in its usual order."""


@dataclass(frozen=True)
class Matter:
    """What stands around the map: the told sentences, the boxed one, how to read, the legend and so on.

    `short` are the rows of the legend in fewer words, for small papers; `order` names the parts
    that are there, the first one first; `floor` is the size (points) below which no word should go.
    """

    tale: Tale
    callout: str
    reading: tuple[str, ...]
    legend: Sequence[Any]
    language: str
    unit: float
    short: Sequence[Any] = ()
    order: tuple[str, ...] = PARTS
    link: str = ""
    link_words: str = ""
    notes: int = 0
    floor: float = 0.0

    def has(self, part: str) -> bool:
        if part not in self.order:
            return False
        if part == "tale":
            return bool(self.tale.lines or self.tale.caption)
        return bool(getattr(self, part))

    def only(self, *parts: str) -> Matter:
        """The same with these parts alone."""
        return replace(self, order=tuple(part for part in self.order if part in parts))


class Filled(NamedTuple):
    """The items from the region's corner, their height, and the size factor that made them fit."""

    block: Block
    factor: float

    @property
    def smallest(self) -> float:
        """The smallest words, in points."""
        return min((i.setting.points for i in self.block.items if isinstance(i, Words)), default=1e9)


def scaled(type: Scale, factor: float, floor: float) -> Scale:
    """The type at this factor; text and legend wait at the floor while there is anything else to give."""
    made = type.times(factor)
    low = floor * min(1.0, factor / _FLOORED)
    least = {name: max(getattr(made, name), min(low * more, getattr(type, name)))
             for name, more in (("text", 1.03), ("legend", 1.0))}  # fmt: skip
    return made._replace(**least, heading=max(made.heading, 1.06 * least["text"]))


def column(matter: Matter, type: Scale, width: float, height: float, most: float = LARGEST) -> Filled:
    """The side column: tale, callout, how to read, legend, one under the other."""

    def made(factor: float) -> Block:
        sized = scaled(type, factor, matter.floor)
        for form in _FORMS if factor >= _PLAIN else _DENSE:
            parts = _parts(matter, sized, width, form)
            gap = sized.text * POINT * _BETWEEN * form.air
            if stacked(parts, gap).height <= height:
                break
        room = height - stacked(parts, gap).height
        spaces = max(1, sum(bool(part.items) for part in parts) - 1)
        return stacked(parts, gap + max(0.0, min(room / spaces, gap * 0.9)))

    return _largest(made, height, most)


_PLAIN, _FLOORED = 0.8, 0.56
"""Below the first factor the column may say less; below the second its words pass the floor."""
_BETWEEN = 1.55  # ems between the parts of the column


class _Form(NamedTuple):
    """How the column gives way: short rows of the legend two by two, its size, the air between parts."""

    paired: bool
    share: float
    air: float = 1.0
    tight: bool = False
    brief: bool = False


_FORMS = (
    _Form(False, 1.0), _Form(True, 1.0), _Form(True, 0.95, 0.85), _Form(True, 0.93, 0.7),
    _Form(True, 0.9, 0.6),
)  # fmt: skip
"""A long legend first pairs its short rows, then takes air, and is a little smaller than the text."""
_DENSE = (
    *_FORMS, _Form(True, 0.93, 0.6, True), _Form(True, 0.93, 0.5, True, True),
)  # fmt: skip
"""On small papers rows come closer, then the legend and « comment lire » use fewer words."""


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
    return [
        blocks.named(part, _part(matter, part, type, width, form), width)
        for part in matter.order if matter.has(part)
    ]


def _part(matter: Matter, part: str, type: Scale, width: float, form: _Form) -> Block:
    said = phrase(part, matter.language) if part != "callout" else ""
    if part == "callout":
        return blocks.callout(matter.callout, type, width, matter.unit)
    if part == "tale":
        body = blocks.tale(matter.tale, type, width)
    elif part == "reading":
        body = blocks.paragraphs(brief(matter.reading) if form.brief else matter.reading, type, width)
    elif part == "legend":
        smaller = type._replace(legend=max(type.legend * form.share, min(type.legend, matter.floor)))
        rows = matter.short if form.brief and matter.short else matter.legend
        body = legend(rows, smaller, width, 1, form.paired, matter.language, form.air, form.tight)
    elif part == "link":
        body = blocks.code(matter.link, matter.link_words, type, width, matter.unit)
        return body
    else:
        body = blocks.notes(matter.notes, type, width, matter.unit)
    return blocks.titled(said, type, width, body)


def brief(reading: Sequence[str]) -> tuple[str, ...]:
    """The first paragraph and the last: one worked relation, and what place means."""
    return tuple(dict.fromkeys((*reading[:1], *reading[-1:])))


_THREE = ((0.42, 0.22, 0.36), (0.36, 0.24, 0.40), (0.31, 0.26, 0.43), (0.28, 0.22, 0.50), (0.25, 0.2, 0.55),
          (0.22, 0.18, 0.60), (0.2, 0.16, 0.64))
_TWO = ((0.34, 0.66), (0.26, 0.74), (0.46, 0.54), (0.2, 0.8))
_SPLITS = {3: _THREE, 2: _TWO, 1: ((1.0,),), 0: ((1.0,),)}


def strip(matter: Matter, type: Scale, width: float, height: float, most: float = SIZES[0]) -> Filled:
    """The strip: tale, how to read with the callout, legend, side by side."""
    names = [name for name in _CELLS if _has(matter, name)]
    if "legend" in names and matter.order.index("legend") < _rank(matter, names[0]):
        names = ["legend", *names[:-1]]
    gap = (9.0 if matter.unit >= 0.8 else 6.0) * matter.unit

    def made(factor: float) -> Block:
        sized = scaled(type, factor, matter.floor)
        for dense in (False, True) if factor < _PLAIN else (False,):
            tries = [_cells(matter, sized, width, gap, names, split, dense) for split in _splits(names)]
            best = min(tries, key=lambda block: block.height)
            if best.height <= height:
                break
        return best

    return _largest(made, height, most)


_CELLS = {"tale": ("tale", "notes"), "reading": ("reading", "callout", "link"), "legend": ("legend",)}
"""The cells of a strip, each with the parts that stand in it one under the other."""


def _has(matter: Matter, cell: str) -> bool:
    return any(matter.has(part) for part in _CELLS[cell])


def _rank(matter: Matter, cell: str) -> int:
    return min((matter.order.index(part) for part in _CELLS[cell] if matter.has(part)), default=99)


def _splits(names: Sequence[str]) -> Sequence[Sequence[float]]:
    """The shares of the width to try; the legend has the largest, wherever it stands."""
    found = _SPLITS[len(names)]
    if names[:1] == ["legend"]:
        return [(split[-1], *split[:-1]) for split in found]
    return found


def _cells(
    matter: Matter, type: Scale, width: float, gap: float, names: Sequence[str], split: Sequence[float],
    dense: bool,
) -> Block:  # fmt: skip
    inner = width - gap * (len(names) - 1)
    items: list[Any] = []
    x = tallest = 0.0
    for name, share in zip(names, split, strict=False):
        wide = inner * share
        parts = [_lowest(matter, part, type, wide, dense) for part in _CELLS[name] if matter.has(part)]
        cell = stacked(parts, type.text * POINT * 1.1)
        items.extend(cell.at(x, 0.0))
        tallest = max(tallest, cell.height)
        x += wide + gap
    return Block(tuple(items), tallest)


def _lowest(matter: Matter, part: str, type: Scale, width: float, dense: bool) -> Block:
    found = min(_variants(matter, part, type, width, dense), key=lambda block: block.height)
    return blocks.named(part, found, width)


def _variants(matter: Matter, part: str, type: Scale, width: float, dense: bool) -> Iterator[Block]:
    """The ways of setting one part: the same words in one column or in several."""
    em = type.text * POINT
    if part not in ("tale", "legend"):
        yield _part(matter, part, type, width, _Form(False, 1.0, brief=dense))
        return
    said = phrase(part, matter.language)
    rows = matter.short if dense and matter.short else matter.legend
    if part == "legend" and (found := grid(rows, type, width, matter.language, dense)):
        yield blocks.titled(said, type, width, found)
        return
    for columns in range(1, _columns(matter, part, width, em) + 1):
        if part == "tale":
            body = blocks.tale(matter.tale, type, width, columns)
        else:
            body = legend(rows, type, width, columns, False, matter.language, tight=dense)
            if columns > 1 and not holds(rows, type, width, columns, matter.language):
                return
        yield blocks.titled(said, type, width, body)


def _columns(matter: Matter, name: str, width: float, em: float) -> int:
    """At most this many columns, each wide enough for a few words a line."""
    if name == "tale":
        return max(1, min(len(matter.tale.lines), int(width / (em * 13))))
    rows = sum(len(group.rows) for group in matter.legend)
    return max(1, min(6, rows, int(width / (em * 11))))
