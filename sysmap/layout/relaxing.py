"""Evening out: points become boxes in a frame of the page's form, related ones near. Map units.

Springs between related boxes, pressure between near ones, walls round the frame; the pressure only reaches
a few boxes far, so that the whole costs what its elements cost and not their square.
"""

from __future__ import annotations

from collections.abc import Sequence

AIR = 3.1
"""The frame is so many times the area of the boxes with their margins."""
MARGIN, SIGNED = 26.0, 14.0
"""Air round a box; what a relation between two boxes needs more, for its sign."""
ROUNDS = 60
RANKED, CROWDED, MANY = 0.35, 0.8, 340
"""How much of a place in the frame is its rank (evens out) rather than its share of the way; of a crowd."""

Size = tuple[float, float]
Places = list[list[float]]


def frame(sizes: Sequence[Size], aspect: float, air: float = AIR) -> Size:
    """Width and height of the page these boxes should fill."""
    area = air * sum((w + MARGIN) * (h + MARGIN) for w, h in sizes)
    tall = (area / aspect) ** 0.5
    return tall * aspect, tall


def in_frame(places: Places, room: Size) -> Places:
    """The points spread over the frame, half by rank."""
    found = [[0.0, 0.0] for _ in places]
    ranked = RANKED if len(places) <= MANY else CROWDED
    for axis in (0, 1):
        values = [p[axis] for p in places]
        low, high = min(values), max(values)
        order = sorted(range(len(values)), key=values.__getitem__)
        last = max(1, len(order) - 1)
        for rank, i in enumerate(order):
            linear = (values[i] - low) / (high - low) if high > low else 0.5
            share = ranked * (rank / last if len(order) > 1 else 0.5) + (1 - ranked) * linear
            found[i][axis] = room[axis] * (0.06 + 0.88 * share)
    return found


def relaxed(
    places: Places, sizes: Sequence[Size], near: Sequence[Sequence[int]], room: Size, rounds: int = ROUNDS
) -> Places:
    """The same places, evened out; the first moves are the largest."""
    now = [p[:] for p in places]
    n = len(now)
    ideal = (room[0] * room[1] / max(1, n)) ** 0.5
    reach_x = max(w for w, _ in sizes) + MARGIN * 2 + SIGNED
    reach_y = max(h for _, h in sizes) + MARGIN * 2 + SIGNED
    joined = [set(others) for others in near]
    for turn in range(rounds):
        heat = 1.0 - turn / rounds
        push = [[0.0, 0.0] for _ in now]
        _pull(now, near, ideal, push)
        _press(now, sizes, push, reach_x, reach_y, joined)
        most = ideal * (0.04 + 0.22 * heat)
        for p, q, (w, h) in zip(now, push, sizes, strict=True):
            for axis, half in ((0, w / 2), (1, h / 2)):
                by = max(-most, min(most, q[axis]))
                p[axis] = min(max(p[axis] + by, half), room[axis] - half)
    return now


def _pull(now: Places, near: Sequence[Sequence[int]], ideal: float, push: Places) -> None:
    for i, others in enumerate(near):
        x, y = now[i]
        k = 0.22 / max(1, len(others)) ** 0.5
        for j in others:
            dx, dy = now[j][0] - x, now[j][1] - y
            far = (dx * dx + dy * dy) ** 0.5
            if far > ideal * 0.7:
                share = k * (far - ideal * 0.7) / far
                push[i][0] += share * dx
                push[i][1] += share * dy


def _press(
    now: Places, sizes: Sequence[Size], push: Places, reach_x: float, reach_y: float,
    joined: Sequence[set[int]],
) -> None:  # fmt: skip
    room = 2 * MARGIN + SIGNED
    cells: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(now):
        cells.setdefault((int(x // reach_x), int(y // reach_y)), []).append(i)
    for (a, b), some in cells.items():
        for c, d in ((a, b), (a + 1, b), (a - 1, b + 1), (a, b + 1), (a + 1, b + 1)):
            others = cells.get((c, d), ()) if (c, d) != (a, b) else some
            for i in some:
                (x, y), (w, h) = now[i], sizes[i]
                far, high, same = w / 2 + room, h / 2 + room, (c, d) == (a, b)
                for j in others:
                    (u, v), (wide, tall) = now[j], sizes[j]
                    down, across = high + tall / 2, far + wide / 2
                    if -down < y - v < down and -across < x - u < across and (not same or i < j):
                        _pair(now, sizes, push, i, j, SIGNED if j in joined[i] else 0.0)


def _pair(now: Places, sizes: Sequence[Size], push: Places, i: int, j: int, more: float) -> None:
    """Two boxes nearer than their margins push each other along the way that is shorter."""
    (x, y), (u, v) = now[i], now[j]
    over_x = (sizes[i][0] + sizes[j][0]) / 2 + 2 * MARGIN + more - abs(x - u)
    over_y = (sizes[i][1] + sizes[j][1]) / 2 + 2 * MARGIN + more - abs(y - v)
    if over_x <= 0 or over_y <= 0:
        return
    if over_x < over_y:
        by = over_x * 0.5 * (1 if (x, i) > (u, j) else -1)
        push[i][0] += by
        push[j][0] -= by
    else:
        by = over_y * 0.5 * (1 if (y, i) > (v, j) else -1)
        push[i][1] += by
        push[j][1] -= by
