"""Where the title of a zone stands. Map units, angles in degrees (0 at the top, clockwise)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from sysmap.geometry.path import Path
from sysmap.geometry.shapes import Box
from sysmap.geometry.titling import TitlePlace, beside_members, in_sector
from sysmap.geometry.zones import extent, outline
from sysmap.model import Shape

INSET = 12.0
"""The space between a title and the edge of its zone."""


def title_place(
    shape: Shape,
    width: float,
    height: float,
    members: Sequence[Box] = (),
    avoid: Sequence[Box] = (),
) -> TitlePlace:
    """Where words of this size stand in the zone, off the boxes of its members when there is room.

    `avoid` are boxes of other things to stay off. A hull is asked with its members and makes room
    for the title (`outline(shape, members, place.box(width, height))`).
    """
    boxes = (*members, *avoid)
    if shape.type == "hull" and members:
        return beside_members(members, width, height, boxes)
    if shape.type == "sector" and not (shape.inner <= 0 and _round(shape)):
        return in_sector(shape, width, height, boxes)
    if shape.type in ("ellipse", "sector"):
        return _in_ellipse(shape, width, height)
    if shape.type in ("polygon", "band"):
        return _in_rows(shape, width, height)
    if shape.type == "line" and shape.points:
        return _at_end(shape, width, height)
    return _in_corner(shape, height)


def _round(shape: Shape) -> bool:
    return shape.end - shape.start >= 360 - 1e-9


def _in_corner(shape: Shape, height: float) -> TitlePlace:
    """The top left corner, further in when it is round."""
    radius = 20.0 if shape.type == "hull" else min(shape.radius, shape.width / 2, shape.height / 2)
    inset = INSET + 0.29 * radius
    box = extent(shape)
    return TitlePlace(box.left + inset + 2, box.top + inset + height / 2)


def _at_end(shape: Shape, width: float, height: float) -> TitlePlace:
    """Over the end of a line, or under it where it falls."""
    (_, before), (x, y) = shape.points[-2:] if len(shape.points) > 1 else shape.points * 2
    falls = y > before
    return TitlePlace(x, y + (INSET + height / 2) * (1 if falls else -1), "right")


def _in_ellipse(shape: Shape, width: float, height: float) -> TitlePlace:
    """Centred, as high as the words fit in the width of the ellipse."""
    outer = shape.outer if shape.type == "sector" else 1.0
    rx, ry = shape.width / 2 * outer, shape.height / 2 * outer
    share = min(1.0, (width / 2 + INSET) / rx) if rx else 1.0
    top = shape.y - ry * sqrt(1 - share * share)
    y = max(top, shape.y - ry + INSET) + height / 2
    return TitlePlace(shape.x, min(y, shape.y), "center")


def _in_rows(shape: Shape, width: float, height: float) -> TitlePlace:
    """The highest row in which the words fit: centred in a polygon, at the left under a curve."""
    path = outline(shape)
    box = path.bounds()
    best: tuple[float, float, float] | None = None
    steps = 24
    for i in range(steps + 1):
        y = box.top + INSET + height / 2 + (box.height - 2 * INSET - height) * i / steps
        left, right = _common(path, y - height / 2, y + height / 2)
        if best is None or right - left > best[1] - best[0] + 1:
            best = (left, right, y)
        if right - left >= width + 2 * INSET:
            best = (left, right, y)
            break
    assert best is not None
    left, right, y = best
    if shape.type == "band" and right - left >= width + 2 * INSET:
        return TitlePlace(left + INSET, y)
    return TitlePlace((left + right) / 2, y, "center")


def _common(path: Path, top: float, bottom: float) -> tuple[float, float]:
    """The widest stretch of x that is inside at both heights; empty at the middle when there is none."""
    middle = path.bounds().centre.x
    spans = [
        (max(a, c), min(b, d)) for a, b in _inside(path, top) for c, d in _inside(path, bottom)
    ]
    return max(spans, key=lambda s: s[1] - s[0], default=(middle, middle))


def _inside(path: Path, y: float) -> list[tuple[float, float]]:
    """The stretches of x that are inside the outline at this height."""
    hits = sorted(
        a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
        for loop in path.flattened(0.5)
        for a, b in pairwise(loop)
        if (a.y > y) != (b.y > y)
    )
    return list(zip(hits[::2], hits[1::2], strict=False))
