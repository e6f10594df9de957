"""Painting a figure: zones, ribbon, relations, elements, marks, in that order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from PySide6.QtGui import QPainter

from sysmap.drawing.axes import paint_axis
from sysmap.drawing.element_ink import paint_element
from sysmap.drawing.element_marks import paint_image
from sysmap.drawing.far import paint_far
from sysmap.drawing.figure import Figure
from sysmap.drawing.images import image_of
from sysmap.drawing.large_titles import NOTHING, Enlarged, enlarged
from sysmap.drawing.link_ink import paint_link, paint_link_marks
from sysmap.drawing.loop_ink import paint_badge, paint_numbers, paint_ribbon
from sysmap.drawing.marks_ink import paint_bar
from sysmap.drawing.middle import paint_middle
from sysmap.drawing.openings import bare
from sysmap.drawing.pens import apart, draw, rounded
from sysmap.drawing.pictograms import paint_pictogram
from sysmap.drawing.placed import (
    PlacedAxis,
    PlacedElement,
    PlacedLink,
    PlacedLoop,
    PlacedPicture,
    PlacedZone,
)
from sysmap.drawing.scores import paint_scale_numbers, paint_scores
from sysmap.drawing.sheet import paint_note, paint_picture
from sysmap.drawing.theme import Theme
from sysmap.drawing.wishes import paint_wish, wishes
from sysmap.drawing.zone_ink import paint_edge, paint_title, paint_trail, paint_zone, stands_over, zone_fill
from sysmap.geometry import Box
from sysmap.model import CLEAR, scored

T = TypeVar("T")
A = TypeVar("A")
Pause = Callable[[], object]
B = TypeVar("B", PlacedZone, PlacedPicture, PlacedAxis, PlacedLoop)
P = TypeVar("P", PlacedElement, PlacedLink)
FAR = 0.33
"""Below this scale a label of 15 is under 5 pixels: no words, everything in batches."""
MIDDLE = 0.55
"""Below this one, a line of 2 is about a pixel: outlines and lines are hairlines, in batches."""
MANY = 240
"""Maps with fewer records than this are painted in full at every scale: they can afford their icons."""
HAIR = 0.5
LARGE = 9.0
"""Words of so many pixels are drawn at every scale."""


def paint(
    painter: QPainter,
    figure: Figure,
    *,
    area: Box | None = None,
    scale: float = 1.0,
    without: Collection[str] = (),
    only: Collection[str] | None = None,
    beside: Figure | None = None,
    pause: Pause | None = None,
    screen: float = 0.0,
) -> None:
    """Paint a figure; the painter already maps map units to the device.

    `area` is what must be painted, `scale` the device pixels of one map unit. `without` leaves
    records out by id, `only` paints nothing but these. `beside` is the figure it lies on, which
    then decides the level of detail: the moving part of a large map looks like the rest of it.
    `pause` is called before every record: a thread that paints lets others go first. `screen` is the
    scale of the screen that is looked at: there titles are as large as they must be to be read.
    """
    chosen = Chosen(figure, area, without, only, pause)
    with apart(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        titles = enlarged(figure, screen) if screen else NOTHING
        _paint(painter, figure, chosen, scale, beside or figure, titles)


def _paint(
    painter: QPainter, figure: Figure, chosen: Chosen, scale: float, crowd: Figure, titles: Enlarged
) -> None:
    _ground(painter, figure, chosen, scale, titles)
    if scale < MIDDLE and len(crowd.elements) + len(crowd.links) > MANY:
        if scale < FAR:
            paint_far(painter, figure, chosen.of(figure.links), chosen.of(figure.elements), chosen.paced)
        else:
            lines = list(figure.opened(chosen.of(figure.links)))
            paint_middle(painter, figure, lines, chosen.of(figure.elements), chosen.paced)
        _large_words(painter, figure, chosen, scale)
        for note in chosen.of(figure.notes):
            paint_note(painter, note, figure.theme)
        _told(painter, figure, chosen)
    else:
        _near(painter, figure, chosen, scale)


def _large_words(painter: QPainter, figure: Figure, chosen: Chosen, scale: float) -> None:
    """Words that can be read from afar: a room sees the whole of a large map, and what is essential in it.

    Each on a plate of paper: a crowd of hairlines runs everywhere.
    """
    theme = figure.theme
    for placed in chosen.of(figure.elements):
        if placed.words.style.size * scale >= LARGE and placed.words.lines.lines:
            for box in bare(placed):
                draw(painter, rounded(box.grown(2), 3), theme.paper)
            paint_element(painter, placed, theme, True, scale)
    for zone in chosen.touching(figure.zones):
        if zone.title is not None and zone.title.style.size * scale >= LARGE:
            for box in bare(zone):
                draw(painter, rounded(box.grown(2), 3), zone_fill(zone.record, theme))
            paint_title(painter, zone, theme)


class Chosen:
    """Which records are to be painted."""

    def __init__(self, figure: Figure, area: Box | None, without: Collection[str],
                 only: Collection[str] | None, pause: Pause | None = None) -> None:  # fmt: skip
        self._without, self._only = frozenset(without), None if only is None else frozenset(only)
        self._area, self._pause = area, pause
        self._figure = figure
        self._near: frozenset[str] | None = None
        if area is not None and only is None and not _covers(area, figure.bounds):
            self._near = frozenset(self.paced(figure.nearby(area)))

    def __contains__(self, id: str) -> bool:
        return id not in self._without and (self._only is None or id in self._only)

    def of(self, group: Mapping[str, T]) -> list[T]:
        """Those of a group of elements, links or notes, in drawing order."""
        if self._only is not None:
            return [group[id] for id in group if id in self._only and id not in self._without]
        if self._near is not None:
            if len(self._near) * 8 < len(group):
                order = sorted(self._near & group.keys(), key=self._figure.rank.__getitem__)
                return [group[id] for id in order if id not in self._without]
            return [placed for id, placed in group.items() if id in self._near and id not in self._without]
        if not self._without:
            return list(group.values())
        return [placed for id, placed in group.items() if id not in self._without]

    def paced(self, items: Iterable[A]) -> Iterable[A]:
        """The same, with a pause before each when others may go first."""
        return items if self._pause is None else _paced(items, self._pause)

    def touching(self, group: Mapping[str, B]) -> list[B]:
        """Those of the other groups, whose boxes are asked one by one."""
        found = [placed for id, placed in group.items() if id in self]
        area = self._area
        return found if area is None else [p for p in found if _touch(p.box, area)]


def _paced(items: Iterable[A], pause: Pause) -> Iterator[A]:
    for item in items:
        pause()
        yield item


def _covers(outer: Box, inner: Box) -> bool:
    return (outer.left <= inner.left and outer.top <= inner.top and inner.right <= outer.right
            and inner.bottom <= outer.bottom)  # fmt: skip


def _touch(a: Box, b: Box) -> bool:
    return a.left <= b.right and b.left <= a.right and a.top <= b.bottom and b.top <= a.bottom


def _ground(
    painter: QPainter, figure: Figure, chosen: Chosen, scale: float, titles: Enlarged = NOTHING
) -> None:
    """What lies under everything: background pictures, zones, axes."""
    theme = figure.theme
    pictures = chosen.touching(figure.pictures)
    for picture in pictures:
        if picture.record.background:
            paint_picture(painter, picture, theme)
    zones = chosen.touching(figure.zones)
    for zone in zones:
        if scored(zone.record) and not zone.folded:
            paint_scores(painter, zone, theme, figure.openings.zones.get(zone.id, ()))
            continue
        words = figure.openings.zones.get(zone.id, ())
        if zone.record.hue == CLEAR:
            words += titles.bare
        paint_zone(painter, zone, theme, scale >= HAIR, scale, words)
    for zone in _overlapping(zones) if len(figure.zones) > 1 else ():
        # What stands in the middle of the others is whole: their edges go under it.
        words = figure.openings.zones.get(zone.id, ())
        if stands_over(zone.record):
            paint_zone(painter, zone, theme, scale >= HAIR, scale, words)
        else:
            paint_edge(painter, zone, theme, scale, words)
    for axis in chosen.touching(figure.axes):
        paint_axis(painter, titles.axes.get(axis.id, axis), theme)
    for picture in pictures:
        if not picture.record.background:
            paint_picture(painter, picture, theme)
    _bars(painter, figure, chosen, theme)
    for loop in chosen.touching(figure.loops):
        if loop.ribbon is not None:
            paint_ribbon(painter, loop.ribbon, theme)
    for zone in zones:
        if scale * 13.5 >= 4:
            paint_title(painter, titles.zones.get(zone.id, zone), theme, zone.id in titles.zones)
            if scored(zone.record):
                paint_scale_numbers(painter, zone, theme, figure.openings.zones.get(zone.id, ()))
        paint_trail(painter, zone, theme)


def _overlapping(zones: list[PlacedZone]) -> list[PlacedZone]:
    """Zones whose edge another one may have covered, in this part of the map or beside it: part by part
    they must look as they do when all is painted at once."""
    shapes = ("ellipse", "hull", "polygon", "rect")
    return [z for z in zones if z.record.shape.type in shapes]


def _bars(painter: QPainter, figure: Figure, chosen: Chosen, theme: Theme) -> None:
    if not any(zone.record.mark and not scored(zone.record) for zone in figure.zones.values()):
        return
    for placed in chosen.of(figure.elements):
        if placed.bar is not None:
            ground = next(
                (zone_fill(figure.zones[z].record, theme) for z in placed.record.zones if z in figure.zones),
                theme.paper,
            )
            paint_bar(painter, placed.bar, placed.look.hue, theme, ground, placed.prominence)


def _near(painter: QPainter, figure: Figure, chosen: Chosen, scale: float) -> None:
    theme = figure.theme
    links = _by_prominence(chosen.of(figure.links))
    for link in chosen.paced(figure.opened(links)):
        paint_link(painter, link, theme, scale=scale)
    for id, to in wishes(figure.map, figure.elements).items():
        if id in chosen:
            paint_wish(painter, figure.elements[id], to, theme)
    words = scale * theme.label >= 4
    for element in chosen.paced(_by_prominence(chosen.of(figure.elements))):
        others = figure.openings.ruptures.get(element.id, ())
        paint_element(painter, element, theme, words, scale, others)
        if element.pictogram is not None:
            paint_pictogram(painter, element, theme.tones(element.look.hue, element.prominence))
        if element.image is not None:
            paint_image(painter, element, image_of(figure.map, element.record.image), theme)
    for link in chosen.paced(links):
        paint_link_marks(painter, link, theme)
    for note in chosen.of(figure.notes):
        paint_note(painter, note, theme)
    _told(painter, figure, chosen)


def _told(painter: QPainter, figure: Figure, chosen: Chosen) -> None:
    for loop in chosen.touching(figure.loops):
        paint_badge(painter, loop, figure.theme)
        paint_numbers(painter, loop, figure.theme)


_LAYER = {"background": 0, "context": 1, "normal": 2, "essential": 3}


def _by_prominence(placed: Iterable[P]) -> list[P]:
    """Faint things first, so that nothing stands before what matters."""
    found = list(placed)
    if all(p.prominence == "normal" for p in found):
        return found
    return sorted(found, key=lambda p: _LAYER.get(p.prominence, 2))
