"""A map becomes a sheet: everything placed, in millimetres, before anything is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sysmap.drawing import COPIER, PAPER, Theme, lay_out
from sysmap.drawing import legend as legend_rows
from sysmap.geometry import Box
from sysmap.model import Poster, SystemMap, View, one_line
from sysmap.poster import bands, frames, texts
from sysmap.poster.column import LARGEST, Filled, Matter, column, strip
from sysmap.poster.extent import extent
from sysmap.poster.family import family
from sysmap.poster.frames import Regions
from sysmap.poster.logos import logos
from sysmap.poster.papers import METRES_PER_POINT, POINT, Page, Scale, page
from sysmap.poster.phrases import counted, language_of, phrase
from sysmap.poster.sheet import Drawn, Item, Sheet, Words
from sysmap.poster.shown import printable, withheld
from sysmap.poster.spread import spread

LABEL = 15.0
"""Map units of a label: what `Scale.node` is compared with."""
_WIDER, _TALLER = 1.7, 3.0
"""At most this much apart when a map is spread to another format."""
_TOLD_STANDING = 1.3
"""How much larger the told sentences of a roll-up may be: they are its message."""
_FAR, _FAR_FRISE = 1.004, 1.25
"""Forms that differ less than this are left as they were drawn; lanes are not made taller for little."""
_MOST_NODE = 1.9
"""A small map never has words larger than this many times the paper's own size."""
_LEGIBLE = 6.0
"""Points: smaller words around the map are said to be small, on any paper."""
_HEAD = ("title", "question")
_SMALLEST_SHARE = 0.7
"""Below this share of the paper's own size, words on the map are said to be small."""


class _Drawing(NamedTuple):
    """A figure and the scale (mm for a map unit) at which it fills a frame."""

    figure: Any
    scale: float

    @property
    def points(self) -> float:
        return self.scale * LABEL / POINT


def compose(map: SystemMap, poster: Poster, language: str | None = None) -> Sheet:
    """The sheet of this poster. Raises `PaperError` when its free page cannot exist."""
    paper = page(poster)
    tongue = language_of(language or "", poster.language, map.language)
    view = map.views.get(poster.view)
    shown = printable(map, view)
    said = _Said(map, shown, view, poster, tongue)
    figure = lay_out(shown, view=view, theme=said.theme, language=tongue)
    matter = _matter(said, figure, paper)
    regions, drawing, filled = _arranged(said, figure, matter, paper)
    items = _items(said, regions, drawing, filled, paper)
    sheet = Sheet(
        paper.width, paper.height, tuple(items), tongue, said.title or phrase("untitled", tongue),
        said.question, shown, map, view, tuple(withheld(map, view)),
        smallest=_smallest(items), regions=_named(regions), blind=paper.paper.blind,
    )  # fmt: skip
    return sheet.with_notices(*_notices(sheet, said, drawing, filled, paper))


class _Said(NamedTuple):
    """What the poster is about, with the words that are not composed."""

    whole: SystemMap
    shown: SystemMap
    view: View | None
    poster: Poster
    language: str

    @property
    def theme(self) -> Theme:
        """The inks of the poster: its colours, or black patterns for a copier."""
        return COPIER if self.poster.ink == "copier" else PAPER

    @property
    def title(self) -> str:
        """The message; a map that has none yet is titled by its question."""
        return one_line(self.poster.title or self.whole.card.title) or one_line(self.whole.card.question)

    @property
    def question(self) -> str:
        asked = one_line(self.poster.subtitle or self.whole.card.question)
        return "" if asked == self.title else asked


def drawn_ids(figure: Any) -> frozenset[str]:
    """The ids of everything on the sheet."""
    names = ("elements", "links", "zones", "notes", "pictures", "loops")
    return frozenset(id for name in names for id in getattr(figure, name))


def _matter(said: _Said, figure: Any, paper: Page) -> Matter:
    numbers = sum(len(loop.numbers) for loop in figure.loops.values() if loop.told)
    told = texts.tale(said.shown, said.view, said.poster, numbers, said.language)
    reading = texts.how_to_read(
        said.shown, figure.links, family(said.shown), said.poster, told, said.language
    )
    rows = legend_rows(figure, said.language)
    return Matter(told, said.poster.callout, tuple(reading), rows, said.language, paper.unit)


def _arranged(
    said: _Said, figure: Any, matter: Matter, paper: Page
) -> tuple[Regions, _Drawing, Filled | tuple[Filled, ...]]:
    if paper.paper.standing:
        return _standing(said, figure, matter, paper)
    tall = _title_room(said, paper)
    side = None if paper.portrait else frames.aside(paper, tall)
    under = frames.below(paper, tall)
    if side is None or _prefers_strip(said, figure, side, under):
        return _underlined(said, figure, matter, paper, tall, under)
    drawing = _fitted(said, figure, side.map, paper)
    scale, most = _type(paper, drawing)
    return side, drawing, column(matter, scale, side.words.width, side.words.height, most)


def _underlined(
    said: _Said, figure: Any, matter: Matter, paper: Page, tall: float, regions: Regions
) -> tuple[Regions, _Drawing, Filled]:
    """The strip under the map: its type follows the map's, then the map takes what the strip leaves."""
    drawing = _fitted(said, figure, regions.map, paper)
    filled = _strip(matter, paper, regions.words, drawing)
    regions = frames.below(paper, tall, filled.block.height)
    return regions, _fitted(said, figure, regions.map, paper), filled


def _title_room(said: _Said, paper: Page) -> float:
    """More millimetres (on an A3) for a title that does not fit on one line."""
    return min(6.0, max(0.0, (len(said.title) - 52) * 0.25)) if not paper.portrait else 0.0


def _prefers_strip(said: _Said, figure: Any, side: Regions, under: Regions) -> bool:
    """Whichever draws the map larger; a frise prefers the strip, the others the column."""
    aside, below = (_scale(figure, regions.map) for regions in (side, under))
    return below > aside * (0.9 if family(said.shown) == "frise" else 1.12)


def _scale(figure: Any, frame: Box) -> float:
    box = extent(figure)
    return min(frame.width / box.width, frame.height / box.height)


def _fitted(said: _Said, figure: Any, frame: Box, paper: Page) -> _Drawing:
    """The map at the size that fills its frame, spread when its form is far from the frame's."""
    across = down = 1.0
    bends = {id: link.route.bend for id, link in figure.links.items()}
    taller = _FAR_FRISE if family(said.shown) == "frise" else _FAR
    for _ in range(3):
        form = _form(figure, frame)
        if 1 / _FAR < form < taller or len(said.shown.elements) < 2:
            break
        taller = _FAR
        across = max(1.0, min(across / form, _WIDER))
        down = max(1.0, min(down * form, _TALLER))
        wider = spread(said.shown, bends, across, down)
        figure = lay_out(wider, view=said.view, theme=said.theme, language=said.language)
    most = paper.type.node * _MOST_NODE * POINT / LABEL
    return _Drawing(figure, min(_scale(figure, frame), most))


def _form(figure: Any, frame: Box) -> float:
    """How much wider than its frame's form the map is (less than 1: how much taller)."""
    box = extent(figure)
    return (box.width / box.height) / (frame.width / frame.height)


def _type(paper: Page, drawing: _Drawing) -> tuple[Scale, float]:
    """The paper's type, its legend no larger than the words of the map while it stays legible.

    And by how much all of it may grow when there is room.
    """
    legend = paper.type.legend
    most = min(LARGEST, max(0.9, drawing.points / legend))
    smaller = min(legend, max(0.78 * legend, 0.94 * drawing.points) / min(1.0, most))
    return paper.type._replace(legend=smaller), most


def _strip(matter: Matter, paper: Page, room: Box, drawing: _Drawing) -> Filled:
    scale, most = _type(paper, drawing)
    return strip(matter, scale, room.width, room.height, min(1.0, most))


def _standing(
    said: _Said, figure: Any, matter: Matter, paper: Page
) -> tuple[Regions, _Drawing, tuple[Filled, ...]]:
    """A roll-up: the tale above the map, how to read and the legend under it."""
    inner = paper.width - 2 * paper.margin
    bare = Matter(matter.tale, "", (), (), matter.language, matter.unit)
    rest = Matter(texts.Tale("", (), False), matter.callout, matter.reading, matter.legend, matter.language,
                  matter.unit)  # fmt: skip
    needed = strip(rest, paper.type, inner, 1e9, 1.0).block.height
    spare = frames.spare(paper)
    said_above = strip(bare, paper.type, inner, max(spare - needed, 0.42 * spare), _TOLD_STANDING)
    opening = said_above.block.height
    needed = strip(rest, paper.type, inner, spare - opening, 1.0).block.height
    regions = frames.standing(paper, opening, needed)
    drawing = _fitted(said, figure, regions.map, paper)
    under = _strip(rest, paper, regions.words, drawing)
    return regions, drawing, (said_above, under) if regions.opening else (under,)


def _items(
    said: _Said, regions: Regions, drawing: _Drawing, filled: Filled | tuple[Filled, ...], paper: Page
) -> list[Item]:
    """Everything in reading order: title, question, words around the map, the map, the foot."""
    title = said.title or phrase("untitled", said.language)
    items = bands.head(title, said.question, paper, regions.head)
    for part, room in zip(_parts(filled), _rooms(regions), strict=False):
        items.extend(part.block.at(room.left, room.top))
    items.append(_placed(drawing, regions.map))
    drawn = drawn_ids(drawing.figure)
    cartouche = texts.cartouche(said.shown, said.whole, drawn, said.poster, said.language)
    items.extend(bands.foot(cartouche, logos(said.whole), paper, regions.foot))
    return items


def _parts(filled: Filled | tuple[Filled, ...]) -> Sequence[Filled]:
    return (filled,) if isinstance(filled, Filled) else filled


def _rooms(regions: Regions) -> list[Box]:
    return [regions.opening, regions.words] if regions.opening else [regions.words]


def _placed(drawing: _Drawing, frame: Box) -> Drawn:
    """The map in the middle of its frame."""
    middle, centre = extent(drawing.figure).centre, frame.centre
    scale = drawing.scale
    return Drawn(frame, scale, centre.x - middle.x * scale, centre.y - middle.y * scale, drawing.figure)


def _named(regions: Regions) -> dict[str, Box]:
    return {name: box for name, box in regions._asdict().items() if isinstance(box, Box)}


def _smallest(items: Sequence[Item]) -> float:
    """The smallest words around the map, in points."""
    return min((item.setting.points for item in items if isinstance(item, Words)), default=0.0)


def _notices(
    sheet: Sheet, said: _Said, drawing: _Drawing, filled: Filled | tuple[Filled, ...], paper: Page
) -> list[str]:
    """What the person who prints should know, in sentences."""
    found = []
    if sheet.withheld:
        found.append(counted("kept", len(sheet.withheld), said.language))
    if said.shown.elements and drawing.points < paper.type.node * _SMALLEST_SHARE:
        found.append(_small(drawing.points, said.language))
    around = min((i.setting.points for i in sheet.of(Words) if i.role not in _HEAD), default=_LEGIBLE)
    if min(part.factor for part in _parts(filled)) < 0.6 or around < _LEGIBLE:
        found.append(phrase("small_text", said.language, points=_decimal(around, said.language)))
    heads = [item.setting.points for item in sheet.of(Words) if item.role in _HEAD]
    if min(heads, default=paper.type.text) < paper.type.text:
        found.append(phrase("small_head", said.language, points=_decimal(min(heads), said.language)))
    if not said.title:
        found.append(phrase("no_title", said.language))
    return found


def _small(points: float, language: str) -> str:
    metres = _decimal(points * METRES_PER_POINT, language)
    return phrase("small", language, points=_decimal(points, language), metres=metres)


def _decimal(value: float, language: str) -> str:
    said = f"{value:.1f}"
    return said.replace(".", ",") if language == "fr" else said
