"""Where the title of a zone stands. Map units, angles in degrees (0 at the top, clockwise)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sysmap.geometry.shapes import Box, Point, union
from sysmap.geometry.zones import extent
from sysmap.model import Shape

INSET = 12.0
"""The space between a title and the edge of its zone."""


class Arc(NamedTuple):
    """The elliptic arc along which a title runs: its letters' middle line.

    `middle` is the angle of the middle of the words; `flipped` words run against the clock,
    so that they stand upright in the lower half.
    """

    centre: Point
    rx: float
    ry: float
    middle: float
    flipped: bool


class TitlePlace(NamedTuple):
    """`x` is the left, middle or right of the words, as `align` says; `y` the middle of their height.

    When `arc` is set the words run along it, and (x, y) is its middle.
    """

    x: float
    y: float
    align: str = "left"
    arc: Arc | None = None

    def box(self, width: float, height: float) -> Box:
        """The room that words of this size take there (straight words only)."""
        shift = {"left": width / 2, "right": -width / 2}.get(self.align, 0.0)
        return Box.around(self.x + shift, self.y, width, height)


def title_place(
    shape: Shape,
    width: float,
    height: float,
    members: Sequence[Box] = (),
    avoid: Sequence[Box] = (),
) -> TitlePlace:
    """Where words of this size stand in the zone; a hull looks for room beside its members.

    `avoid` are boxes of other things that the title of a hull should stay off.
    """
    if shape.type == "hull" and members:
        return _beside(members, width, height, avoid)
    return _corner(shape, height)


def _corner(shape: Shape, height: float) -> TitlePlace:
    box = extent(shape)
    return TitlePlace(box.left + INSET, box.top + INSET + height / 2)


def _beside(members: Sequence[Box], width: float, height: float, avoid: Sequence[Box]) -> TitlePlace:
    whole = union(members)
    assert whole is not None
    top = min(members, key=lambda b: (b.top, b.left))
    return TitlePlace(top.left, top.top - 6 - height / 2)
