"""Matrice des relations: rows and columns chosen among the elements, what stands where they cross."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sysmap.model import Element, Link, SystemMap, reading_order

OUT, BACK, NONE = "●", "○", "·"
SIGNS: Mapping[str, str] = {"+": "+", "-": "−", "?": "?"}


class Crossing(NamedTuple):
    """The elements down and across, and for each pair the relations that join them, in both directions."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[Link, ...]]

    def row_total(self, id: str) -> int:
        return sum(len(self.cells.get((id, column), ())) for column in self.columns)

    def column_total(self, id: str) -> int:
        return sum(len(self.cells.get((row, id), ())) for row in self.rows)

    @property
    def empty(self) -> int:
        """How many pairs of two different elements nothing joins: that is the finding."""
        pairs = ((row, column) for row in self.rows for column in self.columns if row != column)
        return sum(not self.cells.get(pair) for pair in pairs)


def groups(map: SystemMap) -> list[tuple[str, str]]:
    """What rows and columns can be chosen among: « kind:acteur », « category:elu », « zone:z1 », in order."""
    elements = map.elements.values()
    found = [("kind", id) for id in dict.fromkeys(e.kind for e in elements)]
    found += [("category", id) for id in dict.fromkeys(e.category for e in elements if e.category)]
    held = {zone for e in elements for zone in e.zones}
    return found + [("zone", id) for id in map.zones if id in held]


def busiest(map: SystemMap) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two different kinds that most relations join; everybody when there are none."""
    count: Counter[tuple[str, str]] = Counter()
    for link in map.links.values():
        ends = [map.elements[id].kind for id in (link.source, link.target) if id in map.elements]
        if len(ends) == 2 and ends[0] != ends[1]:
            count[ends[0], ends[1]] += 1
    if not count:
        return ("", ""), ("", "")
    (down, across), _times = count.most_common(1)[0]
    return ("kind", down), ("kind", across)


def _belongs(element: Element, group: tuple[str, str]) -> bool:
    how, id = group
    if how == "zone":
        return id in element.zones
    return not how or getattr(element, how) == id


def crossing(map: SystemMap, down: tuple[str, str], across: tuple[str, str]) -> Crossing:
    """The matrix of these two groups, in reading order; ("", "") is everybody."""
    order = reading_order(map)
    rows = tuple(e.id for e in order if _belongs(e, down))
    columns = tuple(e.id for e in order if _belongs(e, across))
    cells: dict[tuple[str, str], tuple[Link, ...]] = {}
    mine, theirs = frozenset(rows), frozenset(columns)
    for link in map.links.values():
        for pair in dict.fromkeys(((link.source, link.target), (link.target, link.source))):
            if pair[0] in mine and pair[1] in theirs:
                cells[pair] = (*cells.get(pair, ()), link)
    return Crossing(rows, columns, cells)


def mark(map: SystemMap, row: str, links: Sequence[Link]) -> str:
    """« + », « − », « ? », ● for other relations from the row, ○ for those that come from the column."""
    found = []
    for link in links:
        if link.source != row and not map.link_kind(link).symmetric:
            found.append(BACK)
        else:
            found.append(SIGNS.get(link.polarity, OUT))
    return "".join(dict.fromkeys(found))


def alike(found: Crossing) -> Crossing:
    """The same, rows and columns reordered so that those joined to the same stand side by side."""
    rows = _chained(found.rows, {r: {c for c in found.columns if found.cells.get((r, c))}
                                 for r in found.rows})  # fmt: skip
    columns = _chained(found.columns, {c: {r for r in found.rows if found.cells.get((r, c))}
                                       for c in found.columns})  # fmt: skip
    return found._replace(rows=rows, columns=columns)


def by_total(found: Crossing) -> Crossing:
    """The same, the most joined first."""
    rows = sorted(found.rows, key=found.row_total, reverse=True)
    columns = sorted(found.columns, key=found.column_total, reverse=True)
    return found._replace(rows=tuple(rows), columns=tuple(columns))


def _chained(ids: Sequence[str], joined: Mapping[str, set[str]]) -> tuple[str, ...]:
    """From the most joined one on, each time the one most like the last (Jaccard's index)."""
    return tuple(_chain(list(ids), joined))


def _chain(left: list[str], joined: Mapping[str, set[str]]) -> Iterator[str]:
    last = ""
    while left:
        best = max(left, key=lambda id: (_likeness(joined, last, id), len(joined[id])))
        left.remove(best)
        yield best
        last = best


def _likeness(joined: Mapping[str, set[str]], a: str, b: str) -> float:
    if not a or not (joined[a] or joined[b]):
        return 0.0
    return len(joined[a] & joined[b]) / len(joined[a] | joined[b])
