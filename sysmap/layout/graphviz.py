"""Graphviz, only ever in the child process: dot, neato and sfdp through pygraphviz. Map units."""

from __future__ import annotations

from math import isfinite

from sysmap.geometry import Point
from sysmap.layout.graph import free_ids
from sysmap.layout.task import Task

INCH = 72.0
MANY, HURRY = 400, {"nslimit": "1", "nslimit1": "1", "mclimit": "0.2"}
"""Beyond so many elements dot gives up looking for the best: minutes become seconds."""


def graphviz(task: Task, program: str) -> dict[str, Point]:
    """Where Graphviz puts the centres of the free elements. Raises ValueError when it answers nonsense.

    It neither raises nor says so when it fails: what counts is whether every place is there.
    """
    from pygraphviz import AGraph  # type: ignore[import-untyped]

    ids = free_ids(task)
    drawn = AGraph(directed=True, strict=False)
    drawn.graph_attr.update(_settings(task, program))
    for rank, id in enumerate(ids):
        box = task.boxes[id]
        drawn.add_node(f"n{rank}", shape="box", fixedsize="true", label="",
                       width=f"{box.width / INCH:.4f}", height=f"{box.height / INCH:.4f}",
                       pos=f"{box.centre.x:.2f},{-box.centre.y:.2f}")  # fmt: skip
    names = {id: f"n{rank}" for rank, id in enumerate(ids)}
    for edge in task.inner:
        drawn.add_edge(names[edge.source], names[edge.target], dir="forward" if edge.directed else "none")
    drawn.layout(prog=program)
    return {id: _place(drawn.get_node(names[id]).attr["pos"]) for id in ids}


def _settings(task: Task, program: str) -> dict[str, str]:
    if program == "dot":
        hurry = HURRY if len(task.free) > MANY else {}
        return {"rankdir": "LR", "nodesep": "0.45", "ranksep": "0.9", "splines": "line"} | hurry
    return {"overlap": "true", "splines": "line", "start": str(task.seed), "sep": "+20",
            "len": "2.4", "K": "2.4"}  # fmt: skip


def _place(words: str | None) -> Point:
    x, y = (float(word) for word in (words or "").rstrip("!").split(","))
    if not (isfinite(x) and isfinite(y)):
        raise ValueError(words)
    return Point(x, -y)

