"""Colours of a finished page: what Qt says in RGB, said in the printer's inks.

Without a profile the conversion is the plain one: full black generation, no correction. With
the printer's profile, Qt's colour engine converts. In both, neutral colours are black ink alone
(words above all: four inks that miss each other by a hair blur them) and what is nearly the
colour of paper is paper.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QColor, QColorSpace

from sysmap.poster.press.marks import REGISTRATION

Inks = tuple[float, ...]
_COLOUR = re.compile(rb"([\d.eE+-]+) ([\d.eE+-]+) ([\d.eE+-]+) (scn|SCN)\b")
_NAMED = re.compile(rb"/CSp (?:cs|CS)\s+")
_STATE = re.compile(rb"/GSa gs\s+")
_OPERATORS = {1: (b"g", b"G"), 3: (b"rg", b"RG"), 4: (b"k", b"K")}
_NEUTRAL = 0.13
"""Channels that differ less are a grey, cold or warm: ink on paper, not a colour."""
_PAPER = 0.05
"""Less ink than this is none: it would print as scattered dots."""
_BLACK, _INKED = 0.22, 0.65
"""Greys darker than the first are black, the ink of words; than the second, grey ink; tints keep hues."""


def device_colours(content: bytes, inks: Callable[[float, float, float], Inks]) -> bytes:
    """A page's content with every colour in these inks; opacity, always whole here, goes."""
    known: dict[tuple[bytes, ...], bytes] = {}

    def said(match: re.Match[bytes]) -> bytes:
        key = match.groups()
        if key not in known:
            found = inks(*(float(part) for part in key[:3]))
            operator = _OPERATORS[len(found)][key[3] == b"SCN"]
            known[key] = b" ".join(f"{part:.4g}".encode() for part in found) + b" " + operator
        return known[key]

    return _STATE.sub(b"", _COLOUR.sub(said, _NAMED.sub(b"", content)))


def rgb(r: float, g: float, b: float) -> Inks:
    return r, g, b


def gray(r: float, g: float, b: float) -> Inks:
    level = 0.299 * r + 0.587 * g + 0.114 * b
    if level < _BLACK and max(r, g, b) - min(r, g, b) < _NEUTRAL:
        return (0.0,)
    return (1.0,) if 1 - level < _PAPER else (round(level, 4),)


def cmyk(profile: bytes = b"") -> Callable[[float, float, float], Inks]:
    """The function from RGB to inks, by the printer's profile when it can be used."""
    separate = _by_profile(profile) if profile else _plain

    def inks(r: float, g: float, b: float) -> Inks:
        if (r, g) == (0, 0) and 0 < b < 0.01:
            return 1.0, 1.0, 1.0, 1.0  # the marks: every ink, so that they show whether these meet
        if 1 - min(r, g, b) < _PAPER:
            return 0.0, 0.0, 0.0, 0.0
        level = gray(r, g, b)[0]
        if level < _INKED and max(r, g, b) - min(r, g, b) < _NEUTRAL:
            return 0.0, 0.0, 0.0, round(1 - level, 4)
        return separate(r, g, b)

    assert REGISTRATION == "#000001"
    return inks


def _plain(r: float, g: float, b: float) -> Inks:
    black = 1 - max(r, g, b)
    if black >= 1:
        return 0.0, 0.0, 0.0, 1.0
    return (*(round((1 - part - black) / (1 - black), 4) for part in (r, g, b)), round(black, 4))


def _by_profile(profile: bytes) -> Callable[[float, float, float], Inks]:
    space = colour_space(profile)
    if space is None:
        return _plain
    change = QColorSpace(QColorSpace.NamedColorSpace.SRgb).transformationToColorSpace(space)

    def separate(r: float, g: float, b: float) -> Inks:
        found = change.map(QColor.fromRgbF(r, g, b))
        if found.spec() != QColor.Spec.Cmyk:
            return _plain(r, g, b)
        return tuple(round(part, 4) for part in found.getCmykF()[:4])  # type: ignore[index]

    return separate


def colour_space(profile: bytes) -> QColorSpace | None:
    """The printer's colours, when this is a profile that colours can be converted to."""
    space = QColorSpace.fromIccProfile(profile)
    return space if space.isValid() and space.isValidTarget() else None
