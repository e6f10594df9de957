"""What is said twice is noticed; what is merely near, or the contrary, is not."""

import pytest

from sysmap.analysis import alike, similar_to
from sysmap.model import Element, SystemMap, Wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cantine", "La cantine"), ("L’eau", "l'EAU"), ("Élu·es", "les élus"), ("élu(e)s", "Élus"),
        ("Agent.e.s", "agents"), ("Jeux", "Le jeu"), ("Réussite visible", "Réussites visibles"),
        ("Isolement des agriculteurs", "isolement agriculteurs"), ("Emplois locaux", "Emploi local"),
        ("Coopération des communes", "Coopératon des communes"), ("Œuvre collective", "oeuvre collective"),
    ],
)  # fmt: skip
def test_the_same_thing_said_otherwise(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Coopération", "Compétition"), ("Confiance", "Méfiance"), ("Table 1", "Table 2"), ("", ""),
        ("Motivation des élus", "Démotivation des élus"), ("Sécurité", "Insécurité"), ("Mare", "Maire"),
        ("Coopération avec l’État", "Coopération sans l’État"), ("Élus", "Élèves"), ("Eau", "Eau potable"),
    ],
)  # fmt: skip
def test_another_thing(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_other_wordings_count_and_other_kinds_do_not() -> None:
    map = SystemMap(
        elements=[
            Element(id="a", label="Restauration scolaire", wordings=(Wording(text="La cantine"),)),
            Element(id="b", label="Cantine", kind="projet"),
            Element(id="c", label="Cantine"),
        ]
    )
    assert similar_to(map, "c") == ("a",)
    assert similar_to(map, "nobody") == ()
