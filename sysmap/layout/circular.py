"""In a circle: an order with few crossings, an ellipse of the page's form. Map units."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin
from random import Random

from sysmap.geometry import Point
from sysmap.layout.graph import Near, components, neighbours
from sysmap.layout.stress import stressed
from sysmap.layout.task import Task

GAP = 34.0
ROUNDS, SIFTED = 12, 160


def circular(task: Task) -> dict[str, Point]:
    """Every free element on one ellipse, each given the room its box takes along it."""
    order = round_order(task)
    return on_ellipse(task, order)


def round_order(task: Task) -> list[str]:
    """An order round the table: neighbours by relations near each other, crossings few."""
    near = neighbours(task)
    order: list[str] = []
    for part in components(near):
        rank = {id: i for i, id in enumerate(part)}
        at = stressed([[rank[n] for n in near[id]] for id in part], [], Random(task.seed))
        x, y = sum(p[0] for p in at) / len(at), sum(p[1] for p in at) / len(at)
        order += sorted(part, key=lambda id: atan2(at[rank[id]][1] - y, at[rank[id]][0] - x))
    return _sifted(order, near) if len(order) <= SIFTED else order


def _sifted(order: list[str], near: Near) -> list[str]:
    """Neighbours on the ring change places while fewer relations cross between the two."""
    n = len(order)
    for _ in range(ROUNDS):
        changed = False
        for i in range(n):
            a, b = order[i], order[(i + 1) % n]
            spot = {id: (k - i) % n for k, id in enumerate(order)}
            one, two = [spot[id] for id in near[a] if id != b], [spot[id] for id in near[b] if id != a]
            kept = sum(p < q for p in one for q in two)
            if sum(q < p for p in one for q in two) < kept:
                order[i], order[(i + 1) % n] = b, a
                changed = True
        if not changed:
            break
    return order


def on_ellipse(task: Task, order: list[str]) -> dict[str, Point]:
    """The centres along the smallest ellipse on which these boxes have room."""
    if not order:
        return {}
    if len(order) == 1:
        return {order[0]: Point(0.0, 0.0)}
    k = min(1.6, task.aspect) ** 0.5
    needs = [hypot(task.boxes[id].width, task.boxes[id].height) * 0.72 + GAP for id in order]
    r = max(60.0, sum(needs) / (2 * pi))
    steps, angle, found = sum(needs), -pi / 2, {}
    for id, need in zip(order, needs, strict=True):
        angle += pi * need / steps
        found[id] = Point(r * k * cos(angle), r / k * sin(angle))
        angle += pi * need / steps
    return found
