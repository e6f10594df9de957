"""Writing on the page: a field over the words, as large as they are. Nothing typed is ever lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from sysmap.app.poster.sight import Sight
from sysmap.canvas import WholeWords
from sysmap.geometry import Box
from sysmap.i18n import _
from sysmap.model import Poster
from sysmap.poster import Sheet, hands

SMALLEST, LARGEST = 13, 20
"""Pixels of the letters while one writes."""
_LEAST = (300.0, 64.0)
ONE_LINE = ("title", "question")


class InPlace(WholeWords):
    """`done(part, text)` when the writing ends, however it ends, if the words are other ones."""

    done = Signal(str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page, self._part, self._before = page, "", ""
        self._box = Box(0.0, 0.0, 1.0, 1.0)
        self.setTabChangesFocus(True)
        self.hide()

    def open(self, part: str, sheet: Sheet, poster: Poster, sight: Sight) -> None:
        """Write this part."""
        self._part, self._box = part, hands.parts(sheet)[part]
        self._before = written(part, sheet, poster)
        self.setAccessibleName(_NAMES[part]())
        self.setPlainText(self._before)
        natural = hands.points_of(sheet, part) * 25.4 / 72 * sight.scale
        self.setStyleSheet(f"font-size: {round(min(LARGEST, max(SMALLEST, natural)))}px;")
        self.follow(sight)
        self.show()
        self.raise_()
        self.selectAll()
        self.verticalScrollBar().setValue(0)
        self.setFocus()

    def follow(self, sight: Sight) -> None:
        """Stay over the words when the page moves under the eye."""
        box = sight.shown(self._box)
        room = self._page.rect()
        wide = min(max(box.width + 12, _LEAST[0]), room.width() - 8)
        high = min(max(box.height + 16, _LEAST[1]), room.height() - 8)
        x = min(max(4.0, box.left - 6), room.width() - wide - 4)
        y = min(max(4.0, box.top - 8), room.height() - high - 4)
        self.setGeometry(round(x), round(y), round(wide), round(high))

    def close_writing(self) -> None:
        """End, keeping what was typed."""
        if not self.isVisible():
            return
        text = self.toPlainText()
        if self._part in ONE_LINE:
            text = " ".join(text.split())
        part, before = self._part, self._before
        self.hide()
        self._page.setFocus()
        if text != before:
            self.done.emit(part, text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_writing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and (control or self._part in ONE_LINE)):
            self.close_writing()
        else:
            super().keyPressEvent(event)


_NAMES = {
    "title": lambda: _("Titre (le message)"), "question": lambda: _("Question"),
    "tale": lambda: _("Ce que la carte raconte (une phrase par ligne)"),
    "callout": lambda: _("Encadré : ce qu’on demande au groupe"),
    "reading": lambda: _("Comment lire cette carte"), "foot": lambda: _("Ce que vaut cette carte"),
}  # fmt: skip


def written(part: str, sheet: Sheet, poster: Poster) -> str:
    """The words of this part as a person would write them: one sentence a line."""
    if part == "title":
        return poster.title or sheet.title
    if part == "question":
        return poster.subtitle or sheet.question
    if part == "foot":
        return poster.mention
    own = {"tale": "\n".join(poster.tale), "callout": poster.callout, "reading": poster.reading}[part]
    return own or "\n".join(hands.words_of(sheet, part))
