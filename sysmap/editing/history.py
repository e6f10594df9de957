"""History: the maps that were, a label for each step, and a cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sysmap.model import COLLECTIONS, SystemMap

ROOM = 4_000_000
"""Places in collections that the steps hold of their own (some 400 MB); the oldest steps go beyond that."""
STEP = 25
"""Places that a step takes besides: the map itself, the records that changed."""
LEAST = 200
"""Steps that stay whatever they hold."""


@dataclass(frozen=True)
class Step:
    """A map, what was done to reach it (in the user's words), and what was selected after it.

    Steps with the same `merge` word follow each other as one (typing, nudging).
    """

    map: SystemMap
    label: str = ""
    merge: str | None = None
    selection: frozenset[str] = frozenset()


class History:
    """Every step of the session. Maps share what did not change, so depth costs little."""

    def __init__(self, map: SystemMap) -> None:
        self.steps = [Step(map)]
        self.cursor = 0
        self._costs, self._held = [0], 0

    @property
    def current(self) -> Step:
        return self.steps[self.cursor]

    def push(self, step: Step) -> None:
        """Add a step after the cursor; what had been undone beyond it is forgotten."""
        top = self.current
        self.forget_undone()
        if step.merge is not None and step.merge == top.merge:
            self.steps[-1] = step
        else:
            self.steps.append(step)
            self._costs.append(_cost(top.map, step.map))
            self._held += self._costs[-1]
            self._let_go()
        self.cursor = len(self.steps) - 1

    def _let_go(self) -> None:
        """Days of work on a huge map must not fill the memory: the very first steps are forgotten then."""
        first = 0
        while self._held > ROOM and len(self.steps) - first > LEAST:
            first += 1
            self._held -= self._costs[first]
        del self.steps[:first], self._costs[:first]

    def seal(self) -> None:
        """End a run of merging steps: the next one stands by itself."""
        self.steps[self.cursor] = replace(self.current, merge=None)

    def forget_undone(self) -> None:
        """What was undone cannot be redone any more."""
        self._held -= sum(self._costs[self.cursor + 1 :])
        del self.steps[self.cursor + 1 :], self._costs[self.cursor + 1 :]

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

    def move(self, by: int) -> Step:
        """Move the cursor, within the steps there are; a run of merging steps ends there."""
        self.cursor = min(max(self.cursor + by, 0), len(self.steps) - 1)
        self.seal()
        return self.current


def _cost(before: SystemMap, after: SystemMap) -> int:
    """How many places this step takes that it does not share with the one before it."""
    names = COLLECTIONS.values()
    return STEP + sum(len(getattr(after, n)) for n in names if getattr(after, n) is not getattr(before, n))
