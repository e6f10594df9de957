"""A window of ours beside the map: never modal, closed by Escape, plain words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from sysmap.app.controls import flat, words
from sysmap.app.reading_order import in_reading_order
from sysmap.app.reflow import reflow
from sysmap.editing import Change, Editor

BEYOND, SCROLLS = QSize(8, 40), 14
"""Pixels of the screen that the frame and the title of a window take; of a window, its scroll bar."""


class SideWindow(QWidget):
    """A window with a title, that stays above its parent and lets it live."""

    def __init__(self, parent: QWidget, title: str, width: int, height: int) -> None:
        super().__init__(parent.window(), Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        self._ends: list[Callable[[], object]] = []
        room = parent.screen().availableGeometry()
        self.resize(min(width, room.width() - 60), min(height, room.height() - 60))
        middle = parent.window().frameGeometry().center()
        self.move(middle.x() - self.width() // 2, max(0, middle.y() - self.height() // 2))
        self.body = QVBoxLayout(self)
        flat(self.body, space=10, around=(24, 20, 24, 20))

    def _keep_on_screen(self) -> None:
        """What is larger than the screen scrolls as a whole: nothing of it is out of reach."""
        if self.layout() is not self.body:
            return
        room = self.screen().availableSize() - BEYOND
        asked = self.body.totalMinimumSize()
        wide = max(asked.width(), min(self.width(), room.width()))
        high = self.body.totalMinimumHeightForWidth(wide) if self.body.hasHeightForWidth() else 0
        if asked.width() <= room.width() and max(asked.height(), high) <= room.height():
            return
        reflow(self.body, room.width() - SCROLLS)
        kept = self.focusWidget()  # what moves into another widget loses the keyboard
        deeds = _deeds(self.body)
        whole = _whole(self.body)
        outer = QVBoxLayout(self)
        flat(outer)
        outer.addWidget(whole, 1)
        if deeds is not None:
            outer.addLayout(deeds)
        if kept is not None:
            kept.setFocus()
        whole.show()  # Qt would wait for its next turn, and the window be empty until then
        self.setMinimumSize(0, 0)
        beside = QSize(self.body.totalMinimumSize().width() + SCROLLS, 0)  # its own bar hides nothing
        self.resize(self.size().expandedTo(beside).boundedTo(room))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._keep_on_screen()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """What only scrolls is a stop of its own when nothing in it is one."""
        self._keep_on_screen()
        super().showEvent(event)
        for area in self.findChildren(_Scrolled):
            inside = area.widget()
            stops = inside is not None and any(
                one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in inside.findChildren(QWidget)
            )
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus if stops else Qt.FocusPolicy.StrongFocus)
            area.setAccessibleName(area.accessibleName() or self.windowTitle())

    def focusNextPrevChild(self, next: bool) -> bool:
        """Rows come and go: the order is the one of this moment."""
        in_reading_order(self)
        return super().focusNextPrevChild(next)

    def follow(self, editor: Editor, heard: Callable[[Change], None]) -> None:
        """Hear the editor until this window is closed."""
        editor.listeners.append(heard)
        self.at_close(partial(_remove, editor.listeners, heard))

    def at_close(self, work: Callable[[], object]) -> None:
        """Do this when the window is closed."""
        self._ends.append(work)

    def closeEvent(self, event: QCloseEvent) -> None:
        for end in self._ends:
            end()
        self._ends.clear()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F1:
            from sysmap.app.helping import help_about

            help_about(self)
        else:
            super().keyPressEvent(event)


def _remove(listeners: list[Any], heard: Any) -> None:
    if heard in listeners:
        listeners.remove(heard)


class _Scrolled(QScrollArea):
    """Never narrower than what it holds: it scrolls downwards only, and nothing is cut at its side."""

    _asked = 0

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        inside = self.widget()
        if inside is None:
            return least
        wide = inside.minimumSizeHint().width() + self._bar()
        return QSize(max(least.width(), min(wide, self._most())), least.height())

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _most(self) -> int:
        """No wider than the screen, nor than the panel that holds it."""
        most, over = self.screen().availableGeometry().width() - 80, self.parentWidget()
        while over is not None and not over.isWindow():
            around = over.contentsMargins() if (inner := over.layout()) is None else inner.contentsMargins()
            most = min(most, over.maximumWidth() - around.left() - around.right())
            over = over.parentWidget()
        return most

    def _hold(self) -> None:
        """Words that wrap need more height than Qt reserves for them: nothing in here is squeezed."""
        layout = inside.layout() if (inside := self.widget()) is not None else None
        most = self._most() - self._bar()
        if layout is not None and layout.totalMinimumSize().width() > most:
            reflow(layout, most)
        if inside is not None and layout is not None:
            wraps, wide = layout.hasHeightForWidth(), self.viewport().width()
            inside.setMinimumHeight(layout.totalMinimumHeightForWidth(wide) if wraps else 0)

    def _widen(self) -> None:
        """What was unfolded may be wider than what was there: Qt looks at it once only."""
        asked = self.minimumSizeHint().width()
        if asked != self._asked:
            self._asked = asked
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._hold()
            self._widen()
        return super().eventFilter(watched, event)


def _deeds(body: QVBoxLayout) -> QLayout | None:
    """The last row, taken out when the window's first button is in it: it stays below what scrolls."""
    last = body.itemAt(body.count() - 1) if body.count() else None
    line = last.layout() if last is not None else None
    if not isinstance(line, QBoxLayout) or line.direction() != QBoxLayout.Direction.LeftToRight:
        return None
    items = (line.itemAt(place) for place in range(line.count()))
    inside = (item.widget() for item in items if item is not None)
    if not any(one is not None and one.property("look") == "strong" for one in inside):
        return None
    body.removeItem(line)
    line.setParent(None)
    around = body.contentsMargins()
    line.setContentsMargins(around.left(), 8, around.right(), 12)
    body.setContentsMargins(around.left(), around.top(), around.right(), 4)
    return line


def _whole(layout: QLayout) -> QScrollArea:
    """All of a window, in a place that scrolls both ways."""
    area = _holding(QScrollArea(), "whole", layout)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _holding(area: QScrollArea, name: str, layout: QLayout) -> QScrollArea:
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    inside = QWidget()
    inside.setObjectName("inside")
    inside.setLayout(layout)
    area.setWidget(inside)
    return area


def scrolled(layout: QVBoxLayout) -> QScrollArea:
    """These lines in a place that scrolls."""
    area = _Scrolled()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return _holding(area, "scrolled", layout)


def paragraph(text: str, role: str = "") -> QWidget:
    """Words that wrap and can be copied."""
    label = words(text, role, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
