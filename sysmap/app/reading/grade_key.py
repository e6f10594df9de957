"""What sizes and colours tell, beside the map: the rows of the legend, drawn as they are on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sysmap.drawing import Figure, LegendGroup, legend
from sysmap.i18n import language

ROW, HEAD, SAMPLE, GAP = 30, 24, 48, 10


def graded(figure: Figure) -> list[LegendGroup]:
    """The groups of the legend that say what sizes and colours tell in this view."""
    if not figure.gradings:
        return []
    groups = legend(figure, language())
    return [one for one in groups if one.rows and one.rows[0].key.startswith(("size:", "colour:"))]


class GradeKey(QWidget):
    """As high as its rows; read aloud as their words."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: Sequence[LegendGroup] = ()
        self.hide()

    def show_groups(self, groups: Sequence[LegendGroup]) -> None:
        """These rows, or nothing at all."""
        self._groups = groups
        rows = [f"{row.name} ({row.count})" for group in groups for row in group.rows]
        self.setAccessibleName(", ".join([*(group.title for group in groups), *rows]))
        self.setFixedHeight(sum(HEAD + ROW * len(group.rows) for group in groups) + 6 if groups else 0)
        self.setVisible(bool(groups))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold, plain = QFont(self.font()), QFont(self.font())
        bold.setBold(True)
        y = 0
        for group in self._groups:
            painter.setFont(bold)
            painter.drawText(0, y + HEAD - 8, group.title)
            y += HEAD
            painter.setFont(plain)
            for row in group.rows:
                painter.save()
                row.draw(painter, 2.0, y + 3.0, float(SAMPLE - 4), float(ROW - 8))
                painter.restore()
                words = f"{row.name} · {row.count}"
                room = self.width() - SAMPLE - GAP
                elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.drawText(SAMPLE + GAP, y + ROW - 10, elided)
                y += ROW
        painter.end()
