"""Pictograms: a town hall, a river, a train, told by their names; drawn over the words of an element."""

from __future__ import annotations

import json
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QPainter

from sysmap.drawing.icons import icon
from sysmap.drawing.placed import PlacedElement
from sysmap.drawing.theme import Tones
from sysmap.resources import resource

SIDE, PICTOGRAM_GAP = 34.0, 4.0
"""The square of a pictogram over words of 15, and what parts them."""
STROKE = 1.6


class Pictogram(NamedTuple):
    """`icon` is the drawing; `words` are other words by which one looks for it, in French."""

    id: str
    icon: str
    fr: str
    en: str
    words: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        return self.en if language == "en" else self.fr


@cache
def pictograms() -> MappingProxyType[str, Pictogram]:
    """All of them, in the order in which they are proposed."""
    rows = json.loads(resource("icons", "pictograms.json").read_text(encoding="utf-8"))
    read = [
        Pictogram(r["id"], r["icon"], r["names"]["fr"], r["names"]["en"], tuple(r["words"])) for r in rows
    ]
    return MappingProxyType({one.id: one for one in read})


def pictogram_of(id: str) -> Pictogram | None:
    """The row of this id; None for none, and for one that this version does not know."""
    return pictograms().get(id) if id else None


def paint_pictogram(painter: QPainter, placed: PlacedElement, tones: Tones) -> None:
    row = pictogram_of(placed.record.pictogram)
    box = placed.pictogram
    if row is not None and box is not None:
        icon(painter, row.icon, box.left, box.top, box.width, tones.edge, STROKE)
