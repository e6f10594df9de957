"""How a cell looks, and the fields in which it is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sysmap.app.style import AZURE, FIELD, INK, PAPER, QUIET
from sysmap.app.table import wrapped
from sysmap.app.table.choosing import ChoiceField
from sysmap.canvas import WholeWords

if TYPE_CHECKING:
    from sysmap.app.table.grid import Grid

Index = QModelIndex | QPersistentModelIndex
CHOSEN = "#DCE9FD"
_KEY = Qt.Key


class TextField(WholeWords):
    """Free words in a cell. Alt+Enter breaks the line, Enter is done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.document().setDocumentMargin(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        self.setPlainText(text)
        self.selectAll()

    def value(self) -> str:
        return self.toPlainText()


class CellDelegate(QStyledItemDelegate):
    """Paints wrapped words and a visible ring; Enter writes and goes on, Ctrl+Enter writes all chosen."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        plain = PAPER if index.row() % 2 else FIELD
        painter.fillRect(rect, QColor(CHOSEN if chosen else plain))
        painter.setPen(QPen(QColor("#ECE9E1")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        text = index.data()
        if text:
            writable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
            painter.setPen(QColor(INK if writable else QUIET))
            wrapped.draw(
                painter, text, self._grid.font(), rect.left(), rect.top(), rect.width(), rect.height()
            )
        if index == self._grid.currentIndex() and self._grid.hasFocus():
            painter.setPen(QPen(QColor(AZURE), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._grid.columnWidth(index.column())
        return QSize(wide, max(34, wrapped.height(index.data() or "", self._grid.font(), wide)))

    # The field

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = self._grid.rows
        column = model.columns[index.column()]
        made: TextField | ChoiceField
        if column.choices is None:
            made = TextField(parent)
        else:
            record = model.texts.record(model.ids[index.row()])
            made = ChoiceField(parent, list(column.choices(record)))
        made.setAccessibleName(column.name)
        palette = made.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(FIELD))
        made.setPalette(palette)
        return made

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Free words get room for three lines at least."""
        rect = option.rect
        wide, tall = max(rect.width(), 140), rect.height()
        if isinstance(editor, TextField):
            tall = max(tall, editor.fontMetrics().lineSpacing() * 3 + 14)
            wide = max(wide, 220 if len(index.data() or "") > 20 else 140)
        port = self._grid.viewport().rect()
        left = max(0, min(rect.left(), port.width() - wide))
        top = max(0, min(rect.top(), port.height() - tall))
        editor.setGeometry(left, top, wide, tall)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        field: Any = editor
        field.show_text(index.data(Qt.ItemDataRole.EditRole) or "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        field: Any = editor
        model.setData(index, field.value())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the value; Enter writes it and goes to the next row; Tab to the next cell."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()  # keys typed in a cell are the cell's
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, held = _KEY(event.key()), event.modifiers()
        if key in (_KEY.Key_Return, _KEY.Key_Enter):
            if held & Qt.KeyboardModifier.AltModifier and isinstance(watched, TextField):
                watched.insertPlainText("\n")
            else:
                self._done(watched, everywhere=bool(held & Qt.KeyboardModifier.ControlModifier))
            return True
        if key == _KEY.Key_Escape:
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.RevertModelCache)
            return True
        return super().eventFilter(watched, event)

    def _done(self, field: Any, everywhere: bool) -> None:
        """Write the cell (or all chosen ones of its column), and go on downwards."""
        value = field.value()
        if everywhere:
            self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.RevertModelCache)
            self._grid.write_chosen(value)
            return
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)
        self._grid.go_down()
