"""Choosing the arc of one relation by itself: off the boxes and the words, whatever other lines do.

A hundred times cheaper than choosing together (`route_all`), for maps that arrive with many
relations nobody has bent yet: arcs are looked at on a net of coarse cells. Map units.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice

from sysmap.geometry.candidates import COARSE, ROW, cells_under
from sysmap.geometry.elbows import other_courses
from sysmap.geometry.routing import route, spine_along
from sysmap.geometry.shapes import Box, Point
from sysmap.model import Bend

OFFSETS = (0.1, 0.16, 0.24, 0.32, 0.42, 0.55)
AIMS = ((0.0, 0.0), (-0.3, -0.3), (0.3, 0.3), (-0.4, 0.4), (0.4, -0.4))
CLEAR, STEP, MOST = 4.0, 14.0, 90
"""Air round boxes; the distance between two looks along a line, and how many looks at most."""


def covered(boxes: Iterable[Box]) -> frozenset[int]:
    """The coarse cells that these boxes, with some air, cover."""
    return frozenset().union(*(cells_under(box.grown(CLEAR)) for box in boxes))


def clear_bend(source: Box, target: Box, taken: frozenset[int], usual: Bend, tries: int = 60) -> Bend:
    """The usual bend when it meets nothing, else the first of `tries` that does not, else the least bad.

    `taken` are the cells covered by every box and word of the map; those under the two ends do not count.
    """
    if source == target or usual.form == "straight":
        return usual
    if usual.form:
        return _clear_course(source, target, taken, usual, tries)
    if usual.through:
        if not _covered_points(route(source, target, usual).points, taken, _under(source, target)):
            return usual
        usual = Bend()
    own = cells_under(source.grown(CLEAR + COARSE)) | cells_under(target.grown(CLEAR + COARSE))
    counted = taken - own
    best = (usual.offset, usual.leave, usual.arrive)
    least = _met(source, target, best, counted)
    for bend in islice(_others(best), tries) if least else ():
        met = _met(source, target, bend, counted)
        if met < least:
            best, least = bend, met
            if least == 0:
                break
    return Bend(offset=best[0], leave=best[1], arrive=best[2])


Arc = tuple[float, float, float]
"""Offset, leave and arrive, as in a `Bend`."""


def _others(usual: Arc) -> Iterable[Arc]:
    """Other bends to try, the usual side and the usual aims first."""
    side = 1.0 if usual[0] >= 0 else -1.0
    for leave, arrive in AIMS:
        for offset in OFFSETS:
            for turn in (side, -side):
                yield offset * turn, usual[1] + leave, usual[2] + arrive


def _clear_course(
    source: Box, target: Box, taken: frozenset[int], usual: Bend, tries: int
) -> Bend:
    """The same for a line with square turns."""
    own = _under(source, target)
    best, least = usual, _covered_points(route(source, target, usual).points, taken, own)
    for bend in islice(other_courses(usual), tries) if least else ():
        met = _covered_points(route(source, target, bend).points, taken, own)
        if met < least:
            best, least = bend, met
            if least == 0:
                break
    return best


def _under(source: Box, target: Box) -> frozenset[int]:
    return cells_under(source.grown(CLEAR)) | cells_under(target.grown(CLEAR))


def _covered_points(points: Iterable[Point], taken: frozenset[int], own: frozenset[int]) -> int:
    cells = [int(x // COARSE) + int(y // COARSE) * ROW for x, y in points]
    return sum(cell in taken and cell not in own for cell in cells)


def _met(source: Box, target: Box, arc: Arc, free: frozenset[int]) -> int:
    """How many of the cells under the line are covered; `free` are those that count."""
    curve = spine_along(source, target, *arc)
    (x0, y0), (x1, y1), (x2, y2) = curve
    ax, bx, ay, by = x0 - 2 * x1 + x2, 2 * (x1 - x0), y0 - 2 * y1 + y2, 2 * (y1 - y0)
    n = max(6, min(MOST, int(curve.rough_length() / STEP)))
    cells = [int(((ax * t + bx) * t + x0) // COARSE) + int(((ay * t + by) * t + y0) // COARSE) * ROW
             for t in _between(n)]  # fmt: skip
    return len(free.intersection(cells))


@cache
def _between(n: int) -> tuple[float, ...]:
    return tuple(i / n for i in range(1, n))
