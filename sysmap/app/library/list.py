"""The maps that were found: a picture, a title, where and when, what about. Thousands cost nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sysmap.app.library.pictures import SIZE, Pictures
from sysmap.app.style import AZURE, HOVER, INK, LINE, QUIET
from sysmap.drawing import Style, draw_lines, measure
from sysmap.i18n import _, _n
from sysmap.interchange import shelf

Index = QModelIndex | QPersistentModelIndex
TALL, MOST_LINES = 164, 2
PICTURE = QSize(SIZE.width(), SIZE.height())


class Found(QAbstractListModel):
    """The entries, in the order they were found."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[shelf.Entry] = []

    def show(self, entries: list[shelf.Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join(part for part in (entry.name, where(entry), about(entry)) if part)
        return entry.path if role == Qt.ItemDataRole.ToolTipRole else None


def where(entry: shelf.Entry) -> str:
    """« Vimy, 2025, par Commune de Vimy »."""
    return ", ".join(part for part in (entry.territory, entry.year, *entry.authors[:2]) if part)


def about(entry: shelf.Entry) -> str:
    """« 23 éléments, 32 relations, fiche d’expérience »."""
    if entry.error:
        return entry.error
    elements = _n("{n} élément", "{n} éléments", entry.elements)
    said = [elements, _n("{n} relation", "{n} relations", entry.links)]
    return ", ".join([*said, *([_("fiche d’expérience")] if entry.sheet else [])])


class Row(QStyledItemDelegate):
    """How one map is drawn."""

    def __init__(self, pictures: Pictures, parent: Any) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: shelf.Entry = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(option.rect).adjusted(4, 4, -4, -4)
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.setPen(QPen(QColor(AZURE), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(HOVER) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 9, 9)
        frame = QRectF(box.left() + 8, box.top() + 8, PICTURE.width(), PICTURE.height())
        if (image := self._pictures.of(entry)) is not None:
            painter.drawImage(frame, image)
        painter.setPen(QColor(LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        self._words(painter, entry, QRectF(frame.right() + 18, frame.top(), box.right() - frame.right() - 34,
                                           frame.height()))  # fmt: skip
        painter.restore()

    def _words(self, painter: QPainter, entry: shelf.Entry, room: QRectF) -> None:
        asked = entry.question if entry.question != entry.name else ""
        quiet = [where(entry), about(entry), ", ".join(entry.keywords)]
        rows = [(entry.name, Style(16, 700), INK), (asked, Style(14, 400), INK),
                *((words, Style(13, 500), QUIET) for words in quiet)]  # fmt: skip
        top = room.top() + 2
        for words, style, ink in rows:
            if not words:
                continue
            lines = measure(words, style, room.width())
            lines = lines._replace(lines=lines.lines[:MOST_LINES])
            tall = style.size * 1.24 * len(lines.lines)
            if top + tall > room.bottom() + 2:
                return
            draw_lines(painter, lines, room.left(), top, style, ink, "left")
            top += tall + 5


class MapList(QListView):
    """Enter and a double click open the map."""

    def __init__(self, found: Found, pictures: Pictures) -> None:
        super().__init__()
        self.setModel(found)
        self.setItemDelegate(Row(pictures, self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(_("Cartes trouvées"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def seen(self) -> list[shelf.Entry]:
        """What is in sight, then what comes just after."""
        count = self.model().rowCount()
        first = max(0, self.verticalScrollBar().value() // TALL)
        last = min(count, first + self.viewport().height() // TALL + 6)
        return [self.model().index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(first, last)]
