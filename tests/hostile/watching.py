"""Running the program under watch: what it opened, whom it called, and whether a bait was touched."""

from __future__ import annotations

import ast
import ctypes
import json
import os
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.hostile.making import Bait

ROOT = Path(__file__).resolve().parents[2]
WATCHED = Path(__file__).with_name("watched")
SECONDS, MEGABYTES = 20, 1000
"""What one file may take: of processor time, and of memory."""
_READ = 0x1 | 0x20  # IN_ACCESS, IN_OPEN
_FOLDER = 0x40000000  # IN_ISDIR
_SYSTEM = ("/proc/", "/sys/", "/dev/", "/usr/", "/etc/", "/lib", "/var/cache/fontconfig", "/run/")


class Watched(NamedTuple):
    """What the program said of each file, what it should not have done, and how it ended."""

    rows: list[dict[str, Any]]
    wrong: list[str]
    code: int
    stderr: str


class Touched:
    """Whether anybody opens a file of a folder: asked of the system, so that no library escapes."""

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._fd = libc.inotify_init1(os.O_NONBLOCK) if hasattr(libc, "inotify_init1") else -1
        if self._fd >= 0:
            libc.inotify_add_watch(self._fd, os.fsencode(folder), _READ)

    def found(self) -> bool:
        """Whether a file was opened; that another program of the machine lists the folder is nothing."""
        try:
            events = os.read(self._fd, 65536) if self._fd >= 0 else b""
        except BlockingIOError:
            return False
        at, opened = 0, False
        while at < len(events):
            _watch, mask, _cookie, size = struct.unpack_from("iIII", events, at)
            opened = opened or not mask & _FOLDER
            at += 16 + size
        return opened

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)


@contextmanager
def baited(folder: Path) -> Iterator[tuple[Bait, Touched]]:
    """A picture that is never to be opened, in a folder that is watched."""
    from tests.hostile.making import png

    place = folder / "appat"
    place.mkdir()
    (place / "appat.png").write_bytes(png(8, 8))
    watch = Touched(place)
    yield Bait(str(place / "appat.png"), "http://127.0.0.1:9"), watch
    watch.close()


def run(good: Path, files: Sequence[Path], home: Path, folder: Path, seconds: float = 600) -> Watched:
    """Open these files in the program, one after the other, and look over its shoulder."""
    log = folder / "watched.txt"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SYSMAP_HOME": str(home),
        "HOME": str(home),
        "SYSMAP_WATCHED": str(log),
        "PYTHONPATH": os.pathsep.join([str(WATCHED), str(ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "tests.hostile.program", str(good), *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=seconds)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    locks = [str(file.with_name(f".{file.name}.lock")) for file in files]
    allowed = (
        str(home),
        *locks,
        str(ROOT),
        sys.prefix,
        sys.base_prefix,
        str(good.parent),
        *_SYSTEM,
        *map(str, files),
    )
    return Watched(rows, list(_wrong(log, allowed)), done.returncode, done.stderr)


def _wrong(log: Path, allowed: Sequence[str]) -> Iterator[str]:
    """What no map has any reason to make the program do."""
    for line in log.read_text("utf-8").splitlines():
        event, said = ast.literal_eval(line)
        if event == "open":
            if os.path.isabs(said) and not said.startswith(tuple(allowed)):
                yield f"opens {said}"
        elif event == "subprocess.Popen":
            if not said.startswith(f"({sys.executable!a}"):
                yield f"starts {said}"
        elif event.startswith(("os.remove", "os.rename", "os.mkdir", "os.symlink", "shutil")):
            name = ast.literal_eval(said)[0] if said.endswith(")") else said
            if isinstance(name, str) and os.path.isabs(name) and not name.startswith(tuple(allowed)):
                yield f"{event} {name}"
        elif event != "ctypes.dlopen":
            yield f"{event} {said}"


def complaints(watched: Watched) -> list[str]:
    """What is wrong with what was seen, in words."""
    found = [*dict.fromkeys(watched.wrong)]
    if watched.code:
        said = [line for line in watched.stderr.splitlines() if "plugin does not support" not in line]
        found.append(f"ended with {watched.code}: {said[-12:]}")
    for row in watched.rows:
        if "file" in row:
            found += [f"{row['file']}: {what}" for what in _of(row)]
        elif row.get("network"):
            found.append("a library of the network is loaded")
    return found


def _of(row: dict[str, Any]) -> Iterator[str]:
    if not row["kept"]:
        yield "the open map or its history is not as it was"
    if row["seconds"] > SECONDS:
        yield f"took {row['seconds']} s of processor"
    if row["memory"] > MEGABYTES:
        yield f"took {row['memory']} MB"
    if row["brought"] in ("hangs", "not undone"):
        yield row["brought"]
    if not (row["opened"] or row["brought"] or row["said"]):
        yield "refused without a word"
    yield from row["faults"]
