"""The everyday acts, which keep spatial memory: remove overlaps, tighten. Map units."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sysmap.geometry import Box, Point, apart
from sysmap.layout.settling import unmet

GAP = 10.0
TIGHT = 30.0
"""The room left between two boxes when a map is tightened."""


def uncluttered(boxes: Mapping[str, Box], fixed: Collection[str] = (), gap: float = GAP) -> dict[str, Point]:
    """New centres of those that must move for nothing to overlap: by as little as it takes.

    What overlaps nothing stays. `fixed` do not move, whatever stands on them does.
    """
    moves = apart(boxes, fixed, gap)
    now = {id: box.moved(*moves.get(id, (0.0, 0.0))) for id, box in boxes.items()}
    taken = {id: box for id, box in boxes.items() if id in fixed}
    found = unmet({id: box for id, box in now.items() if id not in fixed}, taken, 0.02)
    return {id: box.centre for id, box in found.items() if box != boxes[id]}


def tightened(boxes: Mapping[str, Box], fixed: Collection[str] = (), gap: float = TIGHT) -> dict[str, Point]:
    """New centres with less air: who is left of whom, and above whom, stays so.

    First across, then down: each box slides towards the first one as far as what was before it allows.
    With something fixed, or when a box would move away, it stays.
    """
    now = dict(boxes)
    for flat in (True, False):
        now = _slid(now, fixed, gap, flat)
    return {id: box.centre for id, box in now.items() if box.centre != boxes[id].centre}


def _slid(boxes: Mapping[str, Box], fixed: Collection[str], gap: float, flat: bool) -> dict[str, Box]:
    """Along one direction, towards the middle: empty strips between columns (or rows) lose their excess."""
    spans = sorted((b.left, b.right) if flat else (b.top, b.bottom) for b in boxes.values())
    if not spans or fixed:
        return dict(boxes)
    cuts: list[tuple[float, float]] = []
    reach, lost = spans[0][1], 0.0
    for a, b in spans:
        if a > reach + gap:
            lost += a - reach - gap
            cuts.append((a, lost))
        reach = max(reach, b)
    half = lost / 2
    found = {}
    for id, box in boxes.items():
        start = box.left if flat else box.top
        by = half - max((lost for at, lost in cuts if at <= start), default=0.0)
        found[id] = box.moved(by, 0.0) if flat else box.moved(0.0, by)
    return found
