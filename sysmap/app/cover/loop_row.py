"""A loop of the cover: its sentence, whole, that lights it on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout

from sysmap.app.controls import Button, flat, words

if TYPE_CHECKING:
    from sysmap.app.cover.facts import Told


class LoopRow(Button):
    """A button as high as its words: a push button alone would cut them."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told
        self.setObjectName("answer")
        self.setProperty("look", "row")
        self.setAccessibleName(told.sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = words(told.sentence, wrap=True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        flat(layout, around=(12, 7, 12, 7))
        layout.addWidget(self._label)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._label.heightForWidth(max(60, width - 28)) + 18

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 300)))
