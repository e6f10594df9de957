"""The palette finds every action, in either language, and says what is missing for those it cannot do."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu

from sysmap.app.finding.find import fold
from sysmap.app.finding.search import answers, in_the_other_language
from sysmap.app.menus import context, offers
from tests.app.person import Person


def test_every_action_is_found_by_its_own_words(person: Person) -> None:
    person.begin()
    for action in person.desk.deeds:
        words = fold(action.text(person.desk))
        found = [answer.title for answer in answers(person.desk, words)]
        assert action.text(person.desk) in found, action.id


@pytest.mark.parametrize(("asked", "deed"), [
    ("undo", "undo"), ("paste", "paste"), ("print", "poster"), ("doublon", "merge"), ("aval", "select_after"),
    ("delete", "delete"), ("orthogonal", "routed"), ("lasso", "lasso"),
])  # fmt: skip
def test_found_by_synonyms_and_in_the_other_language(person: Person, asked: str, deed: str) -> None:
    person.begin()
    person.write("Budget")
    titles = [answer.title for answer in answers(person.desk, asked)]
    assert person.desk.actions_by_id[deed].text(person.desk) in titles, in_the_other_language()[deed]


def test_what_cannot_be_done_says_what_is_missing(person: Person) -> None:
    person.begin()
    found = next(a for a in answers(person.desk, "fusionner") if a.title == "Fusionner")
    assert found.detail == "choisissez au moins deux éléments"
    found.run()
    assert any("deux éléments" in label.text() for label in person.desk.status.findChildren(QLabel))


def test_a_kind_is_given_from_the_palette(person: Person) -> None:
    person.begin()
    person.write("f: Budget")
    person.select("Budget")
    next(a for a in answers(person.desk, "levier") if a.title.endswith("Levier")).run()
    assert person.element("Budget").kind == "levier"


def rows(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += rows(inner) if isinstance(inner, QMenu) else [action]
    return [action for action in found if not action.isSeparator()]


@pytest.mark.parametrize("sort", ["element", "link", "zone", "note", "picture", "loop", "page"])
def test_a_menu_offers_only_what_applies(person: Person, sort: str) -> None:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +", "z: Cuisine")
    chosen = {"element": list(person.map.elements)[:1], "link": list(person.map.links),
              "zone": list(person.map.zones)[-1:]}.get(sort, [])  # fmt: skip
    person.desk.editor.select(chosen)
    menu = context(person.desk, sort)
    assert rows(menu)
    assert all(action.isEnabled() for action in rows(menu))
    assert not any(action.text().startswith("Séparer") for action in rows(menu))


def test_the_menu_of_a_relation_has_its_sense_its_kind_and_its_line(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux", "Un > Deux +")
    person.desk.editor.select(person.map.links)
    words = " / ".join(action.text() for action in rows(context(person.desk, "link")))
    for wanted in ("Inverser le sens", "Effet différé", "Contesté", "Trait droit", "Coopération"):
        assert wanted in words


def test_the_menu_of_a_kind_offered_at_the_left(person: Person) -> None:
    person.begin()
    person.write("f: Budget", "f: Foin", "l: Jardin")
    menu = offers(person.desk, "kind", "facteur")
    next(action for action in rows(menu) if action.text() == "Choisir tout ce type").trigger()
    assert len(person.desk.editor.selection) == 2
