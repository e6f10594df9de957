"""What was brought, onto the map that is open: one step, beside what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.editing import add_map
from sysmap.geometry import Box, union
from sysmap.i18n import _, _n
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

GAP = 200.0


def add_to_map(desk: Desk, brought: SystemMap, name: str) -> None:
    """Put it at the right of the map, choose it, and show it."""
    at = _beside(desk, brought)
    with desk.editor.transaction(_("import de « {name} »").format(name=name)) as draft:
        names = add_map(draft, brought, at, desk.boxes())
    made = [names[id] for id in brought.elements]
    desk.editor.select(made)
    desk.view.fit()
    n = len(made)
    desk.say(_n("{n} élément ajouté ; Ctrl+Z l’enlève", "{n} éléments ajoutés ; Ctrl+Z les enlève", n))


def _beside(desk: Desk, brought: SystemMap) -> tuple[float, float]:
    """The middle of what is brought, when it stands right of what is there."""
    boxes = list(desk.boxes().values())
    own = union([Box.around(e.x, e.y, 140, 40) for e in brought.elements.values()])
    there = union(boxes)
    if there is None or own is None:
        return desk.centre()
    return there.right + GAP + own.width / 2, there.centre.y
