"""The pages of the guide, in the order and under the headings of its index."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sysmap.resources import guide_folder

INDEX = "index"
_ENTRY = re.compile(r"^- \[(?P<title>[^]]+)\]\((?P<name>[a-z0-9-]+)\.md\)")
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


class Entry(NamedTuple):
    """A line of the contents: « Pendant », « Les boucles », `boucles`."""

    group: str
    title: str
    name: str


class Guide(NamedTuple):
    """The guide in one language. A page that cannot be read is left out of the contents."""

    folder: Path
    title: str
    entries: tuple[Entry, ...]

    def has(self, name: str) -> bool:
        return name == INDEX or any(entry.name == name for entry in self.entries)

    def text(self, name: str) -> str:
        """The Markdown of a page, without what is only for whoever builds it."""
        return _COMMENT.sub("", _read(self.folder / f"{name}.md"))

    def title_of(self, name: str) -> str:
        return next((entry.title for entry in self.entries if entry.name == name), self.title)


@cache
def guide(language: str) -> Guide:
    """The guide in this language."""
    folder = guide_folder() / language
    lines = _read(folder / f"{INDEX}.md").splitlines()
    title = next((line[2:] for line in lines if line.startswith("# ")), "Sysmap")
    return Guide(folder, title, tuple(_entries(folder, lines)))


def _entries(folder: Path, lines: list[str]) -> list[Entry]:
    group, found = "", []
    for line in lines:
        if line.startswith("## "):
            group = line[3:]
        elif (entry := _ENTRY.match(line)) and (folder / f"{entry['name']}.md").is_file():
            found.append(Entry(group, entry["title"], entry["name"]))
    return found


def _read(path: Path) -> str:
    """Nothing, when the guide was not packed with the program: help is no reason to stop."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
