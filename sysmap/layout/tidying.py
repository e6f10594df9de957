"""The everyday acts, which keep spatial memory: remove overlaps, tighten. Map units."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sysmap.geometry import Box, Point, apart, union
from sysmap.layout.settling import unmet
from sysmap.layout.task import OWN_EDGE
from sysmap.model import SystemMap

GAP = 10.0
TIGHT = 30.0
"""The room left between two boxes when a map is tightened."""
KEPT = 0.5
"""The share of the free air taken out at once: pressing again takes out more, and shapes are kept."""


def decluttered(
    map: SystemMap, boxes: Mapping[str, Box], ids: Collection[str] | None = None, gap: float = GAP
) -> dict[str, Point]:
    """New places of those of these elements that must move for nothing to overlap: by as little as it takes.

    What overlaps nothing stays; locked elements and those not asked for do not move. An element whose    """
    free = _free(map, boxes, ids)
    known = {id: boxes[id] for id in map.elements if id in boxes}
    moves = apart(known, [id for id in known if id not in free], gap)
    now = {id: known[id].moved(*moves.get(id, (0.0, 0.0))) for id in free}
    found = unmet(now, {id: box for id, box in known.items() if id not in free}, 0.02)
    return _moved(map, known, found)


def tightened(
    map: SystemMap, boxes: Mapping[str, Box], ids: Collection[str] | None = None, gap: float = TIGHT
) -> dict[str, Point]:
    """New places with less air: who is left of whom, and who above whom, stays so.

    Across, then down, each box slides towards the middle as far as those between allow. Elements in a
    zone with an outline of its own, dated ones and locked ones stay.
    """
    free = _free(map, boxes, ids)
    still = {id for id in free if any(z in map.zones and map.zones[z].shape.type in OWN_EDGE
                                      for z in map.elements[id].zones)}  # fmt: skip
    now = {id: boxes[id] for id in free if id not in still}
    taken = {id: boxes[id] for id in map.elements if id in boxes and id not in now}
    for flat in (True, False):
        now = slid(now, taken, gap, flat)
    return _moved(map, boxes, now)


def _free(map: SystemMap, boxes: Mapping[str, Box], ids: Collection[str] | None) -> list[str]:
    asked = map.elements.keys() if ids is None else ids
    return [id for id, e in map.elements.items() if id in asked and id in boxes and not e.locked]


def _moved(map: SystemMap, before: Mapping[str, Box], after: Mapping[str, Box]) -> dict[str, Point]:
    """From boxes to the places of their elements, which may hang aside from them; only what changes."""
    found = {}
    for id, box in after.items():
        dx, dy = box.centre.x - before[id].centre.x, box.centre.y - before[id].centre.y
        if abs(dx) + abs(dy) > 0.01:
            found[id] = Point(round(map.elements[id].x + dx, 2), round(map.elements[id].y + dy, 2))
    return found


def slid(boxes: Mapping[str, Box], taken: Mapping[str, Box], gap: float, flat: bool) -> dict[str, Box]:
    """Along one direction: each box as near to the middle of all as those between it and there allow.

    From the middle outwards, so that order is kept: a box stops `gap` from the first one in its way.
    """
    whole = union(boxes.values())
    if whole is None:
        return {}
    turn = (lambda b: b) if flat else _flip
    middle = turn(whole).centre.x
    done = [turn(box) for box in taken.values()]
    found: dict[str, Box] = {}
    for id in sorted(boxes, key=lambda one: (abs(turn(boxes[one]).centre.x - middle), one)):
        box = turn(boxes[id])
        moved = _towards(box, middle, done, gap)
        done.append(moved)
        found[id] = turn(moved)
    return {id: found[id] for id in boxes}


def _towards(box: Box, middle: float, done: list[Box], gap: float) -> Box:
    right = box.centre.x > middle
    limit = middle - box.width / 2
    for other in done:
        if other.top < box.bottom + gap and box.top < other.bottom + gap:
            if right and other.centre.x < box.centre.x:
                limit = max(limit, other.right + gap)
            elif not right and other.centre.x > box.centre.x:
                limit = max(limit, 2 * middle - other.left + gap)
    start = box.left if right else 2 * middle - box.right
    by = max(0.0, start - limit) * KEPT
    return box.moved(-by if right else by, 0.0)


def _flip(b: Box) -> Box:
    return Box(b.top, b.left, b.bottom, b.right)
