"""The cross views as tables: who works on what, which issues, levers and effects recur, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from sysmap.app.controls import Segments, flat, harmless
from sysmap.i18n import _
from sysmap.interchange import shelf

MOST = 500
"""Rows shown of one view; the page and the data hold all of them."""


def names() -> dict[str, str]:
    return {
        "work": _("Qui travaille sur quoi"), "issues": _("Enjeux"), "levers": _("Leviers"),
        "effects": _("Effets"), "actors": _("Acteurs"),
    }  # fmt: skip


class Crossed(QWidget):
    """One view at a time; a row gives the word it is about (`asked`)."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._views: dict[str, shelf.Crossing] = {}
        self._sort = "work"
        self.which = Segments(names().items(), _("Vue croisée"), upright=False)
        self.which.show_value(self._sort)
        self.which.chosen.connect(self._choose)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(_("Vue croisée"))
        self.table.setHorizontalHeaderLabels([_("Quoi"), _("Cartes"), _("Où")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.itemActivated.connect(self._activated)
        layout = QVBoxLayout(self)
        flat(layout, space=10)
        layout.addWidget(self.which)
        layout.addWidget(self.table, 1)

    def show_views(self, views: Sequence[shelf.Crossing]) -> None:
        self._views = {one.sort: one for one in views}
        if not self._views[self._sort].rows:  # one that says something, when there is one
            self._sort = next((one.sort for one in views if one.rows), self._sort)
            self.which.show_value(self._sort)
        self._fill()

    def _activated(self, item: QTableWidgetItem) -> None:
        first = self.table.item(item.row(), 0)
        if first is not None:
            self.asked.emit(first.text())

    def _choose(self, sort: str) -> None:
        self._sort = sort
        self._fill()

    def _fill(self) -> None:
        rows = self._views[self._sort].rows[:MOST] if self._sort in self._views else ()
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            self._row(at, row)

    def _row(self, at: int, row: shelf.Row) -> None:
        for column, text in enumerate((row.label, str(row.times), ", ".join(row.wheres))):
            item = QTableWidgetItem(text)
            item.setToolTip(harmless(text))
            if column == 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.table.setItem(at, column, item)
