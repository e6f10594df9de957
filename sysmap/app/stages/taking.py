"""Étapes are taken with one key, every ten minutes of work, and when the curtain is drawn."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer

from sysmap.app.spoken import hour
from sysmap.editing import Change, staging
from sysmap.i18n import _
from sysmap.model import Stage, SystemMap
from sysmap.storage import dumps

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

EVERY = 10 * 60 * 1000
"""Milliseconds of work between two stages."""
SOON = 5000
"""Milliseconds until it is tried again, when a hand is at work."""


def form_of(map: SystemMap) -> dict[str, Any]:
    """The map as its file would hold it, without its stages and its pictures' bytes."""
    found: dict[str, Any] = json.loads(dumps(staging.bare(map)))
    return found


class StageTaking(QObject):
    """Takes stages, and none when nothing changed since the last one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._since = desk.editor.map
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.take_alone)
        desk.curtain.installEventFilter(self)

    def heard(self, change: Change) -> None:
        """Ten minutes of work begin with its first change."""
        if change.origin == "load":
            self._since = change.after
            self._timer.stop()
        elif change.origin == "commit" and not self._timer.isActive():
            self._timer.start(EVERY)

    def take(self) -> None:
        """One key: keep the map as it is now, and say so."""
        stage = self._take(auto=False)
        if stage is not None:
            self._desk.status.say(_("Étape gardée : {name}").format(name=stage.name))
        else:
            self._desk.status.say(_("Rien n’a changé depuis la dernière étape."))

    def take_alone(self) -> None:
        """Without being asked: not in the middle of a gesture, nor when it would cost a « Rétablir »."""
        editor = self._desk.editor
        if self._desk.view.toolbox.busy or editor.shown is not editor.map or editor.history.can_redo:
            self._timer.start(SOON)
        elif editor.map is not self._since:
            self._take(auto=True)
            self._timer.stop()

    def _take(self, *, auto: bool) -> Stage | None:
        editor, now = self._desk.editor, datetime.now()
        form, last = form_of(editor.map), next(reversed(editor.map.stages.values()), None)
        if last is not None and last.map == form:
            return None
        with editor.transaction(_("étape")) as draft:
            stage = staging.add_stage(draft, hour(now), now.isoformat(timespec="seconds"), form, auto=auto)
        self._since = editor.map
        return stage

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The curtain is drawn: a pause begins, and the map is kept as the room knew it."""
        if event.type() == QEvent.Type.Show:
            self.take_alone()
        return super().eventFilter(watched, event)
