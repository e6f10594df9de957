"""What is new finds its place beside what it is related to; nothing else moves."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sysmap.geometry import Box, Path, Point, free_place, outline
from sysmap.layout.task import OWN_EDGE
from sysmap.model import Element, SystemMap

AIR = 30.0
"""Room round a new element, in map units: the relation to its neighbour is seen."""
NEAR = 320.0
"""An element that stands so near those it is related to, and over nothing, is where it should be."""


def placed_near(map: SystemMap, boxes: Mapping[str, Box], ids: Collection[str]) -> dict[str, Point]:
    """New centres for those of these elements that want one. Map units.

    Who has most relations to what stands is placed first, and is then in the way of the next. Locked
    elements, and those whose date or number an axis reads, stay; others stay in their zones.
    """
    waiting = {id for id in ids if id in boxes and _free(map, map.elements[id])}
    standing = {id: box for id, box in boxes.items() if id in map.elements and id not in waiting}
    beside = _beside(map)
    found: dict[str, Point] = {}
    while waiting:
        id = max(waiting, key=lambda one: (len(beside.get(one, set()) & standing.keys()), one))
        waiting.discard(id)
        box = boxes[id]
        at = _place(map, id, box, [standing[n] for n in beside.get(id, ()) if n in standing], standing)
        standing[id] = Box.around(at.x, at.y, box.width, box.height)
        if abs(at.x - box.centre.x) + abs(at.y - box.centre.y) > 0.5:
            element = map.elements[id]  # its box may hang aside from its own place
            found[id] = Point(element.x + at.x - box.centre.x, element.y + at.y - box.centre.y)
    return found


def _place(map: SystemMap, id: str, box: Box, related: list[Box], standing: Mapping[str, Box]) -> Point:
    wish = _middle(related) if related else box.centre
    near = not related or abs(wish.x - box.centre.x) + abs(wish.y - box.centre.y) < NEAR
    if near and not any(box.grown(4).meets(other) for other in standing.values()):
        return box.centre
    return free_place((box.width, box.height), wish, standing.values(), _inside(map, id), clear=AIR)


def _middle(boxes: list[Box]) -> Point:
    n = len(boxes)
    return Point(sum(b.centre.x for b in boxes) / n, sum(b.centre.y for b in boxes) / n)


def _inside(map: SystemMap, id: str) -> Path | None:
    homes = [map.zones[z] for z in map.elements[id].zones if z in map.zones]
    return next((outline(zone.shape) for zone in homes if zone.shape.type in OWN_EDGE), None)


def _free(map: SystemMap, element: Element) -> bool:
    if element.locked:
        return False
    for axis in map.axes.values():
        dated = element.dates is not None
        if (dated if axis.attribute in ("dates", "") else axis.attribute in element.attributes):
            return False
    return True


def _beside(map: SystemMap) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for link in map.links.values():
        if link.source != link.target:
            found.setdefault(link.source, set()).add(link.target)
            found.setdefault(link.target, set()).add(link.source)
    return found
