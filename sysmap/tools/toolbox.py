"""The tool in hand, and what passes through it."""

from __future__ import annotations

from collections.abc import Callable

from sysmap.tools.connecting import LinkTool
from sysmap.tools.corners import CornersTool
from sysmap.tools.desk import Desk
from sysmap.tools.drawing_zone import ZoneTool
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.hand import HandTool, Panning
from sysmap.tools.lasso import LassoTool
from sysmap.tools.picking import PickTool
from sysmap.tools.placing_note import ElementTool, NoteTool
from sysmap.tools.reading import Reading
from sysmap.tools.select import Idle
from sysmap.tools.state import State
from sysmap.tools.tracing import TraceTool

TOOLS: dict[str, type[State]] = {
    "select": Idle, "hand": HandTool, "link": LinkTool, "zone": ZoneTool, "note": NoteTool,
    "element": ElementTool, "corners": CornersTool, "lasso": LassoTool, "pick": PickTool,
    "trace": TraceTool,
}  # fmt: skip
"""Every tool by its name."""


class Toolbox:
    """Holds the current state; `listeners` are told the tool's name whenever it changes.

    While the editor is closed every tool is the one that only reads.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state: State = Idle(desk)
        self.listeners: list[Callable[[str], None]] = []

    @property
    def tool(self) -> str:
        return self.state.tool

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return not self.state.resting

    def use(self, tool: str) -> None:
        """Take this tool; a gesture under way is forgotten."""
        self.cancel()
        self._go(TOOLS[tool](self.desk))

    def cancel(self) -> None:
        """Forget the gesture under way, as Escape does."""
        if self.busy or self.state.wants:
            self._go(self.state.key(Key("Escape")))
        if self.busy:
            self._go(Idle(self.desk))

    def press(self, event: Press) -> None:
        if event.button == "middle":
            self._go(Panning(self.desk, self.state, event.at) if not self.busy else self.state)
        elif not self.busy:
            self._go(self.state.press(event))

    def pan(self, at: Press) -> None:
        """Push the map with this press, whatever the tool (the space bar is down)."""
        if not self.busy:
            self._go(Panning(self.desk, self.state, at.at))

    def move(self, event: Move) -> None:
        self._go(self.state.move(event))

    def release(self, event: Release) -> None:
        self._go(self.state.release(event))

    def key(self, event: Key) -> bool:
        """Give a key to the gesture; whether it meant something there."""
        before, selection = self.state, self.desk.editor.selection
        self._go(self.state.key(event))
        return self.state is not before or self.desk.editor.selection != selection

    def overlay(self) -> Overlay:
        return self.state.overlay()

    def _go(self, state: State) -> None:
        if self.desk.editor.closed and not isinstance(state, (Reading, Panning)):
            state = Reading(self.desk)
        before, self.state = self.state, state
        if before.tool != state.tool:
            for listener in list(self.listeners):
                listener(state.tool)
