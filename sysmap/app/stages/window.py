"""The window of the étapes: what the map was, when, and the way back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, column, flat, row, words
from sysmap.app.spoken import day, hour
from sysmap.app.stages.picture import StagePicture, past
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change, staging
from sysmap.i18n import _, _n, language
from sysmap.model import Stage
from sysmap.storage import StorageError

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class StagesWindow(SideWindow):
    """The latest first. Going back is one step that can be undone; no stage is lost by it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Étapes"), 760, 700)
        self._desk = desk
        self.body.addWidget(words(_("Étapes"), "title"))
        about = _("La carte telle qu’elle était. F10 garde une étape ; il s’en garde aussi une "
                  "toutes les dix minutes de travail et à chaque rideau.")  # fmt: skip
        self.body.addWidget(paragraph(about, "quiet"))
        self.picture = StagePicture()
        self.body.addWidget(self.picture, 3)
        self.shown = ""
        self._said = words("", "quiet")
        self._before = button("", partial(self.step, -1), image="chevron-left",
                              tip=_("Voir l’étape précédente (←)"))  # fmt: skip
        self._after = button("", partial(self.step, 1), image="chevron-right",
                             tip=_("Voir l’étape suivante (→)"))  # fmt: skip
        self.body.addLayout(row(self._before, self._said, self._after, None))
        self._lines = QVBoxLayout()
        flat(self._lines, space=10)
        self.body.addWidget(scrolled(self._lines), 2)
        take = button(_("Garder une étape"), lambda: desk.do("stage"), look="outlined", image="flag")
        self.body.addLayout(row(take, None))
        self.follow(desk.editor, self._heard)
        self.at_close(self.picture.close_job)
        self._show()

    def _heard(self, change: Change) -> None:
        if change.touches("stages"):
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        found = [*self._desk.editor.map.stages.values()]
        for stage in reversed(found):
            self._lines.addWidget(self._line(stage))
        if not found:
            self._lines.addWidget(paragraph(_("Pas encore d’étape.")))
        self._lines.addStretch(1)
        last = next(reversed(self._desk.editor.map.stages), "")
        self.look_at(self.shown if self.shown in self._desk.editor.map.stages else last)

    # The picture

    def look_at(self, id: str) -> None:
        """Show the map as it was at this stage."""
        map = self._desk.editor.map
        self.shown = id
        self.picture.setVisible(bool(map.stages))
        self.picture.show_stage(map.stages.get(id), map)
        ids = list(map.stages)
        for made in (self._before, self._said, self._after):
            made.setVisible(bool(ids))
        if id in map.stages:
            place = ids.index(id)
            said = _("{n} sur {all} : {what}")
            self._said.setText(said.format(n=place + 1, all=len(ids), what=told(map.stages[id])))
            self._before.setEnabled(place > 0)
            self._after.setEnabled(place + 1 < len(ids))

    def step(self, by: int) -> None:
        """The stage before or after the one that is shown."""
        ids = list(self._desk.editor.map.stages)
        if self.shown in ids:
            self.look_at(ids[min(max(ids.index(self.shown) + by, 0), len(ids) - 1)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _line(self, stage: Stage) -> QWidget:
        name = QLineEdit(stage.name)
        name.setAccessibleName(_("Nom de l’étape"))
        name.editingFinished.connect(lambda: self._rename(stage.id, name.text().strip()))
        look = button("", partial(self.look_at, stage.id), image="eye", tip=_("Voir cette étape"))
        back = button(_("Revenir à cette étape"), partial(self._restore, stage.id), look="outlined")
        with_now = button(_("Comparer"), partial(self._compare, stage.id), look="outlined",
                          tip=_("Ce qui a changé depuis cette étape"))  # fmt: skip
        tip = _("Jeter cette étape (Ctrl+Z la ramène)")
        away = button("", partial(self._drop, stage.id), image="trash-2", tip=tip)
        box = QWidget()
        line = row(look, name, with_now, back, away)
        layout = column(line, words(told(stage), "quiet"), space=3, parent=box)
        layout.setContentsMargins(0, 0, 0, 0)
        return box

    def _rename(self, id: str, name: str) -> None:
        stage = self._desk.editor.map.stages.get(id)
        if stage is not None and name and name != stage.name:
            with self._desk.editor.transaction(_("nom de l’étape")) as draft:
                draft.change(stage, name=name, auto=False)

    def _drop(self, id: str) -> None:
        with self._desk.editor.transaction(_("suppression d’une étape")) as draft:
            draft.drop(draft.stages[id])

    def _compare(self, id: str) -> None:
        """What changed since, on the map: this window steps aside."""
        from sysmap.app.commands import compare

        self.close()
        compare.show(self._desk, id)

    def _restore(self, id: str) -> None:
        stage = self._desk.editor.map.stages[id]
        try:
            then = past(stage, self._desk.editor.map)
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return
        with self._desk.editor.transaction(_("retour à l’étape « {name} »").format(name=stage.name)) as draft:
            staging.restore(draft, then)
        self._desk.status.say(_("La carte est revenue à l’étape « {name} ».").format(name=stage.name))


def told(stage: Stage) -> str:
    """« 12 mars 2026 à 14 h 32, 23 éléments, 32 relations »."""
    sizes = {name: len(stage.map.get(name) or ()) for name in ("elements", "links")}
    counted = [_n("{n} élément", "{n} éléments", sizes["elements"]),
               _n("{n} relation", "{n} relations", sizes["links"])]  # fmt: skip
    try:
        at = datetime.fromisoformat(stage.date)
    except ValueError:
        return ", ".join([stage.date, *counted] if stage.date else counted)
    when = _("{day} à {hour}").format(day=day(at), hour=hour(at))
    return ", ".join([when, *counted])
