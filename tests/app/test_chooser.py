"""Choosing a form: pictures by what they are for, found by any word, and one's own among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from sysmap.app.start.models import aims, found, groups, models
from sysmap.interchange import template_of
from sysmap.storage import find_template, load, new_map, own_templates, save, templates
from tests.app.person import Person, press, until, wait


def _chooser(person: Person) -> Any:
    person.shell.show_start(every=True)
    chooser = person.shell._start.chooser
    until(lambda: chooser._columns == chooser._fitting() and chooser.cards[1].y() + chooser.cards[1].x() > 0
          and chooser.cards[1].isVisible() and not chooser._later.isActive())  # fmt: skip
    return chooser


def _names(chooser: Any) -> list[str]:
    return [card.model.name for card in chooser.cards]


@pytest.mark.parametrize(
    ("words", "id"),
    [("micmac", "influence"), ("GODET", "influence"), ("mendelow", "pouvoir"), ("timeline", "frise"),
     ("gabarit boucles", "boucles"), ("petales", "petales"), ("se repete", "boucles"),
     ("rich picture", "image-riche")],
)  # fmt: skip
def test_a_template_is_found_by_whatever_it_is_called(words: str, id: str) -> None:
    assert id in [one.id for one in found(models(), words)][:3]


def test_every_template_has_other_names() -> None:
    assert all(row.also for row in templates())


def test_words_that_name_every_template_leave_all_of_them() -> None:
    assert found(models(), "gabarit") == models()


def test_each_template_stands_under_the_first_thing_it_is_for() -> None:
    shown = groups(models())
    assert sum(len(some) for _title, some in shown) == len(templates())
    for id, title in aims().items():
        for one in dict(shown).get(title, []):
            assert find_template(one.id).aims[0] == id


def test_an_aim_shows_all_that_serve_it_and_the_search_narrows(person: Person) -> None:
    chooser = _chooser(person)
    every = len(chooser.cards)
    chooser.aim.button("tell").click()
    told = {row.name("fr") for row in templates() if "tell" in row.aims}
    assert set(_names(chooser)) == told
    chooser.aim.button("tell").click()
    assert len(chooser.cards) == every
    chooser.search.setText("micmac")
    assert chooser.chosen.id == "influence"
    chooser.search.setText("rien de tel")
    assert not chooser.cards
    assert not chooser.preview.isVisibleTo(chooser)


def test_the_keyboard_finds_and_begins(person: Person) -> None:
    chooser = _chooser(person)
    person.shell._start.question.setText("Qui tient quoi ?")
    chooser.search.setText("boucle")
    until(lambda: bool(chooser.cards[0].isVisible()))
    press(chooser.search, Qt.Key.Key_Return)
    card = chooser.focusWidget()
    assert card.model.id == "boucles"
    press(card, Qt.Key.Key_Return)
    wait(10)
    assert person.map.template == "boucles"
    assert person.map.card.question == "Qui tient quoi ?"


def test_arrows_go_to_the_nearest_picture(person: Person) -> None:
    chooser = _chooser(person)
    first, second = chooser.cards[:2]
    first.setFocus()
    press(first, Qt.Key.Key_Right)
    assert chooser.chosen is second.model
    press(second, Qt.Key.Key_Left)
    assert chooser.chosen is first.model


@pytest.fixture
def kept(person: Person) -> Person:
    """Somebody who made a template of a map, with one seed."""
    person.begin("fantastiques", question="Qui fait quoi ?")
    person.write("La commune", "Ce que nous avons dit")
    with person.desk.editor.transaction("verrou") as draft:
        draft.change(person.element("La commune"), locked=True)
    person.desk.do("keep_template")
    window = person.desk._windows["keep_template"]
    assert "1 élément" in window.told.text()
    window.name.setText("Notre pays")
    window.keep.click()
    return person


def test_a_map_becomes_a_template_in_one_action_and_begins_others(kept: Person) -> None:
    assert any("Notre pays" in said for said in kept.said())
    chooser = _chooser(kept)
    assert chooser.cards[0].model.name == "Notre pays"
    kept.shell._start.question.setText("Et chez nous ?")
    chooser.cards[0].taken.emit()
    wait(10)
    assert kept.labels() == ["La commune"]
    assert kept.map.card.question == "Et chez nous ?"
    assert kept.map.pattern is None
    assert kept.map.cohort == own_templates()[0].template.id
    kept.saved()


def test_ones_own_is_renamed_removed_and_brought_back(kept: Person) -> None:
    chooser = _chooser(kept)
    chooser.preview.field.setText("Le pays, 2026")
    press(chooser.preview.field, Qt.Key.Key_Return)
    assert [own.template.name("fr") for own in own_templates()] == ["Le pays, 2026"]
    assert chooser.chosen.name == "Le pays, 2026"
    chooser.preview.remove.click()
    assert not own_templates()
    assert "Les cartes qui en viennent restent" in chooser.said.text()
    chooser.undo.click()
    assert [own.template.name("fr") for own in own_templates()] == ["Le pays, 2026"]


def test_a_template_is_shared_as_a_file_from_which_others_begin(
    kept: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kit.sysmap"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    chooser = _chooser(kept)
    chooser.preview.share.click()
    pattern = load(path).pattern
    assert pattern is not None
    assert pattern.id == own_templates()[0].template.id


def test_opening_a_template_s_file_begins_a_map_and_leaves_the_file(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "kit de cohorte.sysmap"
    save(template_of(new_map("boucles"), "Kit du pays"), path)
    before = path.read_bytes()
    assert person.shell.open(path)
    chooser = person.shell._start.chooser
    assert "Kit du pays" in chooser.said.text()
    assert chooser.chosen.received
    chooser.preview.start.click()
    wait(10)
    person.write("Un facteur")
    person.saved()
    assert person.shell.document.path != path
    assert path.read_bytes() == before
    assert person.map.cohort


def test_a_template_that_was_received_is_kept_when_one_wants(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "kit.sysmap"
    save(template_of(new_map("boucles"), "Kit du pays"), path)
    person.shell.open(path)
    person.shell._start.chooser.preview.keep.click()
    assert [own.template.name("fr") for own in own_templates()] == ["Kit du pays"]


def test_the_window_of_a_template_shows_what_comes(kept: Person) -> None:
    kept.desk.do("keep_template")
    window = kept.desk._windows["keep_template"]
    until(lambda: not window.picture.pixmap().isNull())
    window.seeds.setChecked(False)
    assert "élément" not in window.told.text()
