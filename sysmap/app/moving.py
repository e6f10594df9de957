"""What lies elsewhere in a second map, and everything part of the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from sysmap.editing import Draft
from sysmap.model import Bend, Identified, Shape, SystemMap

Between = Callable[[float], Identified]
"""A record at a share of the way, from 0 (as it was) to 1 (as it is)."""
_NUMBERS = ("x", "y", "width", "height", "radius", "inner", "outer", "start", "end", "floor")


class Moves(NamedTuple):
    """The records that move, each with where it is at a share of the way."""

    of: Mapping[str, Between]

    def __bool__(self) -> bool:
        return bool(self.of)

    def write(self, draft: Draft, share: float) -> None:
        for between in self.of.values():
            draft.put(between(share))


def moves_between(before: SystemMap, after: SystemMap) -> Moves:
    """Elements, notes, pictures, zones and bends that are in both maps, and not at the same place."""
    found: dict[str, Between] = {}
    for name in ("elements", "notes", "pictures"):
        for a, b in _both(before, after, name):
            if (a.x, a.y) != (b.x, b.y):
                found[b.id] = _placed(a, b)
    for a, b in _both(before, after, "zones"):
        if a.shape != b.shape and _alike(a.shape, b.shape):
            found[b.id] = _shaped(a.shape, b)
    if found:
        for a, b in _both(before, after, "links"):
            if a.bend != b.bend and a.bend and b.bend and a.bend.form == b.bend.form:
                found[b.id] = _bent(a.bend, b)
    return Moves(found)


def _both(before: SystemMap, after: SystemMap, name: str) -> Iterator[tuple[Any, Any]]:
    first, second = getattr(before, name), getattr(after, name)
    if first is second:
        return
    for id, b in second.items():
        a = first.get(id)
        if a is not None and a is not b:
            yield a, b


def _alike(a: Shape, b: Shape) -> bool:
    return a.type == b.type and len(a.points) == len(b.points)


def _part(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _placed(a: Any, b: Any) -> Between:
    def at(share: float) -> Identified:
        return b.model_copy(update={"x": _part(a.x, b.x, share), "y": _part(a.y, b.y, share)})

    return at


def _shaped(a: Shape, zone: Any) -> Between:
    b = zone.shape

    def at(share: float) -> Identified:
        numbers: dict[str, Any] = {n: _part(getattr(a, n), getattr(b, n), share) for n in _NUMBERS}
        pairs = zip(a.points, b.points, strict=True)
        numbers["points"] = tuple((_part(p[0], q[0], share), _part(p[1], q[1], share)) for p, q in pairs)
        return zone.model_copy(update={"shape": b.model_copy(update=numbers)})

    return at


def _bent(a: Bend, link: Any) -> Between:
    b = link.bend

    def at(share: float) -> Identified:
        numbers = {n: _part(getattr(a, n), getattr(b, n), share) for n in ("offset", "leave", "arrive")}
        return link.model_copy(update={"bend": b.model_copy(update=numbers)})

    return at
