"""« Saisie par numéro »: the number, Enter, the words, Enter; what was typed stays listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget

from sysmap.app.capture.placing import park
from sysmap.app.controls import flat, words
from sysmap.app.paper.deeds import write
from sysmap.app.paper.told import done_words, shown_words, trouble_words
from sysmap.app.typesetting import literal
from sysmap.app.windows import SideWindow, paragraph
from sysmap.editing import Answer, Change, read_answer
from sysmap.i18n import _
from sysmap.model import by_number, next_number

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class EntryWindow(SideWindow):
    """Everything by keyboard. `shown` is the number of the element before one's eyes, 0 for none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Saisie par numéro"), 620, 640)
        self._desk = desk
        self.shown = 0
        self._last = ""
        self._build()
        self.field.installEventFilter(self)
        self.follow(desk.editor, self._heard)
        self._say()
        self.field.setFocus()

    def _build(self) -> None:
        self.chip: QLabel = words("", "chip")
        self.field = QLineEdit()
        literal(self.field)
        self.field.setProperty("look", "huge")
        self.field.setMinimumHeight(52)
        self.field.setAccessibleName(_("Numéro, puis mots"))
        line = QHBoxLayout()
        flat(line, space=10)
        line.addWidget(self.chip)
        line.addWidget(self.field, 1)
        self.head, self.more = paragraph("", "sentence"), paragraph("", "head")
        self.trouble = paragraph("", "alert")
        self.how = paragraph("", "quiet")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Ce qui a été saisi"))
        self.list.setWordWrap(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body.addLayout(line)
        for widget in (self.trouble, self.head, self.more, self.how):
            self.body.addWidget(widget)
        self.body.addWidget(words(_("Saisi depuis l’ouverture de cette fenêtre"), "quiet"))
        self.body.addWidget(self.list, 1)

    # What is shown

    def _say(self, trouble: str = "") -> None:
        map = self._desk.editor.map
        self.chip.setVisible(bool(self.shown))
        self.chip.setText(_("n° {n}").format(n=self.shown))
        head, more = shown_words(map, self.shown) if self.shown else ("", [])
        for label, text in ((self.head, head), (self.more, "\n".join(more)), (self.trouble, trouble)):
            label.setText(text)  # type: ignore[attr-defined]
            label.setVisible(bool(text))
        self.how.setText(self._help())  # type: ignore[attr-defined]
        self.field.setPlaceholderText(_("Les mots, ou « ok »") if self.shown else _("Un numéro, puis Entrée"))

    def _help(self) -> str:
        if not self.shown:
            elements = self._desk.editor.map.elements.values()
            if elements and not any(one.number > 0 for one in elements):
                return _("Cette carte n’a pas encore de numéros : « Numéroter la carte » les donne, avant "
                         "d’imprimer. Un numéro tapé ici fait un nouvel élément.")  # fmt: skip
            free = next_number(elements)
            return _("Le prochain numéro libre est le {n}. Une relation s’écrit 12 > 15 +").format(n=free)
        if by_number(self._desk.editor.map, self.shown) is None:
            return _("Un préfixe dit le type, comme dans la ligne de saisie : « a: » acteur, « e: » enjeu… "
                     "Échap revient au numéro.")  # fmt: skip
        return _("Entrée seule ne change rien. « > 15 + » relie, « {remark} » écrit une remarque, "
                 "Échap revient au numéro.").format(remark=_("rq") + ":")  # fmt: skip

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self._say(self.trouble.text() if self.trouble.isVisible() else "")  # type: ignore[attr-defined]

    # What is typed

    def accept(self) -> None:
        """Enter: read the line, do it, say it. What cannot be done stays in the field."""
        given = read_answer(self._desk.editor.map, self.field.text(), self.shown)
        if given.deed == "wrong":
            self._say(trouble_words(given))
            return
        self._remember()
        if given.deed in ("show", "leave"):
            self.shown = given.number if given.deed == "show" else 0
            self._point()
        else:
            self._do(given)
        self._say()

    def _do(self, given: Answer) -> None:
        made = write(self._desk, given)
        self.list.insertItem(0, done_words(self._desk.editor.map, given, made))
        self.shown = 0

    def _point(self) -> None:
        """Show on the map which element it is."""
        element = by_number(self._desk.editor.map, self.shown)
        if element is not None:
            self._desk.editor.select([element.id])
            self._desk.reveal([element.id])

    def _remember(self) -> None:
        if text := self.field.text().strip():
            self._last = text
        self.field.clear()

    def undo(self) -> None:
        """Take the last entry back; the list says so."""
        if self._desk.editor.history.can_undo:
            self._desk.do("undo")
            self.list.insertItem(0, _("Annulé."))

    def step_back(self) -> None:
        """Escape: the words are kept for ↑, then the number goes, then the window."""
        if self.field.text().strip():
            self._remember()
        elif self.shown:
            self.shown = 0
        else:
            self.close()
            return
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.step_back()
        elif event.key() == Qt.Key.Key_Up and self._last:
            self.field.setText(self._last)
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.field.text():
            self.undo()
        else:
            return super().eventFilter(watched, event)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Words half typed go to the frigo: nothing spoken is lost."""
        text = self.field.text().strip()
        if text and not text.isdigit():
            park(self._desk, text)
            self.field.clear()
        super().closeEvent(event)
