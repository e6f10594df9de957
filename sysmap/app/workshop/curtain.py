"""Rideau: the room sees the question, and nothing of what is being tidied up behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from sysmap.app.room.cover import Cover
from sysmap.app.room.pages import Painted, question_page
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class Curtain(Cover):
    """On the one mirrored screen it covers the window; with a second screen it covers that one only."""

    def __init__(self, desk: Desk) -> None:
        def paint(painter: QPainter, room: QRectF) -> None:
            question_page(desk.editor.map)(painter, room)

        self._desk, self._paint_page = desk, paint
        super().__init__(desk.shell, Painted(_("Rideau"), paint))

    @property
    def drawn(self) -> bool:
        """Whether the room sees the question alone."""
        return self.isVisible() or self._desk.room.presenter.shows("curtain")

    def toggle(self) -> None:
        """Draw the curtain, or lift it. Drawing it begins a pause: an étape is taken."""
        presenter = self._desk.room.presenter
        if self.isVisible():
            self.lift()
        elif presenter.shows("curtain"):
            presenter.show_map()
        elif presenter.on:
            presenter.show_page("curtain", Painted(_("Rideau"), self._paint_page))
            self._desk.stages.take_alone()
        else:
            self.draw()
