"""A rubber band selects what lies in it; a click on nothing selects nothing."""

from __future__ import annotations

from math import hypot

from sysmap.geometry import Box
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.state import THRESHOLD, State


class Brushing(State):
    pushes = True

    def __init__(self, desk: Desk, idle: State, press: Press) -> None:
        super().__init__(desk)
        self.idle, self.start = idle, press
        self.before = desk.editor.selection
        self.band: Box | None = None

    def move(self, event: Move) -> State:
        (ax, ay), (bx, by) = self.start.at, event.at
        if self.band is None and hypot(bx - ax, by - ay) * self.desk.scale < THRESHOLD:
            return self
        self.band = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        found = self.desk.within(self.band)
        self.desk.editor.select(found | self.before if self._adding else found)
        return self

    @property
    def _adding(self) -> bool:
        return self.start.mods.shift or self.start.mods.ctrl

    def release(self, event: Release) -> State:
        if self.band is None and not self._adding:
            self.desk.editor.select(())
            self.desk.point(event.at)
        return self.idle

    def key(self, event: Key) -> State:
        if event.name != "Escape":
            return self
        self.desk.editor.select(self.before)
        return self.idle

    def overlay(self) -> Overlay:
        return Overlay(band=self.band, handles=False)
