"""Words of people: kept letter for letter, save what no font, file or screen can hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.model import Element, clean

ANY_TEXT = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "C", "Cs")), max_size=80)


@pytest.mark.parametrize(
    "words",
    [
        "élu·es et agent·es",
        "« Qu’est-ce qui empêche ? »",
        "Montant\u202f: 12\u00a0000\u00a0€",
        "deux\nlignes\tet un retrait",
        "→ ✓ ½ œ Œ ÿ",
        "👩🏽‍🌾 maraîchère",
        "שלום עולם",
    ],
)
def test_ordinary_words_are_left_alone(words: str) -> None:
    assert clean(words) == words


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"])
def test_what_cannot_be_shown_leaves_a_visible_trace(bad: str) -> None:
    assert clean(f"a{bad}b") == "a\ufffdb"


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_endings_are_one(ending: str) -> None:
    assert clean(f"un{ending}deux") == "un\ndeux"


@given(ANY_TEXT)
def test_every_text_becomes_one_that_a_file_can_hold(words: str) -> None:
    kept = clean(words)
    assert json.loads(json.dumps(kept).encode("utf-8")) == kept
    kept.encode("utf-8")


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(words: str) -> None:
    assert clean(clean(words)) == clean(words)


def test_words_are_cleaned_wherever_they_enter() -> None:
    element = Element(id="a\x00", label="Canti\ud800ne", keywords=("x\x07",), attributes={"k\x00": "v\x00"})
    assert element.id == "a\ufffd"
    assert element.label == "Canti\ufffdne"
    assert element.keywords == ("x\ufffd",)
    assert dict(element.attributes) == {"k\ufffd": "v\ufffd"}


def test_a_very_long_label_is_kept_whole() -> None:
    assert len(Element(id="a", label="é" * 10_000).label) == 10_000
