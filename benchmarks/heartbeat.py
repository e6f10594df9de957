"""How long the window stands still while the program saves, indexes, lays out and imports.

`python -m benchmarks.heartbeat [elements]` prints JSON: a timer of the real loop beats every 5 ms,
and the longest time between two beats is what a hand would feel. « computing » is what this program computed
meanwhile: on a machine that is busy with other things too, that alone is ours.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
BEAT = 5
"""Milliseconds between two beats."""


class Heart:
    """Beats in the loop; `while_` tells how long it was silent at most."""

    def __init__(self, app: Any) -> None:
        from PySide6.QtCore import QTimer

        self._app, self._last, self.gaps = app, time.perf_counter(), list[float]()
        self._used, self.ours = time.process_time(), list[float]()
        self._timer = QTimer(interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        used = time.process_time()
        self.gaps.append(now - self._last)
        self.ours.append(used - self._used)
        self._last, self._used = now, used

    def while_(
        self, begin: Callable[[], object], over: Callable[[], bool], seconds: float = 90
    ) -> dict[str, float]:  # fmt: skip
        """Begin something, and let the loop run until it is over."""
        self._app.processEvents()
        self.gaps, self._last = [], time.perf_counter()
        self.ours, self._used = [], time.process_time()
        start = self._last
        begin()
        while (len(self.gaps) < 5 or not over()) and time.perf_counter() - start < seconds:
            self._app.processEvents()
            time.sleep(0.001)  # as a real loop waits for the next event
        gaps = sorted(self.gaps)
        return {
            "seconds": round(time.perf_counter() - start, 2),
            "longest silence (ms)": round(gaps[-1] * 1000),
            "computing between two beats, at most (ms)": round(max(self.ours) * 1000),
            "95 % (ms)": round(gaps[int(len(gaps) * 0.95)] * 1000),
        }


def main(words: list[str]) -> int:
    count = int(words[0]) if words else 2_000
    with tempfile.TemporaryDirectory() as name:
        os.environ["SYSMAP_HOME"] = str(Path(name, "home"))
        json.dump(measured(Path(name), count), sys.stdout, indent=1, ensure_ascii=False)
    print()
    return 0


def measured(folder: Path, count: int) -> dict[str, Any]:
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    from sysmap.app.foreign import bring_in
    from sysmap.app.jobs import Job
    from sysmap.app.program import dress
    from sysmap.app.settings import Settings
    from sysmap.app.shell import Shell
    from sysmap.interchange.shelf import Shelf
    from sysmap.layout import Request, run
    from sysmap.storage import save

    app = QApplication.instance() or QApplication(["sysmap"])
    dress(app)  # type: ignore[arg-type]
    shell = Shell(Settings(reading_first=False))
    shell.resize(1366, 768)
    shell.show()
    made = chart(count)
    shell.open(save(made, folder / "carte.sysmap").path)
    heart, document, job = Heart(app), shell.document, Job(shell)
    heart.while_(lambda: None, lambda: True)

    def edit() -> None:
        with document.editor.transaction("x") as draft:
            draft.change(draft.elements["e1"], label=f"Changé {time.monotonic_ns()}")

    found: dict[str, Any] = {"elements": count, "load": os.getloadavg()[0]}
    found["one edit"] = heart.while_(edit, lambda: True)
    edit()
    found["saving"] = heart.while_(document.save_now, lambda: document.state == "saved")
    library = folder / "library"
    library.mkdir()
    for n in range(60):
        save(chart(200).evolve(id=f"m{n}"), library / f"{n}.sysmap")
    found["indexing"] = heart.while_(lambda: job.ask(Shelf(library).refresh), lambda: not job.busy)
    request = Request(made, dict(shell.desk.boxes()), "levels")
    found["laying out"] = heart.while_(lambda: job.ask(lambda: run(request)), lambda: not job.busy)
    table = folder / "table.csv"
    table.write_text("Intitulé;Note\n" + "".join(f"Facteur {n};x\n" for n in range(count)), "utf-8")
    windows: list[Any] = []
    found["importing"] = heart.while_(
        lambda: windows.append(bring_in(shell, [table])),
        lambda: not isValid(windows[0]) or (not windows[0]._job.busy and windows[0].isVisible()),
    )  # a table of too many rows closes its window, and says so
    shell.close()
    return found


def chart(count: int) -> Any:
    """Factors on a grid, each leading to the next."""
    from sysmap.model import Element, Link, SystemMap

    elements = [
        Element(id=f"e{n}", label=f"Facteur {n}", x=n % 50 * 220, y=n // 50 * 90) for n in range(count)
    ]
    links = [Link(id=f"l{n}", source=f"e{n}", target=f"e{n + 1}", polarity="+") for n in range(count - 1)]
    return SystemMap(id="chart", elements=elements, links=links)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
