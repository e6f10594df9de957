"""Runs of the zygote at the edges: no memory left, files nested without end, an export that is cut short."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sysmap.app.saving.mishaps import Mishaps
from sysmap.app.shell import Shell
from sysmap.model import SystemMap
from tests.faults.acting import Asked, a_run, edit, say, window

PATIENCE = 60.0


def turn(app: QApplication, until: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.002)
    return until()


def whole(app: QApplication, asked: Asked) -> tuple[Shell, Mishaps]:
    """A window with one edit that is saved, in a program that hears its own mishaps."""
    shell = window(asked)
    mishaps = Mishaps(lambda: [shell])
    mishaps.listen()
    edit(shell, 1)
    turn(app, lambda: shell.document.state == "saved")
    return shell, mishaps


def told(app: QApplication, shell: Shell, before: SystemMap, *more: str) -> None:
    """What was said, whether the map and its history are as they were, and whether work goes on."""
    sentences = [*more, *(banner.sentence for banner in shell.banners.shown())]
    editor = shell.document.editor
    same = editor.map.elements == before.elements and editor.history.can_undo
    edit(shell, 2)
    same = same and turn(app, lambda: shell.document.state == "saved")
    editor.undo()
    same = same and editor.map.elements == before.elements
    say("TOLD", json.dumps({"said": sentences, "same": same}))


@a_run
def brought(app: QApplication, asked: Asked) -> None:
    """A file of another program is opened and, when it can be read, added and taken back."""
    from sysmap.app.foreign import import_window
    from sysmap.interchange import formats

    assert formats  # loaded with what memory there is now
    shell, mishaps = whole(app, asked)
    before = shell.document.editor.map
    sys.executable = asked.get("python", sys.executable)
    shell.open(Path(asked["file"]))
    for made in shell.findChildren(import_window.ImportWindow):
        turn(app, lambda one=made: not one._job.busy)  # type: ignore[misc]
        turn(app, lambda: False, 0.05)
        if made._brought is not None and made.add.isEnabled():
            say("BROUGHT", len(made._brought.map.elements))
            made.add.click()
            app.processEvents()
            shell.document.editor.undo()
            shell.document.editor.history.forget_undone()
    told(app, shell, before)
    del mishaps


@a_run
def opened(app: QApplication, asked: Asked) -> None:
    """A map is opened, looked at, changed and saved."""
    shell, mishaps = whole(app, asked)
    shell.grab()
    turn(app, lambda: False, 0.2)
    told(app, shell, shell.document.editor.map)
    del mishaps


@a_run
def exported(app: QApplication, asked: Asked) -> None:
    """A poster is made from its window, with as much more memory as is said."""
    shell, mishaps = whole(app, asked)
    before = shell.document.editor.map
    desk = shell.desk
    desk.do("poster")
    made = desk._windows["poster"]
    turn(app, lambda: made.page.sheet is not None)
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    if "memory" in asked:
        most = size + asked["memory"] * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        # Qt may wait for ever for a thread that could not start.
        signal.alarm(40 if asked["memory"] > 200 else 8)
    say("READY")
    made.write(Path(asked["target"]))
    turn(app, lambda: not made.making._job.busy)
    turn(app, lambda: False, 0.05)
    say("DONE", int(os.path.exists(asked["target"])))
    told(app, shell, before, made.said.text())
    del mishaps
