"""Guides while a box is dragged: aligned edges and centres, equal spaces. Map units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sysmap.geometry.shapes import Box, Point


class Guide(NamedTuple):
    """A line to show: `kind` is « align » (same edge or centre) or « space » (equal gaps)."""

    start: Point
    end: Point
    kind: str


class Snap(NamedTuple):
    """By how much the moving box jumps, and the lines that say why."""

    dx: float
    dy: float
    guides: tuple[Guide, ...]


class _Fit(NamedTuple):
    """A way to snap along one axis: the shift, and spans (level, from, to, kind) to show."""

    shift: float
    lines: tuple[tuple[float, float, float, str], ...]


def guides(moving: Box, others: Iterable[Box], reach: float = 6.0) -> Snap:
    """Where the moving box would sit in line with the others, at most `reach` away on each axis.

    Alignment wins over spacing when both are as near. Nothing near: no shift, no guide.
    """
    found = list(others)
    flipped = [_flip(b) for b in found]
    across, down = _snap(moving, found, reach), _snap(_flip(moving), flipped, reach)
    lines = [_shown(line, False) for line in (across.lines if across else ())]
    lines += [_shown(line, True) for line in (down.lines if down else ())]
    return Snap(across.shift if across else 0.0, down.shift if down else 0.0, tuple(lines))


def _shown(line: tuple[float, float, float, str], flipped: bool) -> Guide:
    """Aligned edges show across the axis of the snap, equal gaps along it."""
    at, a, b, kind = line
    upright = (kind == "align") != flipped
    start, end = (Point(at, a), Point(at, b)) if upright else (Point(a, at), Point(b, at))
    return Guide(start, end, kind)


def _flip(b: Box) -> Box:
    """The box mirrored on the diagonal, so that the same arithmetic serves both axes."""
    return Box(b.top, b.left, b.bottom, b.right)


def _snap(moving: Box, others: Sequence[Box], reach: float) -> _Fit | None:
    """The best fit along x."""
    fits = [f for f in (_aligned(moving, others, reach), _spaced(moving, others, reach)) if f]
    return min(fits, key=lambda f: abs(f.shift) - (0.01 if f.lines[0][3] == "align" else 0.0), default=None)


def _aligned(moving: Box, others: Sequence[Box], reach: float) -> _Fit | None:
    mine = (moving.left, (moving.left + moving.right) / 2, moving.right)
    best, far = None, reach + 1e-9
    for other in others:
        theirs = (other.left, (other.left + other.right) / 2, other.right)
        for i, level in enumerate(theirs):
            # Centres meet centres; an edge may meet either edge.
            for j in (1,) if i == 1 else (0, 2):
                shift = level - mine[j]
                if abs(shift) < far:
                    best, far = (level, shift), abs(shift)
    if best is None:
        return None
    return _Fit(best[1], (_extent(moving, others, best[0]),))


def _extent(moving: Box, others: Sequence[Box], level: float) -> tuple[float, float, float, str]:
    """The guide at this x: from the highest to the lowest box that lies on it."""
    on = [b for b in others if _lies_on(b, level)]
    return level, min(b.top for b in (*on, moving)), max(b.bottom for b in (*on, moving)), "align"


def _lies_on(b: Box, level: float) -> bool:
    return min(abs(b.left - level), abs(b.right - level), abs((b.left + b.right) / 2 - level)) < 0.01


def _spaced(moving: Box, others: Sequence[Box], reach: float) -> _Fit | None:
    """Equal gaps in a row: between two neighbours, or after two of them."""
    row = [b for b in others if b.top < moving.bottom and moving.top < b.bottom]
    lefts = sorted((b for b in row if b.right <= moving.left + reach), key=lambda b: -b.right)[:2]
    rights = sorted((b for b in row if b.left >= moving.right - reach), key=lambda b: b.left)[:2]
    fits = []
    if lefts and rights:
        gap = (rights[0].left - lefts[0].right - moving.width) / 2
        fits.append(_gap_fit(moving, lefts[0].right + gap, gap, (lefts[0].right, rights[0].left - gap)))
    if len(lefts) == 2:
        gap = lefts[0].left - lefts[1].right
        fits.append(_gap_fit(moving, lefts[0].right + gap, gap, (lefts[1].right, lefts[0].right)))
    if len(rights) == 2:
        gap = rights[1].left - rights[0].right
        left = rights[0].left - gap - moving.width
        fits.append(_gap_fit(moving, left, gap, (left + moving.width, rights[0].right)))
    return min((f for f in fits if f and abs(f.shift) <= reach), key=lambda f: abs(f.shift), default=None)


def _gap_fit(moving: Box, left: float, gap: float, starts: tuple[float, float]) -> _Fit | None:
    if gap < 1:
        return None
    middle = (moving.top + moving.bottom) / 2
    return _Fit(left - moving.left, tuple((middle, s, s + gap, "space") for s in starts))
