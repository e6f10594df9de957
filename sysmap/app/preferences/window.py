"""The window of settings: a few choices with their reasons, and a way back to how it was at first."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout

from sysmap.app import settings as stored
from sysmap.app.announcing import alert
from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.preferences import profile
from sysmap.app.preferences.choices import Choice, change, choices, groups
from sysmap.app.preferences.opening import open_charter
from sysmap.app.preferences.rows import ChoiceRow
from sysmap.app.scaling import reopen, to_come
from sysmap.app.settings import Settings
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _, language
from sysmap.storage import StorageError, portable_folder

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


class PreferencesWindow(SideWindow):
    """Everything is kept and applied as it is chosen: there is nothing to confirm."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, _("Réglages"), 860, 760)
        self._shell = shell
        self._before: Settings | None = None  # what « Revenir » replaced
        self.rows: dict[str, ChoiceRow] = {}
        self._lines = QVBoxLayout()
        flat(self._lines, space=4, around=(0, 0, 12, 0))
        self.body.addWidget(scrolled(self._lines), 1)
        self._foot = QVBoxLayout()
        flat(self._foot, space=8)
        self.body.addLayout(self._foot)
        self._build()

    def _build(self) -> None:
        """All words, in the language spoken now."""
        self.setWindowTitle(_("Réglages"))
        self._tongue = language()
        clear(self._lines)
        clear(self._foot)
        self.rows = {}
        for group in groups():
            self._lines.addSpacing(10)
            self._lines.addWidget(words(group.words, "title"))
            for choice in group.rows:
                made = self.rows[choice.field] = ChoiceRow(
                    choice, choice.now(self._shell.settings), partial(self._choose, choice)
                )
                self._lines.addWidget(made)
        self.charter = button(_("Charte de la maison…"), lambda: open_charter(self._shell), look="outlined")
        self.carry = button(_("Copier mes réglages sur une clé…"), self._carry, look="outlined")
        self.bring = button(_("Reprendre des réglages…"), self._bring, look="outlined")
        self._lines.addSpacing(10)
        self._lines.addWidget(words(_("Ailleurs, et à plusieurs"), "title"))
        about = _("Un fichier emporte vos réglages, vos modèles et vos chartes ; jamais vos cartes ni "
                  "leurs noms.")  # fmt: skip
        self._lines.addWidget(words(about, "quiet", wrap=True))
        self._lines.addLayout(row(self.carry, self.bring, None, self.charter))
        self._lines.addStretch(1)
        self.said: QLabel = words("", "strong", wrap=True)
        self.said.hide()
        self._foot.addWidget(self.said)
        self.scaled: QLabel = words("", "", wrap=True)
        self.reopen = button(_("Rouvrir maintenant"), partial(reopen, self._shell), look="outlined")
        self._foot.addLayout(row(self.scaled, self.reopen, space=16))
        self._foot.addWidget(paragraph(where_kept(), "quiet"))
        self.reset = button(_("Revenir aux réglages d’origine"), self._reset, look="outlined")
        self.back = button(_("Reprendre mes réglages d’avant"), self._undo, look="outlined")
        close = button(_("Fermer"), self.close, look="outlined")
        self._foot.addLayout(row(self.reset, self.back, None, close))
        self._show_foot()

    def _choose(self, choice: Choice, value: object) -> None:
        self._before = None
        change(self._shell, choice, value)
        self._follow(choice.field)

    def _follow(self, field: str = "") -> None:
        """Another language, other words everywhere; the focus stays where it was."""
        if self._tongue != language():
            self._build()
            if field:
                self.rows[field].focus()
        for choice in choices():
            self.rows[choice.field].show_value(choice.now(self._shell.settings))
        self._show_foot()
        self.raise_()
        self.activateWindow()

    def _show_foot(self) -> None:
        now = self._shell.settings
        self.reset.setEnabled(any(one.now(now) != one.first() for one in choices()))
        self.back.setVisible(self._before is not None)
        self.scaled.setText(to_come(self._shell))  # here too: what the main window says lies behind this one
        for part in (self.scaled, self.reopen):
            part.setVisible(bool(self.scaled.text()))

    def _reset(self) -> None:
        self._all(Settings())

    def _undo(self) -> None:
        if self._before is not None:
            charter = self._before.charter
            self._all(self._before)
            self._shell.settings.charter = charter
            stored.save(self._shell.settings)
            self._before = None
            self._show_foot()
            self.reset.setFocus()

    def _all(self, wanted: Settings) -> None:
        """Every row as in these settings; how it was can be taken up again."""
        settings = self._shell.settings
        self._before = replace(settings)
        for choice in choices():
            if choice.now(settings) != choice.now(wanted):
                choice.write(settings, choice.now(wanted))
                choice.apply(self._shell)
        stored.save(settings)
        before = self._before
        self._follow()
        self._before = before
        self._show_foot()
        self.back.setFocus()


    # Elsewhere

    def _carry(self) -> None:
        kinds = _("Profils Sysmap (*{suffix})").format(suffix=profile.PROFILE)
        name = _("Mes réglages Sysmap")
        at = str(Path.home() / f"{name}{profile.PROFILE}")
        name, _kind = QFileDialog.getSaveFileName(self, _("Copier mes réglages"), at, kinds)
        if name:
            self.carry_to(Path(name))

    def carry_to(self, path: Path) -> None:
        """Write the profile into this file."""
        try:
            made = profile.write(self._shell.settings, path)
        except StorageError as error:
            self.say(error.sentence(language()))
            return
        self.say(_("Réglages copiés : {name}. Sur l’autre ordinateur : « Reprendre des réglages… ».")
                 .format(name=made.name))  # fmt: skip

    def _bring(self) -> None:
        kinds = _("Profils Sysmap (*{suffix})").format(suffix=profile.PROFILE)
        name, _kind = QFileDialog.getOpenFileName(self, _("Reprendre des réglages"), "", kinds)
        if name:
            self.bring_from(Path(name))

    def bring_from(self, path: Path) -> None:
        """Settings, templates and charters of this file; the settings can be undone."""
        try:
            taken = profile.take(path)
        except profile.Unreadable as refused:
            self.say(str(refused))
            return
        self._all(replace(self._shell.settings, **taken.chosen))
        self._shell.settings.charter = taken.chosen.get("charter", self._shell.settings.charter)
        stored.save(self._shell.settings)
        self.say(profile.said(taken))

    def say(self, sentence: str) -> None:
        """In words, and for those who listen."""
        self.said.setText(sentence)
        self.said.show()
        alert(self.said, sentence)


def where_kept() -> str:
    """Where the settings live, in one sentence."""
    path: Path = stored.place()
    if portable_folder() is not None and path.parent == portable_folder():
        said = _("Ces réglages sont gardés à côté du programme, et partent avec lui : {path}")
        return said.format(path=path)
    return _("Ces réglages sont gardés sur cet ordinateur : {path}").format(path=path)
