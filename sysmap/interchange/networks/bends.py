"""Bends of other programs (points a line goes through) as ours (how far an arc bows), and back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from sysmap.model import Bend

Place = tuple[float, float]
LEVEL = 1.0
"""A leg that is off by no more than this runs along the page."""


def bend_points(start: Place, end: Place, bend: Bend | None) -> list[Place]:
    """The points through which an arc goes besides its ends; none for what the program draws by itself."""
    if bend is None or bend.auto or bend.form:
        return []
    (ax, ay), (bx, by) = start, end
    # half way, an arc stands half as far from its chord as its control point
    middle = ((ax + bx) / 2 + (by - ay) * bend.offset / 2, (ay + by) / 2 - (bx - ax) * bend.offset / 2)
    return [(round(middle[0], 2), round(middle[1], 2))] if abs(bend.offset) > 1e-6 else []


def bend_from(start: Place, end: Place, points: Sequence[Place]) -> Bend | None:
    """The arc nearest to a line through these points; one with square turns when all its legs are level.

    >>> bend_from((0, 0), (100, 0), [(50, -20)]).offset
    0.4
    >>> bend_from((0, 0), (100, 80), [(50, 0), (50, 80)]).form
    'routed'
    """
    (ax, ay), (bx, by) = start, end
    far = math.hypot(bx - ax, by - ay)
    if not points or far < 1e-6:
        return None
    legs = [start, *points, end]
    level = all(min(abs(p[0] - q[0]), abs(p[1] - q[1])) <= LEVEL for p, q in pairwise(legs))
    if level and len(points) > 1:
        return Bend(form="routed", offset=0.0)
    # y goes downwards: what lies to the left when walking has a positive offset
    aside = [((p[0] - ax) * (by - ay) - (p[1] - ay) * (bx - ax)) / (far * far) for p in points]
    widest = max(aside, key=abs)
    return Bend(offset=max(-1.5, min(1.5, 2 * widest)))
