"""What is half done when something else happens: nothing typed is lost, nothing is left hanging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import sysmap
from sysmap.app.shell import Shell
from tests.app.person import Person, press, type_in, until, wait


def typing_in_place(person: Person, words: str) -> None:
    """Double click, and the words half typed."""
    person.begin()
    person.write("Budget")
    person.hand.double_click("Budget")
    person.hand.type(words)


def test_closing_while_typing_in_place_keeps_the_words(person: Person) -> None:
    typing_in_place(person, "Budget partagé")
    path = person.shell.document.path
    person.shell.close()
    assert [one.label for one in sysmap.load(path).elements.values()] == ["Budget partagé"]


def test_closing_just_after_a_field_was_typed_in_keeps_it(person: Person) -> None:
    person.begin()
    type_in(person.desk.question.field, " Comment ?")
    person.write("Un")
    path = person.shell.document.path
    person.shell.close()
    kept = sysmap.load(path)
    assert "Comment" in kept.card.question
    assert len(kept.elements) == 1


def test_changing_the_language_while_typing_keeps_both_lines(person: Person) -> None:
    person.begin()
    type_in(person.desk.capture.field, "à moitié")
    person.desk.editor.select(())
    person.hand.double_click((0.0, 0.0))
    person.hand.type("Budget commun")
    person.shell.speak("en")
    wait(5)
    try:
        assert person.labels() == ["Budget commun"]
        assert person.desk.capture.field.text() == "à moitié"
    finally:
        person.shell.speak("fr")
    assert person.desk.capture.field.text() == "à moitié"


def test_opening_another_map_while_typing_keeps_the_words(person: Person, shell: Shell) -> None:
    typing_in_place(person, "Budget partagé")
    path = shell.document.path
    person.begin("boucles", "Autre chose ?")
    assert [one.label for one in sysmap.load(path).elements.values()] == ["Budget partagé"]
    assert person.labels() == []


@pytest.mark.parametrize("what", ["undo", "delete", "escape", "select_all", "blur"])
def test_a_drag_that_is_interrupted_ends_cleanly(person: Person, what: str) -> None:
    person.begin()
    person.write("Budget", "Achats")
    hand, view = person.hand, person.desk.view
    hand.drag_by("Budget", 60, 40, let_go=False)
    if what == "escape":
        press(view, Qt.Key.Key_Escape)
    elif what == "blur":
        person.desk.capture.field.setFocus()
    else:
        person.desk.do(what)
    wait(2)
    hand.release((500, 500))
    wait(2)
    assert not view.toolbox.busy
    assert person.desk.editor.shown is person.desk.editor.map
    person.saved()
    assert person.in_file() == person.labels()


def test_the_poster_of_words_just_typed_shows_them(person: Person) -> None:
    typing_in_place(person, "Budget partagé")
    person.desk.do("poster")
    until(lambda: person.labels() == ["Budget partagé"])
