"""Who goes first: the hand. Only one thread at a time runs Python or paints, so the other must wait well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

LONGEST = 0.02
"""Seconds after which the painting goes on in any case: the window may have had nothing to paint."""
REST = 0.001
"""Seconds between two looks whether it may: the frame is still on its way to the screen."""
PATIENCE = 0.003
"""Seconds that the window waits for the thread to come to the end of a record."""


class Turns:
    """The window takes the turn when a hand does something, and gives it back when the frame is painted.

    The painting thread asks before every record. Were it to go on, the window would wait for the
    interpreter at each of its own hundred drawing calls.
    """

    def __init__(self) -> None:
        self._taken = False
        self._floor = Lock()  # held by the thread while it paints

    def take(self) -> None:
        """In the window: come back when the thread has stopped."""
        self._taken = True
        if self._floor.acquire(timeout=PATIENCE):
            self._floor.release()

    def give(self) -> None:
        self._taken = False

    @contextmanager
    def painting(self) -> Iterator[None]:
        """In the thread: round everything that calls `wait`."""
        with self._floor:
            yield

    def wait(self) -> None:
        """In the thread: come back when it is its turn."""
        if not self._taken:
            return
        self._floor.release()
        until = monotonic() + LONGEST
        while self._taken and monotonic() < until:
            sleep(REST)
        self._floor.acquire()
