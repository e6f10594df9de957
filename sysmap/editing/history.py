"""History: the maps that were, a label for each step, and a cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sysmap.editing.past import Past
from sysmap.model import SystemMap


@dataclass(frozen=True)
class Step:
    """What was done to reach a map (in the user's words), and what was selected after it.

    Steps with the same `merge` word follow each other as one (typing, nudging).
    """

    label: str = ""
    merge: str | None = None
    selection: frozenset[str] = frozenset()


class History:
    """Every step of the session; `first` is the map that it began with."""

    def __init__(self, map: SystemMap) -> None:
        self.first = map
        self.steps = [Step()]
        self._past = Past(map)

    @property
    def cursor(self) -> int:
        return self._past.at

    @property
    def current(self) -> Step:
        return self.steps[self.cursor]

    @property
    def map(self) -> SystemMap:
        return self._past.shown

    @property
    def map_before(self) -> SystemMap | None:
        """The map before the current step; None at the first one."""
        return self._past.before

    def push(self, map: SystemMap, step: Step) -> None:
        """Add a step after the cursor; what had been undone beyond it is forgotten."""
        instead = step.merge is not None and step.merge == self.current.merge
        self.forget_undone()
        if instead:
            self.steps.pop()
        self.steps.append(step)
        # Days of work on a huge map must not fill the memory: the very first steps are forgotten then.
        del self.steps[: self._past.put(map, instead=instead)]

    def seal(self) -> None:
        """End a run of merging steps: the next one stands by itself."""
        self.steps[self.cursor] = replace(self.current, merge=None)

    def forget_undone(self) -> None:
        """What was undone cannot be redone any more."""
        del self.steps[self.cursor + 1 :]
        self._past.cut()

    def remember(self, selection: frozenset[str]) -> None:
        """Note the selection beside the current step; it is no step of its own."""
        self.steps[self.cursor] = replace(self.current, selection=selection)

    @property
    def can_undo(self) -> bool:
        return self.cursor > 0

    @property
    def can_redo(self) -> bool:
        return self.cursor + 1 < len(self.steps)

    @property
    def undo_label(self) -> str:
        return self.current.label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        return self.steps[self.cursor + 1].label if self.can_redo else ""

    def move(self, by: int) -> None:
        """Move the cursor, within the steps there are; a run of merging steps ends there."""
        self._past.go(min(max(self.cursor + by, 0), len(self.steps) - 1))
        self.seal()
