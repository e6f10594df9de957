"""The lanes of a frise in rows: each mark with its words on one, by date, on the side where there is room."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sysmap.drawing import PlacedElement, block_of
from sysmap.model import Zone
from sysmap.poster.clear import on_ribbon
from sysmap.poster.stairs.frise import Frise

_SIDE, _TOLD = 17.0, 30.0
"""From a mark to its words, in map units; further when a ribbon goes round the mark."""
_HALF = 11.0
PAD, GAP = 14.0, 9.0
"""Inside a lane above its first row, and the least air between rows."""
_TITLE = 16.0


class Mark(NamedTuple):
    """A mark with its words: sizes, and where its words stand from it (1 right, -1 left)."""

    id: str
    x: float
    width: float
    height: float
    side: int
    pebble: bool
    told: bool
    bar: tuple[float, float] | None = None

    @property
    def off(self) -> float:
        return (_TOLD if self.pebble else _SIDE + 4) if self.told else _SIDE

    @property
    def span(self) -> tuple[float, float]:
        """What the mark and its words take of its row."""
        far = self.off + self.width
        left, right = (self.x - far, self.x + _HALF) if self.side < 0 else (self.x - _HALF, self.x + far)
        return (min(left, self.bar[0]), max(right, self.bar[1])) if self.bar else (left, right)

    @property
    def words_at(self) -> tuple[float, float]:
        """Words of pebbles stand off the path that goes down from left to right."""
        if not self.pebble:
            return self.side * self.off, 0.0
        lower = self.height / 2 - 3.0 + (self.off - _SIDE)
        return self.side * (self.off - (0 if self.side < 0 else 2)), -self.side * lower

    @property
    def rise(self) -> tuple[float, float]:
        """How far the row goes above and below the mark."""
        if not self.pebble:
            half = max(self.height / 2, _HALF)
            return half, half
        far = self.height + self.off - _SIDE
        return (far, _HALF + 3) if self.side > 0 else (_HALF + 3, far)


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
        mark = _mark(placed, across, placed.id in told, ruptures)
        at = frise.map.elements[placed.id].words_at
        first = mark.x > (left + right) / 2 if mark.pebble else bool(at and at[0] < -12)
        sided = _sided(mark, left + 8, right - 8, ruptures, first)
        if sided is None:
            return None
        marks.append(sided)
    return Lane(zone, left, right, _rows(marks), _heading(frise, zone, top))


def _order(placed: PlacedElement) -> tuple[float, float]:
    """Pebbles go down their path; other marks stay above or below whom they were."""
    x, y = placed.record.x, placed.record.y
    return (x, y) if placed.mark == "pebble" else (y, x)


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


def _sided(mark: Mark, left: float, right: float, ruptures: list[float], before: bool) -> Mark | None:
    """The mark with its words where there is room: before it (at the left) first when that is asked."""
    for side in (-1, 1) if before else (1, -1):
        tried = mark._replace(side=side)
        if mark.bar and side < 0:
            tried = tried._replace(x=mark.bar[0] + _HALF)
        far = tried.off + tried.width
        low, high = (mark.x - far, mark.x) if side < 0 else (mark.x, mark.x + far)
        if low >= left and high <= right and not any(low - 4 < at < high + 4 for at in ruptures):
            return tried
    return None


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
