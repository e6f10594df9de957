"""A French keyboard: which keys a sign takes, and a typist who presses them in the window that has the focus.

Digits take Shift; so do « + », « > », « ? » and « . ». Every press of Shift or AltGr is counted.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

_K, _M = Qt.Key, Qt.KeyboardModifier
_PLAIN = {
    "&": _K.Key_Ampersand, "é": _K.Key_Eacute, '"': _K.Key_QuoteDbl, "'": _K.Key_Apostrophe,
    "(": _K.Key_ParenLeft, "-": _K.Key_Minus, "è": _K.Key_Egrave, "_": _K.Key_Underscore,
    "ç": _K.Key_Ccedilla, "à": _K.Key_Agrave, ")": _K.Key_ParenRight, "=": _K.Key_Equal,
    "ù": _K.Key_Ugrave, "*": _K.Key_Asterisk, "<": _K.Key_Less, ",": _K.Key_Comma, ";": _K.Key_Semicolon,
    ":": _K.Key_Colon, "!": _K.Key_Exclam, " ": _K.Key_Space, "$": _K.Key_Dollar,
}  # fmt: skip
_SHIFTED = {
    "+": _K.Key_Plus, ">": _K.Key_Greater, "?": _K.Key_Question, ".": _K.Key_Period, "/": _K.Key_Slash,
    "%": _K.Key_Percent, "°": _K.Key_degree, "§": _K.Key_section,
}  # fmt: skip
_DEAD = {"^": "âêîôû", "¨": "äëïöü"}
_BY_ALT = "·’«»€œ→À"
"""What a keyboard of today gives by AltGr, or a word processor by itself: two presses."""


def presses(sign: str) -> int:
    """How many keys go down for this sign."""
    if sign in _PLAIN or (sign.isascii() and sign.islower()):
        return 1
    if sign in _DEAD["^"]:
        return 2
    if sign in _DEAD["¨"]:
        return 3
    return 2  # Shift or AltGr, and the key


def stroke(sign: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """The key and what is held, as Qt reports them under this layout."""
    if sign in _PLAIN:
        return _PLAIN[sign], _M.NoModifier
    if sign in _SHIFTED:
        return _SHIFTED[sign], _M.ShiftModifier
    if sign.isascii() and sign.isalnum():
        held = _M.ShiftModifier if sign.isupper() or sign.isdigit() else _M.NoModifier
        return _K(ord(sign.upper())), held
    return _K.Key_unknown, _M.NoModifier


class Typist:
    """Presses keys where the focus is; counts every key (`count`) and what they gave (`signs`)."""

    def __init__(self) -> None:
        self.count = self.signs = 0

    def type(self, words: str) -> None:
        for sign in words:
            key, held = stroke(sign)
            self.count, self.signs = self.count + presses(sign), self.signs + 1
            self._send(key, sign, held)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _M.NoModifier) -> None:
        """A key that writes nothing: Enter, an arrow, Escape."""
        self.count, self.signs = self.count + (1 if held == _M.NoModifier else 2), self.signs + 1
        self._send(key, "", held)

    def _send(self, key: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, widget, key, text, held)
