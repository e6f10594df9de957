"""Patterns where colours cannot go: horizontals, dots, diagonals, heavy and double outlines.

They lie between a shape's fill and its edge; words stand on a patch of paper.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from sysmap.drawing.pens import draw, pen, rounded
from sysmap.drawing.placed import Words
from sysmap.drawing.theme import Grain, Theme, Tones
from sysmap.drawing.words import word_width
from sysmap.geometry import Box

HEAVY = 1.75
"""How much heavier the outline of a « heavy » shape is; a « double » one has two lines in 2.4 widths."""
DOUBLE = 2.4
CLEAR = 0.4
"""Of an em: what words keep clear on each side; lines never touch the letters."""


def patterned(painter: QPainter, path: QPainterPath, edge: QPen, tones: Tones, theme: Theme) -> None:
    """The pattern of a shape that is filled already, then its edge again."""
    if tones.pattern in ("heavy", "double"):
        _outlined(painter, path, edge, tones)
        return
    rule = _RULES.get(tones.pattern)
    if rule is None:
        return
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    bounds = path.boundingRect()
    rule(painter, Box(bounds.left(), bounds.top(), bounds.right(), bounds.bottom()), tones, theme.grain)
    painter.restore()
    draw(painter, path, None, edge)


def _outlined(painter: QPainter, path: QPainterPath, edge: QPen, tones: Tones) -> None:
    """One heavy line, or two with paper between them."""
    wide = QPen(edge)
    wide.setWidthF(edge.widthF() * (HEAVY if tones.pattern == "heavy" else DOUBLE))
    draw(painter, path, None, wide)
    if tones.pattern == "double":
        draw(painter, path, None, pen(tones.fill, edge.widthF() * DOUBLE / 3))


def _horizontals(painter: QPainter, box: Box, tones: Tones, grain: Grain) -> None:
    count = max(1, round(box.height / grain.pitch))
    step = box.height / count
    rows = (box.top + (rank + 0.5) * step for rank in range(count))
    painter.setPen(pen(tones.edge, grain.line))
    painter.drawLines([QLineF(box.left, y, box.right, y) for y in rows])


def _diagonals(painter: QPainter, box: Box, tones: Tones, grain: Grain) -> None:
    step = grain.pitch * 1.414
    start = box.left - box.height + step / 2
    count = ceil((box.right - start) / step)
    painter.setPen(pen(tones.edge, grain.line))
    painter.drawLines([
        QLineF(start + rank * step, box.bottom, start + rank * step + box.height, box.top)
        for rank in range(count)
    ])  # fmt: skip


def _dots(painter: QPainter, box: Box, tones: Tones, grain: Grain) -> None:
    """In quincunx, twice as wide as the lines of the others."""
    step, path = grain.pitch * 0.82, QPainterPath()
    rows = ceil(box.height / step) + 1
    columns = ceil(box.width / step) + 1
    for row in range(rows):
        for column in range(columns):
            x = box.left + (column + (0.5 if row % 2 else 0.0)) * step
            path.addEllipse(QPointF(x, box.top + row * step), grain.dot, grain.dot)
    draw(painter, path, tones.edge)


_RULES = {"horizontals": _horizontals, "diagonals": _diagonals, "dots": _dots}


def patch(painter: QPainter, words: Words, colour: str, grain: Grain) -> None:
    """Paper round every line of words, so that no pattern meets a letter."""
    step = words.style.size * 1.24
    share = {"centre": 0.5, "right": 1.0}.get(words.align, 0.0)
    margin = max(grain.clear, CLEAR * words.style.size)
    for rank, line in enumerate(words.lines.lines):
        width = word_width(line, words.style)
        left, top = words.x - share * width, words.y + rank * step
        draw(painter, rounded(Box(left - margin, top, left + width + margin, top + step), margin), colour)
