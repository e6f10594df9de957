"""The picture glides from one map to the next, after an edit that moved much was committed.

The map is already what it will be: only what the screen shows is late. Any gesture, any key on the map
and any other edit end it at once; without motion, or when a frame costs too much, the picture jumps.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QTimer, Signal

from sysmap.app.motion import moves as may_move
from sysmap.app.moving import Moves, moves_between
from sysmap.app.room.glide import between
from sysmap.canvas import Camera
from sysmap.editing import Change, Draft
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LASTS = 450
"""Milliseconds: long enough to follow one element with the eyes."""
EACH = 16
DEAR = 0.12
"""Seconds that a frame may take; a map so large that one takes longer is shown in its new state at once."""
MANY = 900
"""So many records that move are not laid out for a frame even once."""
ENDING = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.NativeGesture,
    QEvent.Type.TouchBegin, QEvent.Type.Hide,
})  # fmt: skip
REMEMBERED = 24


def glide(desk: Desk, before: SystemMap, after: SystemMap, ms: int = LASTS, *, fit: bool = False) -> None:
    """Let the picture glide from the places of one map to those of the one now on the desk.

    Called after the edit was committed; undoing or redoing that step glides too. With `fit` the camera
    goes along, to see the whole map.
    """
    desk.glider.go(before, after, ms, fit=fit)


class Glider(QObject):
    """One timer for the desk; what it shows is a preview, which never reaches the history."""

    _back = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._moves = desk, Moves({})
        self._mine, self._began, self._lasts = False, 0.0, LASTS / 1000
        self._cameras: tuple[Camera, Camera] | None = None
        self._pairs: list[tuple[SystemMap, SystemMap]] = []
        self._curve = QEasingCurve(QEasingCurve.Type.InOutCubic)
        self._timer = QTimer(self, interval=EACH)
        self._timer.timeout.connect(self._step)
        # Later, but before anything is painted: others have not heard yet of what was undone.
        self._back.connect(self._start, Qt.ConnectionType.QueuedConnection)
        desk.view.installEventFilter(self)
        desk.editor.listeners.append(self._heard)

    @property
    def gliding(self) -> bool:
        return self._timer.isActive()

    def go(self, before: SystemMap, after: SystemMap, ms: int = LASTS, *, fit: bool = False) -> None:
        self.end()
        if before is after:
            return
        self._pairs = [*self._pairs, (before, after)][-REMEMBERED:]
        self._start(before, after, ms, fit=fit)

    def _start(self, before: SystemMap, after: SystemMap, ms: int = LASTS, *, fit: bool = False) -> None:
        view = self._desk.view
        moves = moves_between(before, after)
        from_here = view.camera
        if fit and not self._desk.room.on:
            view.fit()
        wanted = may_move(self._desk.settings) and view.isVisible() and ms > 0 and 0 < len(moves.of) <= MANY
        if not wanted or self._desk.editor.map is not after or self._desk.editor.closed:
            return
        self._cameras = (from_here, view.camera) if view.camera != from_here else None
        self._moves, self._lasts = moves, ms / 1000
        self._began = perf_counter()
        self._timer.start()
        self._show(0.0)
        if not view.backing.settled:  # what stays, without what moves: little is left to paint, and no ghost
            view.backing.paint_now()

    def _step(self) -> None:
        share = (perf_counter() - self._began) / self._lasts
        if share >= 1:
            self.end()
            return
        began = perf_counter()
        self._show(self._curve.valueForProgress(share))
        if perf_counter() - began > DEAR:
            self.end()

    def _show(self, share: float) -> None:
        self._preview(lambda draft: self._moves.write(draft, share))
        if self._cameras is not None:
            view = self._desk.view
            view.look(between(*self._cameras, share, view.width(), view.height()))

    def _preview(self, write: Callable[[Draft], object] | None) -> None:
        self._mine = True
        try:
            self._desk.editor.preview(write)
        finally:
            self._mine = False

    def end(self) -> None:
        """Show the map as it is."""
        if not self.gliding:
            return
        self._timer.stop()
        if self._cameras is not None:
            self._desk.view.look(self._cameras[1])
        self._preview(None)

    def _heard(self, change: Change) -> None:
        """Another edit, or another's preview: it rules. A step back over what glided glides back."""
        if self._mine:
            return
        self._timer.stop()
        if change.origin == "load":
            self._pairs.clear()
        elif change.origin in ("undo", "redo") and self._glided(change):
            self._back.emit(change.before, change.after)

    def _glided(self, change: Change) -> bool:
        now = {id(change.before), id(change.after)}
        return any({id(a), id(b)} == now for a, b in self._pairs)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.gliding and event.type() in ENDING:
            self.end()
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        """The desk goes."""
        self._timer.stop()
        listeners: list[Any] = self._desk.editor.listeners
        if self._heard in listeners:
            listeners.remove(self._heard)
