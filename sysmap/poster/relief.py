"""Words that something runs through look for another place: titles, names of loops, words of marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import hypot

from sysmap.drawing import Figure, PlacedElement, PlacedLoop, PlacedZone, block_of
from sysmap.geometry import Box, holds, outline, union
from sysmap.model import SystemMap
from sysmap.poster.clear import Block, Inked, met, words_of

_ROOM = 3.0
_STEP, _FAR = 12.0, 190.0
_RING, _RING_ROOM = 18.0, 24.0
_WIDE = frozenset({"rect", "cell", "lane", "ellipse", "sector"})
"""Zones in which a title may stand anywhere; those of rings slide along their arc."""
_BESIDE = (
    (17.0, 0.0), (-17.0, 0.0), (0.0, -22.0), (0.0, 22.0), (16.0, -34.0), (-16.0, -34.0), (16.0, 34.0),
    (-16.0, 34.0), (0.0, -46.0), (0.0, 46.0), (24.0, -58.0), (-24.0, -58.0), (24.0, 58.0), (-24.0, 58.0),
    (0.0, -72.0), (0.0, 72.0), (20.0, -80.0), (-20.0, -80.0), (20.0, 80.0), (-20.0, 80.0),
)  # fmt: skip
"""Where the words of a mark are tried, as offsets from it."""

Draw = Callable[[SystemMap], Figure]


def relieved(figure: Figure, draw: Draw) -> Figure:
    """The figure with met words moved where nothing meets them; itself when that is no better."""
    before = met(figure)
    if not before:
        return figure
    names = {one.words for one in before} | {one.over.removeprefix("words:") for one in before}
    moved = _Mover(figure).moved(names)
    if moved is None:
        return figure
    after = draw(moved)
    return after if len(met(after)) < len(before) else figure


class _Mover:
    """Looks for places, one block of words after the other: what has moved is in the way of the next."""

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self._inked = Inked(figure)
        self._blocks = list(words_of(figure))

    def moved(self, names: set[str]) -> SystemMap | None:
        """The map with other places for these words, or None when none has one."""
        map = self._figure.map
        zones, loops, elements = dict(map.zones), dict(map.loops), dict(map.elements)
        for name in sorted(names):
            kind, _, id = name.partition(":")
            if kind == "zone" and (zone := self._figure.zones.get(id)) and (at := self._title(zone)):
                zones[id] = zones[id].model_copy(update={"title_at": at})
            elif kind == "loop" and (loop := self._figure.loops.get(id)) and (at := self._badge(loop)):
                loops[id] = loops[id].model_copy(update={"badge_at": at})
            elif kind == "element" and (mark := self._figure.elements.get(id)) and (at := self._beside(mark)):
                elements[id] = elements[id].model_copy(update={"words_at": at})
        if zones == map.zones and loops == map.loops and elements == map.elements:
            return None
        return map.model_copy(update={"zones": zones, "loops": loops, "elements": elements})

    def _free(self, kind: str, id: str, box: Box) -> bool:
        block = Block(kind, id, box.grown(_ROOM))
        if any((b.kind, b.id) != (kind, id) and b.kind != "element" and b.box.meets(block.box)
               for b in self._blocks):  # fmt: skip
            return False
        return self._inked.free(block)

    def _takes(self, kind: str, id: str, box: Box) -> None:
        self._blocks = [b for b in self._blocks if (b.kind, b.id) != (kind, id)] + [Block(kind, id, box)]

    def _title(self, placed: PlacedZone) -> tuple[float, float] | None:
        """The nearest place in its zone; of words along an arc, none (they slide by themselves)."""
        curved = placed.place is not None and placed.place.arc is not None
        if placed.title is None or curved or placed.record.shape.type not in _WIDE:
            return None
        box = union([placed.title.box, *([placed.second.box] if placed.second else [])]) or placed.title.box
        edge = placed.record.shape
        for at in _spiral(box, outline(edge).bounds()):
            if all(holds(edge, x, y) for x, y in _corners(at.grown(4))) and self._free("zone", placed.id, at):
                self._takes("zone", placed.id, at)
                return at.left, at.centre.y
        return None

    def _badge(self, placed: PlacedLoop) -> tuple[float, float] | None:
        """A ring with its name under it, near where it was."""
        ring = Box.around(*placed.ring, 2 * _RING_ROOM, 2 * _RING_ROOM)
        wide = placed.name.lines if placed.name else None
        top = placed.ring.y + _RING + 6
        name = Box(placed.ring.x - wide.width / 2, top, placed.ring.x + wide.width / 2, top + wide.height) \
            if wide else ring  # fmt: skip
        whole = union([ring, name]) or ring
        for at in _spiral(whole, whole.grown(_FAR)):
            dx, dy = at.left - whole.left, at.top - whole.top
            boxes = (ring.moved(dx, dy), name.moved(dx, dy))
            if all(self._free("loop", placed.id, box) for box in boxes):
                self._takes("loop", placed.id, at)
                return placed.ring.x + dx, placed.ring.y + dy
        return None

    def _beside(self, placed: PlacedElement) -> tuple[float, float] | None:
        """Other words of a mark, in the lane that holds it."""
        if placed.mark not in ("own", "pebble") or placed.bar:
            return None
        box, x, y = block_of(placed), placed.record.x, placed.record.y
        lanes = [self._figure.zones[id].box for id in placed.record.zones if id in self._figure.zones]
        for dx, dy in _BESIDE:
            at = _put(box, x, y, dx, dy)
            if all(_inside(at, lane) for lane in lanes) and self._free("element", placed.id, at):
                if any(b.kind == "element" and b.id != placed.id and b.box.meets(at) for b in self._blocks):
                    continue
                self._takes("element", placed.id, at)
                return dx, dy
        return None


def _put(box: Box, x: float, y: float, dx: float, dy: float) -> Box:
    """The words at this offset of their mark, as the drawing puts them."""
    if abs(dx) > 12:
        left, top = x + dx - (box.width if dx < 0 else 0.0), y + dy - box.height / 2
    else:
        left, top = x + dx - box.width / 2, y + dy - (box.height if dy < 0 else 0.0)
    return Box(left, top, left + box.width, top + box.height)


def _spiral(box: Box, within: Box) -> Iterator[Box]:
    """The same box elsewhere in these bounds, the nearest first; downwards costs a little more."""
    wide, high = within.width - box.width, within.height - box.height
    steps = [
        (x, y)
        for x in _steps(within.left - box.left, max(wide, 0.0))
        for y in _steps(within.top - box.top, max(high, 0.0))
    ]
    for x, y in sorted(steps, key=lambda at: hypot(at[0], at[1] * (1.2 if at[1] > 0 else 1.0))):
        yield box.moved(x, y)


def _steps(start: float, length: float) -> Sequence[float]:
    count = max(1, min(40, int(length / _STEP)))
    return [start + length * i / count for i in range(count + 1)]


def _corners(box: Box) -> tuple[tuple[float, float], ...]:
    return (box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom)


def _inside(box: Box, room: Box) -> bool:
    return box.left >= room.left and box.right <= room.right and box.top >= room.top + 2 and (
        box.bottom <= room.bottom - 2)  # fmt: skip
