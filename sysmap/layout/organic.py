"""The default layout: what is related comes near, nothing overlaps, the page is filled. Map units.

Distances first (`stress`), then boxes in a frame of the page's form (`relaxing`), then boxes change places
while fewer lines meet (`improving`), then evened out again.
"""

from __future__ import annotations

from math import atan2, cos, sin
from random import Random

from sysmap.geometry import Box, Point, union
from sysmap.layout.graph import components, free_ids, neighbours
from sysmap.layout.improving import Board, improved
from sysmap.layout.relaxing import Places, frame, in_frame, relaxed
from sysmap.layout.stress import stressed
from sysmap.layout.task import Task

AISLE = 44.0
MANY, CROWD = 160, 500
WORK = 3_000_000
"""Pairs looked at while improving, in all: about half a second."""


def organic(task: Task) -> dict[str, Point]:
    """Where everybody would like to stand, evenly over a page."""
    joined = neighbours(task)
    ids = [id for id in free_ids(task) if joined[id]]
    found = _linked(task, ids) if ids else {}
    return found | below(task, [id for id in joined if not joined[id]], found)


def below(task: Task, ids: list[str], found: dict[str, Point]) -> dict[str, Point]:
    """What is related to nothing, in rows under the rest."""
    boxes = [Box.around(*at, task.boxes[id].width, task.boxes[id].height) for id, at in found.items()]
    area = sum((task.boxes[id].width + AISLE) * (task.boxes[id].height + AISLE) for id in ids)
    wide = (area * task.aspect) ** 0.5
    whole = union(boxes) or Box(0.0, 0.0, wide, 0.0)
    x, y, tall, placed = whole.left, whole.bottom + AISLE, 0.0, {}
    for id in ids:
        box = task.boxes[id]
        if x > whole.left and x + box.width > whole.right:
            x, y, tall = whole.left, y + tall + AISLE, 0.0
        placed[id] = Point(x + box.width / 2, y + box.height / 2)
        x, tall = x + box.width + AISLE, max(tall, box.height)
    return placed


def _linked(task: Task, ids: list[str]) -> dict[str, Point]:
    dice = Random(task.seed)
    rank = {id: i for i, id in enumerate(ids)}
    near = [[rank[n] for n in some] for some in neighbours(task, ids).values()]
    sizes = [(task.boxes[id].width, task.boxes[id].height) for id in ids]
    edges = sorted({(min(rank[e.source], rank[e.target]), max(rank[e.source], rank[e.target]))
                    for e in task.inner})  # fmt: skip
    room = frame(sizes, task.aspect)
    unit = (room[0] * room[1] / len(ids)) ** 0.5
    best, least = None, float("inf")
    starts, looks = _starts(len(ids)), _looks(len(ids), len(edges))
    for _ in range(starts):
        places = in_frame(_untangled(task, ids, rank, near, dice), room)
        board = Board(relaxed(places, sizes, near, room), sizes, edges, unit)
        if looks:
            board.at = relaxed(improved(board, looks, dice), sizes, near, room, 20)
        cost = board.cost(*range(len(ids))) if starts > 1 else 0.0
        if cost < least:
            best, least = board.at, cost
    assert best is not None
    return {id: Point(best[rank[id]][0], best[rank[id]][1]) for id in ids}


def evened(task: Task, wish: dict[str, Point]) -> dict[str, Point]:
    """Another program's places brought to our page: a crowd would lose its order when pushed."""
    near = neighbours(task, wish)
    rank = {id: i for i, id in enumerate(near)}
    sizes = [(task.boxes[id].width, task.boxes[id].height) for id in near]
    room = frame(sizes, task.aspect)
    joined = [[rank[n] for n in some] for some in near.values()]
    found = relaxed(in_frame([[*wish[id]] for id in near], room), sizes, joined, room)
    return {id: Point(*at) for id, at in zip(near, found, strict=True)}


def _looks(n: int, edges: int) -> int:
    """How many exchanges are weighed: each costs what the map is large."""
    if n > CROWD:
        return 0
    looks = min(3000, WORK // max(1, 6 * (edges + n)))
    return looks if n <= MANY else looks // 2


def _starts(n: int) -> int:
    """How many drawings are compared: as many as the time of a blink allows."""
    return max(1, min(5, 90 // n))


def _untangled(
    task: Task, ids: list[str], rank: dict[str, int], near: list[list[int]], dice: Random
) -> Places:
    """Each connected part by its own distances, then all of them side by side."""
    found: Places = [[0.0, 0.0] for _ in ids]
    spans = []
    for part in components(neighbours(task, ids)):
        own = {rank[id]: i for i, id in enumerate(part)}
        inner = [[own[n] for n in near[rank[id]]] for id in part]
        groups = [[own[rank[id]] for id in group if id in rank and rank[id] in own]
                  for group in task.groups]  # fmt: skip
        spans.append((part, _turned(stressed(inner, groups, dice), task.aspect)))
    corners = _packed([points for _, points in spans], task.aspect)
    for (part, points), (x, y) in zip(spans, corners, strict=True):
        for id, (px, py) in zip(part, points, strict=True):
            found[rank[id]] = [x + px, y + py]
    return found


def _turned(points: Places, aspect: float) -> Places:
    """Lying along its longest direction, from (0, 0)."""
    n = len(points)
    mx, my = sum(p[0] for p in points) / n, sum(p[1] for p in points) / n
    xx = sum((p[0] - mx) ** 2 for p in points)
    yy = sum((p[1] - my) ** 2 for p in points)
    xy = sum((p[0] - mx) * (p[1] - my) for p in points)
    angle = -atan2(2 * xy, xx - yy) / 2 + (0.0 if aspect >= 1 else 1.5708)
    c, s = cos(angle), sin(angle)
    turned = [[c * (x - mx) - s * (y - my), s * (x - mx) + c * (y - my)] for x, y in points]
    left, top = min(p[0] for p in turned), min(p[1] for p in turned)
    return [[x - left, y - top] for x, y in turned]


def _packed(parts: list[Places], aspect: float) -> list[tuple[float, float]]:
    """Corners for the parts, the largest first, in rows of about the page's width."""
    sizes = [(max(p[0] for p in points) + 1.0, max(p[1] for p in points) + 1.0) for points in parts]
    wide = max(max(w for w, _ in sizes), (aspect * sum(w * h for w, h in sizes)) ** 0.5)
    found, x, y, tall = [], 0.0, 0.0, 0.0
    for w, h in sizes:
        if x and x + w > wide * 1.05:
            x, y, tall = 0.0, y + tall, 0.0
        found.append((x, y))
        x, tall = x + w, max(tall, h)
    return found
