"""Letters as shapes: a painter that fills the outlines of words instead of setting them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPagedPaintDevice, QPainter, QPainterPath


class Outlining(QPainter):
    """Everything but words is painted as always; the ink sets words at a point, one line at a time."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        super().__init__(device)
        self._known: dict[tuple[str, str], QPainterPath] = {}

    def drawText(self, *given: Any) -> None:  # type: ignore[override]
        at, text = given
        self.save()
        self.translate(at)
        self.setBrush(QBrush(self.pen().color()))
        self.setPen(Qt.PenStyle.NoPen)
        self.drawPath(self._outline(text))
        self.restore()

    def _outline(self, text: str) -> QPainterPath:
        font = self.font()
        path = self._known.get((text, font.key()))
        if path is None:
            path = self._known[text, font.key()] = QPainterPath()
            path.addText(QPointF(0, 0), font, text)
            path.setFillRule(Qt.FillRule.WindingFill)  # strokes of a letter may overlap
        return path
