"""A map drawn for one format, spread for another: positions move apart, boxes and words keep their size.

On a portrait page a wide map would stand small in the middle of nothing, or be squeezed. Moving
everything apart in the direction where there is room keeps who stands where, who is inside
what, and never brings two boxes nearer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sysmap.model import Axis, Bend, Element, Link, Record, Shape, Stop, SystemMap, theme_sectors

Place = Callable[[float, float], tuple[float, float]]


def spread(map: SystemMap, bends: Mapping[str, Bend], across: float, down: float) -> SystemMap:
    """The same map with its positions scaled about the origin by these factors (at least 1).

    `bends` are the arcs as they were drawn: they are stretched like the rest, so that what
    passed clear of a box still does.
    """

    if theme_sectors(map):  # a score is a length: every way must stay as long
        across = down = min(across, down)

    def at(x: float, y: float) -> tuple[float, float]:
        return x * across, y * down

    return map.model_copy(update={
        "links": {id: _bent(map, link, bends.get(id), across, down) for id, link in map.links.items()},
        "elements": {id: _element(map, e, at, down) for id, e in map.elements.items()},
        "notes": {id: _moved(n, at) for id, n in map.notes.items()},
        "pictures": {id: _moved(p, at) for id, p in map.pictures.items()},
        "zones": {id: _zone(z, at) for id, z in map.zones.items()},
        "axes": {id: _axis(a, across, down) for id, a in map.axes.items()},
        "loops": {id: _badge(loop, at) for id, loop in map.loops.items()},
    })  # fmt: skip


def _bent(map: SystemMap, link: Link, bend: Bend | None, across: float, down: float) -> Link:
    """The arc whose middle is, across the chord, where stretching puts it.

    The offset is a fraction of the chord d along its normal; both are stretched, and the
    stretched offset projected on the new normal: o′ = o·sx·sy·|d|²/|d′|².
    """
    a, b = map.elements.get(link.source), map.elements.get(link.target)
    if bend is None or a is None or b is None or a is b:
        return link
    if bend.form:  # its numbers are shares of the boxes
        return _with(link, bend=bend)
    dx, dy = b.x - a.x, b.y - a.y
    after = (dx * across) ** 2 + (dy * down) ** 2
    if after == 0.0:
        return link
    offset = bend.offset * across * down * (dx * dx + dy * dy) / after
    through = tuple(_stretched(t * dx + c * dy, t * dy - c * dx, (dx * across, dy * down), across, down)
                    for t, c in bend.through)  # fmt: skip
    return _with(link, bend=_with(bend, offset=offset, through=through))


def _stretched(
    x: float, y: float, chord: tuple[float, float], across: float, down: float
) -> tuple[float, float]:
    """A point of a winding line (from its source) stretched, along and aside of the stretched chord."""
    (dx, dy), x, y = chord, x * across, y * down
    square = dx * dx + dy * dy
    return (x * dx + y * dy) / square, (x * dy - y * dx) / square


def _element(map: SystemMap, element: Element, at: Place, down: float) -> Element:
    """A rupture goes through the lanes, however tall they have become."""
    moved: Element = _moved(element, at)
    if element.height is not None and map.kind(element).shape == "rupture":
        moved = _with(moved, height=element.height * down)
    return moved


def _moved(record: Any, at: Place) -> Any:
    x, y = at(record.x, record.y)
    return _with(record, x=x, y=y)


def _zone(zone: Any, at: Place) -> Any:
    changes: dict[str, Any] = {"shape": _shape(zone.shape, at)}
    if zone.title_at:
        changes["title_at"] = at(*zone.title_at)
    return _with(zone, **changes)


def _shape(shape: Shape, at: Place) -> Shape:
    x, y = at(shape.x, shape.y)
    width, height = at(shape.width, shape.height)
    points = tuple(at(*point) for point in shape.points)
    _, floor = at(0.0, shape.floor)
    return _with(shape, x=x, y=y, width=width, height=height, points=points, floor=floor)


def _axis(axis: Axis, across: float, down: float) -> Axis:
    along, other = (across, down) if axis.horizontal else (down, across)
    stops = tuple(Stop(at=stop.at * along, value=stop.value, label=stop.label) for stop in axis.stops)
    return _with(
        axis, start=axis.start * along, end=axis.end * along, across=axis.across * other, stops=stops,
        breaks=tuple(at * along for at in axis.breaks),
    )  # fmt: skip


def _badge(loop: Any, at: Place) -> Any:
    return _with(loop, badge_at=at(*loop.badge_at)) if loop.badge_at else loop


def _with(record: Any, **changes: Any) -> Any:
    """A copy with positions that need no validation: they are products of valid ones."""
    assert isinstance(record, Record)
    return record.model_copy(update=changes)
