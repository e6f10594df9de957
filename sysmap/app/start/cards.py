"""A form as a picture with its name, an example as an icon with its title."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from sysmap.app.controls import Button, harmless
from sysmap.app.icons import pixmap
from sysmap.app.style import INK, QUIET, SAND
from sysmap.drawing import emblem
from sysmap.i18n import _


def font(size: int, weight: int) -> QFont:
    made = QFont("Inter")
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made


def fitting(text: str, room: float, size: int, weight: int, beside: Iterable[str] = ()) -> QFont:
    """The largest font, from this size down, in which these words and those beside them are whole."""
    every = {text, *beside}
    while size > SMALLEST and any(_wide(words, size, weight) > room for words in every):
        size -= 1
    return font(size, weight)


def _wide(words: str, size: int, weight: int) -> float:
    return QFontMetricsF(font(size, weight)).horizontalAdvance(words)


SMALLEST = 10
LEGIBLE = 12
"""Pixels under which a tagline takes two lines rather than smaller letters."""
TWO_LINES = 40
"""Pixels of a row that has room for two lines."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -3, Qt.Key.Key_Down: 3}
"""From form to form, three a row."""


class FormCard(Button):
    """A template: its emblem, its name, its few words."""

    stepped = Signal(int)
    kit_wanted = Signal()

    def __init__(self, id: str, name: str, tagline: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template, self._name, self._tagline = id, name, tagline
        self.beside: list[FormCard] = []
        self.setProperty("look", "card")
        self.setAccessibleName(f"{name}. {tagline}")
        self.setToolTip(_("Commence une carte de cette forme, avec la question écrite au-dessus."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(170, 120)
        self.setMaximumHeight(230)

    def sizeHint(self) -> QSize:
        return QSize(266, 210)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from form to form, Enter chooses."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click, or the menu key: begin a map, or print what the workshop needs."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Commencer une carte"), self.click)
        menu.addAction(_("Kit papier…"), self.kit_wanted.emit)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height, words = self.width(), self.height(), self.width() - 30
        taglines = {one._tagline for one in self.beside} | {self._tagline}
        deep = 16 if any(_wide(said, LEGIBLE, 500) > words for said in taglines) else 0
        free = min(126.0, height - 84 - deep)  # the picture of the reference is 200 × 126
        room = min(free, (width - 36) * 126 / 214)
        top = 16 + (free - room) / 2
        emblem(painter, self.template, (width - room * 214 / 126) / 2, top, room * 214 / 126, room)
        painter.setPen(QColor(INK))
        painter.setFont(fitting(self._name, words, 17, 600, (one._name for one in self.beside)))
        painter.drawText(QPointF(18, height - 45 - deep), self._name)
        painter.setPen(QColor(QUIET))
        painter.setFont(font(LEGIBLE, 500) if deep else fitting(self._tagline, words, 14, 500, taglines))
        below = QRectF(18, height - 39 - deep, words, 19 + deep)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._tagline)


class MapRow(Button):
    """A map to open: its icon in a warm square, its title, where it is from.

    `room` is its height, in pixels; a low one says only the title.
    """

    def __init__(self, path: Path, title: str, detail: str, image: str, room: int = 54) -> None:
        super().__init__()
        self.path, self._title, self._detail, self._image = path, title, detail, image
        self.beside: list[MapRow] = []
        self._side = room - 4 if room < TWO_LINES else room - 10
        self.setProperty("look", "row")
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.setToolTip(harmless(_("Ouvre « {name} ».").format(name=title)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(300)
        self.setFixedHeight(room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, top = self._side, (self.height() - self._side) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(SAND))
        painter.drawRoundedRect(QRectF(1, top, side, side), 9, 9)
        ratio = self.devicePixelRatioF()
        drawn = min(22, side - 8)
        inset = (side - drawn) / 2
        painter.drawPixmap(QPointF(1 + inset, top + inset), pixmap(self._image, drawn, INK, ratio))
        self._write(painter, side + 15)

    def _write(self, painter: QPainter, left: float) -> None:
        room, middle = self.width() - left - 6, self.height() / 2
        two = bool(self._detail) and self.height() >= TWO_LINES
        painter.setPen(QColor(INK))
        painter.setFont(fitting(self._title, room, 15, 600, (one._title for one in self.beside)))
        painter.drawText(QPointF(left, middle - 5 if two else middle + 5), _short(painter, self._title, room))
        if two:
            painter.setPen(QColor(QUIET))
            below = min(14, painter.font().pixelSize() - 1)  # never larger than the title
            painter.setFont(fitting(self._detail, room, below, 500))
            painter.drawText(QPointF(left, middle + 15), _short(painter, self._detail, room))


def _short(painter: QPainter, words: str, room: float) -> str:
    """What does not fit in the smallest letters ends on « … »; the tooltip and the name say all of it."""
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room))
