"""What a column is: its name, what a cell shows, what it may hold, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sysmap.app.finding.find import fold
from sysmap.app.table.collating import Key
from sysmap.editing import Draft
from sysmap.i18n import _

Read = Callable[[Any], str]
Write = Callable[[Draft, Any, str], object]
Choices = Callable[[Any], Iterable[str]]
"""What a cell of this record may say; asked with None for a row that does not exist yet."""


class Refused(Exception):
    """A value that a cell cannot take; its one argument is the sentence that says so."""


@dataclass(frozen=True)
class Column:
    """`write` is absent when the cell only tells. `many` values are parted by commas. `first` is shown
    before anybody chose columns. `rank` sorts by something else than the words. Columns of a
    `group` are offered together; `about` says what the column is, `asked` is called when it is shown.
    """

    id: str
    name: str
    width: int
    read: Read
    write: Write | None = None
    choices: Choices | None = None
    many: bool = False
    long: bool = False
    first: bool = True
    rank: Callable[[Any], Key] | None = None
    group: str = ""
    about: str = ""
    asked: Callable[[], object] | None = None


Columns = tuple[Column, ...]


def refuse(text: str, what: str) -> Refused:
    """« « Machin » : ce n’est pas un type. La valeur d’avant reste. »"""
    said = _("« {text} » : {what}. La valeur d’avant reste.")
    return Refused(said.format(text=" ".join(text.split()), what=what))


def chosen(text: str, pairs: Iterable[tuple[str, str]], what: str) -> str:
    """The value that these words name; nothing for no words at all."""
    wanted = fold(text)
    for value, said in pairs:
        if wanted in (fold(said), value.lower()):
            return value
    if not wanted:
        return ""
    raise refuse(text, what)


def yes(text: str) -> bool:
    """Oui or non, in either language, or a cross in the cell."""
    wanted = fold(text)
    if wanted in {"oui", "yes", "x", "1", "vrai", "true", fold(_("Oui"))}:
        return True
    if wanted in {"", "non", "no", "0", "faux", "false", fold(_("Non"))}:
        return False
    raise refuse(text, _("écrivez oui ou non"))


def yes_no() -> list[str]:
    return [_("Oui"), _("Non")]


def count(text: str) -> int:
    """A number of things, from nothing at all to a million."""
    plain = "".join(text.split())
    if not plain:
        return 0
    if not (plain.isascii() and plain.isdigit()) or len(plain) > 6:
        raise refuse(text, _("ce n’est pas un nombre"))
    return int(plain)
