"""Blocks of the column: headings, numbered sentences, the boxed question, how to read.

A block is a list of items from the corner (0, 0), and its height. All in millimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sysmap.poster.codes import LEAST, across, modules
from sysmap.poster.papers import POINT, Scale
from sysmap.poster.setting import Run, Setting, fit_words, runs
from sysmap.poster.sheet import INK, LINE, QUIET, Area, Code, Disc, Frame, Item, Rule, Words, moved
from sysmap.poster.texts import Tale


class Block(NamedTuple):
    """Items from the corner (0, 0); `height` includes no space around."""

    items: tuple[Item, ...]
    height: float

    def at(self, x: float, y: float) -> tuple[Item, ...]:
        return tuple(moved(item, x, y) for item in self.items)


NOTHING = Block((), 0.0)


def stacked(blocks: Sequence[Block], gap: float) -> Block:
    """One under the other; empty blocks take no place."""
    items: list[Item] = []
    y = 0.0
    for block in blocks:
        if not block.items:
            continue
        y += gap if items else 0.0
        items.extend(block.at(0.0, y))
        y += block.height
    return Block(tuple(items), y)


def beside(blocks: Sequence[Block], step: float) -> Block:
    """One beside the other, every `step` millimetres."""
    items = [item for rank, block in enumerate(blocks) for item in block.at(rank * step, 0.0)]
    return Block(tuple(items), max((block.height for block in blocks), default=0.0))


def words(setting: Setting, role: str, colour: str = INK, x: float = 0.0, y: float = 0.0) -> Words:
    return Words(x, y, setting, role, colour)


def set_whole(
    given: tuple[Run, ...] | str, points: float, width: float, *, weight: int = 400, leading: float = 1.32
) -> Setting:
    """Set words at this size, or a little smaller when one word alone is wider than the column."""
    found = (Run(given, weight),) if isinstance(given, str) else given
    return fit_words(found, points, width, 1e9, leading=leading, whole=0.6)


def heading(text: str, type: Scale, width: float) -> Block:
    setting = set_whole(text, type.heading, width, weight=700, leading=1.2)
    return Block((words(setting, "heading"),), setting.height)


def titled(text: str, type: Scale, width: float, body: Block) -> Block:
    """A body under its heading."""
    return stacked([heading(text, type, width), body], type.text * POINT * 0.32) if body.items else NOTHING


def tale(told: Tale, type: Scale, width: float, columns: int = 1) -> Block:
    """The sentences, with the discs that answer the numbers on the ribbon."""
    em = type.text * POINT
    gap = em * 1.6
    each = (width - gap * (columns - 1)) / columns
    lines = [
        _sentence(line, rank if told.numbered else 0, type, each) for rank, line in enumerate(told.lines, 1)
    ]
    if columns > 1:
        rows = [beside(lines[at : at + columns], each + gap) for at in range(0, len(lines), columns)]
    else:
        rows = lines
    body = stacked(rows, em * 0.62)
    if not told.caption:
        return body
    caption = set_whole(runs(told.caption, 600), type.text * 0.97, width, leading=1.26)
    return stacked([Block((words(caption, "caption", QUIET),), caption.height), body], em * 0.5)


def _sentence(text: str, number: int, type: Scale, width: float) -> Block:
    em = type.text * POINT
    radius = em * 0.83
    indent = 2 * radius + em * 0.72 if number else 0.0
    setting = set_whole(runs(text), type.text, width - indent)
    item = words(setting, "tale", x=indent)
    if not number:
        return Block((item,), setting.height)
    middle = max(radius, setting.step / 2)
    lowered = item._replace(y=middle - setting.step / 2)
    return Block((Disc(radius, middle, radius, str(number)), lowered),
                 max(lowered.y + setting.height, middle + radius))  # fmt: skip


def callout(text: str, type: Scale, width: float, unit: float) -> Block:
    """The boxed sentence: what the group is asked."""
    if not text.strip():
        return NOTHING
    em = type.text * POINT
    pad = em * 0.95
    setting = set_whole(runs(text, 500), type.text, width - 2 * pad)
    height = setting.height + 2 * pad * 0.85
    frame = Frame(0.0, 0.0, width, height, em * 0.9, 0.28 * unit, LINE)
    return Block((frame, words(setting, "callout", x=pad, y=pad * 0.85)), height)


def named(name: str, block: Block, width: float) -> Block:
    """A block that the sheet knows by its name, so that hands find it."""
    if not block.items:
        return block
    return Block((Area(0.0, 0.0, width, block.height, name), *block.items), block.height)


def code(address: str, said: str, type: Scale, width: float, unit: float) -> Block:
    """A QR code with its caption beside it, or under it where the column is narrow."""
    rows = modules(address)
    if not rows:
        return NOTHING
    em = type.text * POINT
    side = min(width, max(19.0 * unit**0.9, LEAST * across(rows)))
    room = width - side - em
    beside = room > em * 6
    words_ = [Run(said, 600)] if said else []
    if len(address) <= _ADDRESS:
        words_ += [*([Run("\n")] if said else []), Run(address, 400, QUIET)]
    if not words_:
        return Block((Code(0.0, 0.0, side, rows),), side)
    setting = set_whole(tuple(words_), type.text * 0.93, room if beside else width, leading=1.26)
    if beside:
        y = max(0.0, (side - setting.height) / 2)
        items = (Code(0.0, 0.0, side, rows), words(setting, "link", x=side + em, y=y))
        return Block(items, max(side, setting.height))
    return Block((Code(0.0, 0.0, side, rows), words(setting, "link", y=side + em * 0.4)),
                 side + em * 0.4 + setting.height)  # fmt: skip


_ADDRESS = 60
"""Characters of an address that is also written beside its code."""


def notes(lines: int, type: Scale, width: float, unit: float) -> Block:
    """Ruled lines on which people write by hand: as far apart as a hand needs."""
    step = 8.0 * max(1.0, unit**0.6)
    weight = 0.2 * max(1.0, unit**0.5)
    count = min(lines, MOST_NOTES)
    items = tuple(Rule(0.0, rank * step, width, weight, _RULE) for rank in range(1, count + 1))
    return Block(items, count * step) if items else NOTHING


MOST_NOTES = 40
_RULE = "#B4AC98"


def paragraphs(texts: Sequence[str], type: Scale, width: float, role: str = "reading") -> Block:
    blocks = []
    for text in texts:
        setting = set_whole(runs(text), type.text * 0.97, width)
        blocks.append(Block((words(setting, role),), setting.height))
    return stacked(blocks, type.text * POINT * 0.5)
