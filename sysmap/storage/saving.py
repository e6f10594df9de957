"""Writing a file so that it is the old one or the new one, whatever happens in between.

Not Qt's QSaveFile: on a full disk it was seen to report success and leave a cut file, and it
ignores a failed sync (docs/decisions).
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import stat
import time
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from sysmap.model import SystemMap
from sysmap.storage.disk import DISK, Disk, read_bytes, write_all
from sysmap.storage.errors import CANNOT_WRITE, StorageError
from sysmap.storage.rereading import checked_bytes
from sysmap.storage.versions import keep_version

PATIENCE = 5.0 if os.name == "nt" else 2.0
"""Seconds during which a rename refused by another program (antivirus, sync) is tried again."""
_HELD = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)
_TEMPORARY = r"\.sysmap-[0-9a-f]{12}"


class Saved(NamedTuple):
    """What was written: the file itself (symbolic links followed), its digest and size in bytes.

    `version` is the copy of what was there before, when it could be kept; `kept` is False
    when there was something to keep and it could not be. `linked` says that the file had
    another name on the disk (a hard link), under which the earlier content stays.
    """

    path: Path
    digest: str
    size: int
    version: Path | None = None
    kept: bool = True
    linked: bool = False


def save(
    map: SystemMap,
    path: str | PathLike[str],
    *,
    expected: str | None = None,
    keep: bool = False,
    disk: Disk = DISK,
) -> Saved:
    """Write the map to this file, atomically, keeping a copy of the file that was there.

    `expected` is the digest of the bytes last read or written there: when the file holds
    others by now, or is gone, nothing is written. With `keep`, nothing is written either when
    the file that was there could not be copied. Raises StorageError (code 4), the earlier file intact.

    >>> import sysmap, tempfile, pathlib
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "cantine.sysmap"
    >>> sysmap.save(sysmap.SystemMap(id="m1"), file).path.name
    'cantine.sysmap'
    """
    path = Path(path)
    try:
        data = checked_bytes(map)
        target = _target(path, disk)
        before = _before(target, disk)
        _same(before, data, expected)
        version, kept = keep_version(map.id, target, before, disk) if before != data else (None, True)
        if keep and not kept:
            raise StorageError("not_kept", CANNOT_WRITE)
        linked = before is not None and disk.stat(target).st_nlink > 1
        write_atomically(target, data, disk, before if expected is not None else None)
        return Saved(target, _hash(data), len(data), version, kept, linked)
    except OSError as error:
        raise StorageError("write_failed", CANNOT_WRITE, name=path.name, error=error) from error
    except StorageError as error:
        raise _unwritten(error, path) from error


def _same(before: bytes | None, data: bytes, expected: str | None) -> None:
    """The file is what we left there, or already what we want to write."""
    if expected is None:
        return
    if before is None:
        raise StorageError("vanished", CANNOT_WRITE)
    if _hash(before) not in (expected, _hash(data)):
        raise StorageError("changed", CANNOT_WRITE)


def save_atomically(path: str | PathLike[str], data: bytes, disk: Disk = DISK) -> Path:
    """Write these bytes to this file, atomically. Raises StorageError (code 4), the old file intact."""
    path = Path(path)
    try:
        target = _target(path, disk)
        write_atomically(target, data, disk)
        return target
    except OSError as error:
        raise StorageError("write_failed", CANNOT_WRITE, name=path.name, error=error) from error
    except StorageError as error:
        raise _unwritten(error, path) from error


def _unwritten(error: StorageError, path: Path) -> StorageError:
    named = error.of(path.name)
    named.code = CANNOT_WRITE
    return named


def write_atomically(target: Path, data: bytes, disk: Disk, before: bytes | None = None) -> None:
    """Temporary file beside the target, counted writes, sync, read back, rename, sync the folder.

    With `before`, the target must hold these bytes still at the last moment.
    """
    temporary = target.with_name(f".sysmap-{secrets.token_hex(6)}")
    made = False
    try:
        fd = disk.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        made = True
        try:
            write_all(fd, data, disk)
            if target.exists():
                disk.copy_mode(target, temporary)
            disk.sync(fd)
        finally:
            disk.close(fd)
        if read_bytes(temporary, disk) != data:
            raise StorageError("not_verified", CANNOT_WRITE)
        if before is not None and _before(target, disk) not in (None, before):
            raise StorageError("changed", CANNOT_WRITE)
        if before is None or not _exchanged(temporary, target, before, disk):
            _replace(temporary, target, disk)
            made = False
        _sync_folder(target.parent, disk)
        _tidy(target.parent, disk)
    finally:
        if made:
            with suppress(OSError):
                disk.remove(temporary)


def _exchanged(temporary: Path, target: Path, before: bytes, disk: Disk) -> bool:
    """Swap the two names, and look at what was displaced: somebody may have written in the last instant.

    False when this system cannot swap. The temporary name is removed by whoever made it.
    """
    if not disk.exchange(temporary, target):
        return False
    if read_bytes(temporary, disk) == before:
        return True
    disk.exchange(temporary, target)
    raise StorageError("changed", CANNOT_WRITE)


def _replace(temporary: Path, target: Path, disk: Disk) -> None:
    """Rename over the target; an antivirus or a sync service may hold it for a moment."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return disk.replace(temporary, target)
        except OSError as error:
            if error.errno not in _HELD or time.monotonic() >= until:
                raise
            time.sleep(0.1)


def _sync_folder(folder: Path, disk: Disk) -> None:
    """The rename has happened: only an error of the disk itself makes it doubtful."""
    try:
        disk.sync_folder(folder)
    except OSError as error:
        if error.errno in (errno.EIO, errno.ENOSPC, errno.EDQUOT):
            raise StorageError("doubtful", CANNOT_WRITE, error=error) from error


def _tidy(folder: Path, disk: Disk) -> None:
    """Remove what a crash left here more than a day ago."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if re.fullmatch(_TEMPORARY, name) and time.time() - disk.stat(folder / name).st_mtime > 86400:
                disk.remove(folder / name)


def _target(path: Path, disk: Disk) -> Path:
    """The file behind the path: links are followed, folders and devices refused."""
    try:
        target = path.resolve(strict=False)
        status = disk.stat(target)
    except FileNotFoundError:
        if not target.parent.is_dir():
            folder = target.parent if path.is_symlink() else path.parent
            raise StorageError("no_folder", CANNOT_WRITE, folder=str(folder)) from None
        return target
    except (RuntimeError, ValueError) as error:  # a loop of links; a NUL in the name
        raise OSError(errno.ELOOP, "loop") from error
    if stat.S_ISDIR(status.st_mode):
        raise StorageError("write_folder", CANNOT_WRITE)
    if not stat.S_ISREG(status.st_mode):
        raise StorageError("write_special", CANNOT_WRITE)
    if not os.access(target, os.W_OK):
        raise OSError(errno.EROFS if _read_only(target) else errno.EACCES, "read-only")
    return target


def _read_only(target: Path) -> bool:
    """Whether nothing at all can be written on the disk of this file."""
    with suppress(OSError, AttributeError):  # Windows has no such call
        return bool(os.statvfs(target).f_flag & os.ST_RDONLY)
    return False


def _before(target: Path, disk: Disk) -> bytes | None:
    try:
        return read_bytes(target, disk)
    except FileNotFoundError:
        return None


def unchanged(path: Path, digest: str) -> bool:
    """Whether this file holds the bytes of this digest."""
    try:
        return _hash(path.read_bytes()) == digest
    except OSError:
        return False


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
