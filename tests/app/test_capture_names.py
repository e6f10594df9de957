"""What is there already is proposed, never imposed; relations are said before and after they are made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.app.person import Person, press, type_in, wait

ENTER, RIGHT, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Escape
UP, ALT = Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier


def begun(person: Person, *labels: str) -> None:
    person.begin()
    person.write(*(labels or ("Découragement", "Réalisations visibles", "Réalisations communes")))
    person.desk.capture.start()


def ends(person: Person) -> list[tuple[str, str, str]]:
    elements = person.map.elements
    return [
        (elements[link.source].label, elements[link.target].label, link.polarity)
        for link in person.map.links.values()
    ]


def test_a_name_is_proposed_without_accents_and_only_the_arrow_takes_it(person: Person) -> None:
    begun(person)
    field = person.desk.capture.field
    type_in(field, "decour")
    assert field.guess.label == "Découragement"
    press(field, ENTER)
    assert person.labels()[-1] == "decour"
    type_in(field, "decouragemen")
    press(field, RIGHT)
    assert field.text() == "Découragement"
    press(field, ENTER)
    assert len(person.map.elements) == 4
    assert person.desk.editor.selection == {person.element("Découragement").id}
    assert field.hasFocus()


def test_the_arrow_goes_to_the_next_name_and_escape_gives_the_letters_back(person: Person) -> None:
    begun(person)
    field = person.desk.capture.field
    type_in(field, "real")
    seen = []
    for _turn in range(3):
        press(field, RIGHT)
        seen.append(field.text())
    assert seen == ["Réalisations visibles", "Réalisations communes", "Réalisations visibles"]
    press(field, ESCAPE)
    assert field.text() == "real"
    assert field.hasFocus()


def test_the_same_words_said_again_are_written_again_unless_the_first_is_taken(person: Person) -> None:
    begun(person, "Budget")
    person.write("budget")
    assert person.labels() == ["Budget", "budget"]


def test_a_relation_from_what_is_selected_is_typed_after_an_arrow(person: Person) -> None:
    begun(person)
    person.select("Découragement")
    capture = person.desk.capture
    person.desk.capture.start()
    type_in(capture.field, "> visib")
    assert capture.kind_chip.text() == "Facteur"
    press(capture.field, RIGHT)
    assert capture.kind_chip.text() == "Relation"
    type_in(capture.field, "-")
    said = "Si «\u00a0Découragement\u00a0» augmente, «\u00a0Réalisations visibles\u00a0» diminue."
    assert capture.slip.sentence == said
    press(capture.field, ENTER)
    assert ends(person) == [("Découragement", "Réalisations visibles", "-")]
    person.write("> 30 % de bio")
    assert person.labels()[-1] == "> 30\u00a0% de bio"


def test_from_the_map_one_letter_begins_a_relation_then_its_sign_and_its_sense_are_one_key(
    person: Person,
) -> None:
    begun(person)
    person.desk.go_to(person.element("Découragement").id)
    capture, view = person.desk.capture, person.desk.view
    press(view, Qt.Key.Key_L)
    assert capture.field.hasFocus()
    type_in(capture.field, "realisations vis")
    press(capture.field, RIGHT)
    press(capture.field, ENTER)
    assert view.hasFocus()
    assert "agit sur" in capture.slip.sentence
    press(view, Qt.Key.Key_Minus)
    assert "diminue" in capture.slip.sentence
    press(view, Qt.Key.Key_I)
    assert ends(person) == [("Réalisations visibles", "Découragement", "-")]
    assert capture.slip.sentence.startswith("Si «\u00a0Réalisations visibles")
    person.desk.do("undo")
    assert capture.slip.sentence.startswith("Si «\u00a0Découragement")


def test_a_name_nobody_wrote_makes_no_relation_and_stays_typed(person: Person) -> None:
    begun(person)
    person.desk.go_to(person.element("Découragement").id)
    press(person.desk.view, Qt.Key.Key_L)
    field = person.desk.capture.field
    type_in(field, "Horizon")
    press(field, ENTER)
    assert field.text() == "Horizon"
    assert "n’est pas sur la carte" in person.desk.capture.slip.sentence
    assert not person.map.links
    press(field, TAB)
    assert ends(person) == [("Découragement", "Horizon", "")]


def test_escape_leaves_a_relation_begun_and_the_arrow_up_finds_its_letters(person: Person) -> None:
    begun(person)
    person.select("Découragement")
    person.desk.do("link_to")
    field = person.desk.capture.field
    type_in(field, "Horiz")
    press(field, ESCAPE)
    assert person.desk.view.hasFocus()
    assert person.desk.editor.selection
    person.desk.capture.start()
    press(field, UP)
    assert field.text() == "Horiz"


def test_words_half_typed_when_a_relation_begins_are_found_again(person: Person) -> None:
    begun(person)
    type_in(person.desk.capture.field, "Une idée à moit")
    person.desk.go_to(person.element("Découragement").id)
    person.desk.do("link_to")
    field = person.desk.capture.field
    assert not field.text()
    press(field, ESCAPE)
    press(field, UP)
    assert field.text() == "Une idée à moit"


def test_tab_relates_each_new_element_to_the_one_before_in_one_step(person: Person) -> None:
    begun(person, "Un")
    field = person.desk.capture.field
    for label in ("Deux", "Trois"):
        type_in(field, label)
        press(field, TAB)
    assert ends(person) == [("Un", "Deux", ""), ("Deux", "Trois", "")]
    assert field.hasFocus()
    person.desk.do("undo")
    assert (person.labels(), len(person.map.links)) == (["Un", "Deux"], 1)


def test_tab_begins_at_what_was_selected_since(person: Person) -> None:
    begun(person, "Un", "Deux")
    person.select("Un")
    person.desk.capture.start()
    field = person.desk.capture.field
    for label in ("Trois", "Quatre"):
        type_in(field, label)
        press(field, TAB)
    assert ends(person) == [("Un", "Trois", ""), ("Trois", "Quatre", "")]


def test_the_relation_just_written_is_turned_round_without_leaving_the_line(person: Person) -> None:
    begun(person)
    person.write("Découragement > Réalisations visibles -")
    field = person.desk.capture.field
    press(field, Qt.Key.Key_I, ALT)
    assert ends(person) == [("Réalisations visibles", "Découragement", "-")]
    assert not field.text()
    assert person.desk.capture.slip.isVisible()
    person.write("Autre chose")
    assert not person.desk.capture.slip.isVisible()
    press(field, Qt.Key.Key_I, ALT)
    assert ends(person) == [("Réalisations visibles", "Découragement", "-")]


def test_lines_written_come_back_with_the_arrows_and_what_was_begun_comes_last(person: Person) -> None:
    begun(person, "Un", "Deux")
    field = person.desk.capture.field
    type_in(field, "Tro")
    for _turn in range(5):
        press(field, UP)
    assert field.text() == "Un"
    for _turn in range(5):
        press(field, Qt.Key.Key_Down)
    assert field.text() == "Tro"


@pytest.mark.parametrize("kind", ["besoin", "ressource"])
def test_a_need_in_a_cell_is_tied_to_both_its_ends_and_nothing_else_is(person: Person, kind: str) -> None:
    person.begin("fantastiques-matrice")
    capture = person.desk.capture
    capture.write_in("de-elu")
    person.write("a:Conseil municipal")
    capture.write_in("de-etat")
    person.write("a:Sous-préfecture")
    capture.write_in("elu-etat")
    assert capture.zone_chip.text() == "Élu·es → État territorial"
    person.desk.arm_kind(kind)
    person.write("Une réponse sous un mois")
    said = "Une réponse sous un mois"
    expected = [("Conseil municipal", said, ""), (said, "Sous-préfecture", "")] if kind == "besoin" else []
    assert ends(person) == expected


def test_alt_and_arrows_pass_by_the_headings_of_a_matrix(person: Person) -> None:
    person.begin("fantastiques-matrice")
    capture, seen = person.desk.capture, []
    assert person.map.zones[capture.zone].shape.type == "cell"
    for _turn in range(len(person.map.zones)):
        press(capture.field, Qt.Key.Key_Down, ALT)
        seen.append(capture.zone)
    assert "elu-etat" in seen
    assert not any(zone.startswith("vers-") for zone in seen)
    wait(1)
