"""A field that knows the communes and groupings of communes of France, and takes any other words too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from sysmap.app.announcing import announce
from sysmap.app.jobs import Job
from sysmap.i18n import _, _n
from sysmap.model import Territory

if TYPE_CHECKING:
    from sysmap.storage import Place

LEAST = 2
"""So many letters before anything is proposed."""
Answer = tuple[str, "tuple[Place, ...]"]


class TerritoryField(QLineEdit):
    """Proposes as one types; ↑ ↓ and Entrée choose, Échap leaves the words as they are.

    `chosen` gives a Territory with its official code. Words typed after a choice are free again: the code
    belongs to the name that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Territory | None = None
        self._places: tuple[Place, ...] = ()
        self._search = Job()  # it outlives the field: what it found may come too late
        self._search.done.connect(self._propose)
        self._list = QListWidget(self)
        self._list.setObjectName("popup")
        self._list.setAccessibleName(_("Territoires proposés"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: self._take(self._list.row(item)))
        self._list.hide()
        self.textEdited.connect(self._ask)
        self.destroyed.connect(self._list.deleteLater)
        self.destroyed.connect(self._search.close)

    @property
    def territory(self) -> Territory:
        """What is written here; with its code when it was chosen from the list."""
        words = self.text().strip()
        if self._chosen is not None and self._chosen.name == words:
            return self._chosen
        return Territory(name=words)

    @property
    def proposed(self) -> list[str]:
        """What is proposed now, in words; nothing when the list is away."""
        shown = not self._list.isHidden()
        return [self._list.item(row).text() for row in range(self._list.count())] if shown else []

    def _ask(self, words: str) -> None:
        if len(words.strip()) < LEAST:
            self._list.hide()
        else:
            self._search.ask(lambda: (words, _found(words)))

    def _propose(self, answer: Answer) -> None:
        words, self._places = answer
        if words != self.text() or not self.isVisible():
            return
        self._list.clear()
        for place in self._places:
            self._list.addItem(QListWidgetItem(_said(place)))
        self._list.setCurrentRow(-1)
        self._list.setVisible(bool(self._places))
        if self._places:
            self._place_list()
            announce(self, _n("{n} territoire proposé", "{n} territoires proposés", len(self._places)))

    def _place_list(self) -> None:
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        wide = 48 + max(self.fontMetrics().horizontalAdvance(_said(place)) for place in self._places)
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        wide = min(max(wide, self.width()), window.width() - corner.x() - 8)
        tall = len(self._places) * self._list.sizeHintForRow(0) + 2 * self._list.frameWidth() + 2
        self._list.setGeometry(corner.x(), corner.y(), wide, tall)
        self._list.show()
        self._list.raise_()

    def _take(self, row: int) -> None:
        from sysmap.storage import territory_of

        self._list.hide()
        if 0 <= row < len(self._places):
            self._chosen = territory_of(self._places[row])
            self.setText(self._chosen.name)
            self.chosen.emit(self._chosen)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._list.isHidden():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
            announce(self, self._list.currentItem().text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentRow() >= 0:
            self._take(self._list.currentRow())
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list is read while the hand comes, not at the first letter."""
        super().focusInEvent(event)
        self._search.ask(lambda: ("", _found("")))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list.hide()


def _found(words: str) -> tuple[Place, ...]:
    from sysmap.storage import find_territories

    return find_territories(words)


def _said(place: Place) -> str:
    parts = [place.within, place.code]
    if place.communes:
        parts.insert(0, _n("{n} commune", "{n} communes", place.communes))
    return f"{place.name}  ·  " + ", ".join(part for part in parts if part)
