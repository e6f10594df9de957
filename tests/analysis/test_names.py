"""What reads like a person's name is noticed; organisations, functions and places are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap.analysis import like_a_person
from sysmap.storage import load


@pytest.mark.parametrize(
    "label",
    [
        "Camille Exemple",
        "M. Exemple",
        "Mme Exemple (mairie)",
        "Dr Exemple",
        "EXEMPLE Camille",
        "C. Exemple",
        "Jean-Camille Exemple",
        "Camille de Exemple",
        "Camille Exemple, maire",
        "Mrs Example",
    ],
)
def test_persons(label: str) -> None:
    assert like_a_person(label)


@pytest.mark.parametrize(
    "label",
    [
        "Chambre d’agriculture",
        "Collège Jean Moulin",
        "Élu·es",
        "Parc national des Cévennes",
        "ONF",
        "Grand Est",
        "France Travail",
        "Maire",
        "Mairie de Vimy",
        "Les Amis de la Terre",
        "Saint-Pierre",
        "Rose des vents",
        "Marie",
        "CAUE",
        "Pierre sèche",
        "M",
        "",
        "Commune de Saint Martin",
        "Crédit Agricole",
    ],
)
def test_organisations_functions_and_places(label: str) -> None:
    assert not like_a_person(label)


def test_no_element_of_the_examples_is_taken_for_a_person(examples: list[Path]) -> None:
    for path in examples:
        for element in load(path).elements.values():
            assert not like_a_person(element.label), element.label
