"""Whoever types sees the words set at once; one Ctrl+Z takes that away, and that word is then left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sysmap.app.typesetting.fields import Field, caret_of, put_caret, replace, takes_prose, text_of
from sysmap.editing import MOST_SET, as_typed, style_of, typeset
from sysmap.i18n import language

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


DOT = "·"
_HANDS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod, QEvent.Type.ContextMenu,
          QEvent.Type.Drop, QEvent.Type.FocusOut, QEvent.Type.MouseButtonRelease)  # fmt: skip
"""What a hand does to a field."""


class _Set(NamedTuple):
    """What was done last: the words before it and after it, and where the caret stood in each."""

    before: str
    at: int
    after: str
    then: int


class Typesetter(QObject):
    """Follows the field that has the keyboard, in this window and those beside it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._field: Field | None = None
        self._known, self._busy, self._hand = "", False, False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._done: _Set | None = None
        self._off: str | None = None
        self._log: list[tuple[str, str]] = []
        QApplication.instance().focusChanged.connect(self._focus)  # type: ignore[union-attr]

    @property
    def style(self) -> str:
        """As the map asks for it, or else the program."""
        shell = self._shell
        wished = shell.settings.typography
        if not shell.editing:
            return style_of(language(), wished=wished)
        map = shell.document.editor.map
        return style_of(map.language, map.typography, wished=wished)

    def as_were_typed(self, words: str) -> str:
        """These words of the field that has the keyboard, before anything was set in them."""
        for after, before in reversed(self._log):
            head, found, tail = words.rpartition(after)
            words = f"{head}{before}{tail}" if found else words
        return words

    def close(self) -> None:
        """The window goes."""
        self._leave()
        QApplication.instance().focusChanged.disconnect(self._focus)  # type: ignore[union-attr]

    def follows(self, field: Field) -> bool:
        """Whether what is typed in this field is being set."""
        return field is self._field and self.style != "manual"

    def finished(self, words: str) -> str:
        """The words of the field, their last one being over."""
        if self._off is not None and not re.search(r"\s", self._known[len(self._off) :]):
            return words
        return as_typed(f"{words}\n", self.style).removesuffix("\n")

    # Which field

    def _focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self._field:
            return
        self._leave()
        if takes_prose(new) and self._ours(new):
            self._enter(new)  # type: ignore[arg-type]

    def _ours(self, widget: QWidget | None) -> bool:
        while widget is not None and widget is not self._shell:
            widget = widget.parentWidget()
        return widget is self._shell

    def _enter(self, field: Field) -> None:
        self._field, self._known = field, text_of(field)
        self._forget()
        (field.textEdited if isinstance(field, QLineEdit) else field.textChanged).connect(self._edited)
        if isinstance(field, QLineEdit):
            field.textChanged.connect(self._changed)
        field.installEventFilter(self)
        field.destroyed.connect(self._gone)

    def _leave(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            (field.textEdited if isinstance(field, QLineEdit) else field.textChanged).disconnect(self._edited)
            if isinstance(field, QLineEdit):
                field.textChanged.disconnect(self._changed)
            field.removeEventFilter(self)
            field.destroyed.disconnect(self._gone)

    def _gone(self) -> None:
        self._field = None

    def _forget(self) -> None:
        self._done, self._off, self._log = None, None, []

    # What is typed

    def _changed(self, text: str) -> None:
        """The line was emptied, or filled by the program: what was set belongs to the past."""
        if not self._busy and not self._soon.isActive():
            self._known = text
        if not text:
            self._forget()

    def _edited(self, *_: object) -> None:
        """Look once the field is done with this letter: it is not to be changed in the middle of it."""
        if not self._busy:
            self._soon.start()

    def _look(self) -> None:
        field, by_hand = self._field, self._hand
        self._soon.stop()
        self._hand = False
        if field is None:
            return
        text, known = text_of(field), self._known
        self._known = text
        if self._done is not None and text == self._done.before and known == self._done.after:
            self._refuse(self._done)
            return
        caret = caret_of(field)
        start = _same(known, text[:caret])
        typed = by_hand and start < caret and known.endswith(text[caret:])
        if typed and not self._left_alone(text, start):
            self._set(field, text, start, caret)

    def _left_alone(self, text: str, start: int) -> bool:
        """Whether what was typed goes on with a word that is to stay as it is."""
        if self._off is None:
            return False
        if text.startswith(self._off) and not re.search(r"\s", text[len(self._off) : start]):
            return True
        self._off = None
        return False

    def _set(self, field: Field, text: str, start: int, caret: int) -> None:
        style, prefix = self.style, bool(field.property("prefixes"))
        if caret - start == 1:
            made = as_typed(text[:caret], style, prefix=prefix)
        elif len(text) <= MOST_SET:
            made = typeset(text[start:caret], style, after=text[:start], prefix=prefix, ended=False)
        else:
            return
        if made == text[:caret]:
            return
        same = _same(made, text[:caret])
        self._put(field, same, caret, made[same:])
        begin = same if made[same:] else max(0, same - 1)
        if made[begin:]:
            self._log.append((made[begin:], text[begin:caret]))
        self._done = _Set(text, caret, text_of(field), caret_of(field))

    def _put(self, field: Field, start: int, end: int, words: str) -> None:
        self._busy = True
        try:
            replace(field, start, end, words)
        finally:
            self._busy = False
        self._known = text_of(field)

    # Taking it back

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Each key comes to a field in which the one before is set; Ctrl+Z just after takes that back."""
        kind = event.type()
        if kind not in _HANDS or _opens_menu(event):
            return False
        if self._soon.isActive():
            self._look()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if _is_dot(event):
                self._dot()
                return True
            back = event.matches(QKeySequence.StandardKey.Undo)
            self._hand = not back and not event.matches(QKeySequence.StandardKey.Redo)
            return back and self._undo()
        self._hand = kind in (QEvent.Type.InputMethod, QEvent.Type.ContextMenu, QEvent.Type.Drop) or (
            isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.MiddleButton
        )
        return False

    def _dot(self) -> None:
        """The middle dot, which no French keyboard has."""
        field = self._field
        if isinstance(field, QLineEdit):
            field.insert(DOT)
        elif field is not None:
            field.insertPlainText(DOT)

    def _undo(self) -> bool:
        """Whether what was set last was taken back."""
        field, done = self._field, self._done
        if field is None or done is None or text_of(field) != done.after or caret_of(field) != done.then:
            return False
        self._take_back(field, done)
        self._refuse(done)
        return True

    def _take_back(self, field: Field, done: _Set) -> None:
        """By the field's own undo, so that the next one goes on before it."""
        self._busy = True
        try:
            field.undo()
        finally:
            self._busy = False
        self._known = text_of(field)
        if self._known != done.before:
            same = _same(done.before, self._known)
            self._put(field, same, len(self._known), done.before[same:])
        put_caret(field, done.at)

    def _refuse(self, done: _Set) -> None:
        """That word stays as it was typed."""
        head = done.before[: done.at]
        self._off = head[: len(head) - len(re.split(r"\s", head)[-1])]
        self._log, self._done = self._log[:-1], None


def _opens_menu(event: QEvent) -> bool:
    """The menu of the field comes over it: what is chosen in it is still done by hand."""
    return isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason


def _is_dot(event: QKeyEvent) -> bool:
    """Ctrl+: on a French keyboard; the same sign, with Shift, on others."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return held == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Colon


def _same(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
