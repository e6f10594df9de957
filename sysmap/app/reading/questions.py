"""The reading questions beside the map: the question, its answer in a sentence, and what it reaches."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu

from sysmap.analysis import QUESTIONS, Answered, answer_to, offered_for, title_of
from sysmap.app.controls import Segments, button, clear, hint, menu_button, row, words
from sysmap.app.menus import plain
from sysmap.app.merging.keys import digit
from sysmap.app.reading.keeping import all_public, keep_menu, keep_page, keep_view
from sysmap.app.reading.side import Side
from sysmap.app.sentences import Said
from sysmap.app.ticks import Tick
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ALONE = {"down_union": "down", "down_common": "down", "up_union": "up", "up_common": "up", "paths": "down"}
TOGETHER = {"down": "down_union", "up": "up_union"}
FIRST, LISTED, EVERY = 12, 40, 2000
"""Lines of an answer: those that come with it, those that follow, and those there are when asked for."""
SOON = 40
"""Milliseconds until the lines follow: first the light on the map."""
LETTERS = {
    Qt.Key.Key_Z: ("down", "down_common"), Qt.Key.Key_A: ("up", "up_common"), Qt.Key.Key_X: ("both", "both"),
    Qt.Key.Key_N: ("around", "around"), Qt.Key.Key_P: ("paths", "paths"),
    Qt.Key.Key_O: ("bottlenecks", "outputs"),
}  # fmt: skip
"""The key of each question on the map; the second with Shift, where several are asked about."""


class QuestionsPage(Side):
    """Follows the selection; digits say how far to go."""

    def __init__(
        self, desk: Desk, question: str, starts: tuple[str, ...], steps: int = 0, every: bool = False
    ) -> None:
        super().__init__(desk, _("Questions de lecture"))
        self._unfolded: tuple[str, tuple[str, ...]] | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._list_all)
        self.question, self.starts, self.steps, self.every, self.pick = question, starts, steps, every, -1
        self.answered: Answered | None = None
        self._build()

    def again(self) -> QuestionsPage:
        return QuestionsPage(self._desk, self.question, self.starts, self.steps, self.every)

    def _build(self) -> None:
        self.which = menu_button("", look="outlined", tip=_("Choisir une autre question"))
        self._menu = QMenu(self.which)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.which.setMenu(self._menu)
        self.asks: QLabel = words("", "sentence", wrap=True)
        self.answer: QLabel = words("", "strong", wrap=True)
        self.more: QLabel = words("", "", wrap=True)
        steps = [("1", "1"), ("2", "2"), ("3", "3"), ("", _("Tout"))]
        self.far = Segments(steps, _("Jusqu’à combien de relations"), upright=False)
        self.far.setToolTip(_("Jusqu’à combien de relations : touches 1, 2, 3, et 0 pour tout"))
        self.far.chosen.connect(self.go_far)
        self.turn = button(_("Dans l’autre sens"), self.swap, look="outlined", image="arrow-left-right")
        self.whole = button(_("Tous les chemins"), lambda: self.choose_path(-1), look="outlined")
        self.all = Tick(_("Toutes les relations, même sans flèche"))
        self.all.toggled.connect(self._follow_all)
        for one in (self.which, self.asks, self.answer, self.more):
            self.head.addWidget(one)
        self.head.addLayout(row(self.far, self.turn, None))
        self.head.addLayout(row(self.whole, None))
        self.head.addWidget(self.all)
        self.keep = keep_menu(self._desk, self._text, lambda: self._keep(page=False),
                              lambda: self._keep(page=True))  # fmt: skip
        self.foot.addLayout(row(self.keep, None))
        self.explains()

    # What is asked

    def ask(self, question: str) -> None:
        """Another question; the same one again goes one step further, paths turn round."""
        fits = self._fitting(question)
        if fits == self.question and fits == "paths":
            self.swap()
            return
        if fits == self.question and QUESTIONS[fits].how:
            self.steps = (self.steps + 1) % 4
        self.question, self.pick = fits, -1
        self.read()

    def _fitting(self, question: str) -> str:
        """The question for one element or for several, whichever there are."""
        n = len(self.starts)
        if n < 2 or (question == "paths" and n != 2):
            question = ALONE.get(question, question)
        return TOGETHER.get(question, question) if n > 1 else question

    def chosen(self, ids: frozenset[str]) -> None:
        """The reading starts from what is selected now."""
        starts = chosen_elements(self._desk)
        if starts and starts != self.starts:
            self.starts, self.pick = starts, -1
            self.question = self._fitting(self.question)
            self.read()

    def go_far(self, steps: str) -> None:
        self.steps = int(steps or 0)
        self.read()

    def swap(self) -> None:
        """The paths the other way."""
        self.starts, self.pick = self.starts[::-1], -1
        self.read()

    def choose_path(self, place: int) -> None:
        """Tell this path; -1 shows all of them."""
        self.pick = place
        self.read()

    def _follow_all(self, on: bool) -> None:
        self.every = on
        self.read()

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        """1, 2, 3 and 0 say how far; letters ask; arrows turn the paths."""
        letter = LETTERS.get(Qt.Key(event.key()))
        if letter is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return partial(self.ask, letter[shift])
        found = self.answered
        paths = found.paths if found is not None else None
        if paths is not None and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            count = len(paths.paths) + 1
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            return partial(self.choose_path, (self.pick + 1 + step) % count - 1)
        number = digit(event)
        if number in tuple("1230") and QUESTIONS[self.question].how:
            return partial(self.go_far, number)
        return None

    # What is answered

    def read(self) -> None:
        map = self.map
        self.starts = tuple(id for id in self.starts if id in map.elements)
        self.question = self._fitting(self.question)
        if self.question == "paths" and self.pick < 0 and not self._any_path():
            self.starts = self.starts[::-1] if self._any_path(turned=True) else self.starts
        found = answer_to(map, self.question, self.starts, steps=self.steps, every=self.every,
                          pick=self.pick, language=self.spoken)  # fmt: skip
        self.answered = found
        further = found.more[:1] if self.pick >= 0 else ()
        said = " ".join((found.sentence if self.pick < 0 else "", *further)).strip()
        if found.elements:
            self.shine(elements=found.elements, links=found.links, title=found.asks, sentence=said,
                       ribbon=found.ribbon, numbered=bool(found.ribbon))  # fmt: skip
        else:
            self.dim()
        self._show(found)

    def _any_path(self, turned: bool = False) -> bool:
        starts = self.starts[::-1] if turned else self.starts
        found = answer_to(self.map, "paths", starts, every=self.every).paths
        return bool(found and found.paths)

    def _show(self, found: Answered) -> None:
        walked, paths = bool(found.question.how), found.paths is not None
        self.which.setText(plain(found.question.of("names", language())))
        hint(self.which, _("Choisir une autre question"))
        self.asks.setText(found.asks)
        self.answer.setText(found.sentence)
        self.more.setText("\n".join(found.more))
        self.more.setVisible(bool(found.more))
        self.far.setVisible(walked)
        self.far.show_value(str(self.steps or ""))
        self.turn.setVisible(paths)
        self.whole.setVisible(paths and self.pick >= 0)
        self.all.blockSignals(True)
        self.all.setChecked(self.every)
        self.all.blockSignals(False)
        self.all.setVisible(found.question.id != "bottlenecks" or self.every)
        self.computed.setText(found.question.of("computed", language()))
        self._later.stop()
        self._list(found, FIRST)

    def _list(self, found: Answered, most: int) -> None:
        clear(self.lines)
        more, left = 0, most
        for place, one in enumerate(found.lists):
            if one.head and found.paths is not None and len(found.paths.paths) > 1 and self.pick < 0:
                self.lines.addWidget(Said(one.head, partial(self.choose_path, place)))
                continue
            if one.head and left:
                self.lines.addWidget(words(one.head, "head"))
            for id, said in one.lines[:left]:
                self.lines.addWidget(Said(said, partial(self.go, id)))
            more += max(0, len(one.lines) - left)
            left = max(0, left - len(one.lines))
        if more and most == FIRST:
            self._later.start(SOON)
        elif more:
            said = _n("Voir {n} ligne de plus", "Voir {n} lignes de plus", more)
            self.lines.addWidget(button(said, self._unfold, look="link"))

    def _unfold(self) -> None:
        """All lines of this answer, which takes a moment."""
        self._unfolded = (self.question, self.starts)
        self._list_all()

    def _list_all(self) -> None:
        """The rest of the lines, once the answer is on the map."""
        if self.answered is not None and not self._gone:
            self._list(self.answered, EVERY if self._unfolded == (self.question, self.starts) else LISTED)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for one in offered_for(len(self.starts)):
            name = f"{one.of('names', language())}\t{key_of(one.id)}".rstrip("\t")
            made = self._menu.addAction(plain(name), partial(self._switch, one.id))
            made.setCheckable(True)
            made.setChecked(one.id == self.question)

    def _switch(self, question: str) -> None:
        self.question, self.pick = question, -1
        self.read()

    # What is kept

    def _text(self) -> str:
        return self.answered.text() if self.answered is not None else ""

    def _keep(self, page: bool) -> None:
        """In the language of the map: a view and a story are part of it."""
        found, map = self.answered, self._desk.editor.map
        if found is None:
            return
        own = answer_to(map, self.question, self.starts, steps=self.steps, every=self.every, pick=self.pick,
                        language=map.language)  # fmt: skip
        open_to_all = all_public(map, self.starts)
        name = title_of(map, own, self.starts if open_to_all else (), map.language)
        if page:
            said = own.sentence if open_to_all else own.asks
            keep_page(self._desk, name, said, own.elements, own.ribbon)
        else:
            keep_view(self._desk, name, own.elements, own.ribbon)


def key_of(question: str) -> str:
    """The key that asks it: « Z », « Maj+Z »."""
    from sysmap.app.keyboard.keys import key_name

    for key, (alone, shifted) in LETTERS.items():
        if question == alone or TOGETHER.get(alone) == question:
            return chr(key.value)
        if question == shifted:
            return key_name(f"Shift+{chr(key.value)}")
    return ""


def chosen_elements(desk: Desk) -> tuple[str, ...]:
    """The selected elements in the order of the map; of selected relations, their ends."""
    map, chosen = desk.editor.map, desk.editor.selection
    ends = {end for id in chosen if (k := map.links.get(id)) for end in (k.source, k.target)}
    wanted = chosen & map.elements.keys() or ends
    return tuple(id for id in map.elements if id in wanted)
