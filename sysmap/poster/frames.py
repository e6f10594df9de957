"""The page's regions, by format and family: where the title, the map, the words and the foot stand.

Pure arithmetic. The map's frame takes at least 65 % of the page (of its readable part on a
roll-up, whose last 300 mm stand in the foot); the column or the strip takes what is left.
"""

from __future__ import annotations

from typing import NamedTuple

from sysmap.geometry import Box
from sysmap.poster.papers import Page

SHARE = 0.6505
"""The map's part of the page: a little over what is promised, for what rounding takes."""
_HEAD, _HEAD_PORTRAIT, _FOOT, _SPACE = 19.0, 30.0, 15.0, 4.2  # millimetres on an A3
_HEAD_STANDING, _SPACE_STANDING = 57.0, 4.6
_ABOVE_FOOT = 0.25
"""Of the margin, what a roll-up leaves between its last line and the part that stands in the foot."""
_LEAST_COLUMN = 40.0
NARROWEST = 0.5
"""The least share of its room that a hand may leave to the column or the strip."""


_SMALL, _CLOSE, _CLOSE_FOOT = 0.8, 0.70, 1.0


class Regions(NamedTuple):
    """Boxes in millimetres. `side` is a column at the right, else a strip under the map.

    `opening` is the band of the told sentences above the map, on a roll-up only.
    """

    head: Box
    map: Box
    words: Box
    foot: Box
    side: bool
    opening: Box | None = None


def small(page: Page) -> bool:
    """A sheet that is held in the hand: its bands are lower, its words need the room."""
    return page.unit < _SMALL


def _space(page: Page) -> float:
    return _SPACE * (0.62 if small(page) else 1.0) * page.unit


def readable_area(page: Page) -> float:
    """The page less the part that stands in the foot of a roll-up, in mm²."""
    return page.width * (page.height - page.paper.blind)


def aside(page: Page, tall: float = 0.0, share: float = 1.0, left: bool = False) -> Regions | None:
    """The map at the left and the column at the right; None when the column would be too narrow.

    `tall` more millimetres (on an A3) for a title that needs two lines; `share` is the part of
    its room that the column keeps (the map takes the rest), `left` puts it at the left.
    """
    inner, head, foot = _bands(page, _HEAD + tall)
    space = _space(page)
    high = foot.top - head.bottom - 2 * space
    gap = (5.0 if not small(page) else 3.6) * page.unit
    wide = SHARE * readable_area(page) / high
    column = inner.width - wide - gap
    if column < _LEAST_COLUMN * page.unit:
        return None
    column *= share
    top = head.bottom + space
    if left:
        words = Box(inner.left, top, inner.left + column, top + high)
        return Regions(head, Box(words.right + gap, top, inner.right, top + high), words, foot, True)
    words = Box(inner.right - column, top, inner.right, top + high)
    return Regions(head, Box(inner.left, top, words.left - gap, top + high), words, foot, True)


def below(page: Page, tall: float = 0.0, needed: float | None = None) -> Regions:
    """The map across the page and the strip under it, as tall as `needed` or as the map allows."""
    inner, head, foot = _bands(page, (_HEAD_PORTRAIT if page.portrait else _HEAD) + tall)
    space = _space(page)
    top = head.bottom + space
    room = foot.top - top - 2 * space
    most = room - SHARE * readable_area(page) / inner.width
    high = most if needed is None else min(most, needed)
    frame = Box(inner.left, top, inner.right, top + room - high)
    words = Box(inner.left, frame.bottom + space, inner.right, foot.top - space)
    return Regions(head, frame, words, foot, False)


def spare(page: Page) -> float:
    """The millimetres of height that a roll-up leaves above and below its map."""
    inner, head, foot = _bands(page, _HEAD_STANDING)
    room = foot.top - head.bottom - 4 * _SPACE_STANDING * page.unit
    return room - SHARE * readable_area(page) / inner.width


def standing(page: Page, opening: float, needed: float) -> Regions:
    """A roll-up: title and told sentences at eye height, the map, the legend; nothing in the foot.

    `opening` and `needed` are the millimetres asked for above and below the map; together they
    never take more than the map leaves.
    """
    inner, head, foot = _bands(page, _HEAD_STANDING)
    space = _SPACE_STANDING * page.unit
    shrink = min(1.0, spare(page) / max(opening + needed, 1e-9))
    opening, needed = opening * shrink, needed * shrink
    top = head.bottom + space
    band = Box(inner.left, top, inner.right, top + opening) if opening else None
    start = band.bottom + space if band else top
    frame = Box(inner.left, start, inner.right, foot.top - 2 * space - needed)
    words = Box(inner.left, frame.bottom + space, inner.right, foot.top - space)
    return Regions(head, frame, words, foot, False, band)


def _bands(page: Page, head: float) -> tuple[Box, Box, Box]:
    """What is inside the margins, the title's band and the foot's."""
    unit, margin = page.unit, page.margin
    head *= _CLOSE if small(page) else 1.0
    bottom = page.height - (page.paper.blind + _ABOVE_FOOT * margin if page.paper.blind else margin)
    inner = Box(margin, margin, page.width - margin, bottom)
    top = Box(inner.left, inner.top, inner.right, inner.top + head * unit)
    low = _FOOT * (_CLOSE_FOOT if small(page) else 1.0) * unit + page.low
    foot = Box(inner.left, inner.bottom - low, inner.right, inner.bottom)
    return inner, top, foot


def foot(page: Page) -> Box:
    """Where the cartouche stands."""
    return _bands(page, _HEAD)[2]
