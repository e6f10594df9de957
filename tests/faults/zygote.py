"""The real program, loaded once, and forked for each fault: `python -m tests.faults.zygote`.

It reads one line of JSON for each run: {"run": name, …}. The run happens in a forked child which prints
what it promises (« KEPT 7 », « SAVED 5 ») and may be killed at any moment; the parent prints « END status ».
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # its threads would be lost in a fork, and waited for

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

import sysmap
from sysmap.app import program
from sysmap.app.saving import document
from sysmap.app.saving.saver import Saver
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.model import Element, SystemMap
from tests.faults import breaking, edges
from tests.faults.acting import RUNS, STARTED, Asked, a_run, at_work, edit, say, window

assert breaking
assert edges  # their runs are known now


@a_run
def session(app: QApplication, asked: Asked) -> None:
    at_work(window(asked))
    app.exec()


@a_run
def signalled(app: QApplication, asked: Asked) -> None:
    """The whole program as it ends on a signal: idle, in a dialog, with a folder that hangs."""
    if asked["what"] == "hanging":

        def never(*_: Any, **__: Any) -> Any:
            time.sleep(3600)

        document.Saver = lambda: Saver(write=never, pause=1)  # type: ignore[misc,assignment]
    notifier = program.watch_signals(app)
    shell = window(asked)
    edit(shell, 1)
    if asked["what"] == "dialog":
        dialog = QDialog(shell)
        QTimer.singleShot(30, dialog.exec)
    QTimer.singleShot(400, lambda: say("READY"))
    app.exec()
    del notifier
    say("LEFT", shell.gone)


@a_run
def saving(app: QApplication, asked: Asked) -> None:
    """One save, once a tracer is there (or at once): every system call of it may be failed or fatal."""
    old, new = Path(asked["path"]), SystemMap(id="m1", elements=[Element(id="n", label="neuf " * 900)])
    digest = sysmap.storage.read(old).digest
    say("READY")
    while asked.get("traced") and "TracerPid:\t0\n" in Path("/proc/self/status").read_text():
        time.sleep(0.002)
    time.sleep(0.03 if asked.get("traced") else 0)
    try:
        sysmap.save(new, old, expected=digest)
        say("SAVED")
    except sysmap.StorageError as error:
        say("REFUSED", error.what, error.sentence("fr"))


@a_run
def struck(app: QApplication, asked: Asked) -> None:
    """Struck dead in C, with a window open."""
    import signal

    from sysmap.app.saving.mishaps import watch_crashes

    crashes = watch_crashes()
    shell = window(asked)
    edit(shell, 1)
    assert shell.document.kept()
    say("KEPT", 2)
    QTimer.singleShot(10, lambda: os.kill(os.getpid(), signal.SIGSEGV))
    app.exec()
    del crashes


@a_run
def practice(app: QApplication, asked: Asked) -> None:
    """A session that ends by itself, to see what is loaded on the way."""
    before, shell = set(sys.modules), window(asked)
    edit(shell, 1)
    while shell.document.state != document.SAVED:
        app.processEvents()
    Path(asked["told"]).write_text("\n".join(name for name in sys.modules if name not in before), "utf-8")


def prepare(app: QApplication) -> None:
    """Load all that a session loads, and start a window: a run begins in a few milliseconds then."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told, path = folder / "told", folder / "carte.sysmap"
        os.environ["SYSMAP_HOME"] = str(folder / "home")
        sysmap.save(SystemMap(id="m1", elements=[Element(id="e0")]), path)
        os.waitpid(forked(app, {"run": "practice", "path": str(path), "told": str(told)}), 0)
        for module in told.read_text("utf-8").split():
            importlib.import_module(module)
    shell = Shell(Settings(language="fr", reading_first=False))
    assert shell.desk
    STARTED.append(shell)
    assert threading.active_count() == 1


def forked(app: QApplication, asked: Asked) -> int:
    """The process number of a child that does this run."""
    child = os.fork()
    if child == 0:
        try:
            RUNS[asked["run"]](app, asked)
        finally:
            sys.stdout.flush()
            os._exit(0)
    return child


def main() -> None:
    app = QApplication(["sysmap", "-style", "Fusion"])
    program.dress(app)
    prepare(app)
    say("LOADED")
    for line in sys.stdin:
        asked = json.loads(line)
        os.environ["SYSMAP_HOME"] = asked["home"]
        child = forked(app, asked)
        say("PID", child)
        _, status = os.waitpid(child, 0)
        say("END", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
