"""What was just written stays in sight: the map steps back a little, while all of it can still be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sysmap.app.motion import moves
from sysmap.app.room.glide import Glide
from sysmap.canvas import Camera, fitted
from sysmap.geometry import Box, union

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

READABLE = 0.6
"""The map is not made smaller than this by itself: its words would be too small to be read again."""
STEP = 0.85
"""It steps back at least so far, so that it does not move again with the next words."""
GLANCE = 0.35
"""For a whole list that was pasted it goes further: one wants to see where all of it went."""
AIR = 24.0
"""Pixels kept between what is written and the edge."""


class Sight:
    """Steps back only from where the program itself looked: where a hand has put the map, it stays."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._glide = Glide(desk.view)
        self._glide.finished.connect(desk.view.settle)

    def keep(self, ids: Sequence[str]) -> None:
        """These were just written; a relation among them is seen from end to end, its arc too."""
        desk, view = self._desk, self._desk.view
        self._end()
        new = union(box for id in ids if (box := desk.box(id)) is not None)
        if new is None or _holds(view.camera, new, view.width(), view.height()):
            return
        elements = [id for id in ids if id in desk.editor.map.elements]
        camera = self._back(new, READABLE if len(elements) == 1 else GLANCE) if view.settled else None
        if camera is None:
            was = view.settled
            desk.reveal(elements)
            if was:
                view.settle()
        else:
            self._glide.go(camera, gently=moves(desk.settings))
            if self._glide.state() != Glide.State.Running:
                view.settle()

    def _back(self, new: Box, least: float) -> Camera | None:
        """A little further away: from the corner where one began, if all is seen then; None when too far."""
        view = self._desk.view
        whole = union([view.figure.bounds, new])
        assert whole is not None
        near, wide, high = view.camera, view.width(), view.height()
        least = min(least, near.scale)
        best = fitted(whole, wide, high, margin=AIR, largest=max(near.scale * STEP, least))
        if best.scale < least:
            return None
        scale = near.scale * STEP
        while scale >= best.scale * 0.9 and scale >= least:
            camera = near.zoomed(scale / near.scale, 0.0, 0.0)
            if _holds(camera, whole.grown(AIR), wide, high):
                return camera
            scale *= 0.97
        return best

    def _end(self) -> None:
        """What still glides is there at once: the next place is looked for from there."""
        if self._glide.state() == Glide.State.Running:
            self._glide.go(self._glide.goal, gently=False)
            self._desk.view.settle()


def _holds(camera: Camera, box: Box, wide: float, high: float) -> bool:
    left, top, right, bottom = camera.box_to_screen(box)
    return left >= 0 and top >= 0 and right <= wide and bottom <= high
