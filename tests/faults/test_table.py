"""The table of faults is whole, and the tests it names are there."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (.+) \|$", (HERE / "README.md").read_text("utf-8"), re.MULTILINE)


def test_every_fault_has_its_row_and_each_says_something() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, 76))
    assert all(len(said) > 20 for *_, said in ROWS)


def test_every_test_that_is_named_is_there() -> None:
    named = re.findall(r"`([\w/]+\.py)(?:::(\w+))?`", " ".join(said for *_, said in ROWS))
    assert len(named) > 75
    for file, name in named:
        path = HERE.parent / file if not file.startswith("benchmarks") else HERE.parents[1] / file
        text = path.read_text("utf-8")
        assert not name or f"def {name}(" in text, f"{file}::{name}"


def test_every_test_of_a_fault_is_in_the_table() -> None:
    told = (HERE / "README.md").read_text("utf-8")
    for path in HERE.glob("test_*.py"):
        for name in re.findall(r"^def (test_t\d\w+)\(", path.read_text("utf-8"), re.MULTILINE):
            assert name in told, f"{path.name}::{name}"
