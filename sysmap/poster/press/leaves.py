"""Pages drawn by Qt's PDF writer, one after the other.

Qt rounds pages to whole points, so each is drawn on a page a little larger, in its lower left
corner, and the boxes are set afterwards to the exact millimetres.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from sysmap.drawing import apart
from sysmap.poster.press.outlining import Outlining

PER_INCH = 1200
LARGEST_NUMBER = 32_000
"""PDF/A-1, and many a printer, knows no larger one: a large page has coarser units (never coarser lines)."""
POINTS_PER_MM = 72 / 25.4
Paint = Callable[[QPainter], None]


class Leaf(NamedTuple):
    """A page: its trimmed size in millimetres, and what paints it from its trimmed corner.

    `bleed` millimetres are cut off after printing; `slug` is all that lies around the trimmed page.
    """

    width: float
    height: float
    paint: Paint
    bleed: float = 0.0
    slug: float = 0.0

    @property
    def sides(self) -> tuple[float, float]:
        """The whole page, in millimetres."""
        return self.width + 2 * self.slug, self.height + 2 * self.slug

    def box(self, outside: float) -> tuple[float, float, float, float]:
        """The box, in points, that lies so many millimetres outside the trimmed page."""
        low = self.slug - outside
        right, top = self.sides[0] - low, self.sides[1] - low
        return tuple(side * POINTS_PER_MM for side in (low, low, right, top))  # type: ignore[return-value]


def drawn_leaves(leaves: Sequence[Leaf], outlines: bool = False) -> bytes:
    """The pages as Qt's writer leaves them. With `outlines`, letters are shapes."""
    units = per_inch(leaves)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(units)
    writer.setPageSize(_whole_points(leaves[0]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = Outlining(writer) if outlines else QPainter(writer)
    try:
        for rank, leaf in enumerate(leaves):
            if rank:
                writer.setPageSize(_whole_points(leaf))
                writer.newPage()
            with apart(painter):
                _place(painter, leaf, units)
                leaf.paint(painter)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def per_inch(leaves: Sequence[Leaf]) -> int:
    """Units in an inch, so that every place on the largest page is a number that everybody reads."""
    longest = max(max(leaf.sides) for leaf in leaves) / 25.4
    return min(PER_INCH, int(LARGEST_NUMBER / longest))


def _place(painter: QPainter, leaf: Leaf, units: int) -> None:
    """Millimetres from the trimmed corner; the page's foot is the foot of Qt's rounded page."""
    high = leaf.sides[1]
    painter.scale(units / 25.4, units / 25.4)
    painter.translate(leaf.slug, math.ceil(high * POINTS_PER_MM) / POINTS_PER_MM - high + leaf.slug)


def _whole_points(leaf: Leaf) -> QPageSize:
    size = QSizeF(*(math.ceil(side * POINTS_PER_MM) for side in leaf.sides))
    return QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
