"""The review of a merge: one list of rows beside the map, decided by keyboard, left and resumed at will."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from sysmap.app.announcing import announce
from sysmap.app.controls import button, flat, hint, row, words
from sysmap.app.icons import icon
from sysmap.app.inspector.fields import Pick
from sysmap.app.merging import rows as rows_of
from sysmap.app.merging.answering import Answer, answers_to
from sysmap.app.merging.cards import Cards
from sysmap.app.merging.deciding import Deciding
from sysmap.app.merging.keys import DIGITS, digit
from sysmap.app.merging.row_list import RowList
from sysmap.app.merging.rows import ALL, ASKED, Row
from sysmap.app.merging.spotlight import Spotlight
from sysmap.app.style import QUIET
from sysmap.editing import Change
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

WIDTH = 524


class Review(QWidget):
    """The right side while a merge is reviewed. Everything it does is an edit of the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._all = desk, rows_of.rows(desk.editor.map)
        self._quiet = False
        self.apart: frozenset[str] = frozenset()
        self.deciding, self.light = Deciding(desk), Spotlight(desk)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "right")
        self.setFixedWidth(WIDTH)
        self._build()
        desk.editor.listeners.append(self._heard)
        desk.editor.on_select.append(self._chosen)
        self.refresh()

    def start(self) -> None:
        """The panel has its place: to the first row that waits."""
        self._desk.view.fit()
        self.go_on(first=True)
        self._show()
        self.list.setFocus()

    # What it is made of

    def _build(self) -> None:
        self.count: QLabel = words("", "title")
        self.left: QLabel = words("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.sort = Pick()
        self.sort.setAccessibleName(_("Lignes montrées"))
        self.sort.activated.connect(lambda *_: self.refresh())
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Chercher dans tout ce qui a été dit"))
        hint(self.field, _("Chercher dans tout ce qui a été dit"))
        self.field.addAction(icon("search", 18, QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(lambda *_: self.refresh())
        self.field.returnPressed.connect(self._from_field)
        self.list = RowList(self._typed)
        self.list.selectionModel().currentChanged.connect(self._turned)
        self.question: QLabel = words("", wrap=True)
        self.question.setStyleSheet("font-size: 15px; font-weight: 600;")
        self.cards = Cards(self.give)
        self.said: QLabel = words("", "quiet", wrap=True)
        self.hint: QLabel = words("", "quiet", wrap=True)
        whole = QVBoxLayout(self)
        flat(whole, space=8, around=(16, 12, 16, 10))
        report = button(_("Compte rendu"), lambda: self._desk.do("merge_report"), look="outlined",
                        image="file-text")  # fmt: skip
        report.fold()
        close = button("", self.close_review, image="x", tip=_("Arrêter ici : la suite attend dans la carte"))
        whole.addLayout(row(self.count, self.left, None, report, close))
        whole.addWidget(self.bar)
        whole.addLayout(row(self.field, self.sort))
        whole.addWidget(self.list, 5)
        whole.addWidget(self.question)
        whole.addWidget(self.cards, 4)
        whole.addWidget(self.said)
        whole.addWidget(self.hint)

    # What the map says

    def _heard(self, change: Change) -> None:
        if change.origin == "load":
            self.close_review()
        elif change.origin != "preview" and change.touches("open_points", "elements", "links"):
            self.refresh()

    def _chosen(self, ids: frozenset[str]) -> None:
        """A click on the map goes to the row about it."""
        here = self.row
        if len(ids) != 1 or (here is not None and ids & {*here.ids}):
            return
        found = next((one for one in self._all if ids & {*one.ids}), None)
        if found is not None:
            self.go_to(found.key, move=False)

    @property
    def row(self) -> Row | None:
        """The row the hand is on."""
        index = self.list.currentIndex()
        return self.list.rows.rows[index.row()] if index.isValid() else None

    def refresh(self) -> None:
        """The rows as they are now; the hand stays on the same one."""
        here = self.row
        self._all = rows_of.rows(self._desk.editor.map)
        self._fill_sorts()
        text = self.field.text().strip()
        every = rows_of.of_sort(self._all, self.sort.currentData())
        shown = rows_of.sought(self._all, text) if text else every
        place = self.list.currentIndex().row()
        self.list.rows.marked &= {one.key for one in self._all}
        self.list.rows.show(shown)
        keys = [one.key for one in shown]
        if here is not None and here.key in keys:
            place = keys.index(here.key)
        self.list.setCurrentIndex(self.list.rows.index(min(max(place, 0), len(shown) - 1)))
        self._say_where()
        self._show()

    def _fill_sorts(self) -> None:
        now = self.sort.currentData()
        counts = {sort: len(rows_of.of_sort(self._all, sort)) for sort in rows_of.sorts()}
        if now is None:
            now = ASKED if counts[ASKED] else ALL
        self.sort.blockSignals(True)
        self.sort.clear()
        for sort, name in rows_of.sorts().items():
            self.sort.addItem(f"{name} ({counts[sort]})", sort)
        self.sort.setCurrentIndex(self.sort.findData(now))
        self.sort.blockSignals(False)

    def _say_where(self) -> None:
        every, waiting = len(self._all), sum(one.waits for one in self._all)
        self.count.setText(_("{n} sur {total}").format(n=every - waiting, total=every))
        self.left.setText(_n("{n} à décider", "{n} à décider", waiting) if waiting else _("tout est décidé"))
        self.bar.setRange(0, max(every, 1))
        self.bar.setValue(every - waiting)
        self.bar.setAccessibleName(self.count.text())

    # Going

    def _turned(self, *_: object) -> None:
        self.apart = frozenset()
        self.said.setText("")
        self._show()

    def _show(self) -> None:
        """The cards of the row, and the map that follows."""
        here = self.row
        if here is None:
            self.question.setText(_("Rien de tel n’a été dit.") if self.field.text() else "")
            self.cards.show_answers(())
            self.light.show(())
            self._say_keys(())
            return
        given = answers_to(self._desk.editor.map, here)
        self.question.setText(self.deciding.question(here))
        self.cards.show_answers(given, self.apart)
        self.light.show(here.ids, move=not self._quiet)
        self._say_keys(given)

    def _say_keys(self, given: Sequence[Answer]) -> None:
        if marked := self.list.rows.marked:
            self.hint.setText(_n("{n} ligne choisie. Espace en choisit une autre, = en fait une même chose.",
                                 "{n} lignes choisies : = en fait une même chose.", len(marked)))  # fmt: skip
            return
        waits = self.row is not None and self.row.waits
        several = waits and sum(bool(one.keep) for one in given) > 2
        apart = _("Ctrl+chiffre : laisser à part") if several else _("Espace puis = : réunir deux lignes")
        self.hint.setText(" · ".join((_("Chiffre : décider"), _("Entrée : suivante"), apart,
                                      _("Retour arrière : annuler"))))  # fmt: skip

    def go_to(self, key: str, *, move: bool = True) -> None:
        """Put the hand on this row, whatever is shown."""
        if all(one.key != key for one in self.list.rows.rows):
            self.field.blockSignals(True)
            self.field.clear()
            self.field.blockSignals(False)
            self.sort.setCurrentIndex(self.sort.findData(ALL))
            self.refresh()
        keys = [one.key for one in self.list.rows.rows]
        if key in keys:
            self._quiet = not move
            self.list.setCurrentIndex(self.list.rows.index(keys.index(key)))
            self._quiet = False

    def go_on(self, *, first: bool = False) -> None:
        """To the next row that waits, round and round."""
        keys = [one.key for one in self._all]
        here = self.row
        start = keys.index(here.key) + 1 if here is not None and here.key in keys and not first else 0
        after = next((one for one in (*self._all[start:], *self._all[:start]) if one.waits), None)
        if after is None:
            self.tell(_("Tout est décidé. Le compte rendu le dit en mots."))
            return
        if self.field.text():
            self.field.clear()
        if all(one.key != after.key for one in self.list.rows.rows):
            self.sort.setCurrentIndex(self.sort.findData(ASKED))
            self.refresh()
        self.go_to(after.key)

    # Hands

    def _from_field(self) -> None:
        self.list.setFocus()

    def _typed(self, event: QKeyEvent) -> bool:
        """A digit answers, Enter goes on, Space marks, = makes one, letters look for words."""
        key, text = event.key(), event.text()
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        number = digit(event)
        if number:
            self._leave_apart(number) if held else self._press(number)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Backspace:
            self.take_back()
        elif key == Qt.Key.Key_Space and self.list.currentIndex().isValid():
            self._mark(self.list.currentIndex())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._turn_sort(1 if key == Qt.Key.Key_Right else -1)
        elif text == "=" and not held:
            self.join()
        elif text.isalpha() and not held:
            self.field.setFocus()
            self.field.setText(text)
        else:
            return False
        return True

    def _press(self, number: str) -> None:
        given = next((one for one in self.cards.answers if one.key == number), None)
        if given is not None:
            self.give(given)

    def give(self, answer: Answer) -> None:
        """Answer the row; the map follows, and it is said in words."""
        here = self.row
        if here is None:
            return
        among = [id for id in here.ids if id not in self.apart] if self.apart else []
        if answer.keep in self.apart:
            return
        self.apart = frozenset()
        self.tell(self.deciding.give(here, answer, among))
        self.list.setFocus()

    def _leave_apart(self, number: str) -> None:
        """This one takes no part in what is made one, or does again."""
        given = next((one for one in self.cards.answers if one.key == number and one.keep), None)
        waits = self.row is not None and self.row.waits
        if given is not None and waits and sum(bool(one.keep) for one in self.cards.answers) > 2:
            self.apart ^= {given.keep}
            self._show()

    def _mark(self, index: QModelIndex) -> None:
        self.list.rows.mark(index)
        self._say_keys(self.cards.answers)

    def join(self) -> None:
        """« C’est la même chose »: the marked rows, else what is selected on the map."""
        map, marked = self._desk.editor.map, self.list.rows.marked
        ids = [id for one in self._all if one.key in marked for id in one.ids if id in map.elements]
        if not ids:
            ids = [id for id in map.elements if id in self._desk.editor.selection]
        self.list.rows.marked.clear()
        key, said = self.deciding.join(ids)
        if key:
            self.go_to(key)
        self.tell(said)

    def take_back(self) -> None:
        """Undo the last answer, and go back to it."""
        key, said = self.deciding.take_back()
        if key:
            self.go_to(key)
        self.tell(said)

    def _turn_sort(self, by: int) -> None:
        self.sort.setCurrentIndex((self.sort.currentIndex() + by) % self.sort.count())
        self.refresh()
        announce(self.sort, self.sort.currentText())

    def _escape(self) -> None:
        """What was sought goes first, then the review."""
        if self.field.text():
            self.field.clear()
        elif self.list.rows.marked:
            self.list.rows.marked.clear()
            self.refresh()
        else:
            self.close_review()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field or a card: Escape steps back, the arrows go to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            self.list.setFocus()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
            self.list.keyPressEvent(event)
        elif self.focusWidget() is not self.field and digit(event) in DIGITS:
            self._press(digit(event))
        else:
            super().keyPressEvent(event)

    def tell(self, sentence: str) -> None:
        """One sentence under the cards."""
        self.said.setText(sentence)
        announce(self, sentence)

    def close_review(self) -> None:
        """Stop here: what is still open waits in the map."""
        self._desk.beside()

    def detach(self) -> None:
        """It goes: nothing of it listens any more."""
        self._desk.editor.listeners.remove(self._heard)
        self._desk.editor.on_select.remove(self._chosen)
        self.light.close()
