"""A change followed step by step: signs travel, delays arrive later, and what meets is not guessed."""

from __future__ import annotations

from sysmap.analysis import change_sentence, follow, wave_sentences
from sysmap.analysis.signs import meeting, product
from sysmap.model import Contested, Element, Link, SystemMap
from tests.analysis.drawn import as_graph, complete, five_hundred, line

PUSH = {"A": "+"}


def test_signs_travel_one_relation_a_step() -> None:
    found = follow(line("+", "-", "-"), PUSH)
    assert [[(m.id, m.sign) for m in wave.marks] for wave in found.waves] == [
        [("A", "+")], [("B", "+")], [("C", "-")], [("D", "+")]]  # fmt: skip
    assert found.walked(1) == {"k0"}
    assert found.standing(2) == {"A": "+", "B": "+", "C": "-"}
    down = follow(line("+", "-"), {"A": "-"})
    assert down.standing(9) == {"A": "-", "B": "-", "C": "+"}


def test_a_delayed_effect_comes_a_step_later_and_says_so() -> None:
    map = line("+", "+", delays=(0,))
    map = map.evolve(elements=[*map.elements.values(), Element(id="E", label="E")],
                     links=[*map.links.values(),
                            Link(id="e", source="A", target="E", polarity="+")])  # fmt: skip
    found = follow(map, PUSH)
    assert [{m.id for m in wave.marks} for wave in found.waves] == [{"A"}, {"E"}, {"B"}, {"C"}]
    assert wave_sentences(map, found, 2, "fr") == ["«\xa0B\xa0» augmente, plus tard."]


def test_contraries_that_meet_leave_it_open() -> None:
    map = SystemMap(
        elements=[Element(id=id, label=id) for id in "ABCD"],
        links=[Link(id="1", source="A", target="B", polarity="+"),
               Link(id="2", source="A", target="C", polarity="-"),
               Link(id="3", source="B", target="D", polarity="+"),
               Link(id="4", source="C", target="D", polarity="+")],
    )  # fmt: skip
    found = follow(map, PUSH)
    assert found.standing(9)["D"] == "?"
    assert wave_sentences(map, found, 2, "fr") == [
        "«\xa0D\xa0»\xa0: on ne sait pas, des effets contraires s’y rencontrent."]  # fmt: skip


def test_the_first_sign_stays_until_the_contrary_comes() -> None:
    straight = Link(id="s", source="A", target="C", polarity="+")
    same, contrary = line("+", "+"), line("+", "-")
    agreeing = follow(same.evolve(links=[*same.links.values(), straight]), PUSH)
    assert agreeing.standing(9)["C"] == "+"
    assert len(agreeing.waves) == 2
    opposed = follow(contrary.evolve(links=[*contrary.links.values(), straight]), PUSH)
    assert [opposed.standing(step).get("C") for step in range(3)] == [None, "+", "?"]
    unsure = line("+", "?")
    assert follow(unsure.evolve(links=[*unsure.links.values(), straight]), PUSH).standing(9)["C"] == "?"


def test_a_loop_further_on_damps() -> None:
    map = line("+", "+", "+")
    ring = map.evolve(links=[*map.links.values(), Link(id="r", source="D", target="B", polarity="-")])
    found = follow(ring, PUSH)
    assert found.standing(9) == dict.fromkeys("ABCD", "+")
    assert wave_sentences(ring, found, 4, "fr") == [
        "L’effet revient sur «\xa0B\xa0» en sens contraire\xa0: cela s’équilibre."]  # fmt: skip


def test_two_can_be_pushed_at_once_and_stay_as_pushed() -> None:
    map = line("+", "+")
    found = follow(map, {"A": "+", "B": "-"})
    assert found.standing(9) == {"A": "+", "B": "-", "C": "-"}
    assert wave_sentences(map, found, 1, "fr")[-1].startswith("Un effet arrive aussi sur «\xa0B\xa0»")
    assert change_sentence(map, found, "fr").startswith(
        "Si «\xa0A\xa0» augmente et «\xa0B\xa0» diminue\xa0: un élément en dépend.")  # fmt: skip


def test_a_missing_sign_and_a_disagreement_are_told_apart() -> None:
    assert "pas de signe sûr" in wave_sentences(line(""), follow(line(""), PUSH), 1, "fr")[0]
    map = line("+")
    read = map.evolve(links=[map.links["k0"].evolve(contested=Contested())])
    assert "relation contestée" in wave_sentences(read, follow(read, PUSH), 1, "fr")[0]


def test_what_comes_back_is_said_and_what_is_held_stays() -> None:
    for sign, said in (("+", "cela s’amplifie"), ("-", "cela s’équilibre")):
        map = line("+", "+")
        ring = map.evolve(links=[*map.links.values(), Link(id="r", source="C", target="A", polarity=sign)])
        found = follow(ring, PUSH)
        assert found.standing(9) == {"A": "+", "B": "+", "C": "+"}
        assert said in wave_sentences(ring, found, 3, "fr")[0]


def test_only_influences_carry() -> None:
    map = line("", kind="financement")
    found = follow(map, PUSH)
    assert change_sentence(map, found, "fr") == "Rien ne bouge\xa0: aucune influence ne part de «\xa0A\xa0»."
    assert change_sentence(map, follow(map, {}), "fr") == "Choisissez un élément, puis ↑ ou ↓."


def test_every_change_ends_and_reaches_what_influences_reach() -> None:
    import networkx as nx

    for map in five_hundred():
        start = next(iter(map.elements))
        found = follow(map, {start: "+"})
        graph = as_graph(map)
        graph.remove_edges_from([(k.source, k.target, k.id) for k in map.links.values()
                                 if k.kind == "contribution"])  # fmt: skip
        assert found.complete
        assert set(found.standing(99)) == {start} | nx.descendants(graph, start)
        assert all(
            said for step in range(len(found.waves)) for said in wave_sentences(map, found, step, "en")
        )


def test_without_a_loop_the_sign_is_what_all_the_ways_agree_upon() -> None:
    import networkx as nx

    tried = 0
    for map in five_hundred():
        start = next(iter(map.elements))
        graph = as_graph(map)
        graph.remove_edges_from([(k.source, k.target, k.id) for k in map.links.values()
                                 if k.kind == "contribution"])  # fmt: skip
        there = graph.subgraph({start} | nx.descendants(graph, start))
        if not nx.is_directed_acyclic_graph(there):
            continue
        end = follow(map, {start: "+"}).standing(99)
        for id in set(there) - {start}:
            ways = nx.all_simple_edge_paths(graph, start, id)
            signs = [product(map.links[key].polarity or "?" for _, _, key in way) for way in ways]
            assert end[id] == meeting(signs)
            tried += 1
    assert tried > 100


def test_a_tangle_and_unknown_signs_end_honestly() -> None:
    crowd = complete(30)
    assert follow(crowd, {"e0": "+"}).complete
    unknown = line("", "?", "")
    assert set(follow(unknown, PUSH).standing(9).values()) == {"+", "?"}
