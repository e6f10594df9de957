"""By trophic level: what nothing influences at the left, what is most influenced at the right. Map units."""

from __future__ import annotations

from sysmap.geometry import Point
from sysmap.layout.graph import free_ids, neighbours
from sysmap.layout.task import Task

ACROSS, GAP, ROUNDS = 60.0, 26.0, 8
FINE = 20
"""A level is at most so many columns: finer differences are not seen."""


def by_level(task: Task) -> dict[str, Point]:
    """x says the level, exactly in order; y is chosen so that relations run as level as may be."""
    from sysmap.analysis import trophic_levels  # costs a quarter of a second: only who asks pays

    ids = free_ids(task)
    if not ids:
        return {}
    pairs = [(e.source, e.target) for e in task.inner if e.directed]
    levels = trophic_levels(ids, pairs).levels
    wide = max(task.boxes[id].width for id in ids) + ACROSS
    rows = _heights(task, ids, levels, wide)
    return {id: Point(levels[id] * wide, rows[id]) for id in ids}


def _heights(task: Task, ids: list[str], levels: dict[str, float], wide: float) -> dict[str, float]:
    """Each at the mean height of its neighbours, pushed down or up off the boxes near its level."""
    near = neighbours(task)
    start = {id: task.boxes[id].centre.y for id in ids}
    for turn in range(ROUNDS):
        wish = {id: sum(start[n] for n in near[id]) / len(near[id]) if near[id] else start[id] for id in ids}
        mixed = {id: (wish[id] + start[id] * (turn + 1) / 2) / (1 + (turn + 1) / 2) for id in ids}
        start = _spread(task, mixed, levels, wide)
    return start


def _spread(task: Task, wish: dict[str, float], levels: dict[str, float], wide: float) -> dict[str, float]:
    """From the middle outwards: each takes the nearest free height among the boxes its own meets across."""
    middle = sum(wish.values()) / len(wish)
    order = sorted(wish, key=lambda id: (abs(wish[id] - middle), id))
    found: dict[str, float] = {}
    for id in order:
        box, x = task.boxes[id], levels[id] * wide
        taken = []
        for other, y in found.items():
            beside = task.boxes[other]
            if abs(levels[other] * wide - x) < (box.width + beside.width) / 2 + GAP:
                half = (box.height + beside.height) / 2 + GAP
                taken.append((y - half, y + half))
        found[id] = _nearest(wish[id], taken)
    return found


def _nearest(wish: float, taken: list[tuple[float, float]]) -> float:
    """The height nearest to the wish in none of these open spans."""
    ends = [wish, *(end for span in taken for end in span)]
    free = [y for y in ends if not any(a + 1e-6 < y < b - 1e-6 for a, b in taken)]
    return min(free, key=lambda y: (abs(y - wish), y))
