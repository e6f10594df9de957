"""A field that knows the communes and groupings of communes of France, and takes any other words too."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from sysmap.app.jobs import Job
from sysmap.i18n import _, _n
from sysmap.model import Territory

LEAST = 2
"""So many letters before anything is proposed."""


class TerritoryField(QLineEdit):
    """Proposes as one types; ↑ ↓ and Entrée choose. `chosen` gives a Territory with its official code.

    Words typed after a choice are free again: the code belongs to the name that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = Job(self)
        self._search.done.connect(self._propose)
        self._chosen: Territory | None = None
        self._rows = QStandardItemModel(self)
        completer = QCompleter(self._rows, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)
        self._list().setAccessibleName(_("Territoires proposés"))
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.textEdited.connect(self._ask)
        self.destroyed.connect(self._search.close)

    @property
    def territory(self) -> Territory:
        """What is written here; with its code when it was chosen from the list."""
        words = self.text().strip()
        if self._chosen is not None and self._chosen.name == words:
            return self._chosen
        return Territory(name=words)

    def _list(self) -> QAbstractItemView:
        """The completer's own: one given to it would be freed twice."""
        popup = self.completer().popup()
        assert popup is not None
        return popup

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list is read while the hand comes, not at the first letter."""
        super().focusInEvent(event)
        self._search.ask(lambda: ("", _found("")))

    def _ask(self, words: str) -> None:
        if len(words.strip()) < LEAST:
            self._list().hide()
            return
        self._search.ask(lambda: (words, _found(words)))

    def _propose(self, answer: tuple[str, Any]) -> None:
        words, places = answer
        if not words or words != self.text() or not self.hasFocus():
            return
        self._rows.clear()
        for place in places:
            row = QStandardItem(_said(place))
            row.setData(place.name, Qt.ItemDataRole.UserRole)
            row.setData(place, Qt.ItemDataRole.UserRole + 1)
            self._rows.appendRow(row)
        if places:
            self.completer().complete()
        else:
            self._list().hide()

    def _take(self, index: QModelIndex) -> None:
        from sysmap.storage import territory_of

        place = index.data(Qt.ItemDataRole.UserRole + 1)
        if place is not None:
            self._chosen = territory_of(place)
            self.setText(self._chosen.name)
            self.chosen.emit(self._chosen)


def _found(words: str) -> Any:
    from sysmap.storage import find_territories

    return find_territories(words)


def _said(place: Any) -> str:
    parts = [place.within, place.code]
    if place.communes:
        parts.insert(0, _n("{n} commune", "{n} communes", place.communes))
    return f"{place.name}  ·  " + ", ".join(part for part in parts if part)
