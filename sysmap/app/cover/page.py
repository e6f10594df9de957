"""The cover: what the map is about and how sure it is, at the left; the map itself, at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import Button, button, flat, restyle, row, words
from sysmap.app.cover import facts
from sysmap.app.cover.loop_row import LoopRow
from sysmap.app.windows import paragraph, scrolled
from sysmap.canvas import Surface
from sysmap.drawing import PAPER
from sysmap.i18n import _
from sysmap.model import Loop

if TYPE_CHECKING:
    from sysmap.app.saving.document import Document

WIDE = 560
"""Pixels of the column of words, on a screen that has room for the map beside it."""
SMALL = 900


class CoverPage(QWidget):
    """`wanted` gives the id of an action: read_story, explore, start_from, keep_copy, open_to_edit."""

    wanted = Signal(str)

    def __init__(self, document: Document, *, writable: bool) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._map, self._document = document.editor.map, document
        self._told = ""
        self.loops: list[LoopRow] = []
        self.surface = Surface(document.editor, PAPER, second=True)
        self.surface.setAccessibleName(_("Carte"))
        body = QHBoxLayout(self)
        flat(body)
        side = QWidget()
        side.setMaximumWidth(WIDE)
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = self._column = QVBoxLayout(side)
        flat(column, space=14)
        self._terms = facts.terms(self._map)
        column.addWidget(scrolled(self._words()), 1)
        column.addWidget(paragraph(self._terms[0], "quiet"))  # seen without scrolling, however many loops
        self._buttons(column, writable)
        body.addWidget(side, 5)
        body.addWidget(self.surface, 7)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the edges give way first: no button is cut."""
        super().resizeEvent(event)
        small = self.width() < SMALL
        self._column.setContentsMargins(*((20, 14, 10, 12) if small else (48, 34, 28, 26)))

    def _words(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        flat(lines, space=6, around=(0, 0, 14, 0))
        asked, title = facts.headline(self._map)
        lines.addWidget(words(_("Carte reçue"), "quiet"))
        lines.addWidget(paragraph(asked, "hero"))
        if title:
            lines.addWidget(paragraph(title, "title"))
        for said in (facts.place_and_date(self._map), *facts.who(self._map)):
            if said:
                lines.addWidget(paragraph(said))
        lines.addSpacing(8)
        lines.addWidget(paragraph(facts.sure(self._map), "sentence"))
        self._loops(lines)
        lines.addSpacing(8)
        for said in (*self._terms[1:], *facts.notices(self._document.opened)):
            lines.addWidget(paragraph(said, "quiet"))
        lines.addStretch(1)
        return lines

    def _loops(self, lines: QVBoxLayout) -> None:
        found = facts.loops(self._map)
        if not found:
            return
        lines.addSpacing(8)
        lines.addWidget(words(_("Ce qu’elle raconte"), "head"))
        for told in found:
            made = LoopRow(told)
            made.clicked.connect(partial(self._light, told.loop))
            self.loops.append(made)
            lines.addWidget(made)

    def _buttons(self, column: QVBoxLayout, writable: bool) -> None:
        def make(id: str, text: str, look: str, image: str = "") -> Button:
            made = button(text, lambda: self.wanted.emit(id), look=look, image=image)
            made.fold()
            return made

        self.read = make("read_story", _("Lire l’histoire"), "strong", "film")
        self.explore = make("explore", _("Explorer"), "outlined", "search")
        self.start = make("start_from", _("Partir de cette carte…"), "outlined", "sprout")
        column.addLayout(row(self.read, self.explore, self.start, None))
        self.copy = make("keep_copy", _("En faire ma copie"), "link")
        others = [self.copy]
        if writable:
            self.edit = make("open_to_edit", _("Ouvrir pour modifier"), "link")
            others.append(self.edit)
        column.addLayout(row(*others, None, space=18))

    def _light(self, loop: Loop) -> None:
        """Show this loop on the map; a second click shows the whole of it again."""
        self._told = "" if self._told == loop.id else loop.id
        self.surface.show_view(facts.lit(self._map, loop) if self._told else None)
        for one in self.loops:
            restyle(one, "chosen", one.told.loop.id == self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.wanted.emit("explore")
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """The cover is turned: nothing of it listens any more."""
        self.surface.detach()
