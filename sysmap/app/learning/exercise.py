"""The exercise: a map of one's own to work on, and a slim strip of six challenges above it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from sysmap.app.announcing import announce
from sysmap.app.controls import button, column, flat, harmless, hint, words
from sysmap.app.icons import icon
from sysmap.app.learning.challenges import LOOPS, challenges, first_map, ticks
from sysmap.app.style import INK
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

NAME = "exercise"
PLACE = 2
"""Under the bar and the strip of a received map."""
SMALL = 900
"""A window less wide than this, in pixels, leaves the room to the words."""


def begin(desk: Desk) -> None:
    """A new map of one's own, and the strip above it; the map that was open is saved, as ever."""
    from sysmap.storage import free_path

    map = first_map(wording=desk.settings.wording)
    if desk.shell.make(map, free_path(map)):
        desk.settings.adopt(map.id)
        desk.show_window(NAME, ExerciseStrip)


class ExerciseStrip(QWidget):
    """One challenge at a time; what is done is ticked as the map changes, and unticked when it is undone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._first = self._seen = desk.editor.map
        self._read: set[str] = set()
        self._ends: list[Callable[[], object]] = []
        self._rows = challenges()
        self.done = [False] * len(self._rows)
        self.at = 0
        self.setAccessibleName(_("Exercice"))
        self.setObjectName("panel")
        self.setProperty("side", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        desk.layout().insertWidget(PLACE, self)  # type: ignore[union-attr]
        desk.shell.guests.append(self)
        desk.editor.listeners.append(self._heard)
        desk.editor.on_select.append(self._selected)
        desk.lens.changed.connect(self._turned)
        self.look()
        announce(self, self.said.text())

    def _build(self) -> None:
        self.said: QLabel = words("", "strong", wrap=True)
        self.hint: QLabel = words("", "quiet", wrap=True)
        self.hint.hide()
        self.steps = [self._step(place) for place in range(len(self._rows))]
        self.help = button(_("Indice"), self._help, look="outlined", image="lightbulb")
        self.anew = button(_("Recommencer"), self.again, image="rotate-ccw")
        away = button("", self.close, image="x", tip=_("Ranger l’exercice : la carte reste à vous"))
        line = QHBoxLayout(self)
        flat(line, space=6, around=(18, 6, 14, 6))
        for part in self.steps:
            line.addWidget(part)
        line.addSpacing(8)
        line.addLayout(column(self.said, self.hint, space=2), 1)
        for part in (self.help, self.anew, away):
            line.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the words of the challenge have the room: two buttons are pictures, and named."""
        super().resizeEvent(event)
        small = self.width() < SMALL
        for made, name in ((self.help, _("Indice")), (self.anew, _("Recommencer"))):
            made.setText("" if small else name)
            made.setToolTip(harmless(name if small else ""))
        for step in self.steps:
            step.setFixedWidth(34 if small else 44)

    def minimumSizeHint(self) -> QSize:
        """It never widens the window."""
        return QSize(400, super().minimumSizeHint().height())

    def _step(self, place: int) -> QPushButton:
        made = button(str(place + 1), partial(self.show_step, place), look="row")
        made.setCheckable(True)
        made.setProperty("number", True)
        made.setFixedWidth(44)
        return made

    @property
    def complete(self) -> bool:
        return all(self.done)

    def show_step(self, place: int) -> None:
        """Say this challenge."""
        self.at = place
        self.hint.hide()
        self._show()

    def _help(self) -> None:
        self.hint.setVisible(not self.hint.isVisible())
        if self.hint.isVisible():
            announce(self, self.hint.text())

    def again(self) -> None:
        """The map as it was at first, in one step that can be undone."""
        self._read.clear()
        with self._desk.editor.transaction(_("exercice recommencé")) as draft:
            draft.become(self._first.evolve(id=self._desk.editor.map.id))
        self.at = 0
        self.look()

    def look(self) -> None:
        """What is done now; from a challenge that was just met to the next one that is not."""
        before, self.done = self.done, ticks(self._first, self._desk.editor.map, self._read)
        if self.done[self.at] and not before[self.at]:
            self.hint.hide()
            self.at = next((place for place, done in enumerate(self.done) if not done), self.at)
            self._show()
            announce(self, " ".join((_("C’est fait."), self.said.text())))
        else:
            self._show()

    def _show(self) -> None:
        if self.complete:
            said = _("Bravo : vous savez faire une carte, et la vôtre peut commencer. Celle-ci reste à vous.")
        else:
            said = self._rows[self.at].words
        self.said.setText(said)
        self.hint.setText(self._rows[self.at].hint)
        self.help.setVisible(not self.complete)
        self.hint.setVisible(self.hint.isVisibleTo(self) and not self.complete)
        for place, (made, row) in enumerate(zip(self.steps, self._rows, strict=True)):
            done = self.done[place]
            made.setChecked(place == self.at and not self.complete)
            made.setText("" if done else str(place + 1))
            made.setIcon(icon("check", 18, INK) if done else QIcon())
            state = _("fait") if done else _("à faire")
            hint(made, _("Défi {n}, {state} : {words}").format(n=place + 1, state=state, words=row.words))

    # What it hears

    def _heard(self, change: object) -> None:
        if getattr(change, "origin", "") == "load":
            self.close()
        elif getattr(change, "origin", "") != "preview":
            self.look()

    def _selected(self, ids: frozenset[str]) -> None:
        new = ids & self._desk.editor.map.links.keys()
        if new - self._read:
            self._read |= new
            self.look()

    def _turned(self) -> None:
        from sysmap.app.reading.loops_page import LoopsPage
        from sysmap.app.reading.side import reading_now

        reads = self._desk.lens.light is not None and isinstance(reading_now(self._desk), LoopsPage)
        if reads and LOOPS not in self._read:
            self._read.add(LOOPS)
            self.look()

    def at_close(self, work: Callable[[], object]) -> None:
        self._ends.append(work)

    def closeEvent(self, event: QCloseEvent) -> None:
        """It listens to nothing any more."""
        desk = self._desk
        heard: list[tuple[list[Any], Any]] = [
            (desk.editor.listeners, self._heard), (desk.editor.on_select, self._selected),
            (desk.shell.guests, self),
        ]  # fmt: skip
        for hears, mine in heard:
            if mine in hears:
                hears.remove(mine)
        desk.lens.changed.disconnect(self._turned)
        for end in self._ends:
            end()
        self._ends.clear()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._desk.view.setFocus()
        else:
            super().keyPressEvent(event)


