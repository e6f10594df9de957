"""By trophic level: what nothing influences at the left, what is most influenced at the right. Map units."""

from __future__ import annotations

from random import Random

from sysmap.geometry import Point
from sysmap.layout.graph import components, free_ids, neighbours
from sysmap.layout.stress import stressed
from sysmap.layout.task import Task

ACROSS, GAP, TALL, ROUNDS = 60.0, 26.0, 2.0, 2
HAIR = 1e-6


def by_level(task: Task) -> dict[str, Point]:
    """x says the level, exactly in order; y is chosen so that relations run as level as may be."""
    from sysmap.analysis import trophic_levels  # costs a quarter of a second: only who asks pays

    ids = free_ids(task)
    if not ids:
        return {}
    pairs = [(e.source, e.target) for e in task.inner if e.directed]
    levels = trophic_levels(ids, pairs).levels
    wide = max(task.boxes[id].width for id in ids) + ACROSS
    rows = _heights(task, levels, wide)
    return {id: Point(levels[id] * wide, rows[id]) for id in ids}


def _heights(task: Task, levels: dict[str, float], wide: float) -> dict[str, float]:
    """As far apart as in the graph; then pushed down or up off the boxes near their level, and drawn together
    again by their relations.
    """
    found: dict[str, float] = {}
    tall = TALL * sum(task.boxes[id].height + GAP for id in levels) / len(levels)
    near = neighbours(task)
    for part in components(near):
        rank = {id: i for i, id in enumerate(part)}
        links = [[rank[n] for n in near[id]] for id in part]
        at = stressed(links, [], Random(task.seed), level=[levels[id] for id in part])
        found |= {id: at[i][1] * tall for id, i in rank.items()}
    start = _spread(task, found, levels, wide)
    for turn in range(ROUNDS):
        wish = {id: sum(start[n] for n in near[id]) / len(near[id]) if near[id] else y
                for id, y in start.items()}  # fmt: skip
        kept = 1.0 + turn / 2
        mixed = {id: (wish[id] + kept * y) / (1 + kept) for id, y in start.items()}
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
    down = up = wish
    for a, b in sorted(taken):
        if a + HAIR < up < b - HAIR:
            up = b
    for a, b in sorted(taken, key=lambda span: -span[1]):
        if a + HAIR < down < b - HAIR:
            down = a
    return down if wish - down <= up - wish else up
