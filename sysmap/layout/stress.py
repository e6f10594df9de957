"""Distances on the page that follow distances in the graph. Map units.

Stochastic gradient descent on stress: Zheng, Pawar and Goodman, « Graph Drawing by Stochastic Gradient
Descent », IEEE TVCG 25(9), 2018. On large graphs each element heeds its neighbours and a few pivots only
(Ortmann, Klimenta and Brandes, « A Sparse Stress Model », 2016), weighted by the elements each stands for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from math import exp, log
from random import Random

WHOLE, FEW = 340, 150
"""Up to so many elements every pair counts; up to so many there is time for all rounds of them."""
PIVOTS, ROUNDS, HURRIED, LAST, MIXED = 64, 24, 11, 0.1, 4
TOGETHER = 2.0
"""Members of one group are no further than this from each other, in relations."""

Term = tuple[int, int, float, float, bool]
"""Two elements, their distance in relations, the weight of the pair; whether the second one moves too."""


def stressed(
    near: Sequence[Sequence[int]], groups: Sequence[Sequence[int]], dice: Random,
    pinned: Mapping[int, tuple[float, float]] | None = None, level: Sequence[float] = (),
) -> list[list[float]]:  # fmt: skip
    """Places [x, y] of the elements of one connected graph, a relation being about 1 long.

    Those `pinned` stay; the others start outside of them. With `level`, x is given and only y is looked for.
    """
    n = len(near)
    places = [[dice.random() * n**0.5, dice.random() * n**0.5] for _ in near]
    if pinned:
        places = _outside(near, pinned)
    for p, x in zip(places, level, strict=False):
        p[0] = x
    terms = _all_pairs(near, groups) if n <= WHOLE else _sparse(near, dice)
    if not terms:
        return places
    low, high = min(t[3] for t in terms), max(t[3] for t in terms)
    start, end = 1 / low, LAST / high
    rounds = HURRIED if FEW < n <= WHOLE else ROUNDS
    decay = log(start / end) / (rounds - 1)
    for turn in range(rounds):
        if n <= FEW or turn % MIXED == 0:
            dice.shuffle(terms)  # costs as much as a descent
        else:
            cut = dice.randrange(len(terms))
            terms = terms[cut:] + terms[:cut]
        _descend(places, terms, start * exp(-decay * turn))
        for p, x in zip(places, level, strict=False):
            p[0] = x
        for i, at in (pinned or {}).items():
            places[i] = list(at)
    return places


def _outside(near: Sequence[Sequence[int]], pinned: Mapping[int, tuple[float, float]]) -> list[list[float]]:
    """Each on the side where it hangs on to the pinned ones, as far out as it is from them."""
    far = {i: reach(near, i) for i in pinned}
    found = []
    for i in range(len(near)):
        least = min(row[i] for row in far.values())
        by = [pinned[k] for k, row in far.items() if row[i] == least]
        x, y = sum(p[0] for p in by) / len(by), sum(p[1] for p in by) / len(by)
        size = (x * x + y * y) ** 0.5 or 1.0
        found.append([x + least * x / size + 1e-4 * i, y + least * y / size])
    return found


def _descend(places: list[list[float]], terms: list[Term], step: float) -> None:
    for i, j, d, w, both in terms:
        p, q = places[i], places[j]
        dx, dy = p[0] - q[0], p[1] - q[1]
        far = (dx * dx + dy * dy) ** 0.5
        if far < 1e-9:
            dx, dy, far = 1e-3 * (i + 1), 1e-3 * (j + 1), 1e-3
        mu = w * step
        r = (min(mu, 1.0) * (far - d)) / far
        if both:
            r /= 2
            q[0] += r * dx
            q[1] += r * dy
        p[0] -= r * dx
        p[1] -= r * dy


def _all_pairs(near: Sequence[Sequence[int]], groups: Sequence[Sequence[int]]) -> list[Term]:
    mates = {(a, b) for group in groups for a in group for b in group if a < b}
    found = []
    for i in range(len(near)):
        for j, d in enumerate(reach(near, i)):
            if j > i and d > 0:
                far = min(float(d), TOGETHER) if (i, j) in mates else float(d)
                found.append((i, j, far, 1 / (far * far), True))
    return found


def _sparse(near: Sequence[Sequence[int]], dice: Random) -> list[Term]:
    """Relations, and each element with the pivots, which it does not move; they are far from each other."""
    n = len(near)
    found: list[Term] = [(i, j, 1.0, 1.0, True) for i in range(n) for j in near[i] if i < j]
    least, owner = [n] * n, [0] * n
    pivot = dice.randrange(n)
    rows: list[tuple[int, list[int]]] = []
    for turn in range(min(PIVOTS, n)):
        row = reach(near, pivot)
        for i, d in enumerate(row):
            if d < least[i]:
                least[i], owner[i] = d, turn
        rows.append((pivot, row))
        pivot = max(range(n), key=least.__getitem__)
    for turn, (pivot, row) in enumerate(rows):
        region = sorted(d for d, own in zip(row, owner, strict=True) if own == turn)
        for i, d in enumerate(row):
            if d > 1:
                stands_for = max(1, bisect_right(region, d / 2))
                found.append((i, pivot, float(d), stands_for / (d * d), False))
    return found


def reach(near: Sequence[Sequence[int]], start: int) -> list[int]:
    """How many relations away each element is, -1 when out of reach."""
    far = [-1] * len(near)
    far[start] = 0
    edge = [start]
    for at in edge:
        for other in near[at]:
            if far[other] < 0:
                far[other] = far[at] + 1
                edge.append(other)
    return far
