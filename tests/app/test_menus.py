"""A right click answers everywhere, and the menu key speaks of what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from sysmap.app.frame.listening import chosen_sort
from tests.app.person import Person


def test_a_right_click_answers_on_every_part_of_the_window(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered: list[list[str]] = []

    def popup(menu: QMenu, at: QPoint) -> None:
        answered.append([action.text() for action in menu.actions()])

    monkeypatch.setattr(QMenu, "popup", popup)
    person.begin("fantastiques")
    desk = person.desk
    parts = [desk.view, desk.left, desk.left.offers[0], desk.bar, desk.capture, desk.capture.kind_chip,
             desk.capture.hint, desk.status, desk.status.counts, desk.question]  # fmt: skip
    for part in parts:
        answered.clear()
        middle = part.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, part.mapToGlobal(middle))
        QApplication.sendEvent(part, event)
        assert len(answered) == 1, part
        assert answered[0], part


def test_the_menu_key_speaks_of_what_is_selected(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +", "z: Cuisine")
    desk = person.desk
    for sort, records in (("link", person.map.links), ("zone", person.map.zones)):
        desk.editor.select([next(iter(records))])
        assert chosen_sort(desk) == sort
    desk.editor.select(())
    assert chosen_sort(desk) == "page"
