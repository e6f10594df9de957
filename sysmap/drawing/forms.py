"""One row for each shape of element: the room round its words, its outline, its stroke."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from sysmap.drawing import outlines
from sysmap.geometry import Box


class Form(NamedTuple):
    """How a shape holds its words; sizes for a label of 15.

    `left`, `top`, `right`, `bottom` are the room round the words; with an icon, `icon_left`
    replaces `left`. `body` says how the outline is filled: « fill » in the fill colour, « solid »
    in the edge's, « none » not at all.
    """

    outline: Callable[[Box, float], QPainterPath]
    left: float = 12
    top: float = 8
    right: float = 12
    bottom: float = 8
    icon_left: float = 0
    icon_at: float = 0
    icon: float = 0
    stroke: float = 2.0
    dash: tuple[float, ...] = ()
    body: str = "fill"
    least: float = 0
    words_below: float = 0  # the words stand under a picture of this height
    badge: float = 0  # the icon stands on a solid badge of this diameter


FORMS: Mapping[str, Form] = MappingProxyType({
    "words": Form(outlines.none, 6, 3, 6, 6, body="none"),
    "bracket": Form(outlines.none, 11, 5, 11, 5, body="none", stroke=1.5),
    "pill": Form(outlines.pill, 15, 8, 14, 8, 46, 11, 20, least=42, badge=34),
    "hexagon": Form(outlines.hexagon, 20, 9, 20, 9, 41, 15, 22, 2.2),
    "octagon": Form(outlines.octagon, 17, 9, 17, 9, 40, 11, 21, 2.2),
    "box": Form(outlines.box, 12, 8, 12, 8, 36, 9, 20),
    "project": Form(outlines.project, 20, 9, 13, 9, 43, 15, 21),
    "rounded": Form(outlines.soft, 13, 8, 13, 8, 35, 9, 19, 1.5),
    "dotted": Form(outlines.stadium, 15, 8, 15, 8, 36, 10, 19, 1.7, (0.1, 5)),
    "tray": Form(outlines.tray, 12, 7, 12, 11.5, 36, 9, 20, 1.6),
    "diamond": Form(outlines.diamond, 25, 4, 5, 4, body="solid", stroke=1.0),
    "star": Form(outlines.star, 4, 94, 4, 2, words_below=92),
    "rupture": Form(outlines.none, 11, 2, 4, 2, body="none", stroke=2.2),
    "pebble": Form(outlines.pebble, 29, 4, 5, 4, stroke=1.8),
    "arrow": Form(outlines.arrow, 13, 13, 24, 13, 35, 10, 19, 1.6),
    "circle": Form(outlines.oval, 24, 15, 24, 15, 47, 21, 20, 1.6),
    "barred": Form(outlines.box, 18, 9, 18, 9, 41, 13, 20, 1.8),
    "quote": Form(outlines.quote, 13, 8, 13, 16, 36, 10, 19, 1.6),
    "leaf": Form(outlines.leaf, 17, 9, 17, 9, 40, 13, 20, 1.8),
    "plain": Form(outlines.box, 11, 8, 11, 8, 35, 9, 19, 1.2),
})  # fmt: skip


def form(shape: str) -> Form:
    """The row of a shape; one that this version does not know is plain."""
    return FORMS.get(shape) or FORMS["plain"]
