"""The note tool: click where the words go."""

from __future__ import annotations

from sysmap.editing import operations
from sysmap.geometry import Point
from sysmap.i18n import _
from sysmap.model import new_id
from sysmap.tools.creating import create_element
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Press, Release
from sysmap.tools.select import Idle
from sysmap.tools.state import State


class NoteTool(State):
    tool = "note"
    cursor = "cross"
    resting = True

    def release(self, event: Release) -> State:
        if event.button != "left":
            return self
        self._place(event.at)
        return Idle(self.desk)

    def press(self, event: Press) -> State:
        return self

    def key(self, event: Key) -> State:
        return Idle(self.desk) if event.name == "Escape" else self

    def _place(self, at: Point) -> None:
        create_note(self.desk, at)


class ElementTool(NoteTool):
    """Click where a new element of the current kind goes."""

    tool = "element"

    def _place(self, at: Point) -> None:
        create_element(self.desk, at)


def create_note(desk: Desk, at: Point) -> str:
    """A note without words yet, being typed."""
    editor = desk.editor
    id = new_id("n", editor.map.notes)
    fresh = f"new {id}"
    with editor.transaction(_("nouvelle note"), merge=fresh) as draft:
        operations.add_note(draft, "", at.x, at.y, id=id)
    editor.select([id])
    desk.edit(id, fresh)
    return id
