"""The public window: what a second screen shows. One page at a time, never a dialog, never a control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QStackedLayout, QWidget

from sysmap.app.style import PAPER

if TYPE_CHECKING:
    from collections.abc import Callable


def other_screens(window: QWidget) -> list[QScreen]:
    """The screens on which this window is not, and that do not show the same as its own (mirrored)."""
    own = window.screen()
    return [s for s in QGuiApplication.screens() if s is not own and s.geometry() != own.geometry()]


class StageWindow(QWidget):
    """A whole screen for the public. Whoever opens it puts pages in; the last one put is seen.

    `gone` tells that the window has closed, or that its screen was unplugged (`lost`): the owner
    says so to the facilitator and goes on. Keys pressed here are given to `answers`, if any.
    """

    gone = Signal(bool)

    def __init__(self, title: str, answers: Callable[[QKeyEvent], bool] | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setStyleSheet(f"QWidget#stage {{ background: {PAPER}; }}")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._answers = answers
        self._on: QScreen | None = None
        self._pages = QStackedLayout(self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.screen_removed)

    def show_on(self, screen: QScreen) -> None:
        """Fill this screen; the facilitator's window keeps the keyboard."""
        self._on = screen
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    @property
    def on(self) -> QScreen | None:
        """The screen that is filled, or None when the window is closed."""
        return self._on

    def put(self, page: QWidget) -> None:
        """Show this page above the others."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def take(self, page: QWidget) -> None:
        """This page is over: what was there before is seen again."""
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def page(self) -> QWidget | None:
        """What is seen now."""
        return self._pages.currentWidget()

    def screen_removed(self, screen: QScreen) -> None:
        """The projector was unplugged: the window goes at once, lest it cover the facilitator's own."""
        if self._on is screen:
            self._end(lost=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self._end(lost=False)

    def _end(self, *, lost: bool) -> None:
        if self._on is None:
            return
        self._on = None
        self.hide()
        self.gone.emit(lost)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._answers is None or not self._answers(event):
            super().keyPressEvent(event)
