"""One way of starting from a map: its picture, its name, what comes along."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sysmap.app.controls import Button
from sysmap.app.start.cards import fitting
from sysmap.app.style import INK, LINE, QUIET, SAND_EDGE
from sysmap.drawing import Style, draw_lines, measure

SLIP = Style(10, 500)
SLIPS, LOWEST = 5, 34.0
"""Ideas drawn beside the frame, for those that wait in the frigo."""


class WayCard(Button):
    """`slips` are the words of ideas that wait beside the map."""

    def __init__(self, id: str, name: str, tells: str, slips: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.id, self._name, self._tells, self._slips = id, name, tells, slips
        self._image: QImage | None = None
        self.beside: list[WayCard] = []
        self.setCheckable(True)
        self.setProperty("look", "card")
        self.setAccessibleName(f"{name}. {tells}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(230, 240)
        self.setMaximumHeight(320)

    def sizeHint(self) -> QSize:
        return QSize(290, 240)

    def picture_size(self) -> QSize:
        """Pixels of the picture, at twice the size it is shown."""
        return QSize(2 * 252, 2 * 150)

    def show_picture(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(18, 18, self.width() - 36, self.height() - 118)
        self._paint_map(painter, room)
        painter.setPen(QColor(INK))
        painter.setFont(fitting(self._name, self.width() - 36, 17, 600, (one._name for one in self.beside)))
        painter.drawText(QPointF(18, self.height() - 72), self._name)
        lines = measure(self._tells, Style(13, 500), self.width() - 36)
        draw_lines(painter, lines, 18, self.height() - 62, Style(13, 500), QUIET, "left")
        if self.isChecked():
            painter.setPen(QPen(QColor(INK), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _paint_map(self, painter: QPainter, room: QRectF) -> None:
        aside = 0.42 * room.width() if self._slips else 0.0
        painter.setPen(QColor(LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = room.adjusted(0, 0, -aside, 0)
        if self._image is not None:
            size = self._image.size().scaled(frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            frame = QRectF(frame.left(), frame.center().y() - size.height() / 2, size.width(), size.height())
            painter.drawImage(frame, self._image)
        painter.drawRoundedRect(frame, 8, 8)
        count = max(1, min(SLIPS, int(room.height() // LOWEST)))
        tall = max(LOWEST, min(frame.height(), room.height()) / count)
        top = room.center().y() - count * tall / 2
        for rank, words in enumerate(self._slips[:count]):
            slip = QRectF(frame.right() + 8, top + rank * tall + 2, aside - 8, tall - 4)
            self._paint_slip(painter, slip, words)

    def _paint_slip(self, painter: QPainter, slip: QRectF, words: str) -> None:
        painter.setPen(QColor(SAND_EDGE))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(slip, 4, 4)
        lines = measure(words, SLIP, slip.width() - 8)
        fits = lines.height <= slip.height() and lines.width <= slip.width() - 6
        if fits:  # a picture of a slip: words that do not fit are lines
            top = slip.center().y() - lines.height / 2
            draw_lines(painter, lines, slip.left() + 4, top, SLIP, QUIET, "left")
            return
        painter.setPen(QPen(QColor(LINE), 3))
        for share in (0.35, 0.65):
            y = slip.top() + slip.height() * share
            painter.drawLine(QPointF(slip.left() + 6, y), QPointF(slip.right() - 6, y))


def in_order(cards: list[WayCard], parent: QWidget) -> None:
    """They are one choice: arrows and Tab go from one to the next."""
    for card in cards:
        card.beside = cards
        card.setAutoExclusive(True)
