"""Rows on a page: as narrow as its form allows, the axis squeezed, the air that is left shared out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sysmap.model import SystemMap
from sysmap.poster.stairs.frise import Frise
from sysmap.poster.stairs.rows import GAP, PAD, Lane, lane_of, rises
from sysmap.poster.stairs.writing import Spot, written

_BETWEEN = 10.0
"""Between two lanes, in map units."""
_LOOKS = 9


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
    ruptures = [across(e.x) for id, e in frise.map.elements.items() if frise.is_shaped(id, "rupture")]
    lanes = []
    for rank, zone in enumerate(frise.lanes):
        lane = lane_of(frise, zone, across, ruptures, rank == 0)
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


def _placed(frise: Frise, lanes: list[Lane], across: Callable[[float], float], spare: float) -> SystemMap:
    """The map with everything on its row; the room that is left makes rows airier."""
    rows = sum(len(lane.rows) + 1 for lane in lanes)
    air = spare / max(1, rows)
    at: dict[str, Spot] = {}
    tops: dict[str, tuple[float, float]] = {}
    y = 0.0
    for lane in lanes:
        top = y
        y += lane.first + air / 2
        for row in lane.rows:
            above, below = rises(row)
            y += above
            at |= {m.id: (m.x, y, m.words_at) for m in row}
            y += below + GAP + air
        y += PAD - (GAP if lane.rows else 0) + (air / 2 if not lane.rows else -air / 2)
        tops[lane.zone.id] = (top, y)
        y += _BETWEEN
    return written(frise, lanes, across, at, tops)
