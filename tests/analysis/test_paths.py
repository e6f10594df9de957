"""Paths, passages obligés and chains: the same as networkx and brute force, on five hundred drawn maps."""

from __future__ import annotations

from itertools import product as every_way

import networkx as nx
import pytest

from sysmap.analysis import (
    bottleneck_sentence,
    bottlenecks,
    bottlenecks_sentence,
    chain_sentence,
    net_effect,
    paths_between,
    paths_sentence,
    through_sentence,
    together_sentence,
)
from sysmap.analysis.signs import meeting, product
from sysmap.model import Contested, Element, Link, Reading, SystemMap
from tests.analysis.drawn import as_graph, complete, five_hundred, line


def test_every_path_and_no_other_the_shortest_first() -> None:
    for map in five_hundred():
        graph, ids = as_graph(map), list(map.elements)
        for a, b in ((ids[0], ids[-1]), (ids[-1], ids[0])):
            found = paths_between(map, a, b, most=10_000)
            expected = [] if a == b else nx.all_simple_edge_paths(graph, a, b)
            assert {path.links for path in found.paths} == {tuple(k for _, _, k in way) for way in expected}
            assert [len(p.links) for p in found.paths] == sorted(len(p.links) for p in found.paths)
            assert found.complete


def test_those_left_out_are_the_longer_ones_and_it_is_said() -> None:
    for map in five_hundred():
        ids = list(map.elements)
        whole = paths_between(map, ids[0], ids[-1], most=10_000)
        short = paths_between(map, ids[0], ids[-1], longest=2)
        assert {p.links for p in short.paths} == {p.links for p in whole.paths if len(p.links) <= 2}
        if any(len(p.links) > 2 for p in whole.paths):
            assert short.longer
            assert not short.complete
        first = paths_between(map, ids[0], ids[-1], most=1)
        if len(whole.paths) > 1:
            assert not first.complete
            assert len(first.paths[0].links) == len(whole.paths[0].links)


def test_nobody_goes_round_a_passage_oblige() -> None:
    for map in five_hundred():
        graph, ids = as_graph(map), list(map.elements)
        a, b = ids[0], ids[-1]
        if a == b or not nx.has_path(graph, a, b):
            assert paths_between(map, a, b).through == ()
            continue
        expected = set()
        for id in set(ids) - {a, b}:
            without = graph.copy()
            without.remove_node(id)
            if not nx.has_path(without, a, b):
                expected.add(id)
        found = paths_between(map, a, b)
        assert set(found.through) == expected
        way = found.paths[0].elements
        assert [way.index(id) for id in found.through] == sorted(way.index(id) for id in found.through)


def test_what_holds_the_map_together_is_what_networkx_says() -> None:
    for map in five_hundred():
        graph = nx.Graph(as_graph(map, every=True).to_undirected())
        graph.remove_edges_from(list(nx.selfloop_edges(graph)))
        found = bottlenecks(map)
        assert {one.id for one in found} == set(nx.articulation_points(graph))
        for one in found:
            home = nx.node_connected_component(graph, one.id)
            without = graph.subgraph(home - {one.id})
            pieces = sorted(len(piece) for piece in nx.connected_components(without))
            assert [len(piece) for piece in one.pieces] == pieces[:-1]


def test_a_long_chain_does_not_break_the_search() -> None:
    long = SystemMap(
        elements=[Element(id=f"e{i}") for i in range(1500)],
        links=[Link(id=f"k{i}", source=f"e{i}", target=f"e{i + 1}") for i in range(1499)],
    )
    assert len(bottlenecks(long)) == 1498
    found = paths_between(long, "e0", "e1499")
    assert found.paths == ()
    assert found.longer
    assert paths_sentence(long, found, "fr").endswith("il faut plus de douze relations.")


def test_signs_multiply_like_numbers_and_what_is_unknown_stays_unknown() -> None:
    value = {"+": 1, "-": -1}
    for signs in every_way("+-", repeat=4):
        number = value[signs[0]] * value[signs[1]] * value[signs[2]] * value[signs[3]]
        assert value[product(signs)] == number
    for signs in every_way("+-?±", repeat=3):
        assert (product(signs) in "+-") == set(signs).issubset("+-")
        assert product((*signs, "")) == ""
        assert product((*signs, "?")) == "?"
    for one, other in every_way("+-?", repeat=2):
        assert meeting((one, other)) == (one if one == other else "?")


@pytest.mark.parametrize(("signs", "net"), [
    (("+", "+"), "+"), (("-", "-"), "+"), (("+", "-"), "-"), (("-", "?"), "?"), (("+", ""), "?"),
])  # fmt: skip
def test_a_chain_comes_to_its_product(signs: tuple[str, ...], net: str) -> None:
    map = line(*signs)
    found = paths_between(map, "A", "C")
    assert [path.net for path in found.paths] == [net]
    assert net_effect(found) == net


def test_a_chain_is_told_with_its_delay_its_doubt_and_its_readings() -> None:
    def told(map: SystemMap, language: str = "fr") -> str:
        return chain_sentence(map, paths_between(map, "A", "C").paths[0], language)

    late = line("+", "-", delays=(1,))
    assert told(late) == "Au bout du compte, si «\xa0A\xa0» augmente, «\xa0C\xa0» diminue, plus tard."
    assert told(late, "en") == "In the end, if “A” grows, “C” shrinks, later."
    assert told(line("+", "?")).startswith("On ne sait pas ce que devient «\xa0C\xa0»")
    first = late.links["k0"].evolve(contested=Contested(readings=[Reading(polarity="-")]))
    read = late.evolve(links=[first, late.links["k1"]])
    assert told(read).startswith("Cela dépend de la lecture")
    lever = late.evolve(
        elements=[late.elements["A"].evolve(kind="levier"), *list(late.elements.values())[1:]]
    )
    assert told(lever) == "Au bout du compte, «\xa0A\xa0» freine «\xa0C\xa0», plus tard."
    assert "ni + ni −" in told(line("", "", kind="contribution"))


def test_paths_that_disagree_leave_it_open() -> None:
    map = line("+", "+")
    map = map.evolve(links=[*map.links.values(), Link(id="short", source="A", target="C", polarity="-")])
    found = paths_between(map, "A", "C")
    assert net_effect(found) == "?"
    assert paths_sentence(map, found, "fr") == (
        "2 chemins mènent de «\xa0A\xa0» à «\xa0C\xa0»\u202f; "
        "le plus court compte une relation.")  # fmt: skip
    assert "on ne sait pas ce qui l’emporte" in together_sentence(map, found, "fr")
    assert through_sentence(map, found, "fr") == "Aucun passage obligé entre les deux."


def test_a_tangle_is_cut_and_it_is_said() -> None:
    crowd = complete()
    found = paths_between(crowd, "e0", "e1")
    assert len(found.paths) == 50
    assert not found.complete
    assert paths_sentence(crowd, found, "fr").startswith("Plus de 50 chemins mènent")
    assert bottlenecks_sentence(bottlenecks(crowd), "fr").startswith("Aucun passage obligé")


def test_bad_ends_get_an_honest_sentence() -> None:
    map = line("+")
    assert paths_sentence(map, paths_between(map, "A", "A"), "fr").startswith("On part et on arrive")
    assert paths_sentence(map, paths_between(map, "B", "A"), "fr") == (
        "Aucun chemin ne mène de «\xa0B\xa0» à «\xa0A\xa0» en suivant les flèches.")  # fmt: skip
    empty = SystemMap()
    assert paths_sentence(empty, paths_between(empty, "x", "y"), "en").startswith("No path leads")
    assert bottlenecks(empty) == ()


def test_who_would_stand_apart_is_named() -> None:
    map = line("+", "+")
    (only,) = bottlenecks(map)
    assert bottleneck_sentence(map, only, "fr") == "Sans «\xa0B\xa0», «\xa0C\xa0» resterait à part."
