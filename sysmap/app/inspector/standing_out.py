"""How much the selection stands out in the view that is on the map: four levels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.commands import show
from sysmap.app.controls import Segments, button, flat, words
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LEVELS = ("essential", "normal", "context", "background")


class StandingOut(QWidget):
    """Prominence belongs to the view: the same element may be essential here and context there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        names = (_("Essentiel"), _("Normal"), _("Contexte"), _("Fond"))
        self.levels = Segments(zip(LEVELS, names, strict=True), _("Mise en avant"))
        self.levels.chosen.connect(partial(show.prominence, desk))
        layout = QVBoxLayout(self)
        flat(layout, space=5, around=(0, 12, 0, 0))
        layout.addWidget(words(_("Mise en avant dans cette vue"), "head"))
        layout.addWidget(self.levels)
        hide = _("Cacher dans cette vue")
        layout.addWidget(button(hide, partial(desk.do, "hide_in_view"), look="link", image="eye-off"))
        self.refresh()

    def refresh(self) -> None:
        view = show.current(self._desk)
        found = {view.prominence.get(id, "normal") for id in self._desk.editor.selection} if view else set()
        self.levels.show_value(found.pop() if len(found) == 1 else "")
