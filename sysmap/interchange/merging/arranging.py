"""Where the elements of the other tables stand: each layout keeps its shape, and nobody is covered.

What is on the receiving map does not move. A map that shares elements with it is shifted so that these
lie, in the middle, where they lie there; one that shares nothing stands beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median

from sysmap.analysis import words_of
from sysmap.geometry import Box, Places, Point
from sysmap.model import Element

Size = Callable[[Element], tuple[float, float]]
BESIDE = 160.0
"""Between two maps that have nothing in common, in map units."""


def words_size(element: Element) -> tuple[float, float]:
    """About how large the box of these words is: 140 units wide at most, 15-unit letters (look rules)."""
    if element.width and element.height:
        return element.width, element.height
    letters = max(len(element.label), 4)
    lines = max(1, -(-letters * 8 // 140))
    return (min(140.0, letters * 8.0) + 60.0, lines * 19.0 + 22.0)


def offset(
    mine: Mapping[str, Element], placed: Mapping[str, Element], common: Iterable[tuple[str, str]]
) -> Point:
    """How far a table's map is shifted to lie over what is placed; `common` are pairs of (its, theirs)."""
    pairs = [(mine[a], placed[b]) for a, b in common if a in mine and b in placed]
    if pairs:
        return Point(median(b.x - a.x for a, b in pairs), median(b.y - a.y for a, b in pairs))
    if not mine or not placed:
        return Point(0.0, 0.0)
    right = max(element.x for element in placed.values())
    left = min(element.x for element in mine.values())
    top = min(element.y for element in placed.values()) - min(element.y for element in mine.values())
    return Point(right - left + BESIDE + 200.0, top)


def landmarks(mine: Iterable[Element], placed: Mapping[str, Element]) -> list[tuple[str, str]]:
    """What both have: the same element, else an element of the same words and kind."""
    every = list(mine)
    if known := [(e.id, e.id) for e in every if e.id in placed]:
        return known
    by_words = {(words_of(e.label), e.kind): e.id for e in placed.values()}
    named = ((e.id, by_words.get((words_of(e.label), e.kind))) for e in every)
    return [(own, there) for own, there in named if there is not None]


def settle(placed: dict[str, Element], coming: Sequence[Element], by: Point, size: Size = words_size) -> None:
    """Put these elements among those placed, shifted, each at the nearest place that is free."""
    places = Places(_box(element, size) for element in placed.values())
    for element in coming:
        at = places.take(size(element), Point(element.x + by.x, element.y + by.y))
        there = element if (at.x, at.y) == (element.x, element.y) else element.evolve(x=at.x, y=at.y)
        placed[there.id] = there


def _box(element: Element, size: Size) -> Box:
    wide, high = size(element)
    return Box.around(element.x, element.y, wide, high)
