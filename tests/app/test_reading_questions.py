"""Reading questions and a change followed, at the keyboard: one key asks, digits say how far, Escape ends."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sysmap.app.reading.following import FollowingPage
from sysmap.app.reading.questions import QuestionsPage, key_of
from sysmap.app.reading.side import reading_now
from sysmap.editing import operations
from tests.app.person import Person, press, until, wait

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reader(person: Person) -> Person:
    """A → B → C → D, with a delay on the last but one, and D holds A back."""
    person.begin()
    person.write("f: Aide", "f: Budget", "f: Confiance", "f: Durée")
    person.write("Aide > Budget +", "Budget > Confiance +", "Confiance > Durée +", "Durée > Aide -")
    person.desk.view.setFocus()
    wait(20)
    return person


def lit(person: Person) -> set[str]:
    light = person.desk.lens.light
    return {person.map.elements[id].label for id in light.elements} if light is not None else set()


def page(person: Person) -> Any:
    return reading_now(person.desk)


def test_one_key_asks_and_the_rest_steps_back(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_Z)
    assert isinstance(page(reader), QuestionsPage)
    assert "touche 3 éléments en aval" in page(reader).answer.text()
    assert "il y a une boucle" in page(reader).answer.text()
    assert lit(reader) == {"Aide", "Budget", "Confiance", "Durée"}
    assert page(reader).computed.text().count(".") == 2


def test_digits_say_how_far_and_do_not_change_the_kind(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_Z)
    for key, labels in ((K.Key_1, {"Aide", "Budget"}), (K.Key_2, {"Aide", "Budget", "Confiance"})):
        press(reader.desk.view, key)
        assert lit(reader) == labels
    press(reader.desk.view, K.Key_0)
    assert len(lit(reader)) == 4
    assert {e.kind for e in reader.map.elements.values()} == {"facteur"}


def test_the_reading_follows_what_is_selected_and_says_what_two_have_in_common(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_A)
    assert page(reader).question == "up"
    reader.select("Budget", "Confiance")
    assert page(reader).question == "up_union"
    press(reader.desk.view, K.Key_Z, SHIFT)
    assert page(reader).question == "down_common"
    assert "à la fois" in page(reader).answer.text()
    reader.select("Durée")
    assert page(reader).question == "down"


def test_paths_are_told_one_by_one_and_turned_round(reader: Person) -> None:
    reader.select("Aide", "Durée")
    press(reader.desk.view, K.Key_P)
    assert "Un chemin mène de «\xa0Aide\xa0» à «\xa0Durée\xa0»" in page(reader).answer.text()
    assert len(reader.desk.lens.light.ribbon) == 3
    press(reader.desk.view, K.Key_P)
    assert "Un chemin mène de «\xa0Durée\xa0» à «\xa0Aide\xa0»" in page(reader).answer.text()
    assert "«\xa0Aide\xa0» diminue" in page(reader).more.text()


def test_escape_ends_it_and_the_map_is_as_it_was(reader: Person) -> None:
    before = reader.map
    reader.select("Aide")
    press(reader.desk.view, K.Key_X)
    press(reader.desk.view, K.Key_Escape)
    wait(20)
    assert page(reader) is None
    assert not reader.desk.lens.on
    assert reader.map is before
    assert reader.desk.capture.isVisible()


def test_the_sentences_are_copied(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_Z)
    page(reader).keep.menu().actions()[0].trigger()
    assert QGuiApplication.clipboard().text().startswith("Qu’est-ce que cela touche\u202f?")
    assert "- Budget" in QGuiApplication.clipboard().text()


def test_an_answer_is_kept_as_a_view_or_a_page_and_taken_back(reader: Person) -> None:
    reader.select("Confiance")
    press(reader.desk.view, K.Key_Z)
    press(reader.desk.view, K.Key_1)
    _copy, view, story = page(reader).keep.menu().actions()
    view.trigger()
    (kept,) = reader.map.views.values()
    assert kept.name == "Ce que cela touche\xa0: Confiance"
    faded = {reader.map.elements[id].label for id, level in kept.prominence.items() if level == "context"}
    assert faded == {"Aide", "Budget"}
    story.trigger()
    (told,) = reader.map.stories.values()
    assert told.pages[0].sentence.startswith("«\xa0Confiance\xa0» touche un élément")
    story.trigger()
    assert len(next(iter(reader.map.stories.values())).pages) == 2
    for _step in range(3):
        reader.desk.do("undo")
    assert not reader.map.views
    assert not reader.map.stories


def test_what_is_reserved_is_not_named_by_what_is_kept(reader: Person) -> None:
    with reader.desk.editor.transaction("réservé") as draft:
        draft.change(draft.elements[reader.element("Aide").id], visibility="group")
    reader.select("Aide")
    for key in (K.Key_Z, K.Key_F):
        press(reader.desk.view, key)
        press(reader.desk.view, K.Key_Up)
        for action in page(reader).keep.menu().actions()[1:]:
            action.trigger()
    told = [view.name for view in reader.map.views.values()]
    told += [one.sentence for story in reader.map.stories.values() for one in story.pages]
    assert len(told) == 6
    assert not any("Aide" in said for said in told)


def test_nothing_selected_asks_what_needs_no_start(reader: Person) -> None:
    reader.desk.editor.select(())
    reader.desk.do("questions")
    assert page(reader).question == "outputs"
    assert "Aucun élément" in page(reader).answer.text()
    page(reader).ask("bottlenecks")
    assert "Aucun passage obligé" in page(reader).answer.text()


def test_an_element_that_goes_meanwhile_does_not_matter(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_Z)
    reader.desk.do("delete")
    wait(10)
    assert page(reader).answer.text() == "Choisissez d’abord un élément."
    reader.desk.do("undo")
    assert page(reader) is not None


def test_a_change_travels_step_by_step(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_F)
    assert isinstance(page(reader), FollowingPage)
    press(reader.desk.view, K.Key_Up)
    marks = lambda: {reader.map.elements[i].label: m for i, m in reader.desk.lens.light.marks.items()}  # noqa: E731
    assert marks() == {"Aide": "↑"}
    press(reader.desk.view, K.Key_Right)
    press(reader.desk.view, K.Key_Space)
    assert marks() == {"Aide": "↑", "Budget": "↑", "Confiance": "↑"}
    press(reader.desk.view, K.Key_Left)
    assert marks() == {"Aide": "↑", "Budget": "↑"}
    press(reader.desk.view, K.Key_Down)
    assert marks() == {"Aide": "↓"}
    for _step in range(9):
        press(reader.desk.view, K.Key_Right)
    assert page(reader).where.text() == "Pas 4 sur 4"
    assert "cela s’équilibre" in page(reader)._text()
    press(reader.desk.view, K.Key_0)
    assert marks() == {}
    assert reader.desk.editor.selection == {reader.element("Aide").id}


def test_the_room_sees_it_without_the_panel(reader: Person) -> None:
    reader.select("Aide")
    press(reader.desk.view, K.Key_F)
    press(reader.desk.view, K.Key_Up)
    reader.desk.do("room")
    wait(50)
    assert reader.desk.room.on
    assert reader.desk.panel is None
    assert isinstance(page(reader), FollowingPage)
    press(reader.desk.view, K.Key_Right)
    assert len(lit(reader)) == 2
    press(reader.desk.view, K.Key_Escape)
    wait(20)
    assert page(reader) is None
    assert reader.desk.room.on
    reader.desk.do("room")


def test_another_map_ends_the_reading_in_a_room_too(reader: Person) -> None:
    reader.desk.do("room")
    wait(50)
    reader.select("Aide")
    press(reader.desk.view, K.Key_Z)
    reader.desk.do("room")
    wait(20)
    reader.begin(question="Autre chose ?")
    assert page(reader) is None
    reader.write("f: Nouveau")
    assert reader.labels() == ["Nouveau"]


def test_a_facilitators_note_is_never_projected(reader: Person) -> None:
    with reader.desk.editor.transaction("note") as draft:
        draft.change(draft.elements[reader.element("Budget").id], visibility="facilitator")
    reader.desk.do("room")
    wait(50)
    reader.select("Aide")
    press(reader.desk.view, K.Key_Z)
    assert "Budget" not in lit(reader)
    assert "ne touche rien" in page(reader).answer.text()
    reader.desk.do("room")


def test_an_empty_map_offers_no_question(person: Person) -> None:
    person.begin()
    for id in ("questions", "follow", "reread"):
        assert not person.desk.actions_by_id[id].when(person.desk)


def test_each_question_says_its_key() -> None:
    assert [key_of(id) for id in ("down", "up", "up_union", "down_common", "paths", "outputs")] == [
        "Z", "A", "A", "Maj+Z", "P", "Maj+O"]  # fmt: skip


def test_around_offers_the_relations_without_an_arrow(reader: Person) -> None:
    reader.write("f: Écoute")
    with reader.desk.editor.transaction("coopération") as draft:
        ids = [reader.element(label).id for label in ("Aide", "Écoute")]
        operations.connect(draft, ids[0], ids[1], "cooperation")
    reader.select("Aide")
    press(reader.desk.view, K.Key_N)
    assert "Écoute" not in lit(reader)
    assert page(reader).all.isVisible()
    page(reader).all.click()
    assert "Écoute" in lit(reader)


def test_a_long_answer_is_listed_in_part_and_wholly_when_asked(person: Person) -> None:
    person.begin()
    with person.desk.editor.transaction("éléments") as draft:
        first = operations.create(draft, "facteur", "Aide", 0, 0)
        for place in range(50):
            made = operations.create(draft, "facteur", f"Effet {place}", 300 * (place % 8), 100 + place * 60)
            operations.connect(draft, first.id, made.id, "influence", polarity="+")
    person.select("Aide")
    person.desk.view.setFocus()
    wait(20)
    press(person.desk.view, K.Key_Z)

    def lines() -> list[str]:
        found = page(person).lines
        return [found.itemAt(i).widget().text() for i in range(found.count())]

    until(lambda: lines()[-1] == "Voir 10 lignes de plus")
    page(person).lines.itemAt(page(person).lines.count() - 1).widget().click()
    wait(5)
    assert sum(line.startswith("Effet") for line in lines()) == 50


def test_a_question_that_cannot_be_asked_yet_says_what_it_lacks(reader: Person) -> None:
    told: list[str] = []
    reader.desk.view.status.connect(told.append)
    reader.desk.editor.select(())
    reader.desk.do("ask_down")
    assert page(reader) is None
    assert told[-1].endswith("choisissez d’abord un élément.")
    reader.select("Aide")
    reader.desk.do("ask_paths")
    assert told[-1].endswith("choisissez deux éléments.")
