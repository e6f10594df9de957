"""A picture: its name, and for a photo one types over how faint it is, its corners, where it shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider

from sysmap.app.controls import button
from sysmap.app.inspector.fields import line, segments, tick, visibilities
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.ticks import Tick
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 90
"""Per cent: beyond, nothing could be read any more."""


class Slider(QSlider):
    """A share of a hundred; the wheel scrolls the panel."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, MOST)
        self.setSingleStep(5)
        self.setPageStep(15)
        self.setAccessibleName(name)
        self.setMinimumHeight(28)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def picture(sheet: Sheet, desk: Desk) -> None:
    line(sheet, _("Nom ou légende"), "caption")
    _fade(sheet)
    _deed(sheet, desk, "photo_corners", _("Redresser : quatre coins…"), 14)
    _deed(sheet, desk, "photo_turn", _("Tourner d’un quart"), 4)
    _deed(sheet, desk, "photo_whole", _("Photo entière"), 4)
    _switch(sheet, desk, _("Photo en fond"), "photo_behind", "background")
    printed = _switch(sheet, desk, _("Montrer sur l’affiche"), "photo_printed", "printed")
    sheet.shows(lambda: printed.setVisible(bool(sheet.common("background"))))
    tick(sheet, _("Verrouillée à sa place"), "locked")
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)


def _fade(sheet: Sheet) -> None:
    sheet.head(_("Estomper"))
    made = Slider(_("Estomper"))
    made.valueChanged.connect(lambda value: sheet.write(_("photo estompée"), merge="fade", fade=value / 100))
    made.sliderReleased.connect(sheet.seal)

    def show() -> None:
        made.blockSignals(True)
        made.setValue(round((sheet.common("fade") or 0.0) * 100))
        made.blockSignals(False)

    sheet.put(made)
    sheet.shows(show)


def _deed(sheet: Sheet, desk: Desk, id: str, words: str, space: int) -> None:
    made = button(words, partial(desk.do, id), look="outlined")
    sheet.put(made, space)
    sheet.shows(lambda: made.setVisible(desk.actions_by_id[id].when(desk)))


def _switch(sheet: Sheet, desk: Desk, words: str, id: str, field: str) -> Tick:
    made = Tick(words)
    made.clicked.connect(lambda *_: desk.do(id))
    sheet.put(made, 10)
    sheet.shows(lambda: made.setChecked(bool(sheet.common(field))))
    return made
