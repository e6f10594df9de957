"""The question of a map as a room reads it."""

from __future__ import annotations

from sysmap.i18n import spaced
from sysmap.model import SystemMap


def asked(map: SystemMap) -> str:
    """The question, or the title of a map that has none, with the spaces a printer would put."""
    return said(map, map.card.question or map.card.title)


def said(map: SystemMap, words: str) -> str:
    """Words of the map with the spaces of its language."""
    return spaced(words) if map.language == "fr" else words
