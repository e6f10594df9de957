"""Blank cards: a number that the map will know, room for words, and what sort of thing it is."""

from __future__ import annotations

from sysmap.model import SystemMap
from sysmap.poster.setting import fit_words, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.cutting import FORMATS, Format, sheets
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, LINE, Item, Leaf, Panel, Stroke
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.sheets.theme import kind_look, kind_sample

MOST_KINDS = 5


def blank_cards(
    map: SystemMap, kinds: list[str], first: int, count: int, size: str, paper: str, language: str
) -> list[Leaf]:
    """`count` cards numbered from `first`, on which one of these kinds can be ticked."""
    card = FORMATS[size]
    strip = _strip(map, kinds[:MOST_KINDS], card, language)
    faces = [[*_corner(number, card), *strip] for number in range(first, first + count)]
    return sheets(faces, card, paper, phrase("cards", language))


def _corner(number: int, card: Format) -> list[Item]:
    """The number, large enough to be read across a table."""
    points = 17 if card.width < 100 else 26
    setting = set_words(str(number), points, card.width, weight=700)
    pad = points * 0.09
    wide, high = setting.width + 4 * pad, setting.height + pad
    x = y = card.margin - 1.0
    return [
        Panel(x, y, max(wide, high), high, high / 2, 0.5, BLACK),
        Words(x + max(wide, high) / 2, y + pad / 2, setting, "number", BLACK, "centre"),
    ]


def _strip(map: SystemMap, kinds: list[str], card: Format, language: str) -> list[Item]:
    """At the foot: the kinds to tick, each with its shape; above them, a line for relations."""
    small = card.width < 100
    points = 6.6 if small else 9.5
    high = 5.4 if small else 8.5
    left, right = card.margin, card.width - card.margin
    rows = _rows(map, kinds, right - left, points, high, language)
    top = card.height - card.margin + 1.0 - high * len(rows)
    items: list[Item] = []
    for rank, row in enumerate(rows):
        x, y = left, top + rank * high
        for kind, width in row:
            items += _tick(map, kind, x, y, high, points, width, language)
            x += width
    said = set_words(phrase("linked", language), points, right - left)
    y = top - 1.0 - said.height - 1.6
    items.append(Words(left, y, said, "linked", GREY))
    start = left + said.width + 2.0
    items.append(Stroke(start, y + said.height - 0.4, right - start, 0.0, FINE, GREY))
    return items


def _rows(
    map: SystemMap, kinds: list[str], wide: float, points: float, high: float, language: str
) -> list[list[tuple[str, float]]]:
    """The kinds in as few rows as they need, each with its width."""
    rows: list[list[tuple[str, float]]] = [[]]
    for kind in kinds:
        name = set_words(map.kind(kind).name(language), points, wide)
        width = _TICK + high * SHAPE + 1.0 + name.width + 2.4
        if rows[-1] and sum(each for _, each in rows[-1]) + width > wide + 2.4:
            rows.append([])
        rows[-1].append((kind, width))
    return [row for row in rows if row]


_TICK = 3.8
SHAPE = 1.4
"""The width of a kind's shape, in heights of its row."""


def _tick(
    map: SystemMap, kind: str, x: float, y: float, high: float, points: float, width: float, language: str
) -> list[Item]:
    """□ shape name."""
    side, wide = 2.8, high * SHAPE
    room = width - _TICK - wide - 1.0
    name = fit_words(runs(map.kind(kind).name(language)), points, room, high)
    shape = kind_sample(kind_look(map, kind), x + _TICK, y + high * 0.14, wide, high * 0.72, language)
    return [
        Panel(x, y + (high - side) / 2, side, side, 0.3, LINE, BLACK),
        shape,
        Words(x + _TICK + wide + 1.0, y + (high - name.height) / 2, name, "kind", BLACK),
    ]
