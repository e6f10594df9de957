"""After a fault: which journals were left, and the maps in them.

Nothing here destroys anything: a journal that was dealt with goes to `old/` for 30 days.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import struct
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from sysmap.storage.changes import redo
from sysmap.storage.disk import DISK, read_bytes
from sysmap.storage.errors import StorageError
from sysmap.storage.host import claimed
from sysmap.storage.places import recovery_folder
from sysmap.storage.reading import Opened, loads

HEADER = struct.Struct(">II")
"""Before each record of a journal: the length of its body and its CRC-32."""
OWNER = "owner"
OLD = "old"
DAYS = 30
_DUE = "due"


class Left(NamedTuple):
    """A journal that a fault left behind: the file it was about and when it was last written."""

    folder: Path
    path: Path | None
    digest: str
    id: str
    title: str
    written: float


class Recovered(NamedTuple):
    """What a journal gave back: the map, how many edits, and whether its end was torn.

    It has no path until somebody gives it one: it is never bound to a file by itself.
    """

    opened: Opened
    edits: int
    torn: bool


def recoverable() -> list[Left]:
    """Journals whose session ended without closing, the latest written first."""
    found = []
    with suppress(OSError):
        for folder in recovery_folder().iterdir():
            if folder.name != OLD and folder.is_dir() and not claimed(folder / OWNER):
                found.append(_left(folder))
    return sorted((left for left in found if left), key=lambda left: -left.written)


def recover(folder: Path) -> Recovered:
    """Replay a journal up to its first bad record. Raises StorageError when no snapshot can be read."""
    failure = StorageError("missing")
    for snapshot in sorted(folder.glob("snapshot-*.sysmap"), reverse=True):
        try:
            data = read_bytes(snapshot, DISK)
            opened = loads(data)
        except OSError as error:
            failure = StorageError("read_failed", name=snapshot.name, error=error)
            continue
        except StorageError as error:
            failure = error
            continue
        return _replayed(opened, data, snapshot.with_name(snapshot.stem.replace("snapshot", "journal")))
    raise failure


def _replayed(opened: Opened, data: bytes, journal: Path) -> Recovered:
    raw = journal.read_bytes() if journal.exists() else b""
    tree: dict[str, Any] = json.loads(data)
    edits = used = 0
    for record, end in _records(raw):
        try:
            redo(tree, record)
        except (AttributeError, KeyError, TypeError, ValueError):
            break  # written by another program, or by chance sound: what came before it stands
        edits, used = edits + 1, end
    if edits:
        opened = loads(json.dumps(tree, ensure_ascii=False))
    return Recovered(opened, edits, used < len(raw))


def _records(raw: bytes) -> Iterator[tuple[dict[str, Any], int]]:
    """The sound records of a journal, each with the place where it ends."""
    at = 0
    while at + HEADER.size <= len(raw):
        size, crc = HEADER.unpack_from(raw, at)
        body = raw[at + HEADER.size : at + HEADER.size + size]
        if len(body) < size or zlib.crc32(body) != crc:
            return
        try:
            record = json.loads(body)
        except (ValueError, RecursionError):
            return
        if not isinstance(record, dict):
            return
        at += HEADER.size + size
        yield record, at


def retire(folder: Path) -> None:
    """Put a journal that was dealt with among the old ones, where it stays 30 days."""
    old = folder.parent / OLD
    with suppress(OSError):
        old.mkdir(mode=0o700, exist_ok=True)
        os.utime(folder)
        os.rename(folder, old / folder.name)
    expire(old)


def expire(old: Path) -> None:
    """Remove what has been among the old ones for more than 30 days.

    It is marked first and removed a day later at the earliest: a clock that jumps removes nothing.
    """
    with suppress(OSError):
        for folder in old.iterdir():
            due, now = folder / _DUE, time.time()
            if now - folder.stat().st_mtime <= DAYS * 86400:
                continue
            if not due.exists():
                _mark(due, folder)
            elif now - due.stat().st_mtime > 86400:
                shutil.rmtree(folder, ignore_errors=True)


def _mark(due: Path, folder: Path) -> None:
    since = folder.stat().st_mtime
    due.touch()
    os.utime(folder, (since, since))  # what is new in a folder makes the folder new


def _left(folder: Path) -> Left | None:
    if not any(re.match(r"snapshot-\d+\.sysmap$", path.name) for path in folder.iterdir()):
        return None
    base: dict[str, Any] = {}
    with suppress(OSError, ValueError):
        found = json.loads((folder / "base.json").read_bytes())
        base = found if isinstance(found, dict) else {}
    path = str(base.get("path", ""))
    return Left(
        folder,
        Path(path) if path else None,
        str(base.get("digest", "")),
        str(base.get("id", "")),
        str(base.get("title", "")),
        max(e.stat().st_mtime for e in folder.iterdir() if e.name.startswith(("snapshot", "journal"))),
    )
