"""Whether a named loop closes, and what its signs make of it."""

from __future__ import annotations

import pytest

from sysmap.analysis import closed, turn
from sysmap.model import Contested, Element, Link, Loop, Reading, SystemMap


def ring(*signs: str, contested: Contested | None = None, letter: str = "") -> tuple[SystemMap, Loop]:
    n = len(signs)
    elements = [Element(id=str(i), label=str(i)) for i in range(n)]
    links = [
        Link(id=f"l{i}", source=str(i), target=str((i + 1) % n), polarity=sign)
        for i, sign in enumerate(signs)
    ]
    if contested:
        links[0] = links[0].evolve(contested=contested)
    loop = Loop(id="r", links=[link.id for link in links], letter=letter)
    return SystemMap.model_validate({"elements": elements, "links": links, "loops": [loop]}), loop


@pytest.mark.parametrize(
    ("signs", "way"),
    [
        ("++", "R"),
        ("+-", "B"),
        ("--", "R"),
        ("---", "B"),
        ("+", "R"),
        ("-", "B"),
        (("+", "?"), "?"),
        (("+", ""), "?"),
    ],
)
def test_an_odd_number_of_minus_signs_balances(signs: str, way: str) -> None:
    map, loop = ring(*signs)
    assert closed(map, loop)
    assert turn(map, loop) == way


def test_a_sign_that_is_contested_leaves_both_readings() -> None:
    both = Contested(readings=(Reading(polarity="+"), Reading(polarity="-")))
    assert turn(*ring("+", "-", contested=both)) == "R/B"
    other = Contested(readings=(Reading(text="trop tôt", polarity="+"),))
    assert turn(*ring("+", "-", contested=other)) == "B"


def test_a_loop_that_lost_a_relation_says_nothing() -> None:
    map, loop = ring("+", "-")
    map = map.evolve(links=[map.links["l0"]])
    assert not closed(map, loop)
    assert turn(map, loop) == "?"
