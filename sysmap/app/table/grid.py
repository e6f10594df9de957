"""The grid of cells: keys, selection shared with the map, rows as high as their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from sysmap.app.table import wrapped
from sysmap.app.table.cells import CellDelegate
from sysmap.app.table.columns import Columns
from sysmap.app.table.rows import RowsModel
from sysmap.app.table.writing import Cell, commit, told

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ROW = 34
_KEY, _MOD = Qt.Key, Qt.KeyboardModifier
_FLAG = QItemSelectionModel.SelectionFlag
_SCROLL = QAbstractItemView.ScrollMode.ScrollPerPixel


class Grid(QTableView):
    """`said` gives the sentence of what could not be written (empty when all was); `menu_asked` a place."""

    said = Signal(str)
    menu_asked = Signal(QPoint)
    chosen_changed = Signal()
    columns_shown = Signal()

    def __init__(self, desk: Desk, collection: str, columns: Columns, name: str) -> None:
        super().__init__()
        self._desk, self._telling, self._fitting = desk, False, False
        self.fresh = ""
        self.rows = RowsModel(desk, collection, columns, self.write)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self._dress(columns)
        self.selectionModel().selectionChanged.connect(self._chosen)
        self.verticalScrollBar().valueChanged.connect(lambda *_: self.fit_rows())
        self.rows.modelReset.connect(self.fit_rows)
        self.rows.dataChanged.connect(lambda *_: self.fit_rows())

    def _dress(self, columns: Columns) -> None:
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows walk in it
        self.setShowGrid(False)
        self.setVerticalScrollMode(_SCROLL)
        self.setHorizontalScrollMode(_SCROLL)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setMinimumSectionSize(60)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.sectionClicked.connect(self._sort_clicked)
        head.sectionResized.connect(self._resized)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, max(column.width, self._least(place)))
            self.setColumnHidden(place, not column.first)

    # Order and room

    def _least(self, column: int) -> int:
        """A column is as wide as its name, at least: no name is cut."""
        name = self.rows.columns[column].name
        return int(self.horizontalHeader().fontMetrics().horizontalAdvance(name)) + 44

    def _resized(self, column: int, _before: int, now: int) -> None:
        if 0 < now < self._least(column):
            self.setColumnWidth(column, self._least(column))
            return
        self.fit_rows()

    def _sort_clicked(self, column: int) -> None:
        self.sort_by(column, self.rows.order != (column, True))

    def sort_by(self, column: int, upwards: bool) -> None:
        """Sort the rows now; they stay where they are while cells change."""
        self.rows.order = (column, upwards)
        order = Qt.SortOrder.AscendingOrder if upwards else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self.rearrange()

    def rearrange(self) -> None:
        """Sort and filter anew; the chosen rows and the current cell stay so."""
        self._keeping(self.rows.arrange)

    def follow(self) -> None:
        """The map changed: show it."""
        if self.state() != QAbstractItemView.State.EditingState:
            self._keeping(self.rows.follow)

    def _keeping(self, work: object) -> None:
        now = self.currentIndex()
        id = self.rows.ids[now.row()] if now.isValid() and now.row() < len(self.rows.ids) else ""
        before = list(self.rows.ids)
        self._telling = True
        work()  # type: ignore[operator]
        if before != self.rows.ids or not self.currentIndex().isValid():
            self._choose_rows(self._desk.editor.selection)
            if found := self.rows.rows_of([id]):
                self._go(found[0], max(now.column(), 0), keep=True)
        self._telling = False

    def fit_rows(self) -> None:
        """Make the rows that are seen as high as their words need."""
        if self._fitting or not self.isVisible():
            return
        self._fitting = True
        columns = [c for c in range(len(self.rows.columns)) if not self.isColumnHidden(c)]
        widths = {c: self.columnWidth(c) for c in columns}
        row = max(0, self.rowAt(0))
        while row < len(self.rows.ids) and self.rowViewportPosition(row) <= self.viewport().height():
            self._fit_row(row, widths)
            row += 1
        self._fitting = False

    def _fit_row(self, row: int, widths: dict[int, int]) -> None:
        id, texts, font = self.rows.ids[row], self.rows.texts, self.font()
        tall = max([ROW, *(wrapped.height(texts.of(id, c), font, wide) for c, wide in widths.items())])
        if self.rowHeight(row) != tall:
            self.setRowHeight(row, tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # what came under the table hides nothing of it

    # What is chosen

    def span(self) -> tuple[list[int], list[int]]:
        """The rows and the columns of what is chosen, as they are seen; the current cell when nothing is."""
        rows: set[int] = set()
        columns: set[int] = set()
        for part in self._parts():
            rows.update(range(part.top(), part.bottom() + 1))
            columns.update(range(part.left(), part.right() + 1))
        now = self.currentIndex()
        if not rows and now.isValid():
            rows, columns = {now.row()}, {now.column()}
        seen = self.horizontalHeader()
        shown = [c for c in columns if not self.isColumnHidden(c)]
        return sorted(rows), sorted(shown, key=seen.visualIndex)

    def _parts(self) -> list[QItemSelectionRange]:
        """The rectangles of cells that are chosen."""
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def shown_columns(self) -> list[int]:
        """The columns that are shown, as they are seen."""
        found = [c for c in range(len(self.rows.columns)) if not self.isColumnHidden(c)]
        return sorted(found, key=self.horizontalHeader().visualIndex)

    def whole_rows(self) -> bool:
        """Whether rows are chosen from end to end."""
        rows, columns = self.span()
        return (
            bool(rows) and set(columns) == set(self.shown_columns()) and self.selectionModel().hasSelection()
        )

    def chosen_ids(self) -> list[str]:
        rows: set[int] = set()
        for part in self._parts():
            rows.update(range(part.top(), part.bottom() + 1))
        return [self.rows.ids[row] for row in sorted(rows) if row < len(self.rows.ids)]

    def _chosen(self, *_: QItemSelection) -> None:
        self.chosen_changed.emit()
        if self._telling:
            return
        self._telling = True
        ids = self.chosen_ids()
        if frozenset(ids) != self._desk.editor.selection:
            self._desk.editor.select(ids)
            self._desk.reveal(ids[:1])
        self._telling = False

    def show_selection(self, ids: frozenset[str]) -> None:
        """Show what the map has selected."""
        if self._telling:
            return
        self._telling = True
        if frozenset(self.chosen_ids()) != ids:
            self._choose_rows(ids)
        self._telling = False
        self.chosen_changed.emit()

    def _choose_rows(self, ids: Iterable[str]) -> None:
        found = self.rows.rows_of(ids)
        chosen, last = QItemSelection(), len(self.rows.columns) - 1
        for first, final in runs(found):
            chosen.select(self.rows.index(first, 0), self.rows.index(final, last))
        self.selectionModel().select(chosen, _FLAG.ClearAndSelect)
        if found:
            self._go(found[0], self.shown_columns()[0] if self.shown_columns() else 0, keep=True)

    def _go(self, row: int, column: int, keep: bool = False) -> None:
        """Make this the current cell and bring it into sight."""
        index = self.rows.index(row, column)
        how = _FLAG.NoUpdate if keep else _FLAG.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)
        self.fit_rows()

    def go_to(self, id: str, column: int) -> QModelIndex:
        """Make the cell of this record current."""
        found = self.rows.rows_of([id])
        if found:
            self._go(found[0], column)
        return self.currentIndex()

    def go_down(self) -> None:
        """The next row, in the same column."""
        now = self.currentIndex()
        self.setFocus()
        if now.isValid() and now.row() + 1 < len(self.rows.ids):
            self._go(now.row() + 1, now.column())

    # What is written

    def write(self, cells: list[Cell]) -> bool:
        """Write these cells as one step, and say what could not be."""
        before = self._desk.editor.map
        merge = f"new {self.fresh}" if self.fresh and all(cell.id == self.fresh for cell in cells) else None
        refused = commit(self._desk, self.rows.collection, self.rows.columns, cells, merge)
        self.said.emit(told(refused))
        self.viewport().update()
        return self._desk.editor.map is not before

    def write_chosen(self, text: str) -> None:
        """The same value in all chosen cells of the current column."""
        rows, _columns = self.span()
        column = self.currentIndex().column()
        self.setFocus()
        if self.currentIndex().isValid():
            self.write([Cell(self.rows.ids[row], column, text) for row in rows])

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """An element whose words were never typed is taken back."""
        super().closeEditor(editor, hint)
        fresh, self.fresh = self.fresh, ""
        if fresh and not self.rows.texts.of(fresh, 0).strip():
            self._desk.editor.take_back(f"new {fresh}")
        self.follow()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = _KEY(event.key()), event.modifiers() & ~_MOD.KeypadModifier
        if key in (_KEY.Key_Return, _KEY.Key_Enter) and not held:
            self.go_down()
        elif key == _KEY.Key_F2 and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        elif key == _KEY.Key_Space and held == _MOD.ShiftModifier:
            self.choose_lines()
        elif key == _KEY.Key_Space and held == _MOD.ControlModifier:
            self.selectionModel().select(self.currentIndex(), _FLAG.Toggle)
        elif held & (_MOD.ControlModifier | _MOD.AltModifier) and event.text().isprintable() and event.text():
            event.ignore()  # no letter begins a cell with Ctrl held
        else:
            super().keyPressEvent(event)

    def choose_lines(self) -> None:
        """The chosen cells become whole rows."""
        chosen, last = QItemSelection(), len(self.rows.columns) - 1
        for first, final in runs(self.span()[0]):
            chosen.select(self.rows.index(first, 0), self.rows.index(final, last))
        self.selectionModel().select(chosen, _FLAG.ClearAndSelect)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(at)


def runs(rows: list[int]) -> list[tuple[int, int]]:
    """Rows that follow each other, first and last."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
