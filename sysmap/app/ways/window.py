"""« Voir autrement… »: the ways of looking that the map has, and the templates that can be laid over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.ways import turning
from sysmap.app.ways.cards import WayCard
from sysmap.app.windows import SideWindow, scrolled
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.storage import templates

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ACROSS = 3
EDITABLE = Qt.ItemFlag.ItemIsEditable


class WaysWindow(SideWindow):
    """Choosing one puts it on the page; a template makes a new one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Voir autrement"), 900, 660)
        self._desk, self._telling = desk, False
        self.list = _Ways(self)
        left = QVBoxLayout()
        flat(left, space=8)
        left.addWidget(words(_("Façons de voir de cette carte"), "head"))
        left.addWidget(words(_("Les mêmes éléments, sur une autre page."), "quiet", wrap=True))
        left.addWidget(self.list, 1)
        left.addLayout(self._buttons())
        right = QVBoxLayout()
        flat(right, space=8)
        right.addWidget(words(_("Poser un modèle sur la carte"), "head"))
        about = _("Chaque élément va dans la zone qui dit la même chose que lui ; les autres attendent "
                  "à côté de la page, d’où on les glisse à leur place. L’autre façon de voir reste.")
        right.addWidget(words(about, "quiet", wrap=True))
        self._cards = QVBoxLayout()
        flat(self._cards)
        right.addWidget(scrolled(self._cards), 1)
        middle = QHBoxLayout()
        flat(middle, space=22)
        middle.addLayout(left, 2)
        middle.addLayout(right, 4)
        self.body.addLayout(middle, 1)
        self.cards: list[WayCard] = []
        self._fill_cards()
        self.follow(desk.editor, self._heard)
        self.refresh()
        self.list.setFocus()

    def _buttons(self) -> QHBoxLayout:
        self.name = button("", self.list_rename, image="pencil", tip=_("Renommer cette façon de voir (F2)"))
        up, down = _("Monter dans la liste (Alt+↑)"), _("Descendre dans la liste (Alt+↓)")
        self.up = button("", partial(self.move_way, -1), image="arrow-up", tip=up)
        self.down = button("", partial(self.move_way, 1), image="arrow-down", tip=down)
        self.drop = button("", self.remove, image="trash-2",
                           tip=_("Supprimer cette façon de voir ; les éléments restent (Suppr)"))  # fmt: skip
        return row(self.name, None, self.up, self.down, self.drop, space=4)

    def _fill_cards(self) -> None:
        clear(self._cards)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 2, 8, 2)
        grid.setSpacing(10)
        for place, one in enumerate(templates()):
            card = WayCard(one.id, one.name(language()), one.tagline(language()))
            card.clicked.connect(partial(self.lay, one.id))
            card.stepped.connect(partial(self._step, place))
            self.cards.append(card)
            grid.addWidget(card, place // ACROSS, place % ACROSS)
        self._cards.addWidget(inside)
        self._cards.addStretch(1)

    def _step(self, place: int, by: int) -> None:
        to = place + by
        if 0 <= to < len(self.cards):
            self.cards[to].setFocus(Qt.FocusReason.TabFocusReason)

    # What is done here

    @property
    def id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def lay(self, template: str, *_checked: object) -> None:
        turning.lay(self._desk, template)

    def chosen(self) -> None:
        if not self._telling and self.id:
            turning.turn(self._desk, self.id)

    def list_rename(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.id:
            self.list.editItem(item)

    def renamed(self, item: QListWidgetItem) -> None:
        if not self._telling:
            turning.rename(self._desk, str(item.data(Qt.ItemDataRole.UserRole)), item.text())
            self.refresh()

    def move_way(self, by: int) -> None:
        if self.id:
            turning.move(self._desk, self.id, by)

    def remove(self) -> None:
        if self.id:
            turning.remove(self._desk, self.id)

    # What is shown

    def _heard(self, change: Change) -> None:
        map = change.after
        if change.origin != "preview" and (change.touches("arrangements")
                                           or change.before.arrangement != map.arrangement):  # fmt: skip
            self.refresh()

    def refresh(self) -> None:
        map = self._desk.editor.map
        self._telling = True
        self.list.clear()
        for id, one in map.arrangements.items():
            item = QListWidgetItem(turning.name_of(map, one))
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setFlags(item.flags() | EDITABLE)
            self.list.addItem(item)
            if id == map.arrangement:
                self.list.setCurrentItem(item)
        if not map.arrangements:
            self.list.addItem(QListWidgetItem(turning.current(map)))
            self.list.setCurrentRow(0)
        self._telling = False
        for widget in (self.name, self.up, self.down, self.drop):
            widget.setEnabled(bool(map.arrangements))


class _Ways(QListWidget):
    """↑ ↓ choose, Alt+↑ ↓ move, F2 or Enter names, Delete removes."""

    def __init__(self, window: WaysWindow) -> None:
        super().__init__()
        self._window = window
        self.setAccessibleName(_("Façons de voir"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.DoubleClicked)
        self.currentRowChanged.connect(lambda *_: window.chosen())
        self.itemChanged.connect(window.renamed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._window.move_way(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._window.remove()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._window.list_rename()
        else:
            super().keyPressEvent(event)
