"""A disk that fails at its n-th operation."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sysmap.storage import Disk


class Crash(BaseException):
    """The computer stops here: nothing after this runs, not even tidying up."""


KINDS = ("ENOSPC", "EIO", "EACCES", "EDQUOT", "ESTALE", "short", "crash", "crash after")
_COUNTED = (
    "stat", "open", "read", "write", "sync", "close", "copy_mode", "replace", "make_folder", "names",
    "sync_folder",
)  # fmt: skip


class FaultyDisk(Disk):
    """The real disk, except that its operation number `at` (from 1) fails in this way.

    `hit` says whether it came to that. After a crash every operation is refused: the dead do
    not tidy up.
    """

    def __init__(self, at: int, kind: str) -> None:
        self.at, self.kind = at, kind
        self.count, self.hit, self.dead = 0, False, False
        self.done: list[str] = []
        for name in _COUNTED:
            setattr(self, name, self._counted(name, getattr(super(), name)))

    def remove(self, path: Path) -> None:
        if self.dead:
            raise Crash
        super().remove(path)

    def _counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            if self.dead:
                raise Crash
            self.count += 1
            self.done.append(name)
            if self.count != self.at:
                return real(*arguments)
            self.hit = True
            return self._fail(name, real, arguments)

        return call

    def _fail(self, name: str, real: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        if self.kind == "crash":
            self.dead = True
            raise Crash
        if self.kind == "crash after":
            real(*arguments)
            self.dead = True
            raise Crash
        if self.kind == "short":
            if name == "write":
                return real(arguments[0], arguments[1][: max(1, len(arguments[1]) // 2)])
            return real(*arguments)
        if name == "close":
            real(*arguments)
        number = getattr(errno, self.kind)
        raise OSError(number, os.strerror(number))
