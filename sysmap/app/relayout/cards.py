"""A layout to choose: its pictogram, then this very map laid out so; its name and its sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from sysmap.app.controls import Button, harmless
from sysmap.app.icons import pixmap
from sysmap.app.style import INK, LINE, PALE, PAPER, QUIET, SAND_EDGE
from sysmap.drawing import Style, draw_lines, measure

NAME, TELLS = Style(14, 600), Style(12, 500)
BELOW = 108
"""Pixels for the name and its sentence under the picture."""
COLUMNS, FEW, NARROW = 5, 3, 940
"""Cards side by side; fewer on a screen that is less wide than so many pixels."""


class LayoutCard(Button):
    """`stepped` goes to another card, `taken` wants this layout done."""

    stepped = Signal(int)
    taken = Signal()

    def __init__(self, id: str, name: str, tells: str, icon: str) -> None:
        super().__init__()
        self.id, self.name, self._tells, self._icon = id, name, tells, icon
        self._image: QImage | None = None
        self._missing = ""
        self.beside: list[LayoutCard] = []
        self.columns = COLUMNS
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("look", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(166, 168)
        self._named()

    def sizeHint(self) -> QSize:
        return QSize(178, 206)

    def picture_size(self) -> QSize:
        """Pixels of the picture, at twice the size it is shown."""
        return QSize(2 * 160, 2 * 100)

    def show_picture(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def lacks(self, what: str) -> None:
        """Say what must be there first; nothing when all is."""
        self._missing = what
        self.setEnabled(not what)
        if what and self.isChecked():
            self.setAutoExclusive(False)
            self.setChecked(False)
            self.setAutoExclusive(True)
        self._named()
        self.update()

    def _named(self) -> None:
        self.setAccessibleName(f"{self.name}. {self._missing or self._tells}")
        self.setToolTip(harmless(self._missing or self._tells))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, down = Qt.Key(event.key()), self.columns
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -down, Qt.Key.Key_Down: down}
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isChecked():
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setChecked(True)
        self.taken.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_picture(painter, QRectF(12, 12, self.width() - 24, self.height() - BELOW - 18))
        top = self.height() - BELOW
        room = self.width() - 24
        name = measure(self.name, NAME, room)
        draw_lines(painter, name, 12, top, NAME, INK if self.isEnabled() else PALE, "left")
        lines = measure(self._missing or self._tells, TELLS, room)
        draw_lines(painter, lines, 12, top + name.height + 4, TELLS, QUIET, "left")
        if self.isChecked():
            painter.setPen(QPen(QColor(INK), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(QColor(LINE))
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(room, 7, 7)
        if self._image is None or not self.isEnabled():
            side = 44
            colour = SAND_EDGE if not self.isEnabled() else QUIET
            at = room.center() - QPointF(side / 2, side / 2)
            painter.drawPixmap(at, pixmap(self._icon, side, colour, self.devicePixelRatioF()))
            return
        inner = room.adjusted(3, 3, -3, -3)
        size = self._image.size().scaled(inner.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(inner.center().x() - size.width() / 2, inner.center().y() - size.height() / 2,
                       size.width(), size.height())  # fmt: skip
        painter.drawImage(place, self._image)
