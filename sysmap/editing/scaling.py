"""Axes give numbers and dates: what is put along one is written, what is written moves along it.

Only a hand's move writes: what is placed by the program keeps what it says. As with zones, out of an
axis' reach only what it had written is cleared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sysmap.editing.draft import Draft
from sysmap.editing.zoning import NO_BOXES, cleared, settle
from sysmap.geometry import Box, belonging, laid, strip
from sysmap.model import Axis, Element, scales

SLIP = 3.0
"""Map units by which a hand slips without meaning to."""
APART = 90.0
"""How far from its value something stands at most where others were in its place."""


def write_along(draft: Draft, ids: Iterable[str]) -> None:
    """Write on these elements, which a hand has moved, what the axes say of their new places."""
    if not draft.axes:
        return
    reaches = {axis.id: belonging.reach(axis, draft.zones.values(), draft.axes.values())
               for axis in draft.axes.values()}  # fmt: skip
    for id in ids:
        for axis in draft.axes.values():
            if id in draft.elements:
                _write_one(draft, draft.elements[id], axis, reaches[axis.id])


def _write_one(draft: Draft, element: Element, axis: Axis, reach: Box) -> None:
    if not scales.concerns(axis, element):
        return
    if not reach.holds(element.x, element.y):
        changes = cleared(element, {axis.id})
    elif _slid(draft, element, axis):
        at = element.x if axis.horizontal else element.y
        changes = scales.put_at(axis, element, at, draft.language)
        if changes:
            changes["written"] = {**element.written, axis.attribute: axis.id}
    else:
        return
    if changes:
        draft.change(element, **changes)


def _slid(draft: Draft, element: Element, axis: Axis) -> bool:
    """Whether it moved along the axis, or came from where the axis says nothing."""
    was, value = draft.base.elements.get(element.id), scales.measured(axis, element)
    if was is None or value is None:
        return True
    now, before = (element.x, was.x) if axis.horizontal else (element.y, was.y)
    true = abs(axis.place(value) - before) <= scales.NEAR
    return abs(now - before) > (0.0 if true else SLIP)


def follow_values(
    draft: Draft, ids: Iterable[str], names: Collection[str], boxes: Mapping[str, Box] = NO_BOXES
) -> None:
    """After these fields were written by hand: move each element to where its values say, along the axes.

    What waits beside the page goes to its place as soon as something says where that is.
    """
    wanted = [draft.elements[id] for id in ids if id in draft.elements]
    strip = {zone.id for zone in draft.zones.values() if zone.waits}
    waiting = [e for e in wanted if not strip.isdisjoint(e.zones)]
    if waiting:
        _take_in(draft, waiting, boxes)
    axes = [axis for axis in draft.axes.values() if axis.attribute in names]
    for element in wanted:
        if axes and not element.locked and element not in waiting:
            _move_along(draft, element, axes, boxes)


def graduate(
    draft: Draft, id: str, low: float, high: float, step: float, boxes: Mapping[str, Box] = NO_BOXES
) -> None:
    """Give the axis another scale; what stands along it goes to where its values are now.

    Raises ValueError when the numbers make no scale.
    """
    axis = draft.axes[id]
    there = {e.id for e in draft.elements.values() if _stands_along(axis, e)}
    draft.put(scales.graduated(axis, low, high, step, draft.language))
    follow_values(draft, there, {axis.attribute}, boxes)


def _stands_along(axis: Axis, element: Element) -> bool:
    """Whether it stands where its value is, and not where somebody else put it."""
    value = scales.measured(axis, element)
    at = element.x if axis.horizontal else element.y
    return scales.concerns(axis, element) and value is not None and abs(axis.place(value) - at) <= APART


def _move_along(draft: Draft, element: Element, axes: list[Axis], boxes: Mapping[str, Box]) -> None:
    at: dict[str, Any] = {}
    for axis in axes:
        reach = belonging.reach(axis, draft.zones.values(), draft.axes.values())
        value = scales.measured(axis, element)
        if value is None or not scales.concerns(axis, element) or not reach.holds(element.x, element.y):
            continue
        at["x" if axis.horizontal else "y"] = axis.place(value)
    if any(getattr(element, name) != there for name, there in at.items()):
        draft.change(element, **at)
        settle(draft, [element.id], boxes)


def _take_in(draft: Draft, elements: list[Element], boxes: Mapping[str, Box]) -> None:
    others = [e for e in draft.elements.values() if e not in elements]
    taken = [Box.around(e.x, e.y, *_size(e, boxes)) for e in others]
    found = laid.lay(elements, boxes, draft.zones.values(), draft.axes.values(), taken)
    for id, spot in found.spots.items():
        draft.change(draft.elements[id], x=spot.x, y=spot.y, zones=spot.zones)
    close_strip(draft)


def _size(element: Element, boxes: Mapping[str, Box]) -> tuple[float, float]:
    box = strip.box_of(element, boxes)
    return box.width, box.height


def close_strip(draft: Draft) -> None:
    """The strip goes when nobody waits in it any more."""
    for zone in [zone for zone in draft.zones.values() if zone.waits]:
        if not any(zone.id in e.zones for e in draft.elements.values()):
            draft.drop(zone)
