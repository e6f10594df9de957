"""In a low window what can be done stays in sight, and choices give way before their row is turned."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from sysmap.app.controls import button, row, words
from sysmap.app.reflow import reflow
from sysmap.app.windows import SideWindow
from tests.app.person import Person, until, wait

SIZE = 1093, 582
"""1366 × 728 at 125 %."""


def _seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().height() >= widget.height() - 2


def test_the_page_of_models_does_not_scroll_and_begins_a_map_at_125(person: Person) -> None:
    person.shell.resize(*SIZE)
    person.shell.show_start(every=True)
    page: Any = person.shell._start
    until(lambda: page.chooser.preview.start.isVisible() and not page.chooser._later.isActive())
    wait(5)
    for card in (page.chooser.cards[0], page.chooser.cards[-1]):
        page.chooser.choose(card)
        wait(3)
        assert page.verticalScrollBar().maximum() == 0
        assert _seen(page.chooser.preview.start)
        assert page.chooser.preview.name.visibleRegion().boundingRect().height() > 10


class _Tall(SideWindow):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Haute", 500, 400)
        self.first = button("Premier", self.close, look="outlined")
        self.body.addWidget(self.first)
        self.lines = [words("Une ligne") for _ in range(60)]
        for line in self.lines:
            self.body.addWidget(line)
        self.deed = button("Faire", self.close, look="strong")
        self.body.addLayout(row(None, button("Fermer", self.close), self.deed))
        self.first.setFocus()


def test_what_a_window_is_for_stays_below_what_scrolls(person: Person) -> None:
    window = _Tall(person.shell)
    window.show()
    wait(3)
    assert window.height() <= window.screen().availableGeometry().height()
    assert not _seen(window.lines[-1])
    assert _seen(window.deed)
    assert window.focusWidget() is window.first
    window.close()


@pytest.mark.parametrize("known", [False, True])
def test_choices_give_way_before_their_row_becomes_a_column(app: object, known: bool) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    choices = [QComboBox(), QComboBox()]
    for choice in choices:
        choice.addItem("Agents des collectivités et de l’État")
        if known:
            choice.minimumSizeHint()  # Qt keeps it
    line = row(*choices, QPushButton("Imprimer"))
    layout.addLayout(line)
    room = layout.totalMinimumSize().width() - 40
    reflow(layout, room)
    layout.invalidate()
    assert line.direction() == line.Direction.LeftToRight
    assert layout.totalMinimumSize().width() <= room


def test_what_a_model_is_for_is_set_as_french_is() -> None:
    from sysmap.app.start.models import models

    told = [words for one in models() for words in (one.tagline, one.purpose, one.question)]
    assert any("\u00a0:" in words for words in told)
    assert not [words for words in told if " :" in words or " ?" in words or " ;" in words]


def test_two_pages_of_a_story_are_seen_on_a_small_screen(person: Person) -> None:
    from sysmap.app.story.pages import Pages

    person.begin()
    person.desk.do("story")
    (pages,) = (one for top in person.shell.findChildren(SideWindow) for one in top.findChildren(Pages))
    pages.window().resize(675, 324)
    wait(3)
    assert pages.height() >= 200
    pages.window().close()


def test_what_closes_a_window_is_not_called_undo(person: Person) -> None:
    from sysmap.app.controls import Button

    person.begin()
    person.write("Budget")
    for action in ("start_from", "keep_template", "handover"):
        person.desk.do(action)
        wait(2)
        for window in person.shell.findChildren(SideWindow):
            assert "Annuler" not in [one.text() for one in window.findChildren(Button)]
            window.close()
