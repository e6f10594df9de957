"""Numbers that paper and map share: what is printed as 12 is typed back as 12.

A number belongs to its element for good. `0` is none, and what is less than none counts as none.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from sysmap.model.elements import Element
from sysmap.model.map import SystemMap

ROW = 24.0
"""Map units within which elements stand on the same row and are read from left to right."""


def reading_order(map: SystemMap) -> list[Element]:
    """Every element, zone by zone as the zones are listed, from top to bottom; those in no zone last.

    On the lanes of a timeline one reads from left to right.
    """
    rank = {id: place for place, id in enumerate(map.zones)}
    held: dict[str, list[Element]] = {}
    for element in map.elements.values():
        first = min((id for id in element.zones if id in rank), key=rank.__getitem__, default="")
        held.setdefault(first, []).append(element)
    lanes = {zone.id for zone in map.zones.values() if zone.shape.type == "lane"}
    groups = (_read(held.get(id, []), id in lanes) for id in [*map.zones, ""])
    return [*chain.from_iterable(groups)]


def _read(elements: list[Element], lane: bool) -> list[Element]:
    if lane:
        return sorted(elements, key=lambda one: (one.x, one.y))
    rows: list[list[Element]] = []
    for element in sorted(elements, key=lambda one: (one.y, one.x)):
        if rows and element.y - rows[-1][0].y < ROW:
            rows[-1].append(element)
        else:
            rows.append([element])
    return [one for row in rows for one in sorted(row, key=lambda one: one.x)]


def next_number(elements: Iterable[Element]) -> int:
    """The number that nobody has, after the largest; those that merges took in count too."""
    return 1 + max((number for element in elements for number in _known(element)), default=0)


def _known(element: Element) -> list[int]:
    return [max(element.number, 0), *taken_in(element)]


def taken_in(element: Element) -> list[int]:
    """The numbers of the elements that merges made part of this one."""
    found = []
    for merge in element.merged:
        for change in merge.changes:
            number = change.before.get("number") if change.where == "elements" and change.gone else None
            if isinstance(number, int) and number > 0:
                found.append(number)
    return found


def by_number(map: SystemMap, number: int) -> Element | None:
    """The element that bears this number, else the one that took it in."""
    if number <= 0:
        return None
    own = [one for one in map.elements.values() if one.number == number]
    united = (one for one in map.elements.values() if number in taken_in(one))
    return own[0] if own else next(united, None)


def unnumbered(map: SystemMap) -> list[Element]:
    """In reading order, the elements without a number, and those whose number another one bears too."""
    seen: set[int] = set()
    found = []
    for element in reading_order(map):
        if element.number <= 0 or element.number in seen:
            found.append(element)
        seen.add(element.number)
    return found
