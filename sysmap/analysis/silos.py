"""Silos: groups whose elements are related among themselves rather than with the others.

Louvain's method, always with the same seed: the same map has the same groups tomorrow.
"""

from __future__ import annotations

from typing import NamedTuple

from sysmap.analysis.neighbours import Neighbours, neighbours
from sysmap.model import SystemMap

SEED = 1
LEAST = 3
"""Elements in a group; fewer are a relation, not a silo."""
CLEAR = 0.3
"""Modularity under which the groups are no more than chance would make: then there are none."""


class Silo(NamedTuple):
    """A group: its elements in the order of the map, the most related one, and how many pairs are
    related within it and across its edge.
    """

    elements: tuple[str, ...]
    hub: str
    inside: int
    outside: int


def silos(map: SystemMap) -> tuple[Silo, ...]:
    """The groups, the largest first; none when the map does not fall into any."""
    ids, near = neighbours(map)
    groups = [group for group in _communities(near) if len(group) >= LEAST]
    if len(groups) < 2:
        return ()
    return tuple(_silo(ids, near, group) for group in groups)


def _communities(near: Neighbours) -> list[list[int]]:
    """What Louvain finds, when it finds a division worth telling."""
    if not any(near):
        return []
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(near)))
    graph.add_edges_from((a, b) for a, there in enumerate(near) for b in there if a < b)
    found = networkx.community.louvain_communities(graph, seed=SEED)
    if networkx.community.modularity(graph, found) < CLEAR:
        return []
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))


def _silo(ids: list[str], near: Neighbours, group: list[int]) -> Silo:
    members = set(group)
    within = {at: sum(there in members for there in near[at]) for at in group}
    hub = max(group, key=lambda at: (within[at], -at))
    outside = sum(len(near[at]) - within[at] for at in group)
    return Silo(tuple(ids[at] for at in group), ids[hub], sum(within.values()) // 2, outside)


def apart(map: SystemMap, groups: tuple[Silo, ...]) -> list[tuple[Silo, Silo]]:
    """The pairs of groups between which there is no relation at all."""
    of = {id: at for at, group in enumerate(groups) for id in group.elements}
    joined = set()
    for link in map.links.values():
        a, b = of.get(link.source), of.get(link.target)
        if a is not None and b is not None:
            joined.add((min(a, b), max(a, b)))
    count = range(len(groups))
    return [(groups[a], groups[b]) for a in count for b in count if a < b and (a, b) not in joined]
