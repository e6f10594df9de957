"""Trophic levels: how far from the sources each element stands, exactly. MacKay, Johnson and Sansom 2020.

« How directed is a directed network? », Royal Society Open Science 7:201138. The levels h solve Λh = v with
v = in − out and Λ = diag(in + out) − (A + Aᵀ), A the weights; Λ is singular, with one free constant in each
weakly connected component: it is taken so that the lowest level there is 0. Parallel relations add up, and a
relation both ways counts twice (counting it once is the mistake of some programs). Incoherence is the mean
square by which relations fail to climb exactly one level: 0 when all do, 1 on a cycle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sysmap.model import SystemMap

Pair = tuple[str, str]


class Trophic(NamedTuple):
    """The level of each element, the lowest of its component at 0; and how incoherent the whole is."""

    levels: dict[str, float]
    incoherence: float


def trophic(map: SystemMap) -> Trophic:
    """The levels along the relations that have a direction."""
    pairs = [(link.source, link.target) for link in map.links.values() if not map.link_kind(link).symmetric]
    return trophic_levels(list(map.elements), pairs)


def trophic_levels(ids: Sequence[str], pairs: Iterable[Pair]) -> Trophic:
    """The same for any elements and relations (source, target); what joins an unknown id is left out."""
    known = set(ids)
    inner = [(a, b) for a, b in pairs if a in known and b in known and a != b]
    levels = dict.fromkeys(ids, 0.0)
    for part in _components(ids, inner):
        levels.update(_solved(part, [pair for pair in inner if pair[0] in part]))
    wrong = sum((levels[b] - levels[a] - 1) ** 2 for a, b in inner)
    return Trophic(levels, wrong / len(inner) if inner else 0.0)


def _components(ids: Iterable[str], pairs: Iterable[Pair]) -> list[dict[str, int]]:
    """The weakly connected components, each with the rank of its members."""
    near: dict[str, list[str]] = {id: [] for id in ids}
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    found: list[dict[str, int]] = []
    seen: set[str] = set()
    for start in near:
        if start not in seen:
            seen.add(start)
            part = [start]
            for at in part:
                part += [id for id in dict.fromkeys(near[at]) if id not in seen]
                seen.update(near[at])
            found.append({id: rank for rank, id in enumerate(part)})
    return found


def _solved(part: dict[str, int], pairs: list[Pair]) -> dict[str, float]:
    """Elimination of the rows in turn, sparse: the last unknown is the free constant."""
    rows: list[dict[int, float]] = [{} for _ in part]
    known = [0.0] * len(part)
    for a, b in pairs:
        i, j = part[a], part[b]
        for k, other in ((i, j), (j, i)):
            rows[k][k] = rows[k].get(k, 0.0) + 1.0
            rows[k][other] = rows[k].get(other, 0.0) - 1.0
        known[i] -= 1.0
        known[j] += 1.0
    order = _eliminated(rows, known)
    heights = [0.0] * len(part)
    for i in reversed(order):
        rest = sum(value * heights[j] for j, value in rows[i].items() if j != i)
        heights[i] = (known[i] - rest) / rows[i][i]
    low = min(heights)
    return {id: heights[rank] - low for id, rank in part.items()}


def _eliminated(rows: list[dict[int, float]], known: list[float]) -> list[int]:
    """The order in which all unknowns but one were eliminated: those in few rows first, to stay sparse."""
    left = set(range(len(rows)))
    order: list[int] = []
    while len(left) > 1:
        i = min(left, key=lambda k: (len(rows[k]), k))
        left.discard(i)
        order.append(i)
        for j in [k for k in rows[i] if k in left]:
            share = rows[j].pop(i) / rows[i][i]
            for k, value in rows[i].items():
                if k != i:
                    rows[j][k] = rows[j].get(k, 0.0) - share * value
            known[j] -= share * known[i]
        for j in left:
            rows[j].pop(i, None)
    return order
