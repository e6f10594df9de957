"""Radial: rings round a selection by distance, each branch in its parent's sector. Map units."""

from __future__ import annotations

from math import cos, pi, sin

from sysmap.geometry import Point
from sysmap.layout.graph import Near, components, free_ids, neighbours, steps
from sysmap.layout.task import Task

GAP, RING = 26.0, 70.0


def radial(task: Task) -> dict[str, Point]:
    """The selected elements in the middle; what none of them reaches stands on the outermost ring.

    Without a selection, the most related element is the middle.
    """
    near = neighbours(task)
    ids = free_ids(task)
    if not ids:
        return {}
    starts = [id for id in task.selected if id in near] or [max(ids, key=lambda id: len(near[id]))]
    far = steps(near, starts)
    ring = max(far.values()) + 1
    parents = _parents(near, far)
    for part in components({id: [n for n in near[id] if n not in far] for id in ids if id not in far}):
        reach = steps(near, part[:1])
        far |= {id: ring + reach[id] for id in part}
        parents |= _parents({id: near[id] for id in part}, {id: reach[id] for id in part})
    children: Near = {id: [] for id in ids}
    for id, parent in parents.items():
        children[parent].append(id)
    roots = [id for id in far if id not in parents]
    return _rings(task, roots, children, far)


def _parents(near: Near, far: dict[str, int]) -> dict[str, str]:
    return {
        id: min((n for n in near[id] if far.get(n, -1) == far[id] - 1), key=lambda n: (far[n],))
        for id in far if far[id] > 0 and any(far.get(n, -1) == far[id] - 1 for n in near[id])
    }  # fmt: skip


def _need(task: Task, id: str) -> float:
    return max(task.boxes[id].width, task.boxes[id].height) + GAP


def _spans(task: Task, children: Near, far: dict[str, int]) -> dict[str, float]:
    """The width each branch needs along its ring: its own, or that of its children brought nearer."""
    span: dict[str, float] = {}
    for id in sorted(far, key=lambda one: -far[one]):
        inner = sum(span[child] for child in children[id]) * max(1, far[id]) / (far[id] + 1)
        span[id] = max(_need(task, id), inner)
    return span


def _rings(task: Task, roots: list[str], children: Near, far: dict[str, int]) -> dict[str, Point]:
    """Sectors shared out by need; each ring far enough that its boxes have room."""
    span = _spans(task, children, far)
    angles: dict[str, float] = {}
    single = len(roots) == 1
    _share(children[roots[0]] if single else roots, 0.0, 2 * pi, span, children, angles)
    radius = _radii(task, far, angles, single)
    return {
        id: Point(radius[far[id]] * cos(angles[id] - pi / 2), radius[far[id]] * sin(angles[id] - pi / 2))
        if id in angles else Point(0.0, 0.0) for id in far
    }  # fmt: skip


def _share(
    ids: list[str], start: float, end: float, span: dict[str, float], children: Near, angles: dict[str, float]
) -> None:
    whole = sum(span[id] for id in ids)
    for id in ids:
        width = (end - start) * span[id] / whole
        angles[id] = start + width / 2
        _share(children[id], start, start + width, span, children, angles)
        start, whole = start + width, whole - span[id]


def _radii(task: Task, far: dict[str, int], angles: dict[str, float], single: bool) -> dict[int, float]:
    """The radius of each ring: past the one before, and long enough for the boxes on it."""
    found, r = {}, 0.0
    for ring in range(max(far.values()) + 1):
        on = sorted((id for id in far if far[id] == ring and id in angles), key=angles.__getitem__)
        if on:
            tall = max(task.boxes[id].height for id in on)
            least = r + tall + RING if ring or not single else 0.0
            r = max(least, _tight(task, on, angles))
        found[ring] = r
    return found


def _tight(task: Task, on: list[str], angles: dict[str, float]) -> float:
    """The radius at which each box has its room beside the next one on the ring."""
    if len(on) < 2:
        return 0.0
    least = 0.0
    for a, b in zip(on, [*on[1:], on[0]], strict=True):
        apart = (angles[b] - angles[a]) % (2 * pi) or 2 * pi
        least = max(least, (_need(task, a) + _need(task, b)) / 2 / max(0.12, min(apart, 2.0)))
    return least
