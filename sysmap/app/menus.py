"""Menus made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from sysmap.app.actions.tips import tip_of
from sysmap.app.controls import harmless
from sysmap.app.icons import icon
from sysmap.app.keyboard.keys import key_name
from sysmap.i18n import _, language
from sysmap.model import LINK_KINDS

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
    menu.setToolTipsVisible(True)
    made.setToolTip(harmless(tip_of(action.id)))
    made.setEnabled(action.when(desk))
    return made


def context(desk: Desk, what: str) -> QMenu:
    """The menu of a right click: what can be done to this, then to anything. It always answers.

    What cannot apply here is not shown: a grey row teaches nothing in front of a room.
    """
    menu = QMenu(desk)
    if what == "element":
        _kinds(menu, desk)
    if what == "link":
        _link_kinds(menu, desk)
    for place in (what, "many", "folded", "item") if what != "page" else ("page",):
        if place == "folded":
            _folds(menu, desk, what)
        else:
            _rows(menu, desk, place)
    return menu


def _rows(menu: QMenu, desk: Desk, place: str) -> None:
    held = {"tidy"} if place == "many" else set()  # those have a menu of their own
    rows = [row for row in desk.deeds if place in row.where and not held & row.where and row.when(desk)]
    for row in rows:
        add(menu, desk, row)
    if rows:
        menu.addSeparator()


def _folds(menu: QMenu, desk: Desk, what: str) -> None:
    """Choosing, the form of a line, putting in order, copying for others: each in a menu of its own."""
    names = {"choose": _("Choisir"), "ask": _("Questions de lecture"), "line": _("Trait"),
             "tidy": _("Aligner et répartir"), "more": _("Copier comme")}  # fmt: skip
    for place, name in names.items():
        rows = [row for row in desk.deeds if place in row.where and row.when(desk) and what not in row.where]
        rows = [row for row in rows if place != "tidy" or "many" in row.where]
        if not rows:
            continue
        inner = menu.addMenu(name)
        for row in rows:
            add(inner, desk, row)
    menu.addSeparator()


def _kinds(menu: QMenu, desk: Desk) -> None:
    from sysmap.app.commands import edit

    map = desk.editor.map
    inner = menu.addMenu(_("Changer de type"))
    now = {map.elements[id].kind for id in desk.editor.selection if id in map.elements}
    for id in desk.every_kind():
        made = inner.addAction(plain(map.kind(id).name(language())), partial(edit.retype, desk, id))
        _tick(made, now == {id})


def _link_kinds(menu: QMenu, desk: Desk) -> None:
    from sysmap.app.commands import relate

    map = desk.editor.map
    inner = menu.addMenu(_("Type de relation"))
    now = {map.links[id].kind for id in relate.links(desk)}
    for id in {**LINK_KINDS, **map.link_kinds}:
        made = inner.addAction(plain(map.link_kind(id).name(language())), partial(relate.rekind, desk, id))
        _tick(made, now == {id})


def _tick(made: QAction, on: bool) -> None:
    made.setCheckable(on)
    made.setChecked(on)


def offers(desk: Desk, what: str, id: str) -> QMenu:
    """The menu of a kind or a relation offered at the left."""
    from sysmap.app.commands import choose, edit

    menu = QMenu(desk)
    if what == "kind":
        menu.addAction(_("Écrire ce type"), partial(desk.arm_kind, id))
        if edit.has_elements(desk):
            menu.addAction(_("Donner ce type à la sélection"), partial(edit.retype, desk, id))
        menu.addAction(_("Choisir tout ce type"), partial(choose.of_kind, desk, id))
    elif what == "link":
        menu.addAction(_("Tracer ces relations"), partial(desk.arm_link, id))
        menu.addAction(_("Choisir toutes ces relations"), partial(choose.of_link_kind, desk, id))
    elif what == "zone":
        menu.addAction(_("Tracer une zone"), desk.arm_zone)
    menu.addSeparator()
    add(menu, desk, desk.actions_by_id["kinds"])
    return menu
