"""What is there no more, at the place where it was: dashed, with a word that says so. Not by colour alone."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.element_marks import times
from sysmap.drawing.pens import draw, pen, rounded
from sysmap.drawing.placed import PlacedElement
from sysmap.drawing.theme import Theme

ROUND, DASHES = 9.0, (4.0, 3.0)


def paint_gone(
    painter: QPainter, placed: PlacedElement, theme: Theme, said: str, strong: bool = False
) -> None:
    """An element of an earlier state: paper within a dashed line, its words stepped back unless `strong`."""
    colour = theme.ink if strong else theme.faded(theme.ink, "context")
    box = placed.box.grown(3.0)
    draw(painter, rounded(box, ROUND), theme.paper, pen(colour, 1.8 * theme.heavier, DASHES))
    paint_words(painter, placed.words, colour)
    tones = theme.tones("ink", "normal" if strong else "context")
    times(painter, box.right - min(18.0, box.width / 4), box.top, said, theme, tones)
