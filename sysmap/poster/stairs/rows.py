"""The lanes of a frise in rows: each mark with its words on one, by date, on the side where there is room."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from sysmap.drawing import PlacedElement, block_of
from sysmap.model import Zone
from sysmap.poster.clear import on_ribbon
from sysmap.poster.stairs.frise import Frise

_SIDE, _TOLD = 17.0, 30.0
"""From a mark to its words, in map units; further when a ribbon goes round the mark."""
_ASIDE = 12.0
"""Words below a mark stand at most this much to one side, in map units."""
_HALF = 11.0
PAD, GAP = 14.0, 9.0
"""Inside a lane above its first row, and the least air between rows."""
_TITLE, _ARROW = 16.0, 16.0


class Mark(NamedTuple):
    """A mark with its words: sizes, and where its words stand from it (1 right, -1 left, 0 below)."""

    id: str
    x: float
    width: float
    height: float
    side: int
    pebble: bool
    told: bool
    bar: tuple[float, float] | None = None
    aside: float = 0.0
    """Where the middle of words below stands from the mark."""
    arrow: float = 0.0
    """What a relation to the next row needs below, so that its shaft is seen."""

    @property
    def off(self) -> float:
        return (_TOLD if self.pebble else _SIDE + 4) if self.told else _SIDE

    @property
    def under(self) -> float:
        """From a pebble down to the words below it: under the ribbon, which comes up from the left."""
        return self.off + 0.36 * self.width

    @property
    def span(self) -> tuple[float, float]:
        """What the mark and its words take of its row."""
        far = self.off + self.width if self.side else self.width / 2 + _ASIDE
        left, right = (self.x - far, self.x + _HALF) if self.side < 0 else (self.x - _HALF, self.x + far)
        return (min(left, self.bar[0]), max(right, self.bar[1])) if self.bar else (left, right)

    @property
    def words_at(self) -> tuple[float, float]:
        """Words of pebbles stand off the path that rises from left to right."""
        if not self.pebble:
            return self.side * self.off, 0.0
        if not self.side:
            return self.aside, self.under
        lower = self.height / 2 - 3.0 + (self.off - _SIDE)
        return self.side * (self.off - (0 if self.side < 0 else 2)), self.side * lower

    @property
    def rise(self) -> tuple[float, float]:
        """How far the row goes above and below the mark."""
        if not self.pebble:
            half = max(self.height / 2, _HALF)
            return half, half + self.arrow
        if not self.side:
            return _HALF + 3, self.under + self.height
        far = self.height + self.off - _SIDE
        return (_HALF + 3, far) if self.side > 0 else (far, _HALF + 3)


class Lane(NamedTuple):
    zone: Zone
    left: float
    right: float
    rows: tuple[tuple[Mark, ...], ...]
    first: float
    """What the first row leaves free at the top, for the title."""

    @property
    def height(self) -> float:
        rows = sum(sum(rises(row)) for row in self.rows)
        return self.first + rows + GAP * max(0, len(self.rows) - 1) + PAD


def rises(row: tuple[Mark, ...]) -> tuple[float, float]:
    """How far a row goes above and below its marks, in map units."""
    return max(m.rise[0] for m in row), max(m.rise[1] for m in row)


def lane_of(frise: Frise, zone: Zone, across: Callable[[float], float], ruptures: list[float],
            top: bool) -> Lane | None:  # fmt: skip
    """The rows of one lane on the squeezed axis; None when words of a mark find room on neither side."""
    shape = zone.shape
    left, right = across(shape.x - shape.width / 2), across(shape.x + shape.width / 2)
    mine = [p for p in frise.figure.elements.values() if zone.id in p.record.zones and p.mark
            and p.look.shape != "rupture"]  # fmt: skip
    told = on_ribbon(frise.figure)
    marks = []
    for placed in sorted(mine, key=_order):
        mark = _beside_its_arrows(_mark(placed, across, placed.id in told, ruptures),
                                  _partners(frise, placed.id, across))  # fmt: skip
        at = frise.map.elements[placed.id].words_at
        first = mark.x > (left + right) / 2 if mark.pebble else bool(at and at[0] < -12)
        sided = _sided(mark, left + 8, right - 8, ruptures, first)
        if sided is None:
            return None
        marks.append(sided)
    return Lane(zone, left, right, _with_arrows(frise, _rows(marks)), _heading(frise, zone, top))


def _order(placed: PlacedElement) -> tuple[float, float]:
    """Pebbles lie on a path that rises, the last on top; other marks stay above or below whom they were."""
    x, y = placed.record.x, placed.record.y
    return (-x, y) if placed.mark == "pebble" else (y, x)


def _mark(
    placed: PlacedElement, across: Callable[[float], float], told: bool, ruptures: list[float]
) -> Mark:
    """A mark on its date; that of a period may stand anywhere on it, best near its beginning."""
    box = block_of(placed)
    x = across(placed.record.x)
    bar: tuple[float, float] | None = None
    if placed.bar is not None:
        bar = across(placed.bar.box.left), across(placed.bar.box.right)
        inside = [at + _HALF + 4 for at in ruptures if bar[0] < at < bar[1] - 2 * _HALF]
        x = max(inside, default=bar[0] + max(_HALF + 4, min(40.0, (bar[1] - bar[0]) / 3)))
    return Mark(placed.id, x, box.width, box.height, 1, placed.mark == "pebble", told, bar)


def _partners(frise: Frise, id: str, across: Callable[[float], float]) -> list[float]:
    """The dates of whom this element has a relation with: their arrows come from straight above or below."""
    found = []
    for link in frise.figure.links.values():
        ends = {link.record.source, link.record.target}
        other = frise.figure.elements.get(next(iter(ends - {id}), ""))
        if id in ends and other is not None and other.mark and other.bar is None:
            found.append(across(other.record.x))
    return sorted(found)


def _beside_its_arrows(mark: Mark, partners: list[float]) -> Mark:
    """The mark of a period further on, where an arrow would come down on its words."""
    if mark.bar is None:
        return mark
    x = mark.x
    for at in partners:
        if x - _HALF - 4 < at < x + mark.off + mark.width:
            x = at + 2 * _HALF + 4
    return mark._replace(x=x) if x < mark.bar[1] - _HALF else mark


def _sided(mark: Mark, left: float, right: float, ruptures: list[float], before: bool) -> Mark | None:
    """The mark with its words where there is room: before it (at the left) first when that is asked."""
    # A ribbon comes down to told pebbles: their words stand on its outer side, which is below.
    below = mark.pebble and mark.told
    for side in (1, 0, -1) if below else (-1, 1) if before else (1, -1):
        aside = max(-_ASIDE, min(_ASIDE, right - mark.x - mark.width / 2))
        tried = mark._replace(side=side, aside=aside)
        if mark.bar and side < 0:
            tried = tried._replace(x=mark.bar[0] + _HALF)
        low, high = _reach(tried)
        if low >= left and high <= right and not any(low - 4 < at < high + 4 for at in ruptures):
            return tried
    return None


def _reach(mark: Mark) -> tuple[float, float]:
    """From where to where the words of a mark go."""
    if not mark.side:
        return mark.x + mark.aside - mark.width / 2, mark.x + mark.aside + mark.width / 2
    far = mark.off + mark.width
    return (mark.x - far, mark.x) if mark.side < 0 else (mark.x, mark.x + far)


def _rows(marks: list[Mark]) -> tuple[tuple[Mark, ...], ...]:
    """One under the other, by date; what stands wholly at the right of the last row may join it."""
    rows: list[list[Mark]] = []
    for mark in marks:
        joins = rows and not mark.pebble and max(m.span[1] for m in rows[-1]) + 26 < mark.span[0]
        if joins:
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return tuple(tuple(row) for row in rows)


def _with_arrows(frise: Frise, rows: tuple[tuple[Mark, ...], ...]) -> tuple[tuple[Mark, ...], ...]:
    """Rows with room for the relations from one to the next."""
    ends = {frozenset((link.record.source, link.record.target)) for link in frise.figure.links.values()}
    found = list(rows)
    for n, (above, below) in enumerate(pairwise(rows)):
        if any(frozenset((a.id, b.id)) in ends for a in above for b in below):
            found[n] = tuple(mark._replace(arrow=_ARROW) for mark in above)
    return tuple(found)


def _heading(frise: Frise, zone: Zone, top: bool) -> float:
    """The title's height, and that of what a rupture says beside it."""
    placed = frise.figure.zones.get(zone.id)
    if placed is None or placed.title is None:
        return PAD
    low = (placed.second or placed.title).box.bottom - placed.title.box.top
    if top:
        said = [p.words.lines.height for p in frise.figure.elements.values() if p.look.shape == "rupture"]
        low = max([low, *said])
    return _TITLE + low + GAP
