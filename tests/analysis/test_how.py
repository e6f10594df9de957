"""« Comment c'est calculé » is two sentences everywhere, in both languages."""

from __future__ import annotations

import re

import pytest

from sysmap.analysis import CHANGE_COMPUTED, QUESTIONS, how
from sysmap.analysis.how import _HOW

SENTENCES = re.compile(r"[.!?…](?=\s|$|”|\s»)")


def told(language: str) -> dict[str, str]:
    """All that explains a computation, by what it explains."""
    rows = {name: how(name, language, n=3) for name in _HOW[language] if name != "title"}
    rows |= {row.id: row.of("computed", language) for row in QUESTIONS.values()}
    return {**rows, "change": CHANGE_COMPUTED[language]}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_two_sentences_each(language: str) -> None:
    wrong = {name: said for name, said in told(language).items()
             if len(SENTENCES.findall(said.replace("…)", ")"))) != 2}  # fmt: skip
    assert wrong == {}


def test_both_languages_explain_the_same_things() -> None:
    assert told("fr").keys() == told("en").keys()
    assert all(said and said != told("en")[name] for name, said in told("fr").items())
