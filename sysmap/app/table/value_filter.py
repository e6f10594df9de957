"""Which values of a column are shown: a short list with ticks, at the keyboard as with the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, row, words
from sysmap.i18n import _

VALUE = Qt.ItemDataRole.UserRole
WIDE, ROW, MOST = 320, 34, 10
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ValueFilter(QWidget):
    """Space ticks a value, Enter applies, Escape changes nothing."""

    def __init__(
        self, over: QWidget, name: str, values: dict[str, int], wanted: frozenset[str] | None,
        apply: Callable[[frozenset[str] | None], object],
    ) -> None:  # fmt: skip
        super().__init__(over, Qt.WindowType.Popup)
        self._apply, self._values = apply, values
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        flat(layout, space=8, around=(12, 10, 12, 10))
        layout.addWidget(words(_("Montrer, dans « {name} »").format(name=name), "head"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Valeurs de « {name} »").format(name=name))
        self.list.setWordWrap(True)
        for value, count in values.items():
            said = value or _("(vide)")
            item = QListWidgetItem(f"{said}  ({count})")
            item.setData(VALUE, value)
            item.setCheckState(_CHECKED if wanted is None or value in wanted else _UNCHECKED)
            self.list.addItem(item)
        layout.addWidget(self.list)
        self.every = button(_("Tout"), lambda: self._tick(_CHECKED), look="outlined")
        self.none = button(_("Rien"), lambda: self._tick(_UNCHECKED), look="outlined")
        self.done = button(_("Filtrer"), self.accept, look="strong")
        layout.addLayout(row(self.every, self.none, None, self.done))
        self.resize(WIDE, 120 + ROW * min(MOST, len(values)))

    def popup(self, at: QPoint) -> None:
        """Under the column's name, inside the screen: on a small one the list scrolls."""
        room = self.screen().availableGeometry()
        self.resize(min(self.width(), room.width()), min(self.height(), room.height()))
        left = min(at.x(), room.right() - self.width())
        self.move(max(room.left(), left), max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.show()
        self.list.setFocus()
        self.list.setCurrentRow(0)

    def _tick(self, state: Qt.CheckState) -> None:
        for place in range(self.list.count()):
            self.list.item(place).setCheckState(state)

    def ticked(self) -> frozenset[str]:
        items = (self.list.item(place) for place in range(self.list.count()))
        return frozenset(item.data(VALUE) for item in items if item.checkState() == _CHECKED)

    def accept(self) -> None:
        """All or none ticked: no filter."""
        chosen = self.ticked()
        self.close()
        self._apply(chosen if chosen and len(chosen) < len(self._values) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
