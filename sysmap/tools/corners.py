"""The tool that straightens a photo: four handles on the corners of the sheet of paper.

While it is in hand the whole photo is shown, with nothing kept. A press anywhere takes the nearest
handle there, so that four clicks do. By the keyboard: Tab goes from corner to corner, arrows push it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from sysmap.editing import Draft, operations_photos
from sysmap.geometry import WHOLE, Box, Point, in_order, is_sheet
from sysmap.i18n import _
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Overlay, Press, Release
from sysmap.tools.select import Idle
from sysmap.tools.state import State

STEP, STRIDE = 2.0, 20.0
"""How far an arrow pushes a corner, without and with Shift: thousandths of the photo."""
_ARROWS: Mapping[str, tuple[int, int]] = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


class CornersTool(State):
    """Enter keeps the sheet between the corners, Escape leaves the photo as it was."""

    tool = "corners"
    cursor = "cross"
    wants = frozenset({"Escape", "Return", "Tab", "Backtab", *_ARROWS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        map = desk.editor.map
        self.id = next((id for id in desk.editor.selection if id in map.pictures), "")
        picture = map.pictures.get(self.id)
        self.box = operations_photos.whole_box(picture) if picture is not None else Box(0.0, 0.0, 1.0, 1.0)
        self.corners = list(picture.corners if picture is not None and picture.corners else WHOLE)
        self.held, self.dragging = 0, False
        desk.say(_("Posez les quatre poignées sur les coins de la feuille. "
                   "Entrée : redresser, Échap : laisser."))  # fmt: skip
        self._show_whole()

    @property
    def resting(self) -> bool:  # type: ignore[override]
        return not self.dragging

    def _show_whole(self) -> None:
        if self.id in self.desk.editor.map.pictures:
            self.desk.editor.preview(self._whole)

    def _whole(self, draft: Draft) -> None:
        box = self.box
        draft.change(draft.pictures[self.id], corners=(), width=box.width, height=box.height, fade=0.0)

    def place(self, number: int) -> Point:
        """Where a corner is on the map."""
        x, y = self.corners[number]
        return Point(self.box.left + x / 1000 * self.box.width, self.box.top + y / 1000 * self.box.height)

    # The hand

    def press(self, event: Press) -> State:
        if event.button == "left":
            away = [hypot(at.x - event.at.x, at.y - event.at.y) for at in map(self.place, range(4))]
            self.held, self.dragging = away.index(min(away)), True
            self._put(event.at)
        return self

    def move(self, event: Move) -> State:
        if self.dragging:
            self._put(event.at)
        return self

    def release(self, event: Release) -> State:
        self.dragging = False
        return self

    def _put(self, at: Point) -> None:
        x = (at.x - self.box.left) / self.box.width * 1000
        y = (at.y - self.box.top) / self.box.height * 1000
        self.corners[self.held] = (min(max(x, 0.0), 1000.0), min(max(y, 0.0), 1000.0))

    # The keyboard

    def key(self, event: Key) -> State:
        if event.name == "Escape":
            return self._leave()
        if event.name == "Return":
            return self._keep()
        if event.name in ("Tab", "Backtab"):
            self.held = (self.held + (1 if event.name == "Tab" else -1)) % 4
        elif event.name in _ARROWS:
            by = STRIDE if event.mods.shift else STEP
            dx, dy = _ARROWS[event.name]
            x, y = self.corners[self.held]
            self.corners[self.held] = (min(max(x + dx * by, 0.0), 1000.0), min(max(y + dy * by, 0.0), 1000.0))
        return self

    def _leave(self) -> State:
        self.desk.editor.preview(None)
        return Idle(self.desk)

    def _keep(self) -> State:
        editor = self.desk.editor
        corners = in_order(self.corners)
        if self.id not in editor.map.pictures:
            return self._leave()
        if not is_sheet(corners):
            self.desk.say(_("Ces quatre coins ne font pas une feuille : écartez-les, puis Entrée."))
            return self
        editor.preview(None)
        with editor.transaction(_("redressement de la photo")) as draft:
            operations_photos.straighten(draft, self.id, corners)
        return Idle(self.desk)

    def overlay(self) -> Overlay:
        places = [self.place(number) for number in range(4)]
        edges = tuple((places[n - 1], places[n]) for n in range(4))
        grips = tuple((at, number == self.held) for number, at in enumerate(places))
        return Overlay(guides=edges, handles=False, grips=grips)
