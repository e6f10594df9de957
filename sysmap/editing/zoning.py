"""Zones take in what lies in them, and write on it.

Membership is a list kept on the element; the centre of its box decides. A zone writes
only on elements of the kinds it names, when they come in; moving out clears only what
that zone had written. A folded or hidden zone neither gains nor loses anybody, nor does one
whose shape is not known here. A hull follows its members, so it loses only who is moved
away from it, and gains only who is put into it, or what it is itself moved over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sysmap.editing.draft import Draft
from sysmap.editing.records import adopt_category
from sysmap.geometry import Box, holds, outline
from sysmap.model import KINDS, SHAPES, Element, Zone

NO_BOXES: Mapping[str, Box] = MappingProxyType({})
USUAL = (140.0, 40.0)
"""The size of an element nobody has measured yet, in map units."""


def box_of(element: Element, boxes: Mapping[str, Box] = NO_BOXES) -> Box:
    """The element's box at its present place, of the size that was measured."""
    known = boxes.get(element.id)
    width, height = (known.width, known.height) if known else USUAL
    return Box.around(element.x, element.y, element.width or width, element.height or height)


def members(draft: Draft, zone: str) -> list[Element]:
    return [element for element in draft.elements.values() if zone in element.zones]


def settle(draft: Draft, ids: Iterable[str] | None = None, boxes: Mapping[str, Box] = NO_BOXES) -> None:
    """Find again the zones of these elements (of all when None), and let the zones write."""
    if not draft.zones:
        return
    moved = list(draft.elements if ids is None else ids)
    hulls = _hulls(draft, set(moved), boxes)
    for id in moved:
        element = draft.elements.get(id)
        if element is not None:
            _settle_one(draft, element, hulls)


def try_on(draft: Draft, ids: Iterable[str]) -> None:
    """Show while a hand moves what the zones below it will write; hulls wait until it lets go."""
    for id in ids if draft.zones else ():
        element = draft.elements.get(id)
        if element is not None:
            _settle_one(draft, element, None)


def _settle_one(draft: Draft, element: Element, hulls: Mapping[str, Mapping[str, Box]] | None) -> None:
    zones = _zones_of(draft, element, hulls)
    if zones == element.zones:
        return
    left = set(element.zones) - set(zones)
    came = [id for id in zones if id not in element.zones]
    changes = cleared(element, left)
    changes["zones"] = zones
    element = draft.change(element, **changes)
    _write(draft, element, [draft.zones[id] for id in came], over=True)


def _zones_of(
    draft: Draft, element: Element, hulls: Mapping[str, Mapping[str, Box]] | None
) -> tuple[str, ...]:
    """The zones it lies in, in their order; as they were listed when they are the same ones.

    Zones that the map does not have (any more, or not yet) stay listed: nobody moved out of them.
    """
    held = []
    for zone in draft.zones.values():
        if hulls is None and zone.shape.type == "hull":
            inside = zone.id in element.zones
        else:
            inside = _inside(draft, zone, element, (hulls or {}).get(zone.id, NO_BOXES))
        if inside:
            held.append(zone.id)
    held += [id for id in element.zones if id not in draft.zones]
    return element.zones if set(held) == set(element.zones) else tuple(held)


def _hulls(draft: Draft, moved: set[str], boxes: Mapping[str, Box]) -> dict[str, dict[str, Box]]:
    """The boxes that span each hull: its members, those on the move where they were before.

    So a hull stretches with a member that is drawn out a little, and lets go of one drawn far.
    """
    held: dict[str, list[Element]] = {z.id: [] for z in draft.zones.values() if z.shape.type == "hull"}
    if held:
        for element in draft.elements.values():
            for zone in held.keys() & set(element.zones):
                held[zone].append(element)
    return {zone: _span(draft, elements, moved, boxes) for zone, elements in held.items()}


def _span(
    draft: Draft, elements: list[Element], moved: set[str], boxes: Mapping[str, Box]
) -> dict[str, Box]:
    together = all(element.id in moved for element in elements)
    was = draft.base.elements
    places = (e if together or e.id not in moved else was.get(e.id, e) for e in elements)
    return {element.id: box_of(element, boxes) for element in places}


def _inside(draft: Draft, zone: Zone, element: Element, hull: Mapping[str, Box]) -> bool:
    member = zone.id in element.zones
    if zone.folded or zone.hidden or zone.shape.type not in SHAPES:
        return member
    if zone.shape.type == "lane" and _crosses(draft, element):
        return member
    if zone.shape.type != "hull":
        return holds(zone.shape, element.x, element.y)
    if not _concerns(draft, zone, element, member):
        return member
    if member:
        return len(hull) == 1 or holds(zone.shape, element.x, element.y, tuple(hull.values()))
    return outline(zone.shape, tuple(hull.values())).holds(element.x, element.y)


def _crosses(draft: Draft, element: Element) -> bool:
    """Whether it is a line through all the lanes, already told in one: its middle is no place in them."""
    kind = draft.kinds.get(element.kind) or KINDS.get(element.kind)
    if kind is None or kind.shape != "rupture":
        return False
    return any(id in draft.zones and draft.zones[id].shape.type == "lane" for id in element.zones)


def _concerns(draft: Draft, zone: Zone, element: Element, member: bool) -> bool:
    """Whether this edit can change who is in the hull: its member moved, or one of the two did."""
    was = draft.base.elements.get(element.id)
    moved = was is None or (was.x, was.y) != (element.x, element.y)
    return moved or (not member and draft.base.zones.get(zone.id) != zone)


def cleared(element: Element, zones: set[str]) -> dict[str, Any]:
    """The changes that take back what these zones had written, and nothing else."""
    gone = [name for name, zone in element.written.items() if zone in zones]
    if not gone:
        return {}
    changes: dict[str, Any] = {name: _absent(name) for name in gone if name in Element.model_fields}
    changes["attributes"] = {k: v for k, v in element.attributes.items() if k not in gone}
    changes["written"] = {k: v for k, v in element.written.items() if k not in gone}
    return changes


def _absent(name: str) -> Any:
    return Element.model_fields[name].get_default(call_default_factory=True)


def _write(draft: Draft, element: Element, zones: Iterable[Zone], *, over: bool) -> None:
    """Let these zones write; `over` what is there, else only where nothing is said yet."""
    for zone in zones:
        for write in zone.writes:
            if write.kinds and element.kind not in write.kinds:
                continue
            if write.attribute in _UNWRITABLE or not (over or not _value(element, write.attribute)):
                continue
            if write.attribute == "category":
                adopt_category(draft, write.value)
            element = draft.change(element, **_written(element, write.attribute, write.value, zone.id))


_UNWRITABLE = frozenset({"id", "zones", "written", "x", "y", "width", "height", "dates", "contested"})


def _value(element: Element, attribute: str) -> Any:
    if attribute in Element.model_fields:
        return getattr(element, attribute)
    return element.attributes.get(attribute)


def _written(element: Element, attribute: str, value: str, zone: str) -> dict[str, Any]:
    written = {**element.written, attribute: zone}
    if attribute not in Element.model_fields:
        return {"attributes": {**element.attributes, attribute: value}, "written": written}
    listed = isinstance(getattr(element, attribute), tuple)
    return {attribute: (value,) if listed else value, "written": written}


def rewrite(draft: Draft, id: str) -> None:
    """After a change of kind: take back what no longer concerns it, write what now does."""
    element: Element = draft.elements[id]
    foreign = {
        zone
        for name, zone in element.written.items()
        if zone not in draft.axes
        and (zone not in draft.zones or not _names(draft.zones[zone], name, element.kind))
    }
    if foreign:
        element = draft.change(element, **cleared(element, foreign))
    _write(draft, element, [draft.zones[z] for z in element.zones if z in draft.zones], over=False)


def _names(zone: Zone, attribute: str, kind: str) -> bool:
    return any(w.attribute == attribute and (not w.kinds or kind in w.kinds) for w in zone.writes)


def forget(draft: Draft, zone: str) -> None:
    """A zone goes: its members leave it and keep what it wrote as their own."""
    for element in members(draft, zone):
        draft.change(
            element,
            zones=tuple(z for z in element.zones if z != zone),
            written={name: by for name, by in element.written.items() if by != zone},
        )
