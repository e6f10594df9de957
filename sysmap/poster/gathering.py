"""A view that shows a part of the map: what it keeps stood far apart, so it comes closer than a map may.

Who stands left of whom stays, as near as it can. Between what comes together there is room for lines
and their signs; what a line still runs under steps aside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from math import cos, pi, sin

from sysmap.drawing import Figure, PlacedLink
from sysmap.geometry import Box, Point
from sysmap.model import SystemMap
from sysmap.poster.clear import met
from sysmap.poster.closer import Draw, Sides, blocks, moved, pushed, rerouted, sent_home, under

MOST = 60
"""Elements of a view that may be gathered: each try lays it out."""
SHARE = 0.75
"""A view that keeps more than this share of the map is brought closer as a whole map is."""
GAPS = (64.0, 52.0)
"""Room between boxes that are tried, in map units: lines and signs pass there."""
FAR = 420.0
ROUNDS = 3
_CLEAR, _LOOSE, _BESIDE = 9.0, 4.0, 12.0
_RIBBON, _HAIR = 16.0, 1.0
_NUDGED = 120
_NUDGES = tuple(
    (far * cos(turn * pi / 8), far * sin(turn * pi / 8))
    for far in range(12, _NUDGED + 1, 12) for turn in range(16)
)  # fmt: skip


def gathers(figure: Figure) -> bool:
    """Whether this figure is a small part of its map, without dates that hold it in place."""
    shown = len(figure.elements)
    part = 2 <= shown <= MOST and shown <= SHARE * len(figure.map.elements)
    return part and not any(placed.mark for placed in figure.elements.values())


def smudged(figure: Figure) -> bool:
    """Whether the sign of a relation stands on somebody's words."""
    discs = [at for link in figure.links.values() for at in (link.sign, link.badge) if at is not None]
    words = [link.words.box.grown(figure.theme.sign - _HAIR) for link in figure.links.values() if link.words]
    return any(box.holds(at.x, at.y) for at in discs for box in words)


def on_ribbons(figure: Figure) -> int:
    """How many words of indirect relations stand on the ribbon of a told loop, where they are still read."""
    return sum(one.over.startswith("ribbon:") and one.words.startswith("link:indirect:")
               for one in met(figure))  # fmt: skip


def gathered(
    map: SystemMap, draw: Draw, home: Sides, gap: float, rounds: int = ROUNDS
) -> Figure | None:
    """The view's figure with at least so much room between its boxes; None when there is no room for all."""
    apart = pushed(map, draw(map, True), gap, FAR)
    if apart is None:
        return None
    figure = draw(apart, True)
    steps = sent_home(figure, home)
    if steps is None:
        return None
    if steps:
        apart = moved(apart, steps)
        figure = draw(apart, True)
    return _mended(rerouted(apart, figure), draw, rounds)


def _mended(map: SystemMap, draw: Draw, rounds: int) -> Figure:
    """What a line runs under steps aside, as little as it takes."""
    figure = draw(map, False)
    for _ in range(rounds):
        steps = _steps(figure)
        if not steps:
            break
        map = rerouted(moved(map, steps), figure)
        figure = draw(map, False)
    return figure


def _steps(figure: Figure) -> dict[str, tuple[float, float]]:
    """The small moves that take boxes off the lines that run under them.

    What is covered moves where it is clear of everything; else one end of the line does; else what is
    covered moves off this line at least, and the next round sees to the others.
    """
    boxes = dict(blocks(figure))
    found: dict[str, tuple[float, float]] = {}
    told = frozenset(id for loop in figure.loops.values() if loop.told for id in loop.record.links)
    for link in figure.links.values():
        for id in _covered(figure, link, told):
            ends = (link.record.source, link.record.target)
            for one, strict in ((id, True), (ends[0], True), (ends[1], True), (id, False)):
                if one in found or one not in boxes:
                    continue
                step = _step(figure, one, boxes, strict)
                if step is not None:
                    boxes[one], found[one] = boxes[one].moved(*step), step
                    break
    return found


def _covered(figure: Figure, link: PlacedLink, told: Collection[str]) -> list[str]:
    """The elements under a line; the ribbon of a told loop is wider."""
    if link.id not in told:
        return under(figure, link)
    ends, line = (link.record.source, link.record.target), link.route.sampled(40)
    return [id for id, box in blocks(figure).items()
            if id not in ends and any(box.grown(_RIBBON).holds(at.x, at.y) for at in line)]  # fmt: skip


def _step(figure: Figure, id: str, boxes: Mapping[str, Box], strict: bool) -> tuple[float, float] | None:
    """The smallest move of a box to a free place."""
    reach = boxes[id].grown(_NUDGED + _BESIDE)
    lines = [at for at in _foreign(figure, id) if reach.holds(at.x, at.y)]
    ends = list(_neighbours(figure, id, boxes)) if strict else []
    others = {other: box for other, box in boxes.items() if other != id}
    clear = _CLEAR if strict else _LOOSE
    return next(((dx, dy) for dx, dy in _NUDGES
                 if _free(boxes[id].moved(dx, dy), others, lines, ends, clear)), None)  # fmt: skip


def _free(
    box: Box, others: Mapping[str, Box], lines: Collection[Point], ends: Collection[tuple[str, Point]],
    clear: float,
) -> bool:  # fmt: skip
    """Whether a box touches no other, covers no line, and reaches those it is related to."""
    room, round_it = box.grown(_BESIDE), box.grown(clear)
    if any(room.meets(other) for other in others.values()):
        return False
    if any(round_it.holds(at.x, at.y) for at in lines):
        return False
    centre = box.centre
    return not any(_crosses(centre, to, other) for end, to in ends
                   for id, other in others.items() if id != end)  # fmt: skip


def _crosses(a: Point, b: Point, box: Box) -> bool:
    return any(box.holds(a.x + (b.x - a.x) * k / 12, a.y + (b.y - a.y) * k / 12) for k in range(1, 12))


def _foreign(figure: Figure, id: str) -> Iterator[Point]:
    """Points of the lines that do not end at this element."""
    for link in figure.links.values():
        if id not in (link.record.source, link.record.target):
            yield from link.route.sampled(40)


def _neighbours(figure: Figure, id: str, boxes: Mapping[str, Box]) -> Iterator[tuple[str, Point]]:
    for link in figure.links.values():
        ends = (link.record.source, link.record.target)
        for end, other in (ends, ends[::-1]):
            if end == id and other in boxes and other != id:
                yield other, boxes[other].centre
