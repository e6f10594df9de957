"""The line under everything: counts, the loop being told, what the hand may do, the saved state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sysmap.app.announcing import announce
from sysmap.app.controls import flat
from sysmap.app.frame.brief import Brief
from sysmap.app.icons import pixmap
from sysmap.app.spoken import counts
from sysmap.app.style import ALERT, QUIET
from sysmap.app.views.telling import loop_name
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LINGER = 6000
"""Milliseconds during which a passing remark stays."""
KEPT = 170
"""Pixels that the counts and the saved state keep, when the loop being told gives way."""


class StatusLine(QWidget):
    """Thirty pixels, no control."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "bottom")
        self.setFixedHeight(30)
        self.counts, self.told, self.remark = Brief("quiet", least=KEPT), Brief("quiet"), Brief("quiet")
        self.mark = QLabel()
        self.saved = Brief("quiet", least=KEPT)
        layout = QHBoxLayout(self)
        flat(layout, space=26, around=(18, 0, 18, 0))
        for widget in (self.counts, self.told, self.remark):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.mark)
        layout.addSpacing(-16)
        layout.addWidget(self.saved)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.remark.setText(""))

    def refresh(self) -> None:
        """Counts and the loop being told."""
        self.counts.setText(counts(self._desk.editor.map, self._desk.loops.sentence()))
        self.counts.tip = self._desk.loops.tip()
        self.told.setText(self._loop_told())
        self.open_loops(bool(self._desk.loops.sentence()))

    def _loop_told(self) -> str:
        """« Boucle racontée : R2, Le concret mobilise »."""
        map, view = self._desk.editor.map, self._desk.view.scene.view
        loop = map.loops.get(view.loop) if view else None
        return _("Boucle racontée : {name}").format(name=loop_name(loop, map)) if loop else ""

    def open_loops(self, some: bool) -> None:
        """Where loops are counted, a click reads them."""
        self.counts.press = (lambda: self._desk.do("loops")) if some else None
        shape = Qt.CursorShape.PointingHandCursor if some else Qt.CursorShape.ArrowCursor
        self.counts.setCursor(shape)

    def say(self, sentence: str) -> None:
        """A passing remark, gone after a few seconds."""
        self.remark.setText(sentence)
        announce(self, sentence)
        self._timer.start(LINGER)

    def show_saved(self, sentence: str, good: bool) -> None:
        """The saved state, in words."""
        self.saved.setText(sentence)
        self.saved.be("quiet" if good else "alert")
        name, colour = ("check", QUIET) if good else ("triangle-alert", ALERT)
        self.mark.setPixmap(pixmap(name, 16, colour, self.devicePixelRatioF()))
