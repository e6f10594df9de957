"""The plan of influence and dependence on paper: nothing over anything, and what it says of itself."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from sysmap.geometry import Box
from sysmap.model import Element, Link, SystemMap
from sysmap.poster.sheet import Words
from sysmap.poster.sheets import Leaf, influence_sheet, leaf_picture
from sysmap.storage import load
from tests.analysis.graphs import complete, random_map
from tests.poster.conftest import SECRETS


def box(words: Words) -> Box:
    left = words.x - {"left": 0.0, "centre": 0.5, "right": 1.0}[words.align] * words.setting.width
    return Box(left, words.y, left + words.setting.width, words.y + words.setting.height)


def boxes(leaf: Leaf) -> list[Box]:
    return [box(words) for words in leaf.of(Words)]


def crowd(size: int) -> SystemMap:
    """Many elements, most of them at the same few places."""
    elements = [Element(id=f"e{n}", label=f"Un élément bien nommé n° {n}") for n in range(size)]
    links = [Link(id=f"l{n}", source=f"e{n}", target=f"e{(n * 7 + 1) % size}") for n in range(size)]
    return SystemMap(elements=elements, links=links)


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("which", [0, 1, 3, 4, "40", "120", "complete"])
def test_no_word_lies_on_another_or_over_the_edge(examples: list[Path], which: object, paper: str) -> None:
    made = {"40": crowd(40), "120": crowd(120), "complete": complete(30)}
    map = load(examples[which]) if isinstance(which, int) else made[str(which)]
    for language in ("fr", "en"):
        leaf = influence_sheet(map, language, paper_name=paper).leaves[0]
        found = boxes(leaf)
        assert not [(a, b) for a, b in combinations(found, 2) if a.grown(-0.3).meets(b.grown(-0.3))]
        assert all(one.left >= 5 and one.right <= leaf.width - 5 for one in found)
        assert all(one.top >= 5 and one.bottom <= leaf.height - 5 for one in found)


def test_every_element_of_the_canteen_is_named_and_counted(examples: list[Path], read: Any) -> None:
    canteen = load(examples[3])
    made = influence_sheet(canteen, "fr")
    found = read(canteen, made)
    assert found.sizes == [(297.0, 210.0)] * 2
    assert [e.label for e in canteen.elements.values() if not found.says(e.label)] == []
    for said in ("4,47", "5,89", "Moteurs", "Résultats", "ne se stabilise pas",
                 "22 des 32 relations lues sont des hypothèses",
                 "La méthode ne regarde pas les signes"):  # fmt: skip
        assert found.says(said), said
    english = read(canteen, influence_sheet(canteen, "en", paper_name="A3"))
    assert english.sizes[0] == (420.0, 297.0)
    for said in ("4.47", "Drivers", "does not settle", "ignores signs"):
        assert english.says(said), said


def test_the_map_names_the_corners(canteen: SystemMap, read: Any) -> None:
    named = canteen.evolve(quadrants=("Ce qui tire", "", "", "Ce qui vient"))
    found = read(named, influence_sheet(named, "fr"))
    assert found.says("Ce qui tire")
    assert found.says("Relais")
    assert not found.says("Moteurs")


def test_without_influences_there_is_a_sentence_and_no_page() -> None:
    map = SystemMap(elements=[Element(id="a", label="A")])
    made = influence_sheet(map, "fr")
    assert made.leaves == ()
    assert made.notices[0].startswith("Cette carte n’a pas encore de relation d’influence")
    assert influence_sheet(SystemMap(), "fr").leaves == ()


def test_what_is_reserved_stays_out(guarded: SystemMap, read: Any) -> None:
    links = [link.evolve(kind="influence") for link in guarded.links.values()]
    made = influence_sheet(guarded.evolve(links=links), "fr")
    if made.leaves:
        found = read(guarded, made)
        visible = guarded.elements["a"].description
        assert not [secret for secret in SECRETS if secret in found.text and secret != visible]
    assert made.withheld


@pytest.mark.parametrize("label", ["", "<b>gras</b> & « dit »", "A" * 3000, "mot " * 800, "**étoiles**"])
def test_hard_labels_are_drawn_all_the_same(label: str) -> None:
    map = random_map(3, 8, kinds=("influence",))
    hard = map.evolve(elements=[one.evolve(label=label) for one in map.elements.values()])
    for leaf in influence_sheet(hard, "fr").leaves:
        assert not leaf_picture(leaf, 400).isNull()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_points_that_lie_on_one_another_share_one_label(language: str) -> None:
    elements = [Element(id=id, label=f"Point {id}") for id in "abcdef"]
    links = [Link(id=f"l{id}", source="a", target=id, polarity="+") for id in "bcde"]
    map = SystemMap(elements=elements, links=[*links, Link(id="fa", source="f", target="a")])
    labels = [words for words in influence_sheet(map, language).leaves[0].of(Words) if words.role == "label"]
    said = [[run.text for line in words.setting.lines for run in line] for words in labels]
    assert ["•\u00a0Point b", "•\u00a0Point c", "•\u00a0Point d", "•\u00a0Point e"] in said
    assert len(labels) == 3


def test_the_four_fantastics_are_all_named_on_the_plan(examples: list[Path], read: Any) -> None:
    map = load(examples[1])
    leaf = influence_sheet(map, "fr").leaves[0]
    assert not [words for words in leaf.of(Words) if words.role == "number"]
