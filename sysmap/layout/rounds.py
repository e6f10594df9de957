"""By loops: the main loop looks round, the others hang on to it, the rest stands outside. Map units."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from sysmap.geometry import Point
from sysmap.layout.graph import components, neighbours
from sysmap.layout.organic import below, organic
from sysmap.layout.stress import stressed
from sysmap.layout.task import Task

LONG, TALL, ROOM = 1.15, 0.85, 1.25
"""A relation in means of a box with its air, across and down; the loop is drawn somewhat larger."""


def by_loops(task: Task) -> dict[str, Point]:
    """The main loop on an ellipse, in its order; the others at their distance from it."""
    main = main_round(task)
    if len(main) < 3:
        return organic(task)
    near = neighbours(task)
    part = next(some for some in components(near) if main[0] in some)
    rank = {id: i for i, id in enumerate(part)}
    links = [[rank[n] for n in near[id]] for id in part]
    radius = ROOM / (2 * sin(pi / len(main)))
    pinned = {rank[id]: (radius * sin(2 * pi * i / len(main)), -radius * cos(2 * pi * i / len(main)))
              for i, id in enumerate(main)}  # fmt: skip
    at = stressed(links, [], Random(task.seed), pinned)
    wide = LONG * sum(task.boxes[id].width + 60 for id in part) / len(part)
    tall = TALL * max(wide * 0.8, sum(task.boxes[id].height + 60 for id in part) / len(part))
    found = {id: Point(at[i][0] * wide, at[i][1] * tall) for id, i in rank.items()}
    return found | below(task, [id for id in near if id not in found], found)


def main_round(task: Task) -> list[str]:
    """The elements of the main loop, in its order: the longest, named ones first."""
    edges = {edge.id: edge for edge in task.edges}
    best: list[str] = []
    for loop in task.loops:
        ids = list(dict.fromkeys(edges[id].source for id in loop if id in edges))
        if len(ids) > len(best) and all(id in task.free for id in ids):
            best = ids
    return best
