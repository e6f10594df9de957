"""Work that takes a while, in a thread: the last one asked for wins, the result comes to the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Signal


class Job(QObject):
    """Runs functions one after the other. `done` gives what the last one asked for returned,
    `failed` the exception it raised; answers to earlier questions are dropped.
    """

    done = Signal(object)
    failed = Signal(object)
    _arrived = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "job")
        self._last = 0
        self._waiting: Future[Any] | None = None
        self._left = False
        self._arrived.connect(self._tell)

    @property
    def busy(self) -> bool:
        return self._waiting is not None and not self._waiting.done()

    def ask(self, work: Callable[[], Any]) -> None:
        """Run this as soon as what runs now has ended; what waits is forgotten."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._last += 1
        number = self._last
        self._waiting = self._pool.submit(work)
        self._waiting.add_done_callback(lambda future: self._arrive(number, future))

    def _arrive(self, number: int, future: Future[Any]) -> None:
        if not future.cancelled() and not self._left:
            with suppress(RuntimeError):  # the window went in this very moment
                self._arrived.emit(number, future)

    def _tell(self, number: int, future: Future[Any]) -> None:
        if number != self._last:
            return
        error = future.exception()
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(future.result())

    def leave(self) -> None:
        """Start nothing more, and wait for nothing: nobody will hear what runs."""
        self._last += 1
        self._left = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Wait for what runs and start nothing more."""
        self._last += 1
        self._pool.shutdown(wait=True, cancel_futures=True)
