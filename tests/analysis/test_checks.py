"""Checks tell errors from warnings from notes, and say which records they mean."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sysmap.analysis import NOTE, Finding, check, count_words
from sysmap.model import (
    Card,
    Contested,
    Element,
    Image,
    Link,
    Loop,
    Picture,
    Poster,
    Privacy,
    Reading,
    SystemMap,
    Territory,
    Zone,
)
from sysmap.storage import load

FULL = Card(
    title="T",
    question="Q ?",
    territory=Territory(name="Vimy"),
    workshop_date="2026-03-12",
    authors=("Service scolaire",),
    sources={"S": "Enquête"},
    licence="CC BY-SA 4.0",
)
A, B = Element(id="a", label="Cantine"), Element(id="b", label="Ferme")
AB = Link(id="ab", source="a", target="b", polarity="+")
BA = Link(id="ba", source="b", target="a", polarity="-")


def sound(**changes: Any) -> SystemMap:
    return SystemMap.model_validate({"card": FULL, "elements": [A, B], "links": [AB, BA], **changes})


def seen(map: SystemMap) -> dict[str, Finding]:
    return {finding.code: finding for finding in check(map)}


def test_a_complete_map_has_nothing_to_say() -> None:
    assert check(sound()) == []


@pytest.mark.parametrize(
    ("changes", "level", "code", "ids"),
    [
        ({"links": [AB.evolve(target="z")]}, "error", "dangling", ("ab",)),
        ({"unresolved": [{"id": "x", "source": "q"}]}, "error", "dangling", ("x",)),
        ({"elements": [A.evolve(zones=("z",)), B]}, "error", "unknown_zone", ("a",)),
        ({"pictures": [Picture(id="p", image="none")]}, "error", "missing_image", ("p",)),
        ({"images": [Image(id="i", data="bm90IGFuIGltYWdl")]}, "warning", "broken_image", ("i",)),
        ({"images": [Image(id="i", data="é~")]}, "warning", "broken_image", ("i",)),
        ({"zones": [Zone(id="ab")]}, "warning", "same_id", ("ab",)),
        ({"posters": [Poster(id="o", view="v")]}, "warning", "missing_view", ("o",)),
        ({"elements": [A.evolve(label=" \n"), B]}, "warning", "empty_label", ("a",)),
        ({"elements": [A, B.evolve(label="CANTINE ")]}, "warning", "same_label", ("a",)),
        ({"loops": [Loop(id="r", links=("ab",))]}, "warning", "broken_loop", ("r",)),
        ({"loops": [Loop(id="r", links=("ab", "gone"))]}, "warning", "broken_loop", ("r",)),
        ({"elements": [A.evolve(kind="acteur", label="Camille Exemple"), B]}, "warning", "person", ("a",)),
        ({"card": FULL.evolve(authors=("Mme Exemple",))}, "warning", "person_elsewhere", ("Mme Exemple",)),
        ({"card": FULL.evolve(privacy=Privacy(holds_personal_data=True))}, "warning", "privacy", ("card",)),
        (
            {"elements": [A.evolve(label="un deux trois quatre cinq six sept huit"), B]},
            "note",
            "long_label",
            ("a",),
        ),
        ({"links": [AB.evolve(polarity=""), BA]}, "note", "no_sign", ("ab",)),
        ({"links": [AB.evolve(support="hypothesis"), BA]}, "note", "hypotheses", ("ab",)),
        ({"elements": [A.evolve(visibility="group"), B]}, "note", "reserved", ("a",)),
        ({"elements": [A, B, Element(id="c", label="Seul")]}, "note", "isolated", ("c",)),
        ({"card": FULL.evolve(licence="", authors=())}, "note", "card", ("authors", "licence")),
        ({"elements": [], "links": []}, "note", "empty", ("map",)),
    ],
)
def test_each_fault_is_found_at_its_level(
    changes: dict[str, Any], level: str, code: str, ids: tuple[str, ...]
) -> None:
    finding = seen(sound(**changes))[code]
    assert finding.level == level
    assert finding.ids == ids


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_finding_is_a_sentence(language: str) -> None:
    map = sound(
        elements=[A.evolve(label="", zones=("z",)), B.evolve(label=""), Element(id="c", label="Seule")],
        loops=[Loop(id="r"), Loop(id="s")],
        unresolved=[{}],
        links=[
            AB.evolve(contested=Contested(readings=(Reading(held_by=("M. Exemple",)),)), support="hypothesis")
        ],
    )
    sentences = [finding.sentence(language) for finding in check(map)]
    assert len(sentences) >= 7
    for sentence in sentences:
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith((".", "…"))
        assert "{" not in sentence
        assert ("«" in sentence) <= (language == "fr")


def test_a_kind_may_share_a_label_with_another_kind() -> None:
    assert "same_label" not in seen(sound(elements=[A, B.evolve(label="Cantine", kind="acteur")]))


def test_a_loop_may_walk_a_relation_without_direction_backwards() -> None:
    back = Link(id="ab2", source="a", target="b", kind="cooperation")
    assert "broken_loop" not in seen(sound(links=[AB, back], loops=[Loop(id="r", links=("ab", "ab2"))]))
    assert "broken_loop" not in seen(sound(links=[AB, back], loops=[Loop(id="r", links=("ab2", "ab"))]))


def test_a_zone_that_exists_is_no_fault() -> None:
    assert check(sound(zones=[Zone(id="z")], elements=[A.evolve(zones=("z",)), B])) == []


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Part de produits durables", 4),
        ("3\u202f400 m² : c’est peu !", 4),
        ("Qui\u00a0?", 1),
        ("", 0),
        ("a\nb", 2),
    ],
)
def test_words_are_counted_as_people_count(label: str, words: int) -> None:
    assert count_words(label) == words


def test_the_five_examples_give_notes_only(examples: list[Path]) -> None:
    assert len(examples) == 5
    for path in examples:
        assert {finding.level for finding in check(load(path))} <= {NOTE}, path.name
