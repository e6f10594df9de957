"""Where the marks of relations find free room: signs, delays, numbers, verbs, loop badges, cuts.

Map units; `s` is a distance along a route from its start. Sizes come from the drawing rules and
are all multiplied by `scale` (1.5 on an A3 poster, 2.2 in the room).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.geometry.badges import LoopBadge, place_badge
from sysmap.geometry.clearing import Clearing
from sysmap.geometry.cuts import cuts as find_cuts
from sysmap.geometry.routing import Route
from sysmap.geometry.shapes import Box, Point
from sysmap.geometry.signs import place_delay, place_number, place_sign, place_words


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
    """A loop's badge: its links in their order, and the size of its name (0, 0 without one).

    `at` is the centre of the ring when a hand has placed it; the others then make room.
    """

    links: tuple[str, ...]
    name: tuple[float, float] = (0.0, 0.0)
    at: tuple[float, float] | None = None


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
    edges: Sequence[tuple[Point, Point]] = (),
    cuts: bool = True,
    scale: float = 1.0,
) -> Marks:
    """A place for every mark, away from lines, boxes, words and each other.

    `routes` in drawing order (a later line passes over an earlier one, which is cut on both
    sides); `boxes` of the elements; `words` are other places to leave free (zone titles, notes),
    `edges` lines that words had better not stand on (the arcs of rings).
    Relations without an entry in `wants` only get their cuts.
    """
    opened = find_cuts(routes, scale) if cuts else {}
    if not wants and not loops:
        return Marks({key: LinkMarks(cuts=opened.get(key, ())) for key in routes}, {})
    room = Clearing(routes, (*boxes.values(), *words), scale, edges)
    on_line = {
        key: _on_line(key, r, wants[key], room, opened.get(key, ()), scale)
        for key, r in routes.items()
        if key in wants
    }
    by_hand = {key: want for key, want in (loops or {}).items() if want.at}
    badges = {key: _badge(routes, want, room, scale) for key, want in by_hand.items()}
    signs = {key: place_sign(key, routes[key], room, scale) for key in on_line if wants[key].sign}
    badges |= {key: _badge(routes, w, room, scale) for key, w in (loops or {}).items() if not w.at}
    links = {}
    for key, r in routes.items():
        number, delay = on_line.get(key, (None, None))
        size = wants[key].words if key in wants else None
        verb = place_words(key, r, size, room, scale, wants[key].on_ribbon) if size else None
        links[key] = LinkMarks(signs.get(key), delay, number, verb, opened.get(key, ()))
    return Marks(links, {key: badge for key, badge in badges.items() if badge})


def _on_line(
    key: str, r: Route, want: Want, room: Clearing, opened: tuple[tuple[float, float], ...], k: float
) -> tuple[Point | None, float | None]:
    """The number and the delay, which have little choice and choose first."""
    number = place_number(key, r, room, k) if want.number else None
    delay = place_delay(key, r, room, opened, want.on_ribbon, k) if want.delay else None
    return number, delay


def _badge(routes: Mapping[str, Route], want: LoopWant, room: Clearing, k: float) -> LoopBadge | None:
    return place_badge([routes[key] for key in want.links if key in routes], want.name, room, k, want.at)
