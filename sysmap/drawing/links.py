"""Placing relations: their arcs, and where their marks stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.drawing.fonts import Style
from sysmap.drawing.placed import PlacedLink, Words
from sysmap.drawing.words import measure
from sysmap.geometry import Box, Ends, Point, Route, Want, quick_bend, route, route_all
from sysmap.model import Bend, Link, LinkKind

VERB = Style(12.5, 500, True)
VERB_WIDTH = 130.0
CAREFUL = 150
"""Up to so many relations the arcs are chosen together; beyond, each one alone."""
SIGNS = frozenset({"+", "-", "?"})


def said_on_line(link: Link) -> str:
    """The words that stand beside a line: its own verb, what it is about, how much later."""
    delay = link.delay_text if link.delay else ""
    return ", ".join(part for part in (link.verb, link.subject, delay) if part)


def signed(link: Link, kind: LinkKind) -> bool:
    return kind.signed and link.polarity in SIGNS


def verb_words(link: Link, box: Box | None) -> Words | None:
    text = said_on_line(link)
    if not text:
        return None
    lines = measure(text, VERB, VERB_WIDTH)
    middle = box.centre if box is not None else Point(0.0, 0.0)
    return Words(lines, middle.x, middle.y - lines.height / 2, VERB)


def want(link: Link, kind: LinkKind, number: bool = False, on_ribbon: bool = False) -> Want:
    """What must find room beside this relation."""
    words = verb_words(link, None)
    size = (words.lines.width, words.lines.height) if words else None
    return Want(signed(link, kind), link.delay, number, on_ribbon, size)


def pairs(links: Iterable[Link]) -> dict[str, tuple[int, int]]:
    """Rank and count of each relation among those that join the same two elements."""
    groups: dict[tuple[str, str], list[str]] = {}
    for link in links:
        a, b = link.source, link.target
        groups.setdefault((a, b) if a < b else (b, a), []).append(link.id)
    return {id: (rank, len(ids)) for ids in groups.values() for rank, id in enumerate(ids)}


def choose_bends(
    links: Mapping[str, Link], anchors: Mapping[str, Box], known: Mapping[str, Bend], words: Iterable[Box],
    sides: Mapping[str, int],
) -> dict[str, Bend]:  # fmt: skip
    """A bend for each relation: its own, else the known one, else one chosen to stay clear.

    Careful on maps that a hand made, quick on large ones.
    """
    fixed = {id: link.bend or known.get(id) for id, link in links.items()}
    settled = {id: bend for id, bend in fixed.items() if bend is not None}
    if len(settled) == len(links):
        return settled
    if len(links) <= CAREFUL:
        ends = {id: Ends(anchors[link.source], anchors[link.target], link.source, link.target,
                         sides.get(id, 0)) for id, link in links.items()}  # fmt: skip
        return route_all(ends, anchors, fixed=settled, words=tuple(words))
    ranks = pairs(links.values())
    return {
        id: settled.get(id) or quick_bend(anchors[link.source], anchors[link.target], *ranks[id])
        for id, link in links.items()
    }


def routed(link: Link, bend: Bend, anchors: Mapping[str, Box]) -> Route:
    return route(anchors[link.source], anchors[link.target], bend)


def simple_marks(placed: PlacedLink, radius: float) -> PlacedLink:
    """Marks at their usual places, without looking around: for large maps and while dragging."""
    link, line = placed.record, placed.route
    length = line.length()
    sign = None
    if signed(link, placed.kind):
        at, along = line.at(max(length * 0.4, min(0.88 * length, length - 20)))
        out = 1.74 * radius * (1 if line.bend.offset >= 0 else -1)
        sign = Point(at.x + along.y * out, at.y - along.x * out)
    delay = 0.5 * length if link.delay else None
    words = verb_words(link, None)
    if words is not None:
        at, along = line.at(0.5 * length)
        words = words._replace(x=at.x, y=at.y - words.lines.height - 4)
    return placed._replace(sign=sign, delay=delay, words=words, badge=badge_place(placed.kind, line, link.delay))


def badge_place(kind: LinkKind, line: Route, delay: bool) -> Point | None:
    if not kind.badge:
        return None
    return line.at(line.length() * (0.34 if delay else 0.5))[0]
