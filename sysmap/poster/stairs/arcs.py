"""The arcs of a frise in rows: chosen anew, off its words, its marks, and each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from sysmap.drawing import Figure, PlacedLink, block_of, routed
from sysmap.geometry import Box, Route, union
from sysmap.model import Bend, SystemMap
from sysmap.poster.clear import Line, runs
from sysmap.poster.stairs.frise import Draw

_RIBBON = 17.0
"""Half of what the ribbon of a told loop takes, in map units."""
_OFFSETS = (0.0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4, 0.55, -0.55)
_SLIDES = (-0.42, -0.2, 0.0, 0.2, 0.42)
"""Arcs that are tried for each relation, as a share of its length, and where they leave a period."""


def arcs(map: SystemMap, draw: Draw, before: Figure) -> SystemMap:
    """The map in rows with each relation on the arc that meets the fewest words and stays in the picture.

    `before` is the frise as it was: on periods, relations leave and arrive at the dates they had.
    """
    ground = _Ground(draw(map, True))
    bends: dict[str, Bend] = {}
    told = {id for loop in ground.figure.loops.values() if loop.told for id in loop.record.links}
    for id in sorted(ground.figure.links, key=lambda id: id not in told):
        link = ground.figure.links[id]
        old = before.links[id].route.bend if id in before.links else Bend()
        found = []
        for rank, bend in enumerate(_tried(ground.figure, link, old)):
            route = routed(link.record, bend, ground.boxes)
            slid = abs(bend.leave - old.leave) + abs(bend.arrive - old.arrive)
            cost = ground.cost(link, route, id in told) + abs(bend.offset) * 12 + 6 * slid
            found.append((cost, rank, bend, route))
        _, _, bends[id], chosen = min(found)
        ground.lines.append((id in told, chosen.bounds(), chosen.sampled(14)))
    links = {id: link.model_copy(update={"bend": bends[id]}) if id in bends else link
             for id, link in map.links.items()}  # fmt: skip
    return map.model_copy(update={"links": links})


def _tried(figure: Figure, link: PlacedLink, old: Bend) -> Iterator[Bend]:
    ends = figure.elements.get(link.record.source), figure.elements.get(link.record.target)
    leaves, arrives = (
        dict.fromkeys((share, *_SLIDES)) if placed is not None and placed.bar else {0.0: None}
        for placed, share in zip(ends, (old.leave, old.arrive), strict=True)
    )
    for leave, arrive, offset in product(leaves, arrives, _OFFSETS):
        yield Bend(offset=offset, leave=leave, arrive=arrive)


class _Ground:
    """What the arcs of a frise in rows keep off: words, marks, and each other."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.boxes = {id: placed.anchor for id, placed in figure.elements.items()}
        self.lines: list[tuple[bool, Box, Line]] = []
        self._within = union([zone.box for zone in figure.zones.values()])
        titles = [zone.title.box for zone in figure.zones.values() if zone.title is not None]
        self._words = [*(block_of(p) for p in figure.elements.values()), *titles]

    def cost(self, link: PlacedLink, route: Route, told: bool) -> float:
        """What an arc runs through, and how far it leaves the picture; a ribbon needs more room."""
        wide = _RIBBON if told else 4.0
        points, bounds = route.sampled(22), route.bounds().grown(wide)
        ends = (link.record.source, link.record.target)
        met = sum(runs(points, words.grown(wide)) for words in self._words if bounds.meets(words))
        for id, placed in self.figure.elements.items():
            free = id not in ends and not placed.bar and bounds.meets(placed.anchor)
            met += free and runs(points, placed.anchor)
        few = points[1:-1:2]
        crossed = sum(3.0 if told and other else 0.8 for other, box, line in self.lines
                      if box.meets(bounds) and _cross(few, line[1:-1]))  # fmt: skip
        out = 0.0
        if self._within is not None:
            out = max(0.0, self._within.left - bounds.left, bounds.right - self._within.right)
        return met * 30.0 + crossed * 10.0 + out * 0.5


def _cross(one: Line, other: Line) -> bool:
    """Whether two lines cross."""
    return any(
        _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)
        for a, b in pairwise(one)
        for c, d in pairwise(other)
    )


def _side(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
