"""Words that give way where there is no room, and never widen the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from sysmap.app.controls import harmless, restyle

LEAST = 40


class Brief(QLabel):
    """One line. Where it does not fit it ends on « … », and its tooltip holds all of it.

    With `most` it asks for no more than so many pixels, with `least` it keeps so many;
    a click, with any button, is answered by `press`.
    """

    def __init__(self, role: str = "", most: int = 0, tip: str = "", least: int = LEAST) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._whole, self._most, self.tip, self._least = "", most, tip, least
        self.press: Callable[[], object] | None = None

    @property
    def most(self) -> int:
        return self._most

    @most.setter
    def most(self, pixels: int) -> None:
        if pixels != self._most:
            self._most = pixels
            self.updateGeometry()

    def setText(self, text: str) -> None:
        self._whole = text
        self._fit()
        self.updateGeometry()

    def text(self) -> str:
        """All the words, those that are not seen among them."""
        return self._whole

    def shown(self) -> str:
        """What is seen of them."""
        return super().text()

    def _around(self) -> int:
        """What the style adds to the words."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(super().text())

    def _fit(self) -> None:
        room = self.width() - self._around()
        asked = self.fontMetrics().horizontalAdvance(self._whole)
        fits = asked <= room or not self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        short = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        super().setText(self._whole if fits else short)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._whole) + self._around() if self._whole else 0
        return QSize(min(wide, self._most) if self._most else wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            parts = (self._whole if self.shown() != self._whole else "", self.tip)
            self.setToolTip(harmless("\n".join(part for part in parts if part)))
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.press is not None and event.button() == Qt.MouseButton.LeftButton:
            self.press()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.setAccepted(self.press is not None)
        if self.press is not None:
            self.press()

    def be(self, role: str) -> None:
        """Another look."""
        restyle(self, "role", role)
