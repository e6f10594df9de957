"""« Travail retrouvé » : what a fault left in a journal, offered once, calmly."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from sysmap.app.banners import Choice
from sysmap.app.saving.document import FAILED
from sysmap.app.spoken import day, hour
from sysmap.app.thumbnail import thumbnail
from sysmap.i18n import _, _n
from sysmap.model import SystemMap
from sysmap.storage import Left, Recovered, StorageError, free_path, recover, recoverable, retire, save

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


MOST, WIDE, HIGH = 3, 90, 54
"""Banners at once, and the pixels of their pictures."""
TRIES = 2
"""A map whose picture struck the program down so often is offered as a file only."""
LARGE = 3000
"""Elements beyond which no picture is drawn: it would hold up the start."""


def offer(shell: Shell) -> None:
    """One banner for each journal left behind, at most three."""
    offered = 0
    for left in recoverable():
        if offered == MOST:
            return
        try:
            found = recover(left.folder)
        except Exception:  # of another program or a later version: it stays where it is
            continue
        if _already_in_its_file(left, found):
            retire(left.folder)
        else:
            offered += 1
            _offer(shell, left, found)


def _already_in_its_file(left: Left, found: Recovered) -> bool:
    from sysmap.storage import read

    if left.path is None:
        return False
    try:
        return read(left.path).map == found.opened.map
    except StorageError:
        return False


def _offer(shell: Shell, left: Left, found: Recovered) -> None:
    later = Choice(_("Plus tard"), lambda: None)
    said = _said(left, found)
    struck = _tries(left) >= TRIES
    if struck:
        said += " " + _("Elle a arrêté le programme chaque fois qu’il l’a dessinée : la voici en fichier.")
        first = Choice(_("Enregistrer le fichier"), lambda: _as_file(shell, found.opened.map))
    else:
        first = Choice(_("Reprendre"), lambda: _resume(shell, left, found.opened.map))
    picture = None if struck else _picture(left, found.opened.map)
    shell.banners.say(said, first, later, tone="found", picture=picture)


def _said(left: Left, found: Recovered) -> str:
    at = datetime.fromtimestamp(left.written)
    name = left.title or (left.path.stem if left.path else _("carte sans titre"))
    said = _("Travail retrouvé : {name}, {day} à {hour}, {count}.").format(
        name=name, day=day(at), hour=hour(at),
        count=_n("{n} élément", "{n} éléments", len(found.opened.map.elements)),
    )  # fmt: skip
    if found.torn:
        said += " " + _n("La fin du journal est abîmée : {n} changement a été relu avant elle.",
                         "La fin du journal est abîmée : {n} changements ont été relus avant elle.",
                         found.edits)  # fmt: skip
    return said


def _resume(shell: Shell, left: Left, map: SystemMap) -> None:
    """In a window of its own when another map is on this one's desk; the journal goes once another has it."""
    window = shell.another() if shell.editing or shell.document.state == FAILED else shell
    if window.take_recovered(map, left.path, left.digest) and window.document.kept():
        retire(left.folder)


def _picture(left: Left, map: SystemMap) -> QImage | None:
    """The map in small. Should it strike the program down, the next start knows it."""
    if len(map.elements) > LARGE:
        return None
    tried = left.folder / f"tried-{_tries(left) + 1}"
    with suppress(OSError):
        tried.touch()
    try:
        picture = thumbnail(map, WIDE, HIGH)
    except Exception:  # no picture is no reason to offer nothing
        picture = None
    for one in left.folder.glob("tried-*"):
        with suppress(OSError):
            one.unlink()
    return picture


def _tries(left: Left) -> int:
    return len(list(left.folder.glob("tried-*")))


def _as_file(shell: Shell, map: SystemMap) -> None:
    path = free_path(map)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    shell.attempt(lambda: save(map, path), _("Enregistré : {name}"), path)
