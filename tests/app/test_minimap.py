"""The small map in the corner: where one is, a way to go elsewhere, put away by a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.app.person import Person, press, until, wait


@pytest.fixture
def far(person: Person) -> Person:
    """A map whose two ends are far from each other, seen at its beginning."""
    person.begin()
    person.write("Ici", "Là-bas")
    with person.desk.editor.transaction("loin") as draft:
        draft.change(person.element("Là-bas"), x=9000.0, y=5000.0)
    person.desk.view.fit()
    return person


def go_near(person: Person) -> None:
    person.desk.view.zoom_to(1.0)
    person.desk.go_to(person.element("Ici").id)
    until(lambda: person.desk.minimap.picture is not None)


def test_it_comes_when_the_map_outgrows_the_window(far: Person) -> None:
    assert not far.desk.minimap.isVisible()
    go_near(far)
    assert far.desk.minimap.isVisible()
    far.desk.view.fit()
    assert not far.desk.minimap.isVisible()


def test_a_click_goes_there(far: Person) -> None:
    go_near(far)
    small, view = far.desk.minimap, far.desk.view
    there = small.picture.camera.to_screen(9000, 5000)
    QTest.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(round(there.x), round(there.y)))
    assert view.camera.area(view.width(), view.height()).holds(9000, 5000)


def test_a_key_puts_it_away_and_brings_it_back(far: Person) -> None:
    go_near(far)
    press(far.desk.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert not far.desk.minimap.isVisible()
    far.desk.view.push(5, 5)
    assert not far.desk.minimap.isVisible()
    press(far.desk.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert far.desk.minimap.isVisible()


def test_a_room_does_not_see_it_unless_asked(far: Person) -> None:
    go_near(far)
    far.desk.room.on = True
    far.desk.minimap.follow()
    assert not far.desk.minimap.isVisible()
    far.desk.do("minimap")
    assert far.desk.minimap.isVisible()
    far.desk.room.on = False


def test_it_follows_an_edit(far: Person) -> None:
    go_near(far)
    before = far.desk.minimap.picture
    far.write("Un de plus")
    until(lambda: far.desk.minimap.picture is not before)
    assert far.desk.minimap.picture.figure is far.desk.view.figure
    wait(2)
