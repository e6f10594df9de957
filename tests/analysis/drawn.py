"""Maps drawn at random, always the same ones, and the same maps as networkx sees them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import networkx as nx

from sysmap.model import Element, Link, SystemMap

KINDS = ("influence", "influence", "influence", "contribution", "cooperation")


def drawn(seed: int, most: int = 8) -> SystemMap:
    """A map of up to `most` elements: several relations between two, to oneself, with arrows or without."""
    chance = Random(seed)
    n = chance.randint(1, most)
    ids = [f"e{i}" for i in range(n)]
    links = [
        Link(id=f"k{i}", source=chance.choice(ids), target=chance.choice(ids), kind=chance.choice(KINDS),
             polarity=chance.choice(("+", "-", "+", "-", "?", "")), delay=chance.random() < 0.2)
        for i in range(chance.randint(0, 2 * n))
    ]  # fmt: skip
    return SystemMap(elements=[Element(id=id, label=id.upper()) for id in ids], links=links)


def five_hundred() -> Iterator[SystemMap]:
    for seed in range(500):
        yield drawn(seed)


def as_graph(map: SystemMap, every: bool = False) -> nx.MultiDiGraph:
    """The relations with an arrow; with `every`, the others both ways."""
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(map.elements)
    for link in map.links.values():
        both = map.link_kind(link).symmetric
        if not both or every:
            graph.add_edge(link.source, link.target, key=link.id)
        if both and every and link.source != link.target:
            graph.add_edge(link.target, link.source, key=link.id)
    return graph


def line(*signs: str, kind: str = "influence", delays: tuple[int, ...] = ()) -> SystemMap:
    """A, B, C… one after the other, with these signs."""
    ids = [chr(ord("A") + i) for i in range(len(signs) + 1)]
    links = [
        Link(id=f"k{i}", kind=kind, source=ids[i], target=ids[i + 1], polarity=sign, delay=i in delays)
        for i, sign in enumerate(signs)
    ]
    return SystemMap(elements=[Element(id=id, label=id) for id in ids], links=links)


def complete(n: int = 60) -> SystemMap:
    ids = [f"e{i}" for i in range(n)]
    pairs = [(a, b) for a in ids for b in ids if a != b]
    links = [Link(id=f"k{i}", source=a, target=b, polarity="+-"[i % 2]) for i, (a, b) in enumerate(pairs)]
    return SystemMap(elements=[Element(id=id, label=id) for id in ids], links=links)
