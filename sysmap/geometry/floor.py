"""A page on which elements are laid: which zones hold a point, and where there is still room. Map units."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from sysmap.geometry.index import Grid
from sysmap.geometry.path import Path
from sysmap.geometry.shapes import Box
from sysmap.geometry.titles import title_place
from sysmap.geometry.zones import outline
from sysmap.model import SHAPES, Axis, Zone

LETTER, LINE = 8.2, 20.0
"""About the room of a letter and of a line of a title, which nobody has measured yet."""


SLICES = 24
"""In so many slices an outline is weighed."""


class Rows:
    """An outline cut once for each row of the page that is asked for: thousands of points cost little."""

    def __init__(self, path: Path) -> None:
        self.box = path.bounds()
        self._loops = path.flattened(0.5)
        self._rows: dict[int, list[float]] = {}

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside, to half a unit."""
        left, top, right, bottom = self.box
        if not (left <= x <= right and top <= y <= bottom):
            return False
        row = round(y)
        cuts = self._rows.get(row)
        if cuts is None:
            cuts = self._rows[row] = self._cut(row + 0.01)
        return (len(cuts) - bisect_right(cuts, x)) % 2 == 1

    def area(self) -> float:
        """About how much the outline surrounds."""
        top, bottom = self.box.top, self.box.bottom
        step = (bottom - top) / SLICES
        cuts = (self._cut(top + (i + 0.5) * step) for i in range(SLICES))
        return step * sum(b - a for row in cuts for a, b in zip(row[::2], row[1::2], strict=False))

    def _cut(self, y: float) -> list[float]:
        found = []
        for loop in self._loops:
            ax, ay = loop[-1]
            for bx, by in loop:
                if (ay > y) != (by > y):
                    found.append(ax + (y - ay) / (by - ay) * (bx - ax))
                ax, ay = bx, by
        return sorted(found)


class Floor:
    """The zones and axes on which elements are laid, and what is taken already."""

    def __init__(
        self, zones: Iterable[Zone], axes: Iterable[Axis], taken: Iterable[Box], gap: float
    ) -> None:
        self.gap = gap
        self.zones = [z for z in zones if not (z.waits or z.hidden or z.folded) and z.shape.type in SHAPES]
        self.axes = list(axes)
        self.marked = any(zone.mark for zone in self.zones)
        self._rows = [(zone, Rows(outline(zone.shape))) for zone in self.zones]
        self.bounds = {zone.id: rows.box for zone, rows in self._rows}
        self._taken: Grid[int] = Grid()
        for box in taken:
            self.take(box)
        for zone in self.zones:
            for box in _title(zone):
                self.take(box)

    def holding(self, x: float, y: float) -> list[Zone]:
        """The zones that hold this point; a line holds nothing."""
        return [zone for zone, rows in self._rows if zone.shape.type != "line" and rows.holds(x, y)]

    def area(self, zone: str) -> float:
        """About how much paper this zone has."""
        return next(rows.area() for one, rows in self._rows if one.id == zone)

    def zone(self, id: str) -> Zone:
        return next(zone for zone in self.zones if zone.id == id)

    def take(self, box: Box) -> None:
        self._taken.insert(len(self._taken), box)

    def free(self, box: Box) -> bool:
        """Whether the box has its paper round it."""
        return not self._taken.meets(box.grown(self.gap))


def _title(zone: Zone) -> list[Box]:
    """About where the title of a zone stands."""
    if not zone.label or zone.shape.type == "hull":
        return []
    lines = 2 if zone.note else 1
    width, height = len(zone.label) * LETTER, LINE * lines
    if zone.title_at:
        x, y = zone.title_at
        return [Box(x, y - LINE / 2, x + width, y + height)]
    return [*title_place(zone.shape, width, height).boxes(width, height)]
