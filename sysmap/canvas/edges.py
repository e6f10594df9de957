"""A gesture that reaches the edge of the window pushes the map along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

if TYPE_CHECKING:
    from sysmap.canvas.view import MapView

NEAR = 22.0
"""Screen pixels from the edge within which the map is pushed."""
FASTEST = 18.0
"""Pixels at a time, at the very edge."""
EVERY = 16


class EdgePush(QObject):
    """Pushes while a gesture is held near an edge, and tells the gesture that the map moved under it."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self.view = view
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._push)

    def watch(self, at: QPointF) -> None:
        """The hand is here; begin or end pushing."""
        wanted = self.view.toolbox.busy and self.view.toolbox.state.pushes and self._speed(at) != (0.0, 0.0)
        if wanted and not self._timer.isActive():
            self._timer.start()
        elif not wanted:
            self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()

    def _speed(self, at: QPointF) -> tuple[float, float]:
        return _beyond(at.x(), self.view.width()), _beyond(at.y(), self.view.height())

    def _push(self) -> None:
        dx, dy = self._speed(self.view.pointer)
        if not self.view.toolbox.busy or (dx, dy) == (0.0, 0.0):
            self._timer.stop()
            return
        self.view.push(dx, dy)
        self.view.repeat_move()


def _beyond(at: float, size: float) -> float:
    """How fast to push: positive near the start, negative near the end, nothing between."""
    if at < NEAR:
        return FASTEST * min(1.0, (NEAR - at) / NEAR)
    if at > size - NEAR:
        return -FASTEST * min(1.0, (at - size + NEAR) / NEAR)
    return 0.0
