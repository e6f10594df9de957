"""The hand: the map follows it. Also what the space bar and the middle button do for a while."""

from __future__ import annotations

from sysmap.geometry import Point
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Press, Release
from sysmap.tools.select import Idle
from sysmap.tools.state import State


class HandTool(State):
    tool = "hand"
    cursor = "hand"
    resting = True

    def press(self, event: Press) -> State:
        return Panning(self.desk, self, event.at)

    def key(self, event: Key) -> State:
        return Idle(self.desk) if event.name == "Escape" else self


class Panning(State):
    """The point that was grasped stays under the hand."""

    cursor = "grasping"

    def __init__(self, desk: Desk, before: State, grasped: Point) -> None:
        super().__init__(desk)
        self.before, self.grasped = before, grasped
        self.tool = before.tool

    def move(self, event: Move) -> State:
        scale = self.desk.scale
        self.desk.scroll((event.at.x - self.grasped.x) * scale, (event.at.y - self.grasped.y) * scale)
        return self

    def release(self, event: Release) -> State:
        return self.before

    def key(self, event: Key) -> State:
        return self.before if event.name == "Escape" else self
