"""Scores drawn as lengths: the filled sectors of a rosette, the petals of a flower."""

from __future__ import annotations

from collections.abc import Iterable
from math import radians, tan
from typing import NamedTuple

from PySide6.QtGui import QPainter

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.fonts import Style
from sysmap.drawing.pens import draw, mix, painter_path, pen, rounded
from sysmap.drawing.placed import PlacedElement, PlacedZone, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import measure
from sysmap.geometry import Box, Path, Point, arc, on_ellipse, outside, sector
from sysmap.model import BEFORE, MOST_SCORE, SCORE, Shape, score

FULL = 0.74
"""The share of the radius at which a score of 5 ends: the names of the themes stand beyond."""
GAP = 1.6
"""Degrees left free at each side of a filled sector."""
NUMBER = Style(12.0, 400)


class Scores(NamedTuple):
    """What a sector draws: the score of today, and the one of before."""

    now: float | None = None
    before: float | None = None


def scores_of(placed: Iterable[PlacedElement]) -> Scores:
    """Those of the first element that bears one; a sector is one theme."""
    found = [Scores(score(p.record, SCORE), score(p.record, BEFORE)) for p in placed]
    return next((one for one in found if one != Scores()), Scores())


def reach(shape: Shape, value: float) -> float:
    """The share of the radius at which a score ends: equal steps, so that length says it."""
    return shape.inner + (FULL - shape.inner) * value / MOST_SCORE


def figure_of(shape: Shape, mark: str, value: float) -> Path:
    """The filled sector, or the petal, of a score."""
    return _petal(shape, reach(shape, value)) if mark == "petal" else _filled(shape, reach(shape, value))


def _filled(s: Shape, to: float) -> Path:
    return sector(s.x, s.y, s.width, s.height, s.inner, to, s.start + GAP, _end(s) - GAP)


def _end(s: Shape) -> float:
    return s.end if s.end > s.start else s.end + 360


def _petal(s: Shape, to: float) -> Path:
    """A leaf from the heart to its length, its widest at two thirds, never beyond its sector."""
    middle, half = (s.start + _end(s)) / 2, (_end(s) - s.start) / 2
    wide = min(tan(radians(min(half, 60.0))) * (s.inner + 0.66 * (to - s.inner)) * 0.9, 0.3)
    wide *= min(1.0, (to - s.inner) / 0.12)
    heart, tip = _at(s, middle, s.inner, 0.0), _at(s, middle, to, 0.0)
    third, two = s.inner + 0.3 * (to - s.inner), s.inner + 0.92 * (to - s.inner)
    left = (_at(s, middle, third, -0.62 * wide), _at(s, middle, two, -1.25 * wide))
    right = (_at(s, middle, two, 1.25 * wide), _at(s, middle, third, 0.62 * wide))
    return Path((("M", *heart), ("C", *left[0], *left[1], *tip), ("C", *right[0], *right[1], *heart), ("Z",)))


def _at(s: Shape, angle: float, along: float, aside: float) -> Point:
    """A point from the heart at this angle, so far along and so far beside it (shares of the radii)."""
    a, b = on_ellipse(0, 0, 1, 1, angle), on_ellipse(0, 0, 1, 1, angle + 90)
    x, y = along * a.x + aside * b.x, along * a.y + aside * b.y
    return Point(s.x + x * s.width / 2, s.y + y * s.height / 2)


def paint_scores(painter: QPainter, placed: PlacedZone, theme: Theme, words: tuple[Box, ...] = ()) -> None:
    """The scale, the score of today filled, the one of before as a dashed outline; open under words."""
    shape, mark = placed.record.shape, placed.record.mark
    now, before = placed.scores
    _scale(painter, shape, theme, words)
    if now is not None:
        edge = pen(theme.line, theme.stroke(1.8), (), True)
        filled = figure_of(shape, mark, now)
        draw(painter, painter_path(filled), score_fill(theme), None if words else edge)
        if words:
            draw(painter, painter_path(outside(filled, words)), None, edge)
    if before is not None:
        dashed = pen(theme.line, theme.stroke(1.8), (5, 3.5), True)
        draw(painter, painter_path(_open(figure_of(shape, mark, before), words)), None, dashed)


def score_fill(theme: Theme) -> str:
    return mix(theme.zone_fill, theme.zone_edge, 0.55)


def _scale(painter: QPainter, s: Shape, theme: Theme, words: tuple[Box, ...]) -> None:
    """Rings at 1 to 5 over the wash of the sector; the last one is the edge of the wheel."""
    wash = sector(s.x, s.y, s.width, s.height, s.inner, FULL, s.start, _end(s))
    draw(painter, painter_path(wash), mix(theme.zone_fill, theme.paper, 0.35), None)
    for value, ring in enumerate(rings(s)):
        width = 1.6 if value == MOST_SCORE else 1.0
        draw(painter, painter_path(_open(ring, words)), None, pen(theme.zone_edge, theme.stroke(width)))
    for side in sides(s):
        draw(painter, painter_path(_open(side, words)), None, pen(theme.paper, theme.stroke(3.0)))


def _open(line: Path, words: tuple[Box, ...]) -> Path:
    return outside(line, words) if words else line


def rings(s: Shape) -> list[Path]:
    """The arcs of a sector at 0 to 5."""
    found = []
    for value in range(MOST_SCORE + 1):
        share = reach(s, value)
        rx, ry = s.width / 2 * share, s.height / 2 * share
        start = on_ellipse(s.x, s.y, rx, ry, s.start)
        found.append(Path((("M", *start), *arc(s.x, s.y, rx, ry, s.start, _end(s)))))
    return found


def sides(s: Shape) -> list[Path]:
    """The two straight sides of a sector, from the heart to the last ring."""
    return [Path((("M", *_at(s, angle, s.inner, 0.0)), ("L", *_at(s, angle, FULL, 0.0))))
            for angle in (s.start, _end(s))]  # fmt: skip


def paint_scale_numbers(
    painter: QPainter, placed: PlacedZone, theme: Theme, words: tuple[Box, ...] = ()
) -> None:
    """0 to 5 along the side of the sector that looks up, save where words stand."""
    s = placed.record.shape
    if not s.start <= 0 < s.end:
        return
    style = theme.legible(NUMBER)
    for value in range(MOST_SCORE + 1):
        lines = measure(str(value), style, 60.0)
        at = _at(s, _end(s), reach(s, value), 0.0)
        plate = Box.around(at.x, at.y, lines.width + 5, lines.height - 3)
        if any(plate.meets(box) for box in words):
            continue
        draw(painter, rounded(plate, 4), theme.paper)
        paint_words(painter, Words(lines, at.x, at.y - lines.height / 2, style), theme.zone_text)
