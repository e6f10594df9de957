"""Paper kits: every template, exact pages, cards with their numbers, black-and-white safe."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from sysmap.model import Element, SystemMap
from sysmap.poster.sheet import Words
from sysmap.poster.sheets import KitOrder, Leaf, kit_canvases, leaf_picture, paper_kit
from sysmap.poster.sheets.leaf import Plan, Stroke
from sysmap.storage import new_map, templates

IDS = [template.id for template in templates()]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("id", IDS)
def test_every_template_has_instructions_canvases_and_cards(id: str, language: str, read: Any) -> None:
    map = new_map(id, language=language, question="Qui mange quoi ?")
    found = read(map, paper_kit(map, language, KitOrder(cards=12)))
    offered = kit_canvases(map, language)
    assert len(offered) >= 1
    assert found.sizes == [(210.0, 297.0), *[(420.0, 297.0)] * len(offered), *[(210.0, 297.0)] * 2]
    for canvas, text in zip(offered, found.texts[1:], strict=False):
        assert "".join(canvas.name.split()) in text
        assert "Quimangequoi" in text
    for zone in map.zones.values():
        if zone.label and zone.shape.type != "sector":  # those along an arc are set letter by letter
            assert found.says(zone.label)


@pytest.mark.parametrize("id", IDS)
def test_the_instructions_are_one_page_with_minutes_and_sentences_to_say(id: str) -> None:
    map = new_map(id)
    made = paper_kit(map, "fr", KitOrder(cards=0))
    guides = [leaf for leaf in made.leaves if leaf.name == "Mode d’emploi"]
    assert len(guides) == 1
    said = _text(guides[0])
    assert said.count(" min") >= 3
    assert "«\u00a0" in said
    assert "Saisie par numéro" in said


def _text(leaf: Leaf) -> str:
    return "\n".join(item.text for item in leaf.of(Words))


def test_the_four_colleges_each_have_their_sheet_with_the_needs_towards_the_others(read: Any) -> None:
    map = new_map("fantastiques")
    colleges = ("elu", "agent", "socioeco", "etat")
    order = KitOrder(cards=0, guide=False, canvases=[f"roles-{college}" for college in colleges])
    found = read(map, paper_kit(map, "fr", order))
    assert len(found.pages) == 4
    assert "Notrerôle" in found.texts[0]
    assert found.texts[0].count("Nosbesoins") == 3
    assert "enversl’Étatterritorial" in found.texts[0]
    assert "enverslesélu·es" not in found.texts[0]
    assert "enverslesélu·es" in found.texts[3]


@pytest.mark.parametrize(
    ("size", "paper", "each"), [("76", "A4", 6), ("76", "A3", 15), ("A6", "A4", 4), ("A6", "A3", 8)]
)
def test_cards_are_numbered_one_by_one(size: str, paper: str, each: int, read: Any) -> None:
    map = new_map("libre")
    order = KitOrder(canvases=(), guide=False, cards=60, size=size, card_paper=paper)
    made = paper_kit(map, "fr", order)
    assert len(made.leaves) == -(-60 // each)
    numbers = [item.text for leaf in made.leaves for item in leaf.of(Words) if item.role == "number"]
    assert numbers == [str(n) for n in range(1, 61)]
    assert "59" in read(map, made).text


def test_a_card_is_as_large_as_a_sticky_note() -> None:
    (leaf,) = paper_kit(new_map("libre"), "fr", KitOrder(canvases=(), guide=False, cards=6)).leaves
    down = sorted(item.y for item in leaf.of(Stroke) if item.dashes and item.dy == 0)
    across = sorted(item.x for item in leaf.of(Stroke) if item.dashes and item.dx == 0)
    assert [round(b - a, 3) for a, b in itertools.pairwise(down)] == [76.0] * 3
    assert [round(b - a, 3) for a, b in itertools.pairwise(across)] == [76.0] * 2


def test_numbers_go_on_from_those_of_the_map() -> None:
    map = new_map("libre").evolve(elements=[Element(id="a", label="Déjà là", number=41)])
    leaf = paper_kit(map, "fr", KitOrder(canvases=(), guide=False, cards=2)).leaves[0]
    assert [item.text for item in leaf.of(Words) if item.role == "number"] == ["42", "43"]


def test_a_canvas_says_nothing_that_people_said(guarded: SystemMap, read: Any) -> None:
    from tests.poster.conftest import SECRETS

    found = read(guarded, paper_kit(guarded, "fr", KitOrder(cards=6)))
    assert not any(secret in found.text for secret in SECRETS)
    assert "Potager" not in found.text


@pytest.mark.parametrize("id", ["fantastiques", "frise", "matrice", "petales"])
def test_zones_are_edged_in_black_for_any_copier(id: str) -> None:
    made = paper_kit(new_map(id), "fr", KitOrder(cards=0, guide=False))
    leaf = next(leaf for leaf in made.leaves if leaf.of(Plan))
    image = leaf_picture(leaf, 840)
    grey = [image.pixelColor(x, y).lightness() for x in range(0, 840, 2) for y in range(0, image.height(), 2)]
    assert min(grey) < 90
    assert sum(90 <= value < 215 for value in grey) / len(grey) < 0.1  # the edges of lines, no tints


def test_an_order_for_nothing_but_canvases_of_another_paper() -> None:
    made = paper_kit(new_map("frise"), "fr", KitOrder(cards=0, guide=False, canvas_paper="A4"))
    assert [(leaf.width, leaf.height) for leaf in made.leaves] == [(297.0, pytest.approx(210.0, abs=0.1))]


def test_a_kit_of_thousands_of_cards_stops_at_what_numbers_allow(many: Callable[[int], SystemMap]) -> None:
    made = paper_kit(many(3), "fr", KitOrder(canvases=(), guide=False, cards=100_000, card_paper="A3"))
    assert len(made.leaves) == 67
