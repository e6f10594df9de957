"""The list of rows: a mark, the words, what they are and which tables said them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sysmap.app.icons import pixmap
from sysmap.app.merging.answering import shortened
from sysmap.app.merging.rows import Row, sorts
from sysmap.app.style import ALERT, AZURE, HOVER, INK, QUIET
from sysmap.i18n import _

Index = QModelIndex | QPersistentModelIndex
HIGH = 46
_TOP: Index = QModelIndex()


class RowModel(QAbstractListModel):
    """The rows that are shown, and those that are marked to be made one."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.marked: set[str] = set()

    def show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            return self.spoken(self.rows[index.row()])
        return None

    def spoken(self, row: Row) -> str:
        """The row for those who listen."""
        marked = _("choisi") if row.key in self.marked else ""
        return ", ".join(part for part in (state(row), shortened(row.title), about(row), marked) if part)

    def mark(self, index: Index) -> None:
        """Mark the row, or no longer."""
        self.marked ^= {self.rows[index.row()].key}
        self.dataChanged.emit(index, index)


def state(row: Row) -> str:
    return _("À décider") if row.waits else _("Décidé")


def about(row: Row) -> str:
    """« Ressemblant · Table 1, Table 3 »"""
    return " · ".join(part for part in (sorts()[row.sort], ", ".join(row.tables)) if part)


class RowInk(QStyledItemDelegate):
    """Two lines; a ring waits, a tick is done, a dot in a square is marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, box = index.model(), QRectF(option.rect)
        if not isinstance(model, RowModel):
            return
        row = model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(HOVER))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 6, 6)
        if row.key in model.marked:
            painter.setPen(QPen(QColor(AZURE), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 2, -3, -2), 6, 6)
        self._mark(painter, row, box)
        self._words(painter, row, box.adjusted(38, 5, -10, -5), option.font)
        painter.restore()

    def _mark(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if not row.waits:
            at = QPointF(box.left() + 12, box.center().y() - 8)
            painter.drawPixmap(at, pixmap("check", 16, QUIET))
            return
        painter.setPen(QPen(QColor(ALERT), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(box.left() + 14, box.center().y() - 5.5, 11, 11))

    def _words(self, painter: QPainter, row: Row, room: QRectF, font: QFont) -> None:
        strong, small = QFont(font), QFont(font)
        strong.setWeight(QFont.Weight.DemiBold if row.waits else QFont.Weight.Medium)
        small.setPixelSize(12)
        half = room.height() / 2
        lower = room.top() + half
        lines = ((strong, INK, shortened(row.title), room.top()), (small, QUIET, about(row), lower))
        for face, colour, text, top in lines:
            painter.setFont(face)
            painter.setPen(QColor(colour))
            fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            place = QRectF(room.left(), top, room.width(), half)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, fits)


class RowList(QListView):
    """`typed` gets the keys that are not for walking."""

    def __init__(self, typed: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._typed = typed
        self.rows = RowModel()
        self.setModel(self.rows)
        self.setItemDelegate(RowInk(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Ce que les tables ont dit"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._typed(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters look in the field above, not here."""
