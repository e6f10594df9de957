"""What is said of a map is not said above another one; and a question is read whole."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo

from sysmap.app.frame.question import wide
from sysmap.resources import examples
from tests.app.person import Person, wait


def test_what_went_wrong_stays_over_the_first_page_and_goes_with_its_map(person: Person) -> None:
    person.begin()
    person.desk.say("Affiche enregistrée")
    person.desk.say("La clé ne répond plus", tone="alert")
    person.shell.show_start()
    assert person.said() == ["La clé ne répond plus"]
    person.begin(question="Et ensuite ?")
    assert "La clé ne répond plus" not in person.said()


def whole(person: Person) -> bool:
    banner = person.desk.question
    words = banner.field.text() or banner.field.placeholderText()
    size = QFontInfo(banner.field.font()).pixelSize()
    return bool(wide(words, size) <= banner.field.width() - 10)


def test_the_question_is_whole_when_its_caption_comes_and_beside_a_panel(person: Person) -> None:
    """The room for it is known before its field has it: at the opening, and when something comes beside."""
    person.shell.resize(1093, 614)
    person.shell.open(next(path for path in examples() if "cantine" in path.name))
    wait(50)
    assert whole(person)
    person.desk.do("loops")
    wait(50)
    assert whole(person)


def test_without_a_question_what_is_proposed_is_whole_too(person: Person) -> None:
    person.shell.resize(700, 614)
    person.begin("boucles", "")
    wait(50)
    assert whole(person)
