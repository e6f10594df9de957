"""« Cartes et feuilles… »: a card for each element, the numbered map, the matrix, the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from sysmap.app.controls import Segments, button, row, words
from sysmap.app.paper.deeds import lacks_numbers, number_map
from sysmap.app.paper.kit_window import pick
from sysmap.app.paper.sheets_window import SheetsWindow
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.poster import sheets

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_SHEETS = {
    "numbered": sheets.numbered_sheets, "table": sheets.table_sheet, "effects": sheets.effects_sheet,
}  # fmt: skip
PAPERS = (("", ""), ("A4", "A4"), ("A3", "A3"))


class PrintWindow(SheetsWindow):
    """Follows the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, _("Cartes et feuilles"), desk.settings, lambda: desk.editor.map, desk.document.path.parent,
            says=lambda path: desk.status.say(_("Enregistré : {path}").format(path=path)),
        )  # fmt: skip
        self._desk = desk
        self.what = Segments(
            (("cards", _("Une fiche par élément")), ("numbered", _("Carte numérotée et feuille de réponse")),
             ("matrix", _("Qui est relié à qui")), ("table", _("Éléments et relations")),
             ("effects", _("Les 14 effets"))),
            _("À imprimer"),
        )  # fmt: skip
        self.kind = "cards"
        self.what.show_value(self.kind)
        self.what.chosen.connect(self._turn_to)
        sizes = (("A6", _("A6 (105 × 148 mm)")), ("76", _("76 × 76 mm")))
        self.card_size = pick(sizes, _("Taille des fiches"), self)
        usual = (("", _("Celui qui convient")), *PAPERS[1:])
        self.paper_name = pick(usual, _("Papier"), self)
        self.numbering: QPushButton = button(
            _("Numéroter la carte"), lambda: number_map(desk), look="outlined"
        )
        self.size_label: QLabel = words(_("Taille des fiches"))
        self.build([
            words(_("À imprimer"), "title"), self.what, row(self.size_label, None, self.card_size),
            row(words(_("Papier")), None, self.paper_name), self.numbering,
        ])  # fmt: skip
        self._fit()
        self.crossed: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.follow(desk.editor, self._heard)

    def cross(self, rows: tuple[str, ...], columns: tuple[str, ...]) -> None:
        """The matrix of these elements, in this order."""
        self.crossed = (rows, columns)
        self.what.show_value("matrix")
        self._turn_to("matrix")

    def turn_to(self, kind: str) -> None:
        """These sheets."""
        self.what.show_value(kind)
        self._turn_to(kind)

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self._fit()
            self.again()

    def _turn_to(self, kind: str) -> None:
        self.kind, self._rank = kind, 0
        self._fit()
        self.again()

    def _fit(self) -> None:
        """Only what counts for these sheets."""
        for widget in (self.card_size, self.size_label):
            widget.setVisible(self.kind == "cards")
        self.numbering.setVisible(lacks_numbers(self._desk))

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        paper, said = self.paper_name.currentData(), map.language
        if self.kind == "cards":
            size = self.card_size.currentData()
            return partial(sheets.element_cards, map, said, size=size, paper=paper or "A4")
        if self.kind == "matrix":
            rows, columns = self.crossed
            wide = {"paper_name": paper} if paper else {}
            return partial(sheets.matrix_sheet, map, said, rows=rows, columns=columns, **wide)
        made = _SHEETS[self.kind]
        return partial(made, map, said, **({"paper_name": paper} if paper else {}))
