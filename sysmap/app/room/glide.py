"""The map glides to what is being said, unless motion is switched off."""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import QEasingCurve, QVariantAnimation

from sysmap.canvas import Camera, Surface

LASTS = 320
"""Milliseconds: slow enough to be followed by eyes at the last row."""


class Glide(QVariantAnimation):
    """From where the surface looks to another camera; any other look ends it."""

    def __init__(self, view: Surface) -> None:
        super().__init__(view)
        self._view = view
        self._from = self._to = self._last = view.camera
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(LASTS)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.valueChanged.connect(self._step)

    def go(self, camera: Camera, *, gently: bool) -> None:
        """Look from there, at once or gently."""
        self.stop()
        if not gently or not self._view.isVisible():
            self._view.look_now(camera)
            return
        self._from, self._to = self._view.camera, camera
        self._last = self._view.camera
        self.start()

    @property
    def goal(self) -> Camera:
        """Where the surface will look when nothing moves any more."""
        return self._to if self.state() == self.State.Running else self._view.camera

    def _step(self, share: object) -> None:
        if self.state() != self.State.Running or not isinstance(share, float):
            return
        if self._view.camera != self._last:  # a hand has moved the map meanwhile
            self.stop()
            return
        self._view.look(between(self._from, self._to, share, self._view.width(), self._view.height()))
        self._last = self._view.camera


def between(a: Camera, b: Camera, share: float, width: float, height: float) -> Camera:
    """A camera part of the way: the middle goes straight, the scale by equal ratios."""
    scale = exp(log(a.scale) + (log(b.scale) - log(a.scale)) * share)
    (ax, ay), (bx, by) = a.to_map(width / 2, height / 2), b.to_map(width / 2, height / 2)
    x, y = ax + (bx - ax) * share, ay + (by - ay) * share
    return Camera(x - width / 2 / scale, y - height / 2 / scale, scale)
