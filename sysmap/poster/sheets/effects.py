"""The fourteen effects on a sheet: which elements bear each; those nobody has said keep their row."""

from __future__ import annotations

from sysmap.analysis import effects_heads, effects_lines, effects_sentence, effects_table
from sysmap.geometry import Box
from sysmap.model import SystemMap
from sysmap.poster.setting import plain
from sysmap.poster.sheets.flow import Column, Flow, Table
from sysmap.poster.sheets.leaf import Item, Printed, paper
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.shown import printable

POINTS = 9.5
_NAMES = {"fr": "Les 14 effets", "en": "The 14 effects"}


def effects_sheet(map: SystemMap, language: str, *, paper_name: str = "A4") -> Printed:
    """Rows in the order of the Actes, on lying pages of this paper; empty rows stay."""
    shown = printable(map)
    tongue = "en" if language == "en" else "fr"
    width, height = paper(paper_name, wide=True)
    title, name = title_of(map, language), _NAMES[tongue]
    said = effects_sentence(shown, effects_table(shown), tongue)

    def begin(rank: int) -> tuple[list[Item], Box]:
        box = inner(width, height)
        return heading(box, title, f"{name}. {said}") if not rank else ([], box)

    flow = Flow(begin)
    shares = zip(effects_heads(tongue), (0.22, 0.1, 0.68), strict=True)
    columns = [Column(head, share * flow.box.width, 600 if not place else 400)
               for place, (head, share) in enumerate(shares)]  # fmt: skip
    table = Table(flow, columns, POINTS)
    table.head()
    for row in effects_lines(shown, tongue):
        table.row(tuple(plain(cell) for cell in row))
    pages = [(width, height, items, name) for items in flow.pages]
    return printed(map, with_feet(pages, f"{title}. {name}.", language), f"{title}. {name}", language)
