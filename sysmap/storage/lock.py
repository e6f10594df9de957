"""The lock beside a map: a courtesy that says who works on it. It never forbids opening.

Correctness does not rest on it: a save compares the file with what was read (see `saving`).
"""

from __future__ import annotations

import json
import os
import platform
import secrets
from contextlib import suppress
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import Any, NamedTuple

from sysmap.storage.disk import DISK, Disk, read_bytes, write_all
from sysmap.storage.host import alive, boot_id

_MOST = 4096  # bytes of a lock that are read: it may be anything


class Holder(NamedTuple):
    """Who holds a map: as the lock says, so for showing only."""

    user: str
    host: str
    since: str
    application: str

    @property
    def here(self) -> bool:
        """Whether it is another window on this computer."""
        return self.host == platform.node()


class Lock:
    """The lock of one map by one window.

    `held` is False when nothing could be written beside the map: that is no error.
    """

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.file = path.with_name(f".{path.name}.lock")
        self.token = secrets.token_hex(8)
        self.held = False
        self._disk = disk

    def take(self, anyway: bool = False) -> Holder | None:
        """Take the lock; when somebody else alive has it, say who and leave it.

        What a crash on this computer left is taken over silently; `anyway` takes it in any case.
        """
        found = self._read()
        if found and not anyway and found.get("token") != self.token and not _stale(found):
            return Holder(*(_word(found.get(name)) for name in Holder._fields))
        self.held = self._write(bool(found) or self.file.exists())
        return None

    def release(self) -> None:
        """Remove the lock, if it is still ours."""
        if self.held and self._read().get("token") == self.token:
            with suppress(OSError):
                self._disk.remove(self.file)
        self.held = False

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(read_bytes(self.file, self._disk, _MOST))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, over: bool) -> bool:
        words = json.dumps(self._said(), ensure_ascii=False).encode("utf-8", "replace")
        try:
            if over:
                self._disk.remove(self.file)
            fd = self._disk.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
            try:
                write_all(fd, words, self._disk)
            finally:
                self._disk.close(fd)
        except OSError:
            return False
        return True

    def _said(self) -> dict[str, Any]:
        return {
            "application": "Sysmap",
            "user": user_name(),
            "host": platform.node(),
            "pid": os.getpid(),
            "boot": boot_id(),
            "token": self.token,
            "since": datetime.now().astimezone().isoformat(timespec="minutes"),
        }


def _stale(found: dict[str, Any]) -> bool:
    """Left by a process of this computer that is gone; what another computer left cannot be known."""
    if not isinstance(found.get("token"), str):
        return True
    if found.get("host") != platform.node():
        return False
    pid = found.get("pid")
    return found.get("boot") != boot_id() or not isinstance(pid, int) or not alive(pid)


def _word(value: Any) -> str:
    return " ".join(value.split())[:80] if isinstance(value, str) else ""


def user_name() -> str:
    """What the system calls who works here; nothing when it does not know."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""
