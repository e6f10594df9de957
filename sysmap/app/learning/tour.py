"""The tour of two minutes: in a window of its own, on a map that is written nowhere, left at any moment.

Closing it shows again what was there before, as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from sysmap.app.learning.mark import Mark
from sysmap.app.learning.rehearsal import Rehearsal
from sysmap.app.learning.steps import Step, steps, within
from sysmap.app.learning.tour_card import TourCard
from sysmap.app.learning.translated import translated
from sysmap.i18n import _, language
from sysmap.resources import examples
from sysmap.storage import StorageError, read

if TYPE_CHECKING:
    from sysmap.app.shell import Shell

MAP = "04-vimy-cantine"
OFTEN, THANKS = 120, 1100
"""Milliseconds between two looks at the desk, and during which « C’est fait » is shown."""


def begin(home: Shell) -> Tour | None:
    """Open the tour over this window; None, and a sentence, when its map is not there."""
    try:
        path = next(path for path in examples() if path.stem == MAP)
        opened = read(path)
        opened = opened._replace(map=translated(opened.map, path.stem, language()))
    except (StopIteration, StorageError):
        home.banners.say(_("L’exemple de la visite n’est pas là. Le guide (F1) dit la même chose."))
        return None
    document = Rehearsal()
    shell = home.another(document)
    shell.desk.expect(opened.map)
    document.rehearse(opened, path)
    shell.show_desk()
    return Tour(home, shell, document)


class Tour(QObject):
    """Goes from step to step; `card` and `mark` lie over the window."""

    def __init__(self, home: Shell, shell: Shell, document: Rehearsal) -> None:
        super().__init__(shell)
        self.home, self.shell, self._document = home, shell, document
        self.mark, self.card = Mark(shell), TourCard(shell)
        self.at, self._tongue = 0, language()
        self.steps: list[Step] = steps()
        self._then: Any = None
        self._look = QTimer(self, interval=OFTEN)
        self._look.timeout.connect(self.look)
        self._thanks = QTimer(self, singleShot=True, interval=THANKS)
        self._thanks.timeout.connect(self.onward)
        self.card.onward.connect(self.onward)
        self.card.backward.connect(self.backward)
        self.card.left.connect(self.leave)
        shell.guests.append(self.card)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._look.start()
        self.show_step(0)
        self.card.next.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def step(self) -> Step | None:
        """The one that is shown; None at the end."""
        return self.steps[self.at] if self.at < len(self.steps) else None

    def show_step(self, at: int) -> None:
        self._thanks.stop()
        self.at = at
        step, desk = self.step, self.shell.desk
        if step is None:
            end = _("Voilà l’essentiel. Vos cartes s’enregistrent toutes seules ; de cette visite, rien "
                    "n’est gardé.")  # fmt: skip
            self.card.tell(at + 1, len(self.steps), end, "")
        else:
            step.begin(desk)
            self._then = desk.editor.map
            self.card.tell(at + 1, len(self.steps), step.words, step.keys)
        self.card.show()
        self.look()

    def onward(self) -> None:
        """The next step; the way out after the last."""
        if self.step is None:
            self.leave()
        else:
            self.show_step(self.at + 1)

    def backward(self) -> None:
        """The step before; from the end, the first one."""
        self.show_step(0 if self.step is None else max(0, self.at - 1))

    def look(self) -> None:
        """Whether the gesture was made, and where things are now."""
        if not (self._document.rehearsed and self.shell.editing):
            self.end()  # another map was opened here: it is worked on as any other
            return
        if self._tongue != language():
            self._tongue, self.steps = language(), steps()
            self.show_step(self.at)
        step, desk = self.step, self.shell.desk
        place = step.place(desk) if step is not None else None
        self.mark.mark(place)
        self.card.lie(place, within(desk, desk.view) if step is not None and step.aside else None)
        if step is not None and not self._thanks.isActive() and step.made(self._then, desk):
            self.card.thank()
            self._thanks.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves from wherever the hand is in this window."""
        pressed = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        escape = pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and isinstance(watched, QWidget) and watched.window() is self.shell:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
            return True
        return super().eventFilter(watched, event)

    def end(self) -> None:
        """The card and the mark go; the window stays."""
        self._look.stop()
        self._thanks.stop()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if self.card in self.shell.guests:
            self.shell.guests.remove(self.card)
        self.mark.hide()
        self.card.hide()

    def leave(self) -> None:
        """The window goes too, and what was there before has the hand again."""
        self.end()
        self.shell.close()
        self.home.raise_()
        self.home.activateWindow()
