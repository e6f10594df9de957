"""« Avant / après »: two states of a map side by side at one scale, the same places; then what changed."""

from __future__ import annotations

from collections.abc import Iterator

from sysmap.analysis import (
    GROUPS,
    Comparison,
    compare,
    comparison_sentence,
    difference_mark,
    difference_sentence,
    gone_mark,
    group_title,
)
from sysmap.drawing import PAPER, Figure, Lamp, Light, lay_out
from sysmap.geometry import Box, union
from sysmap.model import SystemMap
from sysmap.poster.phrases import date_words
from sysmap.poster.setting import Setting, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, GREY, LINE, Item, Leaf, Panel, Plan, Printed, paper
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import counted
from sysmap.poster.shown import printable, withheld

GAP, COLUMNS, POINTS, AIR = 8.0, 3, 9.0, 1.1
"""Millimetres between the maps; columns of the list; its type; millimetres between its lines."""
SHARE, LONG = 0.68, 0.56
"""Of the page for the maps: when the list is short, when it is long."""
MANY = 18
_WORDS = {
    "fr": {"name": "Avant / après", "before": "Avant", "after": "Après", "dated": "{what} : {date}"},
    "en": {"name": "Before / after", "before": "Before", "after": "After", "dated": "{what}: {date}"},
}


def before_and_after(
    before: SystemMap, after: SystemMap, language: str, *, paper_name: str = "A3",
    days: tuple[str, str] = ("", ""),
) -> Printed:  # fmt: skip
    """Only what is public of each. `days` say when each was; else their cards do."""
    then, now = printable(before), printable(after)
    found = compare(then, now)
    tongue = "en" if language == "en" else "fr"
    words = _WORDS[tongue]
    title = f"{title_of(after, language)}. {words['name']}"
    width, height = paper(paper_name, wide=True)
    head, room = heading(inner(width, height), title_of(after, language), comparison_sentence(found, tongue))
    share = SHARE if len(found.differences) <= MANY else LONG
    maps = Box(room.left, room.top, room.right, room.top + room.height * share)
    items = [*head, *_maps(found, maps, _named(found, days, tongue), tongue)]
    first = Box(room.left, maps.bottom + 5.0, room.right, room.bottom)
    pages = []
    for place, column in enumerate(_listed(found, first, inner(width, height), tongue)):
        pages.append((width, height, [*(items if not place else []), *column], words["name"]))
    kept_back = tuple(dict.fromkeys((*withheld(before), *withheld(after))))
    notices = (counted("kept", len(kept_back), language),) if kept_back else ()
    leaves: list[Leaf] = with_feet(pages, f"{title}.", language)
    return Printed(title, tuple(leaves), language, notices, kept_back)


def _named(found: Comparison, days: tuple[str, str], tongue: str) -> tuple[str, str]:
    """« Avant : 12 mars 2026 »"""
    said = []
    for what, day, map in zip(("before", "after"), days, (found.before, found.after), strict=True):
        card = map.card
        date = date_words(day or card.edition_date or card.workshop_date, tongue)
        plain = _WORDS[tongue][what]
        said.append(_WORDS[tongue]["dated"].format(what=plain, date=date) if date else plain)
    return said[0], said[1]


# The maps


def _maps(found: Comparison, room: Box, names: tuple[str, str], tongue: str) -> Iterator[Item]:
    figures = [lay_out(map, theme=PAPER, language=tongue) for map in (found.before, found.after)]
    figures = [Lamp(light).on(figure) for figure, light in zip(figures, lights(found, tongue), strict=True)]
    full = [figure for figure in figures if figure.elements or figure.zones]
    bounds = (union(figure.bounds for figure in full) or figures[0].bounds).grown(6.0)
    wide = (room.width - GAP) / 2
    for place, figure in enumerate(figures):
        left = room.left + place * (wide + GAP)
        head = set_words(runs(names[place], 700), 11, wide)
        yield Words(left, room.top, head, "heading", BLACK)
        frame = Box(left, room.top + head.height + 1.5, left + wide, room.bottom)
        yield Panel(frame.left, frame.top, frame.width, frame.height, 2.0, LINE, "#BBBBBB")
        if figure in full:
            yield _plan(figure, frame.grown(-2.0), bounds)


def _plan(figure: Figure, frame: Box, bounds: Box) -> Plan:
    """The same numbers for both: what did not move stands at the same place."""
    scale = min(frame.width / bounds.width, frame.height / bounds.height, 0.42)
    return Plan(frame, scale, frame.centre.x - bounds.centre.x * scale,
                frame.centre.y - bounds.centre.y * scale, figure)  # fmt: skip


def lights(found: Comparison, language: str) -> tuple[Light, Light]:
    """What stands out before (what went) and after (what came or changed); the rest steps back half way."""
    marks: dict[str, str] = {}
    for one in found.differences:
        if one.after in found.after.elements and not one.group.startswith(("link", "zone")) and (
                one.group != "sign"):  # fmt: skip
            marks.setdefault(one.after, difference_mark(one, found, language))
    gone = {one.before: gone_mark(language) for one in found.of("gone")}
    new_links = frozenset(one.after for one in found.of("link_added", "sign", "link_other"))
    old_links = frozenset(one.before for one in found.of("link_gone", "sign"))
    sides = ((found.before, gone, old_links), (found.after, marks, new_links))
    made = [
        Light(frozenset(shown), links, frozenset({*map.elements, *map.links} - set(shown) - links),
              marks={id: said for id, said in shown.items() if said})
        for map, shown, links in sides
    ]  # fmt: skip
    return made[0], made[1]


# The list


def _listed(found: Comparison, first: Box, box: Box, tongue: str) -> Iterator[list[Item]]:
    """The items of each page, in columns; the first page has what the maps leave."""
    room, column, items = first, 0, list[Item]()
    y = room.top
    wide = (first.width - GAP * (COLUMNS - 1)) / COLUMNS
    for setting, above, caption in _settings(found, wide, tongue):
        needed = setting.height + (14.0 if caption else 0.0)
        if y + above + needed > room.bottom and y > room.top:
            column, y = column + 1, room.top
            if column == COLUMNS:
                yield items
                room, column, items = box, 0, []
                y = room.top
        y += above if y > room.top else 0.0
        left = room.left + column * (wide + GAP)
        items.append(Words(left, y, setting, "heading" if caption else "text", BLACK if caption else GREY))
        y += setting.height
    yield items


def _settings(found: Comparison, wide: float, tongue: str) -> Iterator[tuple[Setting, float, bool]]:
    for group in GROUPS:
        mine = found.of(group)
        if mine:
            yield set_words(runs(group_title(group, len(mine), tongue), 700), POINTS + 1, wide), 3.0, True
            for one in mine:
                yield set_words(difference_sentence(found, one, tongue), POINTS, wide), AIR, False
