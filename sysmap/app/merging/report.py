"""Compte rendu de fusion: a page in the order in which it is read aloud; copied, saved, kept up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from sysmap.app.controls import button, clear, flat, row
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.interchange import merging, told_in_form
from sysmap.model import SystemMap
from sysmap.storage import save_atomically

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 120
"""Lines of a section that are shown here; what is copied or saved holds all."""


class ReportWindow(SideWindow):
    """Follows the map while the review goes on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Compte rendu de fusion"), 720, 720)
        self._desk = desk
        self._lines = QVBoxLayout()
        flat(self._lines, space=5, around=(10, 6, 10, 6))
        self.body.addWidget(scrolled(self._lines), 1)
        copy = button(_("Copier"), self.copy, look="outlined", image="copy")
        keep = button(_("Enregistrer…"), self.save, look="strong", image="save")
        self.body.addLayout(row(None, copy, keep))
        self.follow(desk.editor, self._heard)
        self._show()

    def _heard(self, change: Change) -> None:
        if change.origin != "preview" and change.touches("elements", "links", "open_points"):
            self._show()

    @property
    def _map(self) -> SystemMap:
        return self._desk.editor.map

    def _show(self) -> None:
        clear(self._lines)
        told = merging.told_report(self._map, (), self._map.language)
        self._lines.addWidget(paragraph(told.title, "title"))
        for line in told.opening:
            self._lines.addWidget(paragraph(line))
        for section in told.sections:
            self._lines.addSpacing(10)
            self._lines.addWidget(paragraph(section.title, "title"))
            for said in section.lines[:MOST]:
                self._lines.addWidget(paragraph(("• " if said.kind == "item" else "") + said.words[:2000]))
            if len(section.lines) > MOST:
                more = _("… la suite est dans le compte rendu enregistré.")
                self._lines.addWidget(paragraph(more, "quiet"))
        self._lines.addStretch(1)

    def text(self) -> str:
        return merging.report(self._map, (), self._map.language)

    def copy(self) -> None:
        """To the clipboard, as plain text."""
        QGuiApplication.clipboard().setText(self.text())
        self._desk.status.say(_("Compte rendu copié."))

    def save(self) -> None:
        """As text, as a web page or as a document."""
        path = self._desk.document.path
        beside = path.with_name(_("{name}, compte rendu").format(name=path.stem) + ".txt")
        forms = {_("Texte (*.txt)"): ".txt", _("Page web (*.html)"): ".html", _("Document (*.docx)"): ".docx"}
        title = _("Compte rendu de fusion")
        name, form = QFileDialog.getSaveFileName(self, title, str(beside), ";;".join(forms))
        if name:
            self.write(Path(name), forms.get(form, ".txt"), beside)

    def write(self, path: Path, suffix: str, proposed: Path | None = None) -> None:
        """Into this file; the form is that of its name, else the one that was chosen."""
        if path == proposed:
            path = path.with_suffix(suffix)
        elif path.suffix.lower() not in (".txt", ".html", ".docx"):
            path = path.with_name(path.name + suffix)
        told = merging.told_report(self._map, (), self._map.language)
        data = told_in_form(told, self.text(), path.suffix, self._map.card.authors)
        done = _("Compte rendu enregistré : {name}")
        self._desk.shell.attempt(lambda: save_atomically(path, data), done, path)
