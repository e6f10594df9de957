"""Aligning and distributing boxes: by how much each moves. Map units."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.geometry.shapes import Box, Point, union

ALIGNMENTS = ("left", "center", "right", "top", "middle", "bottom")
DISTRIBUTIONS = ("horizontal", "vertical")


def align(boxes: Mapping[str, Box], how: str) -> dict[str, Point]:
    """The move (dx, dy) of each box that puts one of its edges or its centre on a common line.

    `how` is one of ALIGNMENTS. The line is an edge of the whole, or its middle.
    """
    if how not in ALIGNMENTS:
        raise ValueError(how)
    whole = union(boxes.values())
    return {key: _to(box, whole, how) for key, box in boxes.items()} if whole else {}


def _to(box: Box, whole: Box, how: str) -> Point:
    if how == "center":
        return Point(whole.centre.x - box.centre.x, 0.0)
    if how == "middle":
        return Point(0.0, whole.centre.y - box.centre.y)
    by = getattr(whole, how) - getattr(box, how)
    return Point(by, 0.0) if how in ("left", "right") else Point(0.0, by)


def distribute(boxes: Mapping[str, Box], how: str) -> dict[str, Point]:
    """The move of each box that makes the gaps between neighbours equal; the two ends stay.

    `how` is one of DISTRIBUTIONS. Boxes too many for their span are spread from end to end by
    their centres, so that none jumps outside.
    """
    if how not in DISTRIBUTIONS:
        raise ValueError(how)
    flat = how == "horizontal"
    spans = {key: (b.left, b.right) if flat else (b.top, b.bottom) for key, b in boxes.items()}
    order = sorted(spans, key=lambda key: (sum(spans[key]), key))
    moves = _spread(order, spans)
    return {key: Point(by, 0.0) if flat else Point(0.0, by) for key, by in moves.items()}


def _spread(order: list[str], spans: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    if len(order) < 3:
        return dict.fromkeys(order, 0.0)
    first, last = spans[order[0]], spans[order[-1]]
    taken = sum(b - a for a, b in spans.values())
    gap = (last[1] - first[0] - taken) / (len(order) - 1)
    if gap < 0:
        return _by_centres(order, spans)
    moves, at = {}, first[0]
    for key in order:
        a, b = spans[key]
        moves[key] = at - a
        at += b - a + gap
    return moves


def _by_centres(order: list[str], spans: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    centres = {key: sum(spans[key]) / 2 for key in order}
    start, end = centres[order[0]], centres[order[-1]]
    step = (end - start) / (len(order) - 1)
    return {key: start + i * step - centres[key] for i, key in enumerate(order)}
