"""« Pictogrammes »: a town hall, a river, a train, found by their names, given to what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem

from sysmap.app.controls import words
from sysmap.app.icons import icon
from sysmap.app.typesetting import literal
from sysmap.app.windows import SideWindow
from sysmap.drawing import Pictogram, pictograms
from sysmap.editing import folded, operations
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

SIDE, CELL = 34, QSize(112, 88)


def choose_pictogram(desk: Desk) -> None:
    """Open the window, for the elements that are selected."""
    desk.show_window("pictograms", PictogramWindow)


def can_choose(desk: Desk) -> bool:
    return any(id in desk.editor.map.elements for id in desk.editor.selection)


class PictogramWindow(SideWindow):
    """Type a word, choose with the arrows, Enter gives it; the window stays for the next element."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Pictogrammes"), 660, 560)
        self._desk = desk
        self.field = _Search(self)
        self.field.setPlaceholderText(_("école, rivière, train…"))
        self.field.setAccessibleName(_("Chercher un pictogramme"))
        self.list = _Grid()
        self.list.setAccessibleName(_("Pictogrammes"))
        self.none = words(_("Aucun pictogramme de ce nom. Essayez un mot voisin."), "quiet")
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.none)
        self.body.addWidget(words(_("Il se dessine au-dessus des mots et entre dans la légende."), "quiet"))
        self._rows = [_row(one) for one in pictograms().values()]
        for item in self._rows:
            self.list.addItem(item)
        self.field.textChanged.connect(self._search)
        self.list.itemActivated.connect(self._give)
        self.list.itemClicked.connect(self._give)
        self._search("")
        self.field.setFocus()

    def _search(self, text: str) -> None:
        """Those whose name or neighbouring words hold what is typed, accents or not."""
        wanted = folded(text)
        shown = [item for item in self._rows if wanted in item.data(Qt.ItemDataRole.UserRole + 1)]
        for item in self._rows:
            item.setHidden(item not in shown)
        self.none.setVisible(not shown)
        self.list.setCurrentRow(self._rows.index(shown[0]) if shown else -1)

    def take(self) -> None:
        """Give the one that is chosen."""
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._give(item)

    def _give(self, item: QListWidgetItem) -> None:
        ids = [id for id in self._desk.editor.map.elements if id in self._desk.editor.selection]
        if not ids:
            self._desk.status.say(_("Choisissez d’abord un élément sur la carte."))
            return
        with self._desk.editor.transaction(_("pictogramme")) as draft:
            operations.set_fields(draft, ids, pictogram=item.data(Qt.ItemDataRole.UserRole))


class _Grid(QListWidget):
    """Pictures in rows, with their names."""

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(CELL)
        self.setWordWrap(True)
        self.setUniformItemSizes(True)


class _Search(QLineEdit):
    """Enter takes the first one found; the arrow down goes to the pictures."""

    def __init__(self, window: PictogramWindow) -> None:
        super().__init__(window)
        literal(self)
        self._window = window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._window.take()
        elif event.key() == Qt.Key.Key_Down:
            self._window.list.setFocus()
        else:
            super().keyPressEvent(event)


def _row(one: Pictogram) -> QListWidgetItem:
    item = QListWidgetItem(icon(one.icon, SIDE), one.name(language()))
    item.setData(Qt.ItemDataRole.UserRole, one.id)
    item.setData(Qt.ItemDataRole.UserRole + 1, folded(" ".join((one.fr, one.en, one.id, *one.words))))
    item.setSizeHint(CELL)
    item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    return item
