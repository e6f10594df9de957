"""A tick box whose tick is drawn by our own ink."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QStyle, QStyleOptionButton

from sysmap.app.folding import Folds
from sysmap.app.icons import pixmap
from sysmap.app.style import FIELD


class Tick(Folds, QCheckBox):
    """Yes or no."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        side = 14
        at = QPointF(box.center().x() + 0.5 - side / 2, box.center().y() + 0.5 - side / 2)
        painter.drawPixmap(at, pixmap("check", side, FIELD, self.devicePixelRatioF()))
        painter.end()


class Radio(Folds, QRadioButton):
    """One of a few, said in whole sentences."""
