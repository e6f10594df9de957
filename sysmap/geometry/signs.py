"""The places of the marks along one line: sign, delay, number, verb. Map units.

Each looks at a few places in the order of taste (drawing rules: a sign at 88 %, outside of the
bend first; a delay at the middle; a number at 36 %) and takes the first good one.
"""

from __future__ import annotations

from itertools import product

from sysmap.geometry.clearing import Clearing
from sysmap.geometry.routing import Route
from sysmap.geometry.shapes import Box, Point

SIGN_RADIUS, NUMBER_RADIUS, STROKE, HEAD = 8.5, 10.0, 14.0, 12.0
OFF_LINE = 1.74
SIGN_AT = (0.88, 0.84, 0.8, 0.75, 0.92, 0.7, 0.62, 0.55, 0.45, 0.35)
DELAY_SHIFTS = (0.0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2)
NUMBER_SHIFTS = (0.0, -0.05, 0.05, -0.1, 0.1, 0.16)
WORDS_AT = (0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78)


def outside(r: Route) -> int:
    """The side to which the line bulges: 1 left, -1 right."""
    return 1 if r.bend.offset >= 0 else -1


def beside(at: Point, along: Point, side: int, by: float) -> Point:
    """The point at this distance to the left (side 1) or right of the line."""
    return Point(at.x + along.y * by * side, at.y - along.x * by * side)


def place_sign(key: str, r: Route, room: Clearing, k: float) -> Point:
    """The centre of the sign's disc."""
    length, radius = r.length(), SIGN_RADIUS * k
    last = max(length / 2, length - radius - 7 * k)
    best, least = None, float("inf")
    for taste, at, side, more in _SIGN_PLACES[outside(r)]:
        if taste >= least:
            break
        point, along = r.at(min(at * length, last))
        spot = beside(point, along, side, OFF_LINE * radius + more * k)
        cost = taste + room.disc_cost(spot, radius, key, least)
        if cost < least:
            best, least = spot, cost
    assert best is not None
    room.take_disc(best, radius)
    return best


def _sign_places(outer: int) -> list[tuple[float, float, int, float]]:
    """(taste, share of the line, side, extra distance), best first."""
    return sorted(
        (abs(at - 0.88) * 60 + more * 2 + (0 if side == outer else 4), at, side, more)
        for at, side, more in product(SIGN_AT, (1, -1), (0.0, 3.0, 7.0))
    )


_SIGN_PLACES = {outer: _sign_places(outer) for outer in (1, -1)}


def place_delay(
    key: str, r: Route, room: Clearing, cuts: tuple[tuple[float, float], ...], on_ribbon: bool, k: float
) -> float:
    """The distance along the line of the middle of the two strokes, away from crossings."""
    length = r.length()
    middle = 0.6 if on_ribbon else 0.5

    def cost(shift: float) -> float:
        s = (middle + shift) * length
        at = r.at(s)[0]
        crossed = any(a - 10 * k < s < b + 10 * k for a, b in cuts)
        others = room.lines_near(at, STROKE * k * 0.75, key)
        return abs(shift) * 100 + 120 * crossed + 80 * others + 150 * room.marks_near(at, 6 * k)

    s = (middle + min(DELAY_SHIFTS, key=cost)) * length
    room.take_disc(r.at(s)[0], STROKE * k / 2)
    return s


def place_number(key: str, r: Route, room: Clearing, k: float) -> Point:
    """The centre of the disc with the rank of this relation in a told loop."""
    length, radius = r.length(), NUMBER_RADIUS * k

    def cost(shift: float) -> float:
        at = r.at((0.36 + shift) * length)[0]
        others = room.lines_near(at, radius + 2 * k, key)
        return abs(shift) * 100 + 80 * others + 150 * room.marks_near(at, radius)

    at = r.at((0.36 + min(NUMBER_SHIFTS, key=cost)) * length)[0]
    room.take_disc(at, radius)
    return at


_OFF_LINE, _OFF_RIBBON = (5.0, 10.0, 18.0, 28.0), (19.0, 26.0, 36.0)


def place_words(
    key: str, r: Route, size: tuple[float, float], room: Clearing, k: float, on_ribbon: bool = False
) -> Box:
    """The box of the relation's words, beside its middle where there is room, off its ribbon."""
    length, outer = r.length(), outside(r)
    best, least = None, float("inf")
    for at, side, more in product(WORDS_AT, (outer, -outer), _OFF_RIBBON if on_ribbon else _OFF_LINE):
        taste = abs(at - 0.5) * 80 + (0 if side == outer else 6) + more
        if taste >= least:
            continue
        point, along = r.at(at * length)
        reach = (abs(along.y) * size[0] + abs(along.x) * size[1]) / 2 + more * k
        box = Box.around(*beside(point, along, side, reach), *size)
        cost = taste + room.box_cost(box.grown(2 * k), least)
        cost += room.on_edge(box) if cost < least else 0.0
        if cost < least:
            best, least = box, cost
    assert best is not None
    room.take(best)
    return best
