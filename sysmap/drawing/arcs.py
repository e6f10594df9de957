"""Choosing the arcs that nobody bent: carefully on maps a hand made, quickly on large ones."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from threading import Lock

from sysmap.drawing.figure import Figure
from sysmap.drawing.placed import PlacedLink
from sysmap.geometry import THIN, Box, Ends, clear_bend, covered, quick_bend, route_all
from sysmap.model import Bend, Link

CAREFUL = 12
"""Up to so many arcs are chosen together, lines and all; more at once, each one alone, off the boxes."""
ALONE = 400
"""Up to so many relations look for a free arc; on larger maps they take the usual one."""
AIR = 6.0
TRIES, LEAST = 400, 8
"""So many arcs are tried after an edit, shared among the relations it touches, but so many for each."""
_REMEMBERED = 12
_known: OrderedDict[object, dict[str, Bend]] = OrderedDict()
_lock = Lock()


def kept_bends(figure: Figure, fresh: Collection[str], moved: Collection[str]) -> dict[str, Bend]:
    """The bends that the map had better keep, so that its arcs are the same tomorrow and elsewhere.

    `fresh` are the relations without a bend of their own: theirs is the one the figure shows.
    Those the program had bent choose again when an element of `moved` comes in their way, or
    takes them over another one. Large maps keep nothing: their arcs are the usual ones.
    """
    links = figure.links
    if len(links) > ALONE or figure.hosts:
        return {}
    kept = {id: links[id].route.bend.evolve(auto=True) for id in fresh if id in links}
    boxes = {id: placed.anchor for id, placed in figure.elements.items()}
    near = [boxes[id] for id in moved if id in boxes]
    again = [
        placed for id, placed in links.items()
        if id not in kept and placed.record.bend is not None and placed.record.bend.auto
        and (placed.record.source in moved or placed.record.target in moved or _in_the_way(placed, near))
    ]  # fmt: skip
    if not again:
        return kept
    taken, tries = covered(solid(boxes).values()), max(LEAST, TRIES // len(again))
    for placed in again:
        link = placed.record
        assert link.bend is not None
        bend = clear_bend(boxes[link.source], boxes[link.target], taken, link.bend, tries)
        if bend.evolve(auto=True) != link.bend:
            kept[link.id] = bend.evolve(auto=True)
    return kept


def _in_the_way(placed: PlacedLink, near: Iterable[Box]) -> bool:
    """Whether one of these boxes stands on the line of a relation."""
    area = placed.box
    return any(area.meets(box) and placed.route.meets(box.grown(AIR)) for box in near)


def choose_bends(
    links: Mapping[str, Link], anchors: Mapping[str, Box], known: Mapping[str, Bend], words: Iterable[Box],
    hasty: bool = False,
) -> dict[str, Bend]:  # fmt: skip
    """A bend for each relation: its own, else the known one, else one chosen to stay clear."""
    settled: dict[str, Bend] = {}
    for id, link in links.items():
        bend = link.bend or known.get(id)
        if bend is not None:
            settled[id] = bend
    if len(settled) == len(links):
        return settled
    usual = _usual(links, anchors, settled)
    if hasty or len(links) > ALONE:
        return usual
    if len(links) - len(settled) <= CAREFUL:
        return _careful(links, anchors, settled, tuple(words))
    taken = covered((*solid(anchors).values(), *words))
    return {id: settled.get(id) or clear_bend(anchors[link.source], anchors[link.target], taken, usual[id])
            for id, link in links.items()}  # fmt: skip


def usual_bends(
    links: Mapping[str, Link], anchors: Mapping[str, Box], known: Mapping[str, Bend], wanted: Iterable[str]
) -> dict[str, Bend]:
    """The same for these alone, without looking for free room: their own, the known one, the usual one."""
    found: dict[str, Bend] = {}
    loose: dict[str, Link] = {}
    for id in wanted:
        bend = links[id].bend or known.get(id)
        if bend is not None:
            found[id] = bend
        else:
            loose[id] = links[id]
    ends = {frozenset((k.source, k.target)) for k in loose.values()}
    beside = [k for k in links.values() if frozenset((k.source, k.target)) in ends] if ends else []
    ranks = pairs(beside)
    for id, link in loose.items():
        found[id] = quick_bend(anchors[link.source], anchors[link.target], *ranks[id])
    return found


def _usual(
    links: Mapping[str, Link], anchors: Mapping[str, Box], settled: Mapping[str, Bend]
) -> dict[str, Bend]:
    ranks = pairs(links.values())
    return {
        id: settled.get(id) or quick_bend(anchors[link.source], anchors[link.target], *ranks[id])
        for id, link in links.items()
    }


def pairs(links: Iterable[Link]) -> dict[str, tuple[int, int]]:
    """Rank and count of each relation among those that join the same two elements."""
    groups: dict[tuple[str, str], list[str]] = {}
    for link in links:
        a, b = link.source, link.target
        groups.setdefault((a, b) if a < b else (b, a), []).append(link.id)
    return {id: (rank, len(ids)) for ids in groups.values() for rank, id in enumerate(ids)}


def solid(anchors: Mapping[str, Box]) -> Mapping[str, Box]:
    """The boxes that lines go round: all but those that are themselves a line down the page."""
    return {id: box for id, box in anchors.items() if box.right - box.left > THIN}


def _careful(links: Mapping[str, Link], anchors: Mapping[str, Box], settled: dict[str, Bend],
             words: tuple[Box, ...]) -> dict[str, Bend]:  # fmt: skip
    """The router's answer, remembered: a poster asks again what the screen has just asked."""
    ends = {id: Ends(anchors[link.source], anchors[link.target], link.source, link.target)
            for id, link in links.items()}  # fmt: skip
    fixed = tuple((id, bend.offset, bend.leave, bend.arrive) for id, bend in settled.items())
    key = (tuple(ends.items()), tuple(anchors.items()), fixed, words)
    with _lock:
        found = _known.get(key)
    if found is None:
        found = route_all(ends, solid(anchors), fixed=settled, words=words)
        with _lock:
            _known[key] = found
            while len(_known) > _REMEMBERED:
                _known.popitem(last=False)
    return found
