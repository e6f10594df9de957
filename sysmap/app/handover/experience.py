"""« Fiche d’expérience »: the four questions, what worked and what did not, the effects that were seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from sysmap.app.controls import button, column, flat, row, words
from sysmap.app.inspector.fields import Lines
from sysmap.app.paper.sheets_window import SheetsWindow
from sysmap.app.ticks import Tick
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.model import EFFECTS, QUESTIONS, Experience, SystemMap, asked, effect_name
from sysmap.poster import sheets

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class ExperienceWindow(SideWindow):
    """Every field is one undo step. It travels with the map, its text and its handover folder."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Fiche d’expérience"), 640, 800)
        self._desk = desk
        self._shows: list[Callable[[], None]] = []
        self.answers: dict[str, Lines] = {}
        self.effects: dict[str, Tick] = {}
        self._lines = QVBoxLayout()
        flat(self._lines, space=4, around=(0, 0, 10, 0))
        said = _("Ce que votre groupe a appris en faisant cette carte, pour ceux qui feront la leur.")
        self._lines.addWidget(paragraph(said, "quiet"))
        for name in QUESTIONS:
            self._answer(name)
        self._effects()
        self._dates()
        self._lines.addStretch(1)
        self.body.addWidget(scrolled(self._lines), 1)
        printing = button(_("Imprimer la fiche…"), self._print, look="strong", image="printer")
        self.body.addLayout(row(None, printing))
        self.follow(desk.editor, self._heard)

    @property
    def sheet(self) -> Experience:
        return self._desk.editor.map.card.experience

    def _heard(self, change: Change) -> None:
        if change.touches("card"):
            for show in self._shows:
                show()

    def _show(self, show: Callable[[], None]) -> None:
        self._shows.append(show)
        show()

    def _answer(self, name: str) -> None:
        question = asked(name, language())
        self._lines.addSpacing(8)
        self._lines.addWidget(words(question, "head"))
        made = self.answers[name] = Lines(question, 2)
        made.setReadOnly(self._desk.editor.closed)
        made.typed.connect(lambda text: self._write(name, text))
        made.left.connect(self._seal)
        self._lines.addWidget(made)
        self._show(lambda: None if made.hasFocus() else made.show_text(getattr(self.sheet, name)))

    def _effects(self) -> None:
        self._lines.addSpacing(12)
        self._lines.addWidget(words(_("Effets constatés"), "head"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        for place, id in enumerate(EFFECTS):
            name = effect_name(id, language())
            made = self.effects[id] = Tick(name[:1].upper() + name[1:])
            made.setEnabled(not self._desk.editor.closed)
            made.clicked.connect(partial(self._tick, id))
            grid.addWidget(made, place % 7, place // 7)
            self._show(partial(self._show_tick, id))
        self._lines.addLayout(grid)

    def _show_tick(self, id: str) -> None:
        self.effects[id].setChecked(id in self.sheet.effects)

    def _tick(self, id: str) -> None:
        on = self.effects[id].isChecked()
        chosen = {*self.sheet.effects, id} if on else {*self.sheet.effects} - {id}
        known = [one for one in EFFECTS if one in chosen]
        self._write("effects", (*known, *(one for one in self.sheet.effects if one not in EFFECTS)))

    def _dates(self) -> None:
        self._lines.addSpacing(12)
        fields = [self._date(_("Carte utilisée du"), "began"), self._date(_("au"), "ended"),
                  self._date(_("Fiche écrite le"), "written")]  # fmt: skip
        self._lines.addLayout(column(*fields, space=8))

    def _date(self, name: str, field: str) -> QVBoxLayout:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(_("année-mois-jour"))
        made.setReadOnly(self._desk.editor.closed)
        made.textEdited.connect(lambda text: self._write(field, text.strip()))
        made.editingFinished.connect(self._seal)
        self._show(lambda: None if made.hasFocus() else made.setText(getattr(self.sheet, field)))
        return column(words(name, "head"), made, space=4)

    def _write(self, field: str, value: object) -> None:
        changes = {field: value}
        if not self.sheet.written and field != "written":
            changes["written"] = date.today().isoformat()
        with self._desk.editor.transaction(_("fiche d’expérience"), merge=f"experience {field}") as draft:
            draft.set(card=draft.card.evolve(experience=draft.card.experience.evolve(**changes)))

    def _seal(self) -> None:
        self._desk.editor.history.seal()

    def _print(self) -> None:
        self._desk.do("experience_sheet")


class ExperienceSheet(SheetsWindow):
    """The sheet on one A4, seen before it is printed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Fiche d’expérience"), desk.settings, lambda: desk.editor.map,
                         desk.document.path.parent, says=lambda path: desk.status.say(
                             _("Enregistré : {path}").format(path=path)))  # fmt: skip
        said = _("Une page, avec la carte en petit. Sans réponse, des lignes pour écrire à la main.")
        self.build([paragraph(said)])

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        return lambda: sheets.experience_sheet(map, map.language)
