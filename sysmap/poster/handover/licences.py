"""Which licence to propose when a map is shared for the first time."""

from __future__ import annotations

from sysmap.interchange import merging
from sysmap.model import Card

LICENCES = ("CC BY-SA 4.0", "CC BY 4.0", "Licence Ouverte 2.0", "CC0 1.0")
"""Open ones, the alliance's own first: what is made from a map is then shared the same way."""


def proposed(card: Card) -> str:
    """The map's own; else the one that the map it came from asks to keep; else the first of the list."""
    if card.licence:
        return card.licence
    asked = [origin.licence for origin in reversed(card.lineage) if merging.share_alike(origin.licence)]
    return asked[0] if asked else LICENCES[0]
