"""Ranger: aligning, distributing, removing overlaps. Never a new layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.editing import operations
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def several(desk: Desk) -> bool:
    return len(desk.editor.selection) > 1


def three(desk: Desk) -> bool:
    return len(desk.editor.selection) > 2


def some_elements(desk: Desk) -> bool:
    return len(desk.editor.map.elements) > 1


def align(desk: Desk, how: str) -> None:
    with desk.editor.transaction(_("alignement")) as draft:
        operations.align(draft, desk.editor.selection, how, desk.boxes())


def distribute(desk: Desk, how: str) -> None:
    with desk.editor.transaction(_("répartition")) as draft:
        operations.distribute(draft, desk.editor.selection, how, desk.boxes())


def unclutter(desk: Desk) -> None:
    """Push apart what overlaps, by as little as it takes; the rest does not move."""
    from sysmap.geometry import apart

    map, boxes = desk.editor.map, desk.boxes()
    fixed = {e.id for e in map.elements.values() if e.locked}
    moves = apart({i: boxes[i] for i in map.elements if i in boxes}, fixed)
    if not moves:
        desk.say(_("Rien ne se chevauche : rien n’a bougé."))
        return
    places = {i: (map.elements[i].x + dx, map.elements[i].y + dy) for i, (dx, dy) in moves.items()}
    label = _n("désencombrement : {n} élément", "désencombrement : {n} éléments", len(moves))
    with desk.editor.transaction(label) as draft:
        operations.place(draft, places, boxes)


def front(desk: Desk) -> None:
    with desk.editor.transaction(_("mise au premier plan")) as draft:
        operations.bring_to_front(draft, desk.editor.selection)


def back(desk: Desk) -> None:
    with desk.editor.transaction(_("mise à l’arrière-plan")) as draft:
        operations.send_to_back(draft, desk.editor.selection)


def straighten(desk: Desk) -> None:
    """Give the bends of the selected relations (of all when none is) back to the drawing."""
    map = desk.editor.map
    ids = [i for i in desk.editor.selection if i in map.links] or list(map.links)
    with desk.editor.transaction(_("courbes automatiques")) as draft:
        for id in ids:
            operations.bend(draft, id, None)
