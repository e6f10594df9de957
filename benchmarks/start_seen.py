"""From the command to the painted window as it is seen on a screen: any program, ours or another's.

    python -m benchmarks.start --seen [--runs 5] [dist/sysmap/sysmap dist/sysmap-seul …]

A virtual screen is looked at every 25 ms until nothing moves any more for two seconds; the window is painted
at the first look that shows what the last one does (but for a cursor that blinks). Ours opens an example;
Inkscape opens the poster of that example, dia and vym an empty page: less. Each program keeps its home.
"""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PEERS = ("inkscape", "dia", "vym")
BEFORE = {"vym": ("dbus-run-session", "--")}
"""Without a session bus vym never shows anything."""
LOOK, STILL, PATIENCE = 0.025, 2.0, 60.0
SAME = 0.004
"""The share of pixels in which two pictures of one window may differ."""


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen of its own; its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout is not None
        yield ":" + server.stdout.readline().strip()
    finally:
        server.terminate()
        server.wait()


def measured(command: Sequence[str], home: str, display: str, look: Any) -> float | None:
    """Milliseconds until the window of this program shows what it will show; None when none ever came."""
    environment = {**os.environ, "HOME": home, "SYSMAP_HOME": home, "DISPLAY": display,
                   "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home, "QT_QPA_PLATFORM": "xcb"}  # fmt: skip
    empty, seen = look(), []
    began = time.monotonic()
    program = subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        still = began
        while (now := time.monotonic()) - began < PATIENCE:
            seen.append((now, look()))
            moved = len(seen) < 2 or _differ(seen[-1][1], seen[-2][1]) > SAME
            still = now if moved or _differ(seen[-1][1], empty) < 0.05 else still
            if now - still > STILL:
                break
            time.sleep(LOOK)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()
    last = seen[-1][1]
    if _differ(last, empty) < 0.05:
        return None
    return next((at - began) * 1000 for at, picture in seen if _differ(picture, last) <= SAME)


def _differ(one: bytes, other: bytes) -> float:
    if one == other:
        return 0.0
    return sum(a != b for a, b in zip(one, other, strict=True)) / len(one)


def looker(display: str) -> Any:
    """A function that takes a picture of the whole screen, small enough to be compared quickly."""
    os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
    from PySide6.QtGui import QGuiApplication, QImage

    app = QGuiApplication.instance() or QGuiApplication(["look"])

    def look() -> bytes:
        picture = app.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        lines = bytes(picture.constBits())
        wide = picture.bytesPerLine()
        return b"".join(lines[row * wide : (row + 1) * wide : 3] for row in range(0, picture.height(), 3))

    return look


def compared(programs: Sequence[str], example: str, runs: int) -> dict[str, Any]:
    """Medians of several runs, in turn, so that what else the machine does falls on all."""
    with screen() as display, tempfile.TemporaryDirectory() as work:
        look = looker(display)
        poster = str(Path(work, "poster.svg"))
        making = [sys.executable, "-m", "sysmap", "poster", example, "-o", poster, "--size", "A3"]
        subprocess.run(making, check=True, stdout=subprocess.DEVNULL)
        table = {"python -m sysmap": [sys.executable, "-m", "sysmap", example]}
        table |= {str(path): [str(Path(path).resolve()), example] for path in programs}
        table |= {
            name: [*BEFORE.get(name, ()), name, *([poster] if name == "inkscape" else [])]
            for name in PEERS
            if shutil.which(name)
        }
        taken: dict[str, list[float | None]] = {name: [] for name in table}
        for turn in range(runs + 1):
            for name, command in table.items():
                home = str(Path(work, Path(name).name))
                Path(home).mkdir(exist_ok=True)
                spent = measured(command, home, display, look)
                if turn:  # the first one warms the disk's cache
                    taken[name].append(spent)
    return {name: _told([one for one in found if one is not None]) for name, found in taken.items()}


def _told(taken: Sequence[float]) -> dict[str, int]:
    if not taken:
        return {}
    return {"median_ms": round(statistics.median(taken)), "min_ms": round(min(taken)),
            "max_ms": round(max(taken))}  # fmt: skip
