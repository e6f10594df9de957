"""« Ranger » and « Redisposer… »: what moves, what stays, what is said, what undo gives back."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest

from sysmap.app.relayout import pictures
from sysmap.app.relayout.applying import kept
from sysmap.layout import Answer
from sysmap.model import Link
from tests.app.person import Person, until

NAMES = ("Cantine", "Producteurs", "Budget", "Parents", "Déchets", "Qualité")


@pytest.fixture
def person(person: Person) -> Person:
    person.begin("libre")
    person.write(*NAMES)
    ids = [e.id for e in person.map.elements.values()]
    with person.desk.editor.transaction("relations") as draft:
        for n, (a, b) in enumerate(pairwise(ids)):
            draft.put(Link(id=f"k{n}", source=a, target=b, polarity="+"))
    return person


def _window(person: Person) -> Any:
    person.desk.do("rearrange")
    return person.desk._windows["rearrange"]


def _places(person: Person) -> dict[str, tuple[float, float]]:
    return {e.label: (e.x, e.y) for e in person.map.elements.values()}


def _carry(person: Person, label: str, x: float, y: float) -> None:
    with person.desk.editor.transaction("déplacement") as draft:
        draft.change(person.element(label), x=x, y=y)


def test_what_is_cluttered_is_cleared_in_one_step_that_says_how_far_things_went(person: Person) -> None:
    at = person.element("Cantine")
    _carry(person, "Budget", at.x + 5, at.y + 3)
    before = _places(person)
    person.desk.do("unclutter")
    assert person.desk.editor.history.undo_label.startswith("désencombrement")
    assert "n’ont pas bougé" in person.desk.status.remark.text()
    assert "points au plus" in person.desk.status.remark.text()
    person.desk.do("undo")
    assert _places(person) == before


def test_only_the_selection_is_tightened(person: Person) -> None:
    _carry(person, "Cantine", -2000.0, -900.0)
    _carry(person, "Budget", 2000.0, 900.0)
    _carry(person, "Parents", 2400.0, -900.0)
    person.select("Cantine", "Budget")
    before = _places(person)
    person.desk.do("tighten")
    after = _places(person)
    assert {name for name in NAMES if after[name] != before[name]} <= {"Cantine", "Budget"}
    assert after["Cantine"][0] > before["Cantine"][0]
    assert after["Cantine"][0] < after["Budget"][0]


def test_placing_the_new_moves_none_of_the_others(person: Person) -> None:
    person.desk.do("stage")
    person.desk.editor.select(())
    person.write("Nouveau", "Autre nouveau")
    near = person.element("Cantine")
    for label in ("Nouveau", "Autre nouveau"):
        _carry(person, label, near.x + 4, near.y)
    before = _places(person)
    person.desk.editor.select(())
    person.desk.do("place_new")
    after = _places(person)
    assert {name for name in after if after[name] != before[name]} == {"Nouveau", "Autre nouveau"}
    boxes = person.desk.boxes()
    new = boxes[person.element("Nouveau").id]
    assert not any(box.meets(new) for id, box in boxes.items() if id != person.element("Nouveau").id)
    assert person.desk.editor.history.undo_label == "rangement de 2 nouveaux éléments"


def test_nothing_moves_until_it_is_asked_and_then_it_is_one_step(person: Person) -> None:
    before, steps = _places(person), person.desk.editor.history.cursor
    window = _window(person)
    until(lambda: "circular" in window._worked)
    assert _places(person) == before
    next(card for card in window.cards if card.id == "circular").click()
    window.done.click()
    assert _places(person) != before
    assert person.desk.editor.history.cursor == steps + 1
    assert any("Ctrl+Z remet tout en place" in said for said in person.said())
    person.desk.do("undo")
    assert _places(person) == before


def test_what_is_locked_stays_and_it_is_said(person: Person) -> None:
    with person.desk.editor.transaction("verrou") as draft:
        draft.change(person.element("Budget"), locked=True)
    before = _places(person)
    window = _window(person)
    assert "1 élément verrouillé" in window.said.text()
    until(lambda: "organic" in window._worked)
    window.go()
    assert _places(person)["Budget"] == before["Budget"]
    assert kept(person.map) == "Reste en place\u00a0: 1 élément verrouillé."


def test_what_a_layout_lacks_is_said_on_its_card(person: Person) -> None:
    person.desk.editor.select(())
    window = _window(person)
    radial = next(card for card in window.cards if card.id == "radial")
    assert not radial.isEnabled()
    assert "Choisissez d’abord" in radial.accessibleName()
    person.select("Cantine")
    until(lambda: bool(radial.isEnabled()))


def test_a_layout_that_hangs_costs_a_sentence_and_is_stopped(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang(request: Any, seconds: float, cancelled: Any) -> Answer:
        until_ = time.monotonic() + 20
        while not cancelled() and time.monotonic() < until_:
            time.sleep(0.01)
        return Answer({}, {}, "Disposition abandonnée. Rien n’a bougé.")

    monkeypatch.setattr(pictures, "run", hang)
    before = _places(person)
    window = _window(person)
    window.go()
    assert window.progress.isVisibleTo(window)
    assert "30 secondes au plus" in window.said.text()
    person.desk.do("fit")
    window.leave.click()
    assert "Rien n’a bougé" in window.said.text()
    assert window.done.isEnabled()
    assert _places(person) == before


def test_a_map_that_changes_meanwhile_is_not_laid_out_as_it_was(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(request: Any, *_: Any) -> Answer:
        time.sleep(0.3)
        return Answer({id: box.centre for id, box in request.boxes.items()}, {})

    monkeypatch.setattr(pictures, "run", late)
    window = _window(person)
    window.go()
    person.write("Écrit pendant ce temps")
    before = _places(person)
    until(lambda: "a changé entre-temps" in window.said.text())
    assert _places(person) == before


def test_a_layout_that_breaks_costs_a_sentence(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Answer:
        raise ValueError("nonsense")

    monkeypatch.setattr(pictures, "run", broken)
    window = _window(person)
    window.go()
    until(lambda: "a échoué" in window.said.text())
    assert window.isVisible()


def test_arrows_go_from_layout_to_layout(person: Person) -> None:
    window = _window(person)
    first = window.chosen
    first.stepped.emit(1)
    assert window.chosen is not first
    assert window.chosen.accessibleName().startswith(window.chosen.name)
