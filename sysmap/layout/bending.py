"""The arcs after a layout: round boxes, with few crossings. Map units."""

from __future__ import annotations

from sysmap.geometry import Box, Point, clear_bend, covered, quick_bend
from sysmap.layout.task import Task
from sysmap.model import Bend


def bends(task: Task, places: dict[str, Point]) -> dict[str, Bend]:
    """A bend for each relation that an element of `places` is an end of."""
    boxes = {id: Box.around(*places[id], b.width, b.height) if id in places else b
             for id, b in task.boxes.items()}  # fmt: skip
    taken = covered(boxes.values())
    found = {}
    for edge in task.edges:
        if edge.source in places or edge.target in places:
            a, b = boxes[edge.source], boxes[edge.target]
            found[edge.id] = clear_bend(a, b, taken, quick_bend(a, b, 0, 1)).evolve(auto=True)
    return found
