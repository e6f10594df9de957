"""What is typed from paper: numbers, words, relations; what is spoken stays words."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor, answer, read_answer
from sysmap.model import Element, Link, SystemMap


@pytest.fixture
def map() -> SystemMap:
    elements = [
        Element(id="a", number=12, label="Budget"), Element(id="b", number=15, label="Gaspillage"),
        Element(id="y", number=2026, label="Année"),
    ]  # fmt: skip
    return SystemMap(id="m", elements=elements, links=[Link(id="l", source="b", target="a", polarity="+")])  # type: ignore[arg-type]


@pytest.mark.parametrize(("typed", "shown", "deed", "number"), [
    ("12", 0, "show", 12), ("99", 0, "show", 99), ("15", 12, "show", 15), ("0", 0, "wrong", 0),
    ("2026", 12, "show", 2026), ("2030", 12, "words", 12), ("ok", 12, "right", 12),
    ("Juste", 12, "right", 12), ("ok", 99, "wrong", 99), ("", 12, "leave", 12),
    ("Budget serré", 0, "wrong", 0),
    ("12: Budget serré", 0, "words", 12), ("8:30 au marché", 12, "words", 12),
    ("12 > 15 +", 0, "link", 12), ("> 15 −", 12, "link", 12), ("12>15", 0, "link", 12),
    ("> 15", 0, "wrong", 0),
    ("12 > 77 +", 0, "wrong", 77), ("15 > 12", 0, "wrong", 15), ("rq: à revoir", 12, "remark", 12),
    ("12 à 15 repas", 12, "words", 12), ("moins > plus", 12, "words", 12), ("-5", 0, "wrong", 0),
    ("okapi", 12, "words", 12), ("g: plus tard", 99, "park", 99),
])  # fmt: skip
def test_a_line_means_one_thing(map: SystemMap, typed: str, shown: int, deed: str, number: int) -> None:
    found = read_answer(map, typed, shown)
    assert (found.deed, found.number) == (deed, number)


@pytest.mark.parametrize("spoken", [
    "Parents + enseignants", "a : b", "Plus de lien - moins de bruit", "élu·es / agent·es", "12 repas : trop",
    "Remarque générale", "<b>gras</b>", "سوق القرية", "🥕 carottes",
])  # fmt: skip
def test_words_stay_words(map: SystemMap, spoken: str) -> None:
    assert read_answer(map, spoken, 12).words == spoken


def test_words_change_the_label_and_a_prefix_the_kind(map: SystemMap) -> None:
    editor = Editor(map)
    with editor.transaction("saisie") as draft:
        answer(draft, read_answer(map, "l: Budget partagé", 12))
    a = editor.map.elements["a"]
    assert (a.kind, a.label) == ("levier", "Budget partagé")
    assert "Budget" in {a.original, *(said.text for said in a.wordings)}


def test_a_sign_for_a_relation_that_is_there_is_no_second_relation(map: SystemMap) -> None:
    editor = Editor(map)
    for line, count in (("15 > 12 -", 1), ("12 > 15 +", 2)):
        with editor.transaction("saisie") as draft:
            answer(draft, read_answer(editor.map, line))
        assert len(editor.map.links) == count
    assert editor.map.links["l"].polarity == "-"


def test_a_remark_is_pinned_and_changes_no_word(map: SystemMap) -> None:
    editor = Editor(map)
    with editor.transaction("saisie") as draft:
        answer(draft, read_answer(map, "rq: à revoir avec la mairie", 12))
    (remark,) = editor.map.remarks.values()
    assert (remark.on, remark.text) == ("a", "à revoir avec la mairie")
    assert editor.map.elements["a"] == map.elements["a"]
