"""Marks on a frise brought closer: their date holds them, they only go up or down in their lane."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.drawing import Figure
from sysmap.geometry import Box, union

GAP = 3.0
_ROUNDS = 60
_EDGE = 3.0


def up_or_down(figure: Figure, far: float) -> dict[str, float] | None:
    """How far each mark goes down (less than 0: up) for no words to meet; None when that takes too much."""
    free = {id for id, p in figure.elements.items() if p.mark == "own" and not p.record.locked}
    start = {id: _rooms(figure, id) for id in figure.elements if figure.elements[id].mark}
    moves = dict.fromkeys(start, 0.0)
    for _ in range(_ROUNDS):
        if not _push(start, moves, free):
            break
    if any(abs(move) > far for move in moves.values()):
        return None
    if not all(_in_lane(figure, id, moves[id]) for id in free):
        return None
    return {id: move for id, move in moves.items() if move}


def _rooms(figure: Figure, id: str) -> tuple[Box, ...]:
    """The mark itself and its words."""
    placed = figure.elements[id]
    words = placed.words.box if placed.date is None else union([placed.words.box, placed.date.box])
    disc = Box.around(placed.record.x, placed.record.y, 20.0, 20.0)
    return (words or disc, disc)


def _push(start: Mapping[str, tuple[Box, ...]], moves: dict[str, float], free: set[str]) -> bool:
    order = sorted(start, key=lambda id: start[id][0].top + moves[id])
    pushed = False
    for rank, a in enumerate(order):
        for b in order[rank + 1 :]:
            if a not in free and b not in free:
                continue
            if (step := _overlap(start[a], moves[a], start[b], moves[b])) > 0:
                share = 0.5 if a in free and b in free else 1.0
                moves[a] -= step * share if a in free else 0.0
                moves[b] += step * share if b in free else 0.0
                pushed = True
    return pushed


def _overlap(one: tuple[Box, ...], up: float, two: tuple[Box, ...], down: float) -> float:
    """How much the second must go down to stand clear under the first; 0 when they do not meet."""
    found = 0.0
    for a in (box.moved(0.0, up) for box in one):
        for b in (box.moved(0.0, down) for box in two):
            if a.right + GAP > b.left and b.right + GAP > a.left:
                step = a.bottom + GAP - b.top
                if 0 < step <= a.height + b.height + GAP and b.bottom + GAP > a.top:
                    found = max(found, step)
    return found


def _in_lane(figure: Figure, id: str, move: float) -> bool:
    """Whether the words stay in the lane that held them."""
    box = figure.elements[id].words.box
    lanes = [figure.zones[zone].box for zone in figure.elements[id].record.zones if zone in figure.zones]
    for lane in lanes:
        held = lane.top <= box.top and box.bottom <= lane.bottom
        if held and not lane.top + _EDGE <= box.top + move + _EDGE <= lane.bottom - box.height:
            return False
    return True
