"""The field of the capture line: it proposes what is there already, and forgets nothing that was typed.

Only → takes a proposal (again for the next one); Enter and Space never do. ↑ and ↓ walk
through what was typed before, half-typed lines among it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from sysmap.app.style import QUIET
from sysmap.app.typesetting import units
from sysmap.editing import Guess, is_list

Ask = Callable[[str], tuple[int, tuple[Guess, ...]]]
"""Where in a line the name being typed begins, and what it may mean."""
MOST = 200


class CaptureField(QLineEdit):
    """`taken` is the element that was taken as it is, while the line says nothing else."""

    def __init__(self, ask: Ask, take_list: Callable[[str], object]) -> None:
        super().__init__()
        self._ask, self._take_list = ask, take_list
        self._guesses: tuple[Guess, ...] = ()
        self._start = self._turn = 0
        self._before: str | None = None
        self._past: list[str] = []
        self._place, self._now = 0, ""

    # What is proposed

    def propose(self) -> None:
        """Look again for what the words typed may mean, unless they are what was taken."""
        if self.has_taken and self.text() == self.text()[: self._start] + self._guesses[self._turn].label:
            return
        self._before = None
        self._start, self._guesses = self._ask(self.text())
        self.update()

    @property
    def guess(self) -> Guess | None:
        """What → would take."""
        if not self._guesses or not self._at_end():
            return None
        return self._guesses[(self._turn + 1) % len(self._guesses) if self.has_taken else 0]

    @property
    def has_taken(self) -> bool:
        return self._before is not None

    @property
    def taken(self) -> str:
        """The element taken, when the whole line is its name."""
        whole = self.has_taken and self._start == 0
        return self._guesses[self._turn].id if whole else ""

    def take(self) -> bool:
        """→: the proposal, then the next one."""
        if self.guess is None:
            return False
        if self.has_taken:
            self._turn = (self._turn + 1) % len(self._guesses)
        else:
            self._before, self._turn = self.text(), 0
        self._put(self._guesses[self._turn].label)
        return True

    def give_back(self) -> bool:
        """Escape: the letters typed come back in the place of what was taken."""
        if self._before is None:
            return False
        self._put(self._before[self._start :])
        return True

    def _put(self, words: str) -> None:
        begin = units(self.text()[: self._start])
        self.setSelection(begin, units(self.text()) - begin)
        self.insert(words)
        self.update()

    def _at_end(self) -> bool:
        return self.cursorPosition() == units(self.text()) and not self.hasSelectedText()

    # What was typed before

    def remember(self) -> None:
        """Keep the line for ↑."""
        self.keep(self.text())

    def keep(self, text: str) -> None:
        """Keep these words for ↑."""
        if text.strip() and self._past[-1:] != [text]:
            self._past = [*self._past, text][-MOST:]
        self._place = len(self._past)

    def walk(self, step: int) -> None:
        """The line before, or the one after; what was being typed comes last. A list opens again."""
        if self._place == len(self._past):
            self._now = self.text()
        place = self._place + step
        if not 0 <= place <= len(self._past):
            return
        self._place = place
        text = self._past[place] if place < len(self._past) else self._now
        if is_list(text):
            self._take_list(text)
        else:
            self.setText(text)
            self.textEdited.emit(text)

    # Keys and ink

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """→ at the end takes; « > » or a sign after a name that was taken gets its spaces."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Right and plain and self._at_end() and self.take():
            return
        if event.text() == ">" and self.taken:
            self.insert(" > ")
        elif event.text() in ("+", "-", "?") and self.has_taken and self._start:
            self.insert(f" {event.text()}")
        elif event.matches(QKeySequence.StandardKey.Paste) and is_list(QApplication.clipboard().text()):
            self._take_list(QApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What → would add stands in grey after the words."""
        super().paintEvent(event)
        guess = self.guess
        if guess is None or self.has_taken or not self.hasFocus():
            return
        caret = self.cursorRect()
        words = guess.rest or f"   → {guess.label}"
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(QUIET))
        base = caret.center().y() + (self.fontMetrics().ascent() - self.fontMetrics().descent()) / 2
        room = self.width() - caret.right()
        if self.fontMetrics().horizontalAdvance(words) < room:
            painter.drawText(QPointF(caret.center().x() + 1, base), words)
        painter.end()
