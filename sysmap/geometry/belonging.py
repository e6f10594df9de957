"""Where an element belongs, by what it says: zones that say the same, values along the axes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sysmap.geometry.shapes import Box, union
from sysmap.geometry.zones import extent
from sysmap.model import Axis, Element, Zone, scales

Wish = tuple[tuple[str, ...], float | None, float | None]
"""Zones to be in, and coordinates along the axes."""


def value_of(element: Element, attribute: str) -> str:
    """What an element says under this name, in words."""
    found = getattr(element, attribute) if attribute in Element.model_fields else (
        element.attributes.get(attribute))  # fmt: skip
    if isinstance(found, tuple):
        return "\n".join(str(one) for one in found)
    return "" if found is None else str(found)


def speaks(zone: Zone, element: Element) -> bool | None:
    """Whether what the zone writes is what the element says; None when it writes nothing on its kind."""
    wanted = [w for w in zone.writes if not w.kinds or element.kind in w.kinds]
    if not wanted:
        return None
    return all(w.value in value_of(element, w.attribute).split("\n") for w in wanted)


def reach(axis: Axis, zones: Iterable[Zone], axes: Iterable[Axis]) -> Box:
    """Where on the page the axis counts: as long as it is, as far as the lanes or the other axes go."""
    across = [one for one in axes if one.horizontal != axis.horizontal]
    if across:
        low, high = min(a.start for a in across), max(a.end for a in across)
    else:
        boxes = [extent(z.shape) for z in zones if z.shape.type == "lane"] or [
            extent(z.shape) for z in zones if z.shape.type != "hull" and not z.waits]  # fmt: skip
        whole = union(boxes)
        if whole is None:
            low, high = float("-inf"), float("inf")
        else:
            low, high = (whole.top, whole.bottom) if axis.horizontal else (whole.left, whole.right)
    low, high = min(low, axis.across), max(high, axis.across)
    if axis.horizontal:
        return Box(axis.start - 1, low, axis.end + 1, high)
    return Box(low, axis.start - 1, high, axis.end + 1)


def wish_of(element: Element, zones: Sequence[Zone], axes: Sequence[Axis]) -> Wish | None:
    """The zones it belongs to and its coordinates along the axes; None when nothing says where it goes."""
    wanted = [z.id for z in zones if speaks(z, element)]
    wanted = wanted or [z.id for z in zones if element.kind in z.gathers]
    along: dict[bool, float | None] = {True: None, False: None}
    for axis in axes:
        if scales.concerns(axis, element):
            value = scales.measured(axis, element)
            if value is not None:
                along[axis.horizontal] = axis.place(value)
    both = {axis.horizontal for axis in axes if scales.concerns(axis, element)}
    if not wanted and not any(at is not None for at in along.values()):
        return None
    if any(along[way] is None for way in both):
        return None  # one of its two numbers is missing: half a place is no place
    return (tuple(wanted), along[True], along[False])
