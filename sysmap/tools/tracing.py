"""Naming elements one after the other, as a loop goes: every click is told to the surface."""

from __future__ import annotations

from sysmap.tools.events import Key, Release
from sysmap.tools.picking import PickTool
from sysmap.tools.select import Idle
from sysmap.tools.state import State


class TraceTool(PickTool):
    """It lasts as long as whoever follows it says so; arrows walk, Enter clicks, Escape takes one back."""

    tool = "trace"
    wants = frozenset({"Return"})

    def release(self, event: Release) -> State:
        target = self.desk.at(*event.at)
        if event.button != "left" or target is None or target.what not in ("element", "link"):
            return self
        return self._after(target.id)

    def key(self, event: Key) -> State:
        chosen = self.desk.editor.selection
        if event.name == "Return" and len(chosen) == 1:
            return self._after(next(iter(chosen)))
        return self._after("") if event.name == "Escape" else self

    def _after(self, id: str) -> State:
        return self if self.desk.pick(id) else Idle(self.desk)
