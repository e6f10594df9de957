"""On a large map another page is worked out aside, with how it will be drawn; the window still answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from sysmap.app.banners import Choice
from sysmap.app.jobs import Job
from sysmap.drawing import Figure, Theme, lay_out
from sysmap.i18n import _
from sysmap.model import SystemMap, View

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MANY = 80
"""With more elements than this, the window would be felt to hesitate."""
Work = Callable[[], SystemMap]
Done = Callable[[SystemMap], None]


class _Asked(NamedTuple):
    """What is being worked out, of which map, and what is done with it."""

    before: SystemMap
    done: Done
    sentence: str


class Aside(QObject):
    """One page at a time; asked for another, the first is let go."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._asked: _Asked | None = None
        self._job: Job | None = None

    def run(self, work: Work, sentence: str, done: Done) -> None:
        """Have the map of `work`: at once when the map is small, else when it is ready."""
        before = self._desk.editor.map
        self.stop()
        if len(before.elements) <= MANY:
            done(work())
            return
        self._asked = _Asked(before, done, sentence)
        scene = self._desk.view.scene
        self._the_job().ask(lambda: _worked(work, scene.view, scene.theme))
        self._desk.say(sentence, Choice(_("Arrêter"), self._given_up))

    @property
    def busy(self) -> bool:
        return self._asked is not None

    def stop(self) -> None:
        """Let go of what is being worked out."""
        if self._asked is not None:
            self._desk.shell.banners.unsay(self._asked.sentence)
            self._asked = None

    def _given_up(self) -> None:
        self.stop()
        self._desk.status.say(_("Arrêté. Rien n’a bougé."))

    def _the_job(self) -> Job:
        if self._job is None:
            self._job = Job(self)
            self._job.done.connect(self._arrived)
            self._job.failed.connect(self._failed)
        return self._job

    def _arrived(self, found: tuple[SystemMap, Figure]) -> None:
        asked = self._asked
        if asked is None:
            return
        self.stop()
        if self._desk.editor.map is not asked.before:
            self._desk.say(_("La carte a changé entre-temps. Rien n’a bougé ; demandez de nouveau."))
            return
        self._desk.view.scene.foresee(found[1])
        asked.done(found[0])

    def _failed(self, _error: object) -> None:
        if self._asked is not None:
            self.stop()
            said = _("Cette façon de voir n’a pas pu être posée. Rien n’a bougé ; essayez-en une autre.")
            self._desk.say(said, tone="alert")

    def leave(self) -> None:
        """The desk goes."""
        self._asked = None
        if self._job is not None:
            self._job.leave()


def _worked(work: Work, view: View | None, theme: Theme) -> tuple[SystemMap, Figure]:
    made = work()
    return made, lay_out(made, view=view, theme=theme)
