"""Five tables at 20 h 45: merged by keyboard, stopped, resumed the next day; nobody's words are lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import sysmap
from sysmap.app.merging.review import Review
from sysmap.interchange import merging
from sysmap.model import SystemMap
from sysmap.storage import save
from tests.app.person import Person, press, type_in, until, wait
from tests.interchange.merging.evening import FAR, evening
from tests.interchange.merging.five import everything_said

ENTER = Qt.Key.Key_Return


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    base, tables = evening()
    save(base, tmp_path / "graine.sysmap")
    return [save(table.map, tmp_path / f"{table.name}.sysmap").path for table in tables]


class Reviewer:
    """Somebody with a keyboard, who counts the keys."""

    def __init__(self, person: Person) -> None:
        self.person, self.keys = person, 0

    @property
    def review(self) -> Review:
        found = self.person.desk.panel
        assert isinstance(found, Review)
        return found

    @property
    def row(self) -> Any:
        return self.review.row

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        QTest.keyClick(self.review.list, key, held)

    def answer(self, digit: str) -> None:
        self.keys += 1
        QTest.keyClick(self.review.list, digit)

    def find(self, words: str) -> None:
        """Type to look for a row, Enter to go to the list."""
        self.keys += len(words) + 1
        type_in(self.review.list, words[:1])
        for letter in words[1:]:
            type_in(self.review.field, letter)
        press(self.review.field, ENTER)

    def join(self, *labels: str) -> None:
        """« C’est la même chose », said of rows that no likeness finds."""
        for label in labels:
            self.find(label)
            self.press(Qt.Key.Key_Space)
        self.keys += 1
        type_in(self.review.list, "=")

    def decide_all(self) -> None:
        """Every question, in the order in which it comes: near things are one, far ones are not."""
        while any(row.waits for row in self.review._all):
            row = self.row
            apart = row.point.matter == "similar" and any(f"du {w}" in row.title for w in ("nord", "sud"))
            self.answer("0" if apart else "1")
            self.press(ENTER)


def merge(person: Person, files: list[Path]) -> Reviewer:
    person.shell.dropped([str(path) for path in files])
    window = person.desk._windows["merge"]
    until(lambda: bool(window.bases))
    window.merge()
    until(lambda: person.desk.panel is not None)
    return Reviewer(person)


def heard(map: SystemMap, label: str) -> tuple[int, int]:
    found = next(e.heard for e in map.elements.values() if label in {e.label, *(w.text for w in e.wordings)})
    assert found is not None
    return found.count, found.of


def test_five_tables_become_one_by_keyboard(person: Person, files: list[Path]) -> None:
    before = {path: path.read_bytes() for path in files}
    said = set().union(*(everything_said(sysmap.load(path)) for path in files))
    hand = merge(person, files)
    waiting = merging.undecided(person.map)
    assert sum(point.matter == "gone" for point in waiting) == 3
    hand.decide_all()
    for idea in FAR:
        hand.join(*idea)
    assert hand.keys < 450  # at one key in two seconds that is a quarter of an hour
    assert hand.review.left.text() == "tout est décidé"
    assert said <= everything_said(person.map)
    contested = [link for link in person.map.links.values() if link.contested is not None]
    assert len(contested) == 6
    for link in contested:
        held = sorted(who for reading in link.contested.readings for who in reading.held_by)
        assert held == [f"Table {n}" for n in range(1, 6)]
    for idea in FAR:
        assert heard(person.map, idea[0]) == (3, 5)
    assert heard(person.map, "Transport scolaire rural") == (3, 5)
    assert {path: path.read_bytes() for path in files} == before


def test_one_undo_after_the_merge_gives_back_the_map_that_received(person: Person, files: list[Path]) -> None:
    merge(person, files)
    person.desk.beside()
    person.desk.editor.undo()
    assert person.map.elements == sysmap.load(files[0]).elements
    assert not person.map.open_points


def test_a_merge_stopped_at_half_waits_in_its_file(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    every = len(merging.undecided(person.map))
    for _ in range(8):
        hand.answer("1")
        hand.press(ENTER)
    hand.press(Qt.Key.Key_Escape)
    assert person.desk.panel is None
    person.saved()
    path = person.shell.document.path
    person.shell.show_start()
    person.shell.open(path)
    assert len(merging.undecided(person.map)) == every - 8
    assert any(f"{every - 8} points à décider" in said for said in person.said())
    person.desk.do("merge_review")
    Reviewer(person).decide_all()
    assert not merging.undecided(person.map)


def test_an_answer_is_taken_back_and_its_row_waits_again(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    row = hand.row
    hand.answer("2")
    assert not hand.row.waits
    hand.press(ENTER)
    hand.press(Qt.Key.Key_Backspace)
    assert hand.row.key == row.key
    assert hand.row.waits


def test_digits_of_a_french_keyboard_answer_without_shift(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    type_in(hand.review.list, "&")
    assert not hand.row.waits
    assert person.map.open_points[hand.row.key].decided == "keep"


def test_one_of_three_may_be_left_apart(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    hand.find("transport scolaire")
    three = [one.keep for one in hand.review.cards.answers if one.keep]
    assert len(three) == 3
    hand.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    hand.answer("1")
    assert three[2] in person.map.elements
    assert three[1] not in person.map.elements
    assert heard(person.map, "Transport scolaire rural")[0] == 2


def test_a_wrong_pairing_is_taken_apart_and_counts_again(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    hand.find("jardin")
    assert hand.row.point.matter == "same"
    hand.answer("0")
    labels = person.labels()
    assert {"Les jardins partagés", "Jardin partagé", "les Jardins Partagés"} <= set(labels)
    assert heard(person.map, "Jardin partagé")[0] == 1
    hand.answer("2")
    assert person.element("Jardin partagé").heard.count == 3


def test_a_sign_is_settled_by_hand_or_left_as_it_is(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    row = next(row for row in hand.review._all if row.point is not None and row.point.matter == "sign")
    hand.review.go_to(row.key)
    hand.answer("2")
    link = person.map.links[row.ids[0]]
    assert link.contested is None
    assert link.polarity in "+-"
    hand.answer("0")
    link = person.map.links[row.ids[0]]
    assert {reading.polarity for reading in link.contested.readings} == {"+", "-"}


def test_the_map_shows_what_the_row_is_about(person: Person, files: list[Path]) -> None:
    hand = merge(person, files)
    hand.find("transport scolaire")
    wait(5)
    view = person.desk.view
    seen = view.camera.area(view.width(), view.height())
    for id in hand.row.ids:
        assert seen.holds(*person.desk.box(id).centre)


def test_the_report_is_read_and_saved_in_three_forms(
    person: Person, files: list[Path], tmp_path: Path
) -> None:
    merge(person, files)
    person.desk.do("merge_report")
    window = person.desk._windows["merge_report"]
    text = window.text()
    assert text.startswith("Compte rendu de fusion")
    assert "Désaccords gardés" in text
    for suffix, start in ((".txt", b"Compte"), (".html", b"<!DOCTYPE"), (".docx", b"PK")):
        window.write(tmp_path / "rendu", suffix)
        assert (tmp_path / f"rendu{suffix}").read_bytes().startswith(start)
