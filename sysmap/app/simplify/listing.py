"""The elements of the map with a tick and the reasons to keep them, two lines each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sysmap.app.controls import harmless
from sysmap.app.icons import pixmap
from sysmap.app.style import AZURE, FIELD, HOVER, INK, QUIET
from sysmap.i18n import _

ID, WHY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TALL, LEFT, BOX, TICK = 48, 44, 18, 14
Index = QModelIndex | QPersistentModelIndex


class Keeping(QListWidget):
    """Space, Enter and a click keep the row or leave it; `turned` tells which, and whether it stays."""

    def __init__(self, turned: Callable[[str, bool], object]) -> None:
        super().__init__()
        self._turned = turned
        self.setAccessibleName(_("Ce que la vue garde"))
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fill(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Rows of id, label and reasons."""
        self.clear()
        for id, label, why in rows:
            item = QListWidgetItem(label)
            item.setData(ID, id)
            item.setData(WHY, why)
            item.setToolTip(harmless(f"{label}\n{why}"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label}, {why}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        if self.count():
            self.setCurrentRow(0)

    def show_kept(self, ids: Collection[str]) -> None:
        for place in range(self.count()):
            item = self.item(place)
            on = item.data(ID) in ids
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def narrow(self, words: str) -> None:
        """Only the rows that say these words."""
        wanted = words.casefold().split()
        for place in range(self.count()):
            item = self.item(place)
            said = f"{item.text()} {item.data(WHY)}".casefold()
            item.setHidden(not all(word in said for word in wanted))

    def turn(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._turned(item.data(ID), item.checkState() != Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turn(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.turn(self.itemAt(event.position().toPoint()))


class _Rows(QStyledItemDelegate):
    """A tick box, the label, and under it why."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:  # fmt: skip
        return False  # the list turns the tick itself, wherever the row is clicked

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room = QRectF(option.rect)
        state = option.state
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(HOVER))
            painter.drawRoundedRect(room.adjusted(2, 1, -2, -1), 5, 5)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        self._box(painter, room, on, focused)
        wide = room.width() - LEFT - 10
        self._line(painter, room, 6, index.data(), wide, INK if on else QUIET, 600 if on else 500, 14)
        self._line(painter, room, 25, index.data(WHY), wide, QUIET, 400, 13)
        painter.restore()

    def _box(self, painter: QPainter, room: QRectF, on: bool, focused: bool) -> None:
        box = QRectF(room.left() + 14, room.center().y() - BOX / 2, BOX, BOX)
        painter.setPen(QColor(AZURE if focused else INK if on else QUIET))
        painter.setBrush(QColor(INK if on else FIELD))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            device = painter.device()
            ratio = device.devicePixelRatioF() if device is not None else 1.0
            at = box.center()
            painter.drawPixmap(QRectF(at.x() - TICK / 2, at.y() - TICK / 2, TICK, TICK).topLeft(),
                               pixmap("check", TICK, FIELD, ratio))  # fmt: skip

    def _line(
        self, painter: QPainter, room: QRectF, top: float, words: str, wide: float, ink: str, weight: int,
        size: int,
    ) -> None:  # fmt: skip
        font = QFont(painter.font())
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        metrics = QFontMetricsF(font)
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
        line = QRectF(room.left() + LEFT, room.top() + top, wide, metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
