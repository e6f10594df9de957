"""A frise on an upright page: each mark on a row of its own, so that its words may be large.

Dates keep their order and stay on the axis, squeezed; lanes keep theirs and are as tall as their
rows. Scaled as it was drawn, a frise would be a thin band of small words on a tall sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import NamedTuple

from sysmap.drawing import Figure, PlacedElement, block_of
from sysmap.model import Axis, Element, Stop, SystemMap, Zone
from sysmap.poster.clear import on_ribbon

WRAPS = (168.0, 240.0)
_BY_PATH = 190.0
"""Words beside a mark wrap at one of these widths, in map units; beside a path they are narrower."""
_SIDE, _TOLD = 17.0, 30.0
"""From a mark to its words; further when a ribbon goes round the mark."""
_HALF = 11.0
_PAD, _GAP, _BETWEEN = 14.0, 9.0, 10.0
"""Inside a lane above its first row, the least air between rows, and between lanes."""
_TITLE = 16.0
_LOOKS = 9

Draw = Callable[[SystemMap, bool], Figure]


class _Mark(NamedTuple):
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


class _Lane(NamedTuple):
    zone: Zone
    left: float
    right: float
    rows: tuple[tuple[_Mark, ...], ...]
    first: float
    """What the first row leaves free at the top, for the title."""

    @property
    def height(self) -> float:
        rows = sum(sum(_rises(row)) for row in self.rows)
        return self.first + rows + _GAP * max(0, len(self.rows) - 1) + _PAD


def _rises(row: tuple[_Mark, ...]) -> tuple[float, float]:
    return max(m.rise[0] for m in row), max(m.rise[1] for m in row)


_Spot = tuple[float, float, tuple[float, float]]
"""Where a mark stands, and its words from it."""


class Frise(NamedTuple):
    """What a frise is made of: its axis of dates, its lanes from top to bottom, its measured words."""

    map: SystemMap
    axis: Axis
    lanes: tuple[Zone, ...]
    figure: Figure


def frise_of(map: SystemMap, draw: Draw, wrap: float = WRAPS[0]) -> Frise | None:
    """The frise of a map, measured with words this wide; None when it is none."""
    axis = next((a for a in map.axes.values() if a.attribute == "dates" and a.horizontal), None)
    lanes = sorted((z for z in map.zones.values() if z.shape.type == "lane" and z.mark and not z.hidden),
                   key=lambda zone: zone.shape.y)  # fmt: skip
    if axis is None or not lanes:
        return None
    paths = {zone.id for zone in lanes if zone.mark == "pebble"}
    path = {id for id, e in map.elements.items() if paths.intersection(e.zones)}
    elements = {id: _narrow(e, min(wrap, _BY_PATH) if id in path else wrap) for id, e in map.elements.items()}
    narrow = map.model_copy(update={"elements": elements})
    return Frise(map, axis, tuple(lanes), draw(narrow, True))


def _narrow(element: Element, wrap: float) -> Element:
    wide = min(element.width or wrap, wrap) if element.zones else element.width
    return element.model_copy(update={"width": wide, "words_at": None})


class Stairs(NamedTuple):
    """A map in rows, and its width in map units."""

    map: SystemMap
    width: float


def stairs(frise: Frise, form: float, least: float, most: float) -> Stairs | None:
    """The frise in rows, as narrow as the form (width for a height of one) allows: words are then largest.

    `least` and `most` are widths in map units. None when no width does.
    """
    best: Stairs | None = None
    low, high = least, most
    for look in range(_LOOKS):
        wide = low if look == 0 else (low + high) / 2
        made = _arranged(frise, wide, wide / form)
        if made is None:
            low = wide
        else:
            best, high = Stairs(made, wide), wide
        if look == 0 and best is not None:
            break
    return best


def _arranged(frise: Frise, wide: float, high: float) -> SystemMap | None:
    """The map this wide and this high, or None when its rows do not fit."""
    across = _across(frise, wide)
    if across is None:
        return None
    ruptures = [across(e.x) for id, e in frise.map.elements.items() if _is(frise, id, "rupture")]
    lanes = []
    for rank, zone in enumerate(frise.lanes):
        lane = _lane(frise, zone, across, ruptures, rank == 0)
        if lane is None:
            return None
        lanes.append(lane)
    foot = _below(frise)
    spare = high - foot - sum(lane.height for lane in lanes) - _BETWEEN * (len(lanes) - 1)
    return _placed(frise, lanes, across, spare) if spare >= 0 else None


def _below(frise: Frise) -> float:
    """What the axis takes under the last lane."""
    last = frise.lanes[-1].shape
    box = frise.figure.axes[frise.axis.id].box if frise.axis.id in frise.figure.axes else None
    bottom = max([frise.axis.across + 24, *([box.bottom] if box else [])])
    return max(30.0, bottom - (last.y + last.height / 2))


def _is(frise: Frise, id: str, shape: str) -> bool:
    placed = frise.figure.elements.get(id)
    return placed is not None and placed.look.shape == shape


def _across(frise: Frise, wide: float) -> Callable[[float], float] | None:
    """From old to new: the axis is squeezed, except before its first break and after its end."""
    axis, boxes = frise.axis, [z.box for z in frise.figure.zones.values()]
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    kept = min(axis.breaks) + 6 if axis.breaks else axis.start
    start = max(axis.start, kept)
    share = (wide - (start - left) - (right - axis.end)) / (axis.end - start)
    if share <= 0.12:
        return None

    def at(x: float) -> float:
        return x if x <= start else start + (min(x, axis.end) - start) * share + max(0.0, x - axis.end)

    return at


def _lane(frise: Frise, zone: Zone, across: Callable[[float], float], ruptures: list[float],
          top: bool) -> _Lane | None:  # fmt: skip
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
    return _Lane(zone, left, right, _rows(marks), _heading(frise, zone, top))


def _order(placed: PlacedElement) -> tuple[float, float]:
    """Pebbles go down their path; other marks stay above or below whom they were."""
    x, y = placed.record.x, placed.record.y
    return (x, y) if placed.mark == "pebble" else (y, x)


def _mark(
    placed: PlacedElement, across: Callable[[float], float], told: bool, ruptures: list[float]
) -> _Mark:
    """A mark on its date; that of a period may stand anywhere on it, best near its beginning."""
    box = block_of(placed)
    x = across(placed.record.x)
    bar: tuple[float, float] | None = None
    if placed.bar is not None:
        bar = across(placed.bar.box.left), across(placed.bar.box.right)
        inside = [at + _HALF + 4 for at in ruptures if bar[0] < at < bar[1] - 2 * _HALF]
        x = max(inside, default=bar[0] + max(_HALF + 4, min(40.0, (bar[1] - bar[0]) / 3)))
    return _Mark(placed.id, x, box.width, box.height, 1, placed.mark == "pebble", told, bar)


def _sided(mark: _Mark, left: float, right: float, ruptures: list[float], before: bool) -> _Mark | None:
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


def _rows(marks: list[_Mark]) -> tuple[tuple[_Mark, ...], ...]:
    """One under the other, by date; what stands wholly at the right of the last row may join it."""
    rows: list[list[_Mark]] = []
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
        return _PAD
    low = (placed.second or placed.title).box.bottom - placed.title.box.top
    if top:
        said = [p.words.lines.height for p in frise.figure.elements.values() if p.look.shape == "rupture"]
        low = max([low, *said])
    return _TITLE + low + _GAP


def _placed(frise: Frise, lanes: list[_Lane], across: Callable[[float], float], spare: float) -> SystemMap:
    """The map with everything on its row; the room that is left makes rows airier."""
    rows = sum(len(lane.rows) + 1 for lane in lanes)
    air = spare / max(1, rows)
    at: dict[str, _Spot] = {}
    tops: dict[str, tuple[float, float]] = {}
    y = 0.0
    for lane in lanes:
        top = y
        y += lane.first + air / 2
        for row in lane.rows:
            above, below = _rises(row)
            y += above
            at |= {m.id: (m.x, y, m.words_at) for m in row}
            y += below + _GAP + air
        y += _PAD - (_GAP if lane.rows else 0) + (air / 2 if not lane.rows else -air / 2)
        tops[lane.zone.id] = (top, y)
        y += _BETWEEN
    return _written(frise, lanes, across, at, tops)


def _written(
    frise: Frise, lanes: list[_Lane], across: Callable[[float], float], at: Mapping[str, _Spot],
    tops: Mapping[str, tuple[float, float]],
) -> SystemMap:  # fmt: skip
    down = _down(lanes, tops)
    bottom = max(low for _, low in tops.values())
    high = bottom - min(top for top, _ in tops.values())

    def element(e: Element) -> Element:
        placed = frise.figure.elements.get(e.id)
        if e.id in at and placed is not None:
            x, y, words = at[e.id]
            return e.model_copy(update={"x": x, "y": y, "words_at": words, "width": placed.record.width})
        if _is(frise, e.id, "rupture"):
            return e.model_copy(update={"x": across(e.x), "y": bottom - high / 2, "height": high})
        return e.model_copy(update={"x": across(e.x), "y": down(e.y)})

    def zone(z: Zone) -> Zone:
        shape = z.shape
        left, right = across(shape.x - shape.width / 2), across(shape.x + shape.width / 2)
        top, low = tops.get(z.id) or (down(shape.y - shape.height / 2), down(shape.y + shape.height / 2))
        changed = shape.model_copy(update={"x": (left + right) / 2, "width": right - left,
                                           "y": (top + low) / 2, "height": low - top})  # fmt: skip
        return z.model_copy(update={"shape": changed, "title_at": None})

    def axis(a: Axis) -> Axis:
        if a.id != frise.axis.id:
            return a
        last = frise.lanes[-1].shape
        stops = _thinned([Stop(at=across(s.at), value=s.value, label=s.label) for s in a.stops])
        return a.model_copy(update={
            "start": across(a.start), "end": across(a.end), "stops": stops,
            "breaks": tuple(across(at) for at in a.breaks),
            "across": bottom + a.across - (last.y + last.height / 2),
        })  # fmt: skip

    map = frise.map
    return map.model_copy(update={
        "elements": {id: element(e) for id, e in map.elements.items()},
        "zones": {id: zone(z) for id, z in map.zones.items()},
        "axes": {id: axis(a) for id, a in map.axes.items()},
        "links": {id: link.model_copy(update={"bend": None}) for id, link in map.links.items()},
        "loops": {id: loop.model_copy(update={"badge_at": None}) for id, loop in map.loops.items()},
    })  # fmt: skip


def _thinned(stops: list[Stop]) -> tuple[Stop, ...]:
    """Dates that would stand on the one before are only ticks."""
    found: list[Stop] = []
    last = -1e9
    for stop in stops:
        half = len(stop.label) * 4.2
        if stop.label and stop.at - half < last + 6:
            stop = stop.model_copy(update={"label": ""})
        elif stop.label:
            last = stop.at + (half if found else 2 * half)
        found.append(stop)
    return tuple(found)


def _down(lanes: list[_Lane], tops: Mapping[str, tuple[float, float]]) -> Callable[[float], float]:
    """Heights between lanes follow them, by straight pieces."""
    knots = []
    for lane in lanes:
        shape, (top, low) = lane.zone.shape, tops[lane.zone.id]
        knots += [(shape.y - shape.height / 2, top), (shape.y + shape.height / 2, low)]

    def at(y: float) -> float:
        if y <= knots[0][0]:
            return knots[0][1] + y - knots[0][0]
        for (a, new), (b, after) in pairwise(knots):
            if y <= b:
                return new + (after - new) * (y - a) / max(b - a, 1e-6)
        return knots[-1][1] + y - knots[-1][0]

    return at
