"""Bringing a map closer together, so that its words print larger: who stands where stays.

The air between things shrinks, never the things. What would touch is pushed apart by as little
as it takes; a step is refused when a box would leave its place, a line run under a word, or
two words meet that did not before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from math import cos, pi, sin
from typing import Any, NamedTuple

from sysmap.drawing import Figure, PlacedElement
from sysmap.geometry import Box, apart, holds
from sysmap.model import Element, Shape, SystemMap
from sysmap.poster.clear import met, on_ribbon
from sysmap.poster.rows import up_or_down

STEP = 0.96
"""Each try keeps this much of the air of the one before."""
TRIES = 14
MANY = 160
"""Larger maps are left as they are: each try lays the whole map out."""
GAP, ROOM = 9.0, 2.0
_FAR, _FAR_ROW, _BESIDE = 46.0, 70.0, 4.0
"""No element moves further than this to make room for its neighbours, in map units."""
_AROUND = tuple(
    (far * cos(turn * pi / 8), far * sin(turn * pi / 8)) for far in range(6, 49, 6) for turn in range(16)
)
_INSET = 5.0
_RIBBON = 6.0
"""Room kept round an element of the told loop: with the gap, what its ribbon takes."""
_SIGN = 17.0
_HELD = frozenset({"sector", "cell", "lane", "rect", "ellipse", "band"})
"""Zones with an edge of their own: what stood inside does not cross it."""


class Trouble(NamedTuple):
    """What is wrong with a drawn map: touching boxes, lines under boxes, covered marks, strays, words met."""

    touching: int
    crossed: int
    covered: int
    astray: int
    met: int

    def within(self, other: Trouble) -> bool:
        return all(mine <= theirs for mine, theirs in zip(self, other, strict=True))


def trouble(figure: Figure) -> Trouble:
    """Counted on the figure, so that two drawings of one map compare."""
    boxes = blocks(figure)
    near = [box.grown(ROOM) for box in boxes.values()]
    touching = sum(a.meets(b) for a, b in combinations(near, 2))
    covered = sum(mark.meets(box) for mark in _marks(figure) for box in boxes.values())
    return Trouble(touching, _crossed(figure), covered, _astray(figure), _met(figure))


def _met(figure: Figure) -> int:
    """Words that something runs through; the dotted edge of a zone does no harm to a verb."""
    return sum(not (one.words.startswith("link:") and one.over.startswith("edge:")) for one in met(figure))


def blocks(figure: Figure) -> dict[str, Box]:
    """What may not be covered of each element: its box with the ribbon round it, or the words of a mark."""
    told = on_ribbon(figure)
    return {
        id: placed.words.box if placed.mark or _before_line(placed)
        else placed.box.grown(_RIBBON) if id in told else placed.box
        for id, placed in figure.elements.items()
    }  # fmt: skip


def _before_line(placed: PlacedElement) -> bool:
    """Whether words stand before the line of a break: what is under them there is not covered."""
    return placed.look.shape == "rupture" and placed.words.box.right <= placed.anchor.left


def _crossed(figure: Figure) -> int:
    return sum(len(under(figure, link)) for link in figure.links.values())


def under(figure: Figure, link: Any) -> list[str]:
    """The elements under which a relation runs, its own ends aside."""
    bounds = link.route.bounds().grown(ROOM)
    ends = (link.record.source, link.record.target)
    near = {id: box for id, box in blocks(figure).items() if id not in ends and box.meets(bounds)}
    if not near:
        return []
    points = link.route.sampled(40)
    return [id for id, box in near.items() if any(box.grown(ROOM).holds(p.x, p.y) for p in points)]


def _marks(figure: Figure) -> Iterator[Box]:
    for link in figure.links.values():
        yield from (Box.around(at.x, at.y, _SIGN, _SIGN) for at in (link.sign, link.badge) if at)
        if link.words is not None:
            yield link.words.box
    for loop in figure.loops.values():
        if loop.name is not None:
            yield loop.name.box
    for zone in figure.zones.values():
        if zone.title is not None and (zone.place is None or zone.place.arc is None):
            yield zone.title.box


def _astray(figure: Figure) -> int:
    """Elements that stand astride the edge of a zone."""
    return sum(0 < count < 4 for count in sides(figure).values())


Sides = Mapping[tuple[str, str], int]
"""How many corners of an element are inside a zone, by the ids of both."""


def sides(figure: Figure) -> Sides:
    shapes = _edges(figure)
    return {
        (id, zone): _within(box, shape)
        for id, box in blocks(figure).items() if not figure.elements[id].mark
        for zone, shape in shapes.items()
    }  # fmt: skip


def _edges(figure: Figure) -> dict[str, Shape]:
    return {id: z.record.shape for id, z in figure.zones.items() if z.record.shape.type in _HELD}


def _within(box: Box, shape: Shape) -> int:
    inner = box.grown(-_INSET)
    corners = ((inner.left, inner.top), (inner.right, inner.top), (inner.left, inner.bottom),
               (inner.right, inner.bottom))  # fmt: skip
    return sum(holds(shape, x, y) for x, y in corners)


def sent_home(figure: Figure, before: Sides) -> dict[str, tuple[float, float]] | None:
    """The small moves that bring back on their side those whom less air put astride an edge.

    None when one finds no room.
    """
    shapes = _edges(figure)
    boxes = dict(blocks(figure))
    moves: dict[str, tuple[float, float]] = {}
    for id, placed in figure.elements.items():
        asked = {zone: before[id, zone] for zone in shapes if before.get((id, zone), 2) in (0, 4)}
        if placed.mark or all(_within(boxes[id], shapes[zone]) == count for zone, count in asked.items()):
            continue
        others = [box.grown(_BESIDE) for other, box in boxes.items() if other != id]
        for dx, dy in _AROUND:
            box = boxes[id].moved(dx, dy)
            if any(box.meets(other) for other in others):
                continue
            if all(_within(box, shapes[zone]) == count for zone, count in asked.items()):
                boxes[id], moves[id] = box, (dx, dy)
                break
        else:
            return None
    return moves


def pushed(map: SystemMap, figure: Figure, gap: float = GAP, far: float = _FAR) -> SystemMap | None:
    """The map with what touched pushed apart; None when that takes too much."""
    free = {id: box for id, box in blocks(figure).items()
            if not figure.elements[id].mark and figure.elements[id].look.shape != "rupture"}  # fmt: skip
    moves = apart(free, gap=gap)
    if any(abs(dx) + abs(dy) > far for dx, dy in moves.values()):
        return None
    dated = up_or_down(figure, _FAR_ROW) if any(p.mark for p in figure.elements.values()) else {}
    if dated is None:
        return None
    moves |= {id: (0.0, dy) for id, dy in dated.items()}
    return moved(map, moves) if moves else map


def moved(map: SystemMap, moves: Mapping[str, tuple[float, float]]) -> SystemMap:
    def place(element: Element) -> Element:
        dx, dy = moves.get(element.id, (0.0, 0.0))
        return element.model_copy(update={"x": element.x + dx, "y": element.y + dy})

    return map.model_copy(update={"elements": {id: place(e) for id, e in map.elements.items()}})


def rerouted(map: SystemMap, figure: Figure) -> SystemMap:
    """The map where relations that run under a box may look for another arc."""
    lost = {id for id, link in figure.links.items() if under(figure, link)}
    if not lost:
        return map
    free = {id: link.model_copy(update={"bend": None}) if id in lost else link
            for id, link in map.links.items()}  # fmt: skip
    return map.model_copy(update={"links": free})


Draw = Callable[[SystemMap, bool], Figure]
"""Lays a map out; hastily while only boxes and lines matter."""


def settled(map: SystemMap, draw: Draw, before: Sides) -> Figure | None:
    """The figure of a map brought closer: boxes pushed apart, each on its side of the edges, lines clear."""
    figure = draw(map, True)
    near = pushed(map, figure)
    if near is None:
        return None
    figure = figure if near is map else draw(near, True)
    home = sent_home(figure, before)
    if home is None:
        return None
    if home:
        near = moved(near, home)
        figure = draw(near, True)
    return draw(rerouted(near, figure), False)
