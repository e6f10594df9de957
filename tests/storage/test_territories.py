"""Which « Le Vigan »? The official list of communes and groupings, found as people type."""

from __future__ import annotations

import pytest

from sysmap.storage import find_territories, territory_of
from sysmap.storage.territories import COMMUNE, GROUPING, count, fold


def test_all_of_france_is_there() -> None:
    assert count(COMMUNE) == 34_969
    assert count(GROUPING) == 1_255


@pytest.mark.parametrize("typed", ["Loos-en-Gohelle", "loos en gohelle", "LOOS EN GOH", "62528"])
def test_a_commune_is_found_however_it_is_typed(typed: str) -> None:
    found = find_territories(typed)[0]
    assert (found.name, found.code, found.department) == ("Loos-en-Gohelle", "62528", "Pas-de-Calais")
    assert found.grouping.startswith("CA de Lens")


def test_homonyms_are_told_apart() -> None:
    found = [place for place in find_territories("sainte-colombe", 40) if place.name == "Sainte-Colombe"]
    assert len(found) > 5
    assert len({(place.within, place.code) for place in found}) == len(found)


def test_saint_is_often_short() -> None:
    assert find_territories("st etienne")[0].code == "42218"


def test_a_grouping_is_found_by_one_of_its_words_or_its_number() -> None:
    assert find_territories("viganais")[0].code == "243000270"
    assert find_territories("243000270")[0].sort == GROUPING


def test_codes_keep_their_zeros_and_letters() -> None:
    assert find_territories("Ajaccio")[0].code == "2A004"
    assert find_territories("Ambérieu-en-Bugey")[0].code == "01004"


def test_the_card_keeps_name_code_and_year() -> None:
    made = territory_of(find_territories("30350")[0])
    assert (made.name, made.code, made.year) == ("Le Vigan", "30350", "2026")
    assert "Gard" in made.note


@pytest.mark.parametrize("typed", ["", " ", "-", "zzzzqq", "x" * 10_000])
def test_what_is_nowhere_is_not_found(typed: str) -> None:
    assert find_territories(typed) == ()


def test_folding_is_blind_to_accents_and_hyphens() -> None:
    assert fold("L’Haÿ-les-Roses") == fold("l hay les roses")
