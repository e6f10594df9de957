"""What empty zones whisper: seen, read aloud, gone at the first word, back with undo, never on a picture."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QImage

from sysmap.app.shell import Shell
from sysmap.drawing import lay_out
from sysmap.storage import ghosts_of, new_map
from tests.app.person import Person, wait


def said(person: Person) -> dict[str, str]:
    view = person.desk.view
    return view.ghosts.said(view.figure)


def test_a_zone_is_silent_once_it_holds_something_and_the_page_once_anything_is_there(person: Person) -> None:
    person.begin("fantastiques")
    whole = dict(ghosts_of(person.desk.editor.map))
    assert said(person) == whole
    person.write("Conseil municipal")
    held = person.desk.editor.map.elements
    (zone,) = next(iter(held.values())).zones
    assert set(said(person)) == set(whole) - {zone, "page"}
    person.desk.do("undo")
    wait(5)
    while person.desk.editor.map.elements:
        person.desk.do("undo")
        wait(5)
    assert said(person) == whole


def test_what_came_with_the_form_counts_for_nothing(person: Person) -> None:
    person.begin("frise")
    assert "etoile" in person.desk.editor.map.elements
    assert {"page", "horizon"} <= set(said(person))


def test_an_open_page_shows_its_form_faintly_until_the_first_word(person: Person) -> None:
    person.begin("boucles")
    before = picture(person)
    ink = lay_out(person.desk.editor.map)
    assert not ink.elements
    assert dark(before) > 400
    person.write("Gaspillage")
    assert said(person) == {}


def picture(person: Person) -> QImage:
    wait(20)
    return person.desk.view.grab().toImage()


def dark(image: QImage) -> int:
    """Pixels that are not paper, of every other one."""
    paper = image.pixel(3, 3)
    return sum(
        image.pixel(x, y) != paper
        for x in range(0, image.width(), 2)
        for y in range(0, image.height() * 2 // 3, 2)
    )


def test_a_screen_reader_hears_it(person: Person) -> None:
    person.begin("matrice")
    view = person.desk.view
    map = QAccessible.queryAccessibleInterface(view)
    page = ghosts_of(person.desk.editor.map)["page"]
    assert page in map.text(QAccessible.Text.Description)
    zone = view.access.item("allie-1-objectif-1") if view.access is not None else None
    assert zone is not None
    assert "Ce que nous faisons" in zone.text(QAccessible.Text.Description)


def test_a_map_of_no_form_of_ours_says_nothing() -> None:
    assert not ghosts_of(new_map("libre").evolve(template="atelier-du-pays"))
    assert ghosts_of(new_map("frise", language="en"))["page"].startswith("Write an event")


def test_in_the_room_the_whole_map_keeps_its_letters_for_itself(shell: Shell) -> None:
    person = Person(shell)
    person.begin("petales")
    view = person.desk.view
    view.survey(28.0)
    seen = picture(person)
    view.ghosts.ask = None
    view.ghosts = type(view.ghosts)()
    assert seen == picture(person)
