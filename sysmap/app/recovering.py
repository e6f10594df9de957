"""« Travail retrouvé » : what a fault left in a journal, offered once, calmly."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.app.banners import Choice
from sysmap.app.spoken import day, hour
from sysmap.i18n import _, _n
from sysmap.storage import Left, Recovered, StorageError, recover, recoverable, retire

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


def offer(shell: Shell) -> None:
    """One banner for each journal left behind, at most three."""
    for left in recoverable()[:3]:
        try:
            found = recover(left.folder)
        except StorageError:
            continue
        if _already_in_its_file(left, found):
            retire(left.folder)
        else:
            _offer(shell, left, found)


def _already_in_its_file(left: Left, found: Recovered) -> bool:
    from sysmap.storage import read

    if left.path is None:
        return False
    try:
        return read(left.path).map == found.opened.map
    except StorageError:
        return False


def unchanged(path: Path, digest: str) -> bool:
    """Whether the file still holds the bytes that the journal began with."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False


def _offer(shell: Shell, left: Left, found: Recovered) -> None:
    at = datetime.fromtimestamp(left.written)
    name = left.title or (left.path.stem if left.path else _("carte sans titre"))
    said = _("Travail retrouvé : {name}, {day} à {hour}, {count}.").format(
        name=name, day=day(at), hour=hour(at),
        count=_n("{n} élément", "{n} éléments", len(found.opened.map.elements)),
    )  # fmt: skip

    def resume() -> None:
        shell.take_recovered(found.opened.map, left.path, left.digest)
        retire(left.folder)

    later = Choice(_("Plus tard"), lambda: None)
    shell.banners.say(said, Choice(_("Reprendre"), resume), later, tone="found")
