"""Planche contact: several maps side by side, each with its name, place, date and how much it holds."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from sysmap.drawing import PAPER, lay_out
from sysmap.geometry import Box
from sysmap.model import SystemMap, folded, one_line
from sysmap.poster.phrases import date_words
from sysmap.poster.setting import fit_words, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, GREY, LINE, Item, Leaf, Panel, Printed, paper
from sysmap.poster.sheets.numbered import plan
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import counted, phrase
from sysmap.poster.shown import printable, withheld

EACH = 12
"""Maps on one page, at most: smaller ones are stamps."""
GAP = 7.0
"""Millimetres between two maps."""
WORDS = 14.5
"""Millimetres for the words under each."""
WIDE = 1.35
"""Width ÷ height of a map that fills its place well."""


def contact_sheet(
    maps: Sequence[SystemMap], language: str, *, title: str = "", paper_name: str = "A3"
) -> Printed:
    """The maps by their territories, in colour; only what is public of each. Nothing is cut.

    A map with nothing to show keeps its place and says so: that it is still to be made is told too.
    """
    name = title or phrase("contact", language)
    if not maps:
        return Printed(name, (), language, (phrase("empty", language),))
    ordered = sorted(maps, key=lambda map: (folded(one_line(map.card.territory.name)),
                                            title_of(map, language)))  # fmt: skip
    width, height = paper(paper_name, wide=True)
    pages = []
    for start in range(0, len(ordered), EACH):
        some = ordered[start : start + EACH]
        under = counted("contact_maps", len(ordered), language)
        head, room = heading(inner(width, height), name, under) if not start else ([], inner(width, height))
        pages.append((width, height, [*head, *_places(some, room, language)], name))
    kept_back = tuple(id for map in ordered for id in withheld(map))
    notices = (counted("kept", len(kept_back), language),) if kept_back else ()
    leaves: list[Leaf] = with_feet(pages, name, language)
    return Printed(name, tuple(leaves), language, notices, kept_back)


def _places(maps: Sequence[SystemMap], room: Box, language: str) -> list[Item]:
    columns = _columns(len(maps), room)
    rows = ceil(len(maps) / columns)
    wide = (room.width - GAP * (columns - 1)) / columns
    tall = (room.height - GAP * (rows - 1)) / rows
    items: list[Item] = []
    for place, map in enumerate(maps):
        left = room.left + (wide + GAP) * (place % columns)
        top = room.top + (tall + GAP) * (place // columns)
        items += _one(map, Box(left, top, left + wide, top + tall), language)
    return items


def _columns(count: int, room: Box) -> int:
    """So many columns that the maps are as large as they can be."""

    def size(columns: int) -> float:
        rows = ceil(count / columns)
        wide = (room.width - GAP * (columns - 1)) / columns
        tall = (room.height - GAP * (rows - 1)) / rows - WORDS
        return min(wide, tall * WIDE)

    return max(range(1, count + 1), key=size)


def _one(map: SystemMap, box: Box, language: str) -> list[Item]:
    frame = Box(box.left, box.top, box.right, box.bottom - WORDS)
    items: list[Item] = [Panel(frame.left, frame.top, frame.width, frame.height, 2.0, LINE, "#BBBBBB")]
    shown = printable(map)
    if shown.elements or shown.zones or shown.pictures:
        items.append(plan(lay_out(shown, theme=PAPER, language=language), frame.grown(-2.0), numbers=False))
    if not shown.elements:
        said = set_words(phrase("contact_empty", language), 9, frame.width - 8)
        items.append(Words(frame.left + 4, frame.bottom - said.height - 3, said, "text", GREY))
    name = fit_words(runs(title_of(map, language), 700), 11.5, box.width, 9.0, leading=1.12, balanced=False)
    items.append(Words(box.left, frame.bottom + 1.5, name, "name", BLACK))
    about = fit_words(runs(_about(map, shown, language)), 9, box.width, 5.0)
    items.append(Words(box.left, frame.bottom + 1.5 + name.height, about, "about", GREY))
    return items


def _about(map: SystemMap, shown: SystemMap, language: str) -> str:
    """« Vimy, 12 mars 2026 : 23 éléments, 32 relations, 3 boucles »."""
    card = map.card
    day = date_words(card.workshop_date or card.edition_date, language)
    where = ", ".join(part for part in (one_line(card.territory.name), day) if part)
    held = [counted("contact_elements", len(shown.elements), language)]
    held.append(counted("contact_links", len(shown.links), language))
    if shown.loops:
        held.append(counted("contact_loops", len(shown.loops), language))
    return ". ".join(part for part in (where, ", ".join(held)) if part)
