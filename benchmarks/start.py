"""From the command to the painted window, with an example; warm.

    python -m benchmarks.start [--runs 7] [--file examples/04-vimy-cantine.sysmap]

A run is a process of its own: it starts as `python -m sysmap FILE` does, and stops its clock
when the first picture of the map is on the (offscreen) window. Prints one JSON object;
`import_ms` is what of it went into loading code before `main` began. Bar: 1,200 ms.
With `--seen PROGRAM…` packaged programs are measured on a virtual screen beside other editors (start_seen).
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    # The window is painted when its canvas, the widget that asks for nothing more, has been.
    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint and any(c.__name__ == "Surface" for c in type(widget).__mro__):
            QTimer.singleShot(0, self.done)
        return False
    def done(self):
        print(time.time(), flush=True)
        import os
        os._exit(0)

loaded = time.time()
watch = Watch()
start = QApplication.exec
def run(*args):
    QApplication.instance().installEventFilter(watch)
    for widget in QApplication.allWidgets():
        widget.update()
    return start()
QApplication.exec = staticmethod(run)
from sysmap.__main__ import main
print(loaded, flush=True)
sys.exit(main([sys.argv[1]]))
"""


def once(path: str) -> tuple[float, float]:
    """Milliseconds to the painted window, and to having loaded Qt."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SYSMAP_HOME": home}
        map = Path(home, "map.sysmap")
        map.write_bytes(Path(path).read_bytes())
        began = time.time()
        done = subprocess.run(
            [sys.executable, "-c", RUN, str(map)], env=environment, cwd=ROOT, capture_output=True, text=True,
            timeout=120,
        )  # fmt: skip
    lines = done.stdout.split()
    if len(lines) < 2:
        raise SystemExit(done.stderr or "the window never painted")
    return (float(lines[-1]) - began) * 1000, (float(lines[0]) - began) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--file", default=str(next((ROOT / "examples").glob("*vimy*.sysmap"))))
    parser.add_argument("--seen", nargs="*", metavar="PROGRAM")
    options = parser.parse_args()
    if options.seen is not None:
        from benchmarks.start_seen import compared

        print(json.dumps(compared(options.seen, options.file, options.runs), indent=1))
        return
    once(options.file)  # warms the disk's cache
    runs = [once(options.file) for _ in range(options.runs)]
    painted = [run[0] for run in runs]
    print(
        json.dumps(
            {
                "start_ms": {"median_ms": round(statistics.median(painted)), "max_ms": round(max(painted))},
                "import_ms": round(statistics.median(run[1] for run in runs)),
                "runs": options.runs,
            }
        )
    )


if __name__ == "__main__":
    main()
