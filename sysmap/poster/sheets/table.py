"""The table sheet: every element and every relation, line by line."""

from __future__ import annotations

from sysmap.geometry import Box
from sysmap.model import Element, Link, SystemMap, one_line, reading_order, sentence
from sysmap.poster.setting import plain
from sysmap.poster.sheets.flow import Column, Flow, Table
from sysmap.poster.sheets.leaf import GREY, Item, Printed, paper
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.sheets.theme import kind_words
from sysmap.poster.shown import printable

POINTS = 8.5


def table_sheet(map: SystemMap, language: str, *, paper_name: str = "A4") -> Printed:
    """Elements in reading order, then relations as sentences, on lying pages of this paper."""
    shown = printable(map)
    width, height = paper(paper_name, wide=True)
    title, name = title_of(map, language), phrase("tables", language)

    def begin(rank: int) -> tuple[list[Item], Box]:
        box = inner(width, height)
        return heading(box, title, name) if not rank else ([], box)

    flow = Flow(begin)
    _elements(flow, shown, language)
    flow.words(phrase("links", language), 12, weight=700, before=6.0, keep=20.0, role="heading")
    if shown.links:
        _links(flow, shown, language)
    else:
        flow.words(phrase("no_links", language), 10, colour=GREY)
    pages = [(width, height, items, name) for items in flow.pages]
    leaves = with_feet(pages, f"{title}. {name}.", language)
    return printed(map, leaves, f"{title}. {name}", language, numbers=True)


def _columns(flow: Flow, shares: tuple[float, ...], titles: tuple[str, ...], bold: int) -> list[Column]:
    wide = flow.box.width
    return [
        Column(title, share * wide, 600 if rank == bold else 400)
        for rank, (title, share) in enumerate(zip(titles, shares, strict=True))
    ]


def _elements(flow: Flow, map: SystemMap, language: str) -> None:
    titles = tuple(phrase(name, language) for name in ("n", "what", "kind", "zone", "more"))
    table = Table(flow, _columns(flow, (0.05, 0.34, 0.17, 0.17, 0.27), titles, 1), POINTS)
    table.head()
    for element in reading_order(map):
        table.row(_row(map, element, language))


def _row(map: SystemMap, element: Element, language: str) -> tuple[str, ...]:
    zones = [one_line(map.zones[id].label) for id in element.zones if id in map.zones and map.zones[id].label]
    more = [
        element.dates.text if element.dates else "",
        phrase("hypothesis", language) if element.support == "hypothesis" else "",
        phrase("contested", language) if element.contested else "",
        one_line(element.description),
    ]
    cells = (one_line(element.label), kind_words(map, element, language), ", ".join(zones),
             ". ".join(filter(None, more)))  # fmt: skip
    return (str(element.number) if element.number > 0 else "", *(plain(cell) for cell in cells))


def _links(flow: Flow, map: SystemMap, language: str) -> None:
    titles = tuple(phrase(name, language) for name in ("relation", "in_words", "more"))
    table = Table(flow, _columns(flow, (0.17, 0.56, 0.27), titles, -1), POINTS)
    table.head()
    for link in map.links.values():
        table.row(_link(map, link, language))


def _link(map: SystemMap, link: Link, language: str) -> tuple[str, str, str]:
    ends = [map.elements[id].number for id in (link.source, link.target)]
    pair = f"{ends[0]} → {ends[1]}" if all(number > 0 for number in ends) else ""
    sign = {"+": " +", "-": " −", "?": " ?"}.get(link.polarity, "")
    kind = map.link_kind(link).name(language)
    more = [
        phrase("hypothesis", language) if link.support == "hypothesis" else "",
        phrase("contested", language) if link.contested else "",
        one_line(link.description),
    ]
    first = ", ".join(part for part in (f"{pair}{sign}".strip(), kind) if part)
    return plain(first), plain(sentence(map, link, language)), plain(". ".join(filter(None, more)))
