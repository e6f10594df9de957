"""Menus made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from sysmap.app.icons import icon
from sysmap.app.keys import key_name
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.actions import Action
    from sysmap.app.desk import Desk

_NONE: Mapping[str, Callable[[QMenu], None]] = MappingProxyType({})


def plain(text: str) -> str:
    """Words for a menu: an ampersand stays an ampersand."""
    return text.replace("&", "&&")


def fill(
    menu: QMenu, desk: Desk, ids: Iterable[str], further: Mapping[str, Callable[[QMenu], None]] = _NONE
) -> None:
    """Fill a menu with these actions; "" is a line, other names are filled by `further`."""
    menu.clear()
    for id in ids:
        if not id:
            menu.addSeparator()
        elif id in further:
            further[id](menu)
        else:
            add(menu, desk, desk.actions_by_id[id])


def add(menu: QMenu, desk: Desk, action: Action) -> QAction:
    """One action in a menu, grey when it cannot be done now."""
    text = plain(action.text(desk))
    if action.keys:
        text += f"\t{key_name(action.keys[0])}"  # a shortcut would fire twice: the key is bound elsewhere
    made = menu.addAction(text, lambda: desk.do(action.id))
    if action.icon:
        made.setIcon(icon(action.icon, 18))
    made.setEnabled(action.when(desk))
    return made


def context(desk: Desk, what: str) -> QMenu:
    """The menu of a right click: what can be done to this, then to anything. It always answers."""
    menu = QMenu(desk)
    if what == "element":
        _kinds(menu, desk)
    for place in (what, "many", "item") if what != "page" else ("page",):
        rows = [row for row in desk.deeds if place in row.where and (place != "many" or row.when(desk))]
        for row in rows:
            add(menu, desk, row)
        if rows:
            menu.addSeparator()
    return menu


def _kinds(menu: QMenu, desk: Desk) -> None:
    from sysmap.app.commands import edit

    inner = menu.addMenu(_("Changer de type"))
    for id in desk.every_kind():
        inner.addAction(
            plain(desk.editor.map.kind(id).name(language())), partial(edit.retype, desk, id)
        )


