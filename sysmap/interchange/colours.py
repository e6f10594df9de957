"""Colours of other programs as hues of ours: a hue means something, a colour is only seen."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from sysmap.i18n import _
from sysmap.interchange.account import Account
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


def strong(hue: str) -> str:
    """The colour of a hue's outlines, for other programs."""
    return _STRONG.get(hue, _STRONG[INK])


def tint(hue: str) -> str:
    """The colour of a hue's boxes, for other programs."""
    return _TINTS.get(hue, _TINTS[INK])


def sign_colour(sign: str) -> str:
    """What other programs draw a sign in: green, red, and blue for « it depends »."""
    return {"+": "#00CC00", "-": "#FF0000", "?": "#0000FF"}.get(sign, "#2B3440")


def as_types(colours: Sequence[str], account: Account) -> list[str]:
    """Colours as types where nothing else tells them: « Bleu », « Vert »; none when there is only one."""
    hues = [hue_of(colour) for colour in colours]
    if len({*hues}) < 2:
        return [""] * len(hues)
    names = {"blue": _("Bleu"), "turquoise": _("Turquoise"), "orange": _("Orange"), "plum": _("Prune"),
             "grey": _("Gris"), "green": _("Vert"), "vermilion": _("Rouge"),
             "yellow": _("Jaune")}  # fmt: skip
    account.guessed(_("Les couleurs deviennent des types : renommez-les dans « Types et couleurs »"))
    return [names.get(hue, "") for hue in hues]


_STRONG = {"blue": "#2F4B9F", "turquoise": "#006B75", "orange": "#A95400", "plum": "#86306F",
    "grey": "#555E68",
           "green": "#2E7D32", "vermilion": "#A8321A", "yellow": "#B98E17", "ink": "#2B3440"}  # fmt: skip
_TINTS = {"blue": "#D3DBF0", "turquoise": "#C9E6E6", "orange": "#FADDBB", "plum": "#EBD3E6",
    "grey": "#ECE9E1",
          "green": "#DCEFD9", "vermilion": "#FBDDD3", "yellow": "#FBE6A2", "ink": "#FFFFFF"}  # fmt: skip
