"""La carte en phrases: what every relation says, and the loops, each with its net effect."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sysmap.analysis import loop_sentence, loop_title, loops_read
from sysmap.app.controls import MOST_LETTERS, clear, flat, words
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change
from sysmap.i18n import _, _n
from sysmap.model import SystemMap, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 300
"""Sentences shown at once; nobody reads more aloud."""


class Said(QLabel):
    """A sentence that leads to its relation, by a click or by Enter."""

    def __init__(self, text: str, go: Callable[[], object]) -> None:
        super().__init__()
        self._go = go
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text[:MOST_LETTERS])
        self.setWordWrap(True)
        self.setProperty("role", "said")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go()
        else:
            super().keyPressEvent(event)


class SentencesWindow(SideWindow):
    """Follows the map; a click goes to the relation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("La carte en phrases"), 620, 760)
        self._desk = desk
        self._lines = QVBoxLayout()
        flat(self._lines, space=3)
        self.body.addWidget(scrolled(self._lines))
        self.follow(desk.editor, self._heard)
        self._show()

    def _heard(self, change: Change) -> None:
        if change.origin != "preview" and change.touches("elements", "links", "loops", "card"):
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        map = self._desk.editor.map
        if map.card.question:
            self._lines.addWidget(paragraph(map.card.question, "title"))
            self._lines.addSpacing(6)
        for loop in told_loops(map):
            self._lines.addWidget(loop)
        if not map.links:
            self._lines.addWidget(paragraph(_("Aucune relation pour l’instant : reliez deux éléments, "
                                              "et la carte parlera."), "quiet"))  # fmt: skip
        for link in list(map.links.values())[:MOST]:
            self._lines.addWidget(Said(sentence(map, link, map.language), partial(self._desk.go_to, link.id)))
        self._lines.addStretch(1)


def told_loops(map: SystemMap) -> list[QWidget]:
    """The loops somebody named: name, then what is told of them."""
    found: list[QWidget] = []
    if map.loops:
        found.append(words(_n("{n} boucle nommée", "{n} boucles nommées", len(map.loops)), "head"))
    for row in loops_read(map):
        loop = map.loops[row.id]
        found.append(paragraph(loop_title(row, map.language), "title"))
        found.append(paragraph(loop_sentence(map, row, map.language)))
        links = [map.links[id] for id in loop.links if id in map.links]
        told = loop.told or tuple(sentence(map, link, map.language) for link in links)
        found.extend(paragraph(f"{rank}. {said}") for rank, said in enumerate(told, 1))
    return found
