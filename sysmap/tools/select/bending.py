"""The middle of a relation follows the hand."""

from __future__ import annotations

from sysmap.editing import Draft, operations
from sysmap.geometry import Route, slid
from sysmap.i18n import _
from sysmap.model import Bend
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.state import State

MOST = 1.5
"""A control point no further from the chord than this many chords."""
STRAIGHT = 0.02


class Bending(State):
    cursor = "moving"

    def __init__(self, desk: Desk, idle: State, press: Press, link: str) -> None:
        super().__init__(desk)
        self.idle, self.start, self.id = idle, press.at, link
        self.route = desk.route(link)
        self.bend: Bend | None = None

    def move(self, event: Move) -> State:
        bend = self._bent(event.at.x - self.start.x, event.at.y - self.start.y)
        if bend is None:
            return self
        self.bend = bend
        self.desk.editor.preview(self._write)
        return self

    def _bent(self, dx: float, dy: float) -> Bend | None:
        """An arc bows, a straight line becomes an arc, square turns slide."""
        if self.route is None or (self.route.points and self._is_loop):
            return None
        if not self.route.points or self.route.bend.through:
            return bent(self.route, dx, dy)
        link = self.desk.editor.map.links[self.id]
        source, target = self.desk.box(link.source), self.desk.box(link.target)
        return slid(source, target, self.route.bend, dx, dy) if source and target else None

    @property
    def _is_loop(self) -> bool:
        return self.route is not None and not self.route.bend.form and not self.route.bend.through

    def _write(self, draft: Draft) -> None:
        operations.bend(draft, self.id, self.bend)

    def release(self, event: Release) -> State:
        if self.bend is not None:
            with self.desk.editor.transaction(_("courbure d’une relation")) as draft:
                self._write(draft)
        return self.idle

    def key(self, event: Key) -> State:
        if event.name != "Escape":
            return self
        self.desk.editor.preview(None)
        return self.idle

    def overlay(self) -> Overlay:
        return Overlay(handles=False)


def bent(route: Route, dx: float, dy: float) -> Bend:
    """The bend whose arc has its middle moved by (dx, dy); the share along the chord is let go."""
    (ax, ay), (cx, cy), (bx, by) = route.spine
    # The middle of a quadratic arc lies half way between its chord's middle and its control point.
    cx, cy = cx + 2 * dx, cy + 2 * dy
    lx, ly = by - ay, -(bx - ax)
    square = lx * lx + ly * ly
    offset = ((cx - (ax + bx) / 2) * lx + (cy - (ay + by) / 2) * ly) / square if square else 0.0
    offset = max(-MOST, min(MOST, offset))
    if abs(offset) < STRAIGHT:
        offset = 0.0
    return Bend(offset=offset, leave=route.bend.leave, arrive=route.bend.arrive)
