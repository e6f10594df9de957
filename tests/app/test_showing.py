"""« Montrer… »: lines say which elements; only those or the others faded; kept as a view; Escape ends it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.reading.showing import ShowingPage
from sysmap.app.reading.side import reading_now
from sysmap.model import Condition
from tests.app.person import Person, press, wait

K = Qt.Key


@pytest.fixture
def shower(person: Person) -> Person:
    """Two factors, an actor and a project; three relations."""
    person.begin()
    person.write("f: Aide", "f: Budget", "a: Cantine", "p: Dépôt")
    person.write("Aide > Budget +", "Budget > Aide -", "Cantine > Dépôt")
    person.desk.view.setFocus()
    wait(20)
    return person


def page(person: Person) -> Any:
    return reading_now(person.desk)


def ask(person: Person, *lines: Condition) -> Any:
    person.desk.do("showing")
    found = page(person)
    found.show_all()
    for line in lines:
        found._put(line)
    found._typed()
    wait(5)
    return found


def seen(person: Person) -> set[str]:
    return {placed.record.label for placed in person.desk.view.figure.elements.values()}


def test_only_what_answers_is_shown_with_the_relations_between(shower: Person) -> None:
    found = ask(shower, Condition(field="kind", values=("facteur",)))
    assert isinstance(found, ShowingPage)
    assert seen(shower) == {"Aide", "Budget"}
    assert len(shower.desk.view.figure.links) == 2
    assert "2 éléments sur 4" in found.count.text()
    assert "2 ne sont pas montrés" in shower.desk.lens.sentence
    assert not shower.map.views


def test_the_rest_can_fade_instead(shower: Person) -> None:
    found = ask(shower, Condition(field="kind", values=("facteur",)))
    found._choose_fade("fade")
    assert seen(shower) == {"Aide", "Budget", "Cantine", "Dépôt"}
    light = shower.desk.lens.light
    assert {shower.map.elements[id].label for id in light.elements} == {"Aide", "Budget"}


def test_and_or_and_numbers(shower: Person) -> None:
    two = Condition(field="degree", how="at_least", values=("2",))
    actor = Condition(field="kind", values=("acteur",))
    found = ask(shower, two, actor)
    assert "Aucun élément sur 4" in found.count.text()
    assert seen(shower) == set()
    found._choose_which("any")
    assert seen(shower) == {"Aide", "Budget", "Cantine"}


def test_escape_brings_the_map_back(shower: Person) -> None:
    ask(shower, Condition(field="kind", values=("acteur",)))
    shower.desk.view.setFocus()
    press(shower.desk.view, K.Key_Escape)
    wait(20)
    assert page(shower) is None
    assert seen(shower) == {"Aide", "Budget", "Cantine", "Dépôt"}
    assert shower.desk.view.scene.view is None


def test_it_is_kept_as_a_view_that_follows_the_map(shower: Person) -> None:
    found = ask(shower, Condition(field="kind", values=("facteur",)))
    found.keep()
    wait(20)
    (view,) = shower.map.views.values()
    assert view.name == "Type\u00a0: «\u00a0Facteur\u00a0»"
    assert seen(shower) == {"Aide", "Budget"}
    shower.write("f: Énergie")
    assert "Énergie" in seen(shower)
    shower.desk.do("undo")
    shower.desk.do("undo")
    assert not shower.map.views


def test_a_named_view_is_taken_up_again(shower: Person) -> None:
    ask(shower, Condition(field="kind", values=("facteur",))).keep()
    wait(20)
    shower.desk.do("showing")
    found = page(shower)
    assert [line.field for line in found.lines_now] == ["kind"]
    found._choose_fade("fade")
    found.update_view()
    wait(20)
    (view,) = shower.map.views.values()
    assert view.fade
    levels = {p.record.label: p.prominence for p in shower.desk.view.figure.elements.values()}
    assert levels == {"Aide": "normal", "Budget": "normal", "Cantine": "context", "Dépôt": "context"}


def test_a_line_is_picked_at_the_keyboard(shower: Person) -> None:
    shower.desk.do("showing")
    (line,) = page(shower).rows
    place = line.value.findData("acteur")
    line.value.setCurrentIndex(place)
    line.value.activated.emit(place)
    assert seen(shower) == {"Cantine"}
    line.field.setCurrentIndex(line.field.findData("label"))
    line.field.activated.emit(0)
    line.how.setCurrentIndex(line.how.findData("contains"))
    line.how.activated.emit(0)
    line.value.setEditText("depot")
    assert seen(shower) == {"Dépôt"}
    line.value.setEditText("")
    assert len(seen(shower)) == 4


def test_in_front_of_a_room_the_reading_goes_on(shower: Person) -> None:
    ask(shower, Condition(field="kind", values=("facteur",)))
    shower.desk.do("room")
    wait(40)
    assert seen(shower) == {"Aide", "Budget"}
    assert "2 éléments sur 4" in shower.desk.lens.sentence
    shower.desk.do("room")
    wait(20)
