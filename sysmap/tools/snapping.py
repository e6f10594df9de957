"""Alignment guides for what is being moved."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.geometry import Box, Point, guides
from sysmap.tools.desk import Desk

NEAR = 6.0
"""Screen pixels within which an edge or a middle falls into line."""
MOST = 60
"""How many neighbours are looked at."""


class Snap(NamedTuple):
    dx: float
    dy: float
    guides: tuple[tuple[Point, Point], ...] = ()


def snap(desk: Desk, held: Box | None, moved: frozenset[str], dx: float, dy: float) -> Snap:
    """The move that brings the held box into line with what it passes, and the lines to show."""
    if held is None:
        return Snap(dx, dy)
    box = held.moved(dx, dy)
    seen = desk.visible()
    others = [other for id, other in desk.near(seen) if id not in moved]
    if len(others) > MOST:
        x, y = box.centre
        others.sort(key=lambda o: abs(o.centre[0] - x) + abs(o.centre[1] - y))
        del others[MOST:]
    found = guides(box, others, NEAR / desk.scale)
    return Snap(dx + found.dx, dy + found.dy, tuple((guide.start, guide.end) for guide in found.guides))
