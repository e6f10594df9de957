"""A small screen, or a large interface: the parts of the desk take less, in an order, and nothing is cut.

First the bar's buttons lose their words one after the other, then the kinds keep only their drawings, the
bands above and below the map get lower, and the inspector stands beside the map alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

NARROW, LOW = 860, 520
"""Pixels of the window under which the desk is folded, in width and in height."""
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Folding:
    """Buttons that give up their words, the first ones first, when there is no room for all."""

    def __init__(self, bar: QWidget, buttons: Sequence[QAbstractButton]) -> None:
        self._bar, self._buttons = bar, buttons
        self._words = [made.text() for made in buttons]
        self._folded = 0

    def fit(self, room: int) -> None:
        """Fold as few as can be."""
        wanted = next((n for n in range(len(self._buttons)) if self._asked(n) <= room), len(self._buttons))
        self._show(wanted)

    def _asked(self, folded: int) -> int:
        self._show(folded)
        layout = self._bar.layout()
        assert layout is not None
        layout.invalidate()
        return layout.totalMinimumSize().width()

    def _show(self, folded: int) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        for place, (made, words) in enumerate(zip(self._buttons, self._words, strict=True)):
            made.setText("" if place < folded else words)
            if isinstance(made, QToolButton):
                made.setToolButtonStyle(_ICON_ONLY if place < folded else _BESIDE)


def fold(desk: Desk) -> None:
    """The desk as its size asks; a room that looks at it has sizes of its own."""
    if desk.room.on:
        return
    narrow, low = desk.width() < NARROW, desk.height() < LOW
    desk.left.be_slim(narrow)
    desk.bar.setFixedHeight(44 if low else 54)
    desk.question.be_low(low)
    desk.capture.be_low(low)
    desk.status.setFixedHeight(24 if low else 30)
    desk.put_inspector(beside_map=narrow)
