"""The program refuses the one pair of versions that would lose work, and no other."""

from __future__ import annotations

import pytest

from sysmap import versions


@pytest.mark.parametrize(
    ("python", "qt"),
    [((3, 11), "6.10.3"), ((3, 11), "6.11.3"), ((3, 12), "6.12.0"), ((3, 14), "6.13.1"), ((3, 11), "")],
)
def test_sound_pairs_start(python: tuple[int, int], qt: str) -> None:
    assert versions.judge(python, qt) == ""


@pytest.mark.parametrize("qt", ["6.12.0", "6.12.0.1", "6.13.0a1", "7.0"])
def test_the_pair_that_aborts_is_refused_by_name(qt: str) -> None:
    said = versions.judge((3, 11), qt)
    assert qt in said
    assert "Python 3.12" in said


def test_an_old_python_is_told_which_one_is_needed() -> None:
    assert "3.11" in versions.judge((3, 9), "6.11.3")


def test_what_is_installed_here_may_start() -> None:
    assert versions.complaint() == ""
    assert versions.numbers(versions.installed("PySide6-Essentials")) >= (6, 10)


def test_a_program_without_records_of_its_packages_starts() -> None:
    assert versions.installed("no-such-package") == ""
