"""Where records are: an index shared from figure to figure, with what changed set beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.geometry import Box, Grid

CHANGES = 400
"""With more changes than this, a new index is cheaper than the exceptions."""


class Spots:
    """Ids by place. `changed` overrides the grid: None for what is gone."""

    def __init__(self, places: Iterable[tuple[str, Box]], cell: float = 320.0) -> None:
        self._grid: Grid[str] = Grid(dict(places), cell)
        self._changed: dict[str, Box | None] = {}

    def near(self, area: Box) -> list[str]:
        """The ids whose boxes touch the area, in no particular order."""
        found = self._grid.query(area)
        if not self._changed:
            return found
        kept = [id for id in found if id not in self._changed]
        left, top, right, bottom = area
        return kept + [
            id
            for id, b in self._changed.items()
            if b is not None and b[0] <= right and left <= b[2] and b[1] <= bottom and top <= b[3]
        ]

    def with_changes(self, changed: Mapping[str, Box | None]) -> Spots | None:
        """The same index with these boxes instead; None when there are too many changes."""
        if len(changed) + len(self._changed) > CHANGES:
            return None
        other = Spots.__new__(Spots)
        other._grid = self._grid
        other._changed = {**self._changed, **changed}
        return other
