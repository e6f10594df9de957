"""Pushing overlapping boxes apart, by as little as it takes. Map units."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sysmap.geometry.shapes import Box

GAP = 10.0
"""The least room left between two boxes, in map units."""
ROUNDS = 200


def apart(
    boxes: Mapping[str, Box], fixed: Collection[str] = (), gap: float = GAP
) -> dict[str, tuple[float, float]]:
    """The moves (dx, dy) after which no two boxes are nearer than `gap`; what overlaps nothing stays.

    Each overlapping pair is pushed along the axis where it overlaps least, half each (all of it
    for one whose neighbour is `fixed`), until nothing overlaps or ROUNDS have passed.
    """
    now = dict(boxes)
    for _ in range(ROUNDS):
        if not _push(now, fixed, gap):
            break
    moved = {id: (box.left - boxes[id].left, box.top - boxes[id].top) for id, box in now.items()}
    return {id: move for id, move in moved.items() if move != (0.0, 0.0)}


def _push(now: dict[str, Box], fixed: Collection[str], gap: float) -> bool:
    order = sorted(now, key=lambda id: now[id].left)
    pushed = False
    for rank, a in enumerate(order):
        for b in order[rank + 1 :]:
            if now[b].left > now[a].right + gap + 200:
                break
            pushed = _pair(now, a, b, fixed, gap) or pushed
    return pushed


def _pair(now: dict[str, Box], a: str, b: str, fixed: Collection[str], gap: float) -> bool:
    one, two = now[a], now[b]
    if not one.grown(gap / 2 - 0.01).meets(two.grown(gap / 2 - 0.01)) or (a in fixed and b in fixed):
        return False
    across = min(one.right, two.right) - max(one.left, two.left) + gap
    down = min(one.bottom, two.bottom) - max(one.top, two.top) + gap
    left = (one.centre.x, a) < (two.centre.x, b)
    above = (one.centre.y, a) < (two.centre.y, b)
    dx, dy = (across * (-1 if left else 1), 0.0) if across < down else (0.0, down * (-1 if above else 1))
    share = 0.0 if a in fixed else 1.0 if b in fixed else 0.5
    now[a] = one.moved(dx * share, dy * share)
    now[b] = two.moved(dx * (share - 1), dy * (share - 1))
    return True
