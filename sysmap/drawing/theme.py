"""Themes: paper (the default), the room's heavier lines, high contrast.

Sizes are map units, colours opaque. Prominence never uses alpha: fading mixes a colour
with the paper beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from sysmap.drawing.fonts import Style
from sysmap.drawing.hues import CONTRAST_HUES, PAPER_HUES, Hue, house_hue, nearest
from sysmap.drawing.pens import mix

FADES: Mapping[str, float] = {"context": 0.36, "background": 0.64}
"""How far each prominence goes towards the paper; the others stay as they are."""
WORDS_FADE = 0.83
"""Words go less far: those of the context are still read at 4.5 to 1 on every tint."""


class Tones(NamedTuple):
    """The colours of one element or relation, ready to paint."""

    fill: str
    edge: str
    text: str
    light: str  # on the edge's colour: icons of badges
    quiet: str  # dates and other second words
    pattern: str = ""  # what tells the hue where colours cannot


class Grain(NamedTuple):
    """Sizes of patterns: from one line to the next, their width, the radius of dots, clear of words."""

    pitch: float = 7.0
    line: float = 0.9
    dot: float = 1.05
    clear: float = 3.5


GRAIN = Grain()


@dataclass(frozen=True, eq=False)
class Theme:
    """What every drawing function asks for its colours and weights."""

    name: str
    paper: str = "#FBFAF6"
    panel: str = "#F6F4EE"
    separator: str = "#DDD9CE"
    white: str = "#FFFFFF"
    ink: str = "#1C232B"
    line: str = "#2B3440"
    secondary: str = "#555E68"
    zone_fill: str = "#F0ECE1"
    zone_edge: str = "#B4AC98"
    zone_text: str = "#615B4E"
    told_fill: str = "#FBE6A2"
    told_edge: str = "#B98E17"
    told_text: str = "#6E5200"
    selection: str = "#1677FF"
    note_fill: str = "#FFFDF3"
    note_edge: str = "#DDD9CE"
    hues: Mapping[str, Hue] = field(default_factory=lambda: PAPER_HUES)
    heavier: float = 1.0  # multiplies every stroke
    weight: float = 2.0  # relations
    head: float = 12.0
    head_width: float = 10.5
    sign: float = 8.5
    label: float = 15.0
    least: float = 0.0  # no word is set smaller
    fades: Mapping[str, float] = field(default_factory=lambda: FADES)
    patterns: Mapping[str, str] = field(default_factory=dict)  # by hue, for paper without colours
    grain: Grain = GRAIN
    bar: str = ""  # periods of a frise, when hues cannot tell them

    def hue(self, name: str) -> Hue:
        """The hue of this name; one nobody knows is ink.

        A house colour is shown on the plain theme; elsewhere the hue of ours that is nearest to it.
        """
        if (known := self.hues.get(name)) is not None:
            return known
        own = house_hue(name)
        if own is None:
            return self.hues["ink"]
        return own if self.hues is PAPER_HUES else self.hues[nearest(name)]

    def stroke(self, width: float) -> float:
        return width * self.heavier

    def faded(self, colour: str, prominence: str) -> str:
        """The colour as this prominence shows it: opaque, nearer to the paper."""
        share = self.fades.get(prominence)
        return mix(colour, self.paper, share) if share else colour

    def faded_words(self, colour: str, prominence: str) -> str:
        """The same for what is read."""
        share = self.fades.get(prominence)
        return mix(colour, self.paper, share * WORDS_FADE) if share else colour

    def style(self, prominence: str) -> Style:
        """The style of a label."""
        essential = prominence == "essential"
        return Style(round(self.label * 1.15, 2), 700) if essential else Style(self.label, 600)

    def legible(self, style: Style) -> Style:
        """The style, or the same as small as this theme allows."""
        return style._replace(size=self.least) if style.size < self.least else style

    def tones(self, hue: str, prominence: str = "normal") -> Tones:
        return _tones(self, hue, prominence)


@lru_cache(maxsize=256)
def _tones(theme: Theme, hue: str, prominence: str) -> Tones:
    row = theme.hue(hue)
    fill = theme.white if row.id == "ink" else row.tint
    quiet = theme.ink if prominence == "context" else theme.secondary  # faded, they are too pale
    return Tones(
        theme.faded(fill, prominence), theme.faded(row.strong, prominence),
        theme.faded_words(theme.ink, prominence), theme.faded(theme.white, prominence),
        theme.faded_words(quiet, prominence), theme.patterns.get(row.id, ""),
    )  # fmt: skip


PAPER = Theme("paper")
ROOM = replace(PAPER, name="room", heavier=1.05, weight=2.1, head=13.5, head_width=11.5, sign=9.4,
               least=13.5)  # fmt: skip
CONTRAST = replace(
    PAPER, name="contrast", paper="#FFFFFF", panel="#FFFFFF", separator="#000000", ink="#000000",
    line="#000000", secondary="#333333", zone_fill="#F6F6F6", zone_edge="#000000", zone_text="#000000",
    told_fill="#FFEFB5", told_edge="#6E5200", told_text="#4A3700", selection="#0047C2",
    note_fill="#FFFFFF", note_edge="#000000", hues=CONTRAST_HUES, heavier=1.3, weight=2.6, head=14.0,
    head_width=12.0, sign=9.4, least=13.5,
)  # fmt: skip
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (PAPER, ROOM, CONTRAST)}
