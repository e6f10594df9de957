"""Titles that must look for room: along the arc of a sector, beside the members of a hull. Map units."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, ceil, degrees
from typing import NamedTuple

from sysmap.geometry.hull import convex, corners
from sysmap.geometry.line import area_of
from sysmap.geometry.makers import on_ellipse
from sysmap.geometry.shapes import Box, Point, union
from sysmap.model import Shape

ARC_INSET, GAP, MOST = 12.0, 9.0, 12
_LETTER = 5.0
"""From the middle line of a title to the ends of its letters."""


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

    def boxes(self, width: float, height: float) -> tuple[Box, ...]:
        """The same room as boxes to keep off: one for straight words, a string of them along an arc."""
        if self.arc is None:
            return (self.box(width, height),)
        c, rx, ry, middle, _ = self.arc
        half = degrees(width / 2 / max(1.0, (rx + ry) / 2))
        n = max(2, ceil(width / height))
        spots = [on_ellipse(c.x, c.y, rx, ry, middle + half * (2 * i / n - 1)) for i in range(n + 1)]
        return tuple(Box.around(x, y, height, height) for x, y in spots)


_SHARES = (
    (0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0),
    (0.125, -0.125, 0.375, -0.375, 0.625, -0.625, 0.875, -0.875),
)
"""Where the title of a sector is tried along its arc; the second ones when all the first meet something."""


def in_sector(shape: Shape, width: float, height: float, avoid: Sequence[Box]) -> TitlePlace:
    """Along the outer arc, in the middle or slid to where fewest boxes stand; straight when too small."""
    end = shape.end if shape.end > shape.start else shape.end + 360
    rx = shape.width / 2 * shape.outer - ARC_INSET - height / 2
    ry = shape.height / 2 * shape.outer - ARC_INSET - height / 2
    half = degrees(width / 2 / max(1.0, (rx + ry) / 2)) + 1.5
    if 2 * half > end - shape.start - 2 or min(rx, ry) < height:
        return _in_middle(shape, end)
    whole = end - shape.start >= 360 - 1e-9
    middle = 0.0 if whole else (shape.start + end) / 2
    slack = 60.0 if whole else (end - shape.start) / 2 - half - 1
    tried: list[tuple[float, float]] = []
    for shares in _SHARES:
        for angle in (middle + slack * share for share in shares):
            place = _on_arc(Point(shape.x, shape.y), rx, ry, angle)
            tried.append((_met(place, half, height, avoid) * 50 + abs(angle - middle), angle))
        if min(tried)[0] < 50:
            break
    best = _on_arc(Point(shape.x, shape.y), rx, ry, min(tried)[1])
    arc = _arc_of(best)
    return best._replace(arc=arc._replace(middle=arc.middle % 360))


def turned(place: TitlePlace, x: float, y: float) -> TitlePlace:
    """The title of a sector slid along its arc to stand nearest to this point."""
    arc = _arc_of(place)
    angle = degrees(atan2((x - arc.centre.x) / arc.rx, -(y - arc.centre.y) / arc.ry)) % 360
    return _on_arc(arc.centre, arc.rx, arc.ry, angle)


def _on_arc(centre: Point, rx: float, ry: float, angle: float) -> TitlePlace:
    at = on_ellipse(centre.x, centre.y, rx, ry, angle)
    return TitlePlace(at.x, at.y, "center", Arc(centre, rx, ry, angle, 90 < angle % 360 < 270))


def _arc_of(place: TitlePlace) -> Arc:
    assert place.arc is not None
    return place.arc


def _met(place: TitlePlace, half: float, height: float, avoid: Sequence[Box]) -> int:
    """How many boxes the words would come near; one that letters stand on weighs as much as four."""
    c, rx, ry, middle, _ = _arc_of(place)
    spots = [on_ellipse(c.x, c.y, rx, ry, middle + half * i / 6) for i in range(-6, 7)]
    near = [box for box in avoid if any(box.grown(height / 2).holds(*spot) for spot in spots)]
    inner = spots[1:-1]
    return len(near) + 3 * sum(any(box.grown(_LETTER).holds(*spot) for spot in inner) for box in near)


def _in_middle(shape: Shape, end: float) -> TitlePlace:
    k = (shape.inner + shape.outer) / 2
    rx, ry = shape.width / 2 * k, shape.height / 2 * k
    return TitlePlace(*on_ellipse(shape.x, shape.y, rx, ry, (shape.start + end) / 2), "center")


def beside_members(
    members: Sequence[Box], width: float, height: float, avoid: Sequence[Box]
) -> TitlePlace:
    """Above a member, below one, or in free room near the top: where the hull grows least.

    Nothing is written on a box; the top left, where one begins to read, is preferred.
    """
    whole = union(members)
    assert whole is not None
    high = sorted(members, key=lambda b: b.top)[:MOST]
    places = [*_around(high, width, height), *_near_top(whole, width, height)]
    edge = convex(corners(members))
    bare = abs(area_of(edge))

    def cost(place: TitlePlace) -> float:
        box = place.box(width, height)
        near = box.grown(GAP - 1)
        met = sum(near.meets(b) for b in avoid)
        grown = abs(area_of(convex((*edge, *corners((box,)))))) - bare
        reading = (box.top - whole.top + height) * 1.5 + abs(box.left - whole.left) * 0.04
        return met * 1000 + grown / (width + height) + reading

    return min(places, key=cost)


def _around(members: Sequence[Box], width: float, height: float) -> list[TitlePlace]:
    found = []
    for b in members:
        for y in (b.top - GAP - height / 2, b.bottom + GAP + height / 2):
            found += [TitlePlace(x, y) for x in (b.left, b.centre.x - width / 2, b.right - width)]
    return found


def _near_top(whole: Box, width: float, height: float) -> list[TitlePlace]:
    """Places in the upper part of the members' rectangle."""
    rows = [whole.top + height / 2 + i * (height + GAP) for i in range(-1, 4)]
    columns = [whole.left + max(0.0, whole.width - width) * i / 8 for i in range(9)]
    return [TitlePlace(x, y) for y in rows for x in columns]
