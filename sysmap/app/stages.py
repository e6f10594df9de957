"""The window of the étapes: what the map was, when, and the way back."""

from __future__ import annotations

import json
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, column, flat, row, words
from sysmap.app.spoken import day, hour
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change, staging
from sysmap.i18n import _, _n, language
from sysmap.model import Stage
from sysmap.storage import StorageError, loads

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class StagesWindow(SideWindow):
    """The latest first. Going back is one step that can be undone; no stage is lost by it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Étapes"), 560, 560)
        self._desk = desk
        self.body.addWidget(words(_("Étapes"), "title"))
        about = _("La carte telle qu’elle était. F10 garde une étape ; il s’en garde aussi une "
                  "toutes les dix minutes de travail et à chaque rideau.")  # fmt: skip
        self.body.addWidget(paragraph(about, "quiet"))
        self._lines = QVBoxLayout()
        flat(self._lines, space=10)
        self.body.addWidget(scrolled(self._lines), 1)
        take = button(_("Garder une étape"), lambda: desk.do("stage"), look="outlined", image="flag")
        self.body.addLayout(row(take, None))
        self.follow(desk.editor, self._heard)
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

    def _line(self, stage: Stage) -> QWidget:
        name = QLineEdit(stage.name)
        name.setAccessibleName(_("Nom de l’étape"))
        name.editingFinished.connect(lambda: self._rename(stage.id, name.text().strip()))
        back = button(_("Revenir à cette étape"), partial(self._restore, stage.id), look="outlined")
        away = button("", partial(self._drop, stage.id), image="trash-2", tip=_("Jeter l’étape"))
        box = QWidget()
        column(row(name, back, away), words(told(stage), "quiet"), space=3, parent=box).setContentsMargins(
            0, 0, 0, 0
        )
        return box

    def _rename(self, id: str, name: str) -> None:
        stage = self._desk.editor.map.stages.get(id)
        if stage is not None and name and name != stage.name:
            with self._desk.editor.transaction(_("nom de l’étape")) as draft:
                draft.change(stage, name=name, auto=False)

    def _drop(self, id: str) -> None:
        with self._desk.editor.transaction(_("suppression d’une étape")) as draft:
            draft.drop(draft.stages[id])

    def _restore(self, id: str) -> None:
        stage = self._desk.editor.map.stages[id]
        try:
            past = loads(json.dumps(stage.map)).map
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return
        with self._desk.editor.transaction(_("retour à l’étape « {name} »").format(name=stage.name)) as draft:
            staging.restore(draft, past)
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
