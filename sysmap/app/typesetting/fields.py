"""The fields that words are typed in, lines and pages alike."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

Field = QLineEdit | QPlainTextEdit
LITERAL, UTF_16 = "literal", "utf-16-le"


def literal(field: QWidget) -> None:
    """What is typed here is no prose, or is looked for: it stays as it is typed."""
    field.setProperty(LITERAL, True)


def takes_prose(widget: object) -> bool:
    """Whether people write words of a map in it: no number, no dialog of the system's, no search (those
    have a picture in them)."""
    if not isinstance(widget, Field) or widget.isReadOnly() or widget.property(LITERAL):
        return False
    if isinstance(widget, QLineEdit):
        plain = widget.validator() is None and widget.completer() is None and not widget.inputMask()
        if not plain or widget.actions() or isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
            return False
    return not isinstance(widget.window(), QDialog)


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def caret_of(field: Field) -> int:
    """In letters: Qt counts a picture (« 🙂 ») as two, Python as one."""
    place = field.cursorPosition() if isinstance(field, QLineEdit) else field.textCursor().position()
    return len(text_of(field).encode(UTF_16, "surrogatepass")[: 2 * place].decode(UTF_16, "ignore"))


def _in_qt(field: Field, place: int) -> int:
    return units(text_of(field)[:place])


def units(words: str) -> int:
    """How many places these letters take in a field of Qt's."""
    return len(words.encode(UTF_16, "surrogatepass")) // 2


def put_caret(field: Field, place: int) -> None:
    """The caret stands here, and nothing is selected."""
    place = _in_qt(field, place)
    if isinstance(field, QLineEdit):
        field.setCursorPosition(place)
        return
    cursor = field.textCursor()
    cursor.setPosition(place)
    field.setTextCursor(cursor)


def replace(field: Field, start: int, end: int, words: str) -> None:
    """Put these words in the place of those, as one step of the field's own undo."""
    if isinstance(field, QLineEdit):
        if not words and start:
            start, words = start - 1, field.text()[start - 1]
        first, last = _in_qt(field, start), _in_qt(field, end)
        field.setSelection(first, last - first)
        field.insert(words)
        return
    cursor = field.textCursor()
    first, last = _in_qt(field, start), _in_qt(field, end)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)
    field.setTextCursor(cursor)
