"""What sizes and colours tell stays said over the corner of the map, as long as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.controls import flat
from sysmap.app.reading.grade_key import GradeKey, graded
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

EDGE, WIDE = 12, 236


class ShownKey(QWidget):
    """In the upper right corner; what lies under it can still be clicked. The panel has a key of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(_("Ce que disent les tailles et les couleurs"))
        self.key = GradeKey()
        layout = QVBoxLayout(self)
        flat(layout, around=(12, 8, 12, 4))
        layout.addWidget(self.key)
        for watched in (desk.view, desk.shell.banners):
            watched.installEventFilter(self)
        self.hide()

    def refresh(self) -> None:
        """The rows of the moment; nothing in front of a room, whose letters are larger than these."""
        desk = self._desk
        beside = getattr(desk.panel, "by_value", None) is not None
        groups = [] if desk.room.on or beside else graded(desk.view.figure)
        self.key.show_groups(groups)
        self.key.setVisible(bool(groups))
        self.setVisible(bool(groups))
        self._place()

    def _place(self) -> None:
        view, banners = self._desk.view, self._desk.shell.banners
        top = view.mapFromGlobal(banners.mapToGlobal(banners.rect().bottomLeft())).y() \
            if banners.isVisible() else 0  # fmt: skip
        wide = min(WIDE, view.width() - 2 * EDGE)
        self.setGeometry(view.width() - wide - EDGE, max(0, top) + EDGE, wide, self.key.height() + 12)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move)
        if event.type() in moves and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
