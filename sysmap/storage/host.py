"""Who holds a file: this computer, this process, and whether another one is still alive."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO


def boot_id() -> str:
    """A word that changes each time this computer starts; empty where the system has none."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return ""


def alive(pid: int) -> bool:
    """Whether a process of this number runs on this computer."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # may only ask about it
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class Claim:
    """A file that the system holds for this process, and lets go of when the process ends.

    Surer than a process number, which another process may get later.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Hold the file; False when another process (or another claim) holds it."""
        if self._file is not None:
            return True
        file = open(self.path, "a+b")  # noqa: SIM115 - held until let go of
        if not _claim(file):
            file.close()
            return False
        self._file = file
        return True

    def let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def claimed(path: Path) -> bool:
    """Whether somebody alive holds this file."""
    if not path.exists():
        return False
    claim = Claim(path)
    try:
        free = claim.take()
    except OSError:
        return False
    claim.let_go()
    return not free


def _claim(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
