"""A gesture state: four handlers, each answering with the state that follows."""

from __future__ import annotations

from sysmap.tools.desk import Desk
from sysmap.tools.events import NOTHING, Key, Move, Overlay, Press, Release

THRESHOLD = 4.0
"""Screen pixels before a press becomes a drag."""


class State:
    """What a hand is doing. `tool` names the tool it belongs to, `cursor` what the pointer shows.

    `pushes` states go on beyond the edge of the window: the map is pushed along.
    """

    tool = "select"
    cursor = "arrow"
    resting = False
    pushes = False
    wants: frozenset[str] = frozenset()
    """Keys that mean something to it while the hand rests."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def press(self, event: Press) -> State:
        return self

    def move(self, event: Move) -> State:
        return self

    def release(self, event: Release) -> State:
        return self

    def key(self, event: Key) -> State:
        return self

    def overlay(self) -> Overlay:
        return NOTHING
