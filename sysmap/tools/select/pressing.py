"""A button is down on something, and may still be a click."""

from __future__ import annotations

from math import hypot

from sysmap.i18n import _
from sysmap.model import can_move
from sysmap.tools.desk import Desk
from sysmap.tools.events import Key, Move, Press, Release, Target
from sysmap.tools.select.bending import Bending
from sysmap.tools.select.brushing import Brushing
from sysmap.tools.select.lassoing import Lassoing
from sysmap.tools.select.moving import Moving
from sysmap.tools.state import THRESHOLD, State


class Pressing(State):
    """Click: select. Drag: move it (with the selection when it belongs to it), or bend a relation."""

    def __init__(self, desk: Desk, idle: State, press: Press, target: Target) -> None:
        super().__init__(desk)
        self.idle, self.start, self.target = idle, press, target
        self.was_selected = target.id in desk.editor.selection
        # A zone is ground: a drag on it draws the rubber band, unless it is held by its title or selected.
        self.ground = target.what == "zone" and target.part != "title" and not self.was_selected
        adding = press.mods.shift or press.mods.ctrl
        if not adding and not self.was_selected and not self.ground:
            desk.editor.select([target.id])

    def move(self, event: Move) -> State:
        dx, dy = event.at.x - self.start.at.x, event.at.y - self.start.at.y
        if hypot(dx, dy) * self.desk.scale < THRESHOLD:
            return self
        return self._drag().move(event)

    def _drag(self) -> State:
        editor = self.desk.editor
        if self.ground:
            return (Lassoing if self.start.mods.alt else Brushing)(self.desk, self.idle, self.start)
        if self.target.what == "link":
            editor.select([self.target.id])
            return Bending(self.desk, self.idle, self.start, self.target.id)
        if self.target.id not in editor.selection:
            editor.select({*editor.selection, self.target.id})
        if self.target.what != "loop" and not can_move(editor.map, self.target.id):
            self.desk.say(_("C’est verrouillé : rien n’a bougé. « Déverrouiller » le libère."))
            return Brushing(self.desk, self.idle, self.start)
        return Moving(self.desk, self.idle, self.start, self.target.id)

    def release(self, event: Release) -> State:
        editor = self.desk.editor
        if self.start.mods.shift or self.start.mods.ctrl:
            editor.select(editor.selection ^ {self.target.id})
        else:
            editor.select([self.target.id])
        return self.idle

    def key(self, event: Key) -> State:
        return self.idle if event.name == "Escape" else self
