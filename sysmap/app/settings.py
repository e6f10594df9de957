"""Settings and recent maps: one small JSON file of ours, which may be missing or damaged."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from sysmap.storage import data_folder

RECENT, OWN = 12, 600


@dataclass
class Settings:
    """What the program remembers. `language` empty means the system's.

    `own` are ids of maps begun here and files opened here to be changed; any other map is one that was
    received, which is first read (unless `reading_first` is off).
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


def load() -> Settings:
    """Read the settings; what is missing, damaged or of the wrong type is as at first."""
    try:
        read = json.loads((data_folder() / "settings.json").read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return Settings(**_sound(read)) if isinstance(read, dict) else Settings()


def _sound(read: dict[str, Any]) -> dict[str, Any]:
    plain = Settings()
    kept = {f.name: read[f.name] for f in fields(Settings) if f.name in read}
    kept = {name: value for name, value in kept.items() if type(value) is type(getattr(plain, name))}
    if "own" in kept:
        kept["own"] = [name for name in kept["own"] if isinstance(name, str) and name][:OWN]
    else:  # written before maps were received: those opened here until then are ours
        kept["own"] = [name for name in kept.get("recent", ()) if isinstance(name, str)]
    if "recent" in kept:
        kept["recent"] = [name for name in kept["recent"] if isinstance(name, str) and name][:RECENT]
    return kept


def save(settings: Settings) -> bool:
    """Write the settings beside and put them in place; False when the place refuses them."""
    folder = data_folder()
    aside = folder / f".settings-{os.getpid()}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n", "utf-8")
        os.replace(aside, folder / "settings.json")
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        return False
    return True
