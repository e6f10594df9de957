"""« Les 14 effets »: rows lit, one given to the selection and taken back, the table as a sheet and a CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.reading.effects import EffectsPage
from tests.app.person import Person, press, wait

K = Qt.Key


@pytest.fixture
def giver(person: Person) -> Person:
    person.begin()
    person.write("f: Aide", "f: Budget")
    person.desk.do("effects")
    wait(10)
    return person


def page(person: Person) -> Any:
    return person.desk.panel


def test_an_effect_is_given_and_taken_in_one_step_each(giver: Person) -> None:
    assert isinstance(page(giver), EffectsPage)
    assert page(giver).list.count() == 14
    assert not page(giver).give_button.isEnabled()
    giver.select("Aide", "Budget")
    page(giver).list.setCurrentRow(2)
    press(page(giver).list, K.Key_Return)
    assert giver.element("Aide").keywords == ("effet germe",)
    assert "2 éléments" in page(giver).list.item(2).text()
    light = giver.desk.lens.light
    assert light.elements == {e.id for e in giver.map.elements.values()}
    page(giver).give()
    assert giver.element("Aide").keywords == ()
    giver.desk.do("undo")
    assert giver.element("Budget").keywords == ("effet germe",)


def test_empty_rows_say_so(giver: Person) -> None:
    assert "pas encore dit" in page(giver).list.item(0).text()
    assert page(giver).count.text() == "Aucun des 14 effets n’est encore dit."


def test_the_table_leaves_as_a_csv_and_as_a_sheet(giver: Person, tmp_path: Path) -> None:
    page(giver).write(tmp_path / "effets.csv")
    text = (tmp_path / "effets.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("Effet;Nombre;Éléments")
    page(giver).write(tmp_path / "rien" / "effets.csv")
    assert giver.shell.banners.shown() or (tmp_path / "rien" / "effets.csv").exists()
    page(giver)._print()
    window = giver.desk._windows["sheets"]
    made = window.make(giver.map)()
    assert "14 effets" in made.title
    window.close()
