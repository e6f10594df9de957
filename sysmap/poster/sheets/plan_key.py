"""Beside the plan of influence and dependence: how it is read, how it was found, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from sysmap.analysis import Influence, how
from sysmap.geometry import Box, Point
from sysmap.model import SystemMap
from sysmap.poster.setting import set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, LINE, Item, Panel, Stroke
from sysmap.poster.sheets.plan_words import plan_counted, plan_phrase


def key(
    map: SystemMap, found: Influence, box: Box, language: str, points: float, radius: float
) -> Iterator[Item]:
    """A column of words, with a sample of each kind of point."""
    y = box.top

    def say(text: str, *, bold: bool = False, indent: float = 0.0, after: float = 2.2) -> Words:
        nonlocal y
        size = points * 1.12 if bold else points
        setting = set_words(text, size, box.width - indent, weight=700 if bold else 400, leading=1.28)
        words = Words(box.left + indent, y, setting, "said", BLACK)
        y += setting.height + after
        return words

    yield say(plan_phrase("how_read", language), bold=True)
    for which in ("direct", "far", "move"):
        middle = y + points * 0.3528 * 0.64
        yield from _sample(which, box.left, middle, radius)
        yield say(plan_phrase(which, language), indent=12.0, after=1.4)
    y += 1.0
    yield say(plan_phrase("means", language), after=4.5)
    yield say(plan_phrase("heading.how", language), bold=True)
    yield say(how(found.how, language, n=found.power))
    yield say(plan_phrase("signs", language), after=4.5)
    for caveat in _caveats(map, found, language):
        yield say(caveat)


def _sample(which: str, x: float, y: float, radius: float) -> Iterator[Item]:
    if which == "move":
        yield from arrow(Point(x + 0.2, y), Point(x + 9.5, y), radius * 0.6)
        return
    fill, weight = ("#FFFFFF", LINE) if which == "direct" else (BLACK, 0.0)
    yield Panel(x + 4.0 - radius, y - radius, 2 * radius, 2 * radius, radius, weight, GREY, fill)


def _caveats(map: SystemMap, found: Influence, language: str) -> Iterator[str]:
    if found.hypotheses:
        yield plan_counted("guess", found.hypotheses, language, all=found.links)
    if left := len(map.elements) - len(found.places):
        yield plan_counted("out", left, language)


def arrow(a: Point, b: Point, radius: float) -> Iterator[Item]:
    """From the edge of the hollow point to that of the filled one."""
    away = hypot(b.x - a.x, b.y - a.y)
    dx, dy = (b.x - a.x) / away, (b.y - a.y) / away
    x, y = a.x + dx * radius, a.y + dy * radius
    end_x, end_y = b.x - dx * (radius + 0.3), b.y - dy * (radius + 0.3)
    yield Stroke(x, y, end_x - x, end_y - y, FINE, GREY)
    for turn in (1, -1):
        back_x, back_y = -dx + turn * dy * 0.45, -dy - turn * dx * 0.45
        yield Stroke(end_x, end_y, back_x * radius * 1.3, back_y * radius * 1.3, FINE, GREY)
