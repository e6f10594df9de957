"""Where the short arrows round an element stand: on each side, off signs, lines and neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sysmap.geometry import Box, Point
from sysmap.tools.desk import Desk

ARROW_OUT, FURTHER, FURTHEST = 18.0, 16.0, 28.0
"""Screen pixels from the box to the middle of an arrow, and from there to the second and third rows."""
DISC = 24.0
"""Screen pixels across an arrow with its disc."""
WORDS = 100
"""Hiding a neighbour is as bad as hiding so many pieces of lines and signs."""
SIGN = 12
"""The same for a sign, a badge or a title: a line is still read with an arrow on it, a sign is not."""
SLIDES = (0.0, 0.22, -0.22, 0.4, -0.4)
"""How far from the middle of its side an arrow may stand, as a share of the side."""
DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def arrow_places(desk: Desk, id: str, box: Box) -> Iterator[tuple[str, Point]]:
    """One place for each side: the first where nothing is drawn, else the one that hides least."""
    reach = box.grown((ARROW_OUT + FURTHEST + DISC) / desk.scale)
    taken = [(other, WORDS) for near, other in desk.near(reach) if near != id]
    taken += [(other, SIGN) for other in desk.marks(reach) if other.meets(reach)]
    taken += [(other, 1) for other in desk.ink(reach)]
    for side in DIRECTIONS:
        yield side, _best(_places(box, side, desk.scale), taken, desk.scale)


def _best(places: list[Point], taken: Collection[tuple[Box, int]], scale: float) -> Point:
    """The first that hides nothing, else the one that hides least."""
    best, least = places[0], -1
    for at in places:
        hidden = _hidden(at, taken, scale)
        if hidden == 0:
            return at
        if least < 0 or hidden < least:
            best, least = at, hidden
    return best


def _places(box: Box, side: str, scale: float) -> list[Point]:
    (dx, dy), (x, y) = DIRECTIONS[side], box.centre
    return [
        Point(x + dx * (box.width / 2 + out / scale) + dy * slide * box.width,
              y + dy * (box.height / 2 + out / scale) + dx * slide * box.height)
        for out in (ARROW_OUT, ARROW_OUT + FURTHER, ARROW_OUT + FURTHEST)
        for slide in SLIDES
    ]  # fmt: skip


def _hidden(at: Point, taken: Collection[tuple[Box, int]], scale: float) -> int:
    left, top, right, bottom = Box.around(*at, DISC / scale, DISC / scale)
    return sum([
        weight for (a, b, c, d), weight in taken if a < right and left < c and b < bottom and top < d
    ])  # fmt: skip
