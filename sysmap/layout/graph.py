"""The graph of a task: neighbours, components, steps from a start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.layout.task import Task

Near = dict[str, list[str]]


def free_ids(task: Task) -> list[str]:
    """The elements to place, in the order of the map."""
    return [id for id in task.boxes if id in task.free]


def neighbours(task: Task, ids: Iterable[str] | None = None) -> Near:
    """Who is related to whom, whatever the direction, each once."""
    near: Near = {id: [] for id in (free_ids(task) if ids is None else ids)}
    for edge in task.edges:
        a, b = edge.source, edge.target
        if a != b and a in near and b in near and b not in near[a]:
            near[a].append(b)
            near[b].append(a)
    return near


def components(near: Mapping[str, list[str]]) -> list[list[str]]:
    """The connected parts, the largest first."""
    seen: set[str] = set()
    found = []
    for start in near:
        if start not in seen:
            seen.add(start)
            part = [start]
            for at in part:
                for id in near[at]:
                    if id not in seen:
                        seen.add(id)
                        part.append(id)
            found.append(part)
    return sorted(found, key=len, reverse=True)


def steps(near: Mapping[str, list[str]], starts: Iterable[str]) -> dict[str, int]:
    """How many relations away each element is; those out of reach are not in it."""
    far = {id: 0 for id in starts if id in near}
    edge = list(far)
    for at in edge:
        for id in near[at]:
            if id not in far:
                far[id] = far[at] + 1
                edge.append(id)
    return far
