"""Tableau: the map as two lists, elements and relations, sorted, searched and edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLineEdit, QTableView, QTabWidget

from sysmap.app import find
from sysmap.app.controls import words
from sysmap.app.icons import icon
from sysmap.app.outline_rows import ID, Columns, RowsModel, element_columns, link_columns
from sysmap.app.spoken import counts
from sysmap.app.style import QUIET
from sysmap.app.windows import SideWindow
from sysmap.editing import Change
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 80
"""Milliseconds after a change before the table follows: several at once are one."""


class OutlineWindow(SideWindow):
    """One selection with the map: what is chosen here is chosen there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Tableau"), 1120, 640)
        self._desk = desk
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Chercher un mot"))
        self.field.setAccessibleName(_("Chercher un mot"))
        self.field.addAction(icon("search", 18, QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.body.addWidget(self.field)
        self.tabs = QTabWidget()
        self.elements = Listing(desk, "elements", element_columns(desk))
        self.links = Listing(desk, "links", link_columns(desk))
        self.tabs.addTab(self.elements, _("Éléments"))
        self.tabs.addTab(self.links, _("Relations"))
        self.body.addWidget(self.tabs, 1)
        self._count: QLabel = words("", "quiet")
        self.body.addWidget(self._count)
        self.field.textChanged.connect(self._look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._refresh)
        self.tabs.currentChanged.connect(lambda *_: self._refresh())
        self.follow(desk.editor, self._heard)
        desk.editor.on_select.append(self._selected)
        self.at_close(lambda: desk.editor.on_select.remove(self._selected))
        self._say()
        self._selected(desk.editor.selection)

    def _look(self, text: str) -> None:
        for listing in (self.elements, self.links):
            listing.look_for(text)

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self._soon.start()

    def _refresh(self) -> None:
        shown = self.tabs.currentWidget()
        if isinstance(shown, Listing):
            shown.model_.refresh()
        self._say()

    def _say(self) -> None:
        self._count.setText(counts(self._desk.editor.map, self._desk.loops.sentence()))

    def _selected(self, ids: frozenset[str]) -> None:
        for listing in (self.elements, self.links):
            listing.show_selection(ids)


class _Blind(QSortFilterProxyModel):
    """Keeps the rows in which every word is found, blind to accents, case and inclusive forms."""

    query = ""

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        if not self.query:
            return True
        model = self.sourceModel()
        said = " ".join(str(model.index(row, c).data() or "") for c in range(model.columnCount()))
        return find.matches(self.query, said)

    def lessThan(self, left: object, right: object) -> bool:
        model = self.sourceModel()
        assert isinstance(model, RowsModel)
        assert isinstance(left, QModelIndex)
        assert isinstance(right, QModelIndex)
        return model.key(left.row(), left.column()) < model.key(right.row(), right.column())

    def look_for(self, query: str) -> None:
        self.query = query.strip()
        self.invalidate()


class Listing(QTableView):
    """A sorted list of records."""

    def __init__(self, desk: Desk, collection: str, columns: Columns) -> None:
        super().__init__()
        self._desk, self._telling = desk, False
        self.model_ = RowsModel(desk, collection, columns)
        self.sorted = _Blind()
        self.sorted.setSourceModel(self.model_)
        self.setModel(self.sorted)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width)
        self.selectionModel().selectionChanged.connect(self._chosen)

    def look_for(self, query: str) -> None:
        self.sorted.look_for(query)

    def _chosen(self, *_: QItemSelection) -> None:
        if self._telling:
            return
        ids = [index.data(ID) for index in self.selectionModel().selectedRows()]
        if ids:
            self._desk.editor.select(ids)
            self._desk.reveal(ids[:1])

    def show_selection(self, ids: frozenset[str]) -> None:
        """Show what the map has selected."""
        now = {index.data(ID) for index in self.selectionModel().selectedRows()}
        rows = [place for place, id in enumerate(self.model_.ids) if id in ids]
        if now == {self.model_.ids[place] for place in rows}:
            return
        self._telling = True
        chosen = QItemSelection()
        for place in rows:
            index = self.sorted.mapFromSource(self.model_.index(place, 0))
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        if rows:
            self.scrollTo(self.sorted.mapFromSource(self.model_.index(rows[0], 0)))
        self._telling = False
