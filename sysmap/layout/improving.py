"""Fewer crossings: boxes change places, or go to free room, when fewer lines meet. Map units.

What is counted, on straight lines: crossings, relations over foreign boxes, and a little their length.
Each step looks at one element and a few places for it; the budget is a number of looks, so that the same
map always gives the same drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from sysmap.geometry import THIN

CROSSING, OVER = 1.0, 1.6
AROUND = 12.0
"""A line so near a box counts as over it."""

Size = tuple[float, float]


class Board:
    """Boxes, the relations between them, and what it costs to have one of them elsewhere."""

    def __init__(self, places: list[list[float]], sizes: Sequence[Size], edges: Sequence[tuple[int, int]],
                 unit: float) -> None:  # fmt: skip
        self.at, self.sizes, self.edges, self.unit = places, sizes, edges, unit
        self.mine: list[list[int]] = [[] for _ in places]
        for k, (a, b) in enumerate(edges):
            self.mine[a].append(k)
            self.mine[b].append(k)
        self.half = [(w / 2 + AROUND, h / 2 + AROUND) if w > THIN else (0.0, 0.0) for w, h in sizes]

    def cost(self, *ids: int) -> float:
        """What the relations of these elements, and their boxes, cost as they stand."""
        mine = dict.fromkeys(k for i in ids for k in self.mine[i])
        total = 0.0
        at, edges = self.at, self.edges
        for k in mine:
            a, b = edges[k]
            (ax, ay), (bx, by) = at[a], at[b]
            left, right = (ax, bx) if ax < bx else (bx, ax)
            top, bottom = (ay, by) if ay < by else (by, ay)
            total += 0.22 * ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 / self.unit
            for m, (c, d) in enumerate(edges):
                if m in mine and m <= k:
                    continue
                cx, cy = at[c]
                dx, dy = at[d]
                if (cx < left and dx < left) or (cx > right and dx > right) or (cy < top and dy < top) or (
                        cy > bottom and dy > bottom) or c in (a, b) or d in (a, b):  # fmt: skip
                    continue
                if _cross(ax, ay, bx, by, cx, cy, dx, dy):
                    total += CROSSING
            total += OVER * self._over(a, b, left, top, right, bottom)
        for i in ids:
            total += OVER * self._under(i, mine)
        return total

    def _over(self, a: int, b: int, left: float, top: float, right: float, bottom: float) -> int:
        """Foreign boxes under the line between a and b."""
        (ax, ay), (bx, by) = self.at[a], self.at[b]
        nx, ny = ay - by, bx - ax
        found = 0
        for i, (x, y) in enumerate(self.at):
            w, h = self.half[i]
            if x + w < left or x - w > right or y + h < top or y - h > bottom or i in (a, b):
                continue
            if abs(nx * (x - ax) + ny * (y - ay)) < abs(nx) * w + abs(ny) * h:
                found += 1
        return found

    def _under(self, i: int, mine: dict[int, None]) -> int:
        """Other relations that run over this box."""
        x, y = self.at[i]
        w, h = self.half[i]
        left, top, right, bottom = x - w, y - h, x + w, y + h
        found = 0
        for k, (a, b) in enumerate(self.edges):
            (ax, ay), (bx, by) = self.at[a], self.at[b]
            if (ax < left and bx < left) or (ax > right and bx > right) or (ay < top and by < top) or (
                    ay > bottom and by > bottom) or k in mine:  # fmt: skip
                continue
            nx, ny = ay - by, bx - ax
            if abs(nx * (x - ax) + ny * (y - ay)) < abs(nx) * w + abs(ny) * h:
                found += 1
        return found

    def swap(self, i: int, j: int) -> None:
        self.at[i], self.at[j] = self.at[j], self.at[i]


def _cross(ax: float, ay: float, bx: float, by: float, cx: float, cy: float, dx: float, dy: float) -> bool:
    rx, ry, sx, sy = bx - ax, by - ay, dx - cx, dy - cy
    p = rx * (cy - ay) - ry * (cx - ax)
    q = rx * (dy - ay) - ry * (dx - ax)
    if (p > 0) == (q > 0):
        return False
    u = sx * (ay - cy) - sy * (ax - cx)
    v = sx * (by - cy) - sy * (bx - cx)
    return (u > 0) != (v > 0)


def improved(board: Board, looks: int, dice: Random) -> list[list[float]]:
    """The places, some exchanged; `looks` costs are weighed in all."""
    n = len(board.at)
    if n < 3 or not board.edges:
        return board.at
    while looks > 0:
        order = [i for i in range(n) if board.mine[i]]
        dice.shuffle(order)
        gained = False
        for i in order:
            looks -= 1
            for j in _partners(board, i, dice):
                before = board.cost(i, j)
                board.swap(i, j)
                looks -= 2
                if board.cost(i, j) < before - 1e-9:
                    gained = True
                else:
                    board.swap(i, j)
            if looks <= 0:
                break
        if not gained:
            break
    return board.at


def _partners(board: Board, i: int, dice: Random) -> list[int]:
    """Who stands near where this one is drawn to, and near where it is."""
    ends = [end for k in board.mine[i] for end in board.edges[k] if end != i]
    x = sum(board.at[e][0] for e in ends) / len(ends)
    y = sum(board.at[e][1] for e in ends) / len(ends)
    others = [j for j in range(len(board.at)) if j != i]

    def near(a: float, b: float, most: int) -> list[int]:
        return sorted(others, key=lambda j: (board.at[j][0] - a) ** 2 + (board.at[j][1] - b) ** 2)[:most]

    found = [*near(x, y, 4), *near(board.at[i][0], board.at[i][1], 4), dice.choice(others)]
    return list(dict.fromkeys(found))
