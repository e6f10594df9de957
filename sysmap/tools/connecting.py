"""The link tool: from one element to the next, as long as the hand keeps it."""

from __future__ import annotations

from sysmap.tools.events import Key, Overlay, Press
from sysmap.tools.select import Idle
from sysmap.tools.select.linking import Linking
from sysmap.tools.state import State


class LinkTool(State):
    tool = "link"
    cursor = "cross"
    resting = True

    def press(self, event: Press) -> State:
        target = self.desk.at(*event.at)
        if event.button != "left" or target is None or target.what != "element":
            return self
        linking = Linking(self.desk, self, event, target.id)
        linking.tool = self.tool
        return linking

    def key(self, event: Key) -> State:
        return Idle(self.desk) if event.name == "Escape" else self

    def overlay(self) -> Overlay:
        return Overlay(handles=False)
