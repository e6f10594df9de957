"""Placing relations: their arcs, and where their marks stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from math import hypot

from sysmap.drawing.fonts import Style
from sysmap.drawing.placed import PlacedLink, Words
from sysmap.drawing.words import measure
from sysmap.geometry import Box, Grid, Point, Route, Want, route
from sysmap.model import Bend, Link, LinkKind, is_indirect, through

VERB = Style(12.5, 500, True)
VERB_WIDTH = 130.0
SHORT, BESIDE = 52.0, 15.0
"""A line shorter than this has its badge beside it, so far from the line."""
SIGNS = frozenset({"+", "-", "?"})


def said_on_line(link: Link) -> str:
    """The words that stand beside a line: its own verb, what it is about, how much later.

    An indirect one says how many elements it goes through: « via 2 », in every language.
    """
    delay = link.delay_text if link.delay else ""
    via = f"via\u00a0{through(link)}" if is_indirect(link) and not link.verb else ""
    return ", ".join(part for part in (link.verb, via, link.subject, delay) if part)


def signed(link: Link, kind: LinkKind) -> bool:
    return kind.signed and link.polarity in SIGNS


def verb_words(link: Link, box: Box | None, least: float = 0.0) -> Words | None:
    text = said_on_line(link)
    if not text:
        return None
    style = VERB._replace(size=max(VERB.size, least))
    lines = measure(text, style, VERB_WIDTH)
    middle = box.centre if box is not None else Point(0.0, 0.0)
    return Words(lines, middle.x, middle.y - lines.height / 2, style)


def want(
    link: Link, kind: LinkKind, number: bool = False, on_ribbon: bool = False, least: float = 0.0
) -> Want:  # fmt: skip
    """What must find room beside this relation."""
    words = verb_words(link, None, least)
    swing = 14.0 if kind.stroke == "zigzag" else 0.0  # the line itself goes from side to side
    size = (words.lines.width + swing, words.lines.height + swing) if words else None
    return Want(signed(link, kind), link.delay, number, on_ribbon, size)


def routed(link: Link, bend: Bend, anchors: Mapping[str, Box]) -> Route:
    return route(anchors[link.source], anchors[link.target], bend)


def simple_marks(placed: PlacedLink, radius: float, least: float = 0.0) -> PlacedLink:
    """Marks at their usual places, without looking around: for large maps and while dragging."""
    link, line = placed.record, placed.route
    sign = _usual_sign(line, radius) if signed(link, placed.kind) else None
    delay = 0.5 * line.length() if link.delay else None
    words = verb_words(link, None, least)
    if words is not None:
        at = line.at(0.5 * line.length())[0]
        over = radius if placed.kind.badge else 0.0
        words = words._replace(x=at.x, y=at.y - words.lines.height - 4 - over)
    badge = badge_place(placed.kind, line, link.delay) if placed.kind.badge else None
    if sign is None and delay is None and words is None and badge is None:
        return placed
    return placed._replace(sign=sign, delay=delay, words=words, badge=badge)


def _usual_sign(line: Route, radius: float) -> Point:
    """Beside the line at 88 % of it, outside of its bow; by share of t, which needs no measuring."""
    out = 1.74 * radius * (1 if line.bend.offset >= 0 else -1)
    if line.points:
        at, along = line.at(0.88 * line.length())
        return Point(at.x + along.y * out, at.y - along.x * out)
    (x0, y0), (x1, y1), (x2, y2) = line.curve
    chord = abs(x2 - x0) + abs(y2 - y0)
    t = max(0.4, min(0.88, 1.0 - 20.0 / chord)) if chord else 0.5
    u = 1.0 - t
    dx, dy = u * (x1 - x0) + t * (x2 - x1), u * (y1 - y0) + t * (y2 - y1)
    k = out / (hypot(dx, dy) or 1.0)
    a, b, c = u * u, 2 * u * t, t * t
    return Point(a * x0 + b * x1 + c * x2 + dy * k, a * y0 + b * y1 + c * y2 - dx * k)


ALONG = (0.8, 0.7, 0.6, 0.5, 0.42)
"""Where else a sign may stand on its line when a box is at its usual place."""
Taken = Callable[[Box], bool]


def on_any(boxes: Collection[Box]) -> Taken:
    """Whether one of these boxes stands there; their index is made when first asked for."""
    made: list[Grid[int]] = []

    def taken(room: Box) -> bool:
        if not made:
            made.append(Grid(dict(enumerate(boxes))))
        return made[0].meets(room)

    return taken


def off_boxes(links: Iterable[PlacedLink], taken: Taken, radius: float) -> dict[str, PlacedLink]:
    """Those of these relations whose sign stood on a box, with their sign where there is none."""

    def free(at: Point) -> bool:
        return not taken(Box.around(*at, 2 * radius, 2 * radius))

    found = {}
    for placed in links:
        if placed.sign is None or free(placed.sign):
            continue
        at = next(filter(free, _beside(placed.route, radius)), None)
        if at is not None:
            found[placed.id] = placed._replace(sign=at)
    return found


def _beside(line: Route, radius: float) -> Iterator[Point]:
    """Places beside a line, outside of its bow first."""
    out = 1.74 * radius * (1 if line.bend.offset >= 0 else -1)
    length = line.length()
    for side in (out, -out):
        for share in ALONG:
            at, along = line.at(share * length)
            yield Point(at.x + along.y * side, at.y - along.x * side)


def moved_marks(
    placed: PlacedLink, old: PlacedLink | None, radius: float, least: float = 0.0
) -> PlacedLink:  # fmt: skip
    """Marks at the same places along the line as before it moved; usual ones when it has none.

    A sign keeps its share of the length, its side and its distance, so that it follows a hand.
    """
    if old is None or old.record is not placed.record:
        return simple_marks(placed, radius, least)
    was, line = old.route, placed.route
    share = line.length() / max(was.length(), 1.0)
    sign = _carried(old.sign, was, line) if old.sign is not None else None
    words = old.words
    if words is not None:
        middle = _carried(Point(words.x, words.y + words.lines.height / 2), was, line)
        words = words._replace(x=middle.x, y=middle.y - words.lines.height / 2)
    delay = None if old.delay is None else old.delay * share
    return placed._replace(sign=sign, delay=delay, words=words,
                           badge=badge_place(placed.kind, line, placed.record.delay))  # fmt: skip


def _carried(mark: Point, was: Route, line: Route) -> Point:
    """A mark beside the old line, at the same place beside the new one."""
    if was.points or line.points:
        a, b = was.sampled()[0], line.sampled()[0]
        return Point(mark.x + b.x - a.x, mark.y + b.y - a.y)
    _, t = was.curve.distance(*mark)
    at, normal = was.curve.point(t), was.curve.normal(t)
    off = (mark.x - at.x) * normal.x + (mark.y - at.y) * normal.y
    to, across = line.curve.point(t), line.curve.normal(t)
    return Point(to.x + across.x * off, to.y + across.y * off)


def badge_place(kind: LinkKind, line: Route, delay: bool) -> Point | None:
    """The middle of the line, before its delay; beside a line too short to carry a ring."""
    if not kind.badge:
        return None
    length = line.length()
    at, along = line.at(length * (0.34 if delay else 0.5))
    if length >= SHORT:
        return at
    out = BESIDE * (1 if line.bend.offset >= 0 else -1)
    return Point(at.x + along.y * out, at.y - along.x * out)
