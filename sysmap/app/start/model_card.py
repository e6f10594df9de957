"""A template among many: its picture and its name; what it is for stands beside, when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from sysmap.app.controls import Button
from sysmap.app.start.models import Model
from sysmap.app.style import INK, LINE, PAPER
from sysmap.drawing import Style, draw_lines, emblem, measure
from sysmap.i18n import _

NAME = Style(13, 600)
WIDE, HIGH = 158, 134
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class ModelCard(Button):
    """`taken` begins a map, `went` wants the card in that direction, `kit_wanted` the paper kit."""

    taken = Signal()
    went = Signal(int, int)
    kit_wanted = Signal()

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model
        self.setCheckable(True)
        self.setProperty("look", "card")
        self.setAccessibleName(f"{model.name}. {model.tagline}" if model.tagline else model.name)
        self.setAccessibleDescription(model.purpose)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(WIDE)
        self.setFixedHeight(HIGH)

    def sizeHint(self) -> QSize:
        return QSize(WIDE, HIGH)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What has the focus is what is told beside."""
        super().focusInEvent(event)
        if not self.isChecked():
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            self.went.emit(*ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.taken.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Commencer une carte"), self.taken.emit)
        if self.model.kit:
            menu.addAction(_("Kit papier…"), self.kit_wanted.emit)
        menu.popup(event.globalPos())

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_picture(painter, self.model, QRectF(10, 10, self.width() - 20, self.height() - 58))
        lines = measure(self.model.name, NAME, self.width() - 22)
        top = self.height() - 45 + max(0.0, (38 - lines.height) / 2)
        draw_lines(painter, lines, 11, top, NAME, INK, "left")
        if self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(INK), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        painter.end()


_pictures: dict[tuple[str, str, int, int], QImage] = {}


def paint_picture(painter: QPainter, model: Model, room: QRectF) -> None:
    """The emblem of a template; the very frame of one's own."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if model.own is None:
        emblem(painter, model.id, room.left(), room.top(), room.width(), room.height())
        return
    painter.setPen(QColor(LINE))
    painter.setBrush(QColor(PAPER))
    painter.drawRoundedRect(room, 7, 7)
    image = _frame(model, room)
    size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    at = QRectF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2,
                size.width(), size.height())  # fmt: skip
    painter.drawImage(at.adjusted(2, 2, -2, -2), image)


def _frame(model: Model, room: QRectF) -> QImage:
    from sysmap.app.thumbnail import thumbnail

    assert model.own is not None
    wide, high = 2 * int(room.width()), 2 * int(room.height())
    key = (model.id, str(model.own.path), wide, high)
    if key not in _pictures:
        if len(_pictures) > 60:
            _pictures.clear()
        _pictures[key] = thumbnail(model.own.template.map, wide, high)
    return _pictures[key]


class Picture(QWidget):
    """The picture of the template that is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._model: Model | None = None
        self._low = False
        self.setMinimumHeight(84)
        self.setMaximumHeight(170)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(280, 84 if self._low else 150)

    def be_low(self, low: bool) -> None:
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def show_model(self, model: Model | None) -> None:
        self._model = model
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._model is not None:
            painter = QPainter(self)
            paint_picture(painter, self._model, QRectF(self.rect()).adjusted(1, 1, -1, -1))
            painter.end()
