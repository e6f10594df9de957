"""The default layout: what is related comes near, nothing overlaps, the page is filled. Map units."""

from __future__ import annotations

from random import Random

from sysmap.geometry import Point
from sysmap.layout.task import Task


def organic(task: Task) -> dict[str, Point]:
    """First cut: boxes in rows."""
    dice = Random(task.seed)
    ids = [id for id in task.boxes if id in task.free]
    columns = max(1, round(len(ids) ** 0.5))
    return {id: Point(i % columns * 240 + dice.random(), i // columns * 130.0) for i, id in enumerate(ids)}
