"""A map that is only read: a click chooses, a drag moves the paper, nothing else is done."""

from __future__ import annotations

from sysmap.tools.events import Key, Overlay, Press
from sysmap.tools.hand import Panning
from sysmap.tools.state import State


class Reading(State):
    """It answers to the name of the tool that chooses, so that everything else is at rest."""

    resting = True

    def press(self, event: Press) -> State:
        target = self.desk.at(*event.at)
        if event.button != "left":
            return self
        if event.double and target is not None:
            self.desk.edit(target.id)  # who may not change it is told so
            return self
        self.desk.editor.select([target.id] if target is not None else ())
        return Panning(self.desk, self, event.at)

    def key(self, event: Key) -> State:
        if event.name == "Escape":
            self.desk.editor.select(())
        return self

    def overlay(self) -> Overlay:
        return Overlay(handles=False)
