"""What the desktop wrote down by itself about a file: lists of recent files, thumbnails, file windows."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from sysmap.storage.errors import StorageError
from sysmap.storage.saving import save_atomically

_BOOKMARK = re.compile(r"[ \t]*<bookmark\b[^>]*\bhref=\"([^\"]*)\".*?</bookmark>\s*?\n?", re.DOTALL)
_FILE_WINDOW = re.compile(r"(?m)^(?:history|lastVisited|shortcuts)=.*\n?")
_MOST = 20_000_000


def clear_desktop(files: Iterable[Path]) -> None:
    """Take these files out of what the desktops of Linux, and Windows, remember; others keep theirs."""
    files = list(files)
    addresses = {file.absolute().as_uri() for file in files}
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folders = {address.rpartition("/")[0] for address in addresses}
    gone = addresses | folders
    _rewrite(data / "recently-used.xbel",
             lambda words: _BOOKMARK.sub(lambda m: "" if m[1] in gone else m[0], words))  # fmt: skip
    _rewrite(config / "QtProject.conf", lambda words: _FILE_WINDOW.sub("", words))
    names = {hashlib.md5(address.encode(), usedforsecurity=False).hexdigest() for address in addresses}
    for name in names:
        for picture in (cache / "thumbnails").rglob(f"{name}.png"):
            with suppress(OSError):
                picture.unlink(missing_ok=True)
    windows = os.environ.get("APPDATA")
    recent = [Path(windows) / "Microsoft" / "Windows" / "Recent"] if windows else []
    for folder in (data / "RecentDocuments", *recent):
        _remove_links(folder, files)


def _remove_links(folder: Path, files: list[Path]) -> None:
    """The shortcuts that a desktop makes of what was opened last, one small file each: named after the file,
    or in plain words leading to it.
    """
    names = {file.name for file in files}
    for link in folder.glob("*"):
        with suppress(OSError):
            plain = link.suffix == ".desktop" and any(
                str(file) in words or file.as_uri() in words
                for words in (link.read_text("utf-8", "replace"),) for file in files
            )  # fmt: skip
            if link.stem in names or plain:
                link.unlink(missing_ok=True)


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    with suppress(OSError, ValueError, StorageError):
        if not path.is_file() or path.stat().st_size > _MOST:
            return
        before = path.read_text("utf-8")
        after = change(before)
        if after != before:
            save_atomically(path, after.encode())
