"""The rows and columns of the table: one record a row, edited where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sysmap.app.find import fold
from sysmap.app.inspector.fields import (
    by_commas,
    joined_commas,
    progresses,
    supports,
    visibilities,
)
from sysmap.editing import Draft, operations
from sysmap.i18n import _, language
from sysmap.model import parse_dates, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ID = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(NamedTuple):
    """A column: its name, its width in pixels, what it shows, and how it is written (if it can be)."""

    name: str
    width: int
    read: Callable[[Any], str]
    write: Callable[[Draft, Any, str], object] | None = None


Columns = tuple[Column, ...]


def _field(name: str, convert: Callable[[str], Any] = str) -> Callable[[Draft, Any, str], object]:
    return lambda draft, record, text: operations.set_fields(draft, [record.id], **{name: convert(text)})


def element_columns(desk: Desk) -> Columns:
    """Intitulé, type, catégorie, zones, mots-clés, dates, avancement, appui, visibilité, description."""
    spoken = language()

    def map() -> Any:
        return desk.editor.map

    def zones(element: Any) -> str:
        return ", ".join(map().zones[z].label for z in element.zones if z in map().zones)

    def category(element: Any) -> str:
        row = map().category(element)
        return row.name(spoken) if row else ""

    return (
        Column(_("Intitulé"), 310, lambda e: " ".join(e.label.split()),
               lambda draft, e, text: operations.relabel(draft, e.id, text)),
        Column(_("Type"), 100, lambda e: map().kind(e).name(spoken)),
        Column(_("Catégorie"), 190, category),
        Column(_("Zones"), 190, zones),
        Column(_("Mots-clés"), 120, lambda e: joined_commas(e.keywords), _field("keywords", by_commas)),
        Column(_("Dates"), 90, lambda e: e.dates.text if e.dates else "",
               _field("dates", lambda text: parse_dates(text) if text.strip() else None)),
        Column(_("Avancement"), 100, lambda e: dict(progresses()).get(e.progress, "") if e.progress else ""),
        Column(_("Appui"), 100, lambda e: dict(supports()).get(e.support, "")),
        Column(_("Visibilité"), 100, lambda e: dict(visibilities()).get(e.visibility, "")),
        Column(_("Description"), 260, lambda e: " ".join(e.description.split()), _field("description")),
    )  # fmt: skip


def link_columns(desk: Desk) -> Columns:
    """De, relation, vers, signe, effet différé, appui, phrase, description."""
    spoken = language()

    def label(id: str) -> str:
        element = desk.editor.map.elements.get(id)
        return " ".join(element.label.split()) if element else id

    return (
        Column(_("De"), 190, lambda k: label(k.source)),
        Column(_("Vers"), 190, lambda k: label(k.target)),
        Column(_("Type de relation"), 120, lambda k: desk.editor.map.link_kind(k).name(spoken)),
        Column(_("Signe"), 60, lambda k: "−" if k.polarity == "-" else k.polarity),
        Column(_("Effet différé"), 90, lambda k: _("Oui") if k.delay else ""),
        Column(_("Appui"), 100, lambda k: dict(supports()).get(k.support, "")),
        Column(_("Phrase"), 380, lambda k: sentence(desk.editor.map, k, desk.editor.map.language)),
        Column(_("Verbe"), 110, lambda k: k.verb, _field("verb")),
        Column(_("Description"), 220, lambda k: " ".join(k.description.split()), _field("description")),
    )  # fmt: skip


class RowsModel(QAbstractTableModel):
    """The records of a collection, in the order of the map."""

    def __init__(self, desk: Desk, collection: str, columns: Columns) -> None:
        super().__init__()
        self._desk, self._collection, self._columns = desk, collection, columns
        self.ids: list[str] = []
        self._keys: dict[tuple[int, int], str] = {}
        self.refresh()

    @property
    def _records(self) -> Any:
        return getattr(self._desk.editor.map, self._collection)

    def refresh(self) -> None:
        """The map is another one: the same rows with other words, or other rows."""
        ids = list(self._records)
        self._keys.clear()
        if ids == self.ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self._columns) - 1))
            return
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def key(self, row: int, column: int) -> str:
        """What a cell is sorted by."""
        place = (row, column)
        if place not in self._keys:
            record = self._records.get(self.ids[row])
            self._keys[place] = fold(self._columns[column].read(record)) if record is not None else ""
        return self._keys[place]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._columns[section].name if shown else None

    def data(self, index: Index, role: int = 0) -> Any:
        record = self._records.get(self.ids[index.row()])
        if role == ID:
            return self.ids[index.row()]
        if record is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        return self._columns[index.column()].read(record)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._columns[index.column()].write else flags

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        column = self._columns[index.column()]
        record = self._records.get(self.ids[index.row()])
        if column.write is None or record is None or str(value) == column.read(record):
            return False
        with self._desk.editor.transaction(column.name.lower()) as draft:
            column.write(draft, record, str(value))
        return True
