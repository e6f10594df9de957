"""All twenty-nine threats have tests, and these tests and files are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.making import FAMILIES
from tests.hostile.table import THREATS


def test_no_threat_is_left_out() -> None:
    assert sorted(THREATS) == list(range(1, 30))
    assert {family for threat in THREATS.values() for family in threat.made} == set(FAMILIES)


@pytest.mark.parametrize("number", sorted(THREATS))
def test_what_answers_a_threat_is_there(number: int, root: Path) -> None:
    assert THREATS[number].tests
    for name in THREATS[number].tests:
        file, _colons, test = name.partition("::")
        assert f"def {test}" in (root / file).read_text("utf-8"), name
