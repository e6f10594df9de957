"""Lines that give way to words: the stretches of a line that run through boxes. Map units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, hypot

from sysmap.geometry.curves import Curve
from sysmap.geometry.path import Command, Path
from sysmap.geometry.routing import Route, edge_times
from sysmap.geometry.shapes import Box, Point

SMOOTH = 0.2
CELL = 48.0
FEW, SQUARES = 64, 20_000
"""Pieces that are looked at one by one, and squares that are kept at most for those of one outline."""

Spans = tuple[tuple[float, float], ...]
Cells = dict[tuple[int, int], list[tuple[Point, Point]]]


def spans_inside(route: Route, boxes: Sequence[Box]) -> Spans:
    """The distances along a relation between which it runs through one of the boxes."""
    found = _walked(route, boxes) if route.points else _on_arc(route.curve, boxes)
    spans: list[tuple[float, float]] = []
    for a, b in sorted(found):
        if spans and a <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(b, spans[-1][1]))
        else:
            spans.append((a, b))
    return tuple(spans)


def _on_arc(curve: Curve, boxes: Sequence[Box]) -> Iterator[tuple[float, float]]:
    for box in boxes:
        times = edge_times(curve, box)
        if box.holds(*curve.start):
            times.append(0.0)
        if box.holds(*curve.end):
            times.append(1.0)
        times.sort()
        for t, u in pairwise(times):
            if box.holds(*curve.point((t + u) / 2)):
                yield curve.length(0.0, t), curve.length(0.0, u)


def _walked(route: Route, boxes: Sequence[Box]) -> Iterator[tuple[float, float]]:
    at = 0.0
    for a, b in pairwise(route.points):
        step = hypot(b.x - a.x, b.y - a.y)
        for box in boxes:
            shares = _inside(a, b, box)
            if shares is not None:
                yield at + shares[0] * step, at + shares[1] * step
        at += step


@lru_cache(maxsize=256)
def outside(path: Path, boxes: tuple[Box, ...]) -> Path:
    """What is left of an outline beyond these boxes, as open lines."""
    commands: list[Command] = []
    end: Point | None = None
    for loop in path.flattened(SMOOTH):
        for a, b in pairwise(loop):
            for t, u in _free(a, b, boxes):
                start = Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)
                if start != end:
                    commands.append(("M", *start))
                end = Point(a.x + (b.x - a.x) * u, a.y + (b.y - a.y) * u) if u < 1.0 else b
                commands.append(("L", *end))
        end = None
    return Path(tuple(commands))


def crosses(path: Path, box: Box) -> bool:
    """Whether the outline runs through the box."""
    return any(True for _ in crossed(path, (box,)))


def crossed(path: Path, boxes: Iterable[Box]) -> Iterator[Box]:
    """The boxes that the outline runs through."""
    bounds = path.bounds().grown(1)
    cells, few = _cells(path), straights(path)
    for box in boxes:
        if not bounds.meets(box):
            continue
        pieces = _close(cells, box) if cells else few
        if any(_inside(a, b, box) is not None for a, b in pieces):
            yield box


def walked(a: Point, b: Point, step: float) -> Iterator[Point]:
    """Points from one to the other, no further apart than this."""
    parts = max(1, ceil(hypot(b.x - a.x, b.y - a.y) / step))
    for n in range(parts + 1):
        yield Point(a.x + (b.x - a.x) * n / parts, a.y + (b.y - a.y) * n / parts)


def _close(cells: Cells, box: Box) -> Iterator[tuple[Point, Point]]:
    columns = range(int(box.left // CELL), int(box.right // CELL) + 1)
    rows = range(int(box.top // CELL), int(box.bottom // CELL) + 1)
    return (piece for i in columns for j in rows for piece in cells.get((i, j), ()))


@lru_cache(maxsize=1024)
def straights(path: Path) -> tuple[tuple[Point, Point], ...]:
    """The straight pieces of an outline."""
    return tuple(piece for loop in path.flattened(SMOOTH) for piece in pairwise(loop))


@lru_cache(maxsize=128)
def _cells(path: Path) -> Cells:
    """The pieces of an outline by the squares they may touch.

    Empty for an outline of few pieces, and for one as wide as the page may be: its squares are too many.
    """
    pieces, bounds = straights(path), path.bounds()
    around = 2 * (bounds.width + bounds.height) / CELL
    if len(pieces) <= FEW or around**2 > SQUARES * len(pieces):
        return {}
    found: Cells = {}
    for a, b in pieces:
        for i in range(int(min(a.x, b.x) // CELL), int(max(a.x, b.x) // CELL) + 1):
            for j in range(int(min(a.y, b.y) // CELL), int(max(a.y, b.y) // CELL) + 1):
                found.setdefault((i, j), []).append((a, b))
    return found


def _free(a: Point, b: Point, boxes: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """The shares of a segment that are in none of the boxes."""
    taken = sorted(found for box in boxes if (found := _inside(a, b, box)) is not None)
    at = 0.0
    for t, u in taken:
        if t > at:
            yield at, t
        at = max(at, u)
    if at < 1.0:
        yield at, 1.0


def _inside(a: Point, b: Point, box: Box) -> tuple[float, float] | None:
    """The shares of a segment between which it is in the box."""
    t, u = 0.0, 1.0
    for start, step, low, high in (
        (a[0], b[0] - a[0], box[0], box[2]),
        (a[1], b[1] - a[1], box[1], box[3]),
    ):
        if step == 0.0:
            if not low <= start <= high:
                return None
            continue
        first, last = (low - start) / step, (high - start) / step
        t, u = max(t, min(first, last)), min(u, max(first, last))
        if t >= u:
            return None
    return t, u
