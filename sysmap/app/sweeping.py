"""Waste is searched in the window's thread alone, in the moment before it waits.

Python searches it in whichever thread happens to allocate, and what it finds there it destroys there: a
window, a timer or a document of Qt that dies in the thread of a save takes the program with it, now or at
the next event meant for it. No timer: a program at rest stays at rest.
"""

from __future__ import annotations

import gc
from time import process_time

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject

SELDOM = 50
"""How many times as long as the last whole search took is worked before the next one."""


class Sweeper(QObject):
    """Searches when there is enough to search, the young first, as Python itself would."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._next = 0.0
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self.sweep)

    def sweep(self) -> None:
        young, middle, old = gc.get_count()
        most = gc.get_threshold()
        if gc.isenabled() or young <= most[0]:
            return
        if middle <= most[1]:
            gc.collect(0)
        elif old <= most[2] or process_time() < self._next:
            gc.collect(1)
        else:
            self._whole()

    def _whole(self) -> None:
        began = process_time()
        gc.collect()
        ended = process_time()
        self._next = ended + SELDOM * (ended - began)


def sweep_here(app: QCoreApplication) -> None:
    """From now on no other thread searches."""
    gc.disable()
    if app.findChild(Sweeper) is None:
        Sweeper(app)
