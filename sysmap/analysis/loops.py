"""What a loop is made of: its relations, its elements in order, its delays, and what broke it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sysmap.model import (
    AMPLIFIES,
    BALANCES,
    EITHER,
    UNKNOWN,
    SystemMap,
    closed,
    gaps,
    loop_names,
    turn,
    turn_of,
    walked,
)

__all__ = ["AMPLIFIES", "BALANCES", "EITHER", "UNKNOWN", "LoopRead", "closed", "loops_read", "turn"]


class LoopRead(NamedTuple):
    """A loop as a list shows it. `id` and `name` are empty when nobody has named it, `mark` is « R2 ».

    `elements` are in order, each where the relation of the same rank starts. `gaps` say where a named
    loop is broken: from which element to which nothing leads any more.
    """

    links: tuple[str, ...]
    way: str
    elements: tuple[str, ...]
    delays: int
    id: str = ""
    name: str = ""
    mark: str = ""
    gaps: tuple[tuple[str, str], ...] = ()

    @property
    def broken(self) -> bool:
        return bool(self.gaps) or not self.elements


def loops_read(map: SystemMap, found: Sequence[tuple[str, ...]] = ()) -> list[LoopRead]:
    """The named loops in the order of the map, broken ones among them; then those found, shortest first."""
    marks = loop_names(map)
    named = [
        LoopRead(loop.links, turn(map, loop), walked(map, loop.links), _delays(map, loop.links), id,
                 loop.name, marks[id], tuple(gaps(map, loop)))
        for id, loop in map.loops.items()
    ]  # fmt: skip
    known = {frozenset(loop.links) for loop in named if not loop.broken}
    others = [links for links in found if frozenset(links) not in known]
    return named + [read_loop(map, links) for links in others]


def read_loop(map: SystemMap, links: tuple[str, ...]) -> LoopRead:
    """A loop nobody has named; its relations are there."""
    way = turn_of(map.links[id] for id in links)
    return LoopRead(links, way, walked(map, links), _delays(map, links))


def _delays(map: SystemMap, links: Sequence[str]) -> int:
    return sum(1 for id in links if id in map.links and map.links[id].delay)
