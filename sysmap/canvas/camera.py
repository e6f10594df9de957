"""Which part of the map is seen, and how large. Screen places are logical pixels."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.geometry import Box, Point

SMALLEST, LARGEST = 0.02, 8.0
"""Scales between which one may zoom: screen pixels in one map unit."""


class Camera(NamedTuple):
    """The map place at the top left of the screen, and the scale."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def to_map(self, x: float, y: float) -> Point:
        return Point(self.x + x / self.scale, self.y + y / self.scale)

    def to_screen(self, x: float, y: float) -> Point:
        return Point((x - self.x) * self.scale, (y - self.y) * self.scale)

    def box_to_screen(self, box: Box) -> Box:
        return Box(*self.to_screen(box.left, box.top), *self.to_screen(box.right, box.bottom))

    def area(self, width: float, height: float) -> Box:
        """What a screen of this size shows."""
        return Box(self.x, self.y, self.x + width / self.scale, self.y + height / self.scale)

    def pushed(self, dx: float, dy: float) -> Camera:
        """The map moved by screen pixels."""
        return Camera(self.x - dx / self.scale, self.y - dy / self.scale, self.scale)

    def zoomed(self, factor: float, x: float, y: float) -> Camera:
        """Larger by this factor; what lies at the screen place (x, y) stays there."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        at = self.to_map(x, y)
        return Camera(at.x - x / scale, at.y - y / scale, scale)

    def grid(self, ratio: float) -> Camera:
        """The same, on whole device pixels: a picture moved by whole pixels stays sharp."""
        step = self.scale * ratio
        return Camera(round(self.x * step) / step, round(self.y * step) / step, self.scale)


def fitted(box: Box, width: float, height: float, margin: float = 40.0, largest: float = 1.25) -> Camera:
    """The camera that shows the whole box in the middle of a screen of this size."""
    room = max(width - 2 * margin, 40.0), max(height - 2 * margin, 40.0)
    scale = min(room[0] / max(box.width, 1.0), room[1] / max(box.height, 1.0), largest)
    scale = min(max(scale, SMALLEST), LARGEST)
    x, y = box.centre
    return Camera(x - width / scale / 2, y - height / scale / 2, scale)
