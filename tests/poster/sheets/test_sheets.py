"""Cards, numbered map, matrix, table: every label is found, nothing reserved is, huge maps fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sysmap.model import Card, Element, SystemMap, by_number
from sysmap.poster.sheet import Words
from sysmap.poster.sheets import (
    Printed,
    element_cards,
    matrix_sheet,
    numbered_sheets,
    table_sheet,
)
from sysmap.poster.sheets.leaf import Plan
from tests.poster.conftest import SECRETS
from tests.poster.sheets.conftest import bare, number

Make = Callable[[SystemMap, str], Printed]
MAKES = (element_cards, matrix_sheet, numbered_sheets, table_sheet)
HARD = (
    "<b>gras</b> & <script>alert(1)</script>", "Mot " * 2500, "A" * 10_000, "Deux **étoiles** ici",
    "100 % « dit » ; vrai ?",
)  # fmt: skip


@pytest.mark.parametrize("make", MAKES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_label_is_on_the_page(numbered: SystemMap, make: Make, language: str, read: Any) -> None:
    made = make(numbered, language)
    found = read(numbered, made)
    assert made.notices == ()
    for element in numbered.elements.values():
        assert found.says(element.label)
        assert found.says(str(element.number))


@pytest.mark.parametrize("make", MAKES)
def test_what_is_reserved_stays_out_and_that_is_said(guarded: SystemMap, make: Make, read: Any) -> None:
    made = make(number(guarded), "fr")
    found = read(guarded, made)
    visible = guarded.elements["a"].description
    assert not [secret for secret in SECRETS if secret in found.text and secret != visible]
    assert any("n’y figurent pas" in notice for notice in made.notices)
    assert {"x", "y"} <= set(made.withheld)


@pytest.mark.parametrize("make", MAKES)
@pytest.mark.parametrize("label", HARD)
def test_hard_words_are_whole(make: Make, label: str, read: Any) -> None:
    elements = [Element(id="a", label=label, number=1), Element(id="b", label="Autre", y=300, number=2)]
    map = SystemMap(id="m", elements=elements, card=Card(title=label[:300]))  # type: ignore[arg-type]
    found = read(map, make(map, "fr"))
    words = bare(label)
    assert words[:60] in found.text
    first = words[:1]
    assert found.text.count(first) >= words.count(first)


@pytest.mark.parametrize("make", MAKES)
def test_an_empty_map_is_a_sentence(make: Make) -> None:
    made = make(SystemMap(id="m"), "fr")
    assert made.leaves == ()
    assert "encore vide" in made.notices[0]


@pytest.mark.parametrize(
    ("make", "count", "pages"), [(element_cards, 150, 38), (matrix_sheet, 150, 10), (table_sheet, 300, 14)]
)
def test_a_large_map_takes_the_pages_it_needs(
    many: Any, make: Make, count: int, pages: int, read: Any
) -> None:
    map = number(many(count))
    made = make(map, "fr")
    assert len(made.leaves) >= pages
    papers = {(297.0, 210.0), (210.0, 297.0), (420.0, 297.0)}
    assert {(leaf.width, leaf.height) for leaf in made.leaves} <= papers
    found = read(map, made)
    assert all(found.says(element.label) for element in map.elements.values())


def test_nothing_flows_out_of_the_page(many: Any, numbered: SystemMap) -> None:
    for map in (number(many(60)), numbered):
        for make in MAKES:
            for leaf in make(map, "fr").leaves:
                for item in leaf.of(Words):
                    assert item.y + item.setting.height <= leaf.height
                    beyond = {"right": 0.0, "centre": 0.5, "left": 1.0}[item.align] * item.setting.width
                    assert item.x + beyond <= leaf.width


def test_the_map_bears_its_numbers_beside_its_words(numbered: SystemMap) -> None:
    made = numbered_sheets(numbered, "fr")
    (plan,) = made.leaves[0].of(Plan)
    assert sorted(number for number, _, _ in plan.numbers) == [1, 2, 3, 4, 5, 6]
    frame = plan.frame.grown(plan.disc * 2)
    for _number, x, y in plan.numbers:
        assert frame.holds(x, y)
    for one, (_n, x, y) in zip(plan.numbers, plan.numbers, strict=True):
        for other in plan.numbers:
            far = ((x - other[1]) ** 2 + (y - other[2]) ** 2) ** 0.5
            assert other is one or far >= 2 * plan.disc


def test_the_reply_sheet_asks_for_each_number_and_for_what_is_missing(numbered: SystemMap) -> None:
    made = numbered_sheets(numbered, "fr")
    numbers = [item.text for leaf in made.leaves[1:] for item in leaf.of(Words) if item.role == "number"]
    assert numbers == [str(n) for n in range(1, 17)]  # six elements, ten new ones


def test_numbers_that_are_missing_are_said(canteen: SystemMap) -> None:
    made = element_cards(canteen, "fr")
    assert made.notices == ("6 éléments n’ont pas de numéro\u00a0: numérotez la carte.",)


def test_cards_come_back_by_their_number(numbered: SystemMap) -> None:
    from sysmap.editing import Editor, answer, read_answer

    made = element_cards(numbered, "fr")
    printed = [item.text for leaf in made.leaves for item in leaf.of(Words) if item.role == "number"]
    assert sorted(map(int, printed)) == [1, 2, 3, 4, 5, 6]
    editor = Editor(numbered)
    for n in map(int, printed):
        with editor.transaction("saisie") as draft:
            answer(draft, read_answer(editor.map, f"Corrigé {n}", n))
    for n in map(int, printed):
        back = by_number(editor.map, n)
        assert back is not None
        assert back.label == f"Corrigé {n}"


def test_the_matrix_has_a_mark_for_each_relation(numbered: SystemMap) -> None:
    made = matrix_sheet(numbered, "fr")
    marks = [item.text for leaf in made.leaves for item in leaf.of(Words) if item.role == "mark"]
    assert sorted(marks) == sorted(["+"] * 4 + ["●", "−"])
