"""Several lines of words that are kept a moment after the last letter, or when one leaves them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from sysmap.canvas import WholeWords

PAUSE = 600


class Words(WholeWords):
    """`settled` gives the words. Tab leaves the field; what is typed is never lost by looking elsewhere."""

    settled = Signal(str)

    def __init__(self, name: str, hint: str, height: int, role: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(height)
        if role == "sentence":
            self.setStyleSheet("font-size: 19px; font-weight: 600;")
        self._shown = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.settle)
        self.textChanged.connect(self._timer.start)

    def show_text(self, text: str) -> None:
        """These words, unless they are being typed here."""
        if text == self.toPlainText() or (self.hasFocus() and text == self._shown):
            self._shown = text
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._timer.stop()
        self._shown = text

    def settle(self) -> None:
        """Keep what is typed now."""
        self._timer.stop()
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.settled.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.settle()
            event.ignore()
        else:
            super().keyPressEvent(event)
