"""Upstream, downstream, what several share: the same as networkx says, on five hundred drawn maps."""

from __future__ import annotations

import networkx as nx
import pytest

from sysmap.analysis import many_outputs, reach, reach_sentence, rings, unfollowed
from sysmap.model import Element, Link, SystemMap
from tests.analysis.drawn import as_graph, complete, drawn, five_hundred, line


def lengths(graph: nx.MultiDiGraph, start: str) -> dict[str, int]:
    found = dict(nx.single_source_shortest_path_length(graph, start))
    found.pop(start)
    return found


@pytest.mark.parametrize("every", [False, True])
def test_downstream_and_upstream_are_those_of_networkx(every: bool) -> None:
    for map in five_hundred():
        graph = as_graph(map, every)
        for id in map.elements:
            assert reach(map, [id], "down", every=every).far == lengths(graph, id)
            assert reach(map, [id], "up", every=every).far == lengths(graph.reverse(), id)
            around = graph.to_undirected()
            assert reach(map, [id], "around", every=every).far == lengths(around, id)


def test_so_many_steps_are_so_many_and_no_more() -> None:
    for map in five_hundred():
        graph = as_graph(map)
        for id in map.elements:
            for steps in (1, 2, 3):
                found = reach(map, [id], "down", steps=steps)
                whole = lengths(graph, id)
                assert found.far == {one: d for one, d in whole.items() if d <= steps}
                assert found.further == any(d > steps for d in whole.values())


def test_several_together_and_in_common() -> None:
    for map in five_hundred():
        graph, starts = as_graph(map), list(map.elements)[:3]
        each = [nx.descendants(graph, id) for id in starts]
        assert set(reach(map, starts).far) == set().union(*each) - set(starts)
        common = reach(map, starts, common=True)
        if len(starts) > 1:
            assert set(common.far) == set.intersection(*each) - set(starts)
            for id, far in common.far.items():
                assert far == max(nx.shortest_path_length(graph, start, id) for start in starts)


def test_the_relations_in_the_light_are_those_walked() -> None:
    for map in five_hundred():
        graph = as_graph(map)
        for id in map.elements:
            there = {id} | nx.descendants(graph, id)
            walked = {key for a, b, key in graph.edges(keys=True) if a in there}
            assert reach(map, [id]).links == walked
            assert reach(map, [id]).again == any(id in there for there in [
                {b} | nx.descendants(graph, b) for _, b in graph.out_edges(id)])  # fmt: skip


def test_both_are_the_two_each_on_its_own() -> None:
    for map in five_hundred():
        for id in map.elements:
            both = reach(map, [id], "both")
            assert both.far == reach(map, [id], "down").far
            assert both.before == reach(map, [id], "up").far


def test_the_rings_hold_everybody_once_in_order() -> None:
    map = drawn(12)
    start = next(iter(map.elements))
    found = reach(map, [start], "around")
    told = [id for _, ids in rings(map, found, "fr") for id in ids]
    assert sorted(told) == sorted(found.far)
    assert [found.far[id] for id in told] == sorted(found.far.values())


@pytest.mark.parametrize(("how", "language", "said"), [
    ("down", "fr", "«\xa0A\xa0» touche 3 éléments en aval, à trois relations au plus."),
    ("down", "en", "“A” touches 3 elements downstream, at most three relations away."),
    ("up", "fr", "Rien n’influence «\xa0A\xa0»\xa0: aucune relation n’y arrive."),
    ("up", "en", "Nothing influences “A”: no relation reaches it."),
    ("both", "fr",
     "«\xa0A\xa0» touche 3 éléments en aval, à trois relations au plus, et rien ne l’influence."),
])  # fmt: skip
def test_the_answer_is_a_sentence(how: str, language: str, said: str) -> None:
    assert reach_sentence(line("+", "-", "+"), reach(line("+", "-", "+"), ["A"], how), language) == said


def test_what_goes_on_and_what_comes_back_is_said() -> None:
    chain = line("+", "+", "+")
    assert reach_sentence(chain, reach(chain, ["A"], steps=1), "fr").endswith("D’autres sont plus loin.")
    ring = chain.evolve(links=[*chain.links.values(), Link(id="home", source="D", target="A")])
    assert "il y a une boucle" in reach_sentence(ring, reach(ring, ["A"]), "fr")


def test_a_relation_without_an_arrow_is_left_aside_and_said_so() -> None:
    map = line("", kind="cooperation")
    left = reach(map, ["A"])
    assert not left.far
    assert unfollowed(map, left, "fr") == "Une relation sans flèche n’est pas suivie."
    assert reach(map, ["A"], every=True).far == {"B": 1}
    assert reach(map, ["B"], every=True).far == {"A": 1}
    assert unfollowed(map, reach(map, ["A"], every=True), "fr") == ""


def test_bad_maps_get_an_honest_sentence() -> None:
    empty = SystemMap()
    assert reach_sentence(empty, reach(empty, ["gone"]), "fr") == "Choisissez d’abord un élément."
    alone = SystemMap(elements=[Element(id="a", label="A")], links=[Link(id="k", source="a", target="a")])
    assert reach(alone, ["a"]).again
    assert reach_sentence(alone, reach(alone, ["a"]), "fr").startswith("«\xa0A\xa0» ne touche")
    dangling = SystemMap(elements=[Element(id="a", label="")], links=[Link(id="k", source="a", target="z")])
    assert reach(dangling, ["a"]).far == {}
    crowd = complete()
    assert reach_sentence(crowd, reach(crowd, ["e0"]), "fr").startswith(
        "«\xa0e0\xa0» touche 59 éléments en aval, à une relation.")  # fmt: skip


def test_many_outputs_are_counted_by_hand() -> None:
    for map in five_hundred():
        graph = as_graph(map)
        graph.remove_edges_from(list(nx.selfloop_edges(graph, keys=True)))
        expected = {id for id in graph if (n := graph.out_degree(id)) >= 2 and n >= 2 * graph.in_degree(id)}
        assert {one.id for one in many_outputs(map)} == expected


def test_an_element_that_acts_on_itself_alone_is_said_so() -> None:
    alone = SystemMap(elements=[Element(id="a", label="Eau")], links=[Link(id="k", source="a", target="a")])
    for how, said in {
        "down": "« Eau » ne touche rien d’autre : une relation en part et y revient, c’est une boucle.",
        "up": "Rien d’autre n’influence « Eau » : une relation en part et y revient, c’est une boucle.",
    }.items():
        assert reach_sentence(alone, reach(alone, ["a"], how), "fr").replace("\xa0", " ") == said
    assert "boucle" in reach_sentence(alone, reach(alone, ["a"], "both"), "fr")
    assert "boucle" not in reach_sentence(alone, reach(alone, ["a"], "around"), "fr")
