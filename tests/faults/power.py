"""A disk whose plug is pulled: what was not synced is there in part, in pieces of 512 bytes, or not."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

from sysmap.storage import Disk
from tests.storage.faults import Crash

SECTOR = 512


class Inode:
    """The bytes of a file, as they are and as they are sure to be after the plug is pulled."""

    def __init__(self, data: bytes = b"") -> None:
        self.now, self.synced = data, data


Names = dict[Path, Inode | None]


class PowerDisk(Disk):
    """The real disk; beside it, what of it would survive. At its operation number `at` the plug is pulled."""

    def __init__(self, at: int, *files: Path) -> None:
        self.at, self.count, self.dead = at, 0, False
        self.there: dict[Path, Inode] = {path: Inode(path.read_bytes()) for path in files}
        self.sure: dict[Path, Inode] = dict(self.there)
        self.waiting: list[tuple[Path, Names]] = []
        self.open_files: dict[int, Inode] = {}

    def _step(self) -> None:
        self.count += 1
        if self.dead or self.count == self.at:
            self.dead = True
            raise Crash

    def _rename(self, folder: Path, change: Names) -> None:
        for path, inode in change.items():
            if inode is None:
                self.there.pop(path, None)
            else:
                self.there[path] = inode
        self.waiting.append((folder, change))

    def open(self, path: Path, flags: int, mode: int = 0o666) -> int:
        self._step()
        fd = super().open(path, flags, mode)
        if flags & os.O_CREAT:
            self._rename(path.parent, {path: Inode()})
        self.open_files[fd] = self.there.get(path) or Inode(path.read_bytes())
        return fd

    def write(self, fd: int, data: memoryview) -> int:
        self._step()
        count = super().write(fd, data)
        self.open_files[fd].now += bytes(data[:count])
        return count

    def sync(self, fd: int) -> None:
        self._step()
        self.open_files[fd].synced = self.open_files[fd].now

    def replace(self, source: Path, target: Path) -> None:
        self._step()
        super().replace(source, target)
        self._rename(target.parent, {target: self.there[source], source: None})

    def exchange(self, one: Path, other: Path) -> bool:
        self._step()
        if not super().exchange(one, other):
            return False
        self._rename(other.parent, {other: self.there[one], one: self.there[other]})
        return True

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)
        self._rename(path.parent, {path: None})

    def sync_folder(self, folder: Path) -> None:
        self._step()
        for where, change in self.waiting:
            if where == folder:
                _apply(self.sure, change)
        self.waiting = [one for one in self.waiting if one[0] != folder]

    def after(self, drawn: Random) -> dict[Path, bytes]:
        """The files that are found when the power is back: one of the many ways it may have gone."""
        found = dict(self.sure)
        for _, change in self.waiting:
            if drawn.random() < 0.5:
                _apply(found, change)
        return {path: torn(inode, drawn) for path, inode in found.items()}


def _apply(names: dict[Path, Inode], change: Names) -> None:
    for path, inode in change.items():
        if inode is None:
            names.pop(path, None)
        else:
            names[path] = inode


def torn(inode: Inode, drawn: Random) -> bytes:
    """Some sectors are new, some old, some zeros; the length is anything between."""
    if inode.now == inode.synced:
        return inode.now
    low, high = sorted((len(inode.synced), len(inode.now)))
    size = drawn.choice([low, high, drawn.randint(low, high)])
    pieces = []
    for start in range(0, size, SECTOR):
        old, new = inode.synced[start : start + SECTOR], inode.now[start : start + SECTOR]
        kept = drawn.choice([new, old] if old else [new, bytes(len(new))])
        pieces.append(kept.ljust(min(SECTOR, size - start), b"\0"))
    return b"".join(pieces)[:size]
