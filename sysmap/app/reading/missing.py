"""« Qui manque ? » beside the map: one question at a time, what it speaks of in the light."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sysmap.analysis import (
    Asked,
    Question,
    Silo,
    answer,
    asked,
    how,
    no_question_words,
    question_words,
    silos,
    still_open,
    waiting_words,
)
from sysmap.app.announcing import announce
from sysmap.app.controls import button, clear, column, flat, hint, row, words
from sysmap.app.jobs import Job
from sysmap.app.merging.keys import digit
from sysmap.app.reading import answering
from sysmap.app.reading.hulls import hulls
from sysmap.app.room.pages import told_day
from sysmap.app.sentences import Said
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.model import TO_COMPLETE, TRUE

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

WIDTH = 340


class MissingPage(QWidget):
    """It reads and asks; only the answers and what one completes are written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._groups: tuple[Silo, ...] = ()
        self._asked, self._at = Asked(()), 0
        self.hulls = hulls(desk)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "right")
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._job = Job(self)
        self._job.done.connect(self._found_groups)
        desk.editor.listeners.append(self._heard)

    # What it is made of

    def _build(self) -> None:
        self.progress: QLabel = words("", "quiet")
        before = button("", lambda: self.turn(-1), image="arrow-left", tip=_("Question précédente (←)"))
        after = button("", lambda: self.turn(1), image="arrow-right", tip=_("Question suivante (→)"))
        close = button("", self.leave, image="x", tip=_("Fermer (Échap)"))
        self.question: QLabel = words("", "sentence", wrap=True)
        self.given: QLabel = words("", "quiet", wrap=True)
        self.yes = button(_("Oui, c’est vrai"), lambda: self.say(TRUE), look="outlined",
                          tip=_("Gardé comme réponse dans la carte (1)"))  # fmt: skip
        self.complete = button(_("À compléter"), lambda: self.say(TO_COMPLETE), look="strong",
                               tip=_("Commencer ; la question reste dans la liste (2)"))  # fmt: skip
        self.later = button(_("Plus tard"), lambda: self.turn(1), look="outlined",
                            tip=_("À la question suivante (3)"))  # fmt: skip
        self.again = button(_("Rouvrir la question"), self.reopen, look="outlined", image="undo-2")
        self.next_step: QLabel = words("", "quiet", wrap=True)
        self.list = QVBoxLayout()
        flat(self.list, space=4)
        self.waiting: QLabel = words("", "quiet", wrap=True)
        self.how: QLabel = words("", "quiet", wrap=True)
        whole = column(
            row(words(_("Qui manque ?"), "title"), None, close), row(self.progress, None, before, after),
            self.question, self.given, self.yes, self.complete, self.later, self.again, self.next_step,
            self.list, None, self.waiting, self.how, space=10, parent=self,
        )  # fmt: skip
        whole.setContentsMargins(18, 16, 14, 16)

    # What is asked

    def start(self) -> None:
        """The panel has its place: the first open question, the groups a moment later."""
        self._ask_again(first=True)
        map = self._desk.editor.map
        self._job.ask(lambda: silos(map))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _found_groups(self, groups: tuple[Silo, ...]) -> None:
        self._groups = groups
        self._ask_again()

    @property
    def questions(self) -> tuple[Question, ...]:
        return self._asked.questions

    @property
    def current(self) -> Question | None:
        return self.questions[self._at] if self._at < len(self.questions) else None

    def _ask_again(self, *, first: bool = False) -> None:
        """What there is to ask now; one stays at the same question while it is asked."""
        here, map = self.current, self._desk.editor.map
        self._asked = asked(map, self._groups)
        if self._desk.room.on:
            self._asked = self._asked._replace(questions=tuple(filter(self._may_be_shown, self.questions)))
        keys = [one.key for one in self.questions]
        if first or here is None:
            open_ones = [at for at, one in enumerate(self.questions) if answer(map, one) is None]
            self._at = open_ones[0] if open_ones else 0
        else:
            self._at = keys.index(here.key) if here.key in keys else min(self._at, max(0, len(keys) - 1))
        self._show()

    def _may_be_shown(self, question: Question) -> bool:
        """A facilitator's note is never projected."""
        map = self._desk.editor.map
        records = [map.elements.get(id) for id in question.elements]
        records += [map.links.get(id) for id in question.links]  # type: ignore[misc]
        return all(one is None or one.visibility != "facilitator" for one in records)

    def turn(self, by: int) -> None:
        """To another question, answered or not; round at the ends."""
        if self.questions:
            self._at = (self._at + by) % len(self.questions)
            self._show()

    def go_to(self, key: str) -> None:
        keys = [one.key for one in self.questions]
        if key in keys:
            self._at = keys.index(key)
            self._show()

    # What is said

    def say(self, said: str) -> None:
        """Answer, and go on; « À compléter » stays, and begins."""
        question = self.current
        if question is None or not answering.keep(self._desk, question, said):
            return
        if said == TO_COMPLETE:
            self._show()
            self.next_step.setText(answering.begin(self._desk, question))
            self.next_step.show()
        else:
            self._go_on()

    def _go_on(self) -> None:
        """To the next question without an answer, if there is one."""
        map, size = self._desk.editor.map, len(self.questions)
        for step in range(1, size + 1):
            at = (self._at + step) % size
            if answer(map, self.questions[at]) is None:
                self._at = at
                break
        self._show()

    def reopen(self) -> None:
        if self.current is not None:
            answering.reopen(self._desk, self.current)
            self._show()

    # What is seen

    def _show(self) -> None:
        question, map = self.current, self._desk.editor.map
        spoken = self._spoken()
        total = len(self.questions)
        left = len(still_open(map, self.questions))
        self.next_step.hide()
        self.progress.setText(
            _("{n} sur {all}").format(n=self._at + 1, all=total) if question is not None else ""
        )
        if question is None or not left:
            self._show_end(question is not None)
        if question is not None:
            self.question.setText(question_words(map, question, spoken))
            self._light(question)
        self.how.setText(_how(question.sort if question is not None else ""))
        self._show_answer(question)
        self._show_list()
        said = waiting_words(self._asked, spoken)
        self.waiting.setText(said)
        self.waiting.setVisible(bool(said))
        hint(self, self.question.text())
        self.setToolTip("")
        announce(self, " ".join((self.progress.text(), self.question.text())))

    def _spoken(self) -> str:
        """On the wall the map speaks its own language; beside it the program does."""
        return self._desk.editor.map.language if self._desk.room.on else language()

    def _show_end(self, some: bool) -> None:
        if not some:
            self.question.setText(no_question_words(self._desk.editor.map, self._asked, self._spoken()))
            self._desk.lens.clear()
            self.hulls.show(())

    def _show_answer(self, question: Question | None) -> None:
        given = answer(self._desk.editor.map, question) if question is not None else None
        names = {TRUE: _("oui, c’est vrai"), TO_COMPLETE: _("à compléter")}
        if given is not None:
            self.given.setText(_("Réponse du {day} : {said}.").format(
                day=told_day(given.date), said=names.get(given.said, given.said)))  # fmt: skip
        self.given.setVisible(given is not None)
        self.again.setVisible(given is not None)
        self.yes.setVisible(question is not None and (given is None or given.said != TRUE))
        self.complete.setVisible(question is not None)
        self.later.setVisible(len(self.questions) > 1)

    def _show_list(self) -> None:
        """What is to be completed, each a click away."""
        clear(self.list)
        map = self._desk.editor.map
        waiting = [
            one for one in self.questions
            if one is not self.current and (given := answer(map, one)) and given.said == TO_COMPLETE
        ]  # fmt: skip
        if waiting:
            self.list.addWidget(words(_("À compléter"), "head"))
        for one in waiting:
            said = question_words(map, one, self._spoken())
            self.list.addWidget(Said(said, partial(self.go_to, one.key)))

    def _light(self, question: Question) -> None:
        desk = self._desk
        said = self.question.text() if desk.room.on else ""
        if question.elements or question.links:
            title = _("Qui manque ? {n} sur {all}").format(n=self._at + 1, all=len(self.questions))
            desk.lens.show(question.elements, self._links(question), title=title, sentence=said)
        else:
            desk.lens.clear()
        groups = {one.hub: one.elements for one in self._groups}
        self.hulls.show([groups[id] for id in question.names] if question.sort == "silos" else ())

    def _links(self, question: Question) -> set[str]:
        """The relations it names, else those among what it lights."""
        there = set(question.elements)
        among = {one.id for one in self._desk.editor.map.links.values() if {one.source, one.target} <= there}
        return set(question.links) or among

    # What is heard

    def _heard(self, change: Change) -> None:
        if change.origin == "preview":
            return
        if change.touches("links", "elements"):
            map = self._desk.editor.map
            self._job.ask(lambda: silos(map))
        if change.touches("links", "elements", "answers", "categories", "kinds"):
            self._ask_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 it is true, 2 to complete, 3 later; arrows turn the pages, Escape closes."""
        number = digit(event)
        runs = {"1": lambda: self.say(TRUE), "2": lambda: self.say(TO_COMPLETE), "3": lambda: self.turn(1)}
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turn(1 if event.key() == Qt.Key.Key_Right else -1)
        elif number in runs:
            runs[number]()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Stop asking: the whole map comes back."""
        self._desk.beside()
        self._desk.view.setFocus()

    def detach(self) -> None:
        """It goes: nothing of it listens any more."""
        desk = self._desk
        if self._heard in desk.editor.listeners:
            desk.editor.listeners.remove(self._heard)
        self._job.leave()
        desk.lens.clear()
        desk.view.update()


def _how(sort: str) -> str:
    """« Comment c'est calculé », and the two sentences."""
    which = "silos" if sort == "silos" else "joint" if sort.startswith("joint") else "missing"
    spoken = language()
    return _("{title} : {sentences}").format(title=how("title", spoken), sentences=how(which, spoken))
