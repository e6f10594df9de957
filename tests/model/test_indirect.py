"""What acts through what is not shown: against every path of small maps, and never through a secret."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations
from random import Random

import pytest

from sysmap.model import (
    Contested,
    Element,
    Link,
    Reading,
    SystemMap,
    View,
    indirect_links,
    indirect_ways,
    sentence,
    through,
)


def chart(names: str, *links: Link, **more: object) -> SystemMap:
    elements = [Element(id=name, label=name.upper()) for name in names]
    return SystemMap(elements=elements, links=links, **more)  # type: ignore[arg-type]


def link(id: str, polarity: str = "+", **more: object) -> Link:
    return Link(id=id, source=id[0], target=id[1], polarity=polarity, **more)  # type: ignore[arg-type]


def drawn_at_random(seed: int) -> tuple[SystemMap, set[str]]:
    random = Random(seed)
    names = "abcdefgh"[: random.randint(3, 8)]
    links = []
    for n in range(random.randint(2, 16)):
        source, target = random.choice(names), random.choice(names)
        links.append(Link(id=f"l{n}", source=source, target=target, polarity=random.choice("+-+-+-?") if
                          random.random() < 0.93 else "", delay=random.random() < 0.2))  # fmt: skip
    shown = set(random.sample(names, random.randint(2, len(names) - 1)))
    return chart(names, *links), shown


def every_path(map: SystemMap, a: str, b: str, hidden: set[str]) -> Iterator[list[Link]]:
    """All chains of relations from a to b through hidden elements, in all orders, by force."""
    for count in range(1, 4):
        found = False
        for inner in permutations(sorted(hidden), count):
            stops = [a, *inner, b]
            chains: list[list[Link]] = [[]]
            for one, other in pairwise(stops):
                steps = [k for k in map.links.values() if (k.source, k.target) == (one, other)]
                chains = [[*chain, step] for chain in chains for step in steps]
            for chain in chains:
                found = True
                yield chain
        if found:
            return


def product(chain: list[Link]) -> str:
    signs = [one.polarity for one in chain]
    if not set(signs) <= {"+", "-"}:
        return "?"
    return "-" if signs.count("-") % 2 else "+"


@pytest.mark.parametrize("seed", range(300))
def test_the_net_sign_is_that_of_every_shortest_path(seed: int) -> None:
    map, shown = drawn_at_random(seed)
    hidden = map.elements.keys() - shown
    ways = {(way.source, way.target): way for way in indirect_ways(map, shown)}
    for a in shown:
        for b in shown - {a}:
            paths = list(every_path(map, a, b, hidden))
            direct = {k.polarity if k.polarity in ("+", "-") else "?"
                      for k in map.links.values() if (k.source, k.target) == (a, b)}  # fmt: skip
            net = {product(path) for path in paths}
            sign = net.pop() if len(net) == 1 else "?"
            opposite = sign in ("+", "-") and direct == {"-" if sign == "+" else "+"}
            way = ways.get((a, b))
            assert (way is not None) == (bool(paths) and (not direct or opposite))
            if way is not None:
                assert way.polarity == sign
                assert way.via == len(paths[0]) - 1
                assert way.delay == any(step.delay for path in paths for step in path)
                walked = {tuple(step.target for step in path[:-1]) for path in paths}
                assert set(way.paths) <= walked
                assert len(way.paths) == min(3, len(walked))


@pytest.mark.parametrize(
    ("first", "second", "net"),
    [("+", "+", "+"), ("+", "-", "-"), ("-", "-", "+"), ("+", "", "?"), ("?", "+", "?")],
)  # fmt: skip
def test_signs_multiply(first: str, second: str, net: str) -> None:
    (way,) = indirect_ways(chart("abc", link("ab", first), link("bc", second)), {"a", "c"})
    assert way.polarity == net


def test_two_ways_that_disagree_leave_it_open() -> None:
    map = chart("abcd", link("ab"), link("bd"), link("ac"), link("cd", "-", delay=True))
    (way,) = indirect_ways(map, {"a", "d"})
    assert (way.polarity, way.via, way.delay) == ("?", 1, True)
    assert way.paths == (("b",), ("c",))


def test_a_contested_sign_leaves_it_open() -> None:
    split = Contested(readings=(Reading(polarity="+"), Reading(polarity="-")))
    (way,) = indirect_ways(chart("abc", link("ab", contested=split), link("bc")), {"a", "c"})
    assert way.polarity == "?"


@pytest.mark.parametrize("visibility", ["group", "facilitator"])
def test_what_is_reserved_is_no_way_through(visibility: str) -> None:
    map = chart("abc", link("ab"), link("bc"))
    secret = map.elements["b"].evolve(visibility=visibility)
    assert indirect_ways(map.evolve(elements={**map.elements, "b": secret}), {"a", "c"}) == []
    hushed = map.links["ab"].evolve(visibility=visibility)
    assert indirect_ways(map.evolve(links={**map.links, "ab": hushed}), {"a", "c"}) == []


@pytest.mark.parametrize(
    ("kinds", "found"),
    [(("financement", "influence"), [("", False)]), (("contribution", "portage"), [("", False)]),
     (("cooperation", "cooperation"), [("", True)]), (("suite", "suite"), [("", False)]),
     (("cooperation", "influence"), []), (("appartenance", "influence"), []),
     (("besoin", "besoin"), [("", False)]),
     (("tension", "tension"), []), (("echo", "echo"), []), (("suite", "influence"), [])],
)  # fmt: skip
def test_only_what_goes_on_makes_a_way(kinds: tuple[str, str], found: list[tuple[str, bool]]) -> None:
    map = chart("abc", link("ab", "", kind=kinds[0]), link("bc", "+" if kinds[1] == "influence" else "",
                                                          kind=kinds[1]))  # fmt: skip
    assert [(way.polarity, way.mutual) for way in indirect_ways(map, {"a", "c"})] == found


def test_no_way_is_longer_than_three() -> None:
    map = chart("abcdef", *(link(pair) for pair in ("ab", "bc", "cd", "de", "ef")))
    assert [way.via for way in indirect_ways(map, {"a", "e"})] == [3]
    assert indirect_ways(map, {"a", "f"}) == []


def test_behind_a_hub_a_wall_is_no_thicket() -> None:
    names = [f"e{n}" for n in range(40)]
    links = [Link(id=f"i{n}", source=n, target="hub", polarity="+") for n in names]
    links += [Link(id=f"o{n}", source="hub", target=n, polarity="+") for n in names]
    map = SystemMap(elements=[Element(id=n) for n in (*names, "hub")], links=links)  # type: ignore[arg-type]
    assert len(indirect_ways(map, set(names))) == 40 * 39
    drawn = indirect_links(map, set(names))
    assert len(drawn) <= 80
    assert {end for one in drawn.values() for end in (one.source, one.target)} == set(names)


def test_the_sentence_says_it_is_indirect() -> None:
    map = chart("abc", link("ab"), link("bc", "-", delay=True))
    (made,) = indirect_links(map, {"a", "c"}).values()
    assert through(made) == 1
    assert sentence(map, made) == (
        "Si «\u00a0A\u00a0» augmente, «\u00a0C\u00a0» diminue, plus tard "
        "(indirectement, par un autre élément)."
    )
    english = "If “A” grows, “C” shrinks, later (indirectly, through one other element)."
    assert sentence(map, made, "en") == english
    unknown = made.evolve(polarity="?", delay=False)
    assert "on ne sait pas dans quel sens" in sentence(map, unknown)


def test_a_view_of_an_older_file_tells_nothing_indirect() -> None:
    assert not View.model_validate({"id": "v"}).indirect
