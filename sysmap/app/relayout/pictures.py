"""The pictures of the layouts: each is worked out aside, one after the other."""

from __future__ import annotations

from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from sysmap.app.jobs import Job
from sysmap.app.relayout.applying import written
from sysmap.app.thumbnail import thumbnail
from sysmap.drawing import Figure, Theme, lay_out
from sysmap.i18n import _
from sysmap.layout import Answer, Request, run
from sysmap.model import SystemMap, View

SECONDS = 30.0
"""How long a layout that was asked for may take."""
GLANCE = 8.0
"""The same for one that was not: only its picture is wanted."""
MANY = 160
"""With more elements than this, only the layout that is chosen is pictured."""


class Worked(NamedTuple):
    """A layout worked out: the map as it will be, how it will be drawn, and its picture."""

    request: Request
    answer: Answer
    after: SystemMap
    figure: Figure | None = None
    image: QImage | None = None


class Look(NamedTuple):
    """How the map is seen on the desk, and how large its picture is here."""

    view: View | None
    theme: Theme
    size: QSize


class Workshop(QObject):
    """Works out layouts, one at a time. `done` gives a `Worked`; the next thing asked for stops the last."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._job = Job(self)
        self._job.done.connect(self.done)

    def ask(self, request: Request, look: Look, seconds: float) -> None:
        """Work this out, and let go of what is being worked out now."""
        self._stop.set()
        stop = self._stop = Event()
        self._job.ask(lambda: _worked(request, look, seconds, stop))

    def stop(self) -> None:
        """Let go of it: the answer will be empty."""
        self._stop.set()

    def close(self) -> None:
        self._stop.set()
        self._job.leave()


def _worked(request: Request, look: Look, seconds: float, stop: Event) -> Worked:
    """Whatever goes wrong costs a sentence and nothing else."""
    try:
        answer = run(request, seconds, stop.is_set)
        if stop.is_set() or (answer.said and not answer.places):
            return Worked(request, answer, request.map)
        after = written(request, answer)
        figure = lay_out(after, view=look.view, theme=look.theme)
    except Exception:  # a layout's own fault must not leave the window waiting
        said = _("Cette disposition a échoué. Rien n’a bougé ; essayez-en une autre.")
        return Worked(request, Answer({}, {}, said), request.map)
    image = thumbnail(after, look.size.width(), look.size.height(), figure)
    return Worked(request, answer, after, figure, image)
