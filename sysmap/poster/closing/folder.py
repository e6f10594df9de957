"""The folder: each file made in turn, read back, and only then given its name."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from sysmap.model import Poster, SystemMap, one_line
from sysmap.poster.closing.minutes import minutes
from sysmap.poster.closing.words import phrase
from sysmap.poster.closing.zone_pages import zone_pages
from sysmap.poster.export import export
from sysmap.poster.phrases import language_of
from sysmap.poster.sheets import Printed, as_pdf
from sysmap.poster.shown import withheld
from sysmap.storage import CANNOT_WRITE, SUFFIX, StorageError, free_name, load, safe_name, save_atomically
from sysmap.storage import dumps as written

STEPS = ("poster", "grey", "zones", "minutes", "text", "map", "check")
Told = Callable[[int, int, str], object]


class Stopped(Exception):
    """Somebody asked to stop: nothing was left behind."""


class Closed(NamedTuple):
    """What was made: the folder, its files, the pages by zone, and the ids of what stays out of them."""

    folder: Path
    files: tuple[Path, ...]
    pages: int
    withheld: tuple[str, ...]


class _Work(NamedTuple):
    """One closing under way, in the folder aside. `stem` names the copy of the map."""

    map: SystemMap
    language: str
    folder: Path
    stem: str
    today: str
    pause: Callable[[], object]

    def path(self, name: str, suffix: str) -> Path:
        return self.folder / f"{safe_name(phrase(name, self.language))}{suffix}"


def steps(language: str) -> list[str]:
    """What is being made, in order, in words that follow « Clôture : »."""
    return [phrase(f"{name}_step", language) for name in STEPS]


def close_map(
    map: SystemMap, parent: str | os.PathLike[str], *, stem: str = "", language: str | None = None,
    day: date | None = None, told: Told = lambda n, of, what: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Closed:  # fmt: skip
    """Make the folder of a closing in this parent folder; what is there already stays.

    `told` hears of each step, `stopped` may end the work between two pages. Raises StorageError
    (code 4) with a sentence, or Stopped; in both cases nothing is left under the folder's name.
    """
    place, tongue = Path(parent), language_of(language or "", map.language)
    today = (day or date.today()).isoformat()
    aside = place / f".sysmap-{secrets.token_hex(6)}"

    def pause() -> None:
        if stopped():
            raise Stopped

    work = _Work(map, tongue, aside, safe_name(stem) if stem else stem_of(map, tongue), today, pause)
    try:
        aside.mkdir()
        files, pages = _make(work, told)
        pause()
        folder = named(aside, place, phrase("folder", tongue, day=today, title=stem_of(map, tongue)))
    except OSError as error:
        raise StorageError("write_failed", CANNOT_WRITE, name=place.name, error=error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return Closed(folder, tuple(folder / file.name for file in files), pages, tuple(withheld(map)))


def stem_of(map: SystemMap, language: str) -> str:
    """What files about this map are called."""
    return safe_name(one_line(map.card.title) or one_line(map.card.question) or phrase("untitled", language))


def named(aside: Path, place: Path, words: str) -> Path:
    """Give the folder made aside its name in this place, one that nothing has yet."""
    goal = free_name(place, safe_name(words), "")
    aside.rename(goal)
    with suppress(OSError):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    return goal


def _make(work: _Work, told: Told) -> tuple[list[Path], int]:
    names = steps(work.language)
    made: dict[str, Path] = {}
    pages = 0
    for rank, step in enumerate(STEPS):
        work.pause()
        told(rank + 1, len(STEPS), names[rank])
        if step == "zones":
            sheets = zone_pages(work.map, work.language, work.pause)
            pages = len(sheets.leaves)
            if pages:
                made[step] = _zones(work, sheets)
        elif step == "check":
            _check(work, made, pages)
        else:
            made[step] = _MAKERS[step](work)
    return list(made.values()), pages


def _poster(work: _Work, name: str = "poster", ink: str = "") -> Path:
    """The whole on one A3: the first poster of the map, its own size set aside."""
    own = next(iter(work.map.posters.values()), Poster(id=""))
    poster = own.evolve(size="A3", width=None, height=None, orientation="landscape", ink=ink)
    return export(work.map, poster, work.path(name, ".pdf"), language=work.language).path


def _grey(work: _Work) -> Path:
    """The same in black lines and patterns, for a copier without colours."""
    return _poster(work, "grey", "copier")


def _zones(work: _Work, sheets: Printed) -> Path:
    return save_atomically(work.path("zones", ".pdf"), as_pdf(work.map, sheets))


def _minutes(work: _Work) -> Path:
    words = minutes(work.map, work.language, work.today)
    return save_atomically(work.path("minutes", ".txt"), words.encode("utf-8", "replace"))


def _text(work: _Work) -> Path:
    from sysmap.analysis import text_version

    words = text_version(work.map, work.language)
    return save_atomically(work.path("text", ".txt"), words.encode("utf-8", "replace"))


def _map(work: _Work) -> Path:
    return save_atomically(work.folder / f"{work.stem}{SUFFIX}", written(work.map).encode())


_MAKERS: Mapping[str, Callable[[_Work], Path]] = {
    "poster": _poster, "grey": _grey, "minutes": _minutes, "text": _text, "map": _map,
}  # fmt: skip


def _check(work: _Work, made: Mapping[str, Path], pages: int) -> None:
    """Read everything back as somebody else will. Raises StorageError when something is not whole."""
    from pypdf import PdfReader

    for step, path in made.items():
        data = path.read_bytes()
        whole = bool(data)
        if path.suffix == ".pdf":
            whole = len(PdfReader(BytesIO(data)).pages) == (pages if step == "zones" else 1)
        elif path.suffix == SUFFIX:
            whole = load(path) == work.map
        if not whole:
            raise StorageError("not_verified", CANNOT_WRITE, name=path.name)
