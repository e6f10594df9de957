"""Leaving a computer that is not ours: the copy on the stick is read back, then nothing of the map stays.

What is erased is erased as files are: whoever may search a disk below its files may find pieces.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from sysmap.model import SystemMap
from sysmap.storage.desktop_traces import clear_desktop
from sysmap.storage.errors import StorageError
from sysmap.storage.naming import SUFFIX, default_folder, free_name
from sysmap.storage.places import data_folder, portable_folder, recovery_folder, versions_folder
from sysmap.storage.reading import loads
from sysmap.storage.saving import save_atomically
from sysmap.storage.versions import folder_of
from sysmap.storage.writing import dumps

_MOST = 8_000_000
"""Bytes of one of the program's own files that are searched for a map's name."""
_OURS = ("settings.json", "templates")
_TEMPORARY = re.compile(r"\.sysmap-[0-9a-f]+")


def on_this_computer(path: Path) -> bool:
    """Whether this place is on the disk of the user's home, and not on a stick or a share."""
    try:
        return _device(path) in {_device(Path.home()), _device(data_folder())} - _portable()
    except OSError:
        return True


def _portable() -> set[int]:
    beside = portable_folder()
    return {_device(beside)} if beside is not None else set()


def _device(path: Path) -> int:
    """The disk of the nearest folder that is there."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path.stat().st_dev


def carried_to(folder: Path, map: SystemMap, stem: str) -> Path:
    """Write the map in this folder under a name of its own, and read it back. Raises StorageError."""
    path = free_name(folder, stem)
    save_atomically(path, dumps(map).encode())
    verify(path, map)
    return path


def verify(path: Path, map: SystemMap) -> str:
    """The digest of this file when it holds this very map, read from the medium. Raises StorageError."""
    try:
        data = _from_the_medium(path)
    except OSError as error:
        raise StorageError("read_failed", name=path.name, error=error) from None
    if loads(data).map != map:
        raise StorageError("read_failed", name=path.name, error=OSError("not the same"))
    return hashlib.sha256(data).hexdigest()


def _from_the_medium(path: Path) -> bytes:
    """The bytes of a file, not those that the system still remembers, where it can be told to forget."""
    with open(path, "rb") as file:
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()


def places_of(id: str, remembered: Iterable[str]) -> list[Path]:
    """Where else files of this map were worked on, of what is remembered and as its journals say."""
    found = [Path(one) for one in remembered if os.path.isabs(one) and _had_versions(id, Path(one))]
    for journal in (*_inside(recovery_folder()), *_inside(recovery_folder() / "old")):
        with suppress(OSError, ValueError, AttributeError):
            base = json.loads((journal / "base.json").read_bytes())
            if base.get("id") == id and base.get("path"):
                found.append(Path(str(base["path"])))
    return list(dict.fromkeys(found))


def _had_versions(id: str, path: Path) -> bool:
    with suppress(OSError, ValueError):
        return folder_of(id, path).is_dir()
    return False


def twins(id: str, path: Path, places: Iterable[Path] = ()) -> list[Path]:
    """Other files of this very map: copies in conflict, earlier copies. They are looked for beside it, among
    our maps and in these places.
    """
    folders = {path.parent, default_folder()}
    files = [file for folder in folders if folder.is_dir() for file in sorted(folder.glob(f"*{SUFFIX}"))]
    files += [place for place in places if place.is_file()]
    others = (file for file in dict.fromkeys(files) if file != path)
    return [file for file in others if on_this_computer(file) and _is(file, id)]


def copied_to(folder: Path, file: Path) -> Path:
    """A file as it is in another folder, read back. Raises StorageError."""
    data, path = file.read_bytes(), free_name(folder, file.stem, file.suffix)
    save_atomically(path, data)
    if _from_the_medium(path) != data:
        raise StorageError("read_failed", name=path.name, error=OSError("not the same"))
    return path


def forget(
    map: SystemMap, path: Path, files: tuple[Path, ...], places: tuple[Path, ...] = ()
) -> list[Path]:
    """Erase what this computer keeps of the map: these files, their locks, and all that is ours of it; what
    the desktop wrote down of its other places too.

    Answers what could not be erased.
    """
    for file in files:
        _erase(file)
    for file in dict.fromkeys((path, *files)):
        _erase(file.with_name(f".{file.name}.lock"))
        for left in _temporary(file.parent, map.id):
            _erase(left)
    if portable_folder() is None:
        for own in _own(map, path):
            _erase(own)
    clear_desktop((path, *files, *places))
    return [left for left in (*files, *_own(map, path)) if left.exists() and portable_folder() is None]


def _own(map: SystemMap, path: Path) -> list[Path]:
    """What our folder holds of this map; indexes and reports speak of all maps and go whole."""
    safe = re.escape(re.sub(r"[^\w-]", "", map.id)[:40])
    versions = [one for one in _inside(versions_folder()) if re.fullmatch(rf"{safe}-[0-9a-f]+", one.name)]
    journals = [one for one in (*_inside(recovery_folder()), *_inside(recovery_folder() / "old"))
                if _journal_of(one, map.id, safe)]  # fmt: skip
    data = data_folder()
    whole = [data / "shelf", data / "cartouche.json", data / "last-error.txt", data / "settings.json.bad"]
    rest = [one for one in _inside(data) if one.name not in (*_OURS, "versions", "recovery", "shelf")]
    named = [one for one in rest if one not in whole and not one.is_dir() and _names(one, map.id, path)]
    deep = [file for one in rest if one.is_dir() and one != default_folder() for file in one.rglob("*")
            if file.is_file() and file.suffix != SUFFIX and _names(file, map.id, path)]  # fmt: skip
    return [one for one in (*versions, *journals, *whole, *named, *deep) if one.exists()]


def _journal_of(folder: Path, id: str, safe: str) -> bool:
    if re.fullmatch(rf"{safe}-[0-9a-f]+", folder.name):
        return True
    with suppress(OSError, ValueError, AttributeError):
        return bool(json.loads((folder / "base.json").read_bytes()).get("id") == id)
    return False


def _names(file: Path, id: str, path: Path) -> bool:
    """Whether a file of ours speaks of this map."""
    try:
        with open(file, "rb") as held:
            data = held.read(_MOST)
    except OSError:
        return False
    said = (f'"{id}"', str(path), json.dumps(str(path))[1:-1], path.stem)
    return any(words and words.encode("utf-8", "replace") in data for words in said)


def _is(file: Path, id: str) -> bool:
    try:
        return file.stat().st_size < _MOST * 10 and loads(file.read_bytes()).map.id == id
    except (OSError, StorageError):
        return False


def _temporary(folder: Path, id: str) -> Iterator[Path]:
    """What a save that was cut off left beside the map."""
    for file in _inside(folder):
        if _TEMPORARY.fullmatch(file.name) and _names(file, id, file):
            yield file


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _erase(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
