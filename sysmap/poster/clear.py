"""Words that something runs through: a poster has none, a map brought closer has no more of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sysmap.drawing import Figure, block_of, letters_along
from sysmap.geometry import Box

_STEP = 6.0
"""Map units between two looks at a line."""
_TIGHT = 1.5
"""The air of a line of words: less than this from a letter is on it."""
_SIGN, _RING = 14.0, 17.0
_TOLD = 5.0
"""The ribbon of a told loop beyond the boxes it goes round."""


Line = Sequence[tuple[float, float]]


class Met(NamedTuple):
    """Words, and what runs over them: both said by their kind and id."""

    words: str
    over: str


class Block(NamedTuple):
    """A line of words, what they belong to, and the id of it."""

    kind: str
    id: str
    box: Box


def met(figure: Figure) -> list[Met]:
    """Every block of words on which something of another stands, once for each thing."""
    blocks, inked = list(words_of(figure)), Inked(figure)
    found = dict.fromkeys(
        Met(f"{block.kind}:{block.id}", over)
        for block in blocks
        for over in (*inked.boxes(block), *inked.lines(block), *_others(blocks, block))
    )
    return list(found)


def words_of(figure: Figure) -> Iterator[Block]:
    """Every line of words on the map, with room for nothing but its letters."""
    for id, placed in figure.elements.items():
        box = block_of(placed) if placed.mark else placed.words.box
        yield Block("element", id, box)
    for id, zone in figure.zones.items():
        if zone.title is not None and (zone.place is None or zone.place.arc is None):
            yield Block("zone", id, zone.title.box)
        elif zone.title is not None and zone.place is not None and zone.place.arc is not None:
            text = " ".join(zone.title.lines.lines)
            for letter in letters_along(text, zone.place.arc, zone.title.style):
                yield Block("zone", id, Box.around(letter.x, letter.y, 9.0, 9.0))
        if zone.second is not None:
            yield Block("zone", id, zone.second.box)
    for id, link in figure.links.items():
        if link.words is not None:
            yield Block("link", id, link.words.box)
    for id, loop in figure.loops.items():
        if loop.name is not None:
            yield Block("loop", id, loop.name.box)


class Inked:
    """What may stand over words, gathered once for a figure."""

    def __init__(self, figure: Figure) -> None:
        told = on_ribbon(figure)
        self._figure = figure
        self._bodies = {
            id: (p.anchor if p.mark or p.look.shape == "rupture" else p.box).grown(_TOLD if id in told else 0)
            for id, p in figure.elements.items() if not p.bar
        }  # fmt: skip
        self._bars = [(id, p.anchor.grown(2 * _TOLD if id in told else 0))
                      for id, p in figure.elements.items() if p.bar]  # fmt: skip
        self._signs = [(id, Box.around(*at, _SIGN, _SIGN)) for id, link in figure.links.items()
                       for at in (link.sign, link.badge) if at is not None]  # fmt: skip
        self._routes = [(id, link.route.bounds(), link.route) for id, link in figure.links.items()]
        self._sampled: dict[str, Line] = {}
        self._edges = [(id, zone.box, list(zone.path.flattened(2.0)))
                       for id, zone in figure.zones.items() if not zone.folded]  # fmt: skip

    def boxes(self, block: Block) -> Iterator[str]:
        """Elements, signs, rings and ribbons over these words."""
        box, mine = block.box.grown(-_TIGHT), f"{block.kind}:{block.id}"
        yield from (f"element:{id}" for id, body in self._bodies.items()
                    if f"element:{id}" != mine and body.meets(box))  # fmt: skip
        yield from (f"sign:{id}" for id, disc in self._signs if disc.meets(box))
        for id, loop in self._figure.loops.items():
            if Box.around(*loop.ring, 2 * _RING, 2 * _RING).meets(box):
                yield f"ring:{id}"
            if block.kind != "element" and loop.ribbon is not None:
                wide = box.grown(loop.ribbon.width / 2 + loop.ribbon.edge)
                if any(runs(line, wide) for strand in loop.ribbon.strands for line in strand.flattened(2.0)):
                    yield f"ribbon:{id}"

    def free(self, block: Block) -> bool:
        """Whether nothing of another would stand over these words, nor the bar of a period under them."""
        if any(id != block.id and bar.meets(block.box) for id, bar in self._bars):
            return False
        return next(self.boxes(block), None) is None and next(self.lines(block), None) is None

    def lines(self, block: Block) -> Iterator[str]:
        """Relations and edges of zones through these words."""
        box = block.box.grown(-_TIGHT)
        for id, bounds, route in self._routes:
            if bounds.meets(box):
                if id not in self._sampled:
                    self._sampled[id] = route.sampled(max(8, int((bounds.width + bounds.height) / _STEP)))
                if runs(self._sampled[id], box):
                    yield f"link:{id}"
        if block.kind == "element" and not self._figure.elements[block.id].mark:
            return  # its box hides the edge behind it
        for id, bounds, lines in self._edges:
            if bounds.meets(box) and any(runs(line, box) for line in lines):
                yield f"edge:{id}"


def _others(blocks: list[Block], block: Block) -> Iterator[str]:
    """Other words on the same place."""
    for other in blocks:
        if (other.kind, other.id) != (block.kind, block.id) and other.kind != "element" and (
                other.box.grown(-_TIGHT).meets(block.box.grown(-_TIGHT))):  # fmt: skip
            yield f"words:{other.kind}:{other.id}"


def on_ribbon(figure: Figure) -> frozenset[str]:
    """The elements that the ribbon of a told loop goes round."""
    told = (id for loop in figure.loops.values() if loop.told for id in loop.record.links)
    links = [figure.map.links[id] for id in told if id in figure.map.links]
    return frozenset(end for link in links for end in (link.source, link.target))


def runs(line: Line, box: Box) -> bool:
    """Whether a line of short lines has a point in the box."""
    return any(_crosses(a, b, box) for a, b in pairwise(line))


def _crosses(a: tuple[float, float], b: tuple[float, float], box: Box) -> bool:
    """Whether a straight line has a point in the box (Liang and Barsky)."""
    (ax, ay), (bx, by) = a, b
    low, high = 0.0, 1.0
    for start, end, least, most in ((ax, bx, box.left, box.right), (ay, by, box.top, box.bottom)):
        move = end - start
        if abs(move) < 1e-9:
            if not least <= start <= most:
                return False
            continue
        one, two = (least - start) / move, (most - start) / move
        low, high = max(low, min(one, two)), min(high, max(one, two))
        if low > high:
            return False
    return True
