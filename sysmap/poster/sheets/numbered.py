"""The numbered map and its reply sheet: what comes back corrected is typed by number."""

from __future__ import annotations

from sysmap.drawing import Figure, lay_out
from sysmap.geometry import Box
from sysmap.model import SystemMap, next_number, one_line, reading_order
from sysmap.poster.setting import plain, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.discs import discs
from sysmap.poster.sheets.flow import Column, Flow
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, LINE, Item, Panel, Plan, Printed, Stroke, paper
from sysmap.poster.sheets.outlet import printed
from sysmap.poster.sheets.page import heading, inner, title_of, with_feet
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.sheets.theme import PRINT
from sysmap.poster.shown import printable

LARGEST = 0.42
"""Millimetres of a map unit: a small map is not blown up beyond words of 18 points."""
ROW = 10.0
BLANK_ELEMENTS, BLANK_LINKS = 10, 8


def numbered_sheets(map: SystemMap, language: str, *, paper_name: str = "A3") -> Printed:
    """The map with the number of each element in a disc, then the reply sheet on A4 pages."""
    shown = printable(map)
    title, name, reply = title_of(map, language), phrase("numbered", language), phrase("reply", language)
    if not shown.elements:
        return printed(map, (), title, language)
    figure = lay_out(shown, theme=PRINT, language=language)
    width, height = paper(paper_name, wide=figure.bounds.width >= figure.bounds.height)
    head, room = heading(inner(width, height), title, map.card.question if map.card.title else "")
    page = (width, height, [*head, plan(figure, room)], name)
    leaves = with_feet([page], f"{title}. {name}.", language)
    leaves += with_feet(_reply(shown, language), f"{title}. {reply}.", language)
    return printed(map, leaves, f"{title}. {name}", language, numbers=True)


def plan(figure: Figure, frame: Box, *, numbers: bool = True, outlined: bool = False) -> Plan:
    """The map as large as the frame allows, in its middle."""
    bounds = figure.bounds.grown(6.0)
    scale = min(frame.width / bounds.width, frame.height / bounds.height, LARGEST)
    x = frame.centre.x - bounds.centre.x * scale
    y = frame.centre.y - bounds.centre.y * scale
    disc = max(2.3, min(4.2, 11.0 * scale))
    placed = _discs(figure, disc, scale, x, y) if numbers else []
    return Plan(frame, scale, x, y, figure, tuple(placed), disc, outlined)


def _discs(figure: Figure, radius: float, scale: float, x: float, y: float) -> list[tuple[int, float, float]]:
    """The numbers with their places on the page."""
    numbers = {id: placed.record.number for id, placed in figure.elements.items()}
    return [
        (numbers[id], x + at.x * scale, y + at.y * scale) for id, at in discs(figure, radius / scale).items()
    ]


def _reply(map: SystemMap, language: str) -> list[tuple[float, float, list[Item], str]]:
    width, height = paper("A4")
    reply = phrase("reply", language)

    def begin(rank: int) -> tuple[list[Item], Box]:
        box = inner(width, height)
        if rank:
            return [], box
        return heading(box, reply, title_of(map, language), points=17)

    flow = Flow(begin)
    flow.words(phrase("reply_how", language), 10)
    _who(flow, language)
    _known(flow, map, language)
    _blank(flow, "missing", "missing_how", ("n", "kind", "what"), (0.1, 0.24, 0.66),
           _following(map), language)  # fmt: skip
    _blank(flow, "missing_links", "links_how", ("from", "to", "sign", "why"), (0.12, 0.12, 0.14, 0.62),
           [""] * BLANK_LINKS, language)  # fmt: skip
    return [(width, height, items, reply) for items in flow.pages]


def _following(map: SystemMap) -> list[str]:
    """The numbers that new elements will bear."""
    first = next_number(map.elements.values())
    return [str(number) for number in range(first, first + BLANK_ELEMENTS)]


def _who(flow: Flow, language: str) -> None:
    said = set_words(phrase("who", language), 10, flow.box.width, weight=600)
    flow.skip(3.0)
    flow.add(Words(flow.box.left, flow.y, said, "text", BLACK))
    start = flow.box.left + said.width + 2.0
    flow.add(Stroke(start, flow.y + said.height, flow.box.right - start, 0.0, FINE, GREY))
    flow.y += said.height + 3.0


def _known(flow: Flow, map: SystemMap, language: str) -> None:
    """Every element: its number and words, a box to tick, a line to write on."""
    titles = tuple(phrase(key, language) for key in ("n", "label", "right", "wrong"))
    shares = (0.08, 0.4, 0.1, 0.42)
    columns = [Column(name, share * flow.box.width) for name, share in zip(titles, shares, strict=True)]
    _titles(flow, columns)
    elements = [element for element in reading_order(map) if element.number > 0]
    for element in sorted(elements, key=lambda one: one.number):
        _line(flow, columns, str(element.number), plain(one_line(element.label)))


def _titles(flow: Flow, columns: list[Column]) -> None:
    x = flow.box.left
    flow.need(3 * ROW)
    for column in columns:
        flow.add(Words(x, flow.y, set_words(column.title, 9, column.width, weight=700), "heading", BLACK))
        x += column.width
    flow.y += 5.0
    flow.add(Stroke(flow.box.left, flow.y, flow.box.width, 0.0, 0.5, BLACK))


def _line(flow: Flow, columns: list[Column], number: str, label: str) -> None:
    words = set_words(label, 10, columns[1].width - 4.0)
    if flow.room < min(max(ROW, words.height + 3.0), 60.0):
        flow.new_page()
        _titles(flow, columns)
    lines = words.lines
    bold = set_words(number, 11, columns[0].width, weight=700)
    flow.add(Words(flow.box.left, flow.y + 2.0, bold, "number", BLACK))
    x = flow.box.left + columns[0].width
    flow.add(Panel(x + columns[1].width, flow.y + 2.0, 4.2, 4.2, 0.4, LINE, BLACK))
    while True:
        count = max(1, int((flow.room - 3.0) / words.step))
        part, lines = words._replace(lines=lines[:count]), lines[count:]
        flow.add(Words(x, flow.y + 2.0, part, "label", BLACK))
        flow.y += max(ROW, part.height + 3.0)
        if not lines:
            break
        flow.new_page()
    flow.add(Stroke(flow.box.left, flow.y, flow.box.width, 0.0, FINE, GREY))


def _blank(
    flow: Flow, title: str, how: str, names: tuple[str, ...], shares: tuple[float, ...], rows: list[str],
    language: str,
) -> None:  # fmt: skip
    """Empty lines under their headings; `rows` are what the first column of each says already."""
    flow.words(phrase(title, language), 13, weight=700, before=8.0, keep=4 * ROW, role="heading")
    flow.words(phrase(how, language), 9.5, before=0.5, colour=GREY)
    flow.skip(3.0)
    columns = [
        Column(phrase(name, language), share * flow.box.width)
        for name, share in zip(names, shares, strict=True)
    ]
    _titles(flow, columns)
    for said in rows:
        if flow.room < ROW:
            flow.new_page()
            _titles(flow, columns)
        if said:
            number = set_words(said, 11, 20.0, weight=700)
            flow.add(Words(flow.box.left, flow.y + 2.0, number, "number", BLACK))
        flow.y += ROW
        flow.add(Stroke(flow.box.left, flow.y, flow.box.width, 0.0, FINE, GREY))
