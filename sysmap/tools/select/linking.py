"""A relation is being drawn from an element to where the hand is."""

from __future__ import annotations

from math import hypot

from sysmap.editing import operations
from sysmap.geometry import Point
from sysmap.i18n import _
from sysmap.model import can_link
from sysmap.tools.creating import create_linked, neighbour_place
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.state import THRESHOLD, State


class Linking(State):
    """Dropped on an element: a relation. On empty paper: a new element, linked. A mere click on a
    create-handle: a linked neighbour on that side."""

    cursor = "cross"
    pushes = True

    def __init__(self, desk: Desk, idle: State, press: Press, source: str, side: str = "") -> None:
        super().__init__(desk)
        self.idle, self.start, self.source, self.side = idle, press.at, source, side
        self.at: Point = press.at
        self.goal = ""
        self.dragged = False

    def move(self, event: Move) -> State:
        self.at = event.at
        if not self.dragged:
            away = hypot(event.at.x - self.start.x, event.at.y - self.start.y) * self.desk.scale
            self.dragged = away >= THRESHOLD
        if self.dragged:
            self._aim(self._element_at(event.at))
        return self

    def _element_at(self, at: Point) -> str:
        target = self.desk.at(*at)
        if target is None or target.what != "element" or target.id == self.source:
            return ""
        return target.id

    def _aim(self, goal: str) -> None:
        if goal == self.goal:
            return
        allowed = goal and can_link(self.desk.editor.map, self.desk.link_kind, self.source, goal)
        self.goal = goal if allowed else ""
        self.desk.editor.preview(
            (lambda draft: operations.connect(draft, self.source, goal, self.desk.link_kind,
                                              polarity=self.desk.polarity)) if self.goal else None
        )  # fmt: skip

    def release(self, event: Release) -> State:
        desk, idle = self.desk, self.idle
        if self.goal:
            with desk.editor.transaction(_("nouvelle relation")) as draft:
                link = operations.connect(
                    draft, self.source, self.goal, desk.link_kind, polarity=desk.polarity
                )
            desk.editor.select([link.id] if link else [])
            return idle
        desk.editor.preview(None)
        if not self.dragged:
            if self.side:
                create_linked(desk, self.source, neighbour_place(desk, self.source, self.side))
        elif not self._on_source(event.at):
            create_linked(desk, self.source, event.at)
        return idle

    def _on_source(self, at: Point) -> bool:
        """Let go over the element it came from: a change of mind."""
        box = self.desk.box(self.source)
        return box is not None and box.grown(8).holds(*at)

    def key(self, event: Key) -> State:
        if event.name != "Escape":
            return self
        self.desk.editor.preview(None)
        return self.idle

    def overlay(self) -> Overlay:
        if not self.dragged:
            return Overlay(handles=True)
        box = self.desk.box(self.source)
        start = box.centre if box else self.start
        line = None if self.goal else (start, self.at)
        return Overlay(line=line, goal=self.goal, handles=False)
