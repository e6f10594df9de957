"""The question above the map, edited in its place, and what the room should know beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from sysmap.app.controls import button, flat, words
from sysmap.app.start.cards import font
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LARGEST, SMALLEST = 23, 15


def in_two(text: str) -> str:
    """A caption in two lines of about the same length, unless it has two already."""
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    if "\n" in text or len(text) < 26 or not spaces:
        return text
    cut = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:cut]}\n{text[cut + 1:]}"


class QuestionBanner(QWidget):
    """One line, as big as it fits; the caption at the right steps back when there is no room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(64)
        self.field = QLineEdit()
        self.field.setProperty("look", "question")
        self.field.setPlaceholderText(_("Quelle est votre question ?"))
        self.field.setAccessibleName(_("Question de la carte"))
        self.field.textEdited.connect(self._type)
        self.field.editingFinished.connect(lambda: desk.editor.history.seal())
        self.field.installEventFilter(self)
        self.caption: QLabel = words("", "quiet")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        flat(layout, space=16, around=(20, 0, 24, 0))
        layout.addWidget(self.field, 1)
        layout.addWidget(self.caption)
        self.curtain = button(_("Rideau"), lambda: desk.do("curtain"), image="blinds",
                              tip=_("Rideau : la salle ne voit que la question, F9"))  # fmt: skip
        self.curtain.hide()
        layout.addWidget(self.curtain)
        self.largest = LARGEST

    def refresh(self) -> None:
        """Show the map's question, and its caption."""
        card = self._desk.editor.map.card
        if self.field.text() != card.question:
            self.field.setText(card.question)
            self.field.setCursorPosition(0)
        self.caption.setText("\n".join(line for line in self._desk.caption() if line))
        self.caption.setText(in_two(self.caption.text()))
        self._fit()

    def _type(self, text: str) -> None:
        with self._desk.editor.transaction(_("question"), merge="question") as draft:
            draft.set(card=draft.card.evolve(question=text))

    def _fit(self) -> None:
        self.caption.setVisible(bool(self.caption.text()) and self.width() > 620 and not self._desk.room.on)
        room = self.field.width() - 24
        size = self.largest
        while size > SMALLEST and QFontMetricsF(font(size, 700)).horizontalAdvance(self.field.text()) > room:
            size -= 1
        self.field.setStyleSheet(f"QLineEdit {{ font-size: {size}px; }}")
        self.field.setToolTip("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape go back to the map; a long question is read from its beginning."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
        ):  # fmt: skip
            self.field.setCursorPosition(0)
            self._desk.view.setFocus()
            return True
        return super().eventFilter(watched, event)
