"""The plan of influence and dependence as a table: the same numbers, to be read and searched."""

from __future__ import annotations

from sysmap.analysis import Influence, corner_names, plan_corner, plan_means
from sysmap.geometry import Box
from sysmap.model import SystemMap, one_line
from sysmap.poster.setting import plain
from sysmap.poster.sheets.flow import Column, Flow, Table
from sysmap.poster.sheets.leaf import Item
from sysmap.poster.sheets.page import heading, inner
from sysmap.poster.sheets.plan_words import plan_decimal, plan_phrase


def plan_table(
    map: SystemMap, found: Influence, width: float, height: float, language: str
) -> list[tuple[float, float, list[Item], str]]:
    """Its pages, each with its size and its name."""
    name = plan_phrase("table", language)

    def begin(rank: int) -> tuple[list[Item], Box]:
        box = inner(width, height)
        return heading(box, name, "", points=14.0) if not rank else ([], box)

    flow = Flow(begin)
    titles = plan_titles(language)
    shares = (0.05, 0.33, 0.12, 0.12, 0.12, 0.12, 0.14)
    columns = [
        Column(title, share * flow.box.width, 600 if rank == 1 else 400)
        for rank, (title, share) in enumerate(zip(["", *titles], shares, strict=True))
    ]
    table = Table(flow, columns, 8.5)
    table.head()
    for row in plan_rows(map, found, language):
        table.row(row)
    return [(width, height, items, name) for items in flow.pages]


def plan_titles(language: str) -> tuple[str, ...]:
    """The heads of the columns, after that of the number."""
    which = ("element", "influence", "dependence", "far_influence", "far_dependence", "corner")
    return tuple(plan_phrase(one, language) for one in which)


def plan_rows(map: SystemMap, found: Influence, language: str) -> list[tuple[str, ...]]:
    """The plan in words: number, element, the four values, its corner; in the order of the map."""
    means, names = plan_means(found, far=True), corner_names(map, language)
    rows = []
    for rank, one in enumerate(found.places, 1):
        label = one_line(map.elements[one.id].label) or plan_phrase("untitled", language)
        values = (one.influence, one.dependence, one.far_influence, one.far_dependence)
        said = [plan_decimal(value, language) for value in values]
        rows.append((str(rank), plain(label), *said, plain(names[plan_corner(one, means, far=True)])))
    return rows
