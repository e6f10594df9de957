"""The lasso as a tool in hand, for those whose window manager keeps Alt and the mouse for itself."""

from __future__ import annotations

from sysmap.tools.events import Key, Overlay, Press
from sysmap.tools.select import Idle
from sysmap.tools.select.lassoing import Lassoing
from sysmap.tools.state import State


class LassoTool(State):
    """Waiting for the loop to begin, anywhere; one loop, then the hand selects again."""

    tool = "lasso"
    cursor = "cross"
    resting = True

    def press(self, event: Press) -> State:
        if event.button != "left":
            return self
        lassoing = Lassoing(self.desk, Idle(self.desk), event)
        lassoing.tool = self.tool
        return lassoing

    def key(self, event: Key) -> State:
        return Idle(self.desk) if event.name == "Escape" else self

    def overlay(self) -> Overlay:
        return Overlay(handles=False)
