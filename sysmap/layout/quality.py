"""How good a layout is, measured: what overlaps, what crosses, how large the words are printed. Map units."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import hypot
from statistics import median
from typing import NamedTuple

from sysmap.geometry import THIN, Box, Grid, Point, Route, crossings, quick_bend, route, union
from sysmap.model import Bend, SystemMap

A0 = (1189.0, 841.0)
MARGIN = 15.0
"""Millimetres of an A0 page, and those left white round the map."""
LETTERS = 15.0
"""The size of the words of an element, in map units."""
_FINE = 48


class Quality(NamedTuple):
    """Counts, and the size of the words in millimetres when the map fills an A0 (lying or standing).

    `overlaps`: pairs of boxes; `over_boxes`: pairs of a relation and a box it is not an end of; `covered`:
    boxes with a line over them (one that is itself a line down the page is not counted); `displacement`: how
    far the median element moved, as a share of its width.
    """

    overlaps: int
    covered: int
    crossings: int
    over_boxes: int
    text_mm: float
    displacement: float = 0.0


def quality(
    map: SystemMap, boxes: Mapping[str, Box], bends: Mapping[str, Bend] | None = None,
    before: Mapping[str, Box] | None = None,
) -> Quality:  # fmt: skip
    """The map with these boxes; `bends` come before those the relations have."""
    lines = {}
    for link in map.links.values():
        if link.source in boxes and link.target in boxes:
            a, b = boxes[link.source], boxes[link.target]
            bend = (bends or {}).get(link.id) or link.bend or quick_bend(a, b, 0, 1)
            lines[link.id] = (route(a, b, bend), link.source, link.target)
    return measured(boxes, lines, before)


def measured(
    boxes: Mapping[str, Box], lines: Mapping[str, tuple[Route, str, str]],
    before: Mapping[str, Box] | None = None,
) -> Quality:  # fmt: skip
    """The same for lines drawn already, each with its two ends."""
    drawn = {id: (r.sampled(_FINE), a, b) for id, (r, a, b) in lines.items()}
    return of_lines(boxes, drawn, before)


def of_lines(
    boxes: Mapping[str, Box], lines: Mapping[str, tuple[tuple[Point, ...], str, str]],
    before: Mapping[str, Box] | None = None,
) -> Quality:  # fmt: skip
    """The same for any lines, as points: another program's drawing is measured as it draws it."""
    over = _over(boxes, lines)
    return Quality(
        overlaps=sum(len(_met(boxes)[id]) for id in boxes) // 2,
        covered=len({id for _, id in over}), crossings=_crossings(lines), over_boxes=len(over),
        text_mm=round(text_size(boxes, lines), 2), displacement=round(displacement(before or {}, boxes), 3),
    )  # fmt: skip


def _met(boxes: Mapping[str, Box]) -> dict[str, list[str]]:
    grid: Grid[str] = Grid({id: box.grown(-0.01) for id, box in boxes.items()})
    return {id: [other for other in grid.query(box.grown(-0.01)) if other != id] for id, box in boxes.items()}


def _over(
    boxes: Mapping[str, Box], lines: Mapping[str, tuple[tuple[Point, ...], str, str]]
) -> set[tuple[str, str]]:
    grid: Grid[str] = Grid({id: box for id, box in boxes.items() if box.width > THIN})
    found = set()
    for id, (points, a, b) in lines.items():
        near = grid.query(_bounds(points))
        for other in near:
            if other not in (a, b) and _through(points, boxes[other]):
                found.add((id, other))
    return found


def _through(points: tuple[Point, ...], box: Box) -> bool:
    """Whether the line enters the box: its segments, against the sides."""
    if any(box.holds(*p) for p in points):
        return True
    corners = (Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
               Point(box.left, box.bottom), Point(box.left, box.top))  # fmt: skip
    return bool(crossings(points, corners))


def _crossings(lines: Mapping[str, tuple[tuple[Point, ...], str, str]]) -> int:
    """Places where two lines cross; where both leave or reach the same element they only meet."""
    return sum(
        sum(not _at_common_end(one, two, i, j) for i, j in crossings(one[0], two[0]))
        for one, two in combinations(lines.values(), 2)
    )


def _at_common_end(
    one: tuple[tuple[Point, ...], str, str], two: tuple[tuple[Point, ...], str, str], i: float, j: float
) -> bool:
    """Whether they cross where they meet at an element of both."""
    for end, k, n in ((one[1], i, len(one[0]) - 1), (one[2], len(one[0]) - 1 - i, len(one[0]) - 1)):
        for other, m, o in ((two[1], j, len(two[0]) - 1), (two[2], len(two[0]) - 1 - j, len(two[0]) - 1)):
            if end == other and k <= 0.02 * n and m <= 0.02 * o:
                return True
    return False


def text_size(boxes: Mapping[str, Box], lines: Mapping[str, tuple[tuple[Point, ...], str, str]]) -> float:
    """Millimetres of the letters when everything fits an A0."""
    whole = union([*boxes.values(), *(_bounds(points) for points, _, _ in lines.values())])
    if whole is None:
        return 0.0
    wide, tall = max(whole.width, 1.0), max(whole.height, 1.0)
    long, short = (side - 2 * MARGIN for side in A0)
    return LETTERS * max(min(long / wide, short / tall), min(short / wide, long / tall))


def displacement(before: Mapping[str, Box], after: Mapping[str, Box]) -> float:
    """How far the median element moved, as a share of its own width."""
    moves = [
        hypot(after[id].centre.x - box.centre.x, after[id].centre.y - box.centre.y) / max(box.width, 1.0)
        for id, box in before.items() if id in after
    ]  # fmt: skip
    return median(moves) if moves else 0.0


def _bounds(points: tuple[Point, ...]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
