"""« Qui manque ? » beside the map: one question at a time, what it speaks of in the light."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

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
from sysmap.app.controls import button, clear, row, words
from sysmap.app.jobs import Job
from sysmap.app.merging.keys import digit
from sysmap.app.reading import answering
from sysmap.app.reading.hulls import hulls
from sysmap.app.reading.side import HIDDEN, Side
from sysmap.app.room.pages import told_day
from sysmap.app.sentences import Said
from sysmap.i18n import _, language
from sysmap.model import TO_COMPLETE, TRUE, SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class MissingPage(Side):
    """1 it is true, 2 to complete, 3 later, ← and → turn the pages; only the answers are written."""

    def __init__(self, desk: Desk, key: str = "") -> None:
        super().__init__(desk, _("Qui manque ?"))
        self._groups: tuple[Silo, ...] = ()
        self._asked, self._at, self._key = Asked(()), 0, key
        self._grouped: tuple[object, object] = (None, None)
        self._made: tuple[str, ...] = ()
        self._build()
        self._job = Job(self)
        self._job.done.connect(self._found_groups)

    def again(self) -> MissingPage:
        return MissingPage(self._desk, self.current.key if self.current else "")

    # What it is made of

    def _build(self) -> None:
        self.progress: QLabel = words("", "quiet")
        before = button("", partial(self.turn, -1), image="arrow-left", tip=_("Question précédente (←)"))
        after = button("", partial(self.turn, 1), image="arrow-right", tip=_("Question suivante (→)"))
        self.question: QLabel = words("", "sentence", wrap=True)
        self.given: QLabel = words("", "quiet", wrap=True)
        self.yes = button(_("Oui, c’est vrai"), partial(self.say, TRUE), look="outlined",
                          tip=_("Gardé comme réponse dans la carte (1)"))  # fmt: skip
        self.complete = button(_("À compléter"), partial(self.say, TO_COMPLETE), look="strong",
                               tip=_("Commencer ; la question reste dans la liste (2)"))  # fmt: skip
        self.later = button(_("Plus tard"), partial(self.turn, 1), look="outlined",
                            tip=_("À la question suivante (3)"))  # fmt: skip
        self.reopening = button(_("Rouvrir la question"), self.reopen, look="outlined", image="undo-2")
        self.next_step: QLabel = words("", "strong", wrap=True)
        self.waiting: QLabel = words("", "quiet", wrap=True)
        self.head.addLayout(row(self.progress, None, before, after))
        for part in (self.question, self.given, self.yes, self.complete, self.later, self.reopening,
                     self.next_step):  # fmt: skip
            self.head.addWidget(part)
        self.foot.addWidget(self.waiting)
        self.explains()

    # What is asked

    @property
    def questions(self) -> tuple[Question, ...]:
        return self._asked.questions

    @property
    def current(self) -> Question | None:
        return self.questions[self._at] if self._at < len(self.questions) else None

    @property
    def whole(self) -> SystemMap:
        """The map that is asked about: what a facilitator noted is not missing from it."""
        return self._desk.editor.map

    def read(self) -> None:
        """What there is to ask now; one stays at the same question while it is asked."""
        map = self.whole
        if self._grouped[0] is not map.elements or self._grouped[1] is not map.links:
            self._grouped = map.elements, map.links
            self._job.ask(lambda: silos(map))
        self._asked = asked(map, self._groups)
        if self._desk.room.on:
            self._asked = self._asked._replace(questions=tuple(filter(self._may_be_shown, self.questions)))
        keys = [one.key for one in self.questions]
        if self._key in keys:
            self._at = keys.index(self._key)
        elif not self._key:
            self._at = next((at for at, one in enumerate(self.questions) if answer(map, one) is None), 0)
        else:
            self._at = min(self._at, max(0, len(keys) - 1))
        self._show()

    def _found_groups(self, groups: tuple[Silo, ...]) -> None:
        """The silos have come: their questions join the others."""
        if not self._gone and groups != self._groups:
            self._groups = groups
            self.read()

    def _may_be_shown(self, question: Question) -> bool:
        """A facilitator's note is never projected."""
        map = self.whole
        seen = [map.elements[id].visibility for id in question.elements if id in map.elements]
        seen += [map.links[id].visibility for id in question.links if id in map.links]
        return HIDDEN not in seen

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

    # What is answered

    def say(self, said: str) -> None:
        """Answer, and go on; « À compléter » stays, and begins."""
        question = self.current
        if question is None or not answering.keep(self._desk, question, said):
            return
        if said == TO_COMPLETE:
            there = self.whole.elements.keys()
            self.next_step.setText(answering.begin(self._desk, question))
            self.next_step.show()
            self._made = tuple(self.whole.elements.keys() - there)
            self._throw(self.current)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """To the next question without an answer, if there is one."""
        size = len(self.questions)
        ahead = ((self._at + step) % size for step in range(1, size + 1))
        self._at = next((at for at in ahead if answer(self.whole, self.questions[at]) is None), self._at)
        self._show()

    def reopen(self) -> None:
        if self.current is not None:
            answering.reopen(self._desk, self.current)

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        deeds: dict[str, Callable[[], object]] = {
            "1": partial(self.say, TRUE), "2": partial(self.say, TO_COMPLETE), "3": partial(self.turn, 1),
        }  # fmt: skip
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in ways:
            return partial(self.turn, ways[Qt.Key(event.key())])
        return deeds.get(digit(event))

    # What is seen

    def _show(self) -> None:
        question, map, total = self.current, self.whole, len(self.questions)
        self._key = question.key if question is not None else self._key
        self.next_step.hide()
        self.progress.setText(_("{n} sur {all}").format(n=self._at + 1, all=total) if question else "")
        said = question_words(map, question, self.spoken) if question else ""
        self.question.setText(_in_two(said) or no_question_words(map, self._asked, self.spoken))
        self._show_answer(question)
        self._show_list()
        waiting = waiting_words(self._asked, self.spoken)
        if question is not None and not still_open(map, self.questions):
            waiting = no_question_words(map, self._asked, self.spoken)
        self.waiting.setText(waiting)
        self.waiting.setVisible(bool(waiting))
        sort = question.sort if question is not None else ""
        which = "silos" if sort == "silos" else "joint" if sort.startswith("joint") else "missing"
        self.computed.setText(how(which, language()))
        self._throw(question)
        announce(self, self.question.text())

    def _show_answer(self, question: Question | None) -> None:
        given = answer(self.whole, question) if question is not None else None
        names = {TRUE: _("oui, c’est vrai"), TO_COMPLETE: _("à compléter")}
        if given is not None:
            self.given.setText(_("Réponse du {day} : {said}.").format(
                day=told_day(given.date), said=names.get(given.said, given.said)))  # fmt: skip
        self.given.setVisible(given is not None)
        self.reopening.setVisible(given is not None)
        self.yes.setVisible(question is not None and (given is None or given.said != TRUE))
        self.complete.setVisible(question is not None)
        self.later.setVisible(len(self.questions) > 1)

    def _show_list(self) -> None:
        """What is to be completed, each a click away."""
        clear(self.lines)
        waiting = [
            one for one in self.questions
            if one is not self.current and (given := answer(self.whole, one)) and given.said == TO_COMPLETE
        ]  # fmt: skip
        if waiting:
            self.lines.addWidget(words(_("À compléter"), "head"))
        for one in waiting:
            said = question_words(self.whole, one, self.spoken)
            self.lines.addWidget(Said(said, partial(self.go_to, one.key)))

    def _throw(self, question: Question | None) -> None:
        """What it speaks of in the light; in front of a room the chip asks it, in large letters."""
        map, room = self.map, self._desk.room.on
        if question is None or not (question.elements or question.links or room):
            self.dim()
            self._outline(None)
            return
        title = _("Qui manque ? {n} sur {all}").format(n=self._at + 1, all=len(self.questions))
        elements = (*question.elements, *self._made) if question.elements else tuple(map.elements)
        said = question_words(map, question, self.spoken) if room else ""
        self.shine(elements=elements, links=_links(map, question, elements), title=title, sentence=said,
                   move=bool(question.elements))  # fmt: skip
        self._outline(question)

    def _outline(self, question: Question | None) -> None:
        groups = {one.hub: one.elements for one in self._groups}
        told = question.names if question is not None and question.sort == "silos" else ()
        hulls(self._desk).show([groups[id] for id in told if id in groups])

    def detach(self) -> None:
        self._job.leave()
        super().detach()
        if not hulls(self._desk).groups:
            return
        hulls(self._desk).show(())


def _in_two(words: str) -> str:
    """What is seen, and under it « Est-ce vrai ? »."""
    seen, _dot, asks = words.rpartition(". ")
    return f"{seen}.\n{asks}" if seen else words


def _links(map: SystemMap, question: Question, elements: tuple[str, ...]) -> set[str]:
    """The relations it names, else those among what it lights."""
    there = set(elements)
    return set(question.links) or {
        one.id for one in map.links.values() if one.source in there and one.target in there
    }
