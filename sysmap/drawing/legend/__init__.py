"""The legend: one row for every mark that the figure draws, and none for what it does not."""

from __future__ import annotations

from dataclasses import replace

from sysmap.drawing.figure import Figure
from sysmap.drawing.legend.elements import element_marks, kinds
from sysmap.drawing.legend.grades import grades
from sysmap.drawing.legend.places import places
from sysmap.drawing.legend.relations import relations
from sysmap.drawing.legend.rows import LegendGroup, LegendRow
from sysmap.drawing.legend.words import shorter, word

__all__ = ["LegendGroup", "LegendRow", "legend"]


def legend(figure: Figure, language: str | None = None, *, brief: bool = False) -> tuple[LegendGroup, ...]:
    """Actors, elements, relations, zones and landmarks; groups without rows are left out.

    `brief` says the same in fewer words, for small papers.
    """
    language = language or figure.language
    groups = (
        ("actors", kinds(figure, language, actors=True)),
        ("elements", [*kinds(figure, language, actors=False), *element_marks(figure, language)]),
        ("relations", relations(figure, language)),
        ("places", places(figure, language)),
    )
    found = tuple(
        LegendGroup(word(title, language), tuple(_briefly(row, language) if brief else row for row in rows))
        for title, rows in groups if rows
    )  # fmt: skip
    return (*grades(figure, language), *found)


def _briefly(row: LegendRow, language: str) -> LegendRow:
    said = shorter(row.key, language)
    return replace(row, name=said) if said else row
