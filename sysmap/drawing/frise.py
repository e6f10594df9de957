"""Placing elements as small marks: on a frise, and white pebbles along a path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from sysmap.drawing.elements import _date, place_element
from sysmap.drawing.outlines import PEBBLE
from sysmap.drawing.placed import Bar, Look, PlacedElement, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import measure, shown
from sysmap.geometry import Box, Curve, Path, Point, union
from sysmap.model import Axis, Element

MARK = 10.0
"""Half the side of a small mark."""
WIDTHS = {"own": 280.0, "pebble": 180.0}
"""Words beside a mark wrap later than in a box; those round a pebble stand among others."""
FADE = 56.0
BAR = 10.0
CENTRED = 12.0
OWN = ("rupture", "star")
OPEN = ("depuis", "since", "dès", "from")
PLACES = (
    (0.0, -22.0), (0.0, 22.0), (17.0, 0.0), (-17.0, 0.0), (16.0, -34.0), (-16.0, -34.0), (16.0, 34.0),
    (-16.0, 34.0), (0.0, -46.0), (0.0, 46.0), (24.0, -58.0), (-24.0, -58.0), (24.0, 58.0), (-24.0, 58.0),
    (0.0, -72.0), (0.0, 72.0), (0.0, -98.0), (0.0, 98.0),
)  # fmt: skip


def place_mark(
    record: Element, look: Look, theme: Theme, mark: str, axis: Axis | None = None,
    prominence: str = "normal", language: str = "fr", label: str | None = None,
    at: tuple[float, float] | None = None, bounds: Box | None = None,
) -> PlacedElement:  # fmt: skip
    """The element as a small mark centred on its place, with its words beside it."""
    if look.shape in OWN:
        return place_element(record, look, theme, prominence, language, label)
    style = theme.style(prominence)
    k = style.size / 15
    lines = measure(shown(record.label if label is None else label, language), style,
                    record.width or WIDTHS.get(mark, 200.0) * k)  # fmt: skip
    half = (PEBBLE if mark == "pebble" else MARK) * k
    offset = at or record.words_at or (half + 7.0 * k, 0.0)
    dated = _date(record, Words(lines, 0.0, 0.0, style, "left"), prominence, theme)
    width = max(lines.width, dated.box.right if dated else 0.0)
    left, top = _corner(record, offset, width, lines.height)
    words = Words(lines, left, top, style, "left")
    date = dated._replace(x=dated.x + left, y=dated.y + top) if dated else None
    block = Box(left, top, left + width, top + lines.height)
    disc = Box.around(record.x, record.y, 2 * half, 2 * half)
    bar = bar_of(record, axis) if axis is not None and mark == "own" else None
    anchor = bar.box if bar and bar.box.left < record.x < bar.box.right else disc
    box = union([disc, block, *([bar.box] if bar else [])]) or disc
    return PlacedElement(record.id, record, look, box, anchor, words, prominence, mark, date,
                         leader(disc.centre, half, block), bar)  # fmt: skip


def _corner(record: Element, offset: tuple[float, float], width: float, height: float) -> tuple[float, float]:
    """The top left of words whose nearest edge is at this offset from the mark."""
    dx, dy = offset
    if abs(dx) > CENTRED:
        return record.x + dx - (width if dx < 0 else 0.0), record.y + dy - height / 2
    top = record.y + dy - (height if dy < 0 else 0.0)
    return record.x + dx - width / 2, top


def leader(centre: Point, half: float, block: Box) -> tuple[Point, Point] | None:
    """A line from the mark to its words, when they are not beside it."""
    to = Point(min(max(centre.x, block.left), block.right), min(max(centre.y, block.top), block.bottom))
    dx, dy = to.x - centre.x, to.y - centre.y
    far = (dx * dx + dy * dy) ** 0.5
    if far < half + 12:
        return None
    ux, uy = dx / far, dy / far
    return Point(centre.x + ux * (half + 2), centre.y + uy * (half + 2)), Point(to.x - ux * 4, to.y - uy * 4)


def bar_of(record: Element, axis: Axis) -> Bar | None:
    """The period of an element on a horizontal axis of dates; None for a moment."""
    dates = record.dates
    if dates is None or not axis.horizontal:
        return None
    start, end = dates.span
    open_end = dates.text.lower().startswith(OPEN)
    if (start is None) == (end is None) and start is None:
        return None
    if (end is None and not open_end) or (start is not None and not dates.end and not open_end):
        return None
    left = axis.place(start) if start is not None else axis.start
    right = axis.place(end) if end is not None else axis.end
    if right - left < 28.0:
        return None
    fade = min(FADE, (right - left) / 3) if dates.fuzzy else 0.0
    box = Box(left, record.y - BAR, right, record.y + BAR)
    return Bar(box, fade if start is None or dates.fuzzy else 0.0, fade if right < axis.end else 0.0)


def between_ends(placed: PlacedElement, spines: Iterable[Curve]) -> Box:
    """What a told loop covers of an element: of a long period, only from one of its lines to the next."""
    anchor = placed.anchor
    if placed.bar is None or anchor.width < 2 * FADE:
        return anchor
    y = anchor.centre.y
    xs = [p.x for s in spines for p in (s.start, s.end) if p.y == y and anchor.left <= p.x <= anchor.right]
    if not xs:
        return anchor
    return Box(max(anchor.left, min(xs) - 2), anchor.top, min(anchor.right, max(xs) + 2), anchor.bottom)


def in_order(pebbles: Iterable[PlacedElement]) -> list[PlacedElement]:
    """Pebbles as the path meets them: from left to right."""
    return sorted(pebbles, key=lambda p: (p.record.x, p.record.y))


def trail(pebbles: Sequence[PlacedElement]) -> Path | None:
    """The dotted path that joins pebbles."""
    points = [p.anchor.centre for p in in_order(pebbles) if p.joined]
    if len(points) < 2:
        return None
    return Path((("M", *points[0]), *(("L", *p) for p in points[1:])))


def block_of(placed: PlacedElement) -> Box:
    """The room of the words of a mark, their date included."""
    return (
        placed.words.box if placed.date is None else union([placed.words.box, placed.date.box]) or placed.box
    )


def along_trail(path: Path | None, step: float = 14.0) -> list[Box]:
    """Small boxes along a path of pebbles, for words to stay off."""
    if path is None:
        return []
    found = []
    points = [(c[1], c[2]) for c in path.commands]
    for (ax, ay), (bx, by) in pairwise(points):
        count = max(1, int(hypot(bx - ax, by - ay) / step))
        found += [
            Box.around(ax + (bx - ax) * i / count, ay + (by - ay) * i / count, 6, 6) for i in range(count)
        ]
    return found


def free_words(placed: PlacedElement, taken: Sequence[Box], inside: Box | None) -> tuple[float, float]:
    """An offset at which the words of a pebble meet nothing, else the one that meets least."""
    width = max(placed.words.lines.width, placed.date.box.right - placed.words.x if placed.date else 0.0)
    height = placed.words.lines.height

    def trouble(offset: tuple[float, float]) -> float:
        left, top = _corner(placed.record, offset, width, height)
        box = Box(left - 3, top - 1, left + width + 3, top + height + 1)
        met = sum(100.0 for other in taken if box.meets(other))
        if inside is not None and not (
            inside.holds(box.left, box.top) and inside.holds(box.right, box.bottom)
        ):
            met += 60.0
        return met + abs(offset[1]) * 0.1 + (abs(offset[0]) > CENTRED) * 2

    return min(PLACES, key=trouble)
