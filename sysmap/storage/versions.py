"""The last copies of each map, kept apart from it: what a save replaces is never gone."""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sysmap.storage.disk import DISK, Disk, write_all
from sysmap.storage.places import versions_folder

KEPT = 10


class Version(NamedTuple):
    """An earlier state of a map: an ordinary map file, opened like any other."""

    path: Path
    rank: int
    saved: datetime


def keep_version(
    id: str, target: Path, before: bytes | None, disk: Disk = DISK
) -> tuple[Path | None, bool]:
    """Copy what is about to be replaced; the copy's path, and whether nothing was left unkept.

    A copy that cannot be made does not stop a save: the save itself is safe.
    """
    if not before:
        return None, True
    folder = folder_of(id, target)
    try:
        disk.make_folder(folder)
        earlier = versions(id, target)
        rank = earlier[0].rank + 1 if earlier else 1
        path = folder / f"{rank:06d} {target.stem}.sysmap"
        _write(path, before, disk)
        for version in earlier[KEPT - 1 :]:
            with suppress(OSError):
                disk.remove(version.path)
    except OSError:
        return None, False
    return path, True


def versions(id: str, target: Path) -> list[Version]:
    """The copies kept of a map, the latest first. Their order is their rank, not the clock."""
    found = []
    with suppress(OSError):
        for path in folder_of(id, target).iterdir():
            if match := re.match(r"(\d{6,}) ", path.name):
                found.append(Version(path, int(match[1]), datetime.fromtimestamp(path.stat().st_mtime)))
    return sorted(found, key=lambda version: -version.rank)


def folder_of(id: str, target: Path) -> Path:
    """One folder for each map at each place, so that copies of a map do not push each other out."""
    place = hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:12]
    safe = re.sub(r"[^\w-]", "", id)[:40]
    return versions_folder() / f"{safe}-{place}"


def _write(path: Path, data: bytes, disk: Disk) -> None:
    fd = disk.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        write_all(fd, data, disk)
        disk.sync(fd)
    finally:
        disk.close(fd)
