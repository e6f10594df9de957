"""Arcs that nobody bent are written into the map with the edit that made them.

Otherwise they would be chosen anew at every opening, and a poster made from the file on another
machine would not show what the screen showed.
"""

from __future__ import annotations

from sysmap.canvas.scene import Scene
from sysmap.drawing import ALONE, kept_bends, lay_out
from sysmap.editing import Draft


class ArcKeeper:
    """Completes each transaction with the bends of the relations it made, or came in the way of."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def __call__(self, draft: Draft) -> None:
        map, base = draft.map(), draft.base
        if map is base or len(map.links) > ALONE:
            return
        fresh = [id for id, link in map.links.items() if link.bend is None]
        moved = _moved(draft)
        if not fresh and not moved:
            return
        scene = self.scene
        figure = lay_out(map, view=scene.view, theme=scene.theme, previous=scene.plain)
        for id, bend in kept_bends(figure, fresh, moved).items():
            draft.change(draft.links[id], bend=bend)


def _moved(draft: Draft) -> frozenset[str]:
    before, after = draft.base.elements, draft.elements
    if before is after:
        return frozenset()
    return frozenset(
        id for id, element in after.items()
        if before.get(id) is not element and _place(before.get(id)) != _place(element)
    )  # fmt: skip


def _place(element: object) -> tuple[object, ...]:
    return tuple(getattr(element, name, None) for name in ("x", "y", "width", "height"))
