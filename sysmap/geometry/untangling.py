"""Choosing the arcs of a whole map together: the careful router. Map units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.geometry.routing import quick_bend
from sysmap.geometry.shapes import Box
from sysmap.model import Bend


class Ends(NamedTuple):
    """What a relation joins: two boxes and the ids of their elements.

    `side` is the side to bulge to when walking from source to target, as `Bend.offset`:
    1 left, -1 right, 0 any (the outside of a told loop, for instance).
    """

    source: Box
    target: Box
    source_id: str
    target_id: str
    side: int = 0


def route_all(
    ends: Mapping[str, Ends],
    obstacles: Mapping[str, Box],
    *,
    fixed: Mapping[str, Bend] | None = None,
    words: Sequence[Box] = (),
    bounds: Box | None = None,
    budget: int = 4,
) -> dict[str, Bend]:
    """A bend for each relation such that lines stay off boxes and off each other.

    `obstacles` are the boxes of the elements by id (a line may touch its own two); `words` are
    other places to leave free, such as zone titles; `bounds` is where lines must stay. Relations
    in `fixed` keep their bend and count as neighbours. `budget` is the number of improving rounds.
    The answer holds every relation of `ends`, the same every time for the same question.
    """
    given = dict(fixed or {})
    counts: dict[frozenset[str], int] = {}
    ranks = {}
    for key, e in ends.items():
        pair = frozenset((e.source_id, e.target_id))
        ranks[key] = counts.get(pair, 0)
        counts[pair] = ranks[key] + 1
    for key, e in ends.items():
        if key not in given:
            count = counts[frozenset((e.source_id, e.target_id))]
            given[key] = quick_bend(e.source, e.target, ranks[key], count)
    return {key: given[key] for key in ends}
