"""The zone tool: draw a rectangle, then type its name."""

from __future__ import annotations

from math import hypot

from sysmap.editing import operations
from sysmap.geometry import Box, Point
from sysmap.i18n import _
from sysmap.model import new_id
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.select import Idle
from sysmap.tools.state import THRESHOLD, State

USUAL = (360.0, 240.0)


class ZoneTool(State):
    """Waiting for the first corner. A mere click gives a zone of a usual size."""

    tool = "zone"
    cursor = "cross"
    resting = True

    def press(self, event: Press) -> State:
        return _Drawing(self.desk, event.at) if event.button == "left" else self

    def key(self, event: Key) -> State:
        return Idle(self.desk) if event.name == "Escape" else self


class _Drawing(State):
    tool = "zone"
    cursor = "cross"
    pushes = True

    def __init__(self, desk: Desk, start: Point) -> None:
        super().__init__(desk)
        self.start = self.end = start

    @property
    def _box(self) -> Box:
        (ax, ay), (bx, by) = self.start, self.end
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def move(self, event: Move) -> State:
        self.end = event.at
        return self

    def release(self, event: Release) -> State:
        self.end = event.at
        box = self._box
        if hypot(box.width, box.height) * self.desk.scale < THRESHOLD:
            box = Box.around(*self.start, *USUAL)
        create_zone(self.desk, box)
        return Idle(self.desk)

    def key(self, event: Key) -> State:
        return ZoneTool(self.desk) if event.name == "Escape" else self

    def overlay(self) -> Overlay:
        return Overlay(frame=self._box, handles=False)


def create_zone(desk: Desk, box: Box) -> str:
    """A zone without a name yet, being typed."""
    editor = desk.editor
    id = new_id("z", editor.map.zones)
    fresh = f"new {id}"
    with editor.transaction(_("nouvelle zone"), merge=fresh) as draft:
        operations.add_zone(draft, box, id=id, boxes=desk.boxes())
    editor.select([id])
    desk.edit(id, fresh)
    return id
