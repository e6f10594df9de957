"""A field that completes: the choices are listed at once, letters narrow them, blind to accents."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from sysmap.app.finding import find
from sysmap.app.finding.find import fold

MOST, ROW = 9, 32


class ChoiceField(QLineEdit):
    """`value` is the choice meant: the one lit by the arrows, the one begun by the letters, or the words."""

    def __init__(self, parent: QWidget | None, choices: list[str]) -> None:
        super().__init__(parent)
        self._choices = choices
        self._list = QListWidget(parent)
        self._list.setObjectName("popup")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.itemClicked.connect(self._take)
        self._list.hide()
        self.textEdited.connect(self._narrow)
        self.destroyed.connect(self._list.deleteLater)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.selectAll()

    def value(self) -> str:
        lit = self._list.currentItem() if self._list.isVisible() else None
        if lit is not None:
            return str(lit.text())
        return self._meant(self.text())

    def settle(self) -> None:
        """Put what is meant into the field."""
        self.setText(self.value())
        self._list.hide()

    def _meant(self, text: str) -> str:
        """The only choice that begins with these letters, else the words as they are."""
        wanted = fold(text)
        same = [one for one in self._choices if fold(one) == wanted]
        begun = [one for one in self._choices if wanted and fold(one).startswith(wanted)]
        return (same or (begun if len(begun) == 1 else []) or [text])[0]

    def _narrow(self, text: str) -> None:
        """Show what the letters may mean; nothing is lit until an arrow is pressed."""
        found = [one for one in self._choices if not text.strip() or find.matches(text, one)]
        self._show(sorted(found, key=lambda one: not fold(one).startswith(fold(text))))

    def _show(self, found: list[str]) -> None:
        self._list.clear()
        self._list.addItems(found)
        self._list.setCurrentRow(-1)
        if not found or not self.isVisible():
            self._list.hide()
            return
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        wide = max(self.width(), 60 + max(self.fontMetrics().horizontalAdvance(one) for one in found[:200]))
        tall = min(len(found), MOST) * ROW + 8
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        if below.y() + tall > window.height():
            below.setY(max(0, self.mapTo(window, QPoint(0, 0)).y() - tall - 2))
        wide = min(wide, window.width() - 16)
        self._list.setGeometry(min(below.x(), window.width() - wide - 8), below.y(), wide, tall)
        self._list.show()
        self._list.raise_()

    def _take(self, *_: object) -> None:
        if (lit := self._list.currentItem()) is not None:
            self.setText(lit.text())
        self._list.hide()
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show(self._choices)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif not self._list.isVisible():
            self._show(self._choices)
        else:
            count = max(1, self._list.count())
            now = self._list.currentRow()
            self._list.setCurrentRow((now + step) % count if now >= 0 or step > 0 else count - 1)
