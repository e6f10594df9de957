"""A typed line is read without eating speech."""

from __future__ import annotations

import pytest

from sysmap.editing import being_named, guesses, named, offered, read_line
from sysmap.model import KINDS, Element, SystemMap

MAP = SystemMap(
    kinds=[KINDS["frein"].evolve(key="n")],
    elements=[Element(id="b", label="Budget"), Element(id="g", label="Qui décide ?")],
)


@pytest.mark.parametrize(
    ("line", "words", "kind"),
    [
        ("a: Mairie", "Mairie", "acteur"),
        ("e:Santé des enfants", "Santé des enfants", "enjeu"),
        ("n: Lourdeur", "Lourdeur", "frein"),  # the map's own key wins over the program's
        ("A: Mairie", "A: Mairie", ""),
        (" a: entendu", "a: entendu", ""),
        ("a : non", "a : non", ""),
        ("le prix: 3 €", "le prix: 3 €", ""),
        ("p://x", "p://x", ""),
        ("k: rien", "k: rien", ""),
    ],
)
def test_only_a_small_letter_glued_to_its_colon_at_the_beginning_names_a_kind(
    line: str, words: str, kind: str
) -> None:
    typed = read_line(MAP, line)
    assert (typed.words, typed.kind) == (words, kind)


def test_a_relation_is_read_only_between_elements_of_the_map() -> None:
    assert read_line(MAP, "budget > Qui décide ?").link == ("b", "g", "")
    assert read_line(MAP, "Budget → Qui décide ? +").link == ("b", "g", "+")
    assert read_line(MAP, "Qui décide ? -> Budget −").link == ("g", "b", "-")
    for between in (" - ", " + ", ">", " / ", " : "):
        assert read_line(MAP, f"Budget{between}Qui décide ?").link is None, between
    assert read_line(MAP, "Budget > Horizon").link is None


def test_five_kinds_and_two_relations_are_offered_the_signed_one_as_its_two_senses() -> None:
    assert offered(SystemMap()) == (
        ["facteur", "enjeu", "levier", "frein", "acteur"], ["influence+", "influence-"]
    )  # fmt: skip
    map = SystemMap(palette=("acteur", "besoin", "projet", "cooperation", "influence"))
    assert offered(map) == (["acteur", "besoin", "projet"], ["cooperation", "influence+"])


def test_names_are_found_blind_to_accents_case_and_typography() -> None:
    map = SystemMap(
        elements=[
            Element(id="a", label="Élu·es", original="élu·es"),
            Element(id="b", label="L’eau à table\u202f?", original="L'eau à table ?"),
            Element(id="c", label="œufs"),
        ]
    )
    assert [named(map, words) for words in ("elu·es", "l'eau a table ?", "OEUFS", "", "eau")] == [
        "a", "b", "c", None, None,
    ]  # fmt: skip


def test_an_exact_name_wins_over_one_that_is_nearly_so() -> None:
    map = SystemMap(elements=[Element(id="a", label="Marché"), Element(id="b", label="Marche")])
    assert (named(map, "marche"), named(map, "marché")) == ("b", "a")


def test_what_begins_so_comes_first_then_a_later_word_and_one_letter_says_nothing() -> None:
    map = SystemMap(
        elements=[
            Element(id="a", label="Budget de la cantine"),
            Element(id="b", label="Cantine scolaire"),
            Element(id="c", label="Cantine"),
        ]
    )
    assert [(guess.id, guess.rest) for guess in guesses(map, "cant")] == [
        ("c", "ine"), ("b", "ine scolaire"), ("a", ""),
    ]  # fmt: skip
    assert guesses(map, "c") == ()
    assert guesses(map, "Budget")[0].rest == " de la cantine"
    assert guesses(map, "budget ")[0].rest == "de la cantine"


def test_a_relation_may_begin_at_what_is_selected_and_only_then() -> None:
    assert read_line(MAP, "> Budget +", "g").link == ("g", "b", "+")
    assert read_line(MAP, "> Budget +").link is None
    assert read_line(MAP, "> 30 % de bio", "g").link is None
    assert being_named(MAP, "> Bud", "g") == 2
    assert being_named(MAP, "Budget > qui") == 9
    assert being_named(MAP, "Un coût > qui") == 0
