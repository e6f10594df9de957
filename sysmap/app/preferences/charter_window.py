"""« Charte de la maison »: whose colours and logos maps take, made from a map, given to others, received."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout

from sysmap.app import settings as stored
from sysmap.app.controls import button, flat, harmless, hint, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.preferences import house
from sysmap.app.ticks import Tick
from sysmap.app.windows import SideWindow, scrolled
from sysmap.i18n import _, language
from sysmap.storage import (
    CHARTER,
    Kept,
    StorageError,
    charters,
    default_folder,
    keep_charter,
    remove_charter,
    safe_name,
    save,
)

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


class CharterWindow(SideWindow):
    """What is chosen here is kept at once; a map changes only by its own button, in one step."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, _("Charte de la maison"), 720, 520)
        self._shell = shell
        self._kept: tuple[Kept, ...] = ()
        self._lines = QVBoxLayout()
        flat(self._lines, space=8, around=(0, 0, 12, 0))
        self.body.addWidget(scrolled(self._lines), 1)
        self.said: QLabel = words("", "strong", wrap=True)
        self._forgotten: Kept | None = None
        self.take_back = button(_("La reprendre"), self.keep_again, look="outlined", image="undo-2")
        self.take_back.hide()
        self._about()
        self._this_map()
        self._lines.addStretch(1)
        said = row(self.said, self.take_back)
        said.setStretch(0, 1)
        self.body.addLayout(said)
        self.body.addLayout(row(
            button(_("Prendre une charte reçue…"), self.bring, look="outlined", image="folder-open"),
            self.give_button, self.forget_button, None, button(_("Fermer"), self.close, look="outlined"),
        ))  # fmt: skip
        if shell.editing:
            self.follow(shell.desk.editor, lambda change: self._tell())
        self.refresh()
        self.pick.setFocus()

    def _about(self) -> None:
        self._lines.addWidget(words(_(
            "Une charte garde l’allure de vos cartes, pas ce qu’elles disent : noms, formes et couleurs des "
            "types et des catégories, logos, cartouche, page d’affiche, jeu de thèmes."), "quiet", wrap=True,
        ))  # fmt: skip
        self._lines.addWidget(words(_("La charte de la maison"), "head"))
        self.pick = Pick()
        hint(self.pick, _("La charte de la maison"))
        self.pick.setToolTip("")
        self.pick.activated.connect(lambda *_: self._choose())
        self._lines.addWidget(self.pick)
        self.contents = words("", "quiet", wrap=True)
        self._lines.addWidget(self.contents)
        self.on_new = Tick(_("La donner à mes nouvelles cartes"))
        self.on_new.setChecked(self._shell.settings.charter_on_new)
        self.on_new.toggled.connect(self._on_new)
        self._lines.addWidget(self.on_new)
        self.give_button = button(_("Donner cette charte…"), self.give, look="outlined", image="save")
        why = _("La retirer de vos chartes ; les cartes gardent leur allure")
        self.forget_button = button(_("Oublier"), self.forget, look="outlined", image="trash-2", tip=why)

    def _this_map(self) -> None:
        self.would = words("", "", wrap=True)
        self.apply = button(_("Donner cette charte à la carte ouverte"), self._apply, look="strong")
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        hint(self.name, _("Nom de la charte, par exemple celui de votre organisme"))
        self.name.setToolTip("")
        self.name.setPlaceholderText(_("Nom de la charte, par exemple celui de votre organisme"))
        self.name.setToolTip(harmless(self.name.placeholderText()))
        self.make = button(_("Faire de cette carte notre charte"), self._make, look="outlined")
        self.name.returnPressed.connect(self._make)
        if not self._shell.editing:
            return
        self._lines.addSpacing(10)
        self._lines.addWidget(words(_("La carte ouverte"), "head"))
        self._lines.addWidget(self.would)
        self._lines.addLayout(row(self.apply, None))
        self._lines.addSpacing(6)
        line = row(self.name, self.make)
        line.setStretch(0, 1)
        self._lines.addLayout(line)

    # What is shown

    def refresh(self) -> None:
        """The charters that are kept now, and the one that is the house's own."""
        self._kept = charters()
        chosen = self._shell.settings.charter
        self.pick.clear()
        self.pick.addItem(_("Aucune"), "")
        for kept in self._kept:
            self.pick.addItem(kept.name, kept.id)
        self.pick.setCurrentIndex(max(0, self.pick.findData(chosen)))
        self._tell()

    @property
    def kept(self) -> Kept | None:
        """The charter that is chosen."""
        return next((one for one in self._kept if one.id == self.pick.currentData()), None)

    def _tell(self) -> None:
        kept = self.kept
        none = _("Aucune charte : les cartes ont les types et les couleurs de leur modèle.")
        self.contents.setText(house.contents(kept) if kept else none)
        for one in (self.give_button, self.forget_button):
            one.setEnabled(kept is not None)
        self.on_new.setEnabled(kept is not None)
        editable = self._shell.editing and not self._shell.desk.editor.closed
        self.apply.setVisible(kept is not None)
        self.apply.setEnabled(editable)
        if kept is not None and not self.name.text():
            self.name.setText(kept.name)
        if self._shell.editing:
            told = house.would_say(self._shell.desk.editor.map, kept) if kept else ""
            self.would.setText(told)
            self.would.setVisible(bool(told))

    # What is done

    def _choose(self) -> None:
        house.choose(self._shell, self.pick.currentData() or "")
        self._tell()

    def _on_new(self, on: bool) -> None:
        self._shell.settings.charter_on_new = on
        stored.save(self._shell.settings)

    def _make(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.say(_("Donnez d’abord un nom à la charte."))
            self.name.setFocus()
            return
        try:
            kept = house.make_charter(self._shell.desk, name)
        except StorageError as error:
            self.say(error.sentence(language()))
            return
        self.refresh()
        self.say(_("« {name} » est la charte de la maison.").format(name=kept.name))

    def _apply(self) -> None:
        if (kept := self.kept) is not None:
            house.apply(self._shell.desk, kept)
            self.say(_("La carte a cette allure. Une seule annulation la lui retire."))

    def bring(self) -> None:
        """A charter that was received; it is the house's own when there was none."""
        kinds = _("Chartes Sysmap (*{suffix})").format(suffix=CHARTER)
        name, _kind = QFileDialog.getOpenFileName(self, _("Prendre une charte"), "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Keep the charter of this file and show it."""
        try:
            kept, mended = house.bring_charter(path)
        except StorageError as error:
            self.say(error.sentence(language()))
            return
        if not house.house(self._shell.settings):
            house.choose(self._shell, kept.id)
        self.refresh()
        ours = self._shell.settings.charter == kept.id
        said = (_("« {name} » est la charte de la maison.") if ours else
                _("« {name} » est parmi vos chartes : choisissez-la dans la liste pour qu’elle serve."))
        self.say(" ".join((said.format(name=kept.name), *mended)))

    def forget(self) -> None:
        """Take it out of those that are kept, until one thinks better of it; maps stay as they are."""
        kept = self.kept
        if kept is None:
            return
        try:
            remove_charter(kept)
        except OSError:
            protected = _("« {name} » n’a pas pu être retirée : son fichier est protégé.")
            self.say(protected.format(name=kept.name))
            return
        self._forgotten = kept
        house.choose(self._shell, "")
        self.refresh()
        self.say(_("« {name} » n’est plus parmi vos chartes. Les cartes qui ont son allure la gardent.")
                 .format(name=kept.name))  # fmt: skip
        self.take_back.show()
        self.take_back.setFocus()

    def keep_again(self) -> None:
        """As it was before it was forgotten."""
        if self._forgotten is None:
            return
        try:
            kept = keep_charter(self._forgotten.charter)
        except StorageError as error:
            self.say(error.sentence(language()))
            return
        house.choose(self._shell, kept.id)
        self.refresh()
        self.say(_("« {name} » est la charte de la maison.").format(name=kept.name))
        self.pick.setFocus()

    def give(self) -> None:
        """One file for the other people of the organisation."""
        kept = self.kept
        if kept is None:
            return
        at = str(default_folder() / f"{safe_name(kept.name)}{CHARTER}")
        kinds = _("Chartes Sysmap (*{suffix})").format(suffix=CHARTER)
        name, _kind = QFileDialog.getSaveFileName(self, _("Donner la charte"), at, kinds)
        if not name:
            return
        path = Path(name) if name.endswith(CHARTER) else Path(name + CHARTER)
        try:
            save(kept.charter, path)
        except StorageError as error:
            self.say(error.sentence(language()))
            return
        self.say(_("Charte enregistrée : {name}. Qui l’ouvre dans Sysmap peut la prendre.")
                 .format(name=path.name))  # fmt: skip

    def say(self, sentence: str) -> None:
        """In words, and for those who listen."""
        from sysmap.app.announcing import alert

        self.take_back.hide()
        self.said.setText(sentence)
        alert(self.said, sentence)
