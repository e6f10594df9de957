"""Finding the nearest free place for a box. Map units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from sysmap.geometry.index import Grid
from sysmap.geometry.path import Path
from sysmap.geometry.shapes import Box, Point

CLEAR = 12.0
"""The room left between a placed box and its neighbours."""
_TRIES = 1500
_HAIR = 1e-6
"""A box that stands exactly beside another may overlap it by a rounding."""


def free_place(
    size: tuple[float, float],
    near: Point,
    boxes: Iterable[Box],
    inside: Path | None = None,
    clear: float = CLEAR,
) -> Point:
    """The centre, nearest to `near`, of a box of this size that stays `clear` of all the others.

    `inside` keeps the whole box in a zone's outline when there is room, else its centre; a zone
    that is full is left for the nearest free place outside.
    """
    grid: Grid[int] = Grid({i: box.grown(clear) for i, box in enumerate(boxes)})
    if inside is not None:
        for corners_too in (True, False):
            found = _search(size, near, grid, inside, corners_too)
            if found:
                return found
    found = _search(size, near, grid, None, False)
    assert found is not None
    return found


class Places:
    """Free places for many boxes, one after the other: each that is placed is in the way of the next."""

    def __init__(self, boxes: Iterable[Box], clear: float = CLEAR) -> None:
        self._clear = clear
        self._grid: Grid[int] = Grid({i: box.grown(clear) for i, box in enumerate(boxes)})

    def take(self, size: tuple[float, float], near: Point) -> Point:
        """The nearest free centre, taken at once."""
        found = _search(size, near, self._grid, None, False)
        assert found is not None
        self._grid.insert(len(self._grid), Box.around(*found, *size).grown(self._clear))
        return found


def _search(
    size: tuple[float, float], near: Point, grid: Grid[int], inside: Path | None, whole: bool
) -> Point | None:
    """Best first: where a place is taken, slide beyond each side of what takes it."""
    width, height = size
    waiting = [(0.0, near)]
    seen = set()
    for tries, start in enumerate(_starts(near, inside, size)):
        if tries:
            heappush(waiting, (_square(near, start), start))
        while waiting:
            _, at = heappop(waiting)
            key = (round(at.x), round(at.y))
            if key in seen:
                continue
            seen.add(key)
            box = Box.around(at.x, at.y, width - _HAIR, height - _HAIR)
            taken = grid.first_meeting(box)
            if taken is None and (inside is None or _fits(inside, box, whole)):
                return at
            if taken is not None and (inside is None or len(seen) < _TRIES):
                for beside in _beside(at, size, grid.box(taken)):
                    heappush(waiting, (_square(near, beside), beside))
    return None


def _beside(at: Point, size: tuple[float, float], taken: Box) -> tuple[Point, ...]:
    w, h = size[0] / 2, size[1] / 2
    return (
        Point(taken.left - w, at.y),
        Point(taken.right + w, at.y),
        Point(at.x, taken.top - h),
        Point(at.x, taken.bottom + h),
    )


def _fits(inside: Path, box: Box, whole: bool) -> bool:
    x, y = box.centre
    if not whole:
        return inside.holds(x, y)
    spots = [(u, v) for u in (box.left, x, box.right) for v in (box.top, y, box.bottom)]
    return all(inside.holds(*spot) for spot in spots)


def _starts(near: Point, inside: Path | None, size: tuple[float, float]) -> Iterator[Point]:
    """Where to begin: the place wished, then a net over the zone, nearest first."""
    yield near
    if inside is None:
        return
    box = inside.bounds()
    across, down = max(8.0, box.width / 40), max(8.0, box.height / 40)
    net = [
        Point(box.left + i * across, box.top + j * down)
        for i in range(int(box.width / across) + 1)
        for j in range(int(box.height / down) + 1)
    ]
    yield from sorted(net, key=lambda p: _square(near, p))


def _square(a: Point, b: Point) -> float:
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
