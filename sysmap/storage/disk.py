"""Every touch of the disk, behind one small object, so that tests can fail the n-th one."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path


class Disk:
    """The operating system's file calls, one method each; all raise OSError."""

    def stat(self, path: Path) -> os.stat_result:
        return os.stat(path)

    def open(self, path: Path, flags: int, mode: int = 0o666) -> int:
        return os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), mode)

    def read(self, fd: int, size: int) -> bytes:
        return os.read(fd, size)

    def write(self, fd: int, data: memoryview) -> int:
        return os.write(fd, data)

    def sync(self, fd: int) -> None:
        os.fsync(fd)

    def close(self, fd: int) -> None:
        os.close(fd)

    def copy_mode(self, source: Path, target: Path) -> None:
        """Permissions first (they must succeed); owner and extended attributes where possible."""
        kept = os.stat(source)
        os.chmod(target, stat.S_IMODE(kept.st_mode))
        with suppress(OSError, AttributeError):
            if (kept.st_uid, kept.st_gid) != (os.geteuid(), os.getegid()):
                os.chown(target, kept.st_uid, kept.st_gid)
        with suppress(OSError, AttributeError):
            shutil._copyxattr(source, target)  # type: ignore[attr-defined]

    def replace(self, source: Path, target: Path) -> None:
        os.replace(source, target)

    def exchange(self, one: Path, other: Path) -> bool:
        """Swap two files in one step, where the system can (Linux); False, and nothing done, elsewhere."""
        if not sys.platform.startswith("linux"):
            return False
        import ctypes

        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        here, swap = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
        return call is not None and call(here, os.fsencode(one), here, os.fsencode(other), swap) == 0

    def remove(self, path: Path) -> None:
        os.unlink(path)

    def make_folder(self, path: Path) -> None:
        """Make a folder of our own, for nobody else's eyes, and its parents."""
        os.makedirs(path, mode=0o700, exist_ok=True)

    def names(self, folder: Path) -> list[str]:
        return os.listdir(folder)

    def sync_folder(self, folder: Path) -> None:
        """Make a rename in this folder durable; Windows has no such call and needs none."""
        if os.name == "nt":
            return
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


DISK = Disk()
"""The real disk."""

_CHUNK = 1 << 20


def read_bytes(path: Path, disk: Disk = DISK, limit: int | None = None) -> bytes:
    """The bytes of a file, at most `limit` of them."""
    fd = disk.open(path, os.O_RDONLY)
    try:
        chunks, size = [], 0
        while limit is None or size < limit:
            chunk = disk.read(fd, _CHUNK)
            if not chunk:
                break
            chunks.append(chunk)
            size += len(chunk)
        return b"".join(chunks)[:limit]
    finally:
        disk.close(fd)


def write_all(fd: int, data: bytes, disk: Disk = DISK) -> None:
    """Write every byte, counting them: a short write is not the end, a write of nothing is an error."""
    rest = memoryview(data)
    while rest:
        count = disk.write(fd, rest[:_CHUNK])
        if count <= 0:
            raise OSError(5, "write returned no progress")
        rest = rest[count:]
