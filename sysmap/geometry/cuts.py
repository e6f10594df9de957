"""Where a line is left open because another passes over it. Map units."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.geometry.index import Grid
from sysmap.geometry.line import crossings
from sysmap.geometry.routing import Route

CUT, HEAD = 6.0, 16.0
"""Half the opening, and the room at a line's ends that is never opened."""
_SAMPLES = 17


def cuts(routes: Mapping[str, Route], k: float = 1.0) -> dict[str, tuple[tuple[float, float], ...]]:
    """The spans (s0, s1) to leave open on each line: the lower, earlier one gives way.

    Near its ends a line keeps its head and tail whole, and the other gives way. The opening is
    wider where the lines meet at a low angle.
    """
    order = {key: i for i, key in enumerate(routes)}
    grid: Grid[str] = Grid({key: r.bounds() for key, r in routes.items()}, cell=240.0)
    lines = {key: r.sampled(_SAMPLES) for key, r in routes.items()}
    found: dict[str, list[tuple[float, float]]] = {}
    for key, r in routes.items():
        for other in grid.query(r.bounds()):
            if order[other] > order[key] and not _one_branch(r, routes[other]):
                for i, j in crossings(lines[key], lines[other]):
                    _open(found, (key, r, i), (other, routes[other], j), k)
    return {key: _merged(spans) for key, spans in found.items()}


def _one_branch(one: Route, other: Route) -> bool:
    """Whether two lines of a tree come from the same place or go to it: they join and do not cross."""
    if not one.bend.form == other.bend.form == "tree":
        return False
    return one.curve.start == other.curve.start or one.curve.end == other.curve.end


def _open(
    found: dict[str, list[tuple[float, float]]],
    lower: tuple[str, Route, float],
    upper: tuple[str, Route, float],
    k: float,
) -> None:
    for (key, r, at), (_, other, there) in ((lower, upper), (upper, lower)):
        s, whole = _distance(r, at), r.length()
        if HEAD * k <= s <= whole - HEAD * k:
            (ux, uy), (vx, vy) = r.at(s)[1], other.at(_distance(other, there))[1]
            half = CUT * k / max(0.5, abs(ux * vy - uy * vx))
            found.setdefault(key, []).append((max(0.0, s - half), min(whole, s + half)))
            return


def _distance(r: Route, at: float) -> float:
    """From a position counted in samples to a distance along the line."""
    if not r.points:
        return r.curve.length(0.0, at / (_SAMPLES - 1))
    return r.length() * at / (len(r.points) - 1)


def _merged(spans: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    merged: list[tuple[float, float]] = []
    for a, b in sorted(spans):
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return tuple(merged)
