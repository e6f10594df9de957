"""Whether a loop closes, how it turns, and what it is called: the one answer that all who show loops give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sysmap.model.links import Link
from sysmap.model.map import SystemMap
from sysmap.model.told import Loop

AMPLIFIES, BALANCES, EITHER, UNKNOWN = "R", "B", "R/B", "?"


def closed(map: SystemMap, loop: Loop) -> bool:
    """Whether the loop's relations follow each other and come back to where they started.

    A relation without direction may be walked either way.
    """
    return bool(walked(map, loop.links))


def walked(map: SystemMap, links: Sequence[str]) -> tuple[str, ...]:
    """The elements from which these relations start, in order; nothing when they do not close."""
    found = [map.links[id] for id in links if id in map.links]
    if not found or len(found) != len(links):
        return ()
    starts = [(found[0].source, found[0].target)]
    if map.link_kind(found[0]).symmetric:
        starts.append((found[0].target, found[0].source))
    for start, at in starts:
        way = _walk(map, start, found[1:], at)
        if way and way[-1] == start:
            return (start, *way[:-1])
    return ()


def _walk(map: SystemMap, start: str, links: list[Link], at: str) -> tuple[str, ...]:
    """Where these relations lead from `at`; nothing when one does not start there."""
    way = [at]
    for link in links:
        if link.source == at:
            at = link.target
        elif link.target == at and map.link_kind(link).symmetric:
            at = link.source
        else:
            return ()
        way.append(at)
    return tuple(way)


def gaps(map: SystemMap, loop: Loop) -> list[tuple[str, str]]:
    """Where a loop is broken: from which element to which nothing leads any more."""
    links = [map.links[id] for id in loop.links if id in map.links]
    if not links or closed(map, loop):
        return []
    if len(links) == 1:
        only = links[0]
        return [(only.target, only.source)]
    pairs = zip(links, [*links[1:], links[0]], strict=True)
    return [_gap(map, a, b) for a, b in pairs if not _follows(map, a, b)]


def _follows(map: SystemMap, a: Link, b: Link) -> bool:
    """Whether the second may be walked right after the first."""
    ends = {a.source, a.target} if map.link_kind(a).symmetric else {a.target}
    starts = {b.source, b.target} if map.link_kind(b).symmetric else {b.source}
    return bool(ends & starts)


def _gap(map: SystemMap, a: Link, b: Link) -> tuple[str, str]:
    return a.target, b.source


def turn(map: SystemMap, loop: Loop) -> str:
    """R when the loop amplifies, B when it balances, « R/B » when that depends on a reading, else « ? ».

    Signs decide; the letter somebody gave counts only where they do not.
    """
    links = [map.links[id] for id in loop.links if id in map.links]
    if not links or len(links) != len(loop.links):
        return UNKNOWN
    found = turn_of(links)
    return loop.letter if found == UNKNOWN and loop.letter in (AMPLIFIES, BALANCES) else found


def turn_of(links: Iterable[Link]) -> str:
    """The same of relations that are there: by the parity of what goes the opposite way."""
    turns, either = 0, False
    for link in links:
        if open_to_reading(link):
            either = True
        elif link.polarity not in ("+", "-"):
            return UNKNOWN
        turns += link.polarity == "-"
    return EITHER if either else (BALANCES if turns % 2 else AMPLIFIES)


def open_to_reading(link: Link) -> bool:
    """Contested in its sign, not in something else: its readings disagree on it, or say nothing of it."""
    if not link.contested:
        return False
    signs = {reading.polarity for reading in link.contested.readings if reading.polarity}
    return len(signs | {link.polarity} - {""}) > 1 or not signs


def loop_names(map: SystemMap) -> dict[str, str]:
    """« R1 », « B2 »: how each named loop turns, and its rank among those that turn alike.

    A rank given by hand holds while the loop turns as it did; « ? » and « R/B » have none.
    """
    ways = {id: turn(map, loop) for id, loop in map.loops.items()}
    given = {
        id: loop.number for id, loop in map.loops.items() if loop.number and loop.letter in ("", ways[id])
    }
    taken = {(ways[id], number) for id, number in given.items()}
    return {id: way + _rank(way, given.get(id, 0), taken) for id, way in ways.items()}


def _rank(way: str, given: int, taken: set[tuple[str, int]]) -> str:
    if way not in (AMPLIFIES, BALANCES):
        return ""
    if given:
        return str(given)
    number = next(n for n in range(1, len(taken) + 2) if (way, n) not in taken)
    taken.add((way, number))
    return str(number)
