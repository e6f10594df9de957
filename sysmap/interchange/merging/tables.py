"""The maps of a merge: each has the name of the table that made it; they may have a common ancestor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sysmap.model import SystemMap


class Table(NamedTuple):
    """One map of a merge, under the name people know it by (« Table 2 », a file's name)."""

    name: str
    map: SystemMap


def named(maps: Sequence[tuple[str, SystemMap]]) -> tuple[Table, ...]:
    """Tables whose names differ: two that are called the same get a number."""
    found: list[Table] = []
    taken: set[str] = set()
    for place, (name, map) in enumerate(maps, start=1):
        wish = name.strip() or str(place)
        own, number = wish, 2
        while own in taken:
            own, number = f"{wish} ({number})", number + 1
        taken.add(own)
        found.append(Table(own, map))
    return tuple(found)


def common_ancestor(maps: Sequence[SystemMap]) -> SystemMap | None:
    """The latest stage that every one of these maps keeps, as the map it was; None when there is none."""
    if len(maps) < 2:
        return None
    shared = set.intersection(*({s.id for s in map.stages.values()} for map in maps))
    for stage in reversed(maps[0].stages.values()):
        if stage.id in shared and stage.map:
            try:
                return SystemMap.model_validate(stage.map)
            except ValueError:
                continue
    return None
