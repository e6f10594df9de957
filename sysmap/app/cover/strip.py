"""The strip under the bar while a received map is read, and what hides meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from sysmap.app.banners import Choice
from sysmap.app.controls import button, flat, words
from sysmap.app.ticks import Tick
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class ReadingStrip(QWidget):
    """Says that the map is only read, and what to do to go further: always one click away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("panel")
        self.setProperty("side", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        flat(layout, space=8, around=(18, 5, 14, 5))
        layout.addWidget(words(_("Carte reçue, en lecture : elle ne changera pas."), "quiet"))
        layout.addStretch(1)
        rows = (("cover", _("Couverture")), ("read_story", _("Lire l’histoire")),
                ("start_from", _("Partir de cette carte…")), ("keep_copy", _("En faire ma copie")),
                ("open_to_edit", _("Ouvrir pour modifier")))  # fmt: skip
        self.buttons = {id: button(text, partial(desk.do, id), look="outlined") for id, text in rows}
        for made in self.buttons.values():
            layout.addWidget(made)
        desk.editor.refused.append(self._refused)
        self.hide()

    def refresh(self) -> None:
        """Show what is for reading, hide what is for changing."""
        desk, closed = self._desk, self._desk.editor.closed
        self.setVisible(closed and not desk.room.on)
        self.buttons["open_to_edit"].setVisible(desk.shell.received.may_edit())
        desk.capture.setVisible(not closed and desk.panel is None)
        desk.left.setVisible(not closed and desk.panel is None and not desk.room.on)
        desk.question.field.setReadOnly(closed)
        if closed or desk.view.toolbox.state.__class__.__name__ == "Reading":
            desk.view.use("select")

    def _refused(self, label: str) -> None:
        desk = self._desk
        desk.say(
            _("Cette carte est reçue : partir d’elle ou en faire ma copie."),
            Choice(_("Partir d’elle…"), lambda: desk.do("start_from")),
            Choice(_("En faire ma copie"), lambda: desk.do("keep_copy")),
        )

    def leave(self) -> None:
        self._desk.editor.refused.remove(self._refused)


def only_read(panel: QWidget) -> None:
    """Fields whose words may be read and copied, and nothing that changes anything."""
    for line in panel.findChildren(QLineEdit):
        line.setReadOnly(True)
    for lines in panel.findChildren(QPlainTextEdit):
        lines.setReadOnly(True)
    for choice in (*panel.findChildren(QComboBox), *panel.findChildren(Tick)):
        choice.setEnabled(False)
    for made in panel.findChildren(QPushButton):
        if made.property("look") == "segment":
            made.setEnabled(False)
