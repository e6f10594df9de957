"""Moving and resizing what lies on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sysmap.editing import scaling, zoning
from sysmap.editing.draft import Draft
from sysmap.editing.records import record
from sysmap.geometry import Box
from sysmap.model import Element, Loop, Note, Picture, Shape, SystemMap, Zone

FEW = 40
"""Of more than these a frame does not show what zones will write: it has no time."""
Place = Callable[[float, float], tuple[float, float]]


def with_members(map: SystemMap | Draft, ids: Iterable[str]) -> frozenset[str]:
    """These records, and the elements that their zones hold."""
    wanted = frozenset(ids)
    zones = wanted & map.zones.keys()
    if not zones:
        return wanted
    return wanted | {e.id for e in map.elements.values() if not zones.isdisjoint(e.zones)}


def movable(map: SystemMap | Draft, ids: Iterable[str]) -> frozenset[str]:
    """Those of these records (zones with their elements) that are not locked in their place."""
    free = [id for id in ids if not _locked(map, id)]
    return frozenset(id for id in with_members(map, free) if not _locked(map, id))


def _locked(map: SystemMap | Draft, id: str) -> bool:
    return bool(getattr(record(map, id), "locked", False))


def move(
    draft: Draft, ids: Iterable[str], dx: float, dy: float, *, boxes: Mapping[str, Box] = zoning.NO_BOXES,
    settle: bool = True,
) -> frozenset[str]:  # fmt: skip
    """Move these records by (dx, dy); a zone takes its elements along, locked records stay.

    Returns what moved. `settle=False` is for the frames of a drag: zones and axes show what they will
    write, on a few, and hulls wait.
    """
    moved = movable(draft, ids)
    for id in moved:
        _shift(draft, id, dx, dy)
    _shift_badges(draft, moved, dx, dy)
    alone = moved.isdisjoint(draft.zones)
    if not settle and alone and len(moved) <= FEW:
        zoning.try_on(draft, moved)
        scaling.write_along(draft, moved)
    if settle and moved:
        elements = None if moved & draft.zones.keys() else moved & draft.elements.keys()
        zoning.settle(draft, elements, boxes)
        if elements:
            scaling.write_along(draft, elements)
            scaling.close_strip(draft)
    return moved


def place(
    draft: Draft, places: Mapping[str, tuple[float, float]], boxes: Mapping[str, Box] = zoning.NO_BOXES
) -> None:
    """Put the centres of these elements and notes there; locked ones stay."""
    for id, (x, y) in places.items():
        found = record(draft, id)
        if isinstance(found, (Element, Note, Picture)) and not getattr(found, "locked", False):
            draft.change(found, x=x, y=y)
    zoning.settle(draft, [id for id in places if id in draft.elements], boxes)


def _shift(draft: Draft, id: str, dx: float, dy: float) -> None:
    found = record(draft, id)
    if isinstance(found, Zone):
        _reshape(draft, found, lambda x, y: (x + dx, y + dy))
    elif isinstance(found, Loop):
        if found.badge_at is not None:
            draft.change(found, badge_at=(found.badge_at[0] + dx, found.badge_at[1] + dy))
    elif isinstance(found, (Element, Note, Picture)):
        draft.change(found, x=found.x + dx, y=found.y + dy)


def _shift_badges(draft: Draft, moved: frozenset[str], dx: float, dy: float) -> None:
    """A badge placed by hand follows when its whole loop moves."""
    for loop in draft.loops.values():
        if loop.badge_at is None or loop.id in moved:
            continue
        links = [draft.links[id] for id in loop.links if id in draft.links]
        if links and all(link.source in moved and link.target in moved for link in links):
            _shift(draft, loop.id, dx, dy)


def resize(
    draft: Draft, id: str, old: Box, new: Box, *, boxes: Mapping[str, Box] = zoning.NO_BOXES,
    settle: bool = True,
) -> None:  # fmt: skip
    """Stretch a record so that what filled the box `old` fills the box `new`."""
    found = record(draft, id)
    if found is None or getattr(found, "locked", False):
        return
    sx, sy = new.width / max(old.width, 1e-6), new.height / max(old.height, 1e-6)

    def to(x: float, y: float) -> tuple[float, float]:
        return new.left + (x - old.left) * sx, new.top + (y - old.top) * sy

    if isinstance(found, Zone):
        _reshape(draft, found, to, sx, sy)
        if settle:
            zoning.settle(draft, None, boxes)
        return
    x, y = new.centre
    changes: dict[str, Any] = {"x": x, "y": y, "width": new.width}
    if isinstance(found, (Element, Picture)):
        changes["height"] = new.height
    if isinstance(found, (Element, Note, Picture)):
        draft.change(found, **changes)
    if settle and isinstance(found, Element):
        zoning.settle(draft, [id], boxes)


def _reshape(draft: Draft, zone: Zone, to: Place, sx: float = 1.0, sy: float = 1.0) -> None:
    shape: Shape = zone.shape
    x, y = to(shape.x, shape.y)
    changed = shape.evolve(
        x=x, y=y, width=shape.width * sx, height=shape.height * sy,
        points=tuple(to(*point) for point in shape.points),
        floor=to(shape.x, shape.floor)[1],
    )  # fmt: skip
    title = None if zone.title_at is None else to(*zone.title_at)
    draft.change(zone, shape=changed, title_at=title)
