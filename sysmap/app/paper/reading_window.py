"""« Lecture de la carte »: one page for somebody who has not seen the map, seen before it leaves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QPushButton

from sysmap.app.controls import Segments, button, words
from sysmap.app.paper.sheets_window import SheetsWindow
from sysmap.app.reflow import reflow
from sysmap.app.windows import paragraph
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.poster import sheets
from sysmap.storage import safe_name, save_atomically

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class ReadingWindow(SheetsWindow):
    """Follows the map; a PDF to print and send, or a document in which words can still be changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, _("Lecture de la carte"), desk.settings, lambda: desk.editor.map,
            desk.document.path.parent,
            says=lambda path: desk.status.say(_("Enregistré : {path}").format(path=path)),
        )  # fmt: skip
        said = _("Une page pour quelqu’un qui n’a pas vu la carte : ce qu’elle montre, ce qui tourne en "
                 "boucle, ce qui manque peut-être. Ce qui est calculé y est dit comme une "
                 "hypothèse.")  # fmt: skip
        self.spoken = Segments((("fr", "Français"), ("en", "English")), _("Langue de la page"))
        self.spoken.show_value(self._language())
        self.spoken.chosen.connect(self.again)
        self.document: QPushButton = button(
            _("Enregistrer en document (DOCX)…"), self._choose_document, look="outlined", image="file-text"
        )
        self.build([paragraph(said), words(_("Langue de la page"), "head"), self.spoken])
        held: Any = self.save.parentWidget()
        side = held.layout()
        side.insertWidget(side.indexOf(self.save) + 1, self.document)
        reflow(side, held.maximumWidth())
        self.follow(desk.editor, self._heard)

    def _language(self) -> str:
        return "en" if self._map().language == "en" else "fr"

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.again()

    def chosen(self) -> str:
        """The language of the page."""
        return "en" if self.spoken.button("en").isChecked() else "fr"

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        return partial(sheets.reading_sheet, map, self.chosen())

    def _show(self, made: sheets.Printed) -> None:
        super()._show(made)
        self.document.setEnabled(bool(made.leaves))
        if made.withheld:
            self.said.setText(_("Ce qui est réservé au groupe n’y figure pas ; la page le dit."))
            self.said.show()

    def _choose_document(self) -> None:
        if self._made is None:
            return
        at = Path(self._settings.poster_folder or self._folder) / f"{safe_name(self._made.title)}.docx"
        asked, _kind = QFileDialog.getSaveFileName(self, self.windowTitle(), str(at), "DOCX (*.docx)")
        if asked:
            self.write_document(Path(asked if asked.lower().endswith(".docx") else f"{asked}.docx"))

    def write_document(self, path: Path) -> None:
        """Make the document, without stopping the window."""
        map, spoken = self._map(), self.chosen()
        self._settings.poster_folder = str(path.parent)
        self._writing.ask(lambda: save_atomically(path, sheets.reading_docx(map, spoken)))
