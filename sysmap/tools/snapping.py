"""Alignment guides for what is being moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sysmap.geometry import Box, Guide, Point, guides
from sysmap.tools.desk import Desk

NEAR = 6.0
"""Screen pixels within which an edge or a middle falls into line."""
TICK = 5.0
"""Half of the tick at the end of an equal space, in screen pixels."""
MOST = 60
"""How many neighbours are looked at."""

REACH = 700.0
"""How far neighbours may be to be lined up with, in map units."""
AGAIN = 80.0
"""How far the box goes before its neighbours are looked for again, in map units."""
FAR = 0.3
"""Below this scale nobody sees whether things are in line."""


class Snap(NamedTuple):
    dx: float
    dy: float
    guides: tuple[tuple[Point, Point], ...] = ()


class Snapper:
    """Brings a box into line with those it passes; the neighbours are asked again only every so far."""

    def __init__(self, desk: Desk, held: Box | None, moved: frozenset[str]) -> None:
        self.desk, self.held, self.moved = desk, held, moved
        self._others: list[Box] = []
        self._asked: Box | None = None

    def snap(self, dx: float, dy: float) -> Snap:
        """The move that brings the held box into line, and the lines to show."""
        if self.held is None or self.desk.scale < FAR:
            return Snap(dx, dy)
        box = self.held.moved(dx, dy)
        found = guides(box, self._near(box), NEAR / self.desk.scale)
        lines = (line for guide in found.guides for line in _lines(guide, TICK / self.desk.scale))
        return Snap(dx + found.dx, dy + found.dy, tuple(lines))

    def _near(self, box: Box) -> list[Box]:
        (x, y), asked = box.centre, self._asked
        if asked is None or abs(asked.centre.x - x) + abs(asked.centre.y - y) > AGAIN:
            area = _around(box, self.desk.visible())
            others = [other for id, other in self.desk.near(area) if id not in self.moved]
            others.sort(key=lambda o: abs(o.centre.x - x) + abs(o.centre.y - y))
            self._others, self._asked = others[:MOST], box
        return self._others


def _lines(guide: Guide, tick: float) -> Iterator[tuple[Point, Point]]:
    """The line of a guide; equal spaces have a tick at both ends, as dimensions have on a plan."""
    (ax, ay), (bx, by) = guide.start, guide.end
    yield guide.start, guide.end
    if guide.kind == "space":
        across = (0.0, tick) if ay == by else (tick, 0.0)
        for x, y in ((ax, ay), (bx, by)):
            yield Point(x - across[0], y - across[1]), Point(x + across[0], y + across[1])


def _around(box: Box, seen: Box) -> Box:
    """What is seen near the box."""
    near = box.grown(REACH)
    return Box(
        max(near.left, seen.left), max(near.top, seen.top),
        min(near.right, seen.right), min(near.bottom, seen.bottom),
    )  # fmt: skip
