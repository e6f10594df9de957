"""What something new takes, and what it must not cover: boxes, titles, badges, signs, relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sysmap.drawing import Figure, PlacedLink, lay_out
from sysmap.geometry import Box, Path, Point
from sysmap.model import Element, SystemMap

if TYPE_CHECKING:
    from sysmap.drawing import Theme

NEAR = 700.0
"""How far round the place wished relations are looked at, in map units."""
STEP, HALF, SIGN = 16.0, 3.0, 9.0
TILE = 36.0


def footprint(map: SystemMap, theme: Theme, element: Element, zone: str, at: Point) -> Box:
    """The box that an element and its words will take in this zone, seen from its own place.

    On a lane the words stand beside the mark, not round it.
    """
    within = {zone: map.zones[zone]} if zone in map.zones else {}
    put = element.evolve(x=at.x, y=at.y, zones=tuple(within))
    only = {"links": (), "notes": (), "pictures": (), "loops": (), "zones": list(within.values())}
    box = lay_out(map.evolve(elements=[put], **only), theme=theme).elements[element.id].box
    return Box(box.left - at.x, box.top - at.y, box.right - at.x, box.bottom - at.y)


def standing(figure: Figure) -> list[Box]:
    """What no element may cover: elements, notes, pictures that are no background."""
    found = [one.box for one in figure.elements.values()]
    found += [one.box for one in figure.notes.values()]
    return found + [one.box for one in figure.pictures.values() if not one.record.background]


def of_figure(figure: Figure, near: Point, reach: float = NEAR) -> list[Box]:
    """Everything drawn, as boxes; only the relations that pass near the place wished.

    `reach` is how far round that place anything is looked at: on a large map the free place is
    mostly found near, and what is far need not be asked (whoever places goes on until it is).
    """
    area = Box.around(near.x, near.y, 2 * reach, 2 * reach)
    found = [one.box for one in figure.elements.values() if one.box.meets(area)]
    found += [one.box for one in figure.notes.values()]
    found += [one.box for one in figure.pictures.values() if not one.record.background]
    found += [zone.title.box for zone in figure.zones.values() if zone.title is not None]
    found += [words.box for axis in figure.axes.values() for words in axis.labels]
    for loop in figure.loops.values():
        found.append(Box.around(*loop.ring, 44, 44))
        if loop.name is not None:
            found.append(loop.name.box)
    lines = Box.around(near.x, near.y, 2 * min(reach, NEAR), 2 * min(reach, NEAR))
    for id in figure.spots.near(lines):
        link = figure.links.get(id)
        if link is not None and link.route.bounds().meets(lines):
            found.extend(_of_link(link, lines))
    return found


def _of_link(link: PlacedLink, area: Box) -> Iterator[Box]:
    """Small boxes along the line, where it passes through the area."""
    route = link.route
    count = max(2, int(route.length() / STEP) + 1)
    for x, y in route.sampled(count)[1:-1]:
        if area.left <= x <= area.right and area.top <= y <= area.bottom:
            yield Box.around(x, y, 2 * HALF, 2 * HALF)
    for mark in (link.sign, link.badge):
        if mark is not None:
            yield Box.around(*mark, 2 * SIGN, 2 * SIGN)


def of_zones(figure: Figure) -> list[Box]:
    """The insides of zones, as tiles: for what is to stay outside all of them."""
    found: list[Box] = []
    for zone in figure.zones.values():
        if not zone.folded:
            found.extend(_tiles(zone.path))
    return found


def _tiles(path: Path) -> Iterator[Box]:
    box = path.bounds()
    across, down = int(box.width / TILE) + 1, int(box.height / TILE) + 1
    if across * down > 4000:
        return
    for i in range(across):
        for j in range(down):
            x, y = box.left + (i + 0.5) * TILE, box.top + (j + 0.5) * TILE
            if path.holds(x, y):
                yield Box.around(x, y, TILE, TILE)
