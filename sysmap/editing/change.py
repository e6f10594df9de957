"""What changed between two maps, found by identity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from sysmap.model import SystemMap

Origin = Literal["commit", "undo", "redo", "preview", "load"]


class Difference(NamedTuple):
    """Records of one collection: the new, the changed (as they are now), the gone (as they were)."""

    added: list[Any]
    changed: list[Any]
    removed: list[Any]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True)
class Change:
    """The map shown before and after, and why."""

    before: SystemMap
    after: SystemMap
    origin: Origin

    def of(self, collection: str) -> Difference:
        """The difference within one collection (« elements », « links », …)."""
        a, b = getattr(self.before, collection), getattr(self.after, collection)
        if a is b:
            return Difference([], [], [])
        return Difference(
            [record for id, record in b.items() if id not in a],
            [record for id, record in b.items() if id in a and a[id] is not record],
            [record for id, record in a.items() if id not in b],
        )

    def touches(self, *fields: str) -> bool:
        """Whether any of these fields of the map is not the same value any more."""
        return any(getattr(self.before, name) is not getattr(self.after, name) for name in fields)
