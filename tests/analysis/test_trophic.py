"""Trophic levels: exact on each part, and where a well-known program is wrong."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from sysmap.analysis import trophic, trophic_levels
from sysmap.model import Element, Link, SystemMap

Pair = tuple[str, str]


def brute(ids: list[str], pairs: list[Pair]) -> dict[str, Fraction]:
    """Λh = v in fractions, one connected part, by plain elimination with the first level put to 0."""
    n = len(ids)
    rank = {id: i for i, id in enumerate(ids)}
    rows = [[Fraction(0)] * (n + 1) for _ in ids]
    for a, b in pairs:
        i, j = rank[a], rank[b]
        rows[i][i] += 1
        rows[j][j] += 1
        rows[i][j] -= 1
        rows[j][i] -= 1
        rows[i][n] -= 1
        rows[j][n] += 1
    rows[0] = [Fraction(int(k == 0)) for k in range(n + 1)]
    for c in range(n):
        pivot = next(r for r in range(c, n) if rows[r][c])
        rows[c], rows[pivot] = rows[pivot], rows[c]
        for r in range(n):
            if r != c and rows[r][c]:
                share = rows[r][c] / rows[c][c]
                rows[r] = [x - share * y for x, y in zip(rows[r], rows[c], strict=True)]
    heights = [rows[i][n] / rows[i][i] for i in range(n)]
    return {id: heights[rank[id]] - min(heights) for id in ids}


def test_a_chain_climbs_one_level_at_a_time() -> None:
    found = trophic_levels("abc", [("a", "b"), ("b", "c")])
    assert found.levels == pytest.approx({"a": 0, "b": 1, "c": 2})
    assert found.incoherence == pytest.approx(0)


def test_a_cycle_has_one_level_and_is_wholly_incoherent() -> None:
    found = trophic_levels("abc", [("a", "b"), ("b", "c"), ("c", "a")])
    assert found.levels == pytest.approx({"a": 0, "b": 0, "c": 0})
    assert found.incoherence == pytest.approx(1)


def test_a_relation_both_ways_counts_twice() -> None:
    """PRSM joins the two with « or » and finds other levels: 2h(b) = h(a) + h(c) is what must hold here."""
    pairs = [("a", "b"), ("b", "c"), ("c", "b")]
    found = trophic_levels("abc", pairs).levels
    assert found == pytest.approx({id: float(value) for id, value in brute(["a", "b", "c"], pairs).items()})
    assert found == pytest.approx({"a": 0, "b": 1, "c": 1})


def test_each_part_starts_at_zero_and_does_not_move_the_others() -> None:
    alone = trophic_levels("abc", [("a", "b"), ("b", "c")]).levels
    both = trophic_levels("xyabcz", [("x", "y"), ("a", "b"), ("b", "c")]).levels
    assert {id: both[id] for id in "abc"} == pytest.approx(alone)
    assert (both["x"], both["y"], both["z"]) == pytest.approx((0, 1, 0))


def test_relations_to_oneself_and_to_strangers_are_left_out() -> None:
    found = trophic_levels("ab", [("a", "a"), ("a", "b"), ("a", "?")])
    assert found.levels == pytest.approx({"a": 0, "b": 1})
    assert trophic_levels("", []).levels == {}


def test_five_hundred_random_graphs_are_solved_as_in_fractions() -> None:
    for seed in range(500):
        dice = Random(seed)
        ids = [f"n{i}" for i in range(dice.randint(2, 8 if seed > 12 else 14))]
        pairs = [(ids[dice.randrange(i)], ids[i]) for i in range(1, len(ids))]  # a tree: one connected part
        pairs += [tuple(dice.sample(ids, 2)) for _ in range(dice.randint(0, 12))]  # type: ignore[misc]
        expected = brute(ids, pairs)
        found = trophic_levels(ids, pairs).levels
        assert found == pytest.approx({id: float(value) for id, value in expected.items()}, abs=1e-9)


def test_relations_without_direction_say_nothing_of_levels() -> None:
    map = SystemMap(
        elements=[Element(id=id, label=id) for id in "abc"],
        links=[Link(id="1", source="a", target="b"),
               Link(id="2", kind="cooperation", source="c", target="b")],
    )  # fmt: skip
    assert trophic(map).levels == pytest.approx({"a": 0, "b": 1, "c": 0})
