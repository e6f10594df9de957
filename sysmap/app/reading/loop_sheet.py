"""The loop that is read: its name, its sentence, its relations one by one, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from sysmap.analysis import LoopRead, loop_sentence
from sysmap.app.commands import loops as deeds
from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.sentences import Said
from sysmap.i18n import _, language
from sysmap.model import sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.reading.loops_page import LoopsPage


class LoopName(QLineEdit):
    """Enter keeps the name and gives the list its keys back; Escape forgets what was typed."""

    def __init__(self, sheet: LoopSheet) -> None:
        super().__init__()
        self._sheet, self.was = sheet, ""
        self.setPlaceholderText(_("Nommer cette boucle"))
        self.setAccessibleName(_("Nom de la boucle"))
        self.editingFinished.connect(sheet.keep_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.was)
            self._sheet.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._sheet.keep_name()
            self._sheet.back()
        else:
            super().keyPressEvent(event)


class LoopSheet(QWidget):
    """Empty while no loop is read."""

    def __init__(self, desk: Desk, page: LoopsPage) -> None:
        super().__init__()
        self._desk, self._page = desk, page
        self._loop: LoopRead | None = None
        self.name = LoopName(self)
        self.said: QLabel = words("", wrap=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.steps = QVBoxLayout()
        flat(self.steps, space=1)
        self.tell = button(_("Raconter"), lambda: self._do(deeds.tell), look="outlined", image="book-open",
                           tip=_("Raconter : une vue où cette boucle se voit, pour le récit et l’affiche"))
        self.mend = button(_("Réparer"), lambda: self._do(deeds.mend), look="outlined", image="wand-sparkles",
                           tip=_("Réparer : passer par les relations qui sont là"))  # fmt: skip
        self.drop = button(_("Oublier le nom"), self.forget, look="link",
                           tip=_("Oublier le nom : la boucle reste, si ses relations y sont"))  # fmt: skip
        self.hint: QLabel = words(
            _("Un signe à corriger ? Cliquez sa phrase, puis tapez « + », « − » ou « ? »."),
            "quiet", wrap=True,
        )  # fmt: skip
        layout = QVBoxLayout(self)
        flat(layout, space=8)
        for part in (self.name, self.said):
            layout.addWidget(part)
        layout.addLayout(row(self.tell, self.mend, self.drop, None))
        layout.addLayout(self.steps)
        layout.addWidget(self.hint)
        self.hide()

    def show_loop(self, loop: LoopRead | None) -> None:
        """What this loop is called and says."""
        self._loop = loop
        self.setVisible(loop is not None)
        if loop is None:
            return
        if not self.name.hasFocus():
            self.name.setText(loop.name)
        self.name.was = loop.name
        map, spoken = self._desk.editor.map, self._page.spoken
        self.said.setText(loop_sentence(map, loop, spoken))
        free = not self._desk.editor.closed
        self.tell.setVisible(free and not loop.broken)
        self.mend.setVisible(bool(free and loop.broken and deeds.mended(map, loop)))
        self.drop.setVisible(free and bool(loop.id))
        self.name.setReadOnly(not free)
        clear(self.steps)
        for rank, id in enumerate(loop.links, 1):
            if id in map.links:
                said = sentence(map, map.links[id], language())
                self.steps.addWidget(Said(f"{rank}. {said}", partial(self._desk.go_to, id)))
        self.hint.setVisible(not self._desk.editor.closed)

    def start_naming(self) -> None:
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def keep_name(self) -> None:
        """The name that was typed, in one undo step; nothing when it is the same."""
        loop, name = self._loop, self.name.text().strip()
        if loop is not None and name != loop.name and not self._desk.editor.closed:
            deeds.name(self._desk, loop, name)

    def back(self) -> None:
        self._page.list.setFocus()

    def forget(self) -> None:
        if self._loop is not None and self._loop.id:
            deeds.forget(self._desk, self._loop)

    def _do(self, deed: object) -> None:
        if self._loop is not None:
            deed(self._desk, self._loop)  # type: ignore[operator]
