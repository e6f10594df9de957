"""An A4 page for each zone: what stands in it, drawn, and its relations with its neighbours in words.

Black lines on white paper: any copier keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sysmap.drawing import Figure, lay_out
from sysmap.geometry import Box
from sysmap.model import Link, SystemMap, Zone, one_line, sentence
from sysmap.poster.closing.words import phrase
from sysmap.poster.setting import plain
from sysmap.poster.sheets.flow import Flow
from sysmap.poster.sheets.leaf import GREY, Item, Leaf, Plan, Printed, paper
from sysmap.poster.sheets.numbered import plan
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.theme import PRINT, kind_words
from sysmap.poster.shown import printable

SHARES = (0.66, 0.58, 0.5, 0.43, 0.36)
"""Parts of the page's height that the drawing may take: the largest with which the words fit too."""
WIDE = 1.3
"""A zone so much wider than high lies on its side."""
LEGIBLE = 0.165
"""Millimetres of a map unit: below, words drawn are under 7 points, and are said again in the list."""
SIZES = (10.0, 9.0, 8.5)
"""Points of the words: smaller rather than a second page."""
Page = tuple[float, float, list[Item], str]


class Part(NamedTuple):
    """A zone (none: what stands outside them, or all of a map without zones) and its elements."""

    name: str
    zone: Zone | None
    ids: frozenset[str]
    all: bool = False


def zone_pages(map: SystemMap, language: str, pause: Callable[[], object] | None = None) -> Printed:
    """The pages of a map's zones. `pause` is called before each: it may stop the work by raising."""
    shown = printable(map)
    pages: list[Page] = []
    for part in parts(shown, language):
        if pause is not None:
            pause()
        pages += _pages(shown, part, language)
    title = title_of(map, language)
    leaves: list[Leaf] = with_feet(pages, title, language)
    return printed(map, leaves, title, language)


def parts(map: SystemMap, language: str) -> Iterator[Part]:
    """The zones that hold something, then what stands outside them."""
    zones = [zone for zone in map.zones.values() if not zone.hidden]
    within: set[str] = set()
    for zone in zones:
        ids = frozenset(e.id for e in map.elements.values() if zone.id in e.zones)
        if ids:
            within |= ids
            yield Part(_name(zone), zone, ids)
    rest = frozenset(map.elements.keys() - within)
    if rest:
        name = phrase("outside" if within else "whole", language)
        yield Part(name, None, rest, all=not within)


def _name(zone: Zone) -> str:
    return one_line(zone.label) or zone.id


def _pages(map: SystemMap, part: Part, language: str) -> list[Page]:
    """One page when the words can be made to fit under the drawing, else as many as it takes.

    Upright, unless a zone can only be read when the page lies on its side.
    """
    figure = lay_out(_only(map, part), theme=PRINT, language=language)
    links = [link for link in map.links.values() if {link.source, link.target} & part.ids]
    upright = _tried(map, part, figure, links, language, wide=False)
    if upright.legible or figure.bounds.width < WIDE * figure.bounds.height:
        return upright.pages
    lying = _tried(map, part, figure, links, language, wide=True)
    better = lying.legible and len(lying.pages) <= len(upright.pages)
    return lying.pages if better else upright.pages


class _Set(NamedTuple):
    """Pages that were set, and whether the words of their drawing can be read."""

    pages: list[Page]
    legible: bool


def _tried(
    map: SystemMap, part: Part, figure: Figure, links: list[Link], language: str, *, wide: bool
) -> _Set:  # fmt: skip
    """The largest drawing and words that fit on one page; else readable ones on as many as it takes."""
    if not links:
        return _set(map, part, figure, links, SIZES[0], 1.0, language, wide)
    if len(_set(map, part, figure, links, SIZES[-1], SHARES[-1], language, wide).pages) > 1:
        return _set(map, part, figure, links, SIZES[1], SHARES[1], language, wide)
    tries = ((points, share) for points in SIZES for share in SHARES)
    found = (_set(map, part, figure, links, points, share, language, wide) for points, share in tries)
    return next(one for one in found if len(one.pages) == 1)


def _set(
    map: SystemMap, part: Part, figure: Figure, links: list[Link], points: float, share: float,
    language: str, wide: bool,
) -> _Set:  # fmt: skip
    width, height = paper("A4", wide=wide)
    head, room = heading(inner(width, height), part.name, title_of(map, language), points=22)
    drawn = _drawing(figure, room, share)
    legible = drawn.scale >= LEGIBLE
    scattered = part.zone is None and not part.all and not legible

    def begin(rank: int) -> tuple[list[Item], Box]:
        if rank:
            return heading(inner(width, height), phrase("continued", language, what=part.name), "", points=13)
        if scattered:  # far from each other: a drawing of them would be mostly white
            return [*head], room
        return [*head, drawn], Box(room.left, drawn.frame.bottom + 4.0, room.right, room.bottom)

    flow = Flow(begin)
    if not legible:
        _elements(flow, map, part, points, language)
    _relations(flow, map, part, links, points, language)
    return _Set([(width, height, items, part.name) for items in flow.pages], legible)


def _drawing(figure: Figure, room: Box, share: float) -> Plan:
    """The zone at the top of the room, in no more height than it needs."""
    scale = plan(figure, Box(*room[:3], room.top + room.height * share), numbers=False).scale
    foot = room.top + figure.bounds.grown(6.0).height * scale
    return plan(figure, Box(*room[:3], foot), numbers=False, outlined=True)


def _only(map: SystemMap, part: Part) -> SystemMap:
    """The zone alone: its elements and the relations among them."""
    zones = {part.zone.id: part.zone} if part.zone is not None else {}
    elements = {}
    for id in map.elements:
        if id in part.ids:
            held = map.elements[id]
            elements[id] = held.evolve(zones=tuple(z for z in held.zones if z in zones))
    links = {k.id: k for k in map.links.values() if k.source in part.ids and k.target in part.ids}
    return map.evolve(
        zones=zones, elements=elements, links=links, notes={}, pictures={}, loops={},
        axes=map.axes if part.all else {},
    )  # fmt: skip


def _elements(flow: Flow, map: SystemMap, part: Part, points: float, language: str) -> None:
    title = phrase("holds" if part.zone is not None else "elements", language)
    flow.words(title, points + 2, weight=700, keep=8.0, role="heading")
    for element in map.elements.values():
        if element.id in part.ids:
            said = f"• {one_line(element.label)} ({kind_words(map, element, language)})"
            flow.words(plain(said), points, before=0.6)


def _relations(
    flow: Flow, map: SystemMap, part: Part, links: list[Link], points: float, language: str
) -> None:  # fmt: skip
    """Those with each neighbouring zone, then those within."""
    groups: dict[str, list[Link]] = {}
    within: list[Link] = []
    for link in links:
        if link.source in part.ids and link.target in part.ids:
            within.append(link)
            continue
        other = link.target if link.source in part.ids else link.source
        groups.setdefault(_where(map, other, language), []).append(link)
    for name, found in groups.items():
        _said(flow, map, name, found, points, language)
    if not groups and not part.all:
        flow.words(phrase("alone", language), points, before=2.0, colour=GREY)
    if within:
        name = phrase("all_links" if part.all else "inner", language)
        _said(flow, map, name, within, points, language)


def _where(map: SystemMap, id: str, language: str) -> str:
    zones = [map.zones[zone] for zone in map.elements[id].zones if zone in map.zones]
    if not zones:
        return phrase("with_outside", language)
    return phrase("with", language, zone=_name(zones[0]))


def _said(
    flow: Flow, map: SystemMap, title: str, links: list[Link], points: float, language: str
) -> None:  # fmt: skip
    flow.words(plain(title), points + 2, weight=700, before=3.0, keep=8.0, role="heading")
    for link in links:
        flow.words(plain(f"• {sentence(map, link, language)}"), points, before=0.6)
