"""A quiet mark round what is spoken of. It does not move by itself, and lets every click through."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sysmap.app.style import AZURE, FIELD

AIR = 5
"""Pixels between what is marked and its mark."""


class Mark(QWidget):
    """A ring over the window."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def mark(self, at: QRect | None) -> None:
        """Go round this part of the window, or away."""
        self.setVisible(at is not None)
        if at is not None:
            wanted = at.adjusted(-AIR, -AIR, AIR, AIR).intersected(self._page.rect())
            if wanted != self.geometry():
                self.setGeometry(wanted)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        for colour, wide in ((FIELD, 5.0), (AZURE, 2.5)):
            painter.setPen(QPen(QColor(colour), wide))
            painter.drawRoundedRect(ring, 9, 9)
        painter.end()
