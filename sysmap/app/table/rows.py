"""The rows of the table: the records of a collection, sorted and filtered, edited where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sysmap.app.finding import find
from sysmap.app.icons import icon
from sysmap.app.style import QUIET
from sysmap.app.table.cell_texts import CellTexts
from sysmap.app.table.columns import Columns
from sysmap.app.table.writing import Cell
from sysmap.editing import Change
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ID = Qt.ItemDataRole.UserRole
_ROLE = Qt.ItemDataRole
_SHOWN = (_ROLE.DisplayRole, _ROLE.EditRole)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_INCLUSIVE = "·•‧.(/-"
"""Without one of these a row holds no inclusive form, and is read as it is."""


class RowsModel(QAbstractTableModel):
    """`ids` are the rows shown, in their order. Rows stay where they are until they are sorted again."""

    def __init__(
        self, desk: Desk, collection: str, columns: Columns, write: Callable[[list[Cell]], bool]
    ) -> None:
        super().__init__()
        self._desk, self.collection, self.columns = desk, collection, columns
        self.texts = CellTexts(desk, collection, columns)
        self.ids: list[str] = []
        self.query = ""
        self._asked: list[str] = []
        self.wanted: dict[int, frozenset[str]] = {}
        self.order: tuple[int, bool] = (0, True)
        self._known: frozenset[str] = frozenset()
        self._write = write
        self.arrange()

    @property
    def records(self) -> Any:
        return getattr(self._desk.editor.map, self.collection)

    # Which rows, in which order

    def arrange(self) -> None:
        """Sort and filter anew. Nothing said comes last, whichever way it is sorted."""
        column, upwards = self.order
        self.beginResetModel()
        kept = [id for id in self.records if self._accepts(id)]
        texts = self.texts
        filled = [id for id in kept if texts.of(id, column)]
        filled.sort(key=lambda id: texts.key(id, column), reverse=not upwards)
        there = set(filled)
        self.ids = filled + [id for id in kept if id not in there]
        self._known = frozenset(self.records)
        self.endResetModel()

    def _accepts(self, id: str) -> bool:
        for column, wanted in self.wanted.items():
            if self.texts.of(id, column) not in wanted:
                return False
        if not self.query:
            return True
        said = self.texts.said(id)
        if all(word in said for word in self._asked):
            return True
        return any(mark in said for mark in _INCLUSIVE) and find.matches(self.query, said)

    def look_for(self, query: str) -> None:
        """Keep the rows in which every word is found, blind to accents and capitals."""
        self.query, self._asked = query, find.fold(query).split()

    def heard(self, change: Change) -> None:
        self.texts.heard(change)

    def follow(self) -> None:
        """The map is another one: what went goes, what came stands at the end, the rest keeps its place."""
        records = self.records
        came = [id for id in records if id not in self._known]
        if not came and len(records) == len(self._known):
            if self.ids:
                last = self.index(len(self.ids) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.ids = [id for id in self.ids if id in records] + came
        self._known = frozenset(records)
        self.endResetModel()

    def values(self, column: int) -> dict[str, int]:
        """The values of a column and how many rows say each, whatever other columns filter."""
        found: dict[str, int] = {}
        for id in self.records:
            text = self.texts.of(id, column)
            found[text] = found.get(text, 0) + 1
        return dict(sorted(found.items(), key=lambda pair: self._value_key(pair[0])))

    @staticmethod
    def _value_key(text: str) -> Any:
        from sysmap.app.table.collating import key

        return (text == "", key(text))

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == _ROLE.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        name = self.columns[section].name
        if role == _ROLE.DisplayRole:
            return name
        if role == _ROLE.ToolTipRole:
            return self.columns[section].about or None
        if role == _ROLE.AccessibleDescriptionRole:
            return self.columns[section].about or None
        if role == _ROLE.AccessibleTextRole:
            return _("{name}, filtré").format(name=name) if section in self.wanted else name
        if role == _ROLE.DecorationRole and section in self.wanted:
            return icon("search", 14, QUIET)
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self.ids):
            return None
        id = self.ids[index.row()]
        if role in _SHOWN:
            return self.texts.of(id, index.column())
        if role == ID:
            return id
        if role == _ROLE.AccessibleTextRole:
            said = self.texts.of(id, index.column()) or _("vide")
            return _("{column} : {value}").format(column=self.columns[index.column()].name, value=said)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        writable = index.isValid() and self.columns[index.column()].write is not None
        return flags | Qt.ItemFlag.ItemIsEditable if writable else flags

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        return self._write([Cell(self.ids[index.row()], index.column(), str(value))])

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """The rows that show these records."""
        wanted = set(ids)
        return [place for place, id in enumerate(self.ids) if id in wanted] if wanted else []
