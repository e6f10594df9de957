"""« Version publique… »: what stays at home is seen before anything is written; the original stays."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from sysmap.app.card.licence import LicenceQuestion
from sysmap.app.controls import button, clear, column, flat, row, words
from sysmap.app.spoken import counts
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.drawing import only_sheets
from sysmap.editing import Change
from sysmap.i18n import _, _n
from sysmap.interchange import Gone, Published, mend, public
from sysmap.storage import save

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 60
"""Lines of a list that are shown."""


class PublicWindow(SideWindow):
    """Follows the map, so that what is mended there is seen here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Version publique"), 680, 640)
        self._desk = desk
        self._open: set[str] = set()
        self.instead: dict[str, QLineEdit] = {}
        self.made = self._published()
        self.body.addWidget(words(_("Version publique"), "title"))
        about = _("Un fichier que tout le monde peut ouvrir. Votre carte ne change pas. « 3 tables sur 5 » y "
                  "reste, le nom des tables s’en va.")  # fmt: skip
        self.body.addWidget(paragraph(about, "quiet"))
        self._lines = QVBoxLayout()
        flat(self._lines, space=6, around=(10, 6, 10, 6))
        self.body.addWidget(scrolled(self._lines), 1)
        self.body.addWidget(LicenceQuestion(desk, self))
        self.go = button(_("Enregistrer la version publique…"), self.choose, look="strong", image="save")
        self.body.addLayout(row(None, button(_("Fermer"), self.close, look="outlined"), self.go))
        self.follow(desk.editor, self._heard)
        self._show()

    def _published(self) -> Published:
        return public(only_sheets(self._desk.editor.map))

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.made = self._published()
            self._show()

    # What is shown

    def _show(self) -> None:
        typed = {name: field.text() for name, field in self.instead.items()}
        clear(self._lines)
        self.instead = {}
        self._lines.addWidget(words(_("Reste chez vous"), "head"))
        for gone in self.made.lists:
            self._lines.addWidget(self._gone(gone))
        if not self.made.lists:
            self._lines.addWidget(paragraph(_("Rien : tout ce que dit cette carte est public.")))
        self._lines.addSpacing(10)
        self._lines.addWidget(words(_("Sera lu par tous"), "head"))
        self._lines.addWidget(paragraph(counts(self.made.map)))
        if self.made.names:
            self._lines.addSpacing(10)
            self._add_names(typed)
        self._lines.addStretch(1)

    def _gone(self, gone: Gone) -> QWidget:
        shown = gone.sentence in self._open
        name = _("Replier") if shown else _("Voir lesquels")
        see = button(name, partial(self._turn, gone.sentence), look="link")
        see.setAccessibleName(f"{gone.sentence}, {see.text()}")
        box = QWidget()
        layout = column(row(words(gone.sentence), see, None, space=12), space=2, parent=box)
        if shown:
            for said in gone.which[:MOST]:
                layout.addWidget(paragraph(f"• {said[:300]}", "quiet"))
            if (more := len(gone.which) - MOST) > 0:
                layout.addWidget(words(_n("… et {n} autre", "… et {n} autres", more), "quiet"))
        return box

    def _turn(self, sentence: str) -> None:
        self._open ^= {sentence}
        self._show()

    def _add_names(self, typed: dict[str, str]) -> None:
        """Likely names of persons, each with what may be written instead."""
        self._lines.addWidget(words(_("Ressemble au nom d’une personne"), "head"))
        hint = _("Écrivez à la place une fonction ou une organisation ; une ligne vide laisse ces mots.")
        self._lines.addWidget(paragraph(hint, "quiet"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, name in enumerate(self.made.names):
            field = self.instead[name] = QLineEdit(typed.get(name, ""))
            field.setPlaceholderText(_("La directrice de la cantine, le service des sports…"))
            field.setAccessibleName(_("Écrire à la place de {name}").format(name=name))
            grid.addWidget(words(name[:80], wrap=True), place, 0)
            grid.addWidget(field, place, 1)
        self._lines.addLayout(grid)

    # Writing

    def choose(self) -> None:
        """Ask where."""
        path = self._desk.document.path
        stem = path.name.removesuffix(".json").removesuffix(".sysmap")
        name = _("{name} (version publique)").format(name=stem)
        kinds = _("Cartes Sysmap (*.sysmap)")
        wanted, _kind = QFileDialog.getSaveFileName(self, _("Version publique"),
                                                    str(path.with_name(f"{name}.sysmap")), kinds)  # fmt: skip
        if wanted:
            self.write(Path(wanted))

    def write(self, path: Path) -> None:
        """Into this file, which is never the map's own."""
        if not path.name.endswith(".sysmap"):
            path = path.with_name(path.name + ".sysmap")
        if same_file(path, self._desk.document.path):
            said = _("La version publique ne remplace pas la carte elle-même : choisissez un autre nom.")
            self._desk.say(said, tone="alert")
            return
        map = mend(self.made.map, {name: field.text() for name, field in self.instead.items()})
        done = _("Version publique enregistrée : {name}")
        if self._desk.shell.attempt(lambda: save(map, path), done, path):
            self.close()


def same_file(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve() or (other.exists() and one.exists() and one.samefile(other))
    except OSError:
        return one.absolute() == other.absolute()
