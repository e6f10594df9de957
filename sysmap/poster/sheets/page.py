"""What every printed page has: a margin that printers leave white, a head, a foot with its number."""

from __future__ import annotations

from sysmap.geometry import Box
from sysmap.model import SystemMap, one_line
from sysmap.poster.setting import fit_words, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, GREY, LINE, Item, Leaf, Stroke
from sysmap.poster.sheets.phrases import phrase

MARGIN = 10.0
"""Office printers leave five millimetres white; ten look right."""
FOOT = 8.0


def title_of(map: SystemMap, language: str) -> str:
    """What the map is called: its title, else its question."""
    return one_line(map.card.title) or one_line(map.card.question) or phrase("untitled", language)


def inner(width: float, height: float) -> Box:
    """What is inside the margins, above the foot."""
    return Box(MARGIN, MARGIN, width - MARGIN, height - MARGIN - FOOT)


def heading(box: Box, title: str, under: str, *, points: float = 20.0) -> tuple[list[Item], Box]:
    """A title with a line of smaller words, and the room left under it. Neither is ever cut."""
    large = fit_words(runs(title, 700), points, box.width, points * 0.9, leading=1.16, balanced=False)
    items: list[Item] = [Words(box.left, box.top, large, "title", BLACK)]
    y = box.top + large.height + 1.0
    if under:
        small = fit_words(runs(under), 11, box.width, 18.0)
        items.append(Words(box.left, y, small, "subtitle", GREY))
        y += small.height + 1.0
    items.append(Stroke(box.left, y + 1.0, box.width, 0.0, 0.5))
    return items, Box(box.left, y + 5.0, box.right, box.bottom)


def with_feet(pages: list[tuple[float, float, list[Item], str]], said: str, language: str) -> list[Leaf]:
    """Leaves with their foot: what the sheets are, and « 2 / 7 » when there are several."""
    leaves = []
    for rank, (width, height, items, name) in enumerate(pages, 1):
        box = inner(width, height)
        count = phrase("page", language, n=rank, all=len(pages)) if len(pages) > 1 else ""
        foot = _foot(box, said, count)
        leaves.append(Leaf(width, height, (*items, *foot), name))
    return leaves


def _foot(box: Box, said: str, count: str) -> list[Item]:
    y = box.bottom + 3.0
    number = set_words(count, 8, 40.0, weight=600)
    words = fit_words(runs(said), 8, box.width - number.width - 6, 5.5, whole=0.3)
    found: list[Item] = [Stroke(box.left, y - 1.0, box.width, 0.0, LINE, GREY)]
    found.append(Words(box.left, y, words, "foot", GREY))
    if count:
        found.append(Words(box.right - number.width, y, number, "foot", GREY))
    return found
