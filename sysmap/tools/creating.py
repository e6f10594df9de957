"""New elements where the hand is, their words typed at once."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from sysmap.editing import operations
from sysmap.geometry import Box, Point, free_place
from sysmap.i18n import _
from sysmap.model import new_id
from sysmap.tools.desk import Desk
from sysmap.tools.handles import DIRECTIONS

USUAL = (150.0, 44.0)
APART = 90.0
"""Paper between an element and its new neighbour, in map units: room for a relation and its sign."""


def create_element(desk: Desk, at: Point, kind: str = "") -> str:
    """An element without words yet, being typed. Giving up without a word takes it away again."""
    id = new_id("e", desk.editor.map.elements)
    fresh = f"new {id}"
    with desk.editor.transaction(_("nouvel élément"), merge=fresh) as draft:
        operations.create(draft, kind or desk.kind, "", at.x, at.y, id=id, boxes=desk.boxes())
    desk.editor.select([id])
    desk.edit(id, fresh)
    return id


def create_linked(desk: Desk, source: str, at: Point) -> str:
    """An element of the same kind as the one it is linked to, being typed."""
    model = desk.editor.map.elements.get(source)
    if model is None:
        return ""
    id = new_id("e", desk.editor.map.elements)
    fresh = f"new {id}"
    with desk.editor.transaction(_("nouvel élément relié"), merge=fresh) as draft:
        operations.create(draft, model.kind, "", at.x, at.y, id=id, boxes=desk.boxes())
        operations.connect(draft, source, id, desk.link_kind, polarity=desk.polarity)
    desk.editor.select([id])
    desk.edit(id, fresh)
    return id


def neighbour_place(desk: Desk, source: str, side: str) -> Point:
    """Free paper on this side of an element."""
    box = desk.box(source) or Box.around(0, 0, *USUAL)
    dx, dy = DIRECTIONS.get(side, (1, 0))
    x, y = box.centre
    wanted = Point(
        x + dx * (box.width / 2 + APART + USUAL[0] / 2), y + dy * (box.height / 2 + APART + USUAL[1] / 2)
    )
    reach = Box.around(*wanted, 1200, 1200)
    return free_place(USUAL, wanted, [box for _id, box in desk.near(reach)])


def walk(desk: Desk, direction: str) -> str:
    """Select the nearest element in this direction (« left », « right », « up », « down »); its id."""
    boxes = desk.boxes()
    start = next((i for i in desk.editor.selection if i in boxes), None)
    found = nearest(boxes, boxes[start].centre, direction, start) if start else next(iter(boxes), None)
    if found:
        desk.editor.select([found])
    return found or ""


def nearest(boxes: Mapping[str, Box], start: Point, direction: str, but: str | None) -> str | None:
    """The element ahead that is near and little aside: being aside counts double."""
    dx, dy = DIRECTIONS[direction]
    best: tuple[float, str] | None = None
    for id, box in boxes.items():
        x, y = box.centre[0] - start[0], box.centre[1] - start[1]
        ahead, aside = x * dx + y * dy, abs(x * dy) + abs(y * dx)
        if id == but or ahead <= 0 or aside > 2 * ahead:
            continue
        far = hypot(ahead, 2 * aside)
        if best is None or far < best[0]:
            best = (far, id)
    return best[1] if best else None
