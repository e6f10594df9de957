"""A pasted list or table loses no word, and its columns are guessed only when they say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.editing import Row, is_list, read_list
from sysmap.model import Shape, SystemMap, Zone

MAP = SystemMap(
    zones=[
        Zone(id="z1", label="Élu·es", shape=Shape(type="rect")),
        Zone(id="z2", label="Dans la cantine", shape=Shape(type="rect")),
    ]
)


def rows(text: str) -> list[Row]:
    return list(read_list(MAP, text).rows)


def test_a_list_is_one_element_a_line_and_bullets_go_only_when_every_line_has_one() -> None:
    assert [row.label for row in rows("• Budget\n• Gaspillage\n\n")] == ["Budget", "Gaspillage"]
    assert [row.label for row in rows("1. Budget\n2) Temps")] == ["Budget", "Temps"]
    assert [row.label for row in rows("- 30 % de bio\nParents + enseignants")] == [
        "- 30 % de bio", "Parents + enseignants",
    ]  # fmt: skip


def test_prefixes_work_line_by_line() -> None:
    assert rows("a: Mairie\ng: le parking\nprix: 3 €") == [
        Row("Mairie", "acteur"), Row("le parking", frigo=True), Row("prix: 3 €"),
    ]  # fmt: skip


def test_a_heading_names_the_columns_in_any_order() -> None:
    text = "Type\tNote\tÉlément\tZone\nacteurs\tdit deux fois\tMairie\télu·es\nFrein\t\tLe temps\tailleurs"
    assert rows(text) == [
        Row("Mairie", "acteur", "z1", "dit deux fois"),
        Row("Le temps", "frein", "", "ailleurs"),
    ]


def test_columns_without_a_heading_are_guessed_from_what_they_hold() -> None:
    found = read_list(MAP, "Cuisinier;a;Dans la cantine;à la retraite en 2027\nMaire;acteur;Élu·es;")
    assert found.columns == ("label", "kind", "zone", "note")
    assert found.rows[0] == Row("Cuisinier", "acteur", "z2", "à la retraite en 2027")


def test_a_sentence_with_semicolons_is_not_a_table() -> None:
    said = ["Du pain ; du fromage", "Du temps"]
    assert [row.label for row in rows("\n".join(said))] == said


def test_a_cell_of_several_lines_stays_one_element() -> None:
    assert rows('"Le temps\nqui manque"\tfrein\nBudget\tenjeu') == [
        Row("Le temps qui manque", "frein"), Row("Budget", "enjeu"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "so"),
    [("Un mot", False), ("Un\n\n", False), ("Un\nDeux", True), ("Un\tacteur", True), ("", False)],
)
def test_a_list_has_more_than_one_line_or_is_a_line_of_a_table(text: str, so: bool) -> None:
    assert is_list(text) is so


SAID = st.from_regex(r"mot[a-z]{3,8}( [+/>:-] [a-z]{4,7})?", fullmatch=True)


@given(st.lists(st.lists(SAID, min_size=1, max_size=4), min_size=2, max_size=6), st.sampled_from("\t;"))
def test_no_word_is_lost_whatever_is_pasted(table: list[list[str]], mark: str) -> None:
    found = read_list(MAP, "\n".join(mark.join(line) for line in table))
    kept = "\n".join(f"{row.label}\n{row.note}" for row in found.rows)
    for line in table:
        for cell in line:
            assert cell in kept
