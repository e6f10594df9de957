"""Named loops: whether they close, and whether they amplify or balance."""

from __future__ import annotations

from sysmap.model import Link, Loop, SystemMap

AMPLIFIES, BALANCES, EITHER, UNKNOWN = "R", "B", "R/B", "?"


def closed(map: SystemMap, loop: Loop) -> bool:
    """Whether the loop's relations follow each other and come back to where they started.

    A relation without direction may be walked either way.
    """
    links = [map.links[id] for id in loop.links if id in map.links]
    if not links or len(links) != len(loop.links):
        return False
    ways = [(links[0].source, links[0].target)]
    if map.link_kind(links[0]).symmetric:
        ways.append((links[0].target, links[0].source))
    return any(_walk(map, start, links[1:], at) == start for start, at in ways)


def _walk(map: SystemMap, start: str, links: list[Link], at: str) -> str:
    """Where these relations lead from `at`; nowhere when one does not start there."""
    for link in links:
        if link.source == at:
            at = link.target
        elif link.target == at and map.link_kind(link).symmetric:
            at = link.source
        else:
            return ""
    return at


def turn(map: SystemMap, loop: Loop) -> str:
    """R when the loop amplifies, B when it balances, « R/B » when that depends on a reading, else « ? »."""
    links = [map.links[id] for id in loop.links if id in map.links]
    if any(_open_to_reading(link) for link in links):
        return EITHER
    if loop.letter:
        return loop.letter
    signs = [link.polarity for link in links]
    if not signs or len(links) != len(loop.links) or not set(signs) <= {"+", "-"}:
        return UNKNOWN
    return BALANCES if signs.count("-") % 2 else AMPLIFIES


def _open_to_reading(link: Link) -> bool:
    """Contested in its sign, not in something else: its readings disagree on it, or say nothing of it."""
    if not link.contested:
        return False
    signs = {reading.polarity for reading in link.contested.readings if reading.polarity}
    return len(signs | {link.polarity} - {""}) > 1 or not signs
