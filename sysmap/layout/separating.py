"""Pushing many boxes apart at once, related ones far enough for a sign between them. Map units.

Rounds of small pushes, each pair along the way that is shorter; where the crowd does not thin out, the whole
is spread a little, so that the rounds come to an end.
"""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.geometry import Box, union
from sysmap.layout.task import Task

GAP, SIGN = 30.0, 50.0
"""Least room between two boxes (a line passes), and between two related ones (an arrow and its sign)."""
FAR, HELD = 60.0, 5
"""How near boxes are that may be pushed; on large maps they are looked for every so many rounds."""
ROUNDS, SPREAD, EVERY, RARELY = 240, 1.035, 12, 8
HAIR = 0.01
CLOSER, NEARER, FULL, SHORT, MANY = 12, 0.93, 0.27, 24, 160
"""How many times boxes come nearer, to which share of the way; the share of the page they should cover."""
AIRY, CROWD_CLOSER, LAST, SLOWLY = 1.6, 6, 60, 1.01
"""Of more than MANY: the air they begin with, how often they come nearer, how gently they part at last."""


def pushed(
    task: Task, boxes: Mapping[str, Box], still: Mapping[str, Box], patience: int = 0, *,
    rounds: int = ROUNDS, spread: float = SPREAD,
) -> dict[str, Box]:  # fmt: skip
    """The same boxes, none nearer to another than its gap; `still` are in the way and do not move.

    For the first `patience` rounds nothing is spread.
    """
    ids = list(boxes)
    rank = {id: i for i, id in enumerate([*ids, *still])}
    every = [*boxes.values(), *still.values()]
    at = [[b.centre.x, b.centre.y] for b in every]
    half = [(b.width / 2, b.height / 2) for b in every]
    joined = {pair for e in task.edges if e.source in rank and e.target in rank
              for pair in ((rank[e.source], rank[e.target]), (rank[e.target], rank[e.source]))}  # fmt: skip
    n = len(ids)
    often = EVERY if n <= MANY else RARELY
    pairs: list[tuple[int, int]] = []
    for turn in range(rounds):
        fresh = n <= MANY or turn % HELD == 0
        pairs = _pairs(at, half, n) if fresh else pairs
        if not _round(at, half, pairs, joined, n):
            if fresh:
                break
            pairs = _pairs(at, half, n)
        if turn % often == often - 1 and turn >= patience:
            _spread(at, n, spread)
    return {id: Box.around(at[i][0], at[i][1], 2 * half[i][0], 2 * half[i][1]) for i, id in enumerate(ids)}


def roomy(boxes: Mapping[str, Box]) -> dict[str, Box]:
    """A crowd with air to begin with, to be taken out again: pushed in a crowd, boxes lose their order."""
    return dict(boxes) if len(boxes) <= MANY else _scaled(boxes, AIRY, AIRY)


def closer(task: Task, boxes: Mapping[str, Box]) -> dict[str, Box]:
    """The same boxes with less air, until they cover their share of the page: the words are printed larger.

    Everything comes nearer to the middle, along the direction where the page is overfull, and is pushed apart
    again; who stands where stays.
    """
    if len(boxes) > MANY:
        return _crowd_closer(task, boxes)
    best = now = dict(boxes)
    covered = sum(box.width * box.height for box in boxes.values())
    least = _size(task, best)
    for _ in range(0 if len(boxes) < 3 else CLOSER):
        wide, tall = _page(now)
        if covered / (wide * tall) > FULL:
            break
        form = wide / tall / task.aspect
        across, down = (NEARER, 1.0) if form > 1.12 else (1.0, NEARER) if form < 0.89 else (NEARER, NEARER)
        now = pushed(task, _scaled(now, across, down), {}, SHORT)
        if (size := _size(task, now)) < least:
            best, least = now, size
    return best


def _crowd_closer(task: Task, boxes: Mapping[str, Box]) -> dict[str, Box]:
    """The same for many: a few rounds each time, and a slow spreading at the end."""
    now = dict(boxes)
    for _ in range(CROWD_CLOSER):
        now = pushed(task, _scaled(now, NEARER, NEARER), {}, rounds=SHORT, spread=1.0)
    return pushed(task, now, {}, rounds=LAST, spread=SLOWLY)


def _size(task: Task, boxes: Mapping[str, Box]) -> float:
    """The height of the page of the wished form that holds these boxes."""
    wide, tall = _page(boxes)
    return max(wide / task.aspect, tall)


def _page(boxes: Mapping[str, Box]) -> tuple[float, float]:
    whole = union(boxes.values())
    return (whole.width, whole.height) if whole else (1.0, 1.0)


def _scaled(boxes: Mapping[str, Box], across: float, down: float) -> dict[str, Box]:
    whole = union(boxes.values())
    assert whole is not None
    x, y = whole.centre
    return {id: Box.around(x + (b.centre.x - x) * across, y + (b.centre.y - y) * down, b.width, b.height)
            for id, b in boxes.items()}  # fmt: skip


def _spread(at: list[list[float]], n: int, by: float) -> None:
    x, y = sum(p[0] for p in at[:n]) / n, sum(p[1] for p in at[:n]) / n
    for p in at[:n]:
        p[0], p[1] = x + (p[0] - x) * by, y + (p[1] - y) * by


def _pairs(at: list[list[float]], half: list[tuple[float, float]], n: int) -> list[tuple[int, int]]:
    """Who is near enough to be pushed within the next rounds, from left to right."""
    order = sorted(range(len(at)), key=lambda i: at[i][0] - half[i][0])
    active: list[int] = []
    found = []
    for i in order:
        left, y, tall = at[i][0] - half[i][0] - FAR, at[i][1], half[i][1] + FAR
        active = [j for j in active if at[j][0] + half[j][0] > left]
        for j in active:
            if -tall - half[j][1] < y - at[j][1] < tall + half[j][1] and (i < n or j < n):
                found.append((i, j))
        active.append(i)
    return found


def _round(
    at: list[list[float]], half: list[tuple[float, float]], pairs: list[tuple[int, int]],
    joined: set[tuple[int, int]], n: int,
) -> bool:  # fmt: skip
    """One push for each pair that is too near; whether there was one."""
    pushed = False
    for i, j in pairs:
        (w, h), (u, v) = half[i], half[j]
        gap = SIGN if (i, j) in joined else GAP
        dx, dy = at[i][0] - at[j][0], at[i][1] - at[j][1]
        over_x, over_y = w + u + gap - abs(dx), h + v + gap - abs(dy)
        if over_x > HAIR and over_y > HAIR and not _diagonal(over_x, over_y, gap):
            _push(at, i, j, n, (over_x, dx, 0) if over_x < over_y else (over_y, dy, 1))
            pushed = True
    return pushed


def _diagonal(over_x: float, over_y: float, gap: float) -> bool:
    """Corner to corner there is room for a sign as soon as there is room for a line."""
    return gap == SIGN and over_x < SIGN - GAP and over_y < SIGN - GAP


def _push(at: list[list[float]], i: int, j: int, n: int, how: tuple[float, float, int]) -> None:
    over, apart, axis = how
    over = (over + HAIR) * (1 if apart > 0 or (apart == 0 and i > j) else -1)
    if i >= n:
        at[j][axis] -= over
    elif j >= n:
        at[i][axis] += over
    else:
        at[i][axis] += over / 2
        at[j][axis] -= over / 2
