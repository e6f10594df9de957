"""Where the numbers of a printed map stand: beside their element, clear of words, lines and signs."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from sysmap.drawing import Figure, PlacedElement
from sysmap.geometry import Box, Point

CLEAR = 2.0
"""Map units left between a disc and what it avoids."""
SAMPLES = 33


def discs(figure: Figure, radius: float) -> dict[str, Point]:
    """The middle of the disc of each numbered element, in map units."""
    ground = _Ground(figure)
    found: dict[str, Point] = {}
    for id, placed in figure.elements.items():
        if placed.record.number <= 0:
            continue
        half = radius * (1.0 if placed.record.number < 100 else 1.5)
        spots = [*_spots(placed, half, radius)]
        best = min(range(len(spots)), key=lambda rank: (ground.cost(spots[rank], half, id), rank))
        found[id] = spots[best]
        ground.put(spots[best], half)
    return found


def _spots(placed: PlacedElement, half: float, radius: float) -> Iterator[Point]:
    """Upper left first, where one looks for a number; then round the box."""
    if placed.mark:
        box = placed.anchor
    elif placed.look.shape == "words":
        box = placed.words.box.grown(3.0)
    else:
        box = placed.box.grown(-radius)
    left, right, top, bottom = box.left - half, box.right + half, box.top - radius, box.bottom + radius
    x, y = box.centre
    for at_x, at_y in ((left, top), (right, top), (left, y), (left, bottom), (right, bottom), (right, y),
                       (x, top), (x, bottom), (box.left, top), (box.right, top)):  # fmt: skip
        yield Point(at_x, at_y)


class _Ground:
    """What a disc would cover: words dearest, then other discs and signs, then lines."""

    def __init__(self, figure: Figure) -> None:
        self.words = {id: placed.words.box for id, placed in figure.elements.items()}
        self.boxes = {id: placed.box for id, placed in figure.elements.items()}
        self.others = [zone.title.box for zone in figure.zones.values() if zone.title is not None]
        self.others += [loop.name.box for loop in figure.loops.values() if loop.name is not None]
        self.others += [link.words.box for link in figure.links.values() if link.words is not None]
        self.others += [note.box for note in figure.notes.values()]
        sign = figure.theme.sign
        self.round = [(link.sign, sign) for link in figure.links.values() if link.sign is not None]
        self.round += [(loop.ring, 20.0) for loop in figure.loops.values()]
        self.ends = [p for link in figure.links.values() for p in (*link.route.sampled(SAMPLES),)]
        self._taken: list[tuple[Point, float]] = []

    def put(self, at: Point, half: float) -> None:
        self._taken.append((at, half))

    def cost(self, at: Point, half: float, id: str) -> float:
        disc = Box.around(at.x, at.y, 2 * (half + CLEAR), 2 * (half + CLEAR))
        cost = sum(40.0 for other, box in self.words.items() if box.meets(disc) and other != id)
        cost += 25.0 if self.words[id].meets(disc) else 0.0
        cost += sum(12.0 for other, box in self.boxes.items() if other != id and box.meets(disc))
        cost += sum(30.0 for box in self.others if box.meets(disc))
        near = ((p, r) for p, r in (*self.round, *self._taken))
        cost += sum(30.0 for p, r in near if hypot(p.x - at.x, p.y - at.y) < r + half + CLEAR)
        return cost + sum(4.0 for p in self.ends if disc.holds(p.x, p.y))
