"""What every run of the zygote begins with: a window, an edit, and a way to say what was promised."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sysmap.app import desk
from sysmap.app.saving import document
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.model import Element

Asked = dict[str, Any]
RUNS: dict[str, Callable[[QApplication, Asked], None]] = {}
STARTED: list[Shell] = []
"""A window that is there before a run is forked; nothing has been painted in it, so no thread is lost."""
assert desk  # loaded before any fork


def a_run(work: Callable[[QApplication, Asked], None]) -> Callable[[QApplication, Asked], None]:
    RUNS[work.__name__] = work
    return work


def say(*words: object) -> None:
    os.writev(1, [(" ".join(map(str, words)) + "\n").encode()])  # not `write`, which may be made to fail


def hurry() -> None:
    """Journals are quicker to write than a person would notice."""
    document.Journal = partial(document.Journal, delay=0.02)  # type: ignore[misc,assignment]


def window(asked: Asked) -> Shell:
    """A window on the map, quicker to save than a person would notice."""
    hurry()
    shell = STARTED[0] if asked.get("started") else Shell(Settings(language="fr", reading_first=False))
    shell.document._saver._timer.setInterval(asked.get("pause", 40))
    shell.open(Path(asked["path"]))
    shell.show()
    return shell


def edit(shell: Shell, number: int) -> None:
    with shell.document.editor.transaction("ajout") as draft:
        draft.put(Element(id=f"e{number}", label=f"Élément {number} " * 40))


def at_work(shell: Shell) -> QTimer:
    """Somebody adds elements, one every few milliseconds, for as long as the program lives."""
    told = {"made": 0}

    def more() -> None:
        told["made"] += 1
        edit(shell, told["made"])
        journal = shell.document._journal
        if journal is not None and journal.error is None and journal.sequence:
            say("KEPT", len(journal._written.elements))
        if shell.document.base is not None:
            say("SAVED", len(shell.document.base.elements))
        timer.start(90 if told["made"] % 8 == 0 else 5)

    timer = QTimer(shell, singleShot=True)
    timer.timeout.connect(more)
    timer.start(5)
    QTimer.singleShot(0, lambda: say("READY"))
    return timer
