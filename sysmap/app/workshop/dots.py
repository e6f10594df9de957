"""Gommettes: a small field over the map, one number for all that is selected. Never modal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sysmap.app.controls import flat, words
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_FRENCH = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))  # i18n: not shown
"""The digits of a French keyboard, without Shift."""
MOST = 4
"""Digits at most."""


class DotsField(QWidget):
    """Digits, Enter. Escape, or a click elsewhere, changes nothing."""

    def __init__(self, desk: Desk, ids: list[str]) -> None:
        super().__init__(desk.view)
        self._desk, self._ids = desk, ids
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = _Digits(self)
        layout = QHBoxLayout(self)
        flat(layout, space=10, around=(16, 8, 16, 8))
        layout.addWidget(words(_("Gommettes")))
        layout.addWidget(self.field)
        layout.addWidget(words(_("Entrée pour valider"), "quiet"))
        counts = {desk.editor.map.elements[id].dots for id in ids}
        self.field.setPlaceholderText(str(counts.pop()) if len(counts) == 1 else "")
        self.adjustSize()
        self.move((desk.view.width() - self.width()) // 2, desk.view.height() - self.height() - 24)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def accept(self) -> None:
        """Give the elements this number; nothing typed changes nothing."""
        from sysmap.app.commands.gather import set_dots

        typed = self.field.text()
        if typed:
            set_dots(self._desk, self._ids, int(typed))
        self.leave()

    def leave(self) -> None:
        self.hide()
        self.deleteLater()
        self._desk.view.setFocus()


class _Digits(QLineEdit):
    """Takes digits only, as the keys of a French keyboard give them."""

    def __init__(self, owner: DotsField) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setMaxLength(MOST)
        self.setFixedWidth(76)
        self.setAccessibleName(_("Nombre de gommettes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        digit = _FRENCH.get(text, text)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._owner.leave()
        elif digit.isascii() and digit.isdigit():
            self.insert(digit)
        elif not text.isprintable() or not text:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._owner.isVisible() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._owner.hide()
            self._owner.deleteLater()
