"""Giving a map away and learning from it: handover, experience sheet, a piece that comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sysmap
from sysmap.app.handover import giving
from tests.app.person import Person, until


def handover(person: Person) -> Any:
    person.desk.do("handover")
    return person.desk._windows["handover"]


def ended(window: Any, folder: Path) -> None:
    done: list[bool] = []
    window.ended.connect(lambda: done.append(True))
    window.begin(folder)
    until(lambda: bool(done))


def test_licence_and_contact_are_asked_once_and_kept(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Cantine", "Budget")
    window = handover(person)
    assert window.licence.currentText() == "CC BY-SA 4.0"
    window.contact.setText("Service éducation")
    window.review.setText("2027-03-01")
    ended(window, tmp_path)
    card = person.map.card
    assert (card.licence, card.privacy.contact, card.review_date) == (
        "CC BY-SA 4.0", "Service éducation", "2027-03-01",
    )  # fmt: skip
    (folder,) = tmp_path.iterdir()
    assert "Service éducation" in (folder / "LISEZMOI.txt").read_text("utf-8")
    assert window.open.isVisible()
    person.desk.editor.undo()
    assert person.map.card.licence == ""


def test_what_stays_out_is_said_before(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Cantine", "Camille Durand")
    with person.desk.editor.transaction("réservé") as draft:
        draft.change(person.element("Cantine"), visibility="group")
    window = handover(person)
    assert "1 élément réservé" in window.gone.text().replace("\u00a0", " ")
    assert "Camille Durand" in window.gone.text()
    window.which.button("full").click()
    assert "tout ce qu’elle contient" in window.gone.text()
    ended(window, tmp_path)
    (path,) = next(tmp_path.iterdir()).glob("*.sysmap")
    assert len(sysmap.load(path).elements) == 2


def test_stopped_it_says_so_and_leaves_nothing(person: Person, tmp_path: Path) -> None:
    person.begin()
    window = handover(person)
    window.told.connect(lambda *_: window._stop.set())
    ended(window, tmp_path)
    assert "rien n’a été laissé" in window.said.text()
    assert list(tmp_path.iterdir()) == []
    assert window.go.isEnabled()


def test_a_pulled_stick_is_one_sentence(person: Person, tmp_path: Path) -> None:
    person.begin()
    window = handover(person)
    ended(window, tmp_path / "gone")
    assert "n’a pas pu se faire" in window.said.text()


def test_the_experience_sheet_is_filled_in_and_undone(person: Person) -> None:
    person.begin()
    person.desk.do("experience")
    window: Any = person.desk._windows["experience"]
    window.answers["worked"].setPlainText("Raconter une boucle")
    window.effects["trust"].click()
    window.effects["click"].click()
    sheet = person.map.card.experience
    assert (sheet.worked, sheet.effects) == ("Raconter une boucle", ("click", "trust"))
    assert sheet.written
    window.effects["trust"].click()
    assert person.map.card.experience.effects == ("click",)
    person.desk.editor.undo()
    person.desk.editor.undo()
    assert not person.map.card.experience.told
    assert not window.effects["click"].isChecked()
    assert person.desk.editor.history.can_redo
    person.desk.do("experience_sheet")
    assert "experience_sheet" in person.desk._windows


def test_a_piece_goes_on_a_stick_and_comes_back(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Cantine", "Budget", "Goût")
    person.select("Cantine", "Budget")
    path = tmp_path / "morceau.sysmap"
    assert giving.write(person.desk, path, giving.name_of(person.desk))
    piece = sysmap.load(path)
    assert sorted(e.label for e in piece.elements.values()) == ["Budget", "Cantine"]
    told = next(e for e in piece.elements.values() if e.label == "Budget")
    sysmap.save(piece.evolve(elements={**piece.elements, told.id: told.evolve(label="Budget repas")}), path)
    assert giving.take(person.desk, path)
    assert sorted(person.labels()) == ["Budget repas", "Cantine", "Goût"]
    person.desk.editor.undo()
    assert sorted(person.labels()) == ["Budget", "Cantine", "Goût"]


def test_what_is_no_piece_of_this_map_changes_nothing(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Cantine")
    before = person.map
    sysmap.save(sysmap.SystemMap(id="other"), tmp_path / "autre.sysmap")
    (tmp_path / "casse.sysmap").write_text("{")
    for name in ("autre.sysmap", "casse.sysmap"):
        assert not giving.take(person.desk, tmp_path / name)
    assert person.map is before


def test_a_licence_that_was_declined_is_not_written_behind_ones_back(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Cantine")
    person.desk.do("poster")
    from sysmap.app.card.licence import LicenceQuestion

    question = person.desk._windows["poster"].findChild(LicenceQuestion)
    question.later.click()
    window = handover(person)
    assert window.licence.currentText() == ""
    ended(window, tmp_path)
    assert person.map.card.licence == ""


def test_the_handover_answers_the_question_for_every_other_window(person: Person, tmp_path: Path) -> None:
    from sysmap.app.card.licence import to_be_asked

    person.begin()
    person.write("Cantine")
    assert to_be_asked(person.map)
    window = handover(person)
    window.licence.setCurrentText("")
    ended(window, tmp_path)
    assert not to_be_asked(person.map)
