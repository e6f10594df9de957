"""Calm banners: one sentence, at most three things to do, and a way to put it away. Never modal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.announcing import alert
from sysmap.app.controls import button, flat, row, words
from sysmap.i18n import _

MOST = 3
"""Banners shown at once; an older one gives way."""
EDGE, WIDEST = 10, 1040
"""Pixels round the banners, and how wide a sentence is at most."""
NARROW = 260
"""A map that a panel leaves so few pixels cannot hold a sentence: it lies over the page."""


class Choice(NamedTuple):
    """A thing to do, in a banner."""

    words: str
    run: Callable[[], object]


class Banner(QWidget):
    def __init__(
        self, sentence: str, choices: tuple[Choice, ...], tone: str, picture: QImage | None = None
    ) -> None:
        super().__init__()
        self.sentence, self._low = sentence, False
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(20, 7, 10, 7)
        grid.setSpacing(10)
        if picture is not None:
            shown = words()
            shown.setPixmap(QPixmap.fromImage(picture))
            grid.addWidget(shown, 0, 0)
        self._said: QLabel = words(sentence, wrap=True)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid.addWidget(self._said, 0, 1)
        grid.setColumnStretch(1, 1)
        deeds = (button(one.words, partial(self._choose, one.run), look="outlined") for one in choices)
        self._deeds = QWidget(self)  # shown alone it would be a window, and take the keyboard away
        self._row = row(*deeds, space=10, parent=self._deeds)
        self._deeds.setVisible(bool(choices))
        grid.addWidget(self._deeds, 0, 2)
        grid.addWidget(button("", self.deleteLater, image="x", tip=_("Fermer ce message")), 0, 3)

    def fit(self, wide: int) -> None:
        """What can be done goes under the sentence where it would leave it less than half of the width."""
        asked = self._said.fontMetrics().horizontalAdvance(self.sentence) + 100
        deeds = sum(one.sizeHint().width() + 10 for one in self._deeds.findChildren(QPushButton))
        low = asked + deeds > wide and deeds > wide / 2
        upright = QBoxLayout.Direction.TopToBottom if deeds > wide - 80 else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(upright)
        if low != self._low:  # what is laid out again asks to be placed again
            self._low = low
            self._grid.addWidget(self._deeds, 1 if low else 0, 1 if low else 2)
            aside = Qt.AlignmentFlag.AlignLeft if low else Qt.AlignmentFlag(0)
            self._grid.setAlignment(self._deeds, aside)

    def _choose(self, run: Callable[[], object]) -> None:
        self.deleteLater()
        run()


class Banners(QWidget):
    """The banners, over the head of the map: they push nothing of it down and hide as little as they can."""

    def __init__(self, page: QWidget, over: Callable[[], QWidget | None]) -> None:
        super().__init__(page)
        self._page, self._over, self._letters = page, over, 0
        self._layout = QVBoxLayout(self)
        flat(self._layout, space=6)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.place)
        page.installEventFilter(self)
        self.hide()

    def enlarge(self, letters: int) -> None:
        """Words of so many pixels, for a room; 0 is the size of the desk."""
        self._letters = letters
        self.setStyleSheet(f"* {{ font-size: {letters}px; }}" if letters else "")
        self._later.start()

    def place(self) -> None:
        """Lie over the head of the map, or of the page when there is none."""
        shown, page = self.shown(), self._page
        self.setVisible(bool(shown))
        over = self._over()
        if not shown:
            return self._make_room(0)
        wide_enough = over is not None and over.width() >= NARROW
        where = QRect(over.mapTo(page, QPoint(0, 0)), over.size()) if over and wide_enough else page.rect()
        wide = min(where.width() - 2 * EDGE, WIDEST if not self._letters else where.width())
        for banner in shown:
            banner.fit(wide)
        self._layout.activate()
        tall = max(self._layout.totalHeightForWidth(wide), self._layout.totalMinimumSize().height())
        self._make_room(tall + 2 * EDGE if over is None else 0)
        self.setGeometry(where.x() + (where.width() - wide) // 2, where.y() + EDGE, wide, tall)
        self._layout.activate()
        self.raise_()
        for cover in page.findChildren(QWidget, "cover", Qt.FindChildOption.FindDirectChildrenOnly):
            cover.raise_()  # the room sees the curtain and nothing above it

    def _make_room(self, height: int) -> None:
        """A page without a map begins below: its first line is a question to be answered."""
        layout = self._page.layout()
        if layout is not None and layout.contentsMargins().top() != height:
            layout.setContentsMargins(0, height, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has another size or shows another thing: the banners follow."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._later.start(0)
        return super().eventFilter(watched, event)

    def say(
        self, sentence: str, *choices: Choice, tone: str = "plain", picture: QImage | None = None
    ) -> Banner:
        """Show a sentence, with a small picture of what it is about; the same one is not shown twice."""
        for old in self.shown():
            if old.sentence == sentence:
                self._drop(old)
        made = Banner(sentence, choices, tone, picture)
        self._layout.insertWidget(0, made)
        alert(made, sentence)
        made.destroyed.connect(self._gone)
        for old in self.shown()[MOST:]:
            self._drop(old)
        self.place()
        self._later.start(0)  # once more when the page has its size
        return made

    def _drop(self, banner: Banner) -> None:
        """Out of sight at once: what is deleted later is painted until then."""
        self._layout.removeWidget(banner)
        banner.hide()
        banner.deleteLater()

    def _gone(self) -> None:
        self._later.start(0)

    def unsay(self, sentence: str) -> None:
        """This is no longer so."""
        for banner in self.shown():
            if banner.sentence == sentence:
                self._drop(banner)
        self.place()

    def shown(self) -> list[Banner]:
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if isinstance(widget, Banner)]

    def turn_page(self, *, another: bool = False) -> None:
        """What was said of a map goes with it; what went wrong stays until there is `another` map, for what
        can be done about it is done to the map on the desk. What was found stays.
        """
        for banner in self.shown():
            if banner.property("tone") == "plain" or (another and banner.property("tone") == "alert"):
                self._drop(banner)
        self._later.start(0)

    def clear(self) -> None:
        for banner in self.shown():
            self._drop(banner)
