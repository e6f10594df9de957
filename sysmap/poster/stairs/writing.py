"""The map with its marks on their rows: elements, zones, axes and their dates follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from sysmap.model import Axis, Element, Stop, SystemMap, Zone
from sysmap.poster.stairs.frise import Frise
from sysmap.poster.stairs.rows import Lane

Spot = tuple[float, float, tuple[float, float]]
"""Where a mark stands, and its words from it, in map units."""


def written(
    frise: Frise, lanes: list[Lane], across: Callable[[float], float], at: Mapping[str, Spot],
    tops: Mapping[str, tuple[float, float]],
) -> SystemMap:  # fmt: skip
    """The map with its marks `at` these spots, its lanes from `tops` to bottoms, its dates moved `across`."""
    down = _down(lanes, tops)
    bottom = max(low for _, low in tops.values())
    high = bottom - min(top for top, _ in tops.values())

    def element(e: Element) -> Element:
        placed = frise.figure.elements.get(e.id)
        if e.id in at and placed is not None:
            x, y, words = at[e.id]
            return e.model_copy(update={"x": x, "y": y, "words_at": words, "width": placed.record.width})
        if frise.is_shaped(e.id, "rupture"):
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


def _down(lanes: list[Lane], tops: Mapping[str, tuple[float, float]]) -> Callable[[float], float]:
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
