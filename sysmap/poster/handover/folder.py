"""The folder: each file made in turn, read back, and only then given its name."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from sysmap import interchange
from sysmap.analysis import story_in_short, text_version
from sysmap.model import Page, Poster, SystemMap
from sysmap.poster.closing.folder import Stopped, named, stem_of
from sysmap.poster.errors import ExportError
from sysmap.poster.export import export
from sysmap.poster.handover.readme import readme
from sysmap.poster.handover.tables import write_tables
from sysmap.poster.handover.words import phrase
from sysmap.poster.phrases import language_of
from sysmap.poster.sheets import experience_sheet, write_sheets
from sysmap.poster.shown import withheld
from sysmap.poster.story.export import export_story
from sysmap.storage import CANNOT_WRITE, SUFFIX, StorageError, load, safe_name, save_atomically
from sysmap.storage import dumps as written

STEPS = ("map", "poster", "story", "text", "tables", "sheet", "readme", "check")
Told = Callable[[int, int, str], object]


class Handed(NamedTuple):
    """What was made: the folder, its files, the ids of what stays out of all but a complete map, what the
    public version left at home, and sentences about what could not be made."""

    folder: Path
    files: tuple[Path, ...]
    withheld: tuple[str, ...]
    gone: tuple[str, ...]
    notices: tuple[str, ...]


class _Work:
    """One folder under way, aside. `given` is the map that goes into it."""

    def __init__(
        self, map: SystemMap, language: str, folder: Path, stem: str, public: bool, today: str
    ) -> None:
        published = interchange.public(map)
        self.map, self.language, self.folder, self.stem = map, language, folder, stem
        self.public, self.today = public, today
        self.open_map = published.map
        self.given = published.map if public else map
        self.gone = published.gone if public else ()
        self.told = interchange.public(map, language=language).gone if public else ()  # as the page says it
        self.made: dict[str, tuple[Path, ...]] = {}
        self.notices: list[str] = []

    def path(self, name: str, suffix: str) -> Path:
        return self.folder / f"{safe_name(phrase(name, self.language))}{suffix}"


def steps(language: str) -> list[str]:
    """What is being made, in order, in words that follow « Dossier : »."""
    return [phrase(f"{name}_step", language) for name in STEPS]


def hand_over(
    map: SystemMap, parent: str | os.PathLike[str], *, public: bool = True, stem: str = "",
    language: str | None = None, day: date | None = None, told: Told = lambda n, of, what: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Handed:  # fmt: skip
    """Make the handover folder in this parent folder; what is there already stays.

    The map that travels is its public version, or with `public=False` the complete one. `told` hears of
    each step, `stopped` may end the work between two. Raises StorageError (code 4) with a sentence, or
    `closing.Stopped`; in both cases nothing is left under the folder's name.
    """
    place, tongue = Path(parent), language_of(language or "", map.language)
    today = (day or date.today()).isoformat()
    aside = place / f".sysmap-{secrets.token_hex(6)}"
    work = _Work(map, tongue, aside, safe_name(stem) if stem else stem_of(map, tongue), public, today)
    try:
        aside.mkdir()
        _make(work, told, stopped)
        folder = named(aside, place, phrase("folder", tongue, day=today, title=stem_of(map, tongue)))
    except OSError as error:
        raise StorageError("write_failed", CANNOT_WRITE, name=place.name, error=error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    files = tuple(folder / path.name for paths in work.made.values() for path in paths)
    return Handed(folder, files, tuple(withheld(map)), tuple(work.gone), tuple(work.notices))


def _make(work: _Work, told: Told, stopped: Callable[[], bool]) -> None:
    names = steps(work.language)
    for rank, step in enumerate(STEPS):
        if stopped():
            raise Stopped
        told(rank + 1, len(STEPS), names[rank])
        if step == "check":
            _check(work)
        elif made := _MAKERS[step](work):
            work.made[step] = tuple(made)
    if stopped():
        raise Stopped


def _map(work: _Work) -> Sequence[Path]:
    return [save_atomically(work.folder / f"{work.stem}{SUFFIX}", written(work.given).encode())]


def _poster(work: _Work) -> Sequence[Path]:
    """The whole on one A3: the first poster of the map, its own size set aside."""
    own = next(iter(work.map.posters.values()), Poster(id=""))
    poster = own.evolve(size="A3", width=None, height=None, orientation="landscape")
    return [export(work.map, poster, work.path("poster", ".pdf"), language=work.language).path]


def _story(work: _Work) -> Sequence[Path]:
    """The first story as one page; without one, the told loops. Nothing when all of it is reserved."""
    map, pages = _pages(work.map, work.language)
    try:
        return [export_story(map, pages, work.path("story", ".html"), language=work.language).path]
    except ExportError as error:
        work.notices.append(error.sentence(work.language))
        return []


def _pages(map: SystemMap, language: str) -> tuple[SystemMap, tuple[Page, ...]]:
    for story in map.stories.values():
        if story.pages:
            return map, story.pages
    told = story_in_short(map, language)
    return map.evolve(views={**map.views, **{view.id: view for view in told.views}}), told.pages


def _text(work: _Work) -> Sequence[Path]:
    words = text_version(work.map, work.language)
    return [save_atomically(work.path("text", ".txt"), words.encode("utf-8", "replace"))]


def _tables(work: _Work) -> Sequence[Path]:
    return write_tables(work.open_map, work.folder, work.language)


def _sheet(work: _Work) -> Sequence[Path]:
    if not work.map.card.experience.told:
        return []
    return [write_sheets(work.map, experience_sheet(work.map, work.language), work.path("sheet", ".pdf"))]


def _readme(work: _Work) -> Sequence[Path]:
    words = readme(work.map, work.language, work.today, work.made, public=work.public, gone=work.told)
    return [save_atomically(work.path("readme", ".txt"), words.encode("utf-8", "replace"))]


_MAKERS: Mapping[str, Callable[[_Work], Sequence[Path]]] = {
    "map": _map, "poster": _poster, "story": _story, "text": _text, "tables": _tables, "sheet": _sheet,
    "readme": _readme,
}  # fmt: skip


def _check(work: _Work) -> None:
    """Read everything back as somebody else will. Raises StorageError when something is not whole."""
    from pypdf import PdfReader

    for paths in work.made.values():
        for path in paths:
            data = path.read_bytes()
            whole = bool(data.strip())
            if path.suffix == ".pdf":
                whole = bool(PdfReader(BytesIO(data)).pages)
            elif path.suffix == SUFFIX:
                whole = load(path) == work.given
            elif path.suffix == ".html":
                whole = data.rstrip().endswith(b"</html>")
            if not whole:
                raise StorageError("not_verified", CANNOT_WRITE, name=path.name)
