"""The chip over the head of the map: what is read, what it says, and how to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, words
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.reading.lens import Lens

EDGE, WIDEST = 12, 72
"""Pixels from the edge of the map; letters in a line."""


class Chip(QWidget):
    """It takes no room from the map, and never the focus; in front of a room its letters are large."""

    def __init__(self, desk: Desk, lens: Lens) -> None:
        super().__init__(desk.view)
        self._desk, self._lens = desk, lens
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.said = words("", wrap=True), words("", wrap=True)
        self.title.setProperty("role", "strong")
        self.leave = button(_("Fin de lecture"), lens.clear, look="outlined",
                            tip=_("Fin de lecture : toute la carte revient (Échap)"))  # fmt: skip
        self.leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for label in (self.title, self.said):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        flat(top, space=16)
        top.addWidget(self.title, 1)
        top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        flat(layout, space=4, around=(14, 8, 8, 8))
        layout.addLayout(top)
        layout.addWidget(self.said)
        for watched in (desk.view, desk.shell.banners):
            watched.installEventFilter(self)
        self.hide()

    def refresh(self) -> None:
        """Say what is read now; go when nothing is."""
        lens = self._lens
        if not lens.on:
            self.hide()
            return
        size = round(self._desk.room.letters()) if self._desk.room.on else 0
        self.setStyleSheet(f"* {{ font-size: {size}px; }}" if size else "")
        self.title.setText(lens.title)
        self.said.setText(lens.sentence)
        self.leave.setText(lens.ending or _("Fin de lecture"))
        self.said.setVisible(bool(lens.sentence))
        self._place()
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        """In the upper left corner of the map, under the banners when there are some."""
        view = self._desk.view
        self.ensurePolished()
        letter = self.title.fontMetrics().averageCharWidth()
        beside = self.leave.sizeHint().width() + 16
        wanted = max(self.title.fontMetrics().horizontalAdvance(self.title.text()) + letter + beside,
                     self.said.fontMetrics().horizontalAdvance(self.said.text()) + letter)  # fmt: skip
        most = view.width() if self._desk.room.on else WIDEST * letter
        wide = min(wanted + 22, most, view.width() - 2 * EDGE)
        layout = self.layout()
        tall = layout.totalHeightForWidth(wide) if layout is not None else 0
        self.setGeometry(EDGE, EDGE + self._banners(), wide, tall)

    def _banners(self) -> int:
        banners, view = self._desk.shell.banners, self._desk.view
        if not banners.isVisible():
            return 0
        return max(0, view.mapFromGlobal(banners.mapToGlobal(banners.rect().bottomLeft())).y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move)
        if event.type() in moves and self._lens.on:
            self._place()
        return super().eventFilter(watched, event)
