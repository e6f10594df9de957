"""Saving by itself: a moment after each change, in a thread, from the immutable map."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from sysmap.model import SystemMap
from sysmap.storage import CANNOT_WRITE, Saved, StorageError, save

PAUSE = 900
"""Milliseconds of quiet before a change is written."""
SLOW = 5000
"""Milliseconds after which a save that has not ended is said to be waiting for its folder."""
LATEST = 10_000
"""Milliseconds after which a change is written even if others keep coming."""
HEAVY = 5_000_000
"""Bytes of a file from which its saves are spaced out: the journal has each edit within a second anyway."""
REST, LONGEST_REST = 5, 30_000
"""How many times as long as the last save took nothing is written by itself, and milliseconds at most."""
PATIENCE = 10.0
"""Seconds that the window waits, at most, for a save before it goes on without it."""

Write = Callable[..., Saved]


class Outcome(NamedTuple):
    """What became of a save: the map that was written, or why it was not."""

    map: SystemMap
    path: Path
    saved: Saved | None
    error: StorageError | None


class Saver(QObject):
    """Writes the last map that was wanted, one save at a time. `done` gives an `Outcome`, in the
    window's thread; `slow` says that a folder does not answer.

    Its thread holds nobody back: a share that hangs for ever does not keep the program from ending.
    """

    done = Signal(object)
    _over = Signal(object)
    started = Signal()
    slow = Signal(object)

    def __init__(self, write: Write = save, pause: int = PAUSE, slow: int = SLOW) -> None:
        super().__init__()
        self._write = write
        self._running: Future[Outcome] | None = None
        self._at = Path()
        self._wanted: tuple[SystemMap, Path, str | None] | None = None
        self._pause, self._rest, self._hurried = pause, 0, False
        self._began, self._ended = QElapsedTimer(), QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self._begin)
        self._since = QElapsedTimer()
        self._late = QTimer(self, singleShot=True, interval=slow)
        self._late.timeout.connect(lambda: self.slow.emit(self._slowness(self._at)))
        self._over.connect(self._hear)

    @property
    def pending(self) -> bool:
        """Whether something is still to be written."""
        return self._wanted is not None or self._running is not None

    def want(self, map: SystemMap, path: Path, digest: str | None) -> None:
        """This map is to be in this file soon; an earlier wish is forgotten."""
        if self._wanted is None:
            self._since.start()
        if path != self._at:
            self._rest = 0
        self._wanted = (map, path, digest)
        if not (self._timer.isActive() and self._since.elapsed() > LATEST):
            self._timer.start(self._wait())

    def _wait(self) -> int:
        """Milliseconds until a change is written by itself."""
        if self._hurried:
            return 0
        left = self._rest - self._ended.elapsed() if self._rest else 0
        return max(self._pause, left)

    def go(self) -> None:
        """Write now; a save that is under way is followed by this one, without a pause."""
        self._hurried = self._running is not None
        self._begin()

    def _begin(self) -> None:
        if self._wanted is None or self._running is not None:
            return
        wanted, self._wanted = self._wanted, None
        self._at = wanted[1]
        self.started.emit()
        self._late.start()
        self._began.start()
        self._running = future = self._begun(*wanted)
        future.add_done_callback(self._tell)

    def _begun(self, map: SystemMap, path: Path, digest: str | None) -> Future[Outcome]:
        """A save that runs in a thread of its own; whatever happens there, it has an outcome."""
        future: Future[Outcome] = Future()

        def work() -> None:
            try:
                future.set_result(self._attempt(map, path, digest))
            except Exception as error:  # a save that nobody heard of again would be the last one
                future.set_result(_stumbled(map, path, error))

        try:
            Thread(target=work, name="save", daemon=True).start()
        except RuntimeError as error:  # no thread can be had: no memory, or too many
            future.set_result(_stumbled(map, path, error))
        return future

    def _tell(self, future: Future[Outcome]) -> None:
        with suppress(RuntimeError):  # the window went in this very moment
            self._over.emit(future)

    def _hear(self, future: Future[Outcome]) -> None:
        """In the window's thread. A save that `finish` followed by another is no news any more."""
        if future is self._running:
            self._finished(future.result())
            self.done.emit(future.result())

    def _attempt(self, map: SystemMap, path: Path, digest: str | None) -> Outcome:
        try:
            return Outcome(map, path, self._write(map, path, expected=digest), None)
        except StorageError as error:
            return Outcome(map, path, None, error)
        except Exception as error:  # an error of ours is a failed save, said as one
            return _stumbled(map, path, error)

    def _finished(self, outcome: Outcome) -> None:
        self._running = None
        self._late.stop()
        heavy = outcome.saved is not None and outcome.saved.size >= HEAVY and self._began.isValid()
        self._rest = min(REST * self._began.elapsed(), LONGEST_REST) if heavy else 0
        self._ended.start()
        if self._wanted is not None:
            digest = outcome.saved.digest if outcome.saved else self._wanted[2]
            if self._wanted[1] == outcome.path:
                self._wanted = (self._wanted[0], self._wanted[1], digest)
            self._timer.start(self._wait())
        self._hurried = False

    def finish(self, patience: float = PATIENCE) -> Outcome | None:
        """Write what is still to be written, and wait for it; the last outcome, None when all was done.

        A save that takes longer than this many seconds is an error of its own, and goes on.
        """
        self._timer.stop()
        last = None
        if self._running is not None:
            try:
                last = self._running.result(patience)
            except TimeoutError:
                self._timer.start(self._pause)
                return Outcome(SystemMap(), self._at, None, self._slowness(self._at))
        if self._wanted is None:
            return last
        if last is not None:  # heard later, it would be taken for the state of the file
            self._finished(last)
            self._timer.stop()
            if last.saved is not None:
                self.done.emit(last)
        (map, path, digest), self._wanted = self._wanted, None
        return self._waited(map, path, digest, patience)

    def _waited(self, map: SystemMap, path: Path, digest: str | None, patience: float) -> Outcome:
        future = self._begun(map, path, digest)
        try:
            return future.result(patience)
        except TimeoutError:  # it goes on, and is heard of when it ends
            self._at, self._running = path, future
            future.add_done_callback(self._tell)
            return Outcome(map, path, None, self._slowness(path))

    @staticmethod
    def _slowness(path: Path) -> StorageError:
        return StorageError("slow", CANNOT_WRITE, name=path.name)

    def drop(self) -> None:
        """Forget what is still to be written."""
        self._timer.stop()
        self._rest = 0
        self._wanted = None

    def close(self) -> None:
        self._timer.stop()
        self._late.stop()


def _stumbled(map: SystemMap, path: Path, error: Exception) -> Outcome:
    return Outcome(map, path, None, StorageError("stumbled", CANNOT_WRITE, name=path.name, bug=error))
