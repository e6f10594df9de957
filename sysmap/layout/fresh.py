"""Only what is new: each newcomer beside what it is related to; nobody else moves. Map units."""

from __future__ import annotations

from sysmap.geometry import Box, Places, Point, free_place, outline
from sysmap.layout.graph import free_ids
from sysmap.layout.task import Task

CLEAR = 26.0


def fresh_places(task: Task) -> dict[str, Point]:
    """The most related to what stands first; those related to nothing stay near where they are."""
    placed = task.placed
    room = Places(placed.values(), CLEAR)
    waiting, found = free_ids(task), dict[str, Point]()
    while waiting:
        held = {id: _near(task, id, placed) for id in waiting}
        id = max(waiting, key=lambda one: len(held[one]))
        waiting.remove(id)
        box, spots = task.boxes[id], held[id]
        near = _middle(spots) if spots else box.centre
        size = (box.width, box.height)
        if id in task.homes:
            inside = outline(task.zones[task.homes[id][0]])
            at = free_place(size, near, placed.values(), inside, clear=12.0)
        else:
            x, y = task.held.get(id, (None, None))
            at = room.take(size, Point(near.x if x is None else x, near.y if y is None else y))
        found[id] = at
        placed[id] = Box.around(*at, *size)
        room = Places(placed.values(), CLEAR)
    return found


def _near(task: Task, id: str, placed: dict[str, Box]) -> list[Point]:
    ends = [e.target if e.source == id else e.source for e in task.edges if id in (e.source, e.target)]
    return [placed[end].centre for end in ends if end in placed]


def _middle(spots: list[Point]) -> Point:
    return Point(sum(p.x for p in spots) / len(spots), sum(p.y for p in spots) / len(spots))
