"""Names and places for new maps: readable, safe on every system, never another map's."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from sysmap.i18n import language as spoken
from sysmap.model import SystemMap
from sysmap.storage.places import portable_folder, program_folder

SUFFIX = ".sysmap"
_FOLDERS = {"fr": "Cartes Sysmap", "en": "Sysmap maps"}
_UNTITLED = {"fr": "Carte", "en": "Map"}
_PART, _WHOLE = 60, 120
_PORTS = {f"{name}{n}" for name in ("com", "lpt") for n in "0123456789¹²³"}
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS}
"""Names that Windows keeps for its devices, whatever follows the dot."""


_chosen: Path | None = None


def put_maps_in(folder: Path | None) -> None:
    """New maps go into this folder from now on; None is the usual one."""
    global _chosen
    _chosen = folder


def default_folder() -> Path:
    """Where new maps go: the folder that was chosen while it is there, else one of their own among the
    documents, beside the program when portable and when something can be written there.

    A folder made in the other language is used rather than a second one.
    """
    if _chosen is not None and _chosen.is_dir():
        return _chosen
    home = os.environ.get("SYSMAP_HOME")
    beside = portable_folder() is not None and os.access(program_folder(), os.W_OK)
    documents = Path(home) if home else program_folder() if beside else documents_folder()
    names = [_FOLDERS.get(spoken(), _FOLDERS["fr"]), *_FOLDERS.values()]
    return next((documents / name for name in names if (documents / name).is_dir()), documents / names[0])


def documents_folder() -> Path:
    """The user's documents, as the system names them."""
    if sys.platform == "win32":
        return _windows_documents()
    configured = os.environ.get("XDG_DOCUMENTS_DIR", "") or _user_dirs()
    if configured and os.path.isabs(configured):
        return Path(configured)
    return Path.home() / "Documents"


def free_path(map: SystemMap, folder: Path | None = None, day: date | None = None) -> Path:
    """A path that no file has yet, for this map."""
    folder = default_folder() if folder is None else folder
    taken = set()
    with suppress(OSError):
        taken = {name.casefold() for name in os.listdir(folder)}
    stem = file_name(map, day)
    name, n = stem + SUFFIX, 2
    while name.casefold() in taken:
        name, n = f"{stem} ({n}){SUFFIX}", n + 1
    return folder / name


def free_name(folder: Path, stem: str, suffix: str = SUFFIX) -> Path:
    """A file or folder of this name, or « name (2) »…, that is not there yet."""
    path, n = folder / f"{stem}{suffix}", 2
    while path.exists():
        path, n = folder / f"{stem} ({n}){suffix}", n + 1
    return path


def beside(path: Path, who: str, at: datetime) -> Path:
    """A free name beside this file, for a second version: « cantine (mairie, 2026-11-22 10.12).sysmap »."""
    said = f" ({safe_name(who)}, {at:%Y-%m-%d %H.%M})" if who else f" ({at:%Y-%m-%d %H.%M})"
    stem = path.name.removesuffix(SUFFIX)
    while len(f"{stem}{said}".encode()) > 230:
        stem = stem[:-1]
    made, n = path.with_name(f"{stem}{said}{SUFFIX}"), 2
    while made.exists():
        made, n = path.with_name(f"{stem}{said} {n}{SUFFIX}"), n + 1
    return made


def file_name(map: SystemMap, day: date | None = None) -> str:
    """« Territoire – question – 2026-03-12 », without suffix."""
    card = map.card
    when = card.workshop_date or (day or date.today()).isoformat()
    parts = [card.territory.name, card.title or card.question or _UNTITLED.get(map.language, "Carte"), when]
    return safe_name(" – ".join(_shortened(part) for part in parts if part.strip()))


def safe_name(words: str) -> str:
    """These words as a file name that Windows, macOS, Linux and sync services all accept."""
    words = unicodedata.normalize("NFC", words)
    words = "".join(" " if unicodedata.category(c) in {"Zl", "Zp", "Zs", "Cc"} else c for c in words)
    words = "".join(c for c in words if unicodedata.category(c) not in {"Cf", "Cs", "Co", "Cn"})
    words = re.sub(r'[<>:"/\\|?*]+', " ", words).replace("«", "").replace("»", "")
    words = " ".join(words.split()).strip(" .")
    while len(words) > _WHOLE or len(words.encode()) > 200:
        words = words[:-1].rstrip(" .–-")
    if words.split(".")[0].strip().casefold() in _RESERVED:
        words = f"_{words}"
    return words or _UNTITLED["fr"]


def _shortened(part: str) -> str:
    """At most sixty characters, cut between words."""
    words = " ".join(part.split()).rstrip(" ?!.;:\u00a0\u202f")
    if len(words) <= _PART:
        return words
    return words[: _PART + 1].rsplit(" ", 1)[0][:_PART].rstrip(" ,;:")


def _user_dirs(lines: Sequence[str] | None = None) -> str:
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    if lines is None:
        try:
            lines = Path(config, "user-dirs.dirs").read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return ""
    for line in lines:
        if match := re.fullmatch(r'\s*XDG_DOCUMENTS_DIR="(.*)"\s*', line):
            return match[1].replace("$HOME", str(Path.home())).rstrip("/")
    return ""


def _windows_documents() -> Path:
    if sys.platform == "win32":
        import winreg

        key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as found:
            return Path(os.path.expandvars(winreg.QueryValueEx(found, "Personal")[0]))
    return Path.home() / "Documents"
