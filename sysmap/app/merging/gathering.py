"""The maps of a merge are read one after the other, beside the window; a bad one does not stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sysmap.i18n import _, language
from sysmap.interchange import merging
from sysmap.model import SystemMap
from sysmap.storage import StorageError, read

SHARED = 0.8
"""An ancestor's elements that every table still has: another table's own words are not there."""
MOST, LARGEST = 60, 30_000_000
"""Files of a folder that are looked at, and bytes of one."""


class Came(NamedTuple):
    """A file that was chosen: its map, or a sentence that says why there is none."""

    path: Path
    map: SystemMap | None
    error: str = ""


class Base(NamedTuple):
    """The map that all came from, and what it is called."""

    name: str
    map: SystemMap


def read_one(path: Path) -> Came:
    try:
        return Came(path, read(path).map)
    except StorageError as error:
        return Came(path, None, error.sentence(language()))
    except OSError as error:
        return Came(path, None, _("« {name} » n’a pas pu être lu : {reason}.").format(
            name=path.name, reason=error.strerror))  # fmt: skip


def read_all(paths: Iterable[Path], told: Callable[[int], object] = lambda n: None) -> list[Came]:
    """Every file, in order; `told` hears how many are read."""
    found = []
    for number, path in enumerate(paths, start=1):
        found.append(read_one(path))
        told(number)
    return found


def propose_bases(maps: Sequence[SystemMap], beside: Iterable[Path]) -> list[Base]:
    """What these maps may all have come from, the likeliest first: a stage they keep, a file beside them."""
    if len(maps) < 2:
        return []
    found: list[Base] = []
    stage = merging.common_ancestor(maps)
    if stage is not None:
        found.append(Base(_("une étape que toutes ont gardée"), stage))
    taken = {path.absolute() for path in beside}
    near = [path for folder in dict.fromkeys(path.parent for path in taken) for path in _files(folder)]
    for path in near[:MOST]:
        if path.absolute() in taken:
            continue
        came = read_one(path)
        if came.map is not None and is_base(came.map, maps):
            found.append(Base(path.name, came.map))
    return found


def _files(folder: Path) -> list[Path]:
    found = []
    with suppress(OSError):
        found = [path for path in sorted(folder.glob("*.sysmap")) if path.stat().st_size <= LARGEST]
    return found


def is_base(one: SystemMap, maps: Sequence[SystemMap]) -> bool:
    """Whether all of these may have begun with this map."""
    every = one.elements.keys()
    return bool(every) and all(
        merging.related(one, map) and len(every & map.elements.keys()) >= SHARED * len(every) for map in maps
    )


def table_name(path: Path, number: int) -> str:
    """« Table 3 » when the file says so itself, else the file's name."""
    stem = path.name.removesuffix(".json").removesuffix(".sysmap").strip()
    return stem or _("Table {n}").format(n=number)
