"""Places for what comes without any, and foreign places at the scale of our boxes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from sysmap.geometry import Box, apart

STEP = (230.0, 110.0)
"""From one box to the next, in map units."""
CLOSE, WIDE, USUAL = 45.0, 420.0, 200.0
"""Between neighbours: nearer than this the words overlap, further they are lost; what we prefer."""
DRAWN = 160
"""Elements that are laid out by their relations; more stand in rows, those that are linked side by side."""
Place = tuple[float, float]


def at_our_scale(places: Sequence[Place]) -> float:
    """What to multiply places by, so that neighbours stand as far apart as our boxes need; 1 when they do."""
    if len(places) < 3:
        return 1.0
    sample = sorted(places)[:: max(1, len(places) // 300)]
    near = sorted(min(math.dist(a, b) for b in places if b != a) if any(b != a for b in places) else 0.0
                  for a in sample)  # fmt: skip
    typical = near[len(near) // 2]
    return 1.0 if CLOSE <= typical <= WIDE or typical <= 1e-9 else USUAL / typical


def spread(keys: Sequence[str], ends: Iterable[tuple[str, str]], taken: Sequence[Place]) -> dict[str, Place]:
    """A place for each of these, below what has one already."""
    if not keys:
        return {}
    mine = set(keys)
    links = [(a, b) for a, b in ends if a in mine and b in mine and a != b]
    order = _by_neighbours(keys, links)
    places = _drawn(order, links) if links and len(keys) <= DRAWN else _rows(order)
    if not taken:
        return places
    left, top = min(x for x, _y in places.values()), min(y for _x, y in places.values())
    dx, dy = min(x for x, _y in taken) - left, max(y for _x, y in taken) + 2 * STEP[1] - top
    return {key: (x + dx, y + dy) for key, (x, y) in places.items()}


def _by_neighbours(keys: Sequence[str], links: Sequence[tuple[str, str]]) -> list[str]:
    """Breadth first from the most linked: those that are linked come near each other."""
    beside: dict[str, list[str]] = {key: [] for key in keys}
    for a, b in links:
        beside[a].append(b)
        beside[b].append(a)
    seen: dict[str, None] = {}
    for start in sorted(keys, key=lambda key: -len(beside[key])):
        queue = [start]
        for key in queue:
            if key not in seen:
                seen[key] = None
                queue += [other for other in beside[key] if other not in seen]
    return list(seen)


def _drawn(order: Sequence[str], links: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """Each part that hangs together by springs, what hangs on nothing in rows; the parts side by side."""
    parts = _parts(order, links)
    alone = [part[0] for part in parts if len(part) == 1]
    drawn = []
    for part in parts:
        if len(part) > 1:
            mine = set(part)
            drawn.append(_springs(part, [(a, b) for a, b in links if a in mine]))
    if alone:
        drawn.append(_rows(alone))
    return _side_by_side(drawn)


def _parts(order: Sequence[str], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    """What hangs together, the order kept."""
    part = {key: key for key in order}

    def root(key: str) -> str:
        while part[key] != key:
            part[key] = key = part[part[key]]
        return key

    for a, b in links:
        part[root(b)] = root(a)
    found: dict[str, list[str]] = {}
    for key in order:
        found.setdefault(root(key), []).append(key)
    return list(found.values())


def _side_by_side(parts: Sequence[dict[str, Place]]) -> dict[str, Place]:
    """On shelves from left to right, the whole in the proportions of a page."""
    sizes = []
    for part in parts:
        xs, ys = [x for x, _y in part.values()], [y for _x, y in part.values()]
        sizes.append((min(xs), min(ys), max(xs) - min(xs) + STEP[0], max(ys) - min(ys) + STEP[1]))
    area = sum(width * height for _x, _y, width, height in sizes)
    wide = max(math.sqrt(area * 1.6), *(size[2] for size in sizes))
    places: dict[str, Place] = {}
    x = y = deep = 0.0
    for part, (left, top, width, height) in zip(parts, sizes, strict=True):
        if x and x + width > wide:
            x, y, deep = 0.0, y + deep, 0.0
        places |= {key: (x + a - left, y + b - top) for key, (a, b) in part.items()}
        x, deep = x + width, max(deep, height)
    return places


def _rows(order: Sequence[str]) -> dict[str, Place]:
    """Rows in the proportions of a page, every other one from right to left."""
    wide = max(1, round(math.sqrt(len(order) * 1.4 * STEP[1] / STEP[0])))
    places = {}
    for rank, key in enumerate(order):
        row, column = divmod(rank, wide)
        column = column if row % 2 == 0 else wide - 1 - column
        places[key] = (column * STEP[0], row * STEP[1])
    return places


def _springs(order: Sequence[str], links: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """Linked ones draw near, all keep apart; then no two boxes overlap."""
    at = {key: _on_spiral(rank) for rank, key in enumerate(order)}
    rounds = max(20, min(120, 600_000 // (len(order) ** 2)))
    for turn in range(rounds):
        heat = 60.0 * (1 - turn / rounds)
        force = _repulsion(order, at)
        for a, b in links:
            dx, dy = at[b][0] - at[a][0], at[b][1] - at[a][1]
            pull = math.hypot(dx, dy) / USUAL / 2
            force[a] = (force[a][0] + dx * pull, force[a][1] + dy * pull)
            force[b] = (force[b][0] - dx * pull, force[b][1] - dy * pull)
        at = {key: _moved(at[key], force[key], heat) for key in order}
    boxes = {key: Box.around(x * 1.25, y * 0.9, STEP[0] - 50, STEP[1] - 40) for key, (x, y) in at.items()}
    moves = apart(boxes)
    settled = {key: box.moved(*moves.get(key, (0.0, 0.0))).centre for key, box in boxes.items()}
    return {key: (round(place.x), round(place.y)) for key, place in settled.items()}


def _on_spiral(rank: int) -> Place:
    turn, far = rank * 2.399963, USUAL * 0.7 * math.sqrt(rank)
    return far * math.cos(turn), far * math.sin(turn)


def _repulsion(order: Sequence[str], at: dict[str, Place]) -> dict[str, Place]:
    push = dict.fromkeys(order, (0.0, 0.0))
    square = USUAL * USUAL
    for rank, a in enumerate(order):
        ax, ay = at[a]
        fx, fy = push[a]
        for b in order[rank + 1 :]:
            dx, dy = ax - at[b][0], ay - at[b][1]
            share = square / (dx * dx + dy * dy + 1.0)
            fx, fy = fx + dx * share, fy + dy * share
            bx, by = push[b]
            push[b] = (bx - dx * share, by - dy * share)
        push[a] = (fx, fy)
    return push


def _moved(at: Place, force: Place, heat: float) -> Place:
    far = math.hypot(*force) or 1.0
    share = min(far, heat) / far
    # a little towards the middle, so that what is not linked does not leave
    return at[0] * 0.995 + force[0] * share, at[1] * 0.995 + force[1] * share
