"""The name of a loop, typed on the map where the loop is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from sysmap.editing import operations
from sysmap.geometry import union
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.analysis import LoopRead
    from sysmap.app.desk import Desk

WIDE = 340


class LoopNaming(QLineEdit):
    """Enter keeps the name, Escape leaves the loop without one; it is there all the same."""

    def __init__(self, desk: Desk, loop: LoopRead, merge: str | None = None) -> None:
        super().__init__(desk.view)
        self._desk, self._loop, self._merge = desk, loop, merge
        self._done = False
        self.setPlaceholderText(_("Nommer cette boucle, puis Entrée"))
        self.setAccessibleName(_("Nom de la boucle"))
        self.setText(loop.name)

    def start(self) -> None:
        """Under the loop; wholly on the map in any case."""
        view, room = self._desk.view, self._desk.room
        size = round(room.letters()) if room.on else 17
        self.setStyleSheet(f"font-size: {size}px; font-style: italic;")
        self.ensurePolished()
        wide, high = min(WIDE * size // 17, view.width() - 24), self.sizeHint().height()
        boxes = [view.figure.elements[id].box for id in self._loop.elements if id in view.figure.elements]
        box = union(boxes) or view.figure.bounds
        x, y = view.camera.to_screen(box.centre.x, box.bottom)
        left = min(max(12, x - wide / 2), view.width() - wide - 12)
        top = min(max(12, y + 16), view.height() - high - 12)
        self.setGeometry(round(left), round(top), wide, high)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere keeps what was typed, as everywhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._end(keep=True, back=False)

    def _end(self, *, keep: bool, back: bool = True) -> None:
        if self._done:
            return
        self._done = True
        desk, words = self._desk, self.text().strip()
        if keep and words != self._loop.name and not desk.editor.closed:
            with desk.editor.transaction(_("nom d’une boucle"), merge=self._merge) as draft:
                if self._loop.id in draft.loops:
                    operations.name_loop(draft, self._loop.id, words)
                else:
                    operations.add_loop(draft, self._loop.links, words)
        self.hide()
        self.deleteLater()
        if back:
            desk.view.setFocus()
