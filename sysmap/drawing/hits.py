"""What lies under a point of a figure."""

from __future__ import annotations

from math import hypot

from sysmap.drawing.figure import Figure, Hit
from sysmap.drawing.loops import RING
from sysmap.drawing.placed import PlacedElement, PlacedLink
from sysmap.geometry import Box
from sysmap.model import is_indirect


def at(figure: Figure, x: float, y: float, reach: float) -> Hit | None:
    """Elements first, then notes, relations, loops, titles and areas of zones, pictures.

    Indirect relations are no records: see `bridges.indirect_at`.
    """
    near = set(figure.spots.near(Box(x - reach, y - reach, x + reach, y + reach)))
    return (
        _element(figure, near, x, y)
        or _note(figure, near, x, y)
        or _link(figure, near, x, y, reach)
        or _loop(figure, x, y)
        or _zone_title(figure, x, y)
        or _picture(figure, x, y, False)
        or _zone(figure, x, y, reach)
        or _picture(figure, x, y, True)
    )


def _element(figure: Figure, near: set[str], x: float, y: float) -> Hit | None:
    found = (
        [id for id in figure.elements if id in near] if len(near) > 1 else [*near & figure.elements.keys()]
    )
    for id in reversed(found):
        if _touches(figure.elements[id], x, y):
            return Hit(id, "element", "box")
    return None


def _touches(placed: PlacedElement, x: float, y: float) -> bool:
    if placed.look.shape == "rupture" and not placed.mark:
        return placed.words.box.grown(3).holds(x, y) or placed.anchor.grown(2).holds(x, y)
    if placed.mark:
        blocks = (placed.anchor.grown(2), placed.words.box, placed.date.box if placed.date else placed.anchor)
        return any(block.holds(x, y) for block in blocks)
    return placed.box.holds(x, y)


def _note(figure: Figure, near: set[str], x: float, y: float) -> Hit | None:
    for id in reversed([*figure.notes]):
        if id in near and figure.notes[id].box.holds(x, y):
            return Hit(id, "note", "box")
    return None


def _link(figure: Figure, near: set[str], x: float, y: float, reach: float) -> Hit | None:
    best: tuple[float, Hit] | None = None
    for id in near & figure.links.keys():
        placed = figure.links[id]
        if is_indirect(placed.record):
            continue
        far, part = _distance(figure, placed, x, y)
        if far <= reach and (best is None or far < best[0]):
            best = far, Hit(id, "link", part)
    return best[1] if best else None


def _distance(figure: Figure, placed: PlacedLink, x: float, y: float) -> tuple[float, str]:
    """How far the point is from the relation, and which part of it is nearest."""
    for part, place in (("sign", placed.sign), ("badge", placed.badge)):
        if place is not None and hypot(place.x - x, place.y - y) <= figure.theme.sign + 1:
            return 0.0, part
    if placed.words is not None and placed.words.box.holds(x, y):
        return 0.0, "words"
    line = placed.route
    if (
        placed.delay is not None
        and hypot(line.at(placed.delay)[0].x - x, line.at(placed.delay)[0].y - y) <= 8
    ):
        return 0.5, "delay"
    return line.distance(x, y), "line"


def _loop(figure: Figure, x: float, y: float) -> Hit | None:
    for id, placed in figure.loops.items():
        if id not in figure.map.loops:
            continue  # a told path, or a loop that has no name yet
        if hypot(placed.ring.x - x, placed.ring.y - y) <= RING + 3:
            return Hit(id, "loop", "ring")
        if placed.name is not None and placed.name.box.holds(x, y):
            return Hit(id, "loop", "name")
    return None


def _zone_title(figure: Figure, x: float, y: float) -> Hit | None:
    for id in reversed([*figure.zones]):
        placed = figure.zones[id]
        if placed.folded and placed.box.holds(x, y):
            return Hit(id, "zone", "folded")
        straight = placed.title is not None and (placed.place is None or placed.place.arc is None)
        if straight and placed.title is not None and placed.title.box.grown(4).holds(x, y):
            return Hit(id, "zone", "title")
    return None


def _zone(figure: Figure, x: float, y: float, reach: float) -> Hit | None:
    for id in reversed([*figure.zones]):
        placed = figure.zones[id]
        if placed.box.grown(reach).holds(x, y) and placed.path.holds(x, y):
            inner = all(placed.path.holds(x + dx, y + dy)
                        for dx, dy in ((reach, 0), (-reach, 0), (0, reach), (0, -reach)))  # fmt: skip
            return Hit(id, "zone", "area" if inner else "edge")
    return None


def _picture(figure: Figure, x: float, y: float, background: bool) -> Hit | None:
    for id in reversed([*figure.pictures]):
        placed = figure.pictures[id]
        if placed.record.background != background:
            continue
        if placed.caption is not None and placed.caption.box.grown(4).holds(x, y):
            return Hit(id, "picture", "caption")
        if placed.box.holds(x, y):
            return Hit(id, "picture", "box")
    return None


def within(figure: Figure, box: Box) -> frozenset[str]:
    """Ids of elements, notes and pictures that lie wholly in the box; a photo one types over is ground."""
    near = figure.spots.near(box)
    found = {id for id in near if id in figure.elements and _inside(figure.elements[id].box, box)}
    found |= {id for id in near if id in figure.notes and _inside(figure.notes[id].box, box)}
    loose = {id: p for id, p in figure.pictures.items() if not (p.record.background and p.record.locked)}
    return frozenset(found | {id for id, p in loose.items() if _inside(p.box, box)})


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
