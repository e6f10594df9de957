"""When the panel comes: never over what a hand is still on, nor under the second click of a double one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

CLICKED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class Coming(QObject):
    """Shows the panel at once where it covers nothing chosen; else when the hand is still, moving the map."""

    def __init__(self, panel: QWidget, desk: Desk, width: int) -> None:
        super().__init__(panel)
        self._panel, self._desk, self._width = panel, desk, width
        self._since = QElapsedTimer()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._look_again)
        desk.view.installEventFilter(self)

    def show(self, wanted: bool) -> None:
        """The panel is wanted, or no more."""
        self._later.stop()
        if not wanted or not self._covers():
            self._panel.setVisible(wanted)
        elif self._at_hand():
            self._later.start(QApplication.doubleClickInterval())
        else:
            self._come()

    def _look_again(self) -> None:
        if self._at_hand():
            self._later.start(QApplication.doubleClickInterval())
        else:
            self._come()

    def _come(self) -> None:
        """Beside what is chosen: the map moves as little as keeps it in sight."""
        chosen = self._desk.editor.selection
        self._panel.show()
        if len(chosen) == 1 and not self._desk.room.on:
            QTimer.singleShot(0, self, lambda: self._desk.reveal(self._desk.editor.selection & chosen))

    def _at_hand(self) -> bool:
        """Whether a button is held on the map, a click is fresh, or words are typed there."""
        if self._desk.view.words.typing or QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return True
        return self._since.isValid() and self._since.elapsed() < QApplication.doubleClickInterval()

    def _covers(self) -> bool:
        """Whether something chosen, in sight now, would lie under the panel."""
        view = self._desk.view
        if self._panel.isVisible() or not view.isVisible():
            return False
        left = view.width() - self._width
        boxes = (self._desk.box(id) for id in self._desk.editor.selection)
        places = (view.camera.box_to_screen(box) for box in boxes if box is not None)
        return any(right > left and start < view.width() for start, _top, right, _bottom in places)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in CLICKED:
            self._since.start()
        return False
