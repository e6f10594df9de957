"""Measures of a network: columns of the table for whoever asks for them, never a ranking.

Relations without direction are walked both ways; parallel ones count once; nothing is related to itself.
Each measure says in two sentences how it is computed (`measures_words`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.analysis.neighbours import Neighbours, neighbours, pieces
from sysmap.analysis.trophic import trophic
from sysmap.model import SystemMap

DAMPING = 0.85
ROUNDS = 200
CLOSE_ENOUGH = 1e-10
COUNTED = ("received", "given", "reach")
"""Measures that are counts; the others have decimals."""
MEASURES = ("received", "given", "between", "closeness", "eigenvector", "pagerank", "reach", "level")
"""Every measure of an element, in the order of the columns."""


class Network(NamedTuple):
    """The map as a directed graph of places: who follows each, who comes before each, and who is near."""

    ids: tuple[str, ...]
    after: Neighbours
    before: Neighbours
    near: Neighbours


class Whole(NamedTuple):
    """The whole map in five numbers; `diameter` is that of its largest piece, directions aside."""

    elements: int = 0
    pairs: int = 0
    density: float = 0.0
    reciprocity: float = 0.0
    pieces: int = 0
    diameter: int = 0


def network(map: SystemMap) -> Network:
    """What the measures read."""
    ids, near = neighbours(map)
    place = {id: at for at, id in enumerate(ids)}
    after: list[dict[int, None]] = [{} for _ in ids]
    for link in map.links.values():
        a, b = place.get(link.source), place.get(link.target)
        if a is None or b is None or a == b:
            continue
        after[a][b] = None
        if map.link_kind(link).symmetric:
            after[b][a] = None
    before: Neighbours = [[] for _ in ids]
    for a, there in enumerate(after):
        for b in there:
            before[b].append(a)
    return Network(tuple(ids), [list(one) for one in after], before, near)


def measures(map: SystemMap) -> Mapping[str, Mapping[str, float]]:
    """Every measure of every element: {measure: {id: value}}."""
    found = network(map)
    between, closeness, reach = _walks(found)
    rows: dict[str, Sequence[float]] = {
        "received": [len(one) for one in found.before], "given": [len(one) for one in found.after],
        "between": between, "closeness": closeness, "eigenvector": eigenvector(found.near),
        "pagerank": pagerank(found), "reach": reach,
    }  # fmt: skip
    told = {name: dict(zip(found.ids, values, strict=True)) for name, values in rows.items()}
    heights = trophic(map).levels
    directed = {
        end for link in map.links.values() for end in (link.source, link.target)
        if link.source != link.target and not map.link_kind(link).symmetric
    }  # fmt: skip
    return {**told, "level": {id: heights[id] for id in found.ids if id in directed}}


def _walks(found: Network) -> tuple[list[float], list[float], list[int]]:
    """Brandes's walks from every element: betweenness, and on the way who reaches whom, how far."""
    size = len(found.ids)
    between, reach = [0.0] * size, [0] * size
    near_sum, near_count = [0] * size, [0] * size
    for start in range(size):
        order, far = _walk_from(found.after, start, between)
        reach[start] = len(order) - 1
        for there in order:
            near_sum[there] += far[there]
            near_count[there] += 1
    closeness = [_closeness(near_count[at] - 1, near_sum[at], size) for at in range(size)]
    scale = 1 / ((size - 1) * (size - 2)) if size > 2 else 0.0
    return [value * scale for value in between], closeness, reach


def _closeness(come: int, total: int, size: int) -> float:
    """How near the others are to this one, less when only few of them come at all (Wasserman and Faust)."""
    return come / total * come / (size - 1) if total else 0.0


def _walk_from(after: Neighbours, start: int, between: list[float]) -> tuple[list[int], list[int]]:
    size = len(after)
    ways, far = [0] * size, [-1] * size
    ways[start], far[start] = 1, 0
    order = [start]
    parents: dict[int, list[int]] = {start: []}
    for at in order:
        for there in after[at]:
            if far[there] < 0:
                far[there] = far[at] + 1
                order.append(there)
                parents[there] = []
            if far[there] == far[at] + 1:
                ways[there] += ways[at]
                parents[there].append(at)
    share = dict.fromkeys(order, 0.0)
    for there in reversed(order):
        for at in parents[there]:
            share[at] += ways[at] / ways[there] * (1 + share[there])
        if there != start:
            between[there] += share[there]
    return order, far


def pagerank(found: Network) -> list[float]:
    """Where one is found after following relations for long, now and then starting anew anywhere."""
    size = len(found.ids)
    if not size:
        return []
    now = [1 / size] * size
    for _round in range(ROUNDS):
        lost = sum(now[at] for at in range(size) if not found.after[at])
        floor = (1 - DAMPING + DAMPING * lost) / size
        then = [
            floor + DAMPING * sum(now[at] / len(found.after[at]) for at in found.before[here])
            for here in range(size)
        ]
        if sum(abs(a - b) for a, b in zip(now, then, strict=True)) < CLOSE_ENOUGH:
            return then
        now = then
    return now


def eigenvector(near: Neighbours) -> list[float]:
    """Related to the well related, directions aside; each piece of the map for itself, from 0 to 1."""
    values = [0.0] * len(near)
    for piece in pieces(near):
        if len(piece) > 1:
            _settle(near, piece, values)
    return values


def _settle(near: Neighbours, piece: Sequence[int], values: list[float]) -> None:
    now = dict.fromkeys(piece, 1.0)
    for _round in range(ROUNDS):
        then = {at: now[at] + sum(now[there] for there in near[at]) for at in piece}
        most = max(then.values())
        then = {at: value / most for at, value in then.items()}
        if max(abs(then[at] - now[at]) for at in piece) < CLOSE_ENOUGH:
            now = then
            break
        now = then
    for at, value in now.items():
        values[at] = value


def whole(map: SystemMap) -> Whole:
    """The whole map: density, reciprocity, pieces, diameter."""
    found = network(map)
    size, pairs = len(found.ids), sum(len(one) for one in found.after)
    sets = [set(one) for one in found.after]
    mutual = sum(a in sets[b] for a, there in enumerate(found.after) for b in there)
    parts = pieces(found.near)
    return Whole(
        size, pairs,
        pairs / (size * (size - 1)) if size > 1 else 0.0,
        mutual / pairs if pairs else 0.0,
        len(parts),
        max((_farthest(found.near, at) for at in parts[0]), default=0) if parts else 0,
    )  # fmt: skip


def _farthest(near: Neighbours, start: int) -> int:
    far = {start: 0}
    reached = [start]
    for at in reached:
        for there in near[at]:
            if there not in far:
                far[there] = far[at] + 1
                reached.append(there)
    return far[reached[-1]]
