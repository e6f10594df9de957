"""How far a long export has come, and how it is stopped: asked between one thing drawn and the next."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], object]
"""Told the share that is done; raising `Cancelled` stops the export, and nothing has been written."""
STEP = 0.01


class Cancelled(Exception):
    """Somebody no longer wants this export."""


class Pace:
    """Counts what is drawn and tells it now and then."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total = progress, max(1, total)
        self._done, self._told = 0, -1.0

    def __call__(self) -> None:
        self._done += 1
        share = min(1.0, self._done / self._total)
        if self._progress is not None and share - self._told >= STEP:
            self._told = share
            self._progress(share)
