"""A typed line is read without eating speech."""

from __future__ import annotations

import pytest

from sysmap.editing import offered, read_line
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
