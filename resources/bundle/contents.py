"""The list of the files that a package brings, by which `--self-test` sees that one is gone or cut short."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

NAME = "contents.txt"


def listed(files: Iterable[tuple[Path, str]]) -> str:
    """A line for each file: its size, and where it lies in the package; always in the same order."""
    rows = sorted((name, path.stat().st_size) for path, name in files)
    return "".join(f"{size} {name}\n" for name, size in rows)


def list_folder(folder: Path) -> None:
    """Write the list of a folder into it."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != NAME]
    said = listed((path, path.relative_to(folder).as_posix()) for path in files)
    (folder / NAME).write_text(said, encoding="utf-8", newline="\n")
