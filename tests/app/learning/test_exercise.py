"""Six challenges that tick themselves from what the map says, and untick when it is undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.learning.challenges import challenges, first_map
from sysmap.editing import operations
from sysmap.i18n import use
from sysmap.model import can_link
from tests.app.person import Person, press, until, wait


@pytest.fixture
def strip(person: Person) -> Any:
    person.begin()
    person.desk.do("exercise")
    wait(5)
    return person.desk._windows["exercise"]


def test_the_exercise_is_a_map_of_ones_own_and_the_one_before_is_kept(person: Person) -> None:
    person.begin()
    person.write("Avant")
    before = person.shell.document.path
    person.desk.do("exercise")
    person.write("Après")
    person.saved()
    assert person.shell.document.path != before
    assert "Après" in person.in_file()
    assert "Avant" in before.read_text("utf-8")


def test_every_challenge_can_be_met_by_keyboard(person: Person, strip: Any, tmp_path: Path) -> None:
    desk = person.desk
    assert strip.done == [False] * 6
    person.write("Un composteur", "Des voisins", "Une serre")
    assert strip.done[0]
    assert strip.at == 1
    person.write("Des voisins > Envie de jardiner +")
    link = next(id for id in person.map.links if id not in first_map().links)
    desk.editor.select([link])
    assert strip.done[1]
    desk.editor.select(["l6"])
    press(desk.view, Qt.Key.Key_I)
    assert strip.done[2]
    box = desk.box("autour")
    with desk.editor.transaction("déplacement") as draft:
        now = person.map.elements["association"]
        there = box.centre.x - now.x, box.centre.y - now.y
        operations.move(draft, ["association"], *there, boxes=desk.boxes())
    assert strip.done[3]
    person.write("Repas partagés > Envie de jardiner +")
    desk.do("loops")
    until(lambda: desk.panel.list.count() > 0)
    press(desk.panel.list, Qt.Key.Key_Down)
    until(lambda: strip.done[4])
    desk.beside()
    desk.do("poster")
    poster = desk._windows["poster"]
    poster.write(tmp_path / "jardin.pdf")
    until(lambda: strip.complete)
    assert "Bravo" in strip.said.text()
    poster.close()


def test_what_is_undone_is_unticked(person: Person, strip: Any) -> None:
    person.write("Un", "Deux", "Trois")
    assert strip.done[0]
    person.desk.do("undo")
    assert not strip.done[0]
    person.desk.do("redo")
    assert strip.done[0]


def test_starting_again_is_one_step_that_can_be_undone(person: Person, strip: Any) -> None:
    person.write("Un", "Deux", "Trois")
    map = person.map
    strip.again()
    assert not any(strip.done)
    assert person.map.elements.keys() == first_map().elements.keys()
    person.desk.do("undo")
    assert person.map == map
    assert strip.done[0]


def test_hints_are_asked_for_and_another_map_puts_the_strip_away(person: Person, strip: Any) -> None:
    assert not strip.hint.isVisible()
    strip.help.click()
    assert strip.hint.isVisible()
    strip.show_step(4)
    assert not strip.hint.isVisible()
    person.begin()
    assert not person.desk.shows("exercise")
    person.write("Libre")  # nothing of the strip listens any more
    assert person.shell.guests == []


@pytest.mark.parametrize("tongue", ["fr", "en"])
def test_the_map_is_sound_and_whole_in_both_languages(tongue: str) -> None:
    use(tongue)
    map = first_map(tongue)
    assert map.language == tongue
    assert len(map.elements) == 8
    for link in map.links.values():
        assert can_link(map.evolve(links=[]), link.kind, link.source, link.target)
    labels = {element.label for element in map.elements.values()} | {z.label for z in map.zones.values()}
    said = " ".join(one.words for one in challenges())
    quoted = [map.elements[id].label for id in ("parcelles", "commune", "association", "repas", "envie")]
    assert all(words in said for words in [*quoted, map.zones["autour"].label]), labels


def test_the_numbers_of_the_challenges_stand_in_the_middle(person: Person) -> None:
    person.begin()
    person.desk.do("exercise")
    for made in person.desk._windows["exercise"].steps[1:]:
        seen = made.grab().toImage()
        inked = [x for x in range(6, seen.width() - 6) for y in range(6, seen.height() - 6)
                 if seen.pixelColor(x, y).lightness() < 100]  # fmt: skip
        assert abs(min(inked) + max(inked) - seen.width()) <= 4
