"""One function for all layouts: a request in, places and bends out."""

from __future__ import annotations

from math import isfinite

from sysmap.geometry import Point
from sysmap.layout.asking import Answer, Request
from sysmap.layout.bending import bends
from sysmap.layout.fresh import fresh_places
from sysmap.layout.organic import evened
from sysmap.layout.settling import CLOSE, settled
from sysmap.layout.table import LAYOUTS
from sysmap.layout.task import Task, task_of
from sysmap.model import Bend

FRESH = "fresh"
"""« Only what is new »: not a layout, for everything else stays."""
Work = tuple[dict[str, Point], dict[str, Bend]]


def arrange(request: Request) -> Answer:
    """The layout, worked out in this process. Raises ValueError for one that needs Graphviz."""
    task = task_of(request)
    places, bent = work(task)
    return answer(request, task, places, bent)


def work(task: Task, wish: dict[str, Point] | None = None) -> Work:
    """Places and bends; `wish` is where the elements would like to stand when that is known already."""
    if task.how == FRESH:
        places = fresh_places(task)
        return places, bends(task, places)
    row = LAYOUTS[task.how]
    if wish is None:
        if row.wish is None:
            raise ValueError(f"{task.how}: in the child process only")
        wish = row.wish(task)
    elif task.how in CLOSE and len(wish) > 1:
        wish = evened(task, wish)
    places = settled(task, wish)
    return places, bends(task, places)


def answer(request: Request, task: Task, places: dict[str, Point], bent: dict[str, Bend]) -> Answer:
    """Only what changes; from boxes to the places of their elements, which may hang aside from them."""
    elements, links = request.map.elements, request.map.links
    moved = {}
    for id, at in places.items():
        was = task.boxes[id].centre
        if isfinite(at.x + at.y) and abs(at.x - was.x) + abs(at.y - was.y) > 0.01:
            e = elements[id]
            moved[id] = Point(round(e.x + at.x - was.x, 2), round(e.y + at.y - was.y, 2))
    wanted = bent if request.options.get("bends", True) else {}
    return Answer(moved, {id: bend for id, bend in wanted.items() if links[id].bend != bend})
