"""The question above the map, edited in its place, and what the room should know beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from sysmap.app.controls import button, flat, harmless, hint, words
from sysmap.app.icons import icon
from sysmap.app.room.public import Asked
from sysmap.app.room.words import asked
from sysmap.app.spoken import standing
from sysmap.app.start.cards import font
from sysmap.app.style import INK
from sysmap.i18n import _, language, spaced
from sysmap.model import SystemMap
from sysmap.storage import find_template

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LARGEST, SMALLEST = 23, 15
LEFT, RIGHT, SPACE, INSIDE, MORE = 20, 24, 16, 24, 30


def in_two(text: str) -> str:
    """A caption in two lines of about the same length, unless it has two already."""
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    if "\n" in text or len(text) < 26 or not spaces:
        return text
    cut = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:cut]}\n{text[cut + 1:]}"


def example(map: SystemMap) -> str:
    """How a question is asked of a map of this form."""
    asked = find_template(map.template).question(language())
    if not asked:
        return _("Quelle est votre question ?")
    return _("Par exemple : {question}").format(question=asked[:1].lower() + asked[1:])


def wide(text: str, size: int) -> float:
    """How many pixels a question takes in letters of this size."""
    return QFontMetricsF(font(size, 700)).horizontalAdvance(text)


class QuestionBanner(QWidget):
    """One line, as big as it fits; the caption at the right steps back when there is no room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(64)
        self._letters = 0.0
        self.asked = Asked(lambda: asked(desk.editor.map), lambda: self._letters)
        self.asked.setCursor(Qt.CursorShape.IBeamCursor)
        self.asked.installEventFilter(self)
        self.asked.hide()
        self.field = QLineEdit()
        self.field.setProperty("look", "question")
        self.field.setPlaceholderText(_("Quelle est votre question ?"))
        self.field.setAccessibleName(_("Question de la carte"))
        self.field.textEdited.connect(self._type)
        self.field.editingFinished.connect(lambda: desk.editor.history.seal())
        self.field.installEventFilter(self)
        self._more: QLabel = words("…", "strong")
        self._more.setObjectName("page")
        self._more.setParent(self.field)
        self._more.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption: QLabel = words("", "quiet")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        flat(layout, space=SPACE, around=(LEFT, 0, RIGHT, 0))
        layout.addWidget(self.field, 1)
        layout.addWidget(self.caption)
        self.framing = button("", lambda: desk.do("framing"))
        self.framing.hide()
        layout.addWidget(self.framing)
        self.curtain = button(_("Rideau"), lambda: desk.do("curtain"), image="blinds",
                              tip=_("Rideau : la salle ne voit que la question, F9"))  # fmt: skip
        self.curtain.hide()
        layout.addWidget(self.curtain)
        self.largest = LARGEST
        layout.insertWidget(0, self.asked, 1)

    def enlarge(self, letters: float) -> None:
        """For a room: all of the question, in two lines if it must be, and the two keys of the room."""
        self._letters = letters
        size = round(letters)
        for made in (self.framing, self.curtain):
            made.setStyleSheet(f"font-size: {size}px;")
            made.setIconSize(QSize(size + 5, size))
            made.show()
        self._read()
        self.refresh()

    def normal(self) -> None:
        """As on the desk."""
        self._letters = 0.0
        for made in (self.framing, self.curtain):
            made.hide()
        self.asked.hide()
        self.field.show()
        self.be_low(False)

    def be_low(self, low: bool) -> None:
        """Where the window is low, the band is."""
        self.setFixedHeight(40 if low else 64)
        self.largest = 17 if low else LARGEST
        self._fit()

    def _read(self) -> None:
        """The question is read, not typed."""
        self.field.setVisible(not self._letters)
        self.asked.setVisible(bool(self._letters))

    def _write(self) -> None:
        """A click on the words types them."""
        self.asked.hide()
        self.field.show()
        self.field.setFocus()

    def refresh(self) -> None:
        """Show the map's question, and its caption."""
        card = self._desk.editor.map.card
        self.field.setPlaceholderText(example(self._desk.editor.map))
        shown = spaced(card.question) if self._desk.editor.map.language == "fr" else card.question
        if spaced(self.field.text()) != spaced(card.question):
            self.field.setText(shown)
            self.field.setCursorPosition(0)
        what_and_how_sure = (card.version, standing(self._desk.editor.map))
        self.caption.setText(in_two("\n".join(line for line in what_and_how_sure if line)))
        if self._letters:
            self._name_framing()
        self._fit()

    def _type(self, text: str) -> None:
        with self._desk.editor.transaction(_("question"), merge="question") as draft:
            draft.set(card=draft.card.evolve(question=text))

    def _name_framing(self) -> None:
        whole = self._desk.room.whole
        self.framing.setText(_("De près") if whole else _("Ensemble"))
        said = _("De près : ce qui se dit et ses voisins, F4")
        self.framing.setIcon(icon("zoom-in" if whole else "maximize", round(self._letters), INK, 5))
        self.curtain.setIcon(icon("blinds", round(self._letters), INK, 5))
        hint(self.framing, said if whole else _("Ensemble : toute la carte, F4"))

    def _fit(self) -> None:
        if self._letters:
            self._fit_room()
            return
        self.caption.setVisible(bool(self.caption.text()) and self.width() > 620 and not self._desk.room.on)
        shown = self.field.text() or self.field.placeholderText()
        if wide(shown, SMALLEST) > self._room():
            self.caption.hide()  # the question first: it is in its tooltip then
        room = self._room()
        size = self.largest
        while size > SMALLEST and wide(shown, size) > room:
            size -= 1
        cut = wide(shown, size) > room
        if cut and not self.field.text():
            self.field.setPlaceholderText(_("Quelle est votre question ?"))
        self._size(size)
        aside = "" if self.caption.isVisibleTo(self) else self.caption.text().replace("\n", " ")
        self.field.setToolTip(harmless("\n".join(filter(None, (self.field.text() if cut else "", aside)))))
        self._more.setVisible(cut and not self.field.hasFocus())

    def _room(self) -> float:
        """The pixels that the words will have: the field itself may not have its new width yet."""
        caption = self.caption.sizeHint().width() + SPACE if self.caption.isVisibleTo(self) else 0
        return self.width() - LEFT - RIGHT - caption - INSIDE

    def _fit_room(self) -> None:
        self.caption.hide()
        around = sum(made.sizeHint().width() + 16 for made in (self.framing, self.curtain)) + 44
        self.setFixedHeight(max(self.asked.tall(self.width() - around), round(self._letters * 2.2)))
        self._size(round(self._letters))
        self.asked.update()

    def _size(self, size: int) -> None:
        """Qt takes its time even to set the letters it has."""
        wanted = f"QLineEdit {{ font-size: {size}px; }}"
        if self.field.styleSheet() != wanted:
            self.field.setStyleSheet(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape go back to the map; a long question is read from its beginning."""
        if watched is self.asked:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._write()
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut and self._letters:
            self._read()
        if event.type() == QEvent.Type.Resize:
            self._more.setGeometry(self.field.width() - MORE, 3, MORE - 2, self.field.height() - 6)
        elif event.type() == QEvent.Type.FocusIn:
            self._more.hide()
        elif event.type() == QEvent.Type.FocusOut:
            self._fit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
        ):  # fmt: skip
            self.field.setCursorPosition(0)
            self._desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().eventFilter(watched, event)
