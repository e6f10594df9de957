"""What the cells say, read once for each state of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sysmap.app.finding.find import fold
from sysmap.app.table.collating import Key, key
from sysmap.app.table.columns import Columns
from sysmap.editing import Change

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_NOTATION = ("kinds", "categories", "link_kinds", "zones", "language")


class CellTexts:
    """The words of each cell by record and column, forgotten when what they tell of changed."""

    def __init__(self, desk: Desk, collection: str, columns: Columns) -> None:
        self._desk, self.collection, self.columns = desk, collection, columns
        self._texts: dict[str, list[str | None]] = {}
        self._said: dict[str, str] = {}

    def record(self, id: str) -> Any:
        """The record; None when it is gone."""
        return getattr(self._desk.editor.map, self.collection).get(id)

    def of(self, id: str, column: int) -> str:
        texts = self._texts.get(id)
        if texts is None:
            texts = self._texts[id] = [None] * len(self.columns)
        found = texts[column]
        if found is None:
            record = self.record(id)
            found = texts[column] = self.columns[column].read(record) if record is not None else ""
        return found

    def said(self, id: str) -> str:
        """All that the row says, without accents and capitals."""
        if id not in self._said:
            self._said[id] = fold(" ".join(self.of(id, place) for place in range(len(self.columns))))
        return self._said[id]

    def key(self, id: str, column: int) -> Key:
        """What the row is sorted by in this column."""
        rank = self.columns[column].rank
        return rank(self.record(id)) if rank else key(self.of(id, column))

    def anew(self) -> None:
        """Everything is read afresh."""
        self._texts.clear()
        self._said.clear()

    def heard(self, change: Change) -> None:
        """Forget what is no longer so."""
        other = "links" if self.collection == "elements" else "elements"
        if change.touches(*_NOTATION, other):
            self._texts.clear()
            self._said.clear()
            return
        difference = change.of(self.collection)
        for record in (*difference.changed, *difference.removed):
            self._texts.pop(record.id, None)
            self._said.pop(record.id, None)
