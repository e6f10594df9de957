"""A heading that opens and closes what follows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.controls import ToolButton, flat


class Fold(QWidget):
    """`inside` takes the widgets; closed at first."""

    def __init__(self, text: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        flat(layout, space=4)
        self.head = ToolButton()
        self.head.setText(text)
        self.head.setAccessibleName(text)
        self.head.setCheckable(True)
        self.head.setProperty("look", "link")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self._body = QWidget()
        self.inside = QVBoxLayout(self._body)
        flat(self.inside, space=6, around=(14, 0, 0, 6))
        self.head.toggled.connect(self.open)
        layout.addWidget(self.head)
        layout.addWidget(self._body)
        self.open(False)

    def open(self, on: bool) -> None:
        self.head.setChecked(on)
        self.head.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        self._body.setVisible(on)

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()
