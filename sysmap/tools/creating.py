"""New elements where the hand is, their words typed at once."""

from __future__ import annotations

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
