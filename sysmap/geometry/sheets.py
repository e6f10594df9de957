"""A sheet of paper in a photo: its four corners put in order, and the form it has in truth.

Corners are (x, y) with y downwards, the top left first and clockwise once they are in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, hypot, sqrt

Corner = tuple[float, float]
WHOLE: tuple[Corner, ...] = ((0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.0), (0.0, 1000.0))
"""The corners of the photo itself."""
OUTSIDE = 500.0
"""Thousandths by which a corner may lie beyond the photo: a sheet that was cut off."""
LEAST = 30.0
"""Thousandths: a sheet with a shorter side is a slip of the hand."""
LEAST_AREA = 20_000.0
"""Square thousandths: a fiftieth of the photo."""
_PAPER, _NEARLY = sqrt(2.0), 0.16
"""The form of A4, A3, A2…; a sheet seen nearly so is one of them."""


def in_order(corners: Sequence[Corner]) -> tuple[Corner, ...]:
    """The same four corners, clockwise from the top left, however they were crossed."""
    cx, cy = sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners)
    turning = sorted(corners, key=lambda at: atan2(at[1] - cy, at[0] - cx))
    first = min(range(len(turning)), key=lambda n: turning[n][0] + turning[n][1])
    return tuple(turning[first:] + turning[:first])


def is_sheet(corners: Sequence[Corner]) -> bool:
    """Whether these may be the corners of a sheet: four, bulging outwards, none far off the photo."""
    if len(corners) != 4 or any(not -OUTSIDE <= v <= 1000 + OUTSIDE for at in corners for v in at):
        return False
    if min(_sides(corners)) < LEAST or _area(corners) < LEAST_AREA:
        return False
    turns = [_turn(corners[n - 2], corners[n - 1], corners[n]) for n in range(4)]
    return all(turn > 0 for turn in turns)


def form(corners: Sequence[Corner], ratio: float) -> float:
    """How much wider than high the sheet is, in a photo `ratio` wider than high.

    The mean of opposite sides; what is nearly the form of A4 is taken for it. Perspective
    shortens the far side and lengthens the near one: the mean undoes most of it.
    """
    wide = [(x * ratio, y) for x, y in corners]
    top, right, foot, left = _sides(wide)
    seen = (top + foot) / max(left + right, 1e-6)
    paper = _PAPER if seen >= 1 else 1 / _PAPER
    return paper if abs(seen / paper - 1) <= _NEARLY else seen


def _sides(corners: Sequence[Corner]) -> tuple[float, ...]:
    return tuple(hypot(corners[n][0] - corners[n - 3][0], corners[n][1] - corners[n - 3][1])
                 for n in range(4))  # fmt: skip


def _area(corners: Sequence[Corner]) -> float:
    return abs(sum(
        corners[n - 1][0] * corners[n][1] - corners[n][0] * corners[n - 1][1] for n in range(len(corners))
    )) / 2  # fmt: skip


def _turn(a: Corner, b: Corner, c: Corner) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
