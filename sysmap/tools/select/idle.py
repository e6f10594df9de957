"""Nothing is being done: a press decides what will be."""

from __future__ import annotations

from sysmap.tools.events import Key, Move, Overlay, Press, Target
from sysmap.tools.handles import Handle, grip
from sysmap.tools.select.bending import Bending
from sysmap.tools.select.brushing import Brushing
from sysmap.tools.select.lassoing import Lassoing
from sysmap.tools.select.linking import Linking
from sysmap.tools.select.pressing import Pressing
from sysmap.tools.select.resizing import Resizing
from sysmap.tools.state import State

_CORNERS = {"nw": "nwse", "se": "nwse", "ne": "nesw", "sw": "nesw", "w": "horizontal", "e": "horizontal"}


class Idle(State):
    """The hand rests; the pointer says what a press would do."""

    resting = True

    def press(self, event: Press) -> State:
        if event.button != "left":
            return self
        target = self._target(event)
        if event.double:
            return self._double(target, event)
        handle = grip(self.desk, *event.at)
        if handle is not None:
            return self._gripped(handle, event)
        if target is None:
            return (Lassoing if event.mods.alt else Brushing)(self.desk, self, event)
        return Pressing(self.desk, self, event, target)

    def _target(self, event: Press) -> Target | None:
        """What is pressed. A locked photo in the background is ground, but for its name."""
        found = self.desk.at(*event.at)
        if found is None or found.what != "picture" or found.part == "caption":
            return found
        picture = self.desk.editor.map.pictures.get(found.id)
        ground = picture is not None and picture.background and picture.locked
        return None if ground else found

    def _gripped(self, handle: Handle, event: Press) -> State:
        if handle.what == "corner":
            return Resizing(self.desk, self, event, handle)
        if handle.what == "knob":
            return Bending(self.desk, self, event, handle.id)
        return Linking(self.desk, self, event, handle.id, handle.part)

    def _double(self, target: Target | None, event: Press) -> State:
        from sysmap.tools.creating import create_element

        if target is not None and target.what in ("element", "zone", "note", "link", "loop"):
            if target.what == "zone" and target.part != "title":
                create_element(self.desk, event.at)
            else:
                self.desk.edit(target.id)
        elif target is None:
            create_element(self.desk, event.at)
        return self

    def move(self, event: Move) -> State:
        handle = grip(self.desk, *event.at)
        if handle is None:
            self.cursor = "arrow"
        else:
            self.cursor = _CORNERS.get(handle.part, "hand")
        return self

    def key(self, event: Key) -> State:
        if event.name == "Escape":
            self.desk.editor.select(())
        return self

    def overlay(self) -> Overlay:
        return Overlay()
