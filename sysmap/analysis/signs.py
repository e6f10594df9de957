"""Signs: what a relation says of growing or shrinking, and what a chain of them comes to."""

from __future__ import annotations

from collections.abc import Iterable

from sysmap.model import Link, SystemMap, open_to_reading

SAME, OPPOSITE, OPEN, READINGS, NONE = "+", "-", "?", "±", ""
"""Same direction, opposite direction, nobody knows, it depends on who reads; and no sign to speak of."""


def sign(map: SystemMap, link: Link) -> str:
    """What this relation says: of a kind that takes no sign, nothing at all."""
    if not map.link_kind(link).signed:
        return NONE
    if open_to_reading(link):
        return READINGS
    return link.polarity if link.polarity in (SAME, OPPOSITE) else OPEN


def product(signs: Iterable[str]) -> str:
    """What these come to one after the other: an even number of opposites is the same direction.

    What says nothing makes the whole say nothing, then what is unknown, then what is disputed.
    """
    found = list(signs)
    for gravest in (NONE, OPEN, READINGS):
        if gravest in found:
            return gravest
    return OPPOSITE if found.count(OPPOSITE) % 2 else SAME


def meeting(signs: Iterable[str]) -> str:
    """What these come to where they arrive together: the same when they agree, else nobody knows."""
    found = {OPEN if one in (READINGS, NONE) else one for one in signs}
    return found.pop() if len(found) == 1 else OPEN
