"""The fourteen effects: by keyword or by relation, empty rows kept, words of the Actes, a harmless CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import sysmap
from sysmap.analysis import effect_of, effects_csv, effects_lines, effects_sentence, effects_table
from sysmap.model import EFFECTS, Element, Link, SystemMap
from sysmap.storage import theme_lists


@pytest.fixture
def small() -> SystemMap:
    return SystemMap(
        elements=[
            Element(id="a", label="=Potager", keywords=("effet germe", "eau")),
            Element(id="b", label="Fête", keywords=("Effet boule de neige", "Germe")),
            Element(id="c", label="Effet alliance", kind="effet"),
            Element(id="d", label="Marché"),
        ],
        links=[Link(id="l", source="d", target="c")],
    )


def test_keywords_and_relations_give_an_effect(small: SystemMap) -> None:
    rows = {row.id: row.elements for row in effects_table(small)}
    assert list(rows) == list(EFFECTS)
    assert rows["seed"] == ("a", "b")
    assert rows["snowball"] == ("b",)
    assert rows["alliance"] == ("d",)
    assert sum(not ids for ids in rows.values()) == 11


@pytest.mark.parametrize(("words", "id"), [
    ("effet d’essaimage", "swarming"), ("effet d'essaimage", "swarming"), ("Essaimage", "swarming"),
    ("Effet appartenance", "belonging"), ("spreading effect", "swarming"),
    ("effet de serre", None), ("", None),
])  # fmt: skip
def test_an_effect_is_known_however_it_is_written(words: str, id: str | None) -> None:
    assert effect_of(words) == id


def test_all_fourteen_of_the_alliance_are_known(examples: list[Path]) -> None:
    map = sysmap.load(next(path for path in examples if "alliance" in path.name))
    rows = effects_table(map)
    assert all(row.itself for row in rows)
    assert sum(not row.elements for row in rows) == 11


def test_the_table_in_words_and_for_a_spreadsheet(small: SystemMap) -> None:
    lines = effects_lines(small, "fr")
    assert lines[0] == ("Effet déclencheur", "0", "")
    assert ("Effet germe", "2", "=Potager, Fête") in lines
    cells = list(csv.reader(io.StringIO(effects_csv(small, "en")), delimiter=";"))
    assert cells[0] == ["Effect", "Count", "Elements"]
    assert len(cells) == 15
    assert not any(cell.startswith("=") for row in cells for cell in row)


def test_what_is_said_of_it(small: SystemMap) -> None:
    said = effects_sentence(small, effects_table(small), "fr").replace("\u202f", " ")
    assert said == "3 effets dits sur 14 ; 11 restent à dire, ou ne sont pas là."
    assert effects_sentence(SystemMap(), effects_table(SystemMap()), "en").startswith("None")


def test_they_are_a_list_of_themes_as_the_actes_write_them() -> None:
    found = next(one for one in theme_lists("fr") if one.id == "effets")
    assert found.words == tuple(names["fr"] for names in EFFECTS.values())
