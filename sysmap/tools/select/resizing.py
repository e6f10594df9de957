"""A corner follows the hand; the corner across stays."""

from __future__ import annotations

from sysmap.editing import Draft, operations
from sysmap.geometry import Box
from sysmap.i18n import _
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.handles import Handle
from sysmap.tools.state import State

LEAST = 24.0
"""Nothing gets smaller than this, in map units."""


class Resizing(State):
    """A picture keeps its proportions unless Shift is held; a zone keeps them when it is."""

    def __init__(self, desk: Desk, idle: State, press: Press, handle: Handle) -> None:
        super().__init__(desk)
        self.idle, self.start, self.id, self.part = idle, press.at, handle.id, handle.part
        self.old = desk.box(handle.id) or Box.around(*press.at, LEAST, LEAST)
        self.new = self.old
        self.cursor = "nwse" if handle.part in ("nw", "se") else "nesw"

    def move(self, event: Move) -> State:
        dx, dy = event.at.x - self.start.x, event.at.y - self.start.y
        self.new = stretched(self.old, self.part, dx, dy)
        if (self.id in self.desk.editor.map.pictures) != event.mods.shift:
            self.new = proportional(self.old, self.new, self.part)
        self.desk.editor.preview(lambda draft: self._write(draft, settle=False))
        return self

    def _write(self, draft: Draft, settle: bool) -> None:
        operations.resize(draft, self.id, self.old, self.new, boxes=self.desk.boxes(), settle=settle)

    def release(self, event: Release) -> State:
        if self.new == self.old:
            self.desk.editor.preview(None)
            return self.idle
        with self.desk.editor.transaction(_("changement de taille")) as draft:
            self._write(draft, settle=True)
        return self.idle

    def key(self, event: Key) -> State:
        if event.name != "Escape":
            return self
        self.desk.editor.preview(None)
        return self.idle

    def overlay(self) -> Overlay:
        return Overlay(frame=self.new, handles=False)


def stretched(box: Box, part: str, dx: float, dy: float) -> Box:
    """The box with this corner (« nw ») or side (« e ») moved, never turned inside out."""
    left, top, right, bottom = box
    if "w" in part:
        left = min(left + dx, right - LEAST)
    if "e" in part:
        right = max(right + dx, left + LEAST)
    if "n" in part:
        top = min(top + dy, bottom - LEAST)
    if "s" in part:
        bottom = max(bottom + dy, top + LEAST)
    return Box(left, top, right, bottom)


def proportional(old: Box, new: Box, part: str) -> Box:
    """The new box made as high as its width asks, the corner across staying."""
    if part in ("w", "e") or old.width <= 0:
        return new
    height = old.height * new.width / old.width
    if "n" in part:
        return Box(new.left, new.bottom - height, new.right, new.bottom)
    return Box(new.left, new.top, new.right, new.top + height)
