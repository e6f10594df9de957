"""« Qui manque ? » and its neighbours at the window: questions, answers that are kept, plan, measures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import sysmap
from sysmap.app.influence import PlanWindow
from sysmap.app.reading.hulls import hulls
from sysmap.app.reading.missing import MissingPage
from sysmap.app.reading.side import reading_now
from sysmap.app.table import TableWindow
from sysmap.model import TO_COMPLETE, TRUE
from tests.app.person import Person, press, until, wait


@pytest.fixture
def fantastic(person: Person, examples: list[Path], tmp_path: Path) -> Person:
    """The PETR's map on the desk, a copy of its own."""
    at = tmp_path / examples[1].name
    at.write_bytes(examples[1].read_bytes())
    person.shell.open(at)
    wait(20)
    return person


def asked(person: Person) -> MissingPage:
    person.desk.do("missing")
    page = reading_now(person.desk)
    assert isinstance(page, MissingPage)
    until(lambda: any(one.sort == "silos" for one in page.questions))
    return page


def test_one_question_at_a_time_and_the_answer_stays_in_the_file(fantastic: Person) -> None:
    page = asked(fantastic)
    page.go_to("pair:etat+socioeco")
    assert page.question.text() == (
        "Personne n’a relié l’État aux acteurs socio-économiques.\nEst-ce vrai\u202f?"
    )
    lit = fantastic.desk.lens.light.elements
    assert {fantastic.map.elements[id].category for id in lit} >= {"etat", "socioeco"}
    press(fantastic.desk.view, Qt.Key.Key_1)
    assert fantastic.map.answers["pair:etat+socioeco"].said == TRUE
    assert page.current is not None
    assert page.current.key != "pair:etat+socioeco"
    fantastic.saved()
    assert sysmap.load(fantastic.shell.document.path).answers["pair:etat+socioeco"].said == TRUE


def test_an_answer_is_one_step_and_is_reopened(fantastic: Person) -> None:
    page = asked(fantastic)
    page.go_to("vivant")
    page.say(TRUE)
    page.go_to("vivant")
    assert page.given.text().endswith("oui, c’est vrai.")
    assert not page.yes.isVisible()
    page.reopen()
    assert "vivant" not in fantastic.map.answers
    fantastic.desk.do("undo")
    fantastic.desk.do("undo")
    assert "vivant" not in fantastic.map.answers
    assert page.yes.isVisible()


def test_to_complete_begins_and_waits_in_the_list(fantastic: Person) -> None:
    page = asked(fantastic)
    before = len(fantastic.map.elements)
    page.go_to("pair:etat+elu")
    page.say(TO_COMPLETE)
    assert fantastic.desk.tool == "link"
    assert len(fantastic.desk.editor.selection) == 1
    page.go_to("vivant")
    page.say(TO_COMPLETE)
    assert len(fantastic.map.elements) == before + 1
    assert any(one.kind == "vivant" for one in fantastic.map.elements.values())
    page.turn(1)
    said = [page.lines.itemAt(at).widget().text() for at in range(page.lines.count())]  # type: ignore[union-attr]
    assert "Personne n’a relié l’État aux élu·es. Est-ce vrai\u202f?" in said


def test_a_missing_college_gets_a_place_that_stands_for_nobody(person: Person) -> None:
    person.begin("libre")
    person.write("a: Mairie", "e: Eau")
    person.desk.editor.select([])
    person.desk.do("missing")
    page = reading_now(person.desk)
    assert isinstance(page, MissingPage)
    page.go_to("college:etat")
    page.say(TO_COMPLETE)
    made = person.element("État territorial")
    assert (made.kind, made.category) == ("acteur", "absent")
    assert "college:etat" in [one.key for one in page.questions]


def test_arrows_turn_the_pages_and_escape_gives_the_map_back(fantastic: Person) -> None:
    page = asked(fantastic)
    first = page.progress.text()
    press(fantastic.desk.view, Qt.Key.Key_Right)
    assert page.progress.text() != first
    press(fantastic.desk.view, Qt.Key.Key_Left)
    assert page.progress.text() == first
    page.leave()
    wait(5)
    assert not fantastic.desk.lens.on
    assert fantastic.desk.panel is None


def test_silos_have_outlines_as_long_as_they_are_read(fantastic: Person) -> None:
    page = asked(fantastic)
    page.go_to(next(one.key for one in page.questions if one.sort == "silos"))
    assert len(hulls(fantastic.desk).groups) == 2
    page.go_to("vivant")
    assert not hulls(fantastic.desk).groups
    page.leave()
    fantastic.desk.do("silos")
    until(lambda: len(hulls(fantastic.desk).groups) == 5)
    fantastic.desk.view.grab()
    fantastic.desk.lens.clear()
    assert not hulls(fantastic.desk).groups


def test_an_empty_map_and_a_facilitators_note(person: Person) -> None:
    person.begin("libre")
    person.desk.do("missing")
    page = reading_now(person.desk)
    assert isinstance(page, MissingPage)
    assert page.question.text().startswith("Cette carte est encore vide")
    assert not page.complete.isVisible()
    page.leave()
    person.write("a: Mairie", "a: Secret")
    with person.desk.editor.transaction("note") as draft:
        draft.change(person.element("Secret"), visibility="facilitator")
    person.desk.room.enter()
    person.desk.do("missing")
    inside = reading_now(person.desk)
    assert isinstance(inside, MissingPage)
    secret = person.element("Secret").id
    assert inside.questions
    assert not any(secret in one.elements for one in inside.questions)


def test_the_plan_names_its_corners_in_the_map(fantastic: Person) -> None:
    fantastic.desk.do("influence")
    window = fantastic.desk.show_window("influence", PlanWindow)
    until(lambda: window._made is not None)
    assert [field.text() for field in window.names] == ["Moteurs", "Relais", "À part", "Résultats"]
    window.names[0].setText("Ce qui tire")
    window._name(0)
    assert fantastic.map.quadrants == ("Ce qui tire", "", "", "")
    fantastic.desk.do("undo")
    assert fantastic.map.quadrants == ()
    assert window.names[0].text() == "Moteurs"
    window._turn_to("table")
    labels = [window.grid.item(row, 0).text() for row in range(window.grid.rowCount())]
    order = [one.label for one in fantastic.map.elements.values() if one.label in labels]
    assert labels == order


def test_measures_are_shown_when_asked_for_and_follow_the_map(fantastic: Person) -> None:
    fantastic.desk.do("table")
    window = fantastic.desk.show_window("table", TableWindow)
    columns = {column.id: at for at, column in enumerate(window.elements.rows.columns)}
    reach = columns["measure_reach"]
    assert all(window.elements.isColumnHidden(at) for id, at in columns.items() if id.startswith("measure_"))
    assert window.network.isHidden()
    order = list(window.elements.rows.ids)
    fantastic.desk.do("measures")
    until(lambda: bool(window.measured.values))
    assert not window.elements.isColumnHidden(reach)
    assert window.elements.rows.ids == order
    assert window.network.whole.text().startswith("Toute la carte")
    petr = fantastic.element("PETR Causses et Cévennes").id
    before = window.elements.rows.texts.of(petr, columns["measure_given"])
    with fantastic.desk.editor.transaction("moins") as draft:
        for link in [one for one in fantastic.map.links.values() if petr in (one.source, one.target)]:
            draft.drop(link)
    until(lambda: window.elements.rows.texts.of(petr, columns["measure_given"]) == "0")
    assert before != "0"
