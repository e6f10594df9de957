"""Slides: a scene on a page, in millimetres: the sentence in big letters, the map, a quiet foot."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sysmap.drawing import PAPER, Figure, PlacedZone, Theme, legend, reach_of
from sysmap.geometry import Box, union
from sysmap.model import Link, one_line
from sysmap.poster.legend import grid
from sysmap.poster.legend import legend as legend_columns
from sysmap.poster.papers import POINT, Scale
from sysmap.poster.phrases import date_words, phrase
from sysmap.poster.setting import Run, Setting, fit_words, set_words
from sysmap.poster.sheet import INK, QUIET, Disc, Item, Sheet, Words
from sysmap.poster.story.scenes import Scene, Telling

WIDE = (338.667, 190.5)
"""16:9, the page of today's slide shows, in millimetres."""
A4 = (297.0, 210.0)
LABEL = 15.0
LEAST = 0.034
"""The least height of a letter's em, as a share of the page's: what is read from the last row."""
_NEARLY, _ENOUGH = 0.8, 0.62
"""A loop whose letters are nearly that high is shown whole rather than part by part."""
_BIG, _MOST = 0.056, 0.062
_MARGIN, _FOOT = 0.045, 0.055


class Around(Sheet):
    """What stands round the map of a slide: a sheet that holds no map itself."""

    @property
    def theme(self) -> Theme:
        return PAPER


class Slide(NamedTuple):
    """A page ready to be painted: words around, the map in its frame. `area` is what it shows, in map
    units; `without` are records that the frame would cut through.
    """

    width: float
    height: float
    scene: Scene | None
    sheet: Sheet
    frame: Box
    area: Box
    scale: float
    without: frozenset[str]
    sentence: str
    notes: str = ""


def slides_of(telling: Telling, size: tuple[float, float] = WIDE) -> list[Slide]:
    """Every page, then the legend of all that they draw."""
    count = len(telling.scenes)
    found = [slide_of(telling, scene, size, rank, count) for rank, scene in enumerate(telling.scenes, 1)]
    last = _legend(telling, size)
    return [*found, last] if last is not None else found


def slide_of(
    telling: Telling, scene: Scene, size: tuple[float, float] = WIDE, rank: int = 0, count: int = 0
) -> Slide:
    width, high = size
    head, bottom = _head(scene, size)
    foot_top = high * (1 - _FOOT)
    frame = Box(0.0, bottom, width, foot_top)
    seen = area(scene, frame, high)
    figure, cut = whole_words(scene.figure, seen, scene.told)
    items = [*head, *_foot(telling, size, f"{rank} / {count}" if rank else "")]
    sheet = _sheet(telling, size, items)
    scene = scene._replace(figure=figure)
    return Slide(width, high, scene, sheet, frame, seen, frame.width / seen.width, cut, scene.sentence,
                 scene.notes)  # fmt: skip


def _sheet(telling: Telling, size: tuple[float, float], items: Sequence[Item]) -> Sheet:
    return Around(*size, tuple(items), telling.language, telling.title, "", telling.map, telling.whole)


def _head(scene: Scene, size: tuple[float, float]) -> tuple[list[Item], float]:
    """The sentence, its number before it; where the map may begin."""
    width, high = size
    margin = high * _MARGIN
    if not scene.sentence.strip():
        return [], margin * 0.6
    disc = high * 0.036 if scene.number else 0.0
    left = margin + (2.5 * disc if disc else 0.0)
    setting = _big(scene.sentence, width - left - margin, high)
    items: list[Item] = [Words(left, margin * 0.8, setting, "title", INK)]
    if disc:
        items.append(Disc(margin + disc, margin * 0.8 + setting.step / 2, disc, str(scene.number)))
    return items, margin * 0.8 + setting.height + high * 0.018


def _big(words: str, width: float, high: float) -> Setting:
    """As large as two lines allow; longer ones take more lines before they become smaller than legible."""
    said = (Run(one_line(words), 700),)
    found = fit_words(said, high * _BIG / POINT, width, high * 0.17, leading=1.2, balanced=True)
    least = high * LEAST / POINT
    if found.points >= least:
        return found
    return fit_words(said, least, width, high * 0.45, leading=1.2)


def _foot(telling: Telling, size: tuple[float, float], pages: str) -> list[Item]:
    width, high = size
    margin, points = high * _MARGIN, high * 0.0195 / POINT
    card = telling.whole.card
    date = date_words(card.workshop_date, telling.language)
    worth = phrase("situated" if date else "situated_undated", telling.language, date=date)
    said = " · ".join(part for part in (telling.title, worth) if part)
    count = set_words((Run(pages, 600),), points, width, colour=QUIET)
    room = width - 2 * margin - count.width - 6
    left = fit_words((Run(said, 400, QUIET),), points, room, high * 0.03)
    y = high * (1 - _FOOT * 0.55)
    items: list[Item] = [Words(margin, y - left.height / 2, left, "foot", QUIET)]
    if pages:
        items.append(Words(width - margin - count.width, y - count.height / 2, count, "foot", QUIET))
    return items


def area(scene: Scene, frame: Box, high: float) -> Box:
    """What of the map the frame shows: all of the focus, nearer where its letters would be too small."""
    scale = min(_fits(scene.focus, frame), high * _MOST / LABEL)
    least = high * LEAST / LABEL
    whole = Box.around(*scene.focus.centre, frame.width / scale, frame.height / scale)
    if scene.close is None or scale >= least * _NEARLY:
        return whole
    seen = _near(scene, scene.close, frame, least)
    for _try in range(4):  # what is told already is seen whole too, as long as letters stay large
        cut = [box for box in _told_boxes(scene) if _crosses(box, seen)]
        wider = union([scene.close, *cut]) if cut else None
        if wider is None or _fits(wider, frame) < least * _ENOUGH:
            break
        scene = scene._replace(close=wider)
        seen = _near(scene, wider, frame, least)
    return seen if seen.width < whole.width else whole


def _near(scene: Scene, close: Box, frame: Box, least: float) -> Box:
    scale = min(_fits(close, frame), least)
    middle = _held(close, scene.focus, frame.width / scale, frame.height / scale)
    return Box.around(*middle, frame.width / scale, frame.height / scale)


def _told_boxes(scene: Scene) -> list[Box]:
    elements = scene.figure.elements
    return [reach_of(elements[id]).grown(12.0) for id in scene.told if id in elements]


def _fits(box: Box, frame: Box) -> float:
    return min(frame.width / max(box.width, 1.0), frame.height / max(box.height, 1.0))


def _held(close: Box, focus: Box, wide: float, tall: float) -> tuple[float, float]:
    """The middle of what is near, without looking out of the focus for nothing."""
    x, y = close.centre
    sides = ((x, focus.left, focus.right, wide), (y, focus.top, focus.bottom, tall))
    held = [min(max(at, low + size / 2), high - size / 2) if high - low > size else (low + high) / 2
            for at, low, high, size in sides]  # fmt: skip
    return held[0], held[1]


def whole_words(figure: Any, seen: Box, told: Collection[str]) -> tuple[Any, frozenset[str]]:
    """The figure without the zone titles that the frame would cut, and the records it would cut through.

    Half a word says nothing. Relations may run out of the frame; what is told always stays.
    """
    cut = {id for id, one in figure.elements.items() if id not in told and _crosses(reach_of(one), seen)}
    cut |= {id for group in (figure.notes, figure.pictures) for id, one in group.items()
            if _crosses(one.box, seen)}  # fmt: skip
    cut |= {id for id, loop in figure.loops.items() if not loop.told and _crosses(loop.box, seen)}
    if cut:
        out = {id for id, one in figure.elements.items() if id in cut or not _within(one.box, seen)}
        cut |= {id for id, one in figure.links.items() if _loose(one.record, cut, out)}
    zones = {id: _untitled(zone, seen) for id, zone in figure.zones.items()}
    if all(zones[id] is figure.zones[id] for id in zones):
        return figure, frozenset(cut)
    names = ("elements", "links", "notes", "pictures", "loops", "axes", "hosts")
    same = {name: getattr(figure, name) for name in names}
    trimmed = Figure(figure.map, figure.view, figure.theme, figure.language, zones=zones, **same)
    return trimmed, frozenset(cut)


def _loose(link: Link, cut: Collection[str], out: Collection[str]) -> bool:
    """Whether a relation would point at what is not painted, or only pass through."""
    ends = {link.source, link.target}
    return not ends.isdisjoint(cut) or ends <= set(out)


def _untitled(zone: PlacedZone, seen: Box) -> PlacedZone:
    if zone.folded or zone.title is None:
        return zone
    along = zone.place is not None and zone.place.arc is not None
    box = zone.path.bounds() if along else zone.title.box
    return zone._replace(title=None, second=None) if _crosses(box, seen) else zone


def _crosses(box: Box, seen: Box) -> bool:
    beside = box.left >= seen.right or seen.left >= box.right
    return not (beside or box.top >= seen.bottom or seen.top >= box.bottom or _within(box, seen))


def _within(box: Box, seen: Box) -> bool:
    return (seen.left <= box.left and box.right <= seen.right and seen.top <= box.top
            and box.bottom <= seen.bottom)  # fmt: skip


def _legend(telling: Telling, size: tuple[float, float]) -> Slide | None:
    """A last page that names every mark drawn on the others."""
    groups = merged_legend(telling)
    if not groups:
        return None
    width, high = size
    margin = high * _MARGIN
    title = set_words((Run(phrase("legend", telling.language), 700),), high * _BIG / POINT, width)
    room, top = width - 2 * margin, margin * 0.8 + title.height + margin * 0.5
    block = None
    points = high * 0.038 / POINT
    while block is None or (block.height > high * (1 - _FOOT) - top and points > 4):
        type = Scale(*(points,) * 7)
        columns = legend_columns(groups, type, room, 3, False, telling.language)
        block = min((b for b in (grid(groups, type, room, telling.language), columns) if b),
                    key=lambda b: b.height)  # fmt: skip
        points *= 0.94
    items = [Words(margin, margin * 0.8, title, "title", INK), *block.at(margin, top),
             *_foot(telling, size, "")]  # fmt: skip
    sheet = _sheet(telling, size, items)
    nothing = Box(0.0, 0.0, 1.0, 1.0)
    said = phrase("legend", telling.language)
    return Slide(width, high, None, sheet, nothing, nothing, 1.0, frozenset(), said)


def merged_legend(telling: Telling) -> list[Any]:
    """The rows of every figure of the story, each mark once, without counts: pages show different numbers."""
    rows: dict[str, dict[str, Any]] = {}
    figures = {id(scene.figure): scene.figure for scene in telling.scenes}
    for figure in figures.values():
        for group in legend(figure, telling.language):
            for row in group.rows:
                rows.setdefault(group.title, {}).setdefault(row.key, replace(row, count=0))
    return [_Group(title, tuple(found.values())) for title, found in rows.items()]


class _Group(NamedTuple):
    title: str
    rows: tuple[Any, ...]

