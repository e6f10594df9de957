"""The window of settings: a few choices with their reasons, and a way back to how it was at first."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from sysmap.app import settings as stored
from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.preferences.choices import Choice, change, choices, groups
from sysmap.app.preferences.opening import open_charter
from sysmap.app.preferences.rows import ChoiceRow
from sysmap.app.settings import Settings
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _, language
from sysmap.storage.places import portable_folder

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
        self._lines.addLayout(row(self.charter, None))
        self._lines.addStretch(1)
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

    def _reset(self) -> None:
        self._all(Settings())

    def _undo(self) -> None:
        if self._before is not None:
            self._all(self._before)
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


def where_kept() -> str:
    """Where the settings live, in one sentence."""
    path: Path = stored.place()
    if portable_folder() is not None and path.parent == portable_folder():
        said = _("Ces réglages sont gardés à côté du programme, et partent avec lui : {path}")
        return said.format(path=path)
    return _("Ces réglages sont gardés sur cet ordinateur : {path}").format(path=path)
