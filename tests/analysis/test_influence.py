"""Influence and dependence: the golden values of the canteen, and brute powers of the matrix."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap.analysis import influence, plan_corner, plan_means
from sysmap.analysis.influence import HIGHEST, LENGTHS, attenuated, powers, ranks, weights
from sysmap.model import Element, Link, SystemMap
from sysmap.storage import load
from tests.analysis.graphs import complete, random_map

Matrix = list[list[int]]


def brute(map: SystemMap, ids: list[str]) -> Matrix:
    made = [[0] * len(ids) for _ in ids]
    for link in map.links.values():
        if link.kind == "influence" and link.source != link.target:
            a, b = ids.index(link.source), ids.index(link.target)
            made[a][b] = max(made[a][b], max(1, link.strength))
    return made


def times(a: Matrix, b: Matrix) -> Matrix:
    return [[sum(x * y for x, y in zip(row, column, strict=True)) for column in zip(*b, strict=True)]
            for row in a]  # fmt: skip


def power(matrix: Matrix, k: int) -> Matrix:
    made = matrix
    for _ in range(k - 1):
        made = times(made, matrix)
    return made


@pytest.fixture
def canteen(examples: list[Path]) -> SystemMap:
    return load(examples[3])


def test_the_canteen_has_its_golden_values(canteen: SystemMap) -> None:
    """docs: « Diagnostic sensible » moves most indirectly, « Qualité perçue » is moved most."""
    found = influence(canteen)
    assert (found.how, found.links, found.hypotheses) == ("attenuated", 32, 22)
    at = {one.id: one for one in found.places}
    out = sorted(found.places, key=lambda one: -one.far_influence)[:3]
    into = sorted(found.places, key=lambda one: -one.far_dependence)[:3]
    assert [(one.id, round(one.far_influence, 2)) for one in out] == [
        ("x5", 4.47),
        ("v20", 4.33),
        ("v01", 4.0),
    ]
    assert [(one.id, round(one.far_dependence, 2)) for one in into] == [
        ("v02", 5.89), ("v14", 4.59), ("v06", 4.41),
    ]  # fmt: skip
    assert (at["v01"].influence, at["v01"].dependence) == (3, 3)
    assert max(one.influence for one in found.places) == 3


def test_ranks_of_the_canteen_still_permute_at_the_twelfth_power(canteen: SystemMap) -> None:
    rows = weights(canteen, [one.id for one in influence(canteen).places])
    sums = powers(rows, 13)
    assert ranks(sums[11]) != ranks(sums[12])
    assert ranks(sums[10]) != ranks(sums[11])


def test_sums_are_those_of_the_multiplied_matrix() -> None:
    for seed in range(500):
        map = random_map(seed, kinds=("influence",))
        ids = list(map.elements)
        rows, matrix = weights(map, ids), brute(map, ids)
        for k, sums in enumerate(powers(rows, HIGHEST), 1):
            assert sums == [sum(row) for row in power(matrix, k)]
        wanted = [
            sum(sum(row) / 2**k for k in range(1, LENGTHS + 1) for row in [power(matrix, k)[at]])
            for at in range(len(ids))
        ]
        assert attenuated(rows) == pytest.approx(wanted)


def test_dependence_is_the_same_down_the_columns() -> None:
    for seed in range(500):
        map = random_map(seed, kinds=("influence",))
        found = influence(map)
        matrix = brute(map, [one.id for one in found.places])
        assert [one.influence for one in found.places] == [sum(row) for row in matrix]
        assert [one.dependence for one in found.places] == [sum(row) for row in zip(*matrix, strict=True)]
        k = found.power
        if found.how == "power":
            far = power(matrix, k)
            assert ranks([one.far_influence for one in found.places]) == ranks([sum(row) for row in far])
            assert ranks([one.far_dependence for one in found.places]) == ranks(
                [sum(row) for row in zip(*far, strict=True)]
            )


def test_a_map_without_return_has_no_powers_and_says_so() -> None:
    map = SystemMap(
        elements=[Element(id=id) for id in "abc"],
        links=[Link(id="1", source="a", target="b"), Link(id="2", source="b", target="c", strength=3)],
    )
    found = influence(map)
    assert found.how == "acyclic"
    assert found.weighted
    assert [one.far_influence for one in found.places] == [0.5 + 3 / 4, 1.5, 0]


def test_only_influences_count_and_only_elements_they_join() -> None:
    map = SystemMap(
        elements=[Element(id=id) for id in "abcd"],
        links=[
            Link(id="1", source="a", target="b", polarity="-"),
            Link(id="2", source="b", target="c", kind="cooperation"),
            Link(id="3", source="d", target="d"),
        ],
    )
    assert [one.id for one in influence(map).places] == ["a", "b"]


def test_nothing_to_read_and_everything_tangled() -> None:
    assert influence(SystemMap()).how == "none"
    found = influence(complete(60))
    assert found.how == "power"
    assert {one.far_influence for one in found.places} == {100.0}


def test_corners_are_read_from_the_means(canteen: SystemMap) -> None:
    found = influence(canteen)
    up, right = plan_means(found)
    assert up == right == 32 / 23
    corners = {one.id: plan_corner(one, (up, right)) for one in found.places}
    assert corners["v01"] == 1
    assert corners["v02"] == 1
    assert corners["x3"] in (0, 2)
