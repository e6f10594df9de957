"""Lines give way to words: relations and the edges of zones are left open where words stand on them.

Words on a box of their own need nothing: the box hides what runs below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sysmap.drawing.figure import Figure, Openings
from sysmap.drawing.forms import form
from sysmap.drawing.placed import PlacedAxis, PlacedElement, PlacedLink, PlacedZone, Words
from sysmap.drawing.zone_ink import letters_along, lined
from sysmap.geometry import Box, Path, Point, Route, crossed, crosses, spans_inside, straights, walked
from sysmap.model import scored

AIR = 1.5
"""How far from the letters a line ends."""
CELL, WALK = 64.0, 32.0
"""The squares by which words are found, half a step beyond them too, and the steps of a relation there."""
MOST = 4000
"""So many words are put beside those of the first figure before all are put in squares anew."""
GROUPS = ("elements", "links", "zones", "loops", "axes")


def openings(figure: Figure, before: Figure | None = None) -> Openings:
    """What must be left open; found anew only near what is not as it was in the figure `before`."""
    fresh = [*_fresh(figure, before)]
    if before is not None and 2 * len(fresh) > sum(len(getattr(figure, group)) for group in GROUPS):
        before, fresh = None, [*_fresh(figure, None)]  # nearly all has moved: what remains is soon found too
    gone = [] if before is None else [placed for _, placed in _fresh(before, figure)]
    changed = [] if before is None else [*_differing(fresh, before, gone)]
    stale = _stale(figure, before, changed)
    old = before.openings if before is not None else Openings({}, {})
    zones = [zone for zone in figure.zones.values() if not zone.folded and lined(zone.record)]
    edges = [zone for zone in zones if before is None or _edge_stale(zone, before, changed)]
    links = {id: spans for id, spans in old.links.items() if id in figure.links and id not in stale}
    kept = {zone.id: old.zones[zone.id] for zone in zones if zone.id in old.zones and zone not in edges}
    words = figure.standing = _standing(figure, before, fresh)
    for id in stale:
        placed = figure.links.get(id)
        if placed is not None and (spans := spans_inside(placed.route, [*words.along(figure, placed.route)])):
            links[id] = spans
    for zone in edges:
        bounds = zone.path.bounds()
        if scored(zone.record):
            on = iter([box for box in words.near(figure, bounds) if bounds.meets(box)])
        else:
            on = crossed(zone.path, words.edge_of(figure, zone.path))
        if found := tuple(sorted(on)):
            kept[zone.id] = found
    return Openings(links, kept, _on_ruptures(figure, words))


def _on_ruptures(figure: Figure, words: Standing) -> dict[str, tuple[Box, ...]]:
    """The words on the line of each rupture, which runs over the whole height of a frise."""
    found = {}
    for id, placed in figure.elements.items():
        if placed.look.shape == "rupture" and not placed.mark:
            near = words.near(figure, placed.anchor)
            if on := tuple(sorted(box for box in near if box.meets(placed.anchor))):
                found[id] = on
    return found


def _standing(figure: Figure, before: Figure | None, fresh: list[tuple[str, Any]]) -> Standing:
    known = before.standing if before is not None else None
    if not isinstance(known, Standing) or known.added > MOST:
        known, fresh = Standing(), [*_fresh(figure, None)]
    for group, placed in fresh:
        known.put(group, placed)
    known.added += len(fresh) if before is not None else 0
    return known


class Standing:
    """Bare words by place, of one figure and of those it became: what is no longer placed is passed by."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, Any, Box]]] = {}
        # Where words are in each row and column of squares: most of a long straight edge has none.
        self._rows: dict[int, set[int]] = {}
        self._columns: dict[int, set[int]] = {}
        self.added = self.held = 0

    def put(self, group: str, placed: Any) -> None:
        for box in bare(placed):
            self.held += 1
            left, top, right, bottom = (int(v // CELL) for v in box.grown(WALK / 2 + 1))
            for i in range(left, right + 1):
                for j in range(top, bottom + 1):
                    self._cells.setdefault((i, j), []).append((group, placed, box))
                    self._rows.setdefault(j, set()).add(i)
                    self._columns.setdefault(i, set()).add(j)

    def along(self, figure: Figure, route: Route) -> Collection[Box]:
        """The words that may stand on a relation."""
        steps = max(2, int(route.curve.rough_length() / WALK) + 1)
        cells = {(int(x // CELL), int(y // CELL)) for x, y in route.sampled(steps + 1)}
        return _still(figure, (one for cell in cells for one in self._cells.get(cell, ())))

    def edge_of(self, figure: Figure, outline: Path) -> Collection[Box]:
        """The words that may stand on an outline; those in it are many where zones lie in one another."""
        bounds = outline.bounds()
        if 2 * (bounds.width + bounds.height) / WALK > 4 * self.held:
            return self.near(figure, bounds)
        cells = dict.fromkeys(cell for piece in straights(outline) for cell in self._under(*piece))
        return _still(figure, (one for cell in cells for one in self._cells.get(cell, ())))

    def _under(self, a: Point, b: Point) -> Iterator[tuple[int, int]]:
        """The squares that a straight piece runs through; of one across or down, those that hold words."""
        (left, right), (top, bottom) = _squares(a.x, b.x), _squares(a.y, b.y)
        if top == bottom:
            yield from ((i, top) for i in self._rows.get(top, ()) if left <= i <= right)
        elif left == right:
            yield from ((left, j) for j in self._columns.get(left, ()) if top <= j <= bottom)
        else:
            yield from ((int(x // CELL), int(y // CELL)) for x, y in walked(a, b, WALK))

    def near(self, figure: Figure, area: Box) -> Collection[Box]:
        """The words in and round a part of the map."""
        left, top, right, bottom = (int(v // CELL) for v in area)
        inside = [at for at in self._cells if left <= at[0] <= right and top <= at[1] <= bottom]
        return _still(figure, (one for at in inside for one in self._cells[at]))


def _squares(one: float, other: float) -> tuple[int, int]:
    return int(min(one, other) // CELL), int(max(one, other) // CELL)


def _still(figure: Figure, found: Iterable[tuple[str, Any, Box]]) -> Collection[Box]:
    """Those of these words that the figure shows there."""
    shown = {group: getattr(figure, group) for group in GROUPS}
    return dict.fromkeys(box for group, placed, box in found if shown[group].get(placed.id) is placed).keys()


def bare(placed: Any) -> Iterator[Box]:
    """The words of a record that no box of its own protects from lines."""
    if isinstance(placed, PlacedElement):
        if uncovered(placed):
            yield from _letters(placed.words)
        if placed.date is not None:
            yield from _letters(placed.date)
    elif isinstance(placed, PlacedZone):
        if placed.place is not None and placed.place.arc is not None and placed.title is not None:
            yield from bent(placed)
        elif not placed.folded:
            yield from _letters(placed.title)
            yield from _letters(placed.second)
    elif isinstance(placed, PlacedLink):
        yield from _letters(placed.words)
    elif isinstance(placed, PlacedAxis):
        for words in placed.labels:
            yield from _letters(words)
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


def bent(zone: PlacedZone) -> Iterator[Box]:
    """The letters of a title along an arc."""
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
        near = ((id, figure.links[id].route) for id in figure.nearby(box) if id in figure.links)
        found.update(id for id, route in near if id not in found and (route.points or route.meets(box)))
    return found


def _fresh(one: Figure, other: Figure | None) -> Iterator[tuple[str, Any]]:
    """What the one figure places and the other does not place the same."""
    for group in GROUPS:
        mine = getattr(one, group)
        theirs = getattr(other, group) if other is not None else {}
        if mine is not theirs:
            yield from ((group, placed) for id, placed in mine.items() if theirs.get(id) is not placed)


def _differing(fresh: list[tuple[str, Any]], before: Figure, gone: list[Any]) -> Iterator[Box]:
    """The words that are new, and those that are no more where they were."""
    same = set()
    for group, placed in fresh:
        known = getattr(before, group).get(placed.id)
        if known is not None and _words_of(known) == _words_of(placed):
            same.add(placed.id)
        else:
            yield from bare(placed)
    for placed in gone:
        if placed.id not in same:
            yield from bare(placed)


def _words_of(placed: Any) -> tuple[Any, ...]:
    names = ("words", "date", "title", "second", "name", "place", "labels")
    return tuple(getattr(placed, name, None) for name in names)


def _on_lines(zone: PlacedZone, box: Box) -> bool:
    """Whether words stand on a line of a zone: its edge, or anything of a scale of scores."""
    return zone.path.bounds().meets(box) if scored(zone.record) else crosses(zone.path, box)


def _edge_stale(zone: PlacedZone, before: Figure, changed: list[Box]) -> bool:
    """Whether other words may stand on the edge of a zone than before."""
    old = before.zones.get(zone.id)
    return old is None or old.path != zone.path or any(_on_lines(zone, box) for box in changed)
