"""« Avant / après »: both states side by side and the list of what changed, seen before they are printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from sysmap.app.controls import Segments, row, words
from sysmap.app.paper.kit_window import pick
from sysmap.app.paper.sheets_window import SheetsWindow
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.poster import sheets

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class ComparedWindow(SheetsWindow):
    """Follows the map; the state before stays the one it was opened with."""

    def __init__(self, desk: Desk, before: SystemMap, day: str = "") -> None:
        """`day` is when the state before was, as the file writes dates."""
        super().__init__(
            desk, _("Affiche avant / après"), desk.settings, lambda: desk.editor.map,
            desk.document.path.parent,
            says=lambda path: desk.status.say(_("Enregistré : {path}").format(path=path)),
        )  # fmt: skip
        self._before, self._day = before, day
        self.paper_name = pick((("A3", "A3"), ("A4", "A4")), _("Papier"), self)
        self.spoken = Segments((("fr", "Français"), ("en", "English")), _("Langue de la page"))
        self.spoken.show_value("en" if self._map().language == "en" else "fr")
        self.spoken.chosen.connect(self.again)
        self.build([
            words(_("Avant / après"), "title"), words(_("Langue de la page"), "head"), self.spoken,
            row(words(_("Papier")), None, self.paper_name),
        ])  # fmt: skip
        self.follow(desk.editor, self._heard)

    def compare_with(self, before: SystemMap, day: str) -> None:
        """Another state stands at the left from now on."""
        if before is not self._before:
            self._before, self._day = before, day
            self.again()

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.again()

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        spoken = "en" if self.spoken.button("en").isChecked() else "fr"
        return partial(sheets.before_and_after, self._before, map, spoken, days=(self._day, ""),
                       paper_name=self.paper_name.currentData() or "A3")  # fmt: skip
