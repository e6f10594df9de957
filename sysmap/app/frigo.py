"""The frigo: « intéressant, mais pas maintenant ». Each line can go to the map, or be thrown away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout

from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.placing import create_captured, park
from sysmap.app.windows import SideWindow, scrolled
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.model import Parked

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class FrigoWindow(SideWindow):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Frigo"), 480, 560)
        self._desk = desk
        self.body.addWidget(words(_("Intéressant, mais pas maintenant"), "title"))
        self._lines = QVBoxLayout()
        flat(self._lines, space=4)
        self.body.addWidget(scrolled(self._lines), 1)
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("À garder, puis Entrée"))
        self.field.setAccessibleName(_("À garder au frigo"))
        self.field.returnPressed.connect(self._keep)
        self.body.addWidget(self.field)
        self.follow(desk.editor, self._heard)
        self._show()

    def _heard(self, change: Change) -> None:
        if change.touches("frigo"):
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        for parked in self._desk.editor.map.frigo.values():
            to_map = button("", partial(self._out, parked), image="map-pin",
                            tip=_("Mettre sur la carte"))  # fmt: skip
            away = button("", partial(self._drop, parked), image="trash-2", tip=_("Jeter"))
            label = words(parked.text, wrap=True)
            label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            label.customContextMenuRequested.connect(partial(self._menu, parked, label))
            self._lines.addLayout(row(label, None, to_map, away))
        if not self._desk.editor.map.frigo:
            said = _("Le frigo est vide. Dans la ligne de saisie, « g: » garde des mots ici.")
            self._lines.addWidget(words(said, "quiet", wrap=True))
        self._lines.addStretch(1)

    def _menu(self, parked: Parked, said: QLabel, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Mettre sur la carte"), partial(self._out, parked))
        menu.addAction(_("Copier"), partial(QGuiApplication.clipboard().setText, parked.text))
        menu.addAction(_("Jeter"), partial(self._drop, parked))
        menu.popup(said.mapToGlobal(at))

    def _keep(self) -> None:
        if text := self.field.text().strip():
            park(self._desk, text)
            self.field.clear()

    def _drop(self, parked: Parked) -> None:
        with self._desk.editor.transaction(_("sortie du frigo")) as draft:
            draft.drop(parked)

    def _out(self, parked: Parked) -> None:
        create_captured(self._desk, parked.kind or self._desk.kind, parked.text, "", "")
        self._drop(parked)
