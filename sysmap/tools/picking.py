"""Pointing at one thing that an action asked for: « same kind as… »."""

from __future__ import annotations

from sysmap.tools.events import Key, Overlay, Press, Release
from sysmap.tools.select import Idle
from sysmap.tools.state import State


class PickTool(State):
    """The next thing clicked is told to the surface; the selection stays what it is."""

    tool = "pick"
    cursor = "pointing"
    resting = True

    def press(self, event: Press) -> State:
        return self

    def release(self, event: Release) -> State:
        target = self.desk.at(*event.at)
        if event.button != "left" or target is None or target.what not in ("element", "link"):
            return self
        self.desk.pick(target.id)
        return Idle(self.desk)

    def key(self, event: Key) -> State:
        return Idle(self.desk) if event.name == "Escape" else self

    def overlay(self) -> Overlay:
        return Overlay(handles=False)
