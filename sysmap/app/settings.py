"""Settings and recent maps: one small JSON file of ours, which may be missing or damaged."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from sysmap.storage import data_folder

RECENT, OWN = 12, 600
MOST, LONGEST = 1_000_000, 4_096
"""Bytes of the file, and characters of one value, that are read at all."""
NEWER = 60
"""So many values of a newer program are written back."""
BAD = ".bad"


@dataclass
class Settings:
    """What the program remembers. `language` empty means the system's.

    `own` are ids of maps begun here and files opened here to be changed; any other map is one that was
    received, which is first read (unless `reading_first` is off). `wording` is how French names of groups of
    people are written, empty until it was asked; `seen` the last version whose news were known,
    `newer` what a newer program wrote, which is written back as it is.
    """

    language: str = ""
    recent: list[str] = field(default_factory=list)
    folder: str = ""
    motion: bool = True
    typography: bool = True
    poster_folder: str = ""
    closing_folder: str = ""
    letters: float = 0.0
    letters_day: str = ""
    theme: str = "paper"
    shelf_folder: str = ""
    reading_first: bool = True
    own: list[str] = field(default_factory=list)
    wording: str = ""
    seen: str = ""
    scale: int = 100
    maps_folder: str = ""
    charter: str = ""
    charter_on_new: bool = True
    newer: dict[str, Any] = field(default_factory=dict, compare=False)

    def remember(self, path: Path) -> None:
        """Put this map first among the recent ones."""
        name = str(path)
        self.recent = [name, *(other for other in self.recent if other != name)][:RECENT]

    def adopt(self, *names: str) -> None:
        """These maps, by their ids or their files, are ours: they open to be worked on, not only read."""
        new = [name for name in names if name]
        self.own = [*new, *(other for other in self.own if other not in new)][:OWN]

    def recents(self) -> list[Path]:
        """The recent maps that are still there, the last opened first."""
        return [path for name in self.recent if _is_file(path := Path(name))]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a stick that was pulled, a name no system accepts
        return False


def place() -> Path:
    """The one file of ours."""
    return data_folder() / "settings.json"


def load() -> Settings:
    """Read the settings; what is missing, damaged or of the wrong type is as at first.

    A file that was not all sound, or is of a newer program, is kept beside as `settings.json.bad`.
    """
    path = place()
    try:
        read = _read(path)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError, MemoryError):
        _set_aside(path)
        return Settings()
    kept, sound = _sound(read)
    if not sound:
        _set_aside(path, copy=True)
    return Settings(**kept)


def _read(path: Path) -> dict[str, Any]:
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError("no file")
    with open(path, "rb") as file:
        data = file.read(MOST + 1)
    if len(data) > MOST:
        raise ValueError("too large")
    read = json.loads(data.decode("utf-8"))
    if not isinstance(read, dict):
        raise ValueError("no settings")
    return read


def _set_aside(path: Path, *, copy: bool = False) -> None:
    """Keep the file as it is under another name; a folder that refuses is no trouble."""
    bad = path.with_name(path.name + BAD)
    with contextlib.suppress(OSError):
        if copy:
            shutil.copyfile(path, bad)
        else:
            os.replace(path, bad)


def _sound(read: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """The values that can be used, and whether all could."""
    plain = Settings()
    names = {f.name for f in fields(Settings)} - {"newer"}
    kept = {
        name: value for name, value in read.items() if name in names and _fits(value, getattr(plain, name))
    }
    newer = {name: value for name, value in read.items() if name not in names and _keepable(name, value)}
    newer = newer if len(newer) <= NEWER else {}
    sound = len(kept) + len(newer) == len(read)
    kept["newer"] = newer
    if "own" in kept:
        kept["own"] = _names(kept["own"], OWN)
    else:  # written before maps were received: those opened here until then are ours
        kept["own"] = _names(kept.get("recent", ()), OWN)
    if "recent" in kept:
        kept["recent"] = _names(kept["recent"], RECENT)
    return kept, sound


def _fits(value: Any, plain: Any) -> bool:
    if isinstance(plain, str):
        return isinstance(value, str) and len(value) <= LONGEST and _writable(value)
    if isinstance(plain, float):
        return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e6
    return type(value) is type(plain)


def _names(values: Any, most: int) -> list[str]:
    return [one for one in values if isinstance(one, str) and one and _fits(one, "")][:most]


def _keepable(name: str, value: Any) -> bool:
    """Whether something that a newer program wrote can be written back as it is."""
    written = json.dumps(value, ensure_ascii=False)
    return name != "newer" and len(written) <= LONGEST * 16 and _writable(name) and _writable(written)


def _writable(words: str) -> bool:
    """Whether a file can hold these words: half a character cannot be written back."""
    return not any("\ud800" <= c <= "\udfff" for c in words)


def save(settings: Settings) -> bool:
    """Write the settings beside and put them in place; False when the place refuses them."""
    folder = data_folder()
    aside = folder / f".settings-{os.getpid()}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        values = asdict(settings)
        values = {**values.pop("newer"), **values}
        aside.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", "utf-8")
        os.replace(aside, place())
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        return False
    return True
