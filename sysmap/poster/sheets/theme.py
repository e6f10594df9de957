"""The ink of printed sheets: white paper and black lines, which any copier keeps."""

from __future__ import annotations

from dataclasses import replace

from sysmap.drawing import PAPER, Look, Theme, element_sample, link_sample
from sysmap.model import Element, LinkKind, SystemMap
from sysmap.poster.sheet import Sample
from sysmap.poster.sheets.leaf import BLACK, GREY

_HUES = {name: hue._replace(tint="#FFFFFF", wash="#FFFFFF") for name, hue in PAPER.hues.items()}
PRINT: Theme = replace(
    PAPER, name="print", paper="#FFFFFF", panel="#FFFFFF", ink=BLACK, line=BLACK, secondary="#444444",
    zone_fill="#FFFFFF", zone_edge=GREY, zone_text=BLACK, note_fill="#FFFFFF", note_edge=GREY,
    told_fill="#E0E0E0", told_edge=BLACK, told_text=BLACK,
    hues=_HUES, heavier=1.15,
)  # fmt: skip
"""Tints are white: those of a copier are one dirty grey. Outlines and shapes say what the hues said."""


def kind_look(map: SystemMap, kind: str) -> Look:
    row = map.kind(kind)
    return Look(row.shape, row.hue, row.icon)


def element_look(map: SystemMap, element: Element) -> Look:
    """Shape, hue and icon: the category's where it says so, else the kind's."""
    look, category = kind_look(map, element.kind), map.category(element)
    if category is None or category.kind not in ("", element.kind):
        return look
    return Look(category.shape or look.shape, category.hue or look.hue, category.icon or look.icon)


def kind_sample(look: Look, x: float, y: float, width: float, height: float, language: str) -> Sample:
    """The shape of a kind, in a box of the page."""
    return Sample(x, y, width, height, height / 26.0, f"kind:{look.shape}",
                  element_sample(look, PRINT, language))  # fmt: skip


def relation_sample(
    kind: LinkKind, polarity: str, x: float, y: float, width: float, height: float, *, late: bool = False
) -> Sample:
    return Sample(x, y, width, height, height / 24.0, f"line:{kind.id}{polarity}",
                  link_sample(kind, PRINT, polarity, late=late))  # fmt: skip


def kind_words(map: SystemMap, element: Element, language: str) -> str:
    """« Acteur, élu·es »; the category alone when it names the kind itself."""
    kind, category = map.kind(element).name(language), map.category(element)
    if category is None:
        return kind
    name = category.name(language)
    if name.casefold().startswith(kind.casefold()):
        return name
    return f"{kind}, {name[:1].lower()}{name[1:]}"
