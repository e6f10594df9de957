"""The whole program from its command line, with somebody at work in it, to be killed at any moment.

`python -m tests.faults.whole FILE` is one run, a process made from nothing: a second and a half of processor.
Without a file it has loaded what the program loads and forks before anything is begun: each run asked for on
its input is the program from its first line on (settings, application, window, what was found), without the
time that Python takes to load it.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import sysmap
from sysmap.__main__ import main as program_from_the_command_line
from sysmap.app import program
from sysmap.app.shell import Shell
from sysmap.model import Element, SystemMap
from tests.faults.acting import at_work, hurry, say
from tests.faults.children import ours


def begin(path: str) -> int:
    """The program on this file, as if its name had been typed; work begins with its first page."""
    first_page = program._first_page

    def page(shell: Shell, asked: str | None) -> None:
        first_page(shell, asked)
        shell.document._saver._timer.setInterval(40)
        at_work(shell)

    program._first_page = page
    hurry()
    return program_from_the_command_line(["--lang", "fr", path])


def forked(path: str, home: str, told: str = "") -> int:
    """The number of a process that is the program from now on."""
    child = os.fork()
    if child == 0:
        os.environ["SYSMAP_HOME"] = home
        try:
            if told:
                _practise(told)
            begin(path)
        finally:
            os._exit(0)
    return child


def _practise(told: str) -> None:
    """Write down, in a moment, what a session has loaded, and end."""
    from threading import Thread

    def write() -> None:
        time.sleep(2)
        Path(told).write_text("\n".join(sys.modules), "utf-8")
        os._exit(0)

    Thread(target=write, daemon=True).start()


def prepare() -> None:
    """Load all that a session loads; nothing of it is begun."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, told = folder / "carte.sysmap", folder / "told"
        sysmap.save(SystemMap(id="m1", elements=[Element(id="e0")]), path)
        os.environ["SYSMAP_HOME"] = str(folder / "home")
        ours(folder / "home")
        os.waitpid(forked(str(path), str(folder / "home"), str(told)), 0)
        for module in told.read_text("utf-8").split():
            if module.startswith(("sysmap", "PySide6")) and module != "sysmap.__main__":
                importlib.import_module(module)


def main() -> None:
    if len(sys.argv) > 1:
        begin(sys.argv[1])
        return
    out = os.dup(1)
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)  # what the practice says is heard by nobody
    prepare()
    os.dup2(out, 1)
    say("LOADED")
    for line in sys.stdin:
        asked = json.loads(line)
        child = forked(asked["path"], asked["home"])
        say("PID", child)
        _, status = os.waitpid(child, 0)
        say("END", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
