"""The plan of influence and dependence as a printed sheet: hollow and filled points joined by arrows.

The page is what the window shows and what is printed. The same numbers follow as a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import hypot
from typing import NamedTuple

from sysmap.analysis import Influence, corner_names, influence, plan_means
from sysmap.geometry import Box, Point
from sysmap.model import SystemMap, one_line
from sysmap.poster.setting import Setting, fit_words, plain, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, LINE, Item, Leaf, Panel, Printed, Stroke, paper
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.plan_key import arrow, key
from sysmap.poster.sheets.plan_labels import Dot, Label, leads_to, placed_labels
from sysmap.poster.sheets.plan_table import plan_table
from sysmap.poster.sheets.plan_words import plan_phrase
from sysmap.poster.shown import printable

SIDE = {"A4": 74.0, "A3": 104.0}
"""The column of words at the right, in millimetres."""
POINTS = {"A4": 8.5, "A3": 11.0}
RADIUS = {"A4": 1.25, "A3": 1.7}
MANY = 42
"""With more elements than this, points bear numbers."""
BOLD = 700
STACK, WIDER = 6, 1.8
"""So many elements at one place are named under one another, in longer lines; more bear their numbers."""
LABEL = 37.0
"""The widest line of a label, in millimetres on an A4."""
BAND = 11.0
"""Millimetres at the top and the bottom of the plan where the names of its corners are alone."""


class Point2(NamedTuple):
    """An element on the page: its direct point and its indirect one, in millimetres."""

    id: str
    near: Point
    far: Point


class Axes(NamedTuple):
    """The plan on the page: its frame, where the means cross, millimetres per mean."""

    box: Box
    origin: Point
    right: float
    up: float


def influence_sheet(map: SystemMap, language: str, *, paper_name: str = "A4") -> Printed:
    """The plan on one page, the table on the next; a map without influences gives a sentence."""
    shown = printable(map)
    found = influence(shown)
    title, name = title_of(map, language), plan_phrase("title", language)
    if not found.places:
        empty = printed(map, (), f"{title}. {name}", language)
        said = (plan_phrase("none", language),) if shown.elements else ()
        return Printed(empty.title, (), language, (*said, *empty.notices), empty.withheld)
    width, height = paper(paper_name, wide=True)
    head, room = heading(inner(width, height), name, title)
    items = [*head, *_plan(shown, found, room, language, paper_name)]
    pages: list[tuple[float, float, list[Item], str]] = [(width, height, items, name)]
    pages += plan_table(shown, found, width, height, language)
    leaves: list[Leaf] = with_feet(pages, f"{title}. {name}.", language)
    return printed(map, leaves, f"{title}. {name}", language)


def _plan(map: SystemMap, found: Influence, room: Box, language: str, paper_name: str) -> Iterator[Item]:
    side, points = SIDE[paper_name], POINTS[paper_name]
    frame = Box(room.left + 7.0, room.top, room.right - side - 8.0, room.bottom - 7.0)
    axes, dots = _scaled(found, frame)
    names = corner_names(map, language)
    yield from _ground(axes, names, points, language)
    marks = [*_marks(map, axes, dots, language, paper_name)]
    yield from marks
    column = Box(room.right - side, room.top, room.right, room.bottom + 4.0)
    yield from key(map, found, column, language, points, RADIUS[paper_name])
    if any(isinstance(one, Words) and one.role == "number" for one in marks):
        said = set_words(plan_phrase("numbers", language), points, side)
        yield Words(column.left, column.bottom - 8.0 - said.height, said, "said", BLACK)


# Where things are


def _scaled(found: Influence, frame: Box) -> tuple[Axes, list[Point2]]:
    """Both kinds of points on one plan: each counted in means of its own kind, so that means meet."""
    near, far = plan_means(found), plan_means(found, far=True)
    spots = []
    for one in found.places:
        direct = _share(one.dependence, near[1]), _share(one.influence, near[0])
        indirect = _share(one.far_dependence, far[1]), _share(one.far_influence, far[0])
        spots.append((one.id, direct, indirect))
    least_x, most_x = _span(x for _id, *both in spots for x, _y in both)
    least_y, most_y = _span(y for _id, *both in spots for _x, y in both)
    right = (frame.width - 13.0) / (most_x - least_x)
    up = (frame.height - 2 * BAND - 2.0) / (most_y - least_y)
    left, low = frame.left + 5.0 - least_x * right, frame.bottom - BAND + least_y * up
    axes = Axes(frame, Point(left + right, low - up), right, up)
    return axes, [
        Point2(id, Point(left + d[0] * right, low - d[1] * up), Point(left + f[0] * right, low - f[1] * up))
        for id, d, f in spots
    ]


def _span(values: Iterable[float]) -> tuple[float, float]:
    """From the least to the most, the mean never at the edge."""
    every = [*values]
    return min(0.7, *every), max(1.3, *every)


def _share(value: float, mean: float) -> float:
    return value / mean if mean else 0.0


# What is drawn


def _ground(axes: Axes, names: Sequence[str], points: float, language: str) -> Iterator[Item]:
    box, origin = axes.box, axes.origin
    yield Panel(box.left, box.top, box.width, box.height, 0.0, LINE, GREY, "#FFFFFF")
    yield Stroke(origin.x, box.top, 0.0, box.height, LINE, GREY)
    yield Stroke(box.left, origin.y, box.width, 0.0, LINE, GREY)
    yield from _corners(axes, names, points)
    right = set_words(plan_phrase("right", language), points, box.width)
    yield Words(box.right - right.width, box.bottom + 1.2, right, "axis", GREY)
    up = set_words(plan_phrase("up", language), points, box.width)
    yield Words(box.left, box.bottom + 1.2, up, "axis", GREY)


def _corners(axes: Axes, names: Sequence[str], points: float) -> Iterator[Words]:
    """The names of the corners, each in its own."""
    box, origin = axes.box, axes.origin
    widths = (origin.x - box.left, box.right - origin.x)
    for at, name in enumerate(names):
        right, low = at % 2, at // 2
        setting = fit_words(runs(plain(name), 700), points * 1.35, max(widths[right] - 5.0, 8.0), 14.0)
        x = box.right - 2.0 if right else box.left + 2.0
        y = box.bottom - 1.5 - setting.height if low else box.top + 1.5
        yield Words(x, y, setting, "corner", GREY, "right" if right else "left")


def _boxed(words: Words) -> Box:
    """Where words of any alignment lie."""
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[words.align]
    left = words.x - share * words.setting.width
    return Box(left, words.y, left + words.setting.width, words.y + words.setting.height)


def _marks(map: SystemMap, axes: Axes, dots: Sequence[Point2], language: str, size: str) -> Iterator[Item]:
    radius, points = RADIUS[size], POINTS[size]
    moves = [(one.near, one.far) for one in dots if _apart(one) > 3 * radius]
    for one in dots:
        if _apart(one) > 3 * radius:
            yield from arrow(one.near, one.far, radius)
        yield Panel(one.near.x - radius, one.near.y - radius, 2 * radius, 2 * radius, radius, LINE, GREY,
                    "#FFFFFF")  # fmt: skip
    for one in dots:
        yield Panel(one.far.x - radius, one.far.y - radius, 2 * radius, 2 * radius, radius, 0.0, "", BLACK)
    places = dict.fromkeys(one.near for one in dots)
    hollow = [Box.around(x, y, 2 * radius, 2 * radius) for x, y in places]
    titles = [_boxed(words) for words in _corners(axes, corner_names(map, language), points)]
    room, taken = axes.box.grown(-0.8), [*titles, *hollow]
    lines = [*moves, *_means(axes)]
    for label, setting in _labels(map, dots, room, taken, lines, language, size):
        yield from _written(label, setting)


def _means(axes: Axes) -> list[tuple[Point, Point]]:
    box, at = axes.box, axes.origin
    return [(Point(at.x, box.top), Point(at.x, box.bottom)), (Point(box.left, at.y), Point(box.right, at.y))]


def _labels(
    map: SystemMap, dots: Sequence[Point2], room: Box, taken: list[Box], lines: list[tuple[Point, Point]],
    language: str, size: str,
) -> Iterator[tuple[Label, Setting]]:  # fmt: skip
    """The words of each point, those at one place together; their numbers when these find no room."""
    radius, points = RADIUS[size], POINTS[size]
    groups = _together(dots, radius)
    numbers = [
        set_words(", ".join(str(at + 1) for at in group), points, LABEL, weight=BOLD) for group in groups
    ]
    told = len(dots) <= MANY
    wanted = [at for at, group in enumerate(groups) if not told or len(group) <= STACK]
    settings = numbers
    if told:
        settings = [_names(map, [dots[at].id for at in group], points, language) for group in groups]
    ends = [dots[group[0]].far for group in groups]
    spots = [Dot(at.x, at.y, s.width, s.height) for at, s in zip(ends, settings, strict=True)]
    found = placed_labels(spots, radius, room, taken, lines, only=wanted)
    yield from ((label, settings[label.at]) for label in found)
    left = [at for at in range(len(groups)) if at not in {label.at for label in found}]
    if left and told:
        small = [dot._replace(width=s.width, height=s.height) for dot, s in zip(spots, numbers, strict=True)]
        again = placed_labels(small, radius, room, [*taken, *(one.box for one in found)], lines, only=left)
        yield from ((label, numbers[label.at]) for label in again)


def _together(dots: Sequence[Point2], radius: float) -> list[list[int]]:
    """Points that lie on one another bear one label: several would each draw a line to the same place."""
    groups: list[list[int]] = []
    for at, one in enumerate(dots):
        for group in groups:
            first = dots[group[0]].far
            if hypot(one.far.x - first.x, one.far.y - first.y) < radius:
                group.append(at)
                break
        else:
            groups.append([at])
    return groups


def _names(map: SystemMap, ids: Sequence[str], points: float, language: str) -> Setting:
    """The words of one point, or one under the other, each with a dot, those of several."""
    if len(ids) == 1:
        return _label(map, ids[0], points, language)
    each = [_label(map, id, points, language, before="•\u00a0", wide=WIDER) for id in ids]
    lines = tuple(line for setting in each for line in setting.lines)
    return each[0]._replace(lines=lines, width=max(setting.width for setting in each))


def _apart(one: Point2) -> float:
    return hypot(one.far.x - one.near.x, one.far.y - one.near.y)


def _label(
    map: SystemMap, id: str, points: float, language: str, before: str = "", wide: float = 1.0
) -> Setting:
    words = one_line(map.elements[id].label) or plan_phrase("untitled", language)
    return set_words(runs(before + plain(words), 500), points, LABEL * wide * points / 8.5, leading=1.12)


def _written(label: Label, setting: Setting) -> Iterator[Item]:
    """The words on white: a line that must pass there passes under them."""
    box = label.box
    yield Panel(box.left - 0.3, box.top + 0.4, box.width + 0.6, box.height - 0.8, 0.0, 0.0, "", "#FFFFFF")
    if label.leader is not None:
        (x, y), end = label.leader, leads_to(label)
        yield Stroke(x, y, end.x - x, end.y - y, FINE, GREY)
    role = "number" if setting.lines and setting.lines[0][0].weight == BOLD else "label"
    yield Words(box.left, box.top, setting, role, BLACK)
