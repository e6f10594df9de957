"""*Copieur noir et blanc*: what colour says elsewhere is said by patterns and outlines in black.

An office copier prints tints between 217 and 236 alike and loses greys above 96: tints are
white here, lines black, and nothing is told by grey but the ribbon and the periods.
"""

from __future__ import annotations

from dataclasses import replace

from sysmap.drawing.hues import Hue
from sysmap.drawing.theme import PAPER, Grain, Theme

BLACK, WHITE = "#000000", "#FFFFFF"
LEAST_LINE = 0.35
"""Millimetres of the thinnest line that means something."""
_LINE, _PITCH, _CLEAR, _DOT = 0.25, 2.0, 1.0, 0.3
"""Millimetres on paper: lines of patterns, from one to the next, clear of words, radius of dots."""
_THINNEST = 1.4
"""Map units of the thinnest stroke of the theme."""


def _hue(id: str, fr: str, en: str) -> Hue:
    return Hue(id, BLACK, WHITE, WHITE, fr, en)


HUES = {
    row.id: row
    for row in (
        _hue("blue", "uni", "plain"),
        _hue("turquoise", "lignes", "lines"),
        _hue("orange", "points", "dots"),
        _hue("plum", "diagonales", "diagonals"),
        _hue("grey", "", ""),
        _hue("green", "trait épais", "heavy line"),
        _hue("vermilion", "trait double", "double line"),
        Hue("yellow", BLACK, "#E0E0E0", WHITE, "gris", "grey"),
        _hue("ink", "encre", "ink"),
        *(_hue(f"tint{n}", "", "") for n in range(1, 6)),
    )
}
PATTERNS = {
    "turquoise": "horizontals", "orange": "dots", "plum": "diagonals", "green": "heavy",
    "vermilion": "double",
}  # fmt: skip
COPIER = replace(
    PAPER, name="copier", paper=WHITE, panel=WHITE, separator=BLACK, ink=BLACK, line=BLACK,
    secondary="#404040", zone_fill=WHITE, zone_edge=BLACK, zone_text=BLACK, told_fill="#E0E0E0",
    told_edge=BLACK, told_text=BLACK, note_fill=WHITE, note_edge=BLACK, hues=HUES, patterns=PATTERNS,
    fades={"context": 0.2, "background": 0.37}, bar="#B4B4B4",
)  # fmt: skip


def for_paper(theme: Theme, scale: float) -> Theme:
    """The theme of patterns for a map whose unit is so many millimetres; others stay as they are.

    On paper the patterns have their own sizes, and no line gets thinner than a copier keeps.
    """
    if not theme.patterns:
        return theme
    grain = Grain(*(round(size / scale, 3) for size in (_PITCH, _LINE, _DOT, _CLEAR)))
    heavier = max(theme.heavier, round(LEAST_LINE / (_THINNEST * scale), 3))
    weight = max(theme.weight, round(LEAST_LINE / scale, 3))
    return replace(theme, grain=grain, heavier=heavier, weight=weight)
