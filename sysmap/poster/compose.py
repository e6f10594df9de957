"""A map becomes a sheet: everything placed, in millimetres, before anything is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sysmap.drawing import Figure, lay_out
from sysmap.drawing import legend as legend_rows
from sysmap.geometry import Box, ways
from sysmap.model import Poster, SystemMap
from sysmap.poster import bands, texts
from sysmap.poster.arranging import Arranged, Wish, arranged, floor
from sysmap.poster.cartouche import Cartouche, cartouche
from sysmap.poster.column import PARTS, Matter
from sysmap.poster.extent import extent
from sysmap.poster.family import family
from sysmap.poster.fitting import Drawing
from sysmap.poster.fitting import Matter as Fitting
from sysmap.poster.frames import Regions
from sysmap.poster.graded import truly
from sysmap.poster.logos import Logos, logos
from sysmap.poster.notices import notices
from sysmap.poster.papers import Page, page
from sysmap.poster.phrases import language_of, phrase
from sysmap.poster.reading import how_to_read
from sysmap.poster.said import Said
from sysmap.poster.setting import plain
from sysmap.poster.sheet import Area, Drawn, Item, Sheet, Words
from sysmap.poster.shown import printable, withheld


def compose(map: SystemMap, poster: Poster, language: str | None = None) -> Sheet:
    """The sheet of this poster. Raises `PaperError` when its free page cannot exist."""
    paper = page(poster)
    tongue = language_of(language or "", poster.language, map.language)
    view = map.views.get(poster.view)
    map = ways.seen_in(map, view.arrangement) if view is not None else map
    shown = printable(map, view)
    said = Said(map, shown, view, poster, tongue)
    figure = lay_out(shown, view=view, theme=said.theme, language=tongue)
    marks = Logos() if said.leaves_out("logos") else logos(map, paper, tongue)
    if not said.leaves_out("cartouche"):
        paper = paper._replace(low=bands.lower(_cartouche(said, figure, marks), marks.drawn, paper))
    made = arranged(_wish(said, figure, paper))
    items = _items(said, made, marks, paper)
    regions = {item.name: item.box for item in items if isinstance(item, Area)}
    items = [item for item in items if not isinstance(item, Area)]
    sheet = Sheet(
        paper.width, paper.height, tuple(items), tongue, said.title or phrase("untitled", tongue),
        said.question, shown, map, view, tuple(withheld(map, view)),
        smallest=_smallest(items), regions=_named(made.regions) | regions, blind=paper.paper.blind,
    )  # fmt: skip
    return sheet.with_notices(*notices(sheet, said, made, paper), *marks.notices)


def drawn_ids(figure: Any) -> frozenset[str]:
    """The ids of everything on the sheet."""
    names = ("elements", "links", "zones", "notes", "pictures", "loops")
    return frozenset(id for name in names for id in getattr(figure, name))


def _wish(said: Said, figure: Figure, paper: Page) -> Wish:
    kind = family(said.shown)
    asked = Fitting(said.shown, figure, said.view, kind, said.language, paper.type.node, said.theme)
    matter = _matter(said, figure, paper, kind)
    return Wish(asked, matter, paper, said.title, said.poster.place, said.poster.column)


def _matter(said: Said, figure: Figure, paper: Page, kind: str) -> Matter:
    poster = said.poster
    numbers = sum(len(loop.numbers) for loop in figure.loops.values() if loop.told)
    told = texts.tale(said.shown, said.view, poster, numbers, said.language)
    reading = how_to_read(said.shown, figure.links, kind, poster, told, said.language)
    reading = reading if poster.reading else truly(reading, figure, said.language)
    return Matter(
        told, poster.callout, tuple(reading), legend_rows(figure, said.language), said.language, paper.unit,
        legend_rows(figure, said.language, brief=True), _order(said, bool(told.lines or told.caption)),
        poster.link, plain(poster.link_words), max(0, poster.notes), floor(paper),
    )  # fmt: skip


def _order(said: Said, tells: bool) -> tuple[str, ...]:
    """The parts that are there, as the person ordered them; a boxed question never comes before all else."""
    asked = [part for part in said.poster.order if part in PARTS]
    usual = PARTS if tells or asked else ("reading", "callout", *PARTS[3:])
    order = dict.fromkeys((*asked, *usual))
    return tuple(part for part in order if not said.leaves_out(part))


def _items(said: Said, made: Arranged, marks: Logos, paper: Page) -> list[Item]:
    """Everything in reading order: title, question, words around the map, the map, the foot."""
    title = said.title or phrase("untitled", said.language)
    items = bands.head(title, said.question, paper, made.regions.head)
    for part, room in zip(made.parts, made.rooms, strict=False):
        items.extend(part.block.at(room.left, room.top))
    items.append(_placed(made.drawing, made.regions.map))
    if said.leaves_out("cartouche"):
        return items
    foot = _cartouche(said, made.drawing.figure, marks)
    items.extend(bands.foot(foot, marks.drawn, paper, made.regions.foot))
    return items


def _cartouche(said: Said, figure: Figure, marks: Logos) -> Cartouche:
    return cartouche(said.shown, said.whole, drawn_ids(figure), said.poster, said.language, marks.named)


def _placed(drawing: Drawing, frame: Box) -> Drawn:
    """The map in the middle of its frame."""
    middle, centre = extent(drawing.figure).centre, frame.centre
    scale = drawing.scale
    return Drawn(frame, scale, centre.x - middle.x * scale, centre.y - middle.y * scale, drawing.figure)


def _named(regions: Regions) -> dict[str, Box]:
    return {name: box for name, box in regions._asdict().items() if isinstance(box, Box)}


def _smallest(items: Sequence[Item]) -> float:
    """The smallest words around the map, in points."""
    return min((item.setting.points for item in items if isinstance(item, Words)), default=0.0)
