"""Which part of the page is seen, and how large: plain arithmetic between millimetres and pixels."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.geometry import Box

NATURAL = 96 / 25.4
"""Pixels for a millimetre at 100 %."""
LEAST, MOST = 0.05, 40.0
AROUND = 12.0


class Sight(NamedTuple):
    """`scale` is pixels for a millimetre; `dx`, `dy` is where the page's corner is, in pixels."""

    scale: float
    dx: float
    dy: float

    def shown(self, box: Box) -> Box:
        return Box(self.dx + box.left * self.scale, self.dy + box.top * self.scale,
                   self.dx + box.right * self.scale, self.dy + box.bottom * self.scale)  # fmt: skip

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.dx) / self.scale, (y - self.dy) / self.scale

    def zoomed(self, factor: float, x: float, y: float) -> Sight:
        """Larger or smaller about this point, which stays where it is."""
        scale = min(MOST, max(LEAST, self.scale * factor))
        turn = scale / self.scale
        return Sight(scale, x - (x - self.dx) * turn, y - (y - self.dy) * turn)

    def moved(self, dx: float, dy: float) -> Sight:
        return Sight(self.scale, self.dx + dx, self.dy + dy)

    def kept(self, page: tuple[float, float], room: tuple[float, float]) -> Sight:
        """The same, the page never lost: in the middle where it fits, else its edges at most inside."""
        dx, dy = (_held(at, side * self.scale, space)
                  for at, side, space in zip((self.dx, self.dy), page, room, strict=True))  # fmt: skip
        return Sight(self.scale, dx, dy)


def _held(at: float, side: float, space: float) -> float:
    if side + 2 * AROUND <= space:
        return (space - side) / 2
    return min(AROUND, max(space - side - AROUND, at))


def whole(page: tuple[float, float], room: tuple[float, float]) -> Sight:
    """All of the page, as large as it fits."""
    scale = min((space - 2 * AROUND) / side for side, space in zip(page, room, strict=True))
    return Sight(max(LEAST, scale), 0.0, 0.0).kept(page, room)
