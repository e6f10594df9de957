"""From where elements would like to stand to where they do: nothing overlaps, zones and locks hold."""

from __future__ import annotations

from sysmap.geometry import Box, Grid, Path, Places, Point, free_place, outline, union
from sysmap.layout.separating import GAP, MANY, closer, pushed, roomy
from sysmap.layout.task import Task

CLOSE = frozenset({"organic", "zones", "spring", "force"})
"""Layouts without a form of their own, whose air may be taken out."""


def settled(task: Task, wish: dict[str, Point]) -> dict[str, Point]:
    """The wished places made possible: in their zones, off each other and off what stays."""
    loose = {id: at for id, at in wish.items() if id not in task.homes}
    found = _in_zones(task, {id: at for id, at in wish.items() if id in task.homes})
    loose = _on_axes(task, _where_they_were(task, loose))
    taken = {**task.placed, **{id: _at(task, id, p) for id, p in found.items()}}
    return found | separated(task, loose, taken, task.how in CLOSE)


def _where_they_were(task: Task, wish: dict[str, Point]) -> dict[str, Point]:
    """The whole moved so that its middle is where the middle of these elements was."""
    before = union(task.boxes[id] for id in wish)
    after = union(_at(task, id, at) for id, at in wish.items())
    if before is None or after is None:
        return wish
    dx, dy = before.centre.x - after.centre.x, before.centre.y - after.centre.y
    return {id: Point(at.x + dx, at.y + dy) for id, at in wish.items()}


def _on_axes(task: Task, wish: dict[str, Point]) -> dict[str, Point]:
    found = dict(wish)
    for id, (x, y) in task.held.items():
        if id in found:
            at = found[id]
            found[id] = Point(at.x if x is None else x, at.y if y is None else y)
    return found


def separated(
    task: Task, wish: dict[str, Point], taken: dict[str, Box], close: bool = False
) -> dict[str, Point]:
    """Pushed apart by as little as it takes; what still touches finds the nearest free place."""
    if not wish:
        return {}
    boxes = {id: _at(task, id, at) for id, at in wish.items()}
    if close and not taken:
        now = closer(task, pushed(task, roomy(boxes), {}))
    else:
        now = pushed(task, boxes, _near(boxes, taken))
    now = _kept_on_axes(task, now)
    return {id: box.centre for id, box in unmet(now, taken, GAP if len(now) <= MANY else GAP / 2).items()}


def _near(boxes: dict[str, Box], taken: dict[str, Box]) -> dict[str, Box]:
    area = union(boxes.values())
    return {id: box for id, box in taken.items() if area and box.meets(area.grown(2 * GAP))}


def _kept_on_axes(task: Task, boxes: dict[str, Box]) -> dict[str, Box]:
    """Whatever pushed them, elements stay at their date."""
    if not task.held:
        return boxes
    kept = _on_axes(task, {id: box.centre for id, box in boxes.items()})
    return {id: _at(task, id, at) for id, at in kept.items()}


def unmet(boxes: dict[str, Box], taken: dict[str, Box], gap: float) -> dict[str, Box]:
    """The same boxes, those that meet another one moved to the nearest free place: nothing overlaps."""
    grid: Grid[str] = Grid(taken)
    found: dict[str, Box] = {}
    late = []
    for id, box in boxes.items():
        if grid.meets(box.grown(gap / 2)):
            late.append(id)
        else:
            found[id] = box
            grid.insert(id, box)
    room = Places([*taken.values(), *found.values()], gap) if late else None
    for id in late:
        assert room is not None
        box = boxes[id]
        found[id] = Box.around(*room.take((box.width, box.height), box.centre), box.width, box.height)
    return {id: found[id] for id in boxes}


def _in_zones(task: Task, wish: dict[str, Point]) -> dict[str, Point]:
    """Each zone's members in the zone, as they would like to stand to each other."""
    found: dict[str, Point] = {}
    taken = list(task.placed.values())
    rooms: dict[tuple[str, ...], list[str]] = {}
    for id in wish:
        rooms.setdefault(task.homes[id], []).append(id)
    for homes, ids in rooms.items():
        inside = outline(task.zones[homes[0]])
        for id, near in _scaled({id: wish[id] for id in ids}, inside).items():
            box = task.boxes[id]
            at = _roomy((box.width, box.height), near, taken, inside)
            found[id] = at
            taken.append(Box.around(*at, box.width, box.height))
    return found


def _roomy(size: tuple[float, float], near: Point, taken: list[Box], inside: Path) -> Point:
    """The nearest place in the zone with room for signs round it; with less where the zone is full."""
    for clear in (36.0, 22.0):
        at = free_place(size, near, taken, inside, clear=clear)
        if inside.holds(*at):
            return at
    return free_place(size, near, taken, inside, clear=10.0)


def _scaled(wish: dict[str, Point], inside: Path) -> dict[str, Point]:
    room = inside.bounds()
    left, right = min(p.x for p in wish.values()), max(p.x for p in wish.values())
    top, bottom = min(p.y for p in wish.values()), max(p.y for p in wish.values())

    def put(value: float, low: float, high: float, start: float, end: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return start + (0.1 + 0.8 * share) * (end - start)

    return {
        id: Point(put(p.x, left, right, room.left, room.right), put(p.y, top, bottom, room.top, room.bottom))
        for id, p in wish.items()
    }


def _at(task: Task, id: str, at: Point) -> Box:
    box = task.boxes[id]
    return Box.around(at.x, at.y, box.width, box.height)
