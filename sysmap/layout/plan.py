"""By two attributes: a plan whose axes are values. Map units."""

from __future__ import annotations

from sysmap.geometry import Point
from sysmap.layout.graph import free_ids
from sysmap.layout.task import Task

AIR = 3.4
"""The plan is so many times the area of its boxes; what has no value waits at the left."""


def on_axes(task: Task) -> dict[str, Point]:
    """Across and down by the two values (down grows upwards, as on a plan); one alone makes a line."""
    ids = free_ids(task)
    area = sum((task.boxes[id].width + 30) * (task.boxes[id].height + 30) for id in ids)
    tall = (AIR * area / task.aspect) ** 0.5
    wide = tall * task.aspect
    found: dict[str, Point] = {}
    waiting = []
    lonely = _lonely(task, ids)
    for id in ids:
        x, y = task.spots.get(id, (None, None))
        if (x is None and lonely != "down") or (y is None and lonely != "across") or x is y is None:
            waiting.append(id)
            continue
        found[id] = Point((0.5 if x is None else x) * wide, (0.5 if y is None else 1 - y) * tall)
    return found | _margin(task, waiting, tall)


def _lonely(task: Task, ids: list[str]) -> str:
    """Whether only one of the two axes was asked for."""
    if all(task.spots.get(id, (None, None))[1] is None for id in ids):
        return "across"
    return "down" if all(task.spots.get(id, (None, None))[0] is None for id in ids) else ""


def _margin(task: Task, ids: list[str], tall: float) -> dict[str, Point]:
    """A strip beside the plan, in columns."""
    found: dict[str, Point] = {}
    x, y = -220.0, 0.0
    for id in ids:
        box = task.boxes[id]
        if y and y + box.height > tall:
            x, y = x - 230.0, 0.0
        found[id] = Point(x, y + box.height / 2)
        y += box.height + 26
    return found

