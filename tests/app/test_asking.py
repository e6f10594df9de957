"""`!` opens two readings, a tension asks its subject: by keyboard, and no word is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt

from sysmap.analysis import check
from sysmap.app.workshop.asking import Asking
from tests.app.person import Person, press, type_in, wait


def asked(person: Person) -> Asking:
    wait(2)
    return next(one for one in person.desk.view.findChildren(Asking) if one.isVisible())


def relation(person: Person) -> str:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +")
    (id,) = person.map.links
    person.desk.editor.select([id])
    person.desk.view.setFocus()
    return id


def test_two_readings_held_by_categories_in_keys_alone(person: Person) -> None:
    id = relation(person)
    person.desk.do("contest")
    for words in ("Cela aide", "élu·es, agent·es", "Cela retarde", "habitant·es"):
        field = next(one for one in asked(person).fields if one.hasFocus() or not one.text())
        type_in(field, words)
        press(field, Qt.Key.Key_Return)
    readings = person.map.links[id].contested.readings
    assert [one.text for one in readings] == ["Cela aide", "Cela retarde"]
    assert readings[0].held_by == ("élu·es", "agent·es")
    assert not [one for one in person.desk.view.findChildren(Asking) if one.isVisible()]


def test_again_opens_them_again_and_escape_loses_no_word(person: Person) -> None:
    id = relation(person)
    person.desk.do("contest")
    type_in(asked(person).fields[0], "Cela aide")
    press(asked(person).fields[0], Qt.Key.Key_Escape)
    assert person.map.links[id].contested.readings[0].text == "Cela aide"
    person.desk.do("contest")
    assert asked(person).fields[0].text() == "Cela aide"
    press(asked(person).fields[0], Qt.Key.Key_Escape)
    assert person.map.links[id].contested is not None


def test_marked_and_left_empty_is_taken_back(person: Person) -> None:
    id = relation(person)
    person.desk.do("contest")
    press(asked(person).fields[0], Qt.Key.Key_Escape)
    assert person.map.links[id].contested is not None
    person.desk.do("contest")
    assert person.map.links[id].contested is None


def test_a_tension_is_reserved_asks_its_subject_and_says_it(person: Person) -> None:
    id = relation(person)
    person.desk.arm_link("tension")
    field = asked(person).fields[0]
    type_in(field, "le prix du repas")
    press(field, Qt.Key.Key_Return)
    link = person.map.links[id]
    assert (link.kind, link.visibility, link.subject) == ("tension", "group", "le prix du repas")
    assert not [one for one in check(person.map) if one.code == "no_subject"]


def test_escape_leaves_a_tension_without_subject_and_the_checks_say_so(person: Person) -> None:
    id = relation(person)
    person.desk.arm_link("tension")
    press(asked(person).fields[0], Qt.Key.Key_Escape)
    assert person.map.links[id].subject == ""
    assert [one.ids for one in check(person.map) if one.code == "no_subject"] == [(id,)]
    press(person.desk.view, Qt.Key.Key_S)
    type_in(asked(person).fields[0], "le prix")
    press(asked(person).fields[0], Qt.Key.Key_Return)
    assert person.map.links[id].subject == "le prix"


def test_lines_being_written_are_not_interrupted(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux")
    person.desk.view.choose(link_kind="tension", polarity="")
    person.desk.capture.start()
    person.write("Un > Deux")
    assert not [one for one in person.desk.view.findChildren(Asking) if one.isVisible()]
    assert person.desk.capture.field.hasFocus()
    (link,) = person.map.links.values()
    assert link.visibility == "group"


def test_tab_goes_round_the_fields_and_makes_nothing_on_the_map(person: Person) -> None:
    person.begin()
    person.write("Prix du repas")
    person.select("Prix du repas")
    person.desk.view.setFocus()
    person.desk.do("contest")
    asking = asked(person)
    for words in ("trop cher", "parents", "juste", "élu·es"):
        field = next(one for one in asking.fields if one.hasFocus())
        type_in(field, words)
        press(field, Qt.Key.Key_Tab)
    assert asking.fields[0].hasFocus()
    press(asking.fields[0], Qt.Key.Key_Backtab)
    assert asking.fields[3].hasFocus()
    press(asking.fields[3], Qt.Key.Key_Escape)
    assert person.labels() == ["Prix du repas"]
    assert [one.text for one in person.element("Prix du repas").contested.readings] == ["trop cher", "juste"]
