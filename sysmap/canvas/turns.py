"""Who goes first: the hand. Only one thread at a time runs Python or paints, so the other must wait well."""

from __future__ import annotations

from threading import Event

LONGEST = 0.02
"""Seconds after which the painting goes on in any case: the window may have had nothing to paint."""


class Turns:
    """The window takes the turn when a hand does something, and gives it back when the frame is painted.

    The painting thread asks before every record. Were it to go on, the window would wait for the
    interpreter at each of its own hundred drawing calls.
    """

    def __init__(self) -> None:
        self._free = Event()
        self._free.set()

    def take(self) -> None:
        self._free.clear()

    def give(self) -> None:
        self._free.set()

    def wait(self) -> None:
        """In the thread: come back when it is its turn."""
        if not self._free.is_set():
            self._free.wait(LONGEST)
