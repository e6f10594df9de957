"""Where the marks of relations find free room: signs, delays, numbers, verbs, loop badges, cuts.

Map units; `s` is a distance along a route from its start. Sizes come from the drawing rules and
are all multiplied by `scale` (1.5 on an A3 poster, 2.2 in the room).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.geometry.routing import Route
from sysmap.geometry.shapes import Box, Point

SIGN_RADIUS, NUMBER_RADIUS, RING_RADIUS, CUT = 8.5, 10.0, 18.0, 6.0


class Want(NamedTuple):
    """What a relation shows besides its line.

    `number` is a disc with its rank in a told loop, `on_ribbon` says that it runs on one,
    `words` is the size of its verb.
    """

    sign: bool = False
    delay: bool = False
    number: bool = False
    on_ribbon: bool = False
    words: tuple[float, float] | None = None


class LoopWant(NamedTuple):
    """A loop's badge: its links in their order, and the size of its name (0, 0 without one)."""

    links: tuple[str, ...]
    name: tuple[float, float] = (0.0, 0.0)


class LinkMarks(NamedTuple):
    """Where the marks of one relation go.

    `sign` and `number` are the centres of discs; `delay` the distance s of the two strokes;
    `words` the box of the verb; `cuts` the spans (s0, s1) left open under crossing lines.
    """

    sign: Point | None = None
    delay: float | None = None
    number: Point | None = None
    words: Box | None = None
    cuts: tuple[tuple[float, float], ...] = ()


class LoopBadge(NamedTuple):
    """The centre of the ring, the box of the name below it, and whether the loop turns clockwise."""

    ring: Point
    name: Box
    clockwise: bool


class Marks(NamedTuple):
    links: Mapping[str, LinkMarks]
    loops: Mapping[str, LoopBadge]


def place_marks(
    routes: Mapping[str, Route],
    boxes: Mapping[str, Box],
    wants: Mapping[str, Want],
    *,
    loops: Mapping[str, LoopWant] | None = None,
    words: Sequence[Box] = (),
    cuts: bool = True,
    scale: float = 1.0,
) -> Marks:
    """A place for every mark, away from lines, boxes, words and each other.

    `routes` in drawing order (a later line passes over an earlier one, which is cut on both
    sides); `boxes` of the elements; `words` are other places to leave free (zone titles, notes).
    Relations without an entry in `wants` only get their cuts.
    """
    links = {key: _simple(r, wants.get(key, Want()), scale) for key, r in routes.items()}
    badges = {key: _badge(routes, want, scale) for key, want in (loops or {}).items()}
    return Marks(links, badges)


def _simple(r: Route, want: Want, k: float) -> LinkMarks:
    length = r.length()
    at, along = r.at(0.88 * length)
    off = 1.74 * SIGN_RADIUS * k
    outside = 1 if r.bend.offset >= 0 else -1
    sign = Point(at.x + along.y * off * outside, at.y - along.x * off * outside)
    number = r.at(0.36 * length)[0] if want.number else None
    delay = (0.6 if want.on_ribbon else 0.5) * length if want.delay else None
    middle = r.at(0.5 * length)[0]
    box = Box.around(middle.x, middle.y - want.words[1], *want.words) if want.words else None
    return LinkMarks(sign if want.sign else None, delay, number, box)


def _badge(routes: Mapping[str, Route], want: LoopWant, k: float) -> LoopBadge:
    points = [p for key in want.links if key in routes for p in routes[key].spine.points(9)]
    area = sum(a.x * b.y - b.x * a.y for a, b in zip(points, points[1:] + points[:1], strict=True))
    n = max(1, len(points))
    x, y = sum(p.x for p in points) / n, sum(p.y for p in points) / n
    r = RING_RADIUS * k
    width, height = want.name
    return LoopBadge(Point(x, y), Box.around(x, y + r + 4 * k + height / 2, width, height), area >= 0)
