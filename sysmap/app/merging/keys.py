"""Digits wherever they are: the upper row of a French keyboard gives them with and without Shift."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

DIGITS = "1234567890"
_FRENCH = dict(zip("&é\"'(-è_çà", DIGITS, strict=True))
_KEYS = {
    Qt.Key.Key_Ampersand: "1", Qt.Key.Key_Eacute: "2", Qt.Key.Key_QuoteDbl: "3", Qt.Key.Key_Apostrophe: "4",
    Qt.Key.Key_ParenLeft: "5", Qt.Key.Key_Minus: "6", Qt.Key.Key_Egrave: "7", Qt.Key.Key_Underscore: "8",
    Qt.Key.Key_Ccedilla: "9", Qt.Key.Key_Agrave: "0",
}  # fmt: skip


def digit(event: QKeyEvent) -> str:
    """The digit of the key that was pressed; "" when it bears none."""
    text = event.text()
    if text and text in DIGITS:
        return text
    if text in _FRENCH:
        return _FRENCH[text]
    key = event.key()
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:  # with Ctrl there is no text
        return chr(key)
    return _KEYS.get(Qt.Key(key), "") if event.modifiers() & Qt.KeyboardModifier.ControlModifier else ""
