"""« Dossier de transmission »: what will be given, under which licence, whom to ask; then one action."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QProgressBar, QVBoxLayout

from sysmap.app.card.licence import to_be_asked
from sysmap.app.controls import Segments, button, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.jobs import Job
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.app.workshop.closing import show_folder
from sysmap.i18n import _, _n, language
from sysmap.interchange import public
from sysmap.model import Card
from sysmap.poster import closing, handover
from sysmap.storage import StorageError

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PUBLIC, FULL = "public", "full"


class HandoverWindow(SideWindow):
    """The folder is made in a thread; it can be stopped, and then nothing of it is left."""

    told = Signal(int, int, str)
    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Dossier de transmission"), 640, 620)
        self._desk, self._stop, self.made = desk, Event(), None
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self.told.connect(self._show_step)
        self._lines = QVBoxLayout()
        flat(self._lines, space=5, around=(0, 0, 10, 0))
        self._which()
        self._terms()
        self._lines.addStretch(1)
        self.body.addWidget(scrolled(self._lines), 1)
        self._foot()
        self.show_gone()

    # What is chosen

    def _which(self) -> None:
        self._lines.addWidget(paragraph(
            _("Un dossier pour quelqu’un qui n’était pas là et n’a pas Sysmap : la carte, l’affiche A3, le "
              "récit en page web, le texte, les tableaux, et un LISEZMOI."), "quiet"))  # fmt: skip
        self._lines.addSpacing(8)
        self._lines.addWidget(words(_("Quelle carte donner ?"), "head"))
        choices = [(PUBLIC, _("Version publique")), (FULL, _("Carte complète, réservé compris"))]
        self.which = Segments(choices, _("Quelle carte donner ?"))
        self.which.show_value(PUBLIC)
        self.which.chosen.connect(lambda *_: self.show_gone())
        self._lines.addWidget(self.which)
        self.gone: QLabel = words("", "quiet", wrap=True)
        self._lines.addWidget(self.gone)

    @property
    def chosen(self) -> str:
        return FULL if self.which.button(FULL).isChecked() else PUBLIC

    def show_gone(self) -> None:
        """Before anything is written: what will not be there, and what looks like somebody's name."""
        found = public(self._desk.editor.map)
        if self.chosen == FULL:
            said = _("La carte sera donnée avec tout ce qu’elle contient : remarques, frigo, qui a dit "
                     "quoi. Les autres fichiers restent publics.")  # fmt: skip
        elif found.gone:
            said = _("N’y seront pas : {what}.").format(what=", ".join(found.gone))
        else:
            said = _("Rien n’est réservé : tout y sera.")
        if found.names:
            names = ", ".join(f"« {name} »" for name in found.names)
            warned = _("Ce sont peut-être des noms de personnes, à vérifier : {names}.")
            said += " " + warned.format(names=names)
        self.gone.setText(said)

    def _terms(self) -> None:
        card = self._desk.editor.map.card
        self._lines.addSpacing(10)
        self._lines.addWidget(words(_("Licence"), "head"))
        self.licence = Pick()
        self.licence.setEditable(True)
        self.licence.setAccessibleName(_("Licence"))
        self.licence.addItems(handover.LICENCES)
        asked = to_be_asked(self._desk.editor.map) or not self._desk.editor.map.elements
        self.licence.setCurrentText(handover.proposed(card) if asked else card.licence)
        self._lines.addWidget(self.licence)
        why = _("« CC BY-SA » : chacun peut la reprendre, en citant son origine et en partageant de même.")
        self._lines.addWidget(paragraph(why, "quiet"))
        self.licence.setEnabled(not self._desk.editor.closed)
        self.contact = self._field(_("À qui s’adresser (une fonction)"), card.privacy.contact)
        self.review = self._field(_("À revoir le (année-mois-jour)"), card.review_date)

    def _field(self, name: str, text: str) -> QLineEdit:
        self._lines.addSpacing(8)
        self._lines.addWidget(words(name, "head"))
        made = QLineEdit(text)
        made.setAccessibleName(name)
        made.setReadOnly(self._desk.editor.closed)
        self._lines.addWidget(made)
        return made

    def _foot(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.said: QLabel = words("", "quiet", wrap=True)
        self.said.hide()
        self.stop = button(_("Arrêter"), self._stop.set, look="outlined")
        self.stop.hide()
        self.open = button(_("Ouvrir le dossier"), self._open, look="outlined", image="folder-open")
        self.open.hide()
        self.go = button(_("Faire le dossier…"), self._choose, look="strong", image="package")
        self.body.addWidget(self.progress)
        self.body.addWidget(self.said)
        self.body.addLayout(row(self.open, None, self.stop, self.go))

    # What is made

    def place(self) -> Path:
        chosen = self._desk.settings.closing_folder
        return Path(chosen) if chosen and Path(chosen).is_dir() else self._desk.document.path.parent

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, _("Où mettre le dossier ?"), str(self.place()))
        if name:
            self.begin(Path(name))

    def begin(self, parent: Path) -> None:
        """Write licence, contact and review date on the map's card, then make the folder there."""
        if self._job.busy:
            return
        map = self._with_terms()
        self._stop.clear()
        self._busy(True)
        stem, is_public = self._desk.document.path.stem, self.chosen == PUBLIC

        def work() -> Any:
            return handover.hand_over(map, parent, public=is_public, stem=stem, told=self.told.emit,
                                      stopped=self._stop.is_set)  # fmt: skip

        self._job.ask(work)

    def _with_terms(self) -> Any:
        """The map as it will be given; a map that is only read keeps its own terms."""
        editor = self._desk.editor
        card: Card = editor.map.card
        wanted = card.evolve(
            licence=self.licence.currentText().strip(), review_date=self.review.text().strip(),
            licence_asked=card.licence_asked or date.today().isoformat(),
            privacy=card.privacy.evolve(contact=self.contact.text().strip()),
        )  # fmt: skip
        if wanted != card and not editor.closed:
            with editor.transaction(_("licence et contact")) as draft:
                draft.set(card=wanted)
        return editor.map

    def _busy(self, on: bool) -> None:
        for each in (self.progress, self.stop):
            each.setVisible(on)
        self.go.setEnabled(not on)
        if on:
            self.open.hide()

    def _show_step(self, n: int, of: int, what: str) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(n - 1)
        self._say(_("Dossier : {what} ({n} sur {all})…").format(what=what, n=n, all=of))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _failed(self, error: object) -> None:
        self._busy(False)
        if isinstance(error, closing.Stopped):
            self._say(_("Dossier abandonné : rien n’a été laissé."))
        elif isinstance(error, StorageError):
            why = error.sentence(language())
            self._say(_("Le dossier n’a pas pu se faire, et rien n’en reste. {why}").format(why=why))
        else:
            self._say(_("Le dossier n’a pas pu se faire, et rien n’en reste. La carte est intacte."))
        self.ended.emit()

    def _done(self, made: Any) -> None:
        self.made = made
        self._busy(False)
        said = [_("Dossier relu et rangé : « {folder} ».").format(folder=made.folder.name),
                _n("{n} fichier.", "{n} fichiers.", len(made.files)), *made.notices]  # fmt: skip
        self._say(" ".join(said))
        self.open.show()
        self.open.setFocus()
        self.ended.emit()

    def _open(self) -> None:
        if self.made is not None:
            show_folder(self.made.folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop.set()
        super().closeEvent(event)
        self._job.close()
