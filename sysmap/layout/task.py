"""A layout's work as plain values: what a child process is told of a map, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.geometry import Box
from sysmap.layout.asking import Request
from sysmap.layout.attributes import scores
from sysmap.model import Element, Shape, SystemMap

ASPECT = 1.414
"""A page of the A series, lying."""
OWN_EDGE = frozenset({"rect", "ellipse", "sector", "frame", "polygon", "lane", "cell", "band"})
"""Zones that stand where they stand; a hull follows its members."""


class Edge(NamedTuple):
    """A relation between two placed elements."""

    id: str
    source: str
    target: str
    directed: bool = True


class Task(NamedTuple):
    """`boxes` hold every element that is drawn, `free` those to place; all other ids refer to them.

    `homes` are the zones with an outline that hold an element, `held` those it may not leave along an
    axis: (x or None, y or None); `groups` are the members of hulls; `loops` relations of named loops.
    """

    how: str
    boxes: dict[str, Box]
    edges: tuple[Edge, ...]
    free: frozenset[str]
    homes: dict[str, tuple[str, ...]]
    zones: dict[str, Shape]
    held: dict[str, tuple[float | None, float | None]]
    groups: tuple[tuple[str, ...], ...] = ()
    loops: tuple[tuple[str, ...], ...] = ()
    selected: tuple[str, ...] = ()
    spots: dict[str, tuple[float | None, float | None]] = {}  # noqa: RUF012 never written to
    aspect: float = ASPECT
    seed: int = 1

    @property
    def placed(self) -> dict[str, Box]:
        """What stands in the way: the elements that stay."""
        return {id: box for id, box in self.boxes.items() if id not in self.free}

    @property
    def inner(self) -> list[Edge]:
        """The relations between two different elements to place."""
        return [e for e in self.edges if e.source in self.free and e.target in self.free
                and e.source != e.target]  # fmt: skip


def task_of(request: Request) -> Task:
    """What the layout has to know."""
    map, boxes, options = request.map, dict(request.boxes), request.options
    known = {id: e for id, e in map.elements.items() if id in boxes}
    boxes = {id: boxes[id] for id in known}
    asked = set(known) if request.ids is None else set(request.ids) & set(known)
    free = frozenset(id for id in asked if not known[id].locked and id not in request.fixed)
    zones = {} if options.get("free") else {
        id: zone.shape for id, zone in map.zones.items() if zone.shape.type in OWN_EDGE
    }  # fmt: skip
    homes = {id: tuple(z for z in known[id].zones if z in zones) for id in free}
    return Task(
        how=request.how, boxes=boxes, free=free, zones=zones,
        edges=tuple(_edges(map, boxes)),
        homes={id: some for id, some in homes.items() if some},
        held={} if options.get("free") else _held(map, known, free),
        groups=tuple(_groups(map, known)),
        loops=_loops(map) if request.how == "loops" else (),
        selected=tuple(id for id in options.get("selected", ()) if id in known),
        spots=_spots(map, known, options) if request.how == "axes" else {},
        aspect=float(options.get("aspect") or ASPECT), seed=request.seed,
    )  # fmt: skip


def _loops(map: SystemMap) -> tuple[tuple[str, ...], ...]:
    """The named loops, else those that can be found."""
    from sysmap.analysis import closed, loops_found  # costs a quarter of a second: only who asks pays

    named = tuple(tuple(loop.links) for loop in map.loops.values() if closed(map, loop))
    return named or tuple(found.links for found in loops_found(map).rounds)


def _edges(map: SystemMap, boxes: Mapping[str, Box]) -> Iterable[Edge]:
    for link in map.links.values():
        if link.source in boxes and link.target in boxes:
            yield Edge(link.id, link.source, link.target, not map.link_kind(link).symmetric)


def _groups(map: SystemMap, known: Mapping[str, Element]) -> Iterable[tuple[str, ...]]:
    for zone in map.zones.values():
        if zone.shape.type not in OWN_EDGE:
            members = tuple(id for id, e in known.items() if zone.id in e.zones)
            if len(members) > 1:
                yield members


def _held(
    map: SystemMap, known: Mapping[str, Element], free: frozenset[str]
) -> dict[str, tuple[float | None, float | None]]:
    """What an axis decides: an element with a date stays at its date."""
    found: dict[str, tuple[float | None, float | None]] = {}
    for axis in map.axes.values():
        if axis.attribute not in ("dates", ""):
            valued = {id for id in free if axis.attribute in known[id].attributes}
        else:
            valued = {id for id in free if known[id].dates is not None}
        for id in valued:
            x, y = found.get(id, (None, None))
            found[id] = (known[id].x, y) if axis.horizontal else (x, known[id].y)
    return found


def _spots(
    map: SystemMap, known: Mapping[str, Element], options: Mapping[str, Any]
) -> dict[str, tuple[float | None, float | None]]:
    across = scores(map, known.values(), str(options.get("across", "")))
    down = scores(map, known.values(), str(options.get("down", "")))
    return {id: (across.get(id), down.get(id)) for id in known}


def told(task: Task) -> dict[str, Any]:
    """The task as JSON."""
    shapes = {id: shape.model_dump(mode="json") for id, shape in task.zones.items()}
    return {**task._asdict(), "zones": shapes, "free": sorted(task.free)}


def heard(words: Mapping[str, Any]) -> Task:
    """The task from JSON."""
    made = dict(words)
    made["boxes"] = {id: Box(*box) for id, box in words["boxes"].items()}
    made["edges"] = tuple(Edge(*edge) for edge in words["edges"])
    made["free"] = frozenset(words["free"])
    made["zones"] = {id: Shape.model_validate(shape) for id, shape in words["zones"].items()}
    made["homes"] = {id: tuple(some) for id, some in words["homes"].items()}
    for name in ("groups", "loops"):
        made[name] = tuple(tuple(some) for some in words[name])
    made["selected"] = tuple(words["selected"])
    for name in ("held", "spots"):
        made[name] = {id: tuple(two) for id, two in words[name].items()}
    return Task(**made)
