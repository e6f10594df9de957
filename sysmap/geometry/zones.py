"""Zones as outlines: what they surround, whom they hold, where their title stands. Map units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from sysmap.geometry.hull import convex, corners, distance_to_hull, hull
from sysmap.geometry.makers import band, curve_through, ellipse, frame, polygon, rounded_rect, sector
from sysmap.geometry.path import Path
from sysmap.geometry.shapes import Box
from sysmap.model import Shape

STAY = 90.0
"""How far a member's centre may wander from the hull of the others before it leaves a free zone."""


def outline(shape: Shape, members: Sequence[Box] = (), title: Box | None = None) -> Path:
    """The outline of a zone; `members` and `title` are boxes that a hull surrounds.

    A hull without members, and a type that this version does not know, are their rectangle.
    """
    if shape.type == "hull":
        boxes = (*members, title) if title else tuple(members)
        return hull(boxes, shape.margin) if boxes else rounded_rect(extent(shape), 20.0)
    return _fixed(shape)


def holds(shape: Shape, x: float, y: float, members: Sequence[Box] = ()) -> bool:
    """Whether an element whose centre is (x, y) is inside the zone: the centre decides.

    A hull follows its members, so it is asked with the boxes of the *other* members: it holds
    what is near them and lets go what is dragged far away.
    """
    if shape.type == "line":
        return False
    if shape.type != "hull" or not members:
        return outline(shape).holds(x, y)
    return distance_to_hull(convex(corners(members)), x, y) <= STAY


def extent(shape: Shape) -> Box:
    """The rectangle `width` × `height` round the centre of the shape."""
    return Box.around(shape.x, shape.y, shape.width, shape.height)


@lru_cache(maxsize=512)
def _fixed(shape: Shape) -> Path:
    return _MAKERS.get(shape.type, _rect)(shape)


def _rect(s: Shape) -> Path:
    return rounded_rect(extent(s), s.radius)


def _ellipse(s: Shape) -> Path:
    return ellipse(s.x, s.y, s.width, s.height)


def _sector(s: Shape) -> Path:
    return sector(s.x, s.y, s.width, s.height, s.inner, s.outer, s.start, s.end)


def _frame(s: Shape) -> Path:
    return frame(extent(s), s.radius, s.inner)


def _polygon(s: Shape) -> Path:
    return polygon(s.points, s.radius) if len(s.points) > 2 else _rect(s)


def _band(s: Shape) -> Path:
    return band(s.points, s.floor) if len(s.points) > 1 else _rect(s)


def _line(s: Shape) -> Path:
    return curve_through(s.points) if len(s.points) > 1 else _rect(s)


_MAKERS: dict[str, Callable[[Shape], Path]] = {
    "rect": _rect, "lane": _rect, "cell": _rect, "ellipse": _ellipse, "sector": _sector,
    "frame": _frame, "polygon": _polygon, "band": _band, "line": _line,
}  # fmt: skip
