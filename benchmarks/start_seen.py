"""From the command to the painted window as it is seen on a screen: any program, ours or another's.

    python -m benchmarks.start --seen [--runs 5] [dist/sysmap/sysmap dist/sysmap-seul …]

A virtual screen is looked at every 15 ms, in the memory that it shares, until nothing moves for a second and
a half; the window is painted at the first look that shows what the last one does (but for a cursor that
blinks). Ours opens an example; Inkscape opens the poster of that example, dia and vym an empty page: less.
Each keeps its home from one start to the next. `processor_ms` is the least that a program and its children
had used of the processors by then: when other work runs, that and the least wall time say the most.
"""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PEERS = ("inkscape", "dia", "vym")
BEFORE = {"vym": ("dbus-run-session", "--")}
"""Without a session bus vym never shows anything."""
LOOK, STILL, PATIENCE = 0.015, 1.5, 40.0
IDLE = 60
"""Milliseconds of processor that a program uses while it is still and ready."""
SAME, WINDOW = 0.004, 0.05
"""The share of pixels in which two pictures of one window may differ, and that a window must change."""
LANGUAGE = "fr_FR.UTF-8"
"""Without a language vym asks a question before its window."""
Look = Callable[[], int]


@contextmanager
def screen() -> Iterator[tuple[str, Look]]:
    """A virtual screen of its own: its name, and what looks at it."""
    with tempfile.TemporaryDirectory() as memory:
        size = ("-screen", "0", "1366x768x24", "-fbdir", memory)
        command = ["Xvfb", "-displayfd", "1", *size]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert server.stdout is not None
            name = ":" + server.stdout.readline().strip()
            with (
                Path(memory, "Xvfb_screen0").open("rb") as file,
                mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as shared,
            ):
                yield name, looker(shared)
        finally:
            server.terminate()
            server.wait()


PIXELS = 1366 * 768 // 7


def looker(shared: mmap.mmap) -> Look:
    """A function that takes every seventh pixel of the screen, as one big number: compared in no time."""
    header, colours = struct.unpack_from(">I72xI", shared)
    first = header + colours * 12 + 1  # the green of the first pixel
    return lambda: int.from_bytes(shared[first : first + PIXELS * 28 : 28], "big")


def _differ(one: int, other: int) -> float:
    return 1 - (one ^ other).to_bytes(PIXELS, "big").count(0) / PIXELS


def measured(command: Sequence[str], home: str, display: str, look: Look) -> tuple[float, float] | None:
    """Milliseconds until the window of this program shows what it will show, and those of the processors.

    None when no window ever came.
    """
    environment = {**os.environ, "HOME": home, "SYSMAP_HOME": home, "DISPLAY": display, "LANG": LANGUAGE,
                   "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home, "QT_QPA_PLATFORM": "xcb"}  # fmt: skip
    environment.pop("LC_ALL", None)
    empty = look()
    program = subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        seen = _watched(program.pid, empty, look)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        _wait_for(empty, look)
    last = seen[-1][0]
    if _differ(last, empty) < WINDOW:
        return None
    return next((wall, used) for picture, wall, used in seen if _differ(picture, last) <= SAME)


def _watched(program: int, empty: int, look: Look) -> list[tuple[int, float, float]]:
    """Every change of the screen until it is still: the picture, the milliseconds, the processors'."""
    began = still = time.monotonic()
    seen, used = [(empty, 0.0, 0.0)], 0.0
    while (now := time.monotonic()) - began < PATIENCE:
        picture = look()
        if _differ(picture, seen[-1][0]) > SAME:
            still, used = now, used_by(program)
            seen.append((picture, (now - began) * 1000, used))
        elif _differ(picture, empty) < WINDOW:
            still = now
        elif now - still > STILL:  # where other work runs, a program may be still and far from ready
            if (by_now := used_by(program)) - used < IDLE:
                break
            still, used = now, by_now
        time.sleep(LOOK)
    return seen


def used_by(session: int) -> float:
    """Milliseconds of processor that the processes of a session have used, those that ended included."""
    total = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            words = path.read_text().rpartition(")")[2].split()
            if int(words[3]) == session:
                total += sum(map(int, words[11:15]))
    return total * 1000 / os.sysconf("SC_CLK_TCK")


def _wait_for(empty: int, look: Look) -> None:
    """Until the last window is gone from the screen."""
    end = time.monotonic() + 5
    while _differ(look(), empty) > SAME and time.monotonic() < end:
        time.sleep(LOOK)


def commands(programs: Sequence[str], example: str, poster: str) -> dict[str, list[str]]:
    """What is started, by the name that it has in the table."""
    ours = {str(path): [str(Path(path).resolve()), example] for path in programs}
    others = {
        name: [*BEFORE.get(name, ()), name, *([poster] if name == "inkscape" else [])]
        for name in PEERS
        if shutil.which(name)
    }
    return {"python -m sysmap": [sys.executable, "-m", "sysmap", example]} | ours | others


def compared(programs: Sequence[str], example: str, runs: int) -> dict[str, Any]:
    """Several runs of each, in turn, so that what else the machine does falls on all."""
    load = os.getloadavg()[0]
    with screen() as (display, look), tempfile.TemporaryDirectory() as work:
        map, poster = shutil.copy(example, work), str(Path(work, "poster.svg"))
        making = [sys.executable, "-m", "sysmap", "poster", map, "-o", poster, "--size", "A3"]
        subprocess.run(making, check=True, stdout=subprocess.DEVNULL)
        table = commands(programs, map, poster)
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in table}
        for turn in range(runs + 1):
            for name, command in table.items():
                home = Path(work, Path(name).name)
                home.mkdir(exist_ok=True)
                spent = measured(command, str(home), display, look)
                print(f"{turn}/{runs} {name}: {_line(spent)}", file=sys.stderr, flush=True)
                if turn and spent:  # the first one warms the disk's cache
                    taken[name].append(spent)
    told = {name: _told(found) for name, found in taken.items()}
    return {"load": [round(load, 1), round(os.getloadavg()[0], 1)], **told}


def _line(spent: tuple[float, float] | None) -> str:
    return "no window" if spent is None else f"{spent[0]:.0f} ms, processor {spent[1]:.0f} ms"


def _told(taken: Sequence[tuple[float, float]]) -> dict[str, int]:
    if not taken:
        return {}
    walls, used = [wall for wall, _ in taken], [used for _, used in taken]
    return {"median_ms": round(statistics.median(walls)), "min_ms": round(min(walls)),
            "max_ms": round(max(walls)), "processor_ms": round(min(used))}  # fmt: skip
