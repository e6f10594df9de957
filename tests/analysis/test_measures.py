"""Measures of a network are those that networkx computes, on maps nobody chose."""

from __future__ import annotations

import networkx
import pytest

from sysmap.analysis import COUNTED, MEASURES, measures, whole
from sysmap.analysis.neighbours import cuts, neighbours
from sysmap.model import Element, Link, SystemMap
from tests.analysis.graphs import complete, random_map

SEEDS = range(500)


def graph(map: SystemMap) -> networkx.DiGraph:
    """The same map, told to networkx."""
    made = networkx.DiGraph()
    made.add_nodes_from(map.elements)
    for link in map.links.values():
        if link.source != link.target:
            made.add_edge(link.source, link.target)
            if map.link_kind(link).symmetric:
                made.add_edge(link.target, link.source)
    return made


@pytest.mark.parametrize("most", [8, 40])
def test_every_measure_is_the_one_networkx_computes(most: int) -> None:
    for seed in SEEDS if most == 8 else range(12):
        map = random_map(seed, most)
        there, found = graph(map), measures(map)
        assert found["received"] == dict(there.in_degree())
        assert found["given"] == dict(there.out_degree())
        assert found["between"] == pytest.approx(networkx.betweenness_centrality(there))
        assert found["closeness"] == pytest.approx(networkx.closeness_centrality(there))
        assert found["reach"] == {id: len(networkx.descendants(there, id)) for id in there}
        assert set(found) == set(MEASURES)
        assert set(COUNTED) < set(MEASURES)


def test_pagerank_is_what_its_equation_says() -> None:
    """networkx needs numpy for it; its definition does not."""
    for seed in SEEDS:
        map = random_map(seed)
        there, found = graph(map), measures(map)["pagerank"]
        lost = sum(found[id] for id in there if not there.out_degree(id))
        for id in there:
            came = sum(found[one] / there.out_degree(one) for one in there.predecessors(id))
            assert found[id] == pytest.approx(0.15 / len(there) + 0.85 * (came + lost / len(there)), abs=1e-8)
        assert sum(found.values()) == pytest.approx(1)


def test_eigenvector_is_that_of_networkx_in_each_piece() -> None:
    for seed in SEEDS:
        map = random_map(seed)
        found = measures(map)["eigenvector"]
        flat = graph(map).to_undirected()
        for piece in networkx.connected_components(flat):
            if len(piece) == 1:
                assert found[next(iter(piece))] == 0
                continue
            wanted = networkx.eigenvector_centrality(flat.subgraph(piece), max_iter=10_000, tol=1e-12)
            most = max(wanted.values())
            assert {id: found[id] for id in piece} == pytest.approx(
                {id: wanted[id] / most for id in piece}, abs=1e-5
            )


def test_the_whole_map_in_numbers() -> None:
    for seed in SEEDS:
        map = random_map(seed)
        there, found = graph(map), whole(map)
        assert found.density == pytest.approx(networkx.density(there))
        if there.size():
            assert found.reciprocity == pytest.approx(networkx.overall_reciprocity(there))
        pieces = list(networkx.connected_components(there.to_undirected()))
        largest = max(map_size(piece) for piece in pieces)
        assert found.pieces == len(pieces)
        flat = there.to_undirected()
        assert found.diameter in {
            networkx.diameter(flat.subgraph(piece)) for piece in pieces if len(piece) == largest
        }


def map_size(piece: object) -> int:
    return len(piece)  # type: ignore[arg-type]


def test_without_whom_the_map_falls_apart() -> None:
    for seed in SEEDS:
        map = random_map(seed, 12)
        flat = graph(map).to_undirected()
        ids, near = neighbours(map)
        found = cuts(near)
        assert {ids[at] for at in found} == set(networkx.articulation_points(flat))
        assert list(found) == sorted(found)
        for at, aside in found.items():
            piece = networkx.node_connected_component(flat, ids[at]) - {ids[at]}
            parts = sorted(
                sorted(sorted(ids.index(id) for id in part)
                       for part in networkx.connected_components(flat.subgraph(piece))),
                key=len, reverse=True,
            )  # fmt: skip
            assert aside == parts[1:]


def test_what_has_no_relation_has_no_level_and_no_measure_but_zero() -> None:
    map = SystemMap(
        elements=[Element(id=id) for id in "abc"],
        links=[Link(id="l", source="a", target="b"), Link(id="m", source="c", target="c")],
    )
    found = measures(map)
    assert found["level"] == {"a": 0.0, "b": 1.0}
    assert [found[name]["c"] for name in MEASURES if name not in ("pagerank", "level")] == [0] * 6


def test_an_empty_map_and_a_tangled_one() -> None:
    assert measures(SystemMap()) == {name: {} for name in MEASURES}
    assert whole(SystemMap()) == (0, 0, 0.0, 0.0, 0, 0)
    tangled = complete(60)
    assert set(measures(tangled)["between"].values()) == {0.0}
    assert whole(tangled)[2:] == (1.0, 1.0, 1, 1)
