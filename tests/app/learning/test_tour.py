"""The tour: eight gestures on a map that is written nowhere, left at any moment, back where one was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication

from sysmap.app.commands import relate
from sysmap.app.learning import tour as touring
from sysmap.app.learning.tour import Tour, begin
from sysmap.app.learning.tour_card import beside
from sysmap.resources import examples
from sysmap.storage import data_folder, default_folder
from tests.app.person import Person, press, type_in, until, wait


@pytest.fixture
def tour(person: Person) -> Iterator[Tour]:
    made = begin(person.shell)
    assert made is not None
    wait(5)
    yield made
    made.leave()
    made.shell.deleteLater()
    wait(1)


def do_step(tour: Tour, at: int) -> None:
    """The gesture of this step, by keyboard, as its card says."""
    desk: Any = tour.shell.desk
    field = desk.capture.field
    free = next(iter(desk.editor.map.elements.values())).label
    if at == 0:
        desk.question.field.setFocus()
    elif at in (1, 2, 3, 5):
        words = {1: "Des parents qui goûtent", 2: "r: Le temps manque", 3: f"> {free}", 5: "z: Nos envies"}
        type_in(field, words[at])
        press(field, Qt.Key.Key_Return)
    elif at == 4:
        relate.sign(desk, "+" if desk.editor.map.links[last(desk)].polarity == "-" else "-")
    elif at == 6:
        desk.do("undo")
    else:
        desk.do("poster")
    wait(2)


def last(desk: Any) -> str:
    return next(iter(desk.editor.selection & desk.editor.map.links.keys()))


def files() -> set[Path]:
    folders = {data_folder(), default_folder()}
    return {path for folder in folders if folder.exists() for path in folder.rglob("*") if path.is_file()}


def test_every_gesture_is_seen_and_the_tour_goes_on(tour: Tour) -> None:
    tour._thanks.setInterval(0)
    for at in range(len(tour.steps)):
        until(lambda at=at: tour.at == at)
        do_step(tour, at)
    until(lambda: tour.step is None)
    assert "essentiel" in tour.card.said.text()
    tour.card.next.click()
    assert tour.shell.gone


def test_each_step_has_its_mark_on_something_seen_and_its_card_beside(tour: Tour) -> None:
    for at in range(len(tour.steps)):
        tour.show_step(at)
        wait(1)
        tour.look()
        assert tour.mark.isVisible(), at
        assert tour.shell.rect().contains(tour.card.geometry()), at
        assert not tour.card.geometry().intersects(tour.mark.geometry()), at


def test_nothing_is_written_and_one_is_back_where_one_was(person: Person) -> None:
    person.begin()
    person.write("À moi")
    person.saved()
    type_in(person.desk.capture.field, "à moitié")
    before, map = files(), person.map
    example = next(path for path in examples() if path.stem == touring.MAP)
    bytes = example.read_bytes()
    tour = begin(person.shell)
    assert tour is not None
    for at in (1, 2, 3):
        tour.show_step(at)
        do_step(tour, at)
    wait(1200)  # longer than the pause before a save
    assert "rien" in tour.shell.document.sentence()
    tour.leave()
    assert files() - before <= {data_folder() / "settings.json"}
    assert example.read_bytes() == bytes
    assert person.map is map
    assert person.desk.capture.field.text() == "à moitié"
    assert person.shell.settings.recent == [str(person.shell.document.path)]


@pytest.mark.parametrize("where", ["capture", "card", "map"])
def test_escape_leaves_from_anywhere(tour: Tour, where: str) -> None:
    desk = tour.shell.desk
    places = {"capture": desk.capture.field, "card": tour.card.next, "map": desk.view}
    type_in(desk.capture.field, "à moitié")
    press(places[where], Qt.Key.Key_Escape)
    assert tour.shell.gone


def test_another_map_begun_in_its_window_ends_it_and_is_saved_as_any(tour: Tour) -> None:
    Person(tour.shell).begin()
    until(lambda: not tour.card.isVisible())
    Person(tour.shell).write("Un")
    Person(tour.shell).saved()
    assert Person(tour.shell).in_file() == ["Un"]


def test_the_parts_ring_has_the_card(tour: Tour) -> None:
    tour.shell.desk.view.setFocus()
    seen = []
    for _step in range(8):
        tour.shell.desk.do("next_part")
        seen.append(QApplication.focusWidget())
    assert any(tour.card.isAncestorOf(one) for one in seen if one is not None)


def test_a_step_is_told_to_those_who_listen(tour: Tour) -> None:
    tour.show_step(1)
    assert tour.steps[1].words in tour.card.accessibleName()
    assert tour.steps[1].keys in tour.card.accessibleName()


def test_without_the_example_a_sentence_says_so(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(touring, "examples", list)
    assert begin(person.shell) is None
    assert any("visite" in said for said in person.said())


def test_the_card_never_covers_what_it_speaks_of() -> None:

    page, size = QRect(0, 0, 900, 560), QSize(380, 170)
    sides = QRect(0, 60, 200, 40), QRect(0, 500, 900, 60), QRect(600, 60, 300, 460), QRect(400, 0, 60, 40)
    for at in sides:
        place = beside(at, size, page)
        assert place is not None
        assert not QRect(place, size).intersects(at)


