"""The selection follows the hand, and falls into line with its neighbours."""

from __future__ import annotations

from sysmap.editing import Draft, operations
from sysmap.geometry import Point, union
from sysmap.i18n import _, _n
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.snapping import Snap, Snapper
from sysmap.tools.state import State


class Moving(State):
    """Alt lets go of the guides, Shift keeps to one direction, Escape puts everything back."""

    cursor = "moving"
    pushes = True

    def __init__(self, desk: Desk, idle: State, press: Press, held: str) -> None:
        super().__init__(desk)
        self.idle, self.start = idle, press.at
        self.by = Point(0.0, 0.0)
        self.guides: tuple[tuple[Point, Point], ...] = ()
        self.moved = operations.movable(desk.editor.map, desk.editor.selection)
        boxes = [box for id in self.moved if (box := desk.box(id)) is not None]
        single = desk.box(held) if len(self.moved) == 1 else None
        self.snapper = Snapper(desk, single or union(boxes), self.moved)

    def move(self, event: Move) -> State:
        dx, dy = event.at.x - self.start.x, event.at.y - self.start.y
        if event.mods.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        found = Snap(dx, dy) if event.mods.alt else self.snapper.snap(dx, dy)
        self.by, self.guides = Point(found.dx, found.dy), found.guides
        self.desk.editor.preview(self._write)
        return self

    def _write(self, draft: Draft) -> None:
        operations.move(draft, self.moved, *self.by, settle=False)

    def release(self, event: Release) -> State:
        editor = self.desk.editor
        if self.by == (0.0, 0.0):
            editor.preview(None)
            return self.idle
        with editor.transaction(self._label()) as draft:
            operations.move(draft, self.moved, *self.by, boxes=self.desk.boxes())
        return self.idle

    def _label(self) -> str:
        map = self.desk.editor.map
        if self.moved & map.zones.keys():
            return _("déplacement d’une zone")
        return _n("déplacement d’un élément", "déplacement de {n} éléments", len(self.moved))

    def key(self, event: Key) -> State:
        if event.name != "Escape":
            return self
        self.desk.editor.preview(None)
        return self.idle

    def overlay(self) -> Overlay:
        return Overlay(guides=self.guides, handles=False)
