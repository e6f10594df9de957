"""The last copies of each map, kept apart from it: what a save replaces is never gone."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sysmap.storage.disk import DISK, Disk, write_all
from sysmap.storage.places import versions_folder

KEPT = 10
"""The latest copies always stay; of those before them, one for each `APART` seconds, `MOST` in all."""
APART, MOST = 600.0, 40
ROOM, LEAST = 1 << 30, 3
"""Bytes that the copies of one map take at most; the `LEAST` latest stay whatever they take."""


class Version(NamedTuple):
    """An earlier state of a map: an ordinary map file, opened like any other."""

    path: Path
    rank: int
    saved: datetime
    size: int = 0


def keep_version(
    id: str, target: Path, before: bytes | None, disk: Disk = DISK
) -> tuple[Path | None, bool]:
    """Copy what is about to be replaced; the copy's path, and whether nothing was left unkept.

    A copy that cannot be made does not stop a save: the save itself is safe. What the latest copy holds
    already is not copied again: a save that is tried every few seconds would push all others out.
    """
    if not before:
        return None, True
    folder = folder_of(id, target)
    try:
        disk.make_folder(folder)
        earlier = versions(id, target)
        if earlier and _holds(earlier[0], before):
            return earlier[0].path, True
        rank = earlier[0].rank + 1 if earlier else 1
        path = folder / f"{rank:06d} {target.stem}.sysmap"
        _write(path, before, disk)
        disk.sync_folder(folder)
        _thin(id, target, disk)
    except OSError:
        return None, False
    return path, True


def versions(id: str, target: Path) -> list[Version]:
    """The copies kept of a map, the latest first. Their order is their rank, not the clock."""
    return sorted(_inside(folder_of(id, target)), key=lambda version: -version.rank)


def _inside(folder: Path) -> list[Version]:
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            if match := re.match(r"(\d{6,}) ", path.name):
                status = path.stat()
                at = datetime.fromtimestamp(status.st_mtime)
                found.append(Version(path, int(match[1]), at, status.st_size))
    return found


def everywhere(id: str) -> list[Version]:
    """The copies of a map wherever its file lay, the latest first: a stick gets another letter, a file
    another name. Among places only the clock tells.
    """
    found = []
    with suppress(OSError):
        for folder in versions_folder().iterdir():
            if re.fullmatch(rf"{re.escape(_safe(id))}-[0-9a-f]{{12}}", folder.name):
                found += _inside(folder)
    return sorted(found, key=lambda version: (version.saved, version.rank), reverse=True)[:MOST]


def is_kept(id: str, target: Path, data: bytes) -> bool:
    """Whether one of the copies of this map holds these very bytes: they are an earlier state of it."""
    return any(_holds(version, data) for version in versions(id, target))


def _holds(version: Version, data: bytes) -> bool:
    with suppress(OSError):
        return version.size == len(data) and version.path.read_bytes() == data
    return False


def _thin(id: str, target: Path, disk: Disk) -> None:
    """Remove the copies that are not needed any more."""
    for version in too_many(versions(id, target)):
        with suppress(OSError):
            disk.remove(version.path)


def too_many(found: Sequence[Version]) -> list[Version]:
    """Of these copies, the latest first, those to let go of."""
    spaced: list[Version] = []
    for version in reversed(found[KEPT:]):  # by age, so that the oldest of a busy hour stays
        if not spaced or abs((version.saved - spaced[-1].saved).total_seconds()) >= APART:
            spaced.append(version)
    kept = [*found[:KEPT], *reversed(spaced)][:MOST]
    while len(kept) > LEAST and sum(version.size for version in kept) > ROOM:
        kept.pop()
    return [version for version in found if version not in kept]


def folder_of(id: str, target: Path) -> Path:
    """One folder for each map at each place, so that copies of a map do not push each other out."""
    place = hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:12]
    return versions_folder() / f"{_safe(id)}-{place}"


def _safe(id: str) -> str:
    return re.sub(r"[^\w-]", "", id)[:40]


def _write(path: Path, data: bytes, disk: Disk) -> None:
    fd = disk.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        write_all(fd, data, disk)
        disk.sync(fd)
    finally:
        disk.close(fd)
