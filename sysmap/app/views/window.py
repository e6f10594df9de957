"""« Vues »: the list of views, and what the chosen one shows, to whom, and what stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from sysmap.app.commands import show
from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.views.fields import ViewFields
from sysmap.app.windows import SideWindow, scrolled
from sysmap.editing import Change
from sysmap.editing import operations_views as views
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class ViewsWindow(SideWindow):
    """Choosing a view here shows it on the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Vues"), 860, 700)
        self._desk, self._telling = desk, False
        self.list = _Views(self)
        self._side = QVBoxLayout()
        flat(self._side)
        self.fields: ViewFields | None = None
        left = QVBoxLayout()
        flat(left, space=8)
        about = _("Une vue montre une partie de la carte à un public. Rien n’est copié.")
        left.addWidget(words(about, "quiet", wrap=True))
        left.addWidget(self.list, 1)
        left.addLayout(self._buttons())
        middle = QHBoxLayout()
        flat(middle, space=22)
        middle.addLayout(left, 2)
        side = scrolled(self._side)
        middle.addWidget(side, 3)
        self.body.addLayout(middle, 1)
        self.follow(desk.editor, self._heard)
        self.refresh()
        self.list.setFocus()

    def _buttons(self) -> QHBoxLayout:
        new = button(_("Nouvelle vue"), lambda: show.new(self._desk), look="outlined", image="plus")
        self.copy = button("", self.duplicate, image="copy", tip=_("Dupliquer la vue"))
        self.up = button("", lambda: self.move_view(-1), image="arrow-up", tip=_("Monter la vue (Alt+↑)"))
        self.down = button("", lambda: self.move_view(1), image="arrow-down",
                           tip=_("Descendre la vue (Alt+↓)"))  # fmt: skip
        self.drop = button("", self.delete, image="trash-2", tip=_("Supprimer la vue (Suppr)"))
        return row(new, None, self.copy, self.up, self.down, self.drop, space=4)

    @property
    def id(self) -> str:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else ""

    def _heard(self, change: Change) -> None:
        if change.touches("views", "elements", "zones", "loops") and change.origin != "preview":
            self.refresh()

    def refresh(self) -> None:
        """The list as the map has it, the view on the canvas chosen."""
        map, now = self._desk.editor.map, show.current(self._desk)
        self._telling = True
        kept = now.id if now is not None else self.id
        self.list.clear()
        for view in map.views.values():
            item = QListWidgetItem(view.name or view.id)
            item.setData(Qt.ItemDataRole.UserRole, view.id)
            self.list.addItem(item)
            if view.id == kept:
                self.list.setCurrentItem(item)
        self._telling = False
        for widget in (self.copy, self.up, self.down, self.drop):
            widget.setEnabled(bool(self.id))
        self._show_fields()

    def _show_fields(self) -> None:
        if self.fields is not None and self.fields.id == self.id:
            self.fields.refresh()
            return
        clear(self._side)
        self.fields = None
        if self.id:
            self.fields = ViewFields(self._desk, self.id)
            self._side.addWidget(self.fields)
        else:
            said = _("Pas encore de vue. « Nouvelle vue » en fait une de ce qui est à l’écran ; sur la "
                     "carte, une sélection peut en devenir une.")  # fmt: skip
            self._side.addWidget(words(said, wrap=True))
        self._side.addStretch(1)

    def chosen(self) -> None:
        if not self._telling and self.id:
            show.look(self._desk, self.id)
            self._show_fields()

    def duplicate(self) -> None:
        view = self._desk.editor.map.views[self.id]
        with self._desk.editor.transaction(_("copie d’une vue")) as draft:
            made = views.add_view(draft, show.free_name(self._desk, view.name), view)
        show.look(self._desk, made.id)
        self.refresh()

    def move_view(self, by: int) -> None:
        if self.id:
            with self._desk.editor.transaction(_("ordre des vues")) as draft:
                views.move_view(draft, self.id, by)

    def delete(self) -> None:
        if self.id:
            with self._desk.editor.transaction(_("suppression d’une vue")) as draft:
                views.delete_view(draft, self.id)


class _Views(QListWidget):
    """↑ ↓ show, Alt+↑ ↓ move, F2 or Enter names, Delete drops."""

    def __init__(self, window: ViewsWindow) -> None:
        super().__init__()
        self._window = window
        self.setAccessibleName(_("Vues"))
        self.currentRowChanged.connect(lambda *_: window.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._window.move_view(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._window.delete()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._window.fields is not None:
                self._window.fields.start()
        else:
            super().keyPressEvent(event)
