"""Calm banners: one sentence, at most three things to do, and a way to put it away. Never modal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, words
from sysmap.i18n import _

MOST = 3
"""Banners shown at once; an older one gives way."""


class Choice(NamedTuple):
    """A thing to do, in a banner."""

    words: str
    run: Callable[[], object]


class Banner(QWidget):
    def __init__(self, sentence: str, choices: tuple[Choice, ...], tone: str) -> None:
        super().__init__()
        self.sentence = sentence
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        flat(layout, space=10, around=(20, 7, 10, 7))
        said: QLabel = words(sentence, wrap=True)
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout.addWidget(said, 1)
        for choice in choices:
            layout.addWidget(button(choice.words, partial(self._choose, choice.run), look="outlined"))
        layout.addWidget(button("", self.deleteLater, image="x", tip=_("Fermer ce message")))

    def _choose(self, run: Callable[[], object]) -> None:
        self.deleteLater()
        run()


class Banners(QWidget):
    """The banners, above everything else of the page."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        flat(self._layout)

    def say(self, sentence: str, *choices: Choice, tone: str = "plain") -> Banner:
        """Show a sentence; the same one is not shown twice."""
        for old in self.shown():
            if old.sentence == sentence:
                old.deleteLater()
                self._layout.removeWidget(old)
        made = Banner(sentence, choices, tone)
        self._layout.insertWidget(0, made)
        for old in self.shown()[MOST:]:
            self._layout.removeWidget(old)
            old.deleteLater()
        return made

    def shown(self) -> list[Banner]:
        items = (self._layout.itemAt(i) for i in range(self._layout.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if isinstance(widget, Banner)]

    def clear(self) -> None:
        for banner in self.shown():
            self._layout.removeWidget(banner)
            banner.deleteLater()
