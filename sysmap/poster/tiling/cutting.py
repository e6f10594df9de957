"""Where a page is cut: seams that run between words rather than through them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

STEP = 0.5
"""Millimetres from one place tried for a seam to the next."""
_TOUCH = 0.25
"""A seam this near the edge of a word does not cut it."""


class Cuts(NamedTuple):
    """The places from 0 to the end, and what it costs to go through the words there."""

    at: tuple[float, ...]
    cost: float


Span = tuple[float, float, float]
"""Where a word begins and ends, and what it costs to cut it."""


def most_apart(total: float, count: int, first: float, other: float, spans: Sequence[Span]) -> Cuts | None:
    """`count` parts of a length: the first at most `first` long, the others `other`; the cheapest seams.

    Among seams that cost as little, those near an even division. None when the parts do not reach.
    """
    if first + (count - 1) * other < total - 1e-6:
        return None
    if count == 1:
        return Cuts((0.0, total), 0.0)
    places = floor(total / STEP)
    crossed = _crossed(places, spans)
    even = [min(total * rank / count, total) for rank in range(1, count)]
    best = [0.0 if place * STEP <= first + 1e-9 else _NEVER for place in range(places + 1)]
    best = _with_cost(best, crossed, even[0])
    came: list[list[int]] = []
    for rank in range(1, count - 1):
        best, back = _extended(best, floor(other / STEP + 1e-6))
        came.append(back)
        best = _with_cost(best, crossed, even[rank])
    last = max(0, ceil((total - other) / STEP - 1e-6))
    place = min(range(last, places), key=best.__getitem__, default=0)
    if best[place] >= _NEVER or place < last:  # so tight that only one way is left, between the places tried
        return _tight(total, count, first, other, spans)
    seams = [place]
    for back in reversed(came):
        seams.append(back[seams[-1]])
    at = tuple(place * STEP for place in reversed(seams))
    return Cuts((0.0, *at, total), sum(crossed[place] for place in seams))


def _tight(total: float, count: int, first: float, other: float, spans: Sequence[Span]) -> Cuts:
    """Every part as long as it can be but the last."""
    at = [min(first + rank * other, total) for rank in range(count - 1)]
    cost = sum(price for low, high, price in spans for seam in at if low + _TOUCH < seam < high - _TOUCH)
    return Cuts((0.0, *at, total), round(cost, 3))


_NEVER = 1e12
_PER_WORD = 1e6


def _crossed(places: int, spans: Sequence[Span]) -> list[float]:
    """What each place costs."""
    change = [0.0] * (places + 2)
    for low, high, cost in spans:
        start = max(0, floor((low + _TOUCH) / STEP) + 1)
        stop = min(places + 1, ceil((high - _TOUCH) / STEP))
        if start < stop:
            change[start] += cost
            change[stop] -= cost
    found, held = [], 0.0
    for step in change[: places + 1]:
        held += step
        found.append(round(held, 3))
    return found


def _with_cost(best: list[float], crossed: list[float], even: float) -> list[float]:
    return [
        so_far + crossed[place] * _PER_WORD + (place * STEP - even) ** 2 if so_far < _NEVER else _NEVER
        for place, so_far in enumerate(best)
    ]


def _extended(best: list[float], reach: int) -> tuple[list[float], list[int]]:
    """For each place the best one before it, at most `reach` steps back, and which that is."""
    found, back = [_NEVER] * len(best), [0] * len(best)
    window: list[int] = []
    start = 0
    for place in range(1, len(best)):
        while len(window) > start and best[window[-1]] >= best[place - 1]:
            window.pop()
        window.append(place - 1)
        while window[start] < place - reach:
            start += 1
        back[place] = window[start]
        found[place] = best[window[start]]
    return found, back
