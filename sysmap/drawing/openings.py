"""Lines give way to words: relations and the edges of zones are left open where words stand on them.

Words on a box of their own need nothing: the box hides what runs below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any

from sysmap.drawing.figure import Figure, Openings
from sysmap.drawing.forms import form
from sysmap.drawing.placed import PlacedElement, PlacedLink, PlacedZone, Words
from sysmap.drawing.zone_ink import edged, letters_along
from sysmap.geometry import Box, Route, crosses, spans_inside

AIR = 1.5
"""How far from the letters a line ends."""
CELL, WALK = 64.0, 32.0
"""The squares by which words are found, half a step beyond them too, and the steps of a relation there."""
PIECE = 160.0
FEW = 24
"""For more relations than this all words are put in squares first."""


def openings(figure: Figure, before: Figure | None = None) -> Openings:
    """What must be left open; found anew only near what is not as it was in the figure `before`."""
    changed = [] if before is None else [*_changed(figure, before), *_changed(before, figure)]
    stale = _stale(figure, before, changed)
    old = before.openings if before is not None else Openings({}, {})
    zones = [zone for zone in figure.zones.values() if not zone.folded and edged(zone.record)]
    edges = [zone for zone in zones if before is None or _edge_stale(zone, before, changed)]
    links = {id: spans for id, spans in old.links.items() if id in figure.links and id not in stale}
    kept = {zone.id: old.zones[zone.id] for zone in zones if zone.id in old.zones and zone not in edges}
    if not stale and not edges:
        return Openings(links, kept)
    words = Standing(figure, everywhere=bool(edges) or len(stale) > FEW)
    for id in stale:
        placed = figure.links.get(id)
        if placed is not None and (spans := spans_inside(placed.route, words.along(placed.route))):
            links[id] = spans
    for zone in edges:
        if found := tuple(box for box in words.near(zone.path.bounds()) if crosses(zone.path, box)):
            kept[zone.id] = found
    return Openings(links, kept)


class Standing:
    """The bare words of a figure by place: of all of it in squares, or asked for where a line runs."""

    def __init__(self, figure: Figure, everywhere: bool) -> None:
        self._figure = figure
        few = (figure.zones, figure.loops)
        self._loose = [box for group in few for one in group.values() for box in bare(one)]
        self._cells: dict[tuple[int, int], list[Box]] | None = None
        if everywhere:
            self._cells = {}
            for group in (figure.elements, figure.links):
                for one in group.values():
                    for box in bare(one):
                        self._put(box)
            for box in self._loose:
                self._put(box)

    def _put(self, box: Box) -> None:
        assert self._cells is not None
        left, top, right, bottom = (int(v // CELL) for v in box.grown(WALK / 2 + 1))
        for i in range(left, right + 1):
            for j in range(top, bottom + 1):
                self._cells.setdefault((i, j), []).append(box)

    def along(self, route: Route) -> list[Box]:
        """The words that may stand on a relation."""
        if self._cells is None:
            return self._asked(route)
        steps = max(2, int(route.curve.rough_length() / WALK) + 1)
        cells = {(int(x // CELL), int(y // CELL)) for x, y in route.sampled(steps + 1)}
        return list({box: None for cell in cells for box in self._cells.get(cell, ())})

    def _asked(self, route: Route) -> list[Box]:
        points = route.sampled(max(2, int(route.curve.rough_length() / PIECE) + 1) + 1)
        pieces = [Box(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)).grown(PIECE / 4)
                  for a, b in pairwise(points)]  # fmt: skip
        ids = {id for piece in pieces for id in self._figure.spots.near(piece)}
        figure = self._figure
        placed = (figure.elements.get(id) or figure.links.get(id) for id in ids)
        return [*self._loose, *(box for one in placed if one is not None for box in bare(one))]

    def near(self, area: Box) -> set[Box]:
        """The words in and round a part of the map."""
        left, top, right, bottom = (int(v // CELL) for v in area)
        cells = self._cells or {}
        inside = [at for at in cells if left <= at[0] <= right and top <= at[1] <= bottom]
        return {box for at in inside for box in cells[at]}


def bare(placed: Any) -> Iterator[Box]:
    """The words of a record that no box of its own protects from lines."""
    if isinstance(placed, PlacedElement):
        if uncovered(placed):
            yield from _letters(placed.words)
        if placed.date is not None:
            yield from _letters(placed.date)
    elif isinstance(placed, PlacedZone):
        if placed.place is not None and placed.place.arc is not None and placed.title is not None:
            yield from _bent(placed)
        elif not placed.folded:
            yield from _letters(placed.title)
            yield from _letters(placed.second)
    elif isinstance(placed, PlacedLink):
        yield from _letters(placed.words)
    else:
        yield from _letters(placed.name)


def uncovered(placed: PlacedElement) -> bool:
    """Whether the words stand on the map itself."""
    row = form(placed.look.shape)
    return bool(placed.mark or row.words_below) or row.body != "fill" or placed.look.shape == "pebble"


def _letters(words: Words | None) -> Iterator[Box]:
    if words is not None and words.lines.lines:
        left, top, right, bottom = words.box
        # The lines of a block are taller than its letters.
        air = 0.1 * words.style.size
        yield Box(left - AIR, top + air - AIR, right + AIR, bottom - air / 2 + AIR)


def _bent(zone: PlacedZone) -> Iterator[Box]:
    assert zone.title is not None
    assert zone.place is not None
    assert zone.place.arc is not None
    style = zone.title.style
    for letter in letters_along(" ".join(zone.title.lines.lines), zone.place.arc, style):
        yield Box.around(letter.x, letter.y, style.size, style.size)


def _stale(figure: Figure, before: Figure | None, changed: list[Box]) -> Collection[str]:
    """The relations that may run through other words than before."""
    if before is None:
        return figure.links.keys()
    was = before.links
    found = {id for id, p in figure.links.items()
             if (old := was.get(id)) is not p and (old is None or old.route is not p.route)}  # fmt: skip
    for box in changed:
        found.update(id for id in figure.nearby(box) if id in figure.links)
    return found


def _changed(one: Figure, other: Figure) -> Iterator[Box]:
    """The words in one figure that are not in the other."""
    for name in ("elements", "links", "zones", "loops"):
        mine, theirs = getattr(one, name), getattr(other, name)
        for id, placed in mine.items():
            known = theirs.get(id)
            if known is not placed and (known is None or _words_of(known) != _words_of(placed)):
                yield from bare(placed)


def _words_of(placed: Any) -> tuple[Any, ...]:
    names = ("words", "date", "title", "second", "name", "place")
    return tuple(getattr(placed, name, None) for name in names)


def _edge_stale(zone: PlacedZone, before: Figure, changed: list[Box]) -> bool:
    """Whether other words may stand on the edge of a zone than before."""
    old = before.zones.get(zone.id)
    return old is None or old.path != zone.path or any(crosses(zone.path, box) for box in changed)
