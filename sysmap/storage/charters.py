"""Charters of organisations: files of this program, kept in its folder; one of them is the house's own."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sysmap.model import SystemMap
from sysmap.storage.errors import StorageError
from sysmap.storage.naming import free_name, safe_name
from sysmap.storage.opening import load
from sysmap.storage.places import data_folder
from sysmap.storage.saving import save

CHARTER = ".sysmap-charte"


class Kept(NamedTuple):
    """A charter that is kept, and its file."""

    charter: SystemMap
    path: Path

    @property
    def id(self) -> str:
        return self.charter.charter.id if self.charter.charter else ""

    @property
    def name(self) -> str:
        return self.charter.charter.name if self.charter.charter else self.path.stem


def charters_folder() -> Path:
    return data_folder() / "charters"


def read_charter(path: str | Path) -> SystemMap:
    """The charter in this file, read as a stranger's. Raises StorageError when it is none."""
    map = load(path)
    if map.charter is None:
        raise StorageError("not_a_charter", name=Path(path).name)
    return map


def charters(folder: Path | None = None) -> tuple[Kept, ...]:
    """Those that are kept, by their names; a file that cannot be read is passed by."""
    place = charters_folder() if folder is None else folder
    try:
        paths = sorted(path for path in place.iterdir() if path.suffix == CHARTER)
    except OSError:
        return ()
    found = []
    for path in paths:
        with suppress(StorageError, OSError):
            found.append(Kept(read_charter(path), path))
    return tuple(sorted(found, key=lambda kept: kept.name.casefold()))


def kept_charter(id: str) -> Kept | None:
    """The charter of this id among those that are kept."""
    return next((kept for kept in charters() if kept.id == id), None) if id else None


def keep_charter(charter: SystemMap, folder: Path | None = None) -> Kept:
    """Keep a charter; an older one of the same id gives way. Raises StorageError."""
    mark = charter.charter
    assert mark is not None
    place = charters_folder() if folder is None else folder
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
    known = next((kept.path for kept in charters(place) if kept.id == mark.id), None)
    path = known or free_name(place, safe_name(mark.name), CHARTER)
    save(charter, path)
    return Kept(charter, path)


def remove_charter(kept: Kept) -> None:
    """Take it out of those that are kept; maps that have its look stay as they are. Raises OSError."""
    kept.path.unlink(missing_ok=True)
