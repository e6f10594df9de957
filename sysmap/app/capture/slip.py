"""A slip of paper over the foot of the map: what a relation says, and what one key does about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from sysmap.app.announcing import announce
from sysmap.app.controls import button, flat, words

LINGER = 12_000
"""Milliseconds during which a sentence that was written stays."""
EDGE, WIDEST = 14, 84
"""Pixels from the edge of the map; letters in a line."""


class Slip(QWidget):
    """It takes no room from the map, and never the focus."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popup")
        self.setProperty("slip", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words: QLabel = words("", "sentence", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = button("", self._press, look="outlined")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._run: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        flat(layout, space=16, around=(18, 9, 12, 9))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, deed: str = "", run: Callable[[], object] | None = None) -> None:
        """Show a sentence. With something to do it stays a while; without, until it is put away."""
        if sentence != self.words.text() or not self.isVisible():
            announce(self, sentence)
        self.words.setText(sentence)
        self.button.setText(deed)
        self.button.setVisible(bool(deed))
        self._run = run
        self._timer.start(LINGER) if deed else self._timer.stop()
        self._place()
        self.show()
        self.raise_()

    def reword(self, sentence: str) -> None:
        """The same thing in other words; it goes when it would have gone."""
        self.words.setText(sentence)
        self._place()

    @property
    def sentence(self) -> str:
        """What is said now."""
        return self.words.text() if self.isVisible() else ""

    @property
    def lasting(self) -> bool:
        """Whether it says what was written, rather than what would be."""
        return self.isVisible() and self._run is not None

    def _press(self) -> None:
        if self._run is not None:
            self._run()

    def _place(self) -> None:
        over = self._over
        self.ensurePolished()
        letter = self.words.fontMetrics().averageCharWidth()
        wide = min(WIDEST * letter, over.width() - 2 * EDGE)
        layout = self.layout()
        tall = layout.totalHeightForWidth(wide) if layout is not None and layout.hasHeightForWidth() else 0
        tall = max(tall, self.minimumSizeHint().height())
        self.setGeometry(EDGE, over.height() - tall - EDGE, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
