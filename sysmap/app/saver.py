"""Saving by itself: a moment after each change, in a thread, from the immutable map."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from sysmap.model import SystemMap
from sysmap.storage import Saved, StorageError, save

PAUSE = 900
"""Milliseconds of quiet before a change is written."""

Write = Callable[..., Saved]


class Outcome(NamedTuple):
    """What became of a save: the map that was written, or why it was not."""

    map: SystemMap
    path: Path
    saved: Saved | None
    error: StorageError | None


class Saver(QObject):
    """Writes the last map that was wanted. `done` gives an `Outcome`, in the window's thread."""

    done = Signal(object)
    started = Signal()

    def __init__(self, write: Write = save, pause: int = PAUSE) -> None:
        super().__init__()
        self._write = write
        self._pool = ThreadPoolExecutor(1, "save")
        self._running: Future[Outcome] | None = None
        self._wanted: tuple[SystemMap, Path, str | None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self.go)
        self.done.connect(self._finished)

    @property
    def pending(self) -> bool:
        """Whether something is still to be written."""
        return self._wanted is not None or self._running is not None

    def want(self, map: SystemMap, path: Path, digest: str | None) -> None:
        """This map is to be in this file soon; an earlier wish is forgotten."""
        self._wanted = (map, path, digest)
        self._timer.start()

    def go(self) -> None:
        """Write now, unless a save is under way: it is followed by this one."""
        if self._wanted is None or self._running is not None:
            return
        wanted, self._wanted = self._wanted, None
        self.started.emit()
        self._running = self._pool.submit(self._attempt, *wanted)
        self._running.add_done_callback(lambda future: self.done.emit(future.result()))

    def _attempt(self, map: SystemMap, path: Path, digest: str | None) -> Outcome:
        try:
            return Outcome(map, path, self._write(map, path, expected=digest), None)
        except StorageError as error:
            return Outcome(map, path, None, error)

    def _finished(self, outcome: Outcome) -> None:
        self._running = None
        if self._wanted is not None:
            digest = outcome.saved.digest if outcome.saved else self._wanted[2]
            if self._wanted[1] == outcome.path:
                self._wanted = (self._wanted[0], self._wanted[1], digest)
            self._timer.start()

    def finish(self) -> Outcome | None:
        """Write what is still to be written, and wait for it; the last outcome, None when all was done."""
        self._timer.stop()
        last = self._running.result() if self._running is not None else None
        if self._wanted is None:
            return last
        (map, path, digest), self._wanted = self._wanted, None
        if last is not None and last.saved is not None and last.path == path:
            digest = last.saved.digest
        return self._attempt(map, path, digest)

    def drop(self) -> None:
        """Forget what is still to be written."""
        self._timer.stop()
        self._wanted = None

    def close(self) -> None:
        self._timer.stop()
        self._pool.shutdown(wait=True)
