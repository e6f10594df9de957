"""The pictures of the layouts: each is worked out aside, one after the other."""

from __future__ import annotations

from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from sysmap.app.jobs import Job
from sysmap.app.relayout.applying import seen
from sysmap.app.thumbnail import thumbnail
from sysmap.i18n import _
from sysmap.layout import Answer, Request, run

SECONDS = 30.0
"""How long a layout that was asked for may take."""
GLANCE = 8.0
"""The same for one that was not: only its picture is wanted."""
MANY = 160
"""With more elements than this, only the layout that is chosen is pictured."""


class Worked(NamedTuple):
    """A layout worked out, and its picture."""

    request: Request
    answer: Answer
    image: QImage | None


class Workshop(QObject):
    """Works out layouts, one at a time. `done` gives a `Worked`; the next thing asked for stops the last."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._job = Job(self)
        self._job.done.connect(self.done)

    def ask(self, request: Request, size: QSize, seconds: float) -> None:
        """Work this out, and let go of what is being worked out now."""
        self._stop.set()
        stop = self._stop = Event()
        self._job.ask(lambda: _worked(request, size, seconds, stop))

    def stop(self) -> None:
        """Let go of it: the answer will be empty."""
        self._stop.set()

    def close(self) -> None:
        self._stop.set()
        self._job.leave()


def _worked(request: Request, size: QSize, seconds: float, stop: Event) -> Worked:
    """Whatever goes wrong costs a sentence and nothing else."""
    try:
        answer = run(request, seconds, stop.is_set)
    except Exception:  # a layout's own fault must not leave the window waiting
        said = _("Cette disposition a échoué. Rien n’a bougé ; essayez-en une autre.")
        return Worked(request, Answer({}, {}, said), None)
    image = None
    if not stop.is_set() and (answer.places or not answer.said):
        image = thumbnail(seen(request.map, answer), size.width(), size.height())
    return Worked(request, answer, image)
