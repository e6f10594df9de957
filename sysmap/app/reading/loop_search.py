"""Looking for loops beside the window: in a thread, or in a process that can be stopped when it is long."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from sysmap.analysis import LONGEST, MOST, LoopsFound, loops_found, search_aside
from sysmap.app.jobs import Job
from sysmap.model import SystemMap


class LoopSearch(QObject):
    """`found` gives the loops; `changed` says that a search begins or ends.

    What the quick search leaves open, a long one goes on with when it is asked for.
    """

    found = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest, self.most = LONGEST, MOST
        self._matter: tuple[object, ...] = ()
        self._job = Job(self)
        self._job.done.connect(self._take)
        self._stop = Event()
        self.long = False

    def look(self, map: SystemMap) -> bool:
        """Search again if anything that makes loops has changed; whether that is so."""
        matter = (map.links, map.link_kinds, map.loops, self.longest, self.most)
        if len(matter) == len(self._matter) and all(
            a is b or (isinstance(a, int) and a == b) for a, b in zip(matter, self._matter, strict=True)
        ):
            return False
        self._matter = matter
        self.cancel()
        longest, most = self.longest, self.most
        self._ask(lambda: loops_found(map, longest=longest, most=most))
        return True

    def go_on(self, map: SystemMap) -> None:
        """Search to the end, in a process of its own."""
        self.cancel()
        stop = self._stop = Event()
        self.long = True
        longest, most = self.longest, self.most
        self._ask(lambda: search_aside(map, longest=longest, most=most, cancelled=stop.is_set))
        self.changed.emit()

    def _ask(self, work: Callable[[], LoopsFound | None]) -> None:
        self._job.ask(work)

    def cancel(self) -> None:
        """Stop the long search; what was found before stays."""
        self._stop.set()
        if self.long:
            self.long = False
            self.changed.emit()

    def _take(self, found: LoopsFound | None) -> None:
        self.long = False
        if found is not None:
            self.found.emit(found)
        self.changed.emit()

    def close(self) -> None:
        self._stop.set()
        self._job.leave()
