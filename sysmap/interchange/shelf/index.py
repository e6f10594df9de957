"""The index of a folder: SQLite with full text, kept in step by time, size and digest of each file."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from sysmap.analysis import words_of
from sysmap.i18n import language
from sysmap.interchange.shelf.entry import Entry, entry_of, words_in
from sysmap.interchange.shelf.folding import folded, query
from sysmap.storage import StorageError, data_folder, loads

SUFFIXES = (".sysmap", ".sysmap.json")
VERSION = 1
"""An index of another version is made again."""
MOST = 20_000
"""Files; a folder with more is no library."""
LARGEST = 64 * 1024 * 1024
BATCH = 100
Told = Callable[[int, int], object]

_TABLES = """
CREATE TABLE IF NOT EXISTS maps (
  rowid INTEGER PRIMARY KEY, path TEXT UNIQUE, mtime INTEGER, size INTEGER, digest TEXT, data TEXT
);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
  title, place, keywords, said, sheet, tokenize = 'unicode61 remove_diacritics 2'
);
"""


class Wanted(NamedTuple):
    """What is looked for: words, and values that must be borne. Empty is anything."""

    words: str = ""
    territory: str = ""
    template: str = ""
    keyword: str = ""
    effect: str = ""
    since: str = ""
    until: str = ""
    sheet: bool = False


class Refreshed(NamedTuple):
    """How many files there are, were read again, are gone, could not be read."""

    files: int
    read: int
    gone: int
    failed: int


def shelves_folder() -> Path:
    """Where the indexes lie."""
    return data_folder() / "shelf"


class Shelf:
    """The maps of one folder and those below it. Every call opens the index anew: any thread may call."""

    def __init__(self, folder: str | os.PathLike[str], place: Path | None = None) -> None:
        self.folder = Path(folder)
        name = hashlib.sha256(os.fsencode(self.folder.resolve())).hexdigest()[:20]
        self.index = (place or shelves_folder()) / f"{name}.sqlite"

    # Keeping in step

    def refresh(
        self, told: Told = lambda n, of: None, stopped: Callable[[], bool] = lambda: False
    ) -> Refreshed:  # fmt: skip
        """Read what is new or changed, forget what is gone. Stopped half-way, what was read is kept.

        Raises StorageError when the folder cannot be looked into.
        """
        files = self._files()
        with self._open() as base:
            known = {row[1]: row for row in base.execute("SELECT rowid, path, mtime, size, digest FROM maps")}
            gone = [row[0] for path, row in known.items() if path not in files]
            for rowid in gone:
                _forget(base, rowid)
            stale = [path for path, (mtime, size) in files.items()
                     if path not in known or known[path][2:4] != (mtime, size)]  # fmt: skip
            read = failed = 0
            for n, path in enumerate(stale, 1):
                if stopped():
                    break
                told(n, len(stale))
                done = self._take(base, path, files[path], known.get(path))
                read, failed = read + 1, failed + (not done)
                if n % BATCH == 0:
                    base.commit()
            base.commit()
        return Refreshed(len(files), read, len(gone), failed)

    def rebuild(self) -> None:
        """Throw the index away; the next `refresh` makes it again."""
        for end in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{self.index}{end}").unlink()

    def _files(self) -> dict[str, tuple[int, int]]:
        """Every map's file with its time and size, by its path from the folder."""
        found: dict[str, tuple[int, int]] = {}

        def refused(error: OSError) -> None:
            if Path(error.filename or "") == self.folder:
                what = "read_denied" if self.folder.exists() else "missing"
                raise StorageError(what, name=self.folder.name)

        for where, folders, names in os.walk(self.folder, onerror=refused):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in names:
                if name.lower().endswith(SUFFIXES) and not name.startswith(".") and len(found) < MOST:
                    path = Path(where, name)
                    with suppress(OSError):
                        status = path.stat()
                        found[path.relative_to(self.folder).as_posix()] = (status.st_mtime_ns, status.st_size)
        return found

    def _take(self, base: sqlite3.Connection, path: str, seen: tuple[int, int], row: Any) -> bool:
        """Read one file into the index; False when it is no map that can be read."""
        entry, texts = Entry(path), None
        try:
            if seen[1] > LARGEST:
                raise StorageError("too_big", size=seen[1] >> 20, limit=LARGEST >> 20)
            data = Path(self.folder, path).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            if row is not None and row[4] == digest:
                base.execute("UPDATE maps SET mtime = ?, size = ? WHERE rowid = ?", (*seen, row[0]))
                return True
            map = loads(data).map
            entry, texts = entry_of(map, path, digest), words_in(map)
        except StorageError as error:
            entry = entry._replace(error=error.of(Path(path).name).sentence(language()))
        except OSError as error:
            entry = entry._replace(error=str(error.strerror))
        if row is not None:
            _forget(base, row[0])
        at = base.execute(
            "INSERT INTO maps (path, mtime, size, digest, data) VALUES (?, ?, ?, ?, ?)",
            (path, *seen, entry.digest, json.dumps(entry.as_data(), ensure_ascii=False)),
        ).lastrowid
        if texts is not None:
            base.execute(
                "INSERT INTO words (rowid, title, place, keywords, said, sheet) VALUES (?, ?, ?, ?, ?, ?)",
                (at, *(folded(part) for part in texts)),
            )
        return texts is not None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The index; one that is damaged, or of another version, is thrown away first."""
        try:
            with closing(self._sound()) as base:
                yield base
        except sqlite3.OperationalError as error:
            raise StorageError("write_failed", 4, name=self.index.name, error=error) from error

    def _sound(self) -> sqlite3.Connection:
        try:
            return self._connected()
        except sqlite3.DatabaseError:
            self.rebuild()
            return self._connected()

    def _connected(self) -> sqlite3.Connection:
        try:
            self.index.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError("write_failed", 4, name=self.index.name, error=error) from error
        base = sqlite3.connect(self.index, timeout=20)
        try:
            base.execute("PRAGMA synchronous = OFF")  # the files are the truth
            version = base.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, VERSION):
                raise sqlite3.DatabaseError("of another version")
            if not version:  # a sound index is only read here: who writes to it is not waited for
                base.executescript(_TABLES)
                base.execute(f"PRAGMA user_version = {VERSION}")
        except BaseException:
            base.close()
            raise
        return base

    # Looking

    def all(self) -> list[Entry]:
        """Every file of the index, by territory and title; those that could not be read come last."""
        return self.search(Wanted())

    def search(self, wanted: Wanted) -> list[Entry]:
        """The maps that answer: the best first when words are looked for, else by territory and title."""
        asked = query(wanted.words)
        if wanted.words.strip() and not asked:
            return []
        with self._open() as base:
            if asked:
                rows = base.execute(
                    "SELECT data FROM words JOIN maps ON maps.rowid = words.rowid WHERE words MATCH ? "
                    "ORDER BY bm25(words, 8.0, 6.0, 5.0, 1.0, 3.0), path", (asked,))  # fmt: skip
            else:
                rows = base.execute("SELECT data FROM maps")
            found = [_entry(json.loads(row[0])) for row in rows]
        kept = [entry for entry in found if _answers(entry, wanted)]
        return kept if asked else sorted(kept, key=_order)


def _forget(base: sqlite3.Connection, rowid: int) -> None:
    base.execute("DELETE FROM words WHERE rowid = ?", (rowid,))
    base.execute("DELETE FROM maps WHERE rowid = ?", (rowid,))


def _entry(data: dict[str, Any]) -> Entry:
    fields: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in data.items()}
    return Entry(**fields)


def _order(entry: Entry) -> tuple[Any, ...]:
    return bool(entry.error), words_of(entry.territory) or ("\uffff",), words_of(entry.name), entry.path


def _answers(entry: Entry, wanted: Wanted) -> bool:
    if wanted == Wanted(words=wanted.words):
        return True
    return (
        _same(wanted.territory, (entry.territory, entry.code))
        and wanted.template in ("", entry.template)
        and _same(wanted.keyword, entry.keywords) and _same(wanted.effect, entry.effects)
        and (not wanted.since or entry.date >= wanted.since)
        and (not wanted.until or (entry.date != "" and entry.date[: len(wanted.until)] <= wanted.until))
        and (entry.sheet or not wanted.sheet)
    )  # fmt: skip


def _same(word: str, among: tuple[str, ...]) -> bool:
    return not word or words_of(word) in [words_of(one) for one in among]
