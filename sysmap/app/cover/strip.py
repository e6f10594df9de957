"""The strip under the bar while a received map is read, and what hides meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from sysmap.app.banners import Choice
from sysmap.app.controls import button, flat, menu_button
from sysmap.app.frame.brief import LEAST, Brief
from sysmap.app.ticks import Tick
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


SPACE, AROUND = 8, 32


class ReadingStrip(QWidget):
    """Says that the map is only read, and what to do to go further: always one click away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._folded: list[str] = []
        self.setObjectName("panel")
        self.setProperty("side", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        flat(layout, space=SPACE, around=(18, 5, 14, 5))
        said = Brief("quiet")
        said.setText(_("Carte reçue, en lecture : elle ne changera pas."))
        layout.addWidget(said)
        layout.addStretch(1)
        rows = (("cover", _("Couverture")), ("read_story", _("Lire l’histoire")),
                ("start_from", _("Partir de cette carte…")), ("keep_copy", _("En faire ma copie")),
                ("open_to_edit", _("Ouvrir pour modifier")))  # fmt: skip
        self.buttons = {id: button(text, partial(desk.do, id), look="outlined") for id, text in rows}
        for made in self.buttons.values():
            layout.addWidget(made)
        self.more = menu_button(_("Autres…"), look="outlined")
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self._menu)
        layout.addWidget(self.more)
        desk.editor.refused.append(self._refused)
        self.hide()

    def _fill(self) -> None:
        """What has no room of its own on the strip."""
        self._menu.clear()
        for id in self._folded:
            self._menu.addAction(self.buttons[id].text(), partial(self._desk.do, id))

    def _fold(self) -> None:
        """On a small screen the last things to do are in a menu: no word is cut."""
        offered = [id for id in self.buttons if id != "open_to_edit" or self._desk.shell.received.may_edit()]
        wide = {id: self.buttons[id].sizeHint().width() + SPACE for id in offered}
        room = self.width() - AROUND - LEAST
        shown = len(offered)
        if sum(wide.values()) > room:
            room -= self.more.sizeHint().width() + SPACE
        while shown > 1 and sum(wide[id] for id in offered[:shown]) > room:
            shown -= 1
        self._folded = offered[shown:]
        for id, made in self.buttons.items():
            made.setVisible(id in offered[:shown])
        self.more.setVisible(bool(self._folded))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """It never widens the window."""
        return QSize(200, super().minimumSizeHint().height())

    def refresh(self) -> None:
        """Show what is for reading, hide what is for changing."""
        desk, closed = self._desk, self._desk.editor.closed
        self.setVisible(closed and not desk.room.on)
        self._fold()
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
