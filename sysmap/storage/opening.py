"""From a path to a map: our own file, or the map inside one of our PDF, PNG or SVG files."""

from __future__ import annotations

import errno
import hashlib
import stat
from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path

from sysmap.model import SystemMap
from sysmap.storage import carriers
from sysmap.storage.disk import DISK, Disk, read_bytes
from sysmap.storage.errors import StorageError
from sysmap.storage.parsing import LIMIT, MEGABYTE
from sysmap.storage.reading import Opened, loads
from sysmap.storage.sniffing import kind_of

_CARRIERS: Mapping[str, Callable[[bytes], str | None]] = {
    "pdf": carriers.from_pdf,
    "png": carriers.from_png,
    "svg": lambda data: carriers.from_svg(data.decode("utf-8", "replace")),
}
_REFUSALS = {
    "empty": "empty",
    "blank": "empty",
    "zeros": "zeros",
    "image": "image",
    "archive": "archive",
    "html": "html",
    "xml": "xml",
    "text": "text_not_a_map",
    "binary": "not_a_map",
}


def load(path: str | PathLike[str]) -> SystemMap:
    """The map in this file. Raises StorageError when there is none that can be read.

    >>> import sysmap, tempfile, pathlib
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "cantine.sysmap"
    >>> _ = sysmap.save(sysmap.SystemMap(id="m1"), file)
    >>> sysmap.load(file).id
    'm1'
    """
    return read(path).map


def read(path: str | PathLike[str], disk: Disk = DISK) -> Opened:
    """The map in this file, with what was unusual in it. The content decides, not the name.

    Raises StorageError, naming the file, when it is no map or cannot be read.
    """
    path = Path(path)
    try:
        return _opened(_bytes(path, disk))
    except StorageError as error:
        raise error.of(path.name) from None


def _opened(data: bytes) -> Opened:
    kind = kind_of(data)
    if kind in _REFUSALS:
        raise StorageError(_REFUSALS[kind])
    if kind not in _CARRIERS:
        return loads(data)
    text = _CARRIERS[kind](data)
    if text is None:
        raise StorageError(f"{kind}_without_map")
    return loads(text)._replace(carrier=kind, digest=hashlib.sha256(data).hexdigest())


def _bytes(path: Path, disk: Disk) -> bytes:
    """The file's bytes; whatever the system answers becomes a refusal in words."""
    try:
        status = disk.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise StorageError("folder")
        if not stat.S_ISREG(status.st_mode):
            raise StorageError("special")
        if status.st_size > LIMIT:
            raise StorageError("too_big", size=status.st_size // MEGABYTE, limit=LIMIT // MEGABYTE)
        return read_bytes(path, disk, LIMIT + 1)
    except (OSError, ValueError) as error:
        raise _refusal(error) from None


def _refusal(error: OSError | ValueError) -> StorageError:
    number = error.errno if isinstance(error, OSError) else errno.ENOENT  # a NUL in the name
    if number in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
        return StorageError("missing")
    if number in (errno.EACCES, errno.EPERM):
        return StorageError("read_denied")
    if number == errno.ELOOP:
        return StorageError("loop")
    return StorageError("read_failed", error=error)
