"""The panel beside the map comes with a selection, but not over what a hand is on."""

from __future__ import annotations

import pytest

from sysmap.editing import operations
from tests.app.person import Person, until, wait


@pytest.fixture
def wide(person: Person) -> Person:
    """A map as wide as a small screen, so that the panel has to lie over a part of it."""
    person.shell.resize(1093, 614)  # 1366 × 768 at 125 %
    person.begin()
    with person.desk.editor.transaction("trois") as draft:
        for place, label in enumerate(("Bus", "Vélo", "Covoiturage")):
            operations.create(draft, "facteur", label, place * 420.0, 0.0)
    person.desk.view.fit()
    person.desk.view.setFocus()
    wait(20)
    return person


def in_sight(person: Person, label: str) -> bool:
    view = person.desk.view
    left, _top, right, _bottom = view.camera.box_to_screen(person.desk.box(person.element(label).id))
    return bool(left >= 0 and right <= view.width())


def test_a_double_click_at_the_right_types_the_words(wide: Person) -> None:
    wide.hand.double_click("Covoiturage")
    assert wide.desk.view.words.typing
    assert not wide.desk.inspector.isVisible()
    wide.hand.type("Covoiturage organisé")
    wide.hand.key("Return")
    assert wide.labels() == ["Bus", "Vélo", "Covoiturage organisé"]


def test_what_is_clicked_at_the_right_stays_in_sight_beside_the_panel(wide: Person) -> None:
    wide.hand.click("Covoiturage")
    until(lambda: wide.desk.inspector.isVisible())
    until(lambda: in_sight(wide, "Covoiturage"))


def test_what_is_clicked_at_the_left_moves_nothing_and_has_its_panel_at_once(wide: Person) -> None:
    before = wide.desk.view.camera
    wide.hand.click("Bus")
    assert wide.desk.inspector.isVisible()
    wait(20)
    assert wide.desk.view.camera == before


def test_what_is_chosen_by_keyboard_is_in_sight_at_once(wide: Person) -> None:
    wide.select("Covoiturage")
    assert wide.desk.inspector.isVisible()
    until(lambda: in_sight(wide, "Covoiturage"))


def test_a_panel_that_waits_is_forgotten_with_its_selection(wide: Person) -> None:
    wide.hand.click("Covoiturage")
    assert not wide.desk.inspector.isVisible()
    wide.desk.editor.select(())
    wait(600)
    assert not wide.desk.inspector.isVisible()


def test_taking_another_sign_leaves_the_relation_just_drawn(wide: Person) -> None:
    wide.desk.arm_link("influence+")
    wide.hand.drag("Bus", "Vélo")
    wide.desk.arm_link("influence-")
    wide.hand.drag("Vélo", "Bus")
    assert [link.polarity for link in wide.map.links.values()] == ["+", "-"]


def test_a_chosen_relation_takes_the_sign_that_is_pressed(wide: Person) -> None:
    wide.desk.arm_link("influence+")
    wide.hand.drag("Bus", "Vélo")
    wide.desk.view.use("select")
    wide.desk.arm_link("influence-")
    assert [link.polarity for link in wide.map.links.values()] == ["-"]
