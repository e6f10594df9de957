"""Influence and dependence: direct, then indirect by the powers of the matrix (MICMAC).

Signs are ignored by the method: what moves much is not what is good. The powers are never multiplied out:
the sums of the rows of M^k are M applied to those of M^(k-1), in whole numbers that cannot overflow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.model import SystemMap

HIGHEST = 8
"""The last power that is tried."""
LENGTHS = 6
"""Steps of the attenuated sum: each counts half as much as the one before."""

Weights = list[dict[int, int]]


class Place(NamedTuple):
    """Where an element stands: how much it moves, how much it is moved, directly and indirectly."""

    id: str
    influence: float
    dependence: float
    far_influence: float
    far_dependence: float


class Influence(NamedTuple):
    """The plan. `how` says where the indirect places come from: « power » (the ranks of the first third
    no longer change at M^`power`), « attenuated » (they do not settle), « acyclic » (nothing comes back,
    the powers end in nothing) or « none » (no relation of influence). `links` counts the relations read,
    `hypotheses` those that are hypotheses.
    """

    places: tuple[Place, ...] = ()
    how: str = "none"
    power: int = 0
    links: int = 0
    hypotheses: int = 0
    weighted: bool = False


def influence(map: SystemMap) -> Influence:
    """Who moves whom on this map, through relations that can bear a sign; others are left out."""
    read = [link for link in map.links.values() if _counts(map, link)]
    joined = {end for link in read for end in (link.source, link.target)}
    ids = [id for id in map.elements if id in joined]
    if not read:
        return Influence()
    rows = weights(map, ids)
    columns = _turned(rows)
    how, power, far = _settled(rows, columns)
    if how != "power":
        far = (attenuated(rows), attenuated(columns))
    direct = (_sums(rows), _sums(columns))
    places = tuple(
        Place(id, direct[0][at], direct[1][at], far[0][at], far[1][at]) for at, id in enumerate(ids)
    )
    guessed = sum(link.support == "hypothesis" for link in read)
    return Influence(places, how, power, len(read), guessed, any(link.strength > 1 for link in read))


def _counts(map: SystemMap, link: object) -> bool:
    kind = map.link_kind(link)  # type: ignore[arg-type]
    ends = {link.source, link.target}  # type: ignore[attr-defined]
    return kind.signed and not kind.symmetric and len(ends) == 2 and ends <= map.elements.keys()


def weights(map: SystemMap, ids: Sequence[str]) -> Weights:
    """M, row by row: the strength of each relation from 1 to 3; of several, the strongest."""
    place = {id: at for at, id in enumerate(ids)}
    rows: Weights = [{} for _ in ids]
    for link in map.links.values():
        if _counts(map, link) and link.source in place and link.target in place:
            row, there = rows[place[link.source]], place[link.target]
            row[there] = max(row.get(there, 0), min(3, max(1, link.strength)))
    return rows


def _turned(rows: Weights) -> Weights:
    columns: Weights = [{} for _ in rows]
    for at, row in enumerate(rows):
        for there, weight in row.items():
            columns[there][at] = weight
    return columns


def _sums(rows: Weights) -> list[int]:
    return _applied(rows, [1] * len(rows))


def _applied(rows: Weights, values: Sequence[int]) -> list[int]:
    return [sum(weight * values[there] for there, weight in row.items()) for row in rows]


def powers(rows: Weights, most: int) -> list[list[int]]:
    """The sums of the rows of M, M², … up to this power."""
    found = [_sums(rows)]
    while len(found) < most:
        found.append(_applied(rows, found[-1]))
    return found


def ranks(values: Sequence[float], first: int | None = None) -> list[int]:
    """The places in order, the largest value first; equal ones in the order of the map."""
    return sorted(range(len(values)), key=lambda at: (-values[at], at))[:first]


def _settled(rows: Weights, columns: Weights) -> tuple[str, int, tuple[Sequence[float], Sequence[float]]]:
    """The first power after which the first third keeps its order, in influence and in dependence."""
    size = len(rows)
    out, into = powers(rows, HIGHEST), powers(columns, HIGHEST)
    if _acyclic(rows, columns):
        return "acyclic", 0, ((), ())
    third = -(-size // 3)
    seen = [(ranks(a, third), ranks(b, third)) for a, b in zip(out, into, strict=True)]
    for power in range(2, HIGHEST):
        if all(later == seen[power - 1] for later in seen[power:]):
            scale = max(*out[power - 1], *into[power - 1], 1) / 100
            both = [value / scale for value in out[power - 1]], [value / scale for value in into[power - 1]]
            return "power", power, both
    return "attenuated", 0, ((), ())


def _acyclic(rows: Weights, columns: Weights) -> bool:
    """Whether nothing comes back: taking away those whom nobody moves, again and again, leaves nobody."""
    waits = [len(column) for column in columns]
    free = [at for at, left in enumerate(waits) if not left]
    for at in free:
        for there in rows[at]:
            waits[there] -= 1
            if not waits[there]:
                free.append(there)
    return len(free) == len(rows)


def attenuated(rows: Weights) -> list[float]:
    """The sums of the rows of ½M + ¼M² + … up to six steps: it always exists."""
    total = [0.0] * len(rows)
    for step, sums in enumerate(powers(rows, LENGTHS), 1):
        for at, value in enumerate(sums):
            total[at] += value / 2**step
    return total


def plan_corner(place: Place, means: tuple[float, float], *, far: bool = False) -> int:
    """0 moves much, 1 moves and is moved, 2 neither, 3 is moved much: as one reads, from the top left."""
    up, right = (place.far_influence, place.far_dependence) if far else (place.influence, place.dependence)
    above, beyond = up > means[0], right > means[1]
    return {(True, False): 0, (True, True): 1, (False, False): 2, (False, True): 3}[above, beyond]


def plan_means(found: Influence, *, far: bool = False) -> tuple[float, float]:
    """The mean influence and the mean dependence: where the plan has its origin."""
    size = len(found.places) or 1
    up = sum(one.far_influence if far else one.influence for one in found.places)
    right = sum(one.far_dependence if far else one.dependence for one in found.places)
    return up / size, right / size


def influence_report(found: Influence) -> Mapping[str, object]:
    """The plan for another program, elements in the order of the map."""
    return {
        "method": found.how, "power": found.power, "links": found.links, "hypotheses": found.hypotheses,
        "elements": [
            {"id": one.id, "influence": one.influence, "dependence": one.dependence,
             "indirect_influence": round(one.far_influence, 4),
             "indirect_dependence": round(one.far_dependence, 4)}
            for one in found.places
        ],
    }  # fmt: skip
