"""A figure: a map laid out under a view and a theme, ready to be painted, searched and pointed at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from math import inf
from types import MappingProxyType
from typing import Any, NamedTuple

from sysmap.drawing.element_marks import reach_of
from sysmap.drawing.grading import Grading
from sysmap.drawing.placed import (
    PlacedAxis,
    PlacedElement,
    PlacedLink,
    PlacedLoop,
    PlacedNote,
    PlacedPicture,
    PlacedZone,
)
from sysmap.drawing.spots import Spots
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box, Spans, union
from sysmap.model import SystemMap, View

EMPTY = Box(-200.0, -120.0, 200.0, 120.0)
"""The bounds of a map without anything, so that a page can still be fitted."""
MARGIN = 5.0
"""Strokes, heads and soft edges reach a little out of their boxes."""


STROKE = 9.0


class Hit(NamedTuple):
    """What lies under a point. `part` says where on it: « box », « line », « sign », « title »…"""

    id: str
    what: str
    part: str = ""


class Openings(NamedTuple):
    """Where each relation gives way to words; the words on the lines of each zone, and of each rupture."""

    links: Mapping[str, Spans]
    zones: Mapping[str, tuple[Box, ...]]
    ruptures: Mapping[str, tuple[Box, ...]] = MappingProxyType({})


class Figure:
    """A value: `lay_out` makes another one rather than change it. Map units throughout."""

    def __init__(
        self, map: SystemMap, view: View | None, theme: Theme, language: str,
        *, elements: Mapping[str, PlacedElement], links: Mapping[str, PlacedLink],
        zones: Mapping[str, PlacedZone], notes: Mapping[str, PlacedNote],
        pictures: Mapping[str, PlacedPicture], loops: Mapping[str, PlacedLoop],
        axes: Mapping[str, PlacedAxis], hosts: Mapping[str, str], spots: Spots | None = None,
    ) -> None:  # fmt: skip
        self.map, self.view, self.theme, self.language = map, view, theme, language
        self.elements, self.links, self.zones = elements, links, zones
        self.notes, self.pictures, self.loops, self.axes = notes, pictures, loops, axes
        self.gradings: tuple[Grading, ...] = ()  # what sizes and colours tell, when the view says so
        self.hosts = hosts  # element id -> folded zone that hides it
        self.openings = Openings({}, {})
        self.standing: object = None  # the words by place, for the figure that follows
        self.enlarged: tuple[float, object] | None = None  # the titles as large as a screen wants them
        self.tried: object = None  # those that fit the outlines, for the figure that follows
        self._spots = spots
        self._bounds: Box | None = None
        self._core: Box | None = None
        self._inks: dict[str, Box] | None = None  # what each leaves, for the figure that follows
        self._rank: dict[str, int] | None = None

    def under(self, theme: Theme) -> Figure:
        """The same places under a theme of the same sizes: its colours and its strokes."""
        found = copy(self)
        found.theme = theme
        return found

    def opened(self, links: Iterable[PlacedLink]) -> Iterator[PlacedLink]:
        """These relations, left open where they would run through words."""
        found = self.openings.links
        return (p._replace(cuts=(*p.cuts, *found[p.id])) if p.id in found else p for p in links)

    @property
    def spots(self) -> Spots:
        """The spatial index, made when first asked for."""
        if self._spots is None:
            self._spots = Spots(_places(self.links), [*_places(self.elements), *_places(self.notes)])
        return self._spots

    def reaching(self, ids: Iterable[str]) -> None:
        """These elements bear marks that stand out further than when the index was made."""
        changed: dict[str, Box | None] = {id: _reach(self.elements[id]) for id in ids}
        if changed:
            self._spots = self.spots.with_changes(changed)

    @property
    def rank(self) -> Mapping[str, int]:
        """The drawing order of elements, relations and notes."""
        if self._rank is None:
            groups = (self.elements, self.links, self.notes)
            self._rank = {id: i for group in groups for i, id in enumerate(group)}
        return self._rank

    def near(self, area: Box) -> list[str]:
        """Ids of elements, notes and relations that may leave ink in this area."""
        return list(self.nearby(area))

    def nearby(self, area: Box) -> Iterator[str]:
        """The same one after the other, for those who need not know them all."""
        links = self.links
        return (id for id in self.spots.near(area) if id not in links or _comes_near(links[id], area))

    def inherit(self, before: Figure) -> None:
        """Take over the previous figure's index with only what moved set beside it."""
        if abs(len(before.elements) - len(self.elements)) > 100:
            return
        gone: list[Any] = []
        fresh: list[Any] = []
        changed: dict[str, Box | None] = {}
        for now, was in (
            (self.elements, before.elements),
            (self.links, before.links),
            (self.notes, before.notes),
        ):
            lost = [id for id in was if id not in now]
            gone += [was[id] for id in lost]
            changed.update((id, None) for id in lost)
            for id, placed in now.items():
                old = was.get(id)
                if old is not placed:
                    changed[id] = _reach(placed)
                    fresh.append(placed)
                    if old is not None:
                        gone.append(old)
        if before._spots is not None:
            self._spots = before._spots.with_changes(changed)
        self._core = _grown(before._core, gone, fresh)
        if before._inks is not None:
            self._inks = {**before._inks, **_inks(fresh)}
            for id in (id for id, box in changed.items() if box is None):
                self._inks.pop(id, None)

    @property
    def bounds(self) -> Box:
        """The box of everything drawn, with the room that marks take outside boxes."""
        if self._bounds is None:
            if self._inks is None:
                self._inks = _inks([*self.elements.values(), *self.links.values(), *self.notes.values()])
            if self._core is None:
                self._core = union(self._inks.values())
            found = union([*([self._core] if self._core else ()), *self._boxes()])
            self._bounds = found.grown(MARGIN) if found else EMPTY
        return self._bounds

    def _boxes(self) -> Iterator[Box]:
        """The boxes of what is few."""
        for group in (self.zones, self.loops, self.axes):
            for placed in group.values():
                yield placed.box
        for picture in self.pictures.values():
            yield picture.box
            if picture.caption is not None:
                yield picture.caption.box

    def at(self, x: float, y: float, reach: float = 6.0) -> Hit | None:
        """What lies at this point, the topmost first; lines answer within `reach`."""
        from sysmap.drawing.hits import at

        return at(self, x, y, reach)

    def within(self, box: Box) -> frozenset[str]:
        """Elements, notes and pictures whose box lies in this one."""
        from sysmap.drawing.hits import within

        return within(self, box)


ASIDE = 30.0
"""How far from its line a relation may have ink, its words excepted."""


def _comes_near(placed: PlacedLink, area: Box) -> bool:
    """Whether the line itself passes near: the box round a long diagonal is mostly others' room.

    A quadratic arc stays between its chord and the parallel half way to its control point.
    """
    left, top, right, bottom = placed.box
    small = right - left <= area.right - area.left and bottom - top <= area.bottom - area.top
    if small or placed.words is not None or placed.route.points:
        return True
    (ax, ay), (cx, cy), (bx, by) = placed.route.curve
    nx, ny = ay - by, bx - ax
    margin = ASIDE * (abs(nx) + abs(ny))
    bow = ((cx - ax) * nx + (cy - ay) * ny) / 2
    xs = ((area.left - ax) * nx, (area.right - ax) * nx)
    ys = ((area.top - ay) * ny, (area.bottom - ay) * ny)
    return min(xs) + min(ys) <= max(bow, 0.0) + margin and max(xs) + max(ys) >= min(bow, 0.0) - margin


def _ink(placed: PlacedElement | PlacedLink | PlacedNote) -> Iterator[Box]:
    """Where a record leaves ink."""
    if not isinstance(placed, PlacedLink):
        yield _reach(placed)
        return
    yield placed.route.bounds().grown(STROKE)
    for mark in (placed.sign, placed.badge):
        if mark is not None:
            yield Box.around(*mark, 24.0, 24.0)
    if placed.words is not None:
        yield placed.words.box


def _inks(records: Iterable[PlacedElement | PlacedLink | PlacedNote]) -> dict[str, Box]:
    """The room that each leaves ink in."""
    return {one.id: box for one in records if (box := union(_ink(one))) is not None}


def _grown(core: Box | None, gone: Iterable[Any], fresh: Iterable[Any]) -> Box | None:
    """The box round most of the ink after a change; None when it may have shrunk: count it anew then."""
    if core is None:
        return None
    now = union([core, *(come := [box for placed in fresh for box in _ink(placed)])])
    reached = union(come) or Box(inf, inf, -inf, -inf)
    left, top, right, bottom = core
    for placed in gone:
        for box in _ink(placed):
            if (
                (box[0] <= left < reached[0]) or (box[1] <= top < reached[1])
                or (box[2] >= right > reached[2]) or (box[3] >= bottom > reached[3])
            ):  # fmt: skip
                return None  # what stood at an edge has left it, and nothing came there
    return now


def _places(group: Mapping[str, Any]) -> Iterator[tuple[str, Box]]:
    return ((id, _reach(placed)) for id, placed in group.items())


def _reach(placed: PlacedElement | PlacedLink | PlacedNote) -> Box:
    """The box with the marks that may stand out of it."""
    if isinstance(placed, PlacedElement):
        return reach_of(placed)
    return placed.box
