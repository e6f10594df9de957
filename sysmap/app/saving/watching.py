"""Looking now and then whether the map's file is still the one we left, without ever waiting for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

EVERY = 3000
"""Milliseconds between two looks."""

Traces = tuple[int, int, int]


class Watch(QObject):
    """`found` gives the path and the digest of its bytes ("" when it is gone) each time they look new.

    `asked` says which file to look at, None for none. Time and size only say when to read again: what
    counts are the bytes, so that a file that was merely touched is no news.
    """

    found = Signal(object, str)

    def __init__(self, asked: Callable[[], Path | None], every: int = EVERY) -> None:
        super().__init__()
        self._asked = asked
        self._seen: tuple[Path, Traces | None] | None = None
        self._busy = False
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now, in a thread; a folder that hangs is looked at once, not again and again."""
        path = self._asked()
        if path is None or self._busy:
            return
        self._busy = True
        Thread(target=self._look, args=(path,), name="watch", daemon=True).start()

    def _look(self, path: Path) -> None:
        digest: str | None = None
        with suppress(OSError):
            traces = _traces(path)
            if self._seen != (path, traces):
                digest = hashlib.sha256(path.read_bytes()).hexdigest() if traces else ""
                self._seen = (path, traces)
        self._busy = False
        if digest is not None:
            with suppress(RuntimeError):  # the window went in this very moment
                self.found.emit(path, digest)

    def stop(self) -> None:
        self._timer.stop()


def _traces(path: Path) -> Traces | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
