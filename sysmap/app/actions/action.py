"""What an action is: one row, from which menus, search, keys and the shortcut sheet derive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Run = Callable[["Desk"], object]
When = Callable[["Desk"], bool]


def always(desk: Desk) -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """A thing that can be done.

    `where` names the menus that offer it (file, tidy, read, element, link, zone, many, page, item);
    `keys` are Qt's names, the first one is shown; `on_map` keys work only when the map has the
    focus, so that they never eat a letter. `also` are further words to find it by, `says` its
    words when they depend on the moment, `group` its place in the shortcut sheet and its menus.
    """

    id: str
    words: str
    run: Run
    keys: tuple[str, ...] = ()
    where: frozenset[str] = frozenset()
    when: When = always
    group: str = ""
    icon: str = ""
    on_map: bool = False
    also: str = ""
    says: Callable[[Desk], str] | None = None

    def text(self, desk: Desk) -> str:
        return self.says(desk) if self.says else self.words


def row(id: str, words: str, run: Run, keys: str = "", where: str = "", **more: object) -> Action:
    return Action(id, words, run, tuple(keys.split()), frozenset(where.split()), **more)  # type: ignore[arg-type]
