"""Mire de projection: four sizes of letters; hands in the last row choose the one for the day."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sysmap.app.controls import button
from sysmap.app.room.letters import SIZES
from sysmap.app.style import INK, PAPER, QUIET, SAND
from sysmap.app.windows import SideWindow, paragraph
from sysmap.drawing import LINE_HEIGHT, Style, draw_line, draw_lines, measure
from sysmap.i18n import _

KEYS = {
    Qt.Key.Key_1: 0, Qt.Key.Key_Ampersand: 0, Qt.Key.Key_2: 1, Qt.Key.Key_Eacute: 1, Qt.Key.Key_3: 2,
    Qt.Key.Key_QuoteDbl: 2, Qt.Key.Key_4: 3, Qt.Key.Key_Apostrophe: 3,
}  # fmt: skip
"""The digits of a French keyboard, with and without Shift."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
MARGIN = 0.04


class LettersTest(QWidget):
    """The page. `chosen` is told the size; with `asks` the keys and clicks of this page choose."""

    def __init__(self, now: float, chosen: Callable[[float], object], *, asks: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(_("Mire de projection"))
        self.place = SIZES.index(now) if now in SIZES else 0
        self._chosen, self._asks = chosen, asks

    def lines(self) -> list[tuple[QRectF, Style]]:
        """Where each of the four lines stands, and its letters."""
        wide, high = self.width(), self.height()
        words, found, top = self._words(), [], high * MARGIN
        for size in SIZES:
            style = Style(round(high * size, 1), 600)
            tall = measure(words, style, self._room(style)).height + high * 0.035
            found.append((QRectF(0, top, wide, tall), style))
            top += tall
        return found

    def _words(self) -> str:
        return _("Levez la main si vous lisez cette ligne au dernier rang")

    def _room(self, style: Style) -> float:
        return max(self.width() * (1 - 2 * MARGIN) - 2.2 * style.size, 60.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(PAPER))
        left = self.width() * MARGIN
        for rank, (room, style) in enumerate(self.lines()):
            if self._asks and rank == self.place:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(SAND))
                painter.drawRoundedRect(room.adjusted(left * 0.4, 2, -left * 0.4, -2), 14, 14)
            middle = room.center().y()
            half = style.size * 0.75
            painter.setBrush(QColor(INK))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(left + half, middle), half, half)
            draw_line(painter, str(rank + 1), left + half, middle, style, PAPER)
            words = measure(self._words(), style, self._room(style))
            draw_lines(painter, words, left + 2.2 * style.size, middle - words.height / 2, style, INK, "left")
        self._foot(painter)
        painter.end()

    def _foot(self, painter: QPainter) -> None:
        """What to do, in letters that are read by whoever chooses."""
        if not self._asks:
            return
        style = Style(round(self.height() * SIZES[0], 1), 500)
        said = _("La plus petite ligne lue : touches 1 à 4, ou un clic. Échap : ne rien changer.")
        words = measure(said, style, self.width() * (1 - 2 * MARGIN))
        top = self.height() * (1 - MARGIN * 0.6) - words.height
        if top > self.lines()[-1][0].bottom() - style.size * LINE_HEIGHT * 0.3:
            draw_lines(painter, words, self.width() / 2, top, style, QUIET)

    # Hands

    def answer(self, key: Qt.Key) -> bool:
        """Choose by a key; True when the page is done with."""
        if key in STEPS:
            self.place = min(max(self.place + STEPS[key], 0), len(SIZES) - 1)
            self.update()
            return False
        if key in KEYS:
            self.choose(KEYS[key])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(self.place)
            return True
        return key == Qt.Key.Key_Escape

    def choose(self, place: int) -> None:
        self.place = place
        self._chosen(SIZES[place])

    def at(self, y: float) -> int | None:
        """Which line is there."""
        rooms = [room for room, _style in self.lines()]
        return next((i for i, room in enumerate(rooms) if room.top() <= y < room.bottom()), None)


class Answering(QObject):
    """Gives the keys and clicks of a cover to the test page that it shows."""

    def __init__(self, cover: QWidget, page: LettersTest, lift: Callable[[], object]) -> None:
        super().__init__(cover)
        self._page, self._lift = page, lift
        cover.setCursor(Qt.CursorShape.PointingHandCursor)
        cover.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._page.answer(Qt.Key(event.key())):
                self._lift()
            return True
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self._page.at(event.position().y())
            if place is not None:
                self._page.choose(place)
                self._lift()
            return True
        return super().eventFilter(watched, event)


class LettersWindow(SideWindow):
    """The facilitator's side of the test, when the page itself is on the other screen."""

    def __init__(
        self, parent: QWidget, chosen: Callable[[float], object], done: Callable[[], object]
    ) -> None:  # fmt: skip
        super().__init__(parent, _("Mire de projection"), 460, 320)
        self.body.addWidget(paragraph(_("Quelle est la plus petite ligne lue au dernier rang ?"), "title"))
        for rank, size in enumerate(SIZES):
            words = _("Ligne {n}").format(n=rank + 1)
            self.body.addWidget(button(words, partial(self._choose, size, chosen), look="outlined"))
        self.body.addStretch(1)
        self.at_close(done)

    def _choose(self, size: float, chosen: Callable[[float], object]) -> None:
        chosen(size)
        self.close()
