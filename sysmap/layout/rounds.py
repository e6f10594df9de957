"""By loops: the main loop looks round, the others hang on to it, the rest stands outside. Map units."""

from __future__ import annotations

from sysmap.geometry import Point
from sysmap.layout.circular import on_ellipse
from sysmap.layout.graph import free_ids, neighbours
from sysmap.layout.task import Task


def by_loops(task: Task) -> dict[str, Point]:
    """First cut: the longest loop on an ellipse, the others further out."""
    main = main_round(task)
    found = on_ellipse(task, main)
    near = neighbours(task)
    rest = [id for id in free_ids(task) if id not in found]
    for turn in range(len(rest)):
        done = [id for id in rest if any(n in found for n in near[id])] or rest
        id = max(done, key=lambda one: sum(n in found for n in near[one]))
        rest.remove(id)
        held = [found[n] for n in near[id] if n in found] or [Point(0.0, 0.0)]
        x, y = sum(p.x for p in held) / len(held), sum(p.y for p in held) / len(held)
        found[id] = Point(x * 1.45 + turn * 0.01, y * 1.45)
    return found


def main_round(task: Task) -> list[str]:
    """The elements of the main loop, in its order: the longest named one, else the longest found."""
    edges = {edge.id: edge for edge in task.edges}
    best: list[str] = []
    for loop in task.loops:
        ids = [edges[id].source for id in loop if id in edges]
        if len(ids) > len(best) and all(id in task.free for id in ids):
            best = list(dict.fromkeys(ids))
    return best
