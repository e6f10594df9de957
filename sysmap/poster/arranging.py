"""Where everything goes on the page: the map, the words at its side, under it, or around it on a roll-up."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.geometry import Box
from sysmap.poster import fitting, frames
from sysmap.poster.column import LARGEST, Filled, Matter, column, strip
from sysmap.poster.fitting import Drawing, fitted, quickly, scale_in
from sysmap.poster.frames import Regions
from sysmap.poster.papers import ABSOLUTE, Page, Scale

TOLD_STANDING = 1.3
"""How much larger the told sentences of a roll-up may be: they are its message."""
_STRIP_FRISE, _STRIP = 0.9, 1.12
"""How much larger the strip must draw the map to be preferred to the column."""
_LEAST = 0.7
"""Words around the map stay above this share of the paper's own legend as long as they can."""
class Arranged(NamedTuple):
    """The page's regions, the drawn map, and what fills the words' regions, in order."""

    regions: Regions
    drawing: Drawing
    parts: tuple[Filled, ...]

    @property
    def rooms(self) -> list[Box]:
        return [self.regions.opening, self.regions.words] if self.regions.opening else [self.regions.words]


class Wish(NamedTuple):
    """What is arranged: the map, the words, the page, and what the person moved by hand."""

    map: fitting.Matter
    matter: Matter
    paper: Page
    title: str
    place: str = ""
    column: float = 0.0

    @property
    def share(self) -> float:
        """The part of its room that the column or the strip takes."""
        return min(1.0, max(frames.NARROWEST, self.column)) if self.column > 0 else 1.0


def floor(paper: Page) -> float:
    """The size below which no word around the map should go on this paper, in points."""
    return min(paper.type.legend, max(ABSOLUTE, _LEAST * paper.type.legend))


def arranged(wish: Wish) -> Arranged:
    """The map and the words, as the format, the family and the person's hand ask."""
    if wish.paper.paper.standing:
        return _standing(wish)
    tall = _title_room(wish)
    side = _side(wish, tall)
    under = frames.below(wish.paper, tall)
    if side is None or _prefers_strip(wish, side, under):
        return _underlined(wish, tall, under)
    drawing = fitted(wish.map, side.map)
    scale, most = _type(wish.paper, drawing)
    return Arranged(side, drawing, (column(wish.matter, scale, side.words.width, side.words.height, most),))


def _side(wish: Wish, tall: float) -> Regions | None:
    """The regions with a column, unless the words are wanted below or the page is upright."""
    if wish.place == "below" or (wish.paper.portrait and wish.place not in ("right", "left")):
        return None
    return frames.aside(wish.paper, tall, wish.share, wish.place == "left")


def _prefers_strip(wish: Wish, side: Regions, under: Regions) -> bool:
    """Whichever draws the map larger; a frise prefers the strip, the others the column."""
    if wish.place in ("right", "left"):
        return False
    aside, below = (scale_in(wish.map.figure, regions.map) for regions in (side, under))
    return below > aside * (_STRIP_FRISE if wish.map.family == "frise" else _STRIP)


def _title_room(wish: Wish) -> float:
    """More millimetres (on an A3) for a title that does not fit on one line."""
    return min(6.0, max(0.0, (len(wish.title) - 52) * 0.25)) if not wish.paper.portrait else 0.0


def _underlined(wish: Wish, tall: float, regions: Regions) -> Arranged:
    """The strip under the map: its type follows the map's, then the map takes what the strip leaves."""
    drawing = quickly(wish.map, regions.map)
    room = regions.words
    filled = _strip(wish.matter, wish.paper, Box(room.left, room.top, room.right,
                    room.top + room.height * wish.share), drawing)  # fmt: skip
    regions = frames.below(wish.paper, tall, filled.block.height)
    return Arranged(regions, fitted(wish.map, regions.map), (filled,))


def _type(paper: Page, drawing: Drawing) -> tuple[Scale, float]:
    """The paper's type, its legend no larger than the words of the map while it stays legible.

    And by how much all of it may grow when there is room.
    """
    legend = paper.type.legend
    most = min(LARGEST, max(0.9, drawing.points / legend))
    smaller = min(legend, max(0.78 * legend, floor(paper), 0.94 * drawing.points) / min(1.0, most))
    return paper.type._replace(legend=smaller), most


def _strip(matter: Matter, paper: Page, room: Box, drawing: Drawing) -> Filled:
    scale, most = _type(paper, drawing)
    return strip(matter, scale, room.width, room.height, min(1.0, most))


def _standing(wish: Wish) -> Arranged:
    """A roll-up: the tale above the map, how to read and the legend under it."""
    paper, matter = wish.paper, wish.matter
    inner = paper.width - 2 * paper.margin
    told = matter.only("tale")
    rest = matter.only("callout", "reading", "legend", "link", "notes")
    needed = strip(rest, paper.type, inner, 1e9, 1.0).block.height
    spare = frames.spare(paper)
    said = strip(told, paper.type, inner, max(spare - needed, 0.42 * spare), TOLD_STANDING)
    opening = said.block.height
    needed = strip(rest, paper.type, inner, spare - opening, 1.0).block.height
    regions = frames.standing(paper, opening, needed)
    drawing = fitted(wish.map, regions.map)
    under = _strip(rest, paper, regions.words, drawing)
    return Arranged(regions, drawing, (said, under) if regions.opening else (under,))
