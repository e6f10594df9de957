"""The paper kit of a template or of a map: instructions, blank canvases, numbered cards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sysmap.model import SystemMap, next_number, one_line, worded, wording_of
from sysmap.poster.sheets.blank_cards import blank_cards
from sysmap.poster.sheets.canvases import Canvas, blank, canvas_leaf, canvases
from sysmap.poster.sheets.guide import Material, guide_leaves
from sysmap.poster.sheets.leaf import Leaf, Printed
from sysmap.poster.sheets.phrases import phrase
from sysmap.poster.sheets.running_order import running_order
from sysmap.poster.sheets.signs import kinds_of
from sysmap.poster.shown import printable
from sysmap.storage import Template, form_of, kit_of

CARDS = 60
MOST_CARDS = 999


@dataclass(frozen=True)
class KitOrder:
    """What to print. `canvases` are ids of `kit_canvases` (None: all); `first` 0 goes on from the map.

    `order` is the running order of the workshop, a page that says the steps without the printing.
    """

    canvases: Collection[str] | None = None
    cards: int = CARDS
    size: str = "76"
    card_paper: str = "A4"
    canvas_paper: str = "A3"
    guide: bool = True
    first: int = 0
    order: bool = False


def kit_canvases(map: SystemMap, language: str) -> list[Canvas]:
    """The canvases that the kit of this map's template offers; a map with zones of its own has them too."""
    template = form_of(map)
    found = canvases(map, kit_of(map, language), language)
    if not any(canvas.form == "map" for canvas in found) and _form(map, template).zones:
        found.insert(0, Canvas("zones", "map", phrase("zones", language)))
    return found


def paper_kit(map: SystemMap, language: str, order: KitOrder | None = None) -> Printed:
    """The kit of a map (a new one of a template, or one that lives already), ready to print."""
    order = order or KitOrder()
    template = form_of(map)
    form = _form(map, template)
    chosen = [
        one for one in kit_canvases(map, language) if order.canvases is None or one.id in order.canvases
    ]
    first = order.first or next_number(map.elements.values())
    cards = _cards(map, first, order, language)
    sheets = [canvas_leaf(form, canvas, order.canvas_paper, language) for canvas in chosen]
    last = first + max(0, min(order.cards, MOST_CARDS)) - 1
    names = [one.name for one in chosen]
    held = Material(names, order.canvas_paper, first, last, len(cards), order.card_paper)
    kit = kit_of(map, language)
    name = template.name(language)
    purpose = worded(template.purpose.get(language) or template.purpose["fr"], wording_of(map))
    guide = guide_leaves(name, purpose, kit, held, language) if order.guide else []
    steps = running_order(map, language).leaves if order.order else ()
    title = phrase("kit", language, name=one_line(map.card.title) or one_line(map.card.question) or name)
    return Printed(title, (*guide, *steps, *sheets, *cards), language)


def _form(map: SystemMap, template: Template) -> SystemMap:
    return blank(printable(map), template.map.elements)


def _cards(map: SystemMap, first: int, order: KitOrder, language: str) -> list[Leaf]:
    count = max(0, min(order.cards, MOST_CARDS))
    if not count:
        return []
    return blank_cards(map, kinds_of(map), first, count, order.size, order.card_paper, language)
