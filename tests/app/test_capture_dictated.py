"""Forty items and thirty relations typed under a French keyboard: nothing is eaten, nothing moves."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.keystrokes import dictate
from sysmap.app.shell import Shell


@pytest.fixture
def dictated(shell: Shell) -> dict[str, Any]:
    return dictate(shell)


def test_no_word_is_eaten_no_kind_relation_or_split_is_unwanted_and_nothing_moves(
    dictated: dict[str, Any],
) -> None:
    assert dictated["items"] == 40
    for wrong in (
        "words_lost", "words_added", "wrong_kinds", "unwanted_splits", "unwanted_relations", "elements_moved",
        "wrong_relations", "elements_made_by_relations", "elements_moved_by_relations", "wrong_from_the_map",
        "wrong_in_traps",
    ):  # fmt: skip
        assert dictated[wrong] == 0, wrong
    # Enter, and two more for the seven prefixes; at most eight keys beyond letters for a relation.
    assert dictated["keys_per_element_beyond_text"] <= 1.5
    assert dictated["keys_of_the_longest_relation"] <= 8
    assert dictated["keys_per_relation_from_the_map"] <= 8
