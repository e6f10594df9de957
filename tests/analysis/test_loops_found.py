"""Loops that close without anybody having named them."""

from __future__ import annotations

import random
from collections import Counter
from itertools import permutations, product

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap import load
from sysmap.analysis import loops_found
from sysmap.model import Element, Link, Loop, SystemMap
from sysmap.resources import examples

Triple = tuple[int, int, str]
ENDS = st.integers(0, 4)
SIGNS = ("+", "-", "", "?")


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


def by_brute_force(triples: list[Triple], longest: int = 8) -> Counter[tuple[frozenset[str], str]]:
    """Every order of every choice of elements, every parallel relation."""
    nodes = sorted({end for a, b, _ in triples for end in (a, b)})
    between: dict[tuple[int, int], list[int]] = {}
    for i, (a, b, _) in enumerate(triples):
        between.setdefault((a, b), []).append(i)
    found: Counter[tuple[frozenset[str], str]] = Counter()
    for size in range(1, min(len(nodes), longest) + 1):
        for order in permutations(nodes, size):
            if order[0] == min(order) and all(
                pair in between for pair in zip(order, (*order[1:], order[0]), strict=True)
            ):
                steps = [between[pair] for pair in zip(order, (*order[1:], order[0]), strict=True)]
                for ids in product(*steps):
                    signs = [triples[i][2] for i in ids]
                    way = "?" if not set(signs) <= {"+", "-"} else "RB"[signs.count("-") % 2]
                    found[frozenset(f"l{i}" for i in ids), way] += 1
    return found


def random_graph(seed: int) -> list[Triple]:
    """Up to eight elements, with parallel relations, relations to oneself and signs that nobody knows."""
    chance = random.Random(seed)
    nodes = chance.randint(1, 8)
    count = chance.randint(0, 14 if nodes > 6 else 16)
    return [
        (chance.randrange(nodes), chance.randrange(nodes), chance.choices(SIGNS, (5, 4, 1, 1))[0])
        for _ in range(count)
    ]


@pytest.mark.parametrize("block", range(10))
def test_five_hundred_random_maps_hold_the_loops_that_brute_force_and_networkx_find(block: int) -> None:
    for seed in range(50 * block, 50 * block + 50):
        triples = random_graph(seed)
        found = loops_found(drawn(triples), most=5000)
        assert found.complete
        got = Counter((frozenset(one.links), one.way) for one in found.rounds)
        assert got == by_brute_force(triples), seed
        assert [len(one.links) for one in found.rounds] == sorted(len(one.links) for one in found.rounds)
        graph = networkx.MultiDiGraph()
        graph.add_edges_from((a, b) for a, b, _ in triples)
        many = Counter((a, b) for a, b, _ in triples)
        counted = 0
        for nodes in networkx.simple_cycles(networkx.DiGraph(graph)):
            ways = 1
            for pair in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
                ways *= many[pair]
            counted += ways
        assert len(found.rounds) == counted, seed


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ENDS, ENDS, st.sampled_from(SIGNS)), max_size=9), st.integers(1, 4))
def test_no_loop_is_longer_than_asked_and_longer_ones_are_said(triples: list[Triple], longest: int) -> None:
    found = loops_found(drawn(triples), longest=longest)
    got = Counter((frozenset(one.links), one.way) for one in found.rounds)
    assert got == by_brute_force(triples, longest)
    assert found.longer == (by_brute_force(triples).total() > got.total())


@pytest.mark.parametrize(
    ("name", "ways", "lengths"),
    [
        ("vimy", {"R": 6, "B": 2}, [3, 3, 3, 3, 3, 5, 6, 7]),
        ("petr", {"R": 3}, [2, 3, 3]),
        ("alliance", {}, []),
        ("charte", {"R": 1}, [2]),
    ],
)
def test_the_examples_hold_the_loops_they_tell(name: str, ways: dict[str, int], lengths: list[int]) -> None:
    (path,) = (path for path in examples() if name in path.name)
    found = loops_found(load(path))
    assert found.complete
    assert found.longer is False
    assert Counter(one.way for one in found.rounds) == ways
    assert [len(one.links) for one in found.rounds] == lengths


def test_cooperation_has_no_direction_and_closes_nothing_by_itself() -> None:
    assert loops_found(drawn([(1, 2, ""), (2, 3, ""), (3, 1, "")], "cooperation")).rounds == ()


def test_a_loop_somebody_named_counts_even_through_cooperation() -> None:
    named = Loop(id="r", links=["l0", "l1", "l2"])
    found = loops_found(drawn([(1, 2, ""), (2, 3, ""), (1, 3, "")], "cooperation", [named]))
    assert [one.links for one in found.rounds] == [("l0", "l1", "l2")]


def test_two_relations_side_by_side_make_two_loops() -> None:
    found = loops_found(drawn([(1, 2, "+"), (1, 2, "-"), (2, 1, "+")]))
    assert sorted(one.way for one in found.rounds) == ["B", "R"]


def test_a_tangle_of_sixty_gives_the_shortest_and_says_there_are_others() -> None:
    tangle = [(a, b, "+") for a in range(60) for b in range(60) if a != b]
    found = loops_found(drawn(tangle))
    assert len(found.rounds) == 200
    assert found.more
    assert not found.complete
    assert {len(one.links) for one in found.rounds} == {2}


def test_a_wide_map_is_looked_through() -> None:
    wide = [(a, (a + 1) % 401, "+") for a in range(401)] + [(7, 5, "-")]
    found = loops_found(drawn(wide))
    assert [one.way for one in found.rounds] == ["B"]
    assert found.longer


def test_a_search_that_takes_too_long_says_that_it_stopped() -> None:
    layers = [(9 * a + i, 9 * a + 9 + j, "+") for a in range(12) for i in range(9) for j in range(9)]
    ends = [(9 * 12 + i, 0, "+") for i in range(9)]
    found = loops_found(drawn(layers + ends), longest=12, steps=2000)
    assert found.stopped
    assert not found.complete


def test_a_loop_too_long_to_be_told_is_left_out_and_said() -> None:
    ring = [(a, (a + 1) % 13, "+") for a in range(13)]
    assert loops_found(drawn(ring)).rounds == ()
    assert loops_found(drawn(ring)).longer
    assert len(loops_found(drawn(ring), longest=13).rounds) == 1


def test_among_loops_as_long_those_the_group_voted_for_come_first() -> None:
    map = drawn([(1, 2, "+"), (2, 1, "+"), (3, 4, "+"), (4, 3, "+")])
    map = map.evolve(elements=[e.evolve(dots=5) if e.id == "3" else e for e in map.elements.values()])
    assert [set(one.links) for one in loops_found(map).rounds] == [{"l2", "l3"}, {"l0", "l1"}]
