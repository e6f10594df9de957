"""T18: an exception in any of fifty places is one message; the map, its history and the window go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.breaking import PLACES
from tests.faults.children import Program, fresh

NAMES = [place.name.removeprefix("sysmap.") for place in PLACES]


@pytest.mark.parametrize("place", range(len(PLACES)), ids=NAMES)
def test_t18_an_exception_anywhere_is_one_message(
    program: Program, tmp_path: Path, home: Path, place: int
) -> None:
    run = program.run("breaks", fresh(tmp_path), home, place=place).end()
    assert run.said == ["FINE"]
    assert run.status == 0
