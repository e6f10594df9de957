"""A page over the whole window, on the one screen that is mirrored: a key or a click lifts it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

LEAVE = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F9)


class Cover(QWidget):
    """Lies above everything of the window, banners included; what was typed keeps its place."""

    def __init__(self, window: QWidget, page: QWidget, lifted: Callable[[], object] | None = None) -> None:
        super().__init__(window)
        self._window, self._page, self._lifted = window, page, lifted
        page.setParent(self)
        page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._before: QWidget | None = None
        self.setObjectName("cover")
        self.setAccessibleName(page.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        window.installEventFilter(self)
        self.hide()

    def draw(self) -> None:
        """Cover the window."""
        focus = QApplication.focusWidget()
        self._before = focus if focus is not None and focus.window() is self.window() else None
        self._fill()
        self.show()
        self.setFocus()

    def lift(self) -> None:
        """The hands go on where they were."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        if self._lifted is not None:
            self._lifted()

    def _fill(self) -> None:
        self.setGeometry(self._window.rect())
        self._page.setGeometry(self.rect())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The cover follows the size of the window, and nothing comes above it."""
        if self.isVisible() and event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self._fill()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page is the whole of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing reaches the map under the cover."""
        if event.key() in LEAVE:
            self.lift()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What asks for the keyboard under the cover waits until it is lifted."""
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._keep)

    def _keep(self) -> None:
        now = QApplication.focusWidget()
        if self.isVisible() and now is not None and now is not self and now.window() is self.window():
            self._before = now
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lift()
