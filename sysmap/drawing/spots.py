"""Where records are: an index shared from figure to figure, with what changed set beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.geometry import Box, Grid

CHANGES = 400
"""With more changes than this, a new index is cheaper than the exceptions."""


class Spots:
    """Ids by place. `changed` overrides the grids: None for what is gone.

    What stands in its place has a grid of its own: a hand that drags among ten thousand need not
    ask every long relation to find its neighbours.
    """

    def __init__(
        self, lines: Iterable[tuple[str, Box]], solid: Iterable[tuple[str, Box]] = (), cell: float = 320.0
    ) -> None:
        self._lines: Grid[str] = Grid(dict(lines), cell)
        self._solid: Grid[str] = Grid(dict(solid), cell)
        self._changed: dict[str, Box | None] = {}

    def near(self, area: Box) -> list[str]:
        """The ids whose boxes touch the area, in no particular order."""
        return self._with_changed(self._solid.query(area) + self._lines.query(area), area)

    def solid(self, area: Box) -> list[str]:
        """The same without the relations, but for some that changed."""
        return self._with_changed(self._solid.query(area), area)

    def _with_changed(self, found: list[str], area: Box) -> list[str]:
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
        other._lines, other._solid = self._lines, self._solid
        other._changed = {**self._changed, **changed}
        return other
