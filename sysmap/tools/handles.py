"""Handles round what is selected: corners to resize, short arrows to create and link, a knob to bend.

Their sizes are screen pixels, so they are computed for a scale; the canvas draws exactly these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import hypot
from typing import NamedTuple

from sysmap.geometry import Box, Point
from sysmap.model import Element, Note, Zone, can_move
from sysmap.tools.arrow_places import DIRECTIONS, arrow_places
from sysmap.tools.desk import Desk

__all__ = ["DIRECTIONS", "Handle", "grip", "handles"]

REACH = 9.0
ARROW_REACH = 13.0
SMALLEST = 26.0
"""Below this many pixels on screen a box shows no handle: there would be no room to grip it."""


class Handle(NamedTuple):
    """Something to grip: « corner », « arrow » or « knob », its part (« nw », « right »), its middle."""

    id: str
    what: str
    part: str
    at: Point


def handles(desk: Desk) -> list[Handle]:
    """The handles of what is selected: only when it is one thing."""
    if len(desk.editor.selection) != 1:
        return []
    (id,) = desk.editor.selection
    return list(_handles(desk, id))


def _handles(desk: Desk, id: str) -> Iterator[Handle]:
    map = desk.editor.shown
    if id in map.links:
        yield from _knob(desk, id)
        return
    box = desk.box(id)
    record = map.elements.get(id) or map.zones.get(id) or map.notes.get(id) or map.pictures.get(id)
    if box is None or record is None or max(box.width, box.height) * desk.scale < SMALLEST:
        return
    if isinstance(record, Element):
        yield from _arrows(desk, id, box)
    elif can_move(map, id) and not (isinstance(record, Zone) and record.shape.type == "hull"):
        yield from _corners(id, box, isinstance(record, Note))


def _arrows(desk: Desk, id: str, box: Box) -> Iterator[Handle]:
    for side, at in arrow_places(desk, id, box):
        yield Handle(id, "arrow", side, at)


def _corners(id: str, box: Box, sides: bool) -> Iterator[Handle]:
    if sides:  # the words of a note decide its height
        y = box.centre[1]
        yield Handle(id, "corner", "w", Point(box.left, y))
        yield Handle(id, "corner", "e", Point(box.right, y))
        return
    yield Handle(id, "corner", "nw", Point(box.left, box.top))
    yield Handle(id, "corner", "ne", Point(box.right, box.top))
    yield Handle(id, "corner", "se", Point(box.right, box.bottom))
    yield Handle(id, "corner", "sw", Point(box.left, box.bottom))


def _knob(desk: Desk, id: str) -> Iterator[Handle]:
    route = desk.route(id)
    if route is not None and (not route.points or route.bend.form or route.bend.through):
        at = route.at(route.length() / 2)[0] if route.points else route.curve.point(0.5)
        yield Handle(id, "knob", "middle", at)


def grip(desk: Desk, x: float, y: float, among: Iterable[Handle] | None = None) -> Handle | None:
    """The handle under this place, the nearest first; `among` are all of them where they are known."""
    best: tuple[float, Handle] | None = None
    for handle in handles(desk) if among is None else among:
        reach = (ARROW_REACH if handle.what == "arrow" else REACH) / desk.scale
        distance = hypot(handle.at.x - x, handle.at.y - y)
        if distance <= reach and (best is None or distance < best[0]):
            best = (distance, handle)
    return best[1] if best else None
