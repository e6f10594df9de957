"""The answers of a row as cards side by side: the key, what was said, by which tables, and the effect."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import clear, column, flat, row, words
from sysmap.app.merging.answering import Answer
from sysmap.app.windows import scrolled
from sysmap.i18n import _


class AnswerCard(QWidget):
    """A card to click, or to press by its digit."""

    pressed = Signal()

    def __init__(self, answer: Answer, apart: bool) -> None:
        super().__init__()
        self.answer = answer
        self.setObjectName("answer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("chosen", answer.chosen)
        self.setProperty("apart", apart)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        left = _("laissé à part") if apart else ""
        chosen = _("choisi") if answer.chosen else ""
        said = [answer.key, answer.words, answer.who, answer.effect, chosen, left]
        self.setAccessibleName(", ".join(part for part in said if part))
        cap = words(answer.key, "cap")
        cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        title = words(answer.words, wrap=True)
        title.setStyleSheet("font-weight: 600;")
        more = (part for part in (answer.who, left or answer.effect) if part)
        texts = [title, *(words(part, "quiet", wrap=True) for part in more)]
        layout = row(cap, space=8, parent=self)
        layout.setAlignment(cap, Qt.AlignmentFlag.AlignTop)
        layout.setContentsMargins(10, 9, 10, 9)
        layout.addLayout(column(*texts, None, space=2), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Enter on a card is for the card."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return bool(super().event(event))


class Cards(QWidget):
    """Two columns; it scrolls when the tables said much."""

    def __init__(self, give: Callable[[Answer], object]) -> None:
        super().__init__()
        self._give = give
        self.answers: tuple[Answer, ...] = ()
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for side in (0, 1):
            self._grid.setColumnStretch(side, 1)
        inner = QVBoxLayout()
        flat(inner, around=(0, 0, 4, 0))
        inner.addLayout(self._grid)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        flat(outer)
        outer.addWidget(scrolled(inner))

    def show_answers(self, answers: Sequence[Answer], apart: frozenset[str] = frozenset()) -> None:
        """Show these; the elements `apart` take no part in what is made one."""
        clear(self._grid)
        self.answers = tuple(answers)
        for place, answer in enumerate(self.answers):
            card = AnswerCard(answer, bool(answer.keep) and answer.keep in apart)
            card.pressed.connect(lambda answer=answer: self._give(answer))
            last = answer.key == "0" and place % 2 == 0
            self._grid.addWidget(card, place // 2, place % 2, 1, 2 if last else 1)
