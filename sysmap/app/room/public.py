"""What the public screen shows of the map: the question and a framing; nothing for the facilitator alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.controls import flat
from sysmap.app.room.framing import Framing
from sysmap.app.room.words import asked
from sysmap.app.style import INK, LINE, PAPER
from sysmap.canvas import Surface
from sysmap.drawing import Lines, Style, Theme, draw_lines, measure
from sysmap.editing import Change, Editor
from sysmap.geometry import union
from sysmap.i18n import _
from sysmap.model import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

INSET = 0.35
"""The words stand in from the left by so much of a letter's size."""
TALLEST = 34 / 28
"""A question in one line, in letters' sizes; in two lines it is as large as all other words."""


TOLD_MOST = 0.3
"""The part of the screen that what is read aloud may take; a longer sentence leaves its name alone."""


def question_lines(words: str, letters: float, wide: float) -> tuple[Lines, Style]:
    """The question in one line if it fits, else in as many as it needs at the size of other words."""
    style = Style(round(letters * TALLEST, 1), 700)
    lines = measure(words, style, wide)
    if len(lines.lines) > 1:
        style = Style(round(letters, 1), 700)
        lines = measure(words, style, wide)
    return lines, style


class Asked(QWidget):
    """The question of the map above it, whole, in the letters of the room."""

    def __init__(self, words: Callable[[], str], letters: Callable[[], float]) -> None:
        super().__init__()
        self._words, self._letters = words, letters
        self.setAccessibleName(_("Question de la carte"))

    def tall(self, wide: float) -> int:
        """How high the words are in this width, with some air."""
        letters = self._letters()
        lines, _style = question_lines(self._words(), letters, max(wide - 2 * INSET * letters, 80.0))
        return round(max(lines.height, letters) + letters * 0.9)

    def sizeHint(self) -> QSize:
        return QSize(200, self.tall(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room, letters = QRectF(self.rect()), self._letters()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines, style = question_lines(self._words(), letters, max(room.width() - 2 * INSET * letters, 80.0))
        draw_lines(painter, lines, letters * INSET, room.center().y() - lines.height / 2, style, INK, "left")
        painter.end()


class Told(QWidget):
    """What is read aloud, below the question: its name, then its sentence where there is room for it."""

    def __init__(self, letters: Callable[[], float]) -> None:
        super().__init__()
        self._letters = letters
        self.words = ""
        self.setAccessibleName(_("Ce qui est lu"))

    def tall(self, wide: float, most: float) -> int:
        """How high it is in this width; nothing when nothing is read."""
        letters = self._letters()
        return round(sum(lines.height for lines, _style in self._set(wide, most)) + letters * 0.7) \
            if self.words else 0  # fmt: skip

    def _set(self, wide: float, most: float) -> list[tuple[Lines, Style]]:
        letters, room = self._letters(), max(wide - 2 * INSET * self._letters(), 80.0)
        styles = [Style(round(letters, 1), weight) for weight in (700, 500)]
        found = [(measure(part, style, room), style)
                 for part, style in zip(self.words.split("\n"), styles, strict=False)]  # fmt: skip
        return found if sum(lines.height for lines, _style in found) <= most else found[:1]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = self._letters()
        top = letters * 0.3
        for lines, style in self._set(self.width(), self.height() - letters * 0.6):
            draw_lines(painter, lines, letters * INSET, top, style, INK, "left")
            top += lines.height
        painter.end()


class PublicMap(QWidget):
    """The question and the map, framed; it looks on and nobody works on it."""

    def __init__(
        self, editor: Editor, theme: Theme, letters: Callable[[], float], moving: Callable[[], bool],
        busy: Callable[[], bool],
    ) -> None:  # fmt: skip
        super().__init__()
        self.setAccessibleName(_("Carte, pour la salle"))
        self._editor = editor
        self.loaded: Callable[[], object] | None = None
        self._back = False
        self.asked = Asked(lambda: asked(editor.map), letters)
        self.told = Told(letters)
        self.view = Surface(editor, theme, second=True)
        self.view.scene.public = True
        self.view.set_theme(theme)
        self.framing = Framing(self.view, letters, moving, busy)
        layout = QVBoxLayout(self)
        flat(layout, around=(0, 0, 0, 0))
        layout.addWidget(self.asked)
        layout.addWidget(self.told)
        layout.addWidget(self.view, 1)
        editor.listeners.append(self._heard)

    def start(self) -> None:
        """Frame the map for the size the page has now."""
        self._fit()
        self.framing.start()

    def show_view(self, view: View | None) -> None:
        """See the map through this view."""
        if view != self.view.scene.view:
            self.view.show_view(view)

    def tell(self, words: str, ids: Iterable[str] = ()) -> None:
        """Say this of these elements below the question; nothing takes the band away.

        Where they would then be cut, large as letters must be, the room sees the whole map meanwhile.
        """
        if words == self.told.words:
            return
        self.told.words = words
        self.told.setAccessibleDescription(words)
        self._fit()
        self.told.update()
        self._framed()
        if words and not self.framing.whole and not self._holds(ids):
            self._back = True
            self.framing.show(True)
        elif not words and self._back:
            self._back = False
            self.framing.show(False)

    def _holds(self, ids: Iterable[str]) -> bool:
        """Whether these elements are whole on the screen from close by."""
        box = union(found for id in ids if (found := self.view.scene.box(id)) is not None)
        if box is None:
            return True
        wide, high = (side * self.framing.scale for side in (box.width, box.height))
        return wide <= self.view.width() and high <= self.view.height()

    def _fit(self) -> None:
        self.asked.setFixedHeight(self.asked.tall(self.width()))
        self.told.setFixedHeight(self.told.tall(self.width(), self.height() * TOLD_MOST))

    def _heard(self, change: Change) -> None:
        if change.origin == "load" and self.loaded is not None:
            self.loaded()
        if change.origin != "preview" and change.touches("card"):
            self._fit()
            self.asked.update()

    def _framed(self) -> None:
        """The map in the room that is left to it now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.framing.refresh()

    def resizeEvent(self, event: object) -> None:
        self._fit()
        self._framed()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        painter.fillRect(0, self.asked.height() - 1, self.width(), 1, QColor(LINE))
        if self.told.words:
            painter.fillRect(0, self.view.y() - 1, self.width(), 1, QColor(LINE))
        painter.end()

    def close_down(self) -> None:
        """Nothing is heard any more."""
        if self._heard in self._editor.listeners:
            self._editor.listeners.remove(self._heard)
        self.framing.close()
        self.view.detach()
