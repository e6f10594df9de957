"""Curved, straight or routed: a property of the relation, one step, kept in the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import sysmap
from tests.app.person import Person, press, wait


@pytest.mark.parametrize(("key", "form"), [(Qt.Key.Key_T, "straight"), (Qt.Key.Key_E, "routed")])
def test_a_key_gives_the_selected_relation_its_form(person: Person, key: Qt.Key, form: str) -> None:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +")
    (id,) = person.map.links
    before = person.map
    person.desk.editor.select([id])
    person.desk.view.setFocus()
    press(person.desk.view, key)
    assert person.map.links[id].bend.form == form
    person.saved()
    assert sysmap.load(person.shell.document.path).links[id].bend.form == form
    press(person.desk.view, Qt.Key.Key_C)
    assert person.map.links[id].bend.form == ""
    person.desk.do("undo")
    person.desk.do("undo")
    assert person.map is before


def test_several_straight_ones_between_the_same_two_do_not_cover_each_other(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +", "Deux > Un -", "Un > Deux ?")
    person.desk.editor.select(person.map.links)
    person.desk.do("straight")
    routes = [person.desk.view.scene.route(id) for id in person.map.links]
    for i, one in enumerate(routes):
        middle = one.at(one.length() / 2)[0]
        assert all(other.distance(*middle) > 4 for j, other in enumerate(routes) if j != i)


def test_dragging_a_straight_relation_bows_it(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +")
    (id,) = person.map.links
    person.desk.editor.select([id])
    person.desk.do("straight")
    wait(5)
    person.hand.drag_by("handle middle", 60, 60)
    assert person.map.links[id].bend.form == ""
    assert abs(person.map.links[id].bend.offset) > 0.02
