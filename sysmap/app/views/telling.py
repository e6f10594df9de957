"""Which view of the map is on the desk, and which loop is told there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from sysmap.app.menus import add, plain
from sysmap.i18n import _
from sysmap.model import Loop, SystemMap, View, loop_names

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def opening_view(map: SystemMap) -> View | None:
    """What a map shows when it is opened: the view of its first poster, else its first view."""
    named = next((poster.view for poster in map.posters.values() if poster.view in map.views), "")
    return map.views.get(named) or next(iter(map.views.values()), None)


def show(desk: Desk, view: View | None) -> None:
    """Show the map through this view, or whole."""
    desk.view.show_view(view)
    desk.room.follow_view()
    desk.status.refresh()
    desk.view_tab.refresh()
    desk.inspector.refresh()


def tell(desk: Desk, loop: Loop) -> None:
    """Tell one loop: its ribbon, its numbers; the rest of the map stays as it is."""
    show(desk, View(id="", name=loop.name, loop=loop.id))


def loop_name(loop: Loop, map: SystemMap) -> str:
    """« R2, Le concret mobilise »."""
    letter = loop_names(map).get(loop.id, "")
    return ", ".join(part for part in (letter, loop.name) if part) or _("Boucle")


def add_views(menu: QMenu, desk: Desk) -> None:
    """The views and the loops, when the map has some."""
    from sysmap.app.commands.show import look

    map, now = desk.editor.map, desk.view.scene.view
    if map.views or map.loops:
        menu.addSeparator()
        for id in ("views", "story", "present"):
            add(menu, desk, desk.actions_by_id[id])
        menu.addSeparator()
        whole = menu.addAction(_("Toute la carte"), partial(show, desk, None))
        whole.setCheckable(True)
        whole.setChecked(now is None)
    for view in map.views.values():
        words = _("Vue : {name}").format(name=view.name or view.id)
        made = menu.addAction(plain(words), partial(look, desk, view.id))
        made.setCheckable(True)
        made.setChecked(now is not None and now.id == view.id)
    if map.loops:
        inner = menu.addMenu(_("Raconter une boucle"))
        for loop in map.loops.values():
            inner.addAction(plain(loop_name(loop, map)), partial(tell, desk, loop))
