"""Choosing: by lasso, along relations, by zone, by kind; and « même type que… »."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.app.person import Person, press, type_in, wait

CHAIN = ("Budget", "Cantine", "Repas", "Foin", "Budget > Cantine +", "Cantine > Repas -")


def chosen(person: Person) -> set[str]:
    map = person.map
    return {map.elements[id].label for id in person.desk.editor.selection if id in map.elements}


def test_neighbours_then_all_that_is_reached(person: Person) -> None:
    person.begin()
    person.write(*CHAIN)
    person.select("Budget")
    person.desk.view.setFocus()
    press(person.desk.view, Qt.Key.Key_V)
    assert chosen(person) == {"Budget", "Cantine"}
    person.select("Budget")
    person.desk.do("select_linked")
    assert chosen(person) == {"Budget", "Cantine", "Repas"}


@pytest.mark.parametrize(("deed", "found"), [("select_after", {"Cantine", "Repas"}),
                                             ("select_before", {"Cantine", "Budget"})])  # fmt: skip
def test_what_follows_and_what_precedes(person: Person, deed: str, found: set[str]) -> None:
    person.begin()
    person.write(*CHAIN)
    person.select("Cantine")
    person.desk.do(deed)
    assert chosen(person) == found


def test_what_a_zone_holds(person: Person) -> None:
    person.begin("fantastiques")
    person.write("a: Mairie", "a: Conseil")
    zone = person.element("Mairie").zones[0]
    person.desk.editor.select([zone])
    person.desk.do("select_zone")
    assert {"Mairie", "Conseil"} <= chosen(person)


def test_same_kind_as_by_a_click_and_by_its_words_in_one_step(person: Person) -> None:
    person.begin()
    person.write("f: Budget", "f: Cantine", "l: Jardin")
    for way in ("click", "words"):
        person.select("Budget", "Cantine")
        person.desk.do("like")
        if way == "click":
            person.hand.click("Jardin")
        else:
            type_in(person.desk.bar.search, "jard")
            press(person.desk.bar.search, Qt.Key.Key_Return)
        assert {person.element(name).kind for name in ("Budget", "Cantine")} == {"levier"}
        assert chosen(person) == {"Budget", "Cantine"}
        assert person.desk.tool == "select"
        person.desk.do("undo")
        assert person.element("Cantine").kind == "facteur"


def test_escape_leaves_same_kind_as_and_changes_nothing(person: Person) -> None:
    person.begin()
    person.write("f: Budget", "l: Jardin")
    person.select("Budget")
    person.desk.do("like")
    press(person.desk.bar.search, Qt.Key.Key_Escape)
    assert person.desk.tool == "select"
    person.hand.click("Jardin")
    assert person.element("Budget").kind == "facteur"
    person.desk.do("search")
    wait(2)
    assert "action" in person.desk.bar.search.placeholderText()
