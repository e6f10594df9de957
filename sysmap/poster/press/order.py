"""What somebody asks of a print: kind of PDF, colours, bleed, marks, sheets. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

PDF_KINDS = ("1.6", "A-1b", "A-3b", "X-4")
COLOURS = ("rgb", "gray", "cmyk")
BLEED, MOST_BLEED = 3.0, 20.0
"""Millimetres: what most shops ask, and more than any."""
OVERLAP = 10.0


@dataclass(frozen=True)
class About:
    """What a PDF says of itself; `moment` dates it, `told` is what its first page shows, in words."""

    title: str
    author: str
    subject: str
    language: str
    licence: str
    moment: datetime
    attachment: tuple[str, bytes] | None = None
    told: str = ""


@dataclass(frozen=True)
class Printing:
    """How a poster leaves for the press.

    `profile` is the file of the printer's ICC profile; `outlines` turns letters into shapes.
    `tile` is the paper of an assembled poster (« A4 », « A3 », none), `sheets` how many of them
    (0: as many as the exact size needs), `overlap` the millimetres that are glued.
    """

    pdf: str = "1.6"
    color: str = "rgb"
    profile: str = ""
    bleed: float = 0.0
    marks: bool = False
    outlines: bool = False
    tile: str = ""
    sheets: int = 0
    overlap: float = OVERLAP

    @property
    def attaches(self) -> bool:
        """Whether this kind of PDF may carry the map."""
        return self.pdf in ("1.6", "A-3b")


PLAIN = Printing()
PRESETS: Mapping[str, Printing] = MappingProxyType({
    "normal": PLAIN,
    "copier": Printing(color="gray"),
    "printer": Printing(color="cmyk", bleed=BLEED),
    "sheets": Printing(tile="A3", sheets=4),
})
"""What the window and the guide offer; « printer » is « Imprimeur en ligne »."""


def preset(name: str, profile: str = "") -> Printing:
    """A preset; with the printer's profile, the online printer gets the PDF/X-4 that it allows."""
    found = PRESETS[name]
    if name == "printer" and profile:
        return replace(found, pdf="X-4", profile=profile)
    return found
