"""A loop drawn by a free hand selects what lies in it: Alt on free paper, or the lasso tool."""

from __future__ import annotations

from math import hypot

from sysmap.geometry import Box, Point, polygon
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.state import THRESHOLD, State

STEP = 3.0
"""Screen pixels between two points of the loop."""


class Lassoing(State):
    """What has its middle in the loop is selected; Shift or Ctrl adds it to what was."""

    cursor = "cross"
    pushes = True

    def __init__(self, desk: Desk, idle: State, press: Press) -> None:
        super().__init__(desk)
        self.idle, self.adding = idle, press.mods.shift or press.mods.ctrl
        self.before = desk.editor.selection
        self.trail: list[Point] = [press.at]

    def move(self, event: Move) -> State:
        (ax, ay), (bx, by) = self.trail[-1], event.at
        if hypot(bx - ax, by - ay) * self.desk.scale >= STEP:
            self.trail.append(event.at)
            self._choose()
        return self

    def _choose(self) -> None:
        found = _inside(self.desk, self.trail)
        self.desk.editor.select(found | self.before if self.adding else found)

    @property
    def _drawn(self) -> bool:
        xs, ys = [p.x for p in self.trail], [p.y for p in self.trail]
        return hypot(max(xs) - min(xs), max(ys) - min(ys)) * self.desk.scale >= THRESHOLD

    def release(self, event: Release) -> State:
        if not self._drawn and not self.adding:
            self.desk.editor.select(())
        return self.idle

    def key(self, event: Key) -> State:
        if event.name != "Escape":
            return self
        self.desk.editor.select(self.before)
        return self.idle

    def overlay(self) -> Overlay:
        return Overlay(trail=tuple(self.trail), handles=False)


def _inside(desk: Desk, trail: list[Point]) -> frozenset[str]:
    """Elements, notes and pictures whose middle lies in this loop."""
    if len(trail) < 3:
        return frozenset()
    xs, ys = [p.x for p in trail], [p.y for p in trail]
    loop = polygon(trail)
    around = Box(min(xs), min(ys), max(xs), max(ys))
    return frozenset(id for id, box in desk.near(around) if loop.holds(*box.centre))
