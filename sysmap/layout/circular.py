"""In a circle: an order with few crossings, an ellipse of the page's form. Map units."""

from __future__ import annotations

from math import cos, hypot, pi, sin

from sysmap.geometry import Point
from sysmap.layout.task import Task

GAP = 34.0
ROUNDS = 12


def circular(task: Task) -> dict[str, Point]:
    """Every free element on one ellipse, each given the room its box takes along it."""
    order = round_order(task)
    return on_ellipse(task, order)


def round_order(task: Task) -> list[str]:
    """An order round the table: neighbours by relations near each other, crossings few."""
    return [id for id in task.boxes if id in task.free]


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
