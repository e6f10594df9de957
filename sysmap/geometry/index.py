"""A spatial index: which boxes are near a place, without asking all of them. Map units."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from sysmap.geometry.shapes import Box

Key = TypeVar("Key", bound=Hashable)
_FEW = 64


class Grid(Generic[Key]):
    """Boxes by key in square cells. Boxes over very many cells wait in a short list instead."""

    def __init__(self, boxes: Mapping[Key, Box] | None = None, cell: float = 160.0) -> None:
        self._cell = cell
        self._cells: dict[tuple[int, int], dict[Key, Box]] = {}
        self._large: dict[Key, Box] = {}
        self._boxes: dict[Key, Box] = {}
        for key, box in (boxes or {}).items():
            self.insert(key, box)

    def __len__(self) -> int:
        return len(self._boxes)

    def __contains__(self, key: Key) -> bool:
        return key in self._boxes

    def box(self, key: Key) -> Box:
        return self._boxes[key]

    def insert(self, key: Key, box: Box) -> None:
        """Put a box under this key, in place of the one it had."""
        if key in self._boxes:
            self.remove(key)
        self._boxes[key] = box
        for bucket in self._buckets(box):
            bucket[key] = box

    def remove(self, key: Key) -> None:
        """Forget this key, which must be present."""
        box = self._boxes.pop(key)
        for bucket in self._buckets(box):
            del bucket[key]

    def query(self, area: Box) -> list[Key]:
        """The keys of the boxes that touch the area, in the order of insertion of the cells met."""
        found: dict[Key, None] = {}
        left, top, right, bottom = area
        for bucket in self._near(area):
            for key, box in bucket.items():
                if box[0] <= right and left <= box[2] and box[1] <= bottom and top <= box[3]:
                    found[key] = None
        return list(found)

    def meets(self, area: Box) -> bool:
        """Whether any box shares more than an edge with the area."""
        return any(box.meets(area) for bucket in self._near(area) for box in bucket.values())

    def first_meeting(self, area: Box) -> Key | None:
        """One key whose box shares more than an edge with the area."""
        for bucket in self._near(area):
            for key, box in bucket.items():
                if box.meets(area):
                    return key
        return None

    def _span(self, box: Box) -> tuple[range, range]:
        c = self._cell
        return (
            range(int(box.left // c), int(box.right // c) + 1),
            range(int(box.top // c), int(box.bottom // c) + 1),
        )

    def _buckets(self, box: Box) -> Iterable[dict[Key, Box]]:
        columns, rows = self._span(box)
        if len(columns) * len(rows) > _FEW:
            return (self._large,)
        return [self._cells.setdefault((i, j), {}) for i in columns for j in rows]

    def _near(self, area: Box) -> Iterator[dict[Key, Box]]:
        yield self._large
        columns, rows = self._span(area)
        if len(columns) * len(rows) > len(self._cells):
            yield from self._cells.values()
            return
        for i in columns:
            for j in rows:
                bucket = self._cells.get((i, j))
                if bucket:
                    yield bucket
