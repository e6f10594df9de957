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
        return _alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _alive_on_windows(pid: int) -> bool:
    """A process that ended is still known while somebody holds it: what counts is its exit code."""
    import ctypes

    ask_only, refused, running = 0x1000, 5, 259
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(ask_only, False, pid))
    if not handle:
        return int(ctypes.get_last_error()) == refused  # type: ignore[attr-defined,unused-ignore]
    code = ctypes.c_uint32()
    try:
        asked = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    finally:
        kernel.CloseHandle(handle)
    return not asked or code.value == running


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
