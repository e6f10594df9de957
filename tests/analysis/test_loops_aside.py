"""The long search answers as the short one does, stops when it is told to, and fails without a word."""

from __future__ import annotations

import sys
import threading

import pytest

from sysmap.analysis import loops_found, search_aside
from sysmap.model import Contested, Loop, Reading, SystemMap
from tests.analysis.test_loops_found import drawn, random_graph


@pytest.mark.parametrize("seed", [3, 11])
def test_the_child_finds_what_we_find(seed: int) -> None:
    map = drawn(random_graph(seed), loops=[Loop(id="o", links=["l0"])])
    both = Contested(readings=(Reading(polarity="+"), Reading(polarity="-")))
    links = [link.evolve(contested=both) if link.id == "l1" else link for link in map.links.values()]
    map = map.evolve(links=links)
    assert search_aside(map, longest=6, most=50) == loops_found(map, longest=6, most=50)


def sleeper(seconds: int) -> list[str]:
    return [sys.executable, "-c", f"import sys, time; sys.stdin.read(); time.sleep({seconds})"]


def test_a_search_nobody_waits_for_any_more_is_stopped() -> None:
    given_up = threading.Event()
    given_up.set()
    assert search_aside(SystemMap(), cancelled=given_up.is_set, command=sleeper(30)) is None


def test_a_search_that_never_ends_is_stopped() -> None:
    assert search_aside(SystemMap(), seconds=0.2, command=sleeper(30)) is None


def test_a_child_that_dies_or_babbles_answers_nothing() -> None:
    assert search_aside(SystemMap(), command=[sys.executable, "-c", "raise SystemExit(3)"]) is None
    assert search_aside(SystemMap(), command=[sys.executable, "-c", "print('oh')"]) is None
    assert search_aside(SystemMap(), command=["/nowhere/at/all"]) is None
