"""« Faire un modèle de cette carte… »: what comes along, under which name, for oneself or for a cohort."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from sysmap.app.controls import button, flat, row, words
from sysmap.app.jobs import Job
from sysmap.app.thumbnail import thumbnail
from sysmap.app.ticks import Tick
from sysmap.app.windows import SideWindow
from sysmap.i18n import _, _n, language
from sysmap.interchange import seeds_of, template_of
from sysmap.model import SystemMap, one_line
from sysmap.storage import SUFFIX, StorageError, as_template, keep_template, safe_name, save

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

WIDE, HIGH = 380, 270


class KeepTemplateWindow(SideWindow):
    """The map on the desk stays as it is; the template is a file of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Faire un modèle de cette carte"), 840, 430)
        self._desk, self._map = desk, desk.editor.map
        self._id = ""
        self._build()
        self._job = Job(self)
        self._job.done.connect(self._pictured)
        self._again()
        self.name.setFocus()
        self.name.selectAll()

    def _build(self) -> None:
        about = _("Un modèle garde le cadre : zones, types, couleurs, mots-clés et logos. Ce qui a été dit "
                  "dans cette carte n’y est pas.")  # fmt: skip
        self.body.addWidget(words(about, "quiet", wrap=True))
        self.picture = QLabel()
        self.picture.setFixedSize(WIDE, HIGH)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(_("Aperçu du modèle"))
        left = QVBoxLayout()
        flat(left, space=8)
        card = self._map.card
        self.name = self._field(left, _("Nom du modèle"), one_line(card.title or card.question))
        self.tagline = self._field(left, _("En quelques mots"), "")
        self.purpose = self._field(left, _("À quoi il sert"), "")
        n = len(seeds_of(self._map))
        said = _n("Garder l’élément verrouillé", "Garder les {n} éléments verrouillés", n)
        self.seeds = Tick(said if n else _("Aucun élément n’est verrouillé : le modèle n’en garde pas"))
        self.seeds.setEnabled(n > 0)
        self.seeds.setChecked(n > 0)
        self.seeds.toggled.connect(lambda *_: self._again())
        left.addWidget(self.seeds)
        self.told: QLabel = words("", "quiet", wrap=True)
        left.addWidget(self.told)
        left.addStretch(1)
        middle = QHBoxLayout()
        flat(middle, space=22)
        middle.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(left, 1)
        self.body.addLayout(middle, 1)
        kit = button(_("Kit de cohorte : enregistrer dans un fichier…"), self.share, look="outlined",
                     image="save")  # fmt: skip
        self.keep = button(_("Ajouter à mes modèles"), self.keep_it, look="strong", image="bookmark")
        self.body.addLayout(row(button(_("Fermer"), self.close, look="outlined"), None, kit, self.keep))

    def _field(self, layout: QVBoxLayout, name: str, text: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setAccessibleName(name)
        made.setMaxLength(200)
        made.returnPressed.connect(self.keep_it)
        layout.addWidget(words(name, "head"))
        layout.addWidget(made)
        return made

    def made(self) -> SystemMap:
        """The template, as the fields say; the same id as long as the window is there."""
        name = self.name.text().strip() or _("Modèle sans nom")
        made = template_of(self._map, name, tagline=self.tagline.text().strip(),
                           purpose=self.purpose.text().strip(), seeds=self.seeds.isChecked())  # fmt: skip
        pattern = made.pattern
        assert pattern is not None
        self._id = self._id or pattern.id
        return made.evolve(pattern=pattern.evolve(id=self._id))

    def _again(self) -> None:
        made = self.made()
        parts = [_n("{n} zone", "{n} zones", len(made.zones)) if made.zones else "",
                 _n("{n} type", "{n} types", len(made.kinds)) if made.kinds else "",
                 _n("{n} mot-clé", "{n} mots-clés", len(made.card.keywords)) if made.card.keywords else "",
                 _n("{n} logo", "{n} logos", len(made.card.logos)) if made.card.logos else "",
                 _n("{n} élément", "{n} éléments", len(made.elements)) if made.elements else ""]  # fmt: skip
        self.told.setText(_("Il contient : {parts}.").format(parts=", ".join(p for p in parts if p) or "–"))
        self._job.ask(lambda: thumbnail(made, 2 * WIDE, 2 * HIGH))

    def _pictured(self, image: QImage) -> None:
        shown = QPixmap.fromImage(image)
        shown.setDevicePixelRatio(2.0)
        self.picture.setPixmap(shown)

    def keep_it(self) -> None:
        """Among one's own templates, where « Partir d’un modèle… » offers it first."""
        made = self.made()
        try:
            keep_template(made)
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return
        name = as_template(made).name(language())
        self.close()
        said = _("« {name} » est dans vos modèles : Fichier, « Partir d’un modèle… ».")
        self._desk.say(said.format(name=name))

    def share(self) -> None:
        """One file for a cohort: every territory starts from it, and their maps find each other."""
        made = self.made()
        assert made.pattern is not None
        beside = self._desk.document.path.parent / f"{safe_name(made.pattern.name)}{SUFFIX}"
        name, _kind = QFileDialog.getSaveFileName(self, _("Enregistrer le kit de cohorte"), str(beside),
                                                  _("Cartes Sysmap (*.sysmap)"))  # fmt: skip
        if not name:
            return
        path = Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)
        try:
            save(made, path)
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return
        self.close()
        self._desk.say(_("Kit enregistré : {name}. Chaque territoire l’ouvre et commence sa carte ; elles se "
                         "compareront et se fusionneront.").format(name=path.name))  # fmt: skip

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._job.leave()

