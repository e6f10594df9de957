"""Who is told when the map or the selection changes. One place, so that nobody is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from sysmap.app.capture.linking import told_again
from sysmap.app.commands import loops, show
from sysmap.app.menus import context
from sysmap.app.workshop import asking
from sysmap.editing import Change
from sysmap.tools import Target

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def listen(desk: Desk) -> Callable[[], None]:
    """Join the parts of the desk to its editor and its document; returns what unjoins them."""

    changed = partial(_changed, desk)

    def selected(ids: frozenset[str]) -> None:
        desk.inspector.refresh()
        desk.bar.refresh()
        desk.view_tab.refresh()
        if len(ids) == 1:
            follow(next(iter(ids)))

    def follow(id: str) -> None:
        map = desk.editor.map
        if id in map.zones:
            desk.capture.follow(id)
        elif id in map.elements and id != desk.capture.last:
            zones = map.elements[id].zones
            desk.capture.follow(zones[-1] if zones else "")

    def saved() -> None:
        document = desk.document
        desk.status.show_saved(document.sentence(), document.state != "failed")

    desk.editor.listeners.append(changed)
    desk.editor.on_select.append(selected)
    desk.document.changed_state.connect(saved)
    _hear_the_map(desk)

    def forget() -> None:
        desk.editor.listeners.remove(changed)
        desk.editor.on_select.remove(selected)
        desk.document.changed_state.disconnect(saved)

    return forget


def _changed(desk: Desk, change: Change) -> None:
    if change.origin == "preview":
        return
    desk.bar.refresh()
    desk.loops.look()
    desk.status.refresh()
    desk.question.refresh()
    if change.touches("card"):
        desk.shell.retitle()
    if change.touches("palette", "kinds", "categories", "link_kinds"):
        desk.left.refresh()
    if change.touches("zones", "kinds", "palette"):
        desk.capture.refresh()
    desk.inspector.refresh()
    show.follow(desk, change)
    told_again(desk.capture, desk)
    desk.stages.heard(change)
    desk.resemblance.heard(change)
    asking.heard(desk, change)


def _hear_the_map(desk: Desk) -> None:
    """What the canvas asks of the window around it."""
    view = desk.view
    desk.loops.counted.connect(desk.status.refresh)
    view.typed.connect(desk.capture.start)
    view.escaped.connect(lambda: _escaped(desk))
    view.status.connect(desk.status.say)
    view.tool_changed.connect(lambda *_: desk.left.show_armed())
    view.files_dropped.connect(desk.shell.dropped)
    view.menu_requested.connect(lambda target, at: _menu(desk, target, at))
    view.edit_requested.connect(lambda id: _edit(desk, id))


def _edit(desk: Desk, id: str) -> None:
    """What is not typed in its place: a loop in its list, the rest beside the map."""
    if id in desk.editor.map.loops:
        loops.show_links(desk, desk.editor.map.loops[id].links)
    else:
        desk.inspector.focus_first()


def _escaped(desk: Desk) -> None:
    """Escape with nothing left to forget on the map: the hand leaves it for the capture line."""
    if desk.room.on or desk.tool != "select":
        desk.step_back()
    else:
        desk.capture.start()


def _menu(desk: Desk, target: Target | None, at: QPoint) -> None:
    show_menu(desk, target.what if target is not None else chosen_sort(desk), at)


def chosen_sort(desk: Desk) -> str:
    """What the menu key speaks of: the sort of what is selected, the page when nothing is."""
    map, chosen = desk.editor.map, desk.editor.selection
    sorts = ("element", "link", "zone", "note", "picture", "loop")
    return next((one for one in sorts if any(id in getattr(map, f"{one}s") for id in chosen)), "page")


def show_menu(desk: Desk, what: str, at: QPoint) -> None:
    """The menu of a right click."""
    menu = context(desk, what)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
