"""Words on paper: one run of a line, at its size in points. Posters and sheets write by the same hand."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from sysmap.drawing import Style, draw_line
from sysmap.poster.papers import POINT
from sysmap.poster.setting import EM, Run


def paint_run(painter: QPainter, run: Run, x: float, middle: float, points: float, colour: str) -> None:
    """From `x` on, its middle at this height; the painter maps millimetres."""
    scale = points * POINT / EM
    painter.save()
    painter.translate(x, middle)
    painter.scale(scale, scale)
    draw_line(painter, run.text, 0.0, 0.0, Style(EM, run.weight, run.italic), colour, "left")
    painter.restore()
