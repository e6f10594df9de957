"""What matters most on a map, when a room can read only a few words of it."""

from __future__ import annotations

from collections import Counter

from sysmap.drawing.figure import Figure

_FAINT = ("context", "background")


def ranked(figure: Figure) -> list[str]:
    """Elements, what matters first: what the view says, the loop told, the dots, the most related.

    What the view puts back is never named. An element without a relation comes after all others:
    where nobody has related anything yet, all are alike and the first written come first.
    """
    told = _told(figure)
    degree = Counter(end for p in figure.links.values() for end in (p.record.source, p.record.target))
    order = {id: i for i, id in enumerate(figure.elements)}

    def weight(id: str) -> tuple[int, int, int, int, int]:
        placed = figure.elements[id]
        record = placed.record
        return (placed.prominence != "essential", told.get(id, len(told)) if told else 0,
                -record.dots, -degree[id] - record.times + 1, order[id])  # fmt: skip

    shown = [id for id, placed in figure.elements.items() if placed.prominence not in _FAINT]
    return sorted(shown, key=weight)


def _told(figure: Figure) -> dict[str, int]:
    """The elements of the loop being told, in its order."""
    links = [id for loop in figure.loops.values() if loop.told for id in loop.record.links]
    ends = dict.fromkeys(
        end for id in links if id in figure.links
        for end in (figure.links[id].record.source, figure.links[id].record.target)
    )  # fmt: skip
    return {id: rank for rank, id in enumerate(ends)}
