"""« Suivre un changement »: push an element up or down, and watch signs travel, step by step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from sysmap.analysis import (
    CHANGE_COMPUTED,
    MARKS,
    Change,
    change_sentence,
    follow,
    wave_sentences,
    wave_title,
)
from sysmap.app.controls import button, clear, row, words
from sysmap.app.reading.keeping import all_public, keep_menu, keep_page, keep_view
from sysmap.app.reading.questions import chosen_elements
from sysmap.app.reading.side import Side
from sysmap.app.sentences import Said
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class FollowingPage(Side):
    """↑ and ↓ push what is selected, → and ← go through the steps, 0 lets go of everything."""

    def __init__(
        self, desk: Desk, starts: tuple[str, ...], pushed: dict[str, str] | None = None, step: int = 0
    ) -> None:
        super().__init__(desk, _("Suivre un changement"))
        self.starts, self.pushed, self.step = starts, pushed or {}, step
        self.change = Change({}, ())
        self._build()

    def again(self) -> FollowingPage:
        return FollowingPage(self._desk, self.starts, self.pushed, self.step)

    def _build(self) -> None:
        self.asks: QLabel = words("", "sentence", wrap=True)
        self.answer: QLabel = words("", "strong", wrap=True)
        self.up = button("↑", partial(self.push, "+"), look="outlined", tip=_("Pousser vers le haut (↑)"))
        self.down = button("↓", partial(self.push, "-"), look="outlined", tip=_("Pousser vers le bas (↓)"))
        self.reset = button("", self.let_go, look="outlined", image="undo-2", tip=_("Tout relâcher (0)"))
        self.before = button("", partial(self.go_on, -1), image="arrow-left", tip=_("Pas précédent (←)"))
        self.after = button("", partial(self.go_on, 1), image="arrow-right",
                            tip=_("Pas suivant (→ ou Espace)"))  # fmt: skip
        self.where: QLabel = words("", "strong")
        for one in (self.asks, self.answer):
            self.head.addWidget(one)
        self.head.addLayout(row(self.up, self.down, self.reset, None))
        self.head.addLayout(row(self.before, self.where, self.after, None))
        self.keep = keep_menu(self._desk, self._text, partial(self._keep, False), partial(self._keep, True))
        self.foot.addLayout(row(self.keep, None))
        self.explains(CHANGE_COMPUTED[language()])

    # What one does

    def chosen(self, ids: frozenset[str]) -> None:
        """What is selected next is what the arrows push."""
        self.starts = chosen_elements(self._desk) or self.starts
        self.read()

    def push(self, way: str) -> None:
        """Push what is selected; what was pushed before, and is not selected, is let go."""
        self.pushed = dict.fromkeys(self.starts, way)
        self.step = 0
        self.read()

    def push_also(self, way: str) -> None:
        """Push what is selected besides what is pushed already."""
        self.pushed = {**self.pushed, **dict.fromkeys(self.starts, way)}
        self.step = 0
        self.read()

    def let_go(self) -> None:
        self.pushed, self.step = {}, 0
        self.read()

    def go_on(self, by: int) -> None:
        """One step further, or back; it stays at the ends."""
        self.step = max(0, min(len(self.change.waves) - 1, self.step + by))
        self.read()

    def go_to(self, step: int) -> None:
        self.step = step
        self.read()

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        push = self.push_also if shift else self.push
        deeds: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Up: partial(push, "+"), Qt.Key.Key_Down: partial(push, "-"),
            Qt.Key.Key_Right: partial(self.go_on, 1), Qt.Key.Key_Left: partial(self.go_on, -1),
            Qt.Key.Key_Space: partial(self.go_on, 1), Qt.Key.Key_0: self.let_go,
            Qt.Key.Key_Agrave: self.let_go,
        }  # fmt: skip
        return deeds.get(event.key())

    # What is seen

    def read(self) -> None:
        map = self.map
        self.starts = tuple(id for id in self.starts if id in map.elements)
        self.change = follow(map, self.pushed)
        self.pushed = dict(self.change.pushed)
        self.step = max(0, min(self.step, len(self.change.waves) - 1))
        self._throw()
        self._show()

    def _throw(self) -> None:
        if not self.change.pushed:
            self.shine(elements=self.starts or self.map.elements, links=() if self.starts else self.map.links,
                       title=_("Suivre un changement"), sentence=change_sentence(
                           self.map, self.change, self.spoken), move=False)  # fmt: skip
            return
        known = self.change.standing(self.step)
        said = wave_sentences(self.map, self.change, self.step, self.spoken)
        told = said[: 2 if self._desk.room.on else 4]
        if self.step == len(self.change.waves) - 1 and not self._desk.room.on:
            told += [one for one in [change_sentence(self.map, self.change, self.spoken)] if one not in told]
        self.shine(elements=known, links=self.change.walked(self.step), title=self._where(),
                   sentence=" ".join(told),
                   marks={id: MARKS[sign] for id, sign in known.items()},
                   move=self.step > 0 and not self._desk.room.on)  # fmt: skip
        if self._desk.room.on:
            wave = self.change.waves[self.step]
            self._desk.reveal([mark.id for mark in wave.marks] or [back.id for back in wave.returns])

    def _where(self) -> str:
        return wave_title(self.map, self.step, len(self.change.waves) - 1, self.spoken)

    def _show(self) -> None:
        names = [self.map.elements[id].label for id in self.starts]
        some = bool(self.change.pushed)
        self.asks.setText(_("Et si cela change ?"))
        self.answer.setText(change_sentence(self.map, self.change, self.spoken))
        self.up.setEnabled(bool(names))
        self.down.setEnabled(bool(names))
        for one in (self.before, self.where, self.after, self.reset, self.keep):
            one.setVisible(some)
        self.before.setEnabled(self.step > 0)
        self.after.setEnabled(self.step < len(self.change.waves) - 1)
        self.where.setText(self._where() if some else "")
        clear(self.lines)
        for step in range(min(self.step + 1, len(self.change.waves))):
            self.lines.addWidget(words(wave_title(self.map, step, language=self.spoken), "head"))
            wave = self.change.waves[step]
            ids = [*(mark.id for mark in wave.marks), *(back.id for back in wave.returns)]
            for id, said in zip(ids, wave_sentences(self.map, self.change, step, self.spoken), strict=True):
                self.lines.addWidget(Said(said, partial(self.go, id)))

    # What is kept

    def _text(self) -> str:
        """The whole change, step by step."""
        lines = [change_sentence(self.map, self.change, self.spoken)]
        for step in range(len(self.change.waves)):
            lines += ["", wave_title(self.map, step, language=self.spoken)]
            lines += [f"- {said}" for said in wave_sentences(self.map, self.change, step, self.spoken)]
        return "\n".join(lines) + "\n"

    def _keep(self, page: bool) -> None:
        map = self._desk.editor.map
        change = follow(map, self.pushed)
        said = change_sentence(map, change, map.language)
        name = said.split("\u00a0: ")[0].split(": ")[0]
        if not all_public(map, change.pushed):
            name = said = _("Suivre un changement")
        known = change.standing(len(change.waves))
        if page:
            keep_page(self._desk, name, said, known)
        else:
            keep_view(self._desk, name, known)
