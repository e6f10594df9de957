"""Colours of other programs as hues of ours: a hue means something, a colour is only seen."""

from __future__ import annotations

import colorsys

from sysmap.interchange.polarity import rgb

_HUES = ((18, "vermilion"), (42, "orange"), (66, "yellow"), (165, "green"), (200, "turquoise"), (262, "blue"),
         (340, "plum"), (361, "vermilion"))  # fmt: skip
GREY, INK = "grey", "ink"


def hue_of(colour: str) -> str:
    """The hue nearest to this colour; grey for what has none, ink for white, black or nothing."""
    found = rgb(colour)
    if found is None or min(found) > 240:
        return INK
    if max(found) < 60:
        return INK
    tone, _light, vivid = colorsys.rgb_to_hls(*(part / 255 for part in found))
    if vivid < 0.12 or max(found) - min(found) < 18:
        return GREY
    return next(name for end, name in _HUES if tone * 360 < end)
