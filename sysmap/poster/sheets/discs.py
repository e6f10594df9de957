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
        found[id] = ground.best(id, [*_spots(placed, half, radius)], half)
        ground.put(found[id], half)
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
        self.lines = [point for link in figure.links.values() for point in link.route.sampled(SAMPLES)]

    def put(self, at: Point, half: float) -> None:
        self.round.append((at, half))

    def best(self, id: str, spots: list[Point], half: float) -> Point:
        """The first of the spots that covers least."""
        near = Box(min(p.x for p in spots), min(p.y for p in spots), max(p.x for p in spots),
                   max(p.y for p in spots)).grown(half + 24.0)  # fmt: skip
        dear = [(box, 25.0 if other == id else 40.0) for other, box in self.words.items() if box.meets(near)]
        dear += [(box, 12.0) for other, box in self.boxes.items() if other != id and box.meets(near)]
        dear += [(box, 30.0) for box in self.others if box.meets(near)]
        round_ = [(p, r) for p, r in self.round if near.holds(p.x, p.y)]
        lines = [p for p in self.lines if near.holds(p.x, p.y)]

        def cost(at: Point) -> float:
            disc = Box.around(at.x, at.y, 2 * (half + CLEAR), 2 * (half + CLEAR))
            found = sum(price for box, price in dear if box.meets(disc))
            found += sum(30.0 for p, r in round_ if hypot(p.x - at.x, p.y - at.y) < r + half + CLEAR)
            return found + sum(4.0 for p in lines if disc.holds(p.x, p.y))

        return min(spots, key=cost)
