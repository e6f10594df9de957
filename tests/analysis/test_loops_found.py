"""Loops that close without anybody having named them."""

from __future__ import annotations

from collections import Counter
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap import load
from sysmap.analysis import loops_found
from sysmap.model import Element, Link, Loop, SystemMap
from sysmap.resources import examples

Triple = tuple[int, int, str]
ENDS = st.integers(0, 4)


def drawn(triples: list[Triple], kind: str = "influence", loops: list[Loop] | None = None) -> SystemMap:
    ends = {str(end) for a, b, _ in triples for end in (a, b)}
    return SystemMap.model_validate(
        {
            "elements": [Element(id=end, label=end) for end in sorted(ends)],
            "links": [
                Link(id=f"l{i}", source=str(a), target=str(b), kind=kind, polarity=sign)
                for i, (a, b, sign) in enumerate(triples)
            ],
            "loops": loops or [],
        }
    )


def by_brute_force(triples: list[Triple]) -> Counter[tuple[frozenset[str], str]]:
    """Every order of every choice of elements, every parallel relation."""
    nodes = sorted({end for a, b, _ in triples for end in (a, b)})
    between: dict[tuple[int, int], list[int]] = {}
    for i, (a, b, _) in enumerate(triples):
        between.setdefault((a, b), []).append(i)
    found: Counter[tuple[frozenset[str], str]] = Counter()
    for size in range(1, len(nodes) + 1):
        for order in permutations(nodes, size):
            if order[0] == min(order):
                steps = [between.get((a, b), []) for a, b in zip(order, (*order[1:], order[0]), strict=True)]
                for ids in product(*steps):
                    signs = [triples[i][2] for i in ids]
                    way = "?" if not set(signs) <= {"+", "-"} else "RB"[signs.count("-") % 2]
                    found[frozenset(f"l{i}" for i in ids), way] += 1
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ENDS, ENDS, st.sampled_from(["+", "-", "", "?"])), max_size=9))
def test_every_loop_is_found_once_with_its_letter(triples: list[Triple]) -> None:
    found = loops_found(drawn(triples))
    assert found.complete
    assert Counter((frozenset(one.links), one.way) for one in found.rounds) == by_brute_force(triples)


@pytest.mark.parametrize(
    ("name", "ways"), [("vimy", {"R": 6, "B": 2}), ("petr", {"R": 3}), ("alliance", {}), ("charte", {"R": 1})]
)
def test_the_examples_hold_the_loops_they_tell(name: str, ways: dict[str, int]) -> None:
    (path,) = (path for path in examples() if name in path.name)
    found = loops_found(load(path))
    assert found.complete
    assert Counter(one.way for one in found.rounds) == ways


def test_cooperation_has_no_direction_and_closes_nothing_by_itself() -> None:
    assert loops_found(drawn([(1, 2, ""), (2, 3, ""), (3, 1, "")], "cooperation")).rounds == ()


def test_a_loop_somebody_named_counts_even_through_cooperation() -> None:
    named = Loop(id="r", links=["l0", "l1", "l2"])
    found = loops_found(drawn([(1, 2, ""), (2, 3, ""), (1, 3, "")], "cooperation", [named]))
    assert [one.links for one in found.rounds] == [("l0", "l1", "l2")]


def test_a_tangle_is_counted_up_to_a_limit_and_says_so() -> None:
    tangle = [(a, b, "+") for a in range(12) for b in range(12) if a != b]
    found = loops_found(drawn(tangle))
    assert len(found.rounds) == 200
    assert not found.complete
    wide = [(a, (a + 1) % 401, "+") for a in range(401)]
    assert loops_found(drawn(wide)) == ((), False)


def test_a_loop_too_long_to_be_told_is_left_out() -> None:
    ring = [(a, (a + 1) % 13, "+") for a in range(13)]
    assert loops_found(drawn(ring)) == ((), True)
    assert len(loops_found(drawn(ring), longest=13).rounds) == 1
