"""Walking over the map without a mouse: to what lies in a direction, along relations, from sort to sort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import atan2, hypot, tau

from sysmap.geometry import Box, Point
from sysmap.tools.desk import Desk
from sysmap.tools.handles import DIRECTIONS

SORTS = ("elements", "links", "zones", "loops", "notes", "pictures")
"""What can be walked over, in the order in which Shift+Page Down goes from one to the next."""


class Walker:
    """`home` is the element whose relations are being gone through."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.home = desk, ""

    @property
    def here(self) -> str:
        """The one record that is selected; nothing when there are several or none."""
        chosen = self.desk.editor.selection
        return next(iter(chosen)) if len(chosen) == 1 else ""

    def go(self, direction: str) -> str:
        """An arrow: the nearest of the same sort this way; from a relation, the end that lies this way."""
        here = self.here or next(iter(self.desk.editor.selection), "")
        sort = self._sort(here)
        if sort == "links":
            return self._end(here, direction)
        wanted = getattr(self.desk.editor.map, sort or "elements")
        if not here:
            return self._select(self._first(wanted))
        return self._select(self._ahead(wanted, here, direction))

    def along(self, direction: str) -> str:
        """Ctrl and an arrow: the related element that lies most this way."""
        here, links = self.here, self.desk.editor.map.links.values()
        if here not in self.desk.editor.map.elements:
            return self.go(direction)
        others = {end for k in links if here in (k.source, k.target) for end in (k.source, k.target)}
        return self._select(self._ahead(others - {here}, here, direction, aside=4.0))

    def through(self, step: int) -> str:
        """Page Down: the next relation of the element, going round it; then the next of the same one."""
        here, map = self.here, self.desk.editor.map
        if here in map.elements:
            self.home = here
        elif here not in map.links or self.home not in (map.links[here].source, map.links[here].target):
            self.home = map.links[here].source if here in map.links else ""
        ring = self._round(self.home)
        if not ring:
            return ""
        place = ring.index(here) + step if here in ring else (0 if step > 0 else -1)
        return self._select(ring[place % len(ring)])

    def turn(self, step: int) -> str:
        """Shift+Page Down: the next sort of things that the map has: relations, zones, loops, notes."""
        there = [sort for sort in SORTS if self._shown(sort)]
        if not there:
            return ""
        now = self._sort(self.here)
        place = there.index(now) + step if now in there else (0 if step > 0 else -1)
        return self._select(self._first(self._shown(there[place % len(there)])))

    # Where things are

    def _sort(self, id: str) -> str:
        return next((sort for sort in SORTS if id and id in getattr(self.desk.editor.map, sort)), "")

    def _shown(self, sort: str) -> list[str]:
        where = self.desk.route if sort == "links" else self.desk.box
        return [id for id in getattr(self.desk.editor.map, sort) if where(id) is not None]

    def _middle(self, id: str) -> Point | None:
        route = self.desk.route(id)
        if route is not None:
            return Point(*route.at(route.length() / 2)[0])
        box = self.desk.box(id)
        return box.centre if box is not None else None

    def _first(self, ids: Iterable[str]) -> str:
        """The one nearest to the middle of what is seen."""
        centre = self.desk.visible().centre
        placed = [(id, at) for id in ids if (at := self._middle(id)) is not None]
        placed.sort(key=lambda one: hypot(one[1].x - centre.x, one[1].y - centre.y))
        return placed[0][0] if placed else ""

    def _ahead(self, ids: Iterable[str], here: str, direction: str, aside: float = 2.0) -> str:
        start = self._middle(here)
        every = ids is self.desk.editor.map.elements
        boxes = self.desk.boxes() if every else {i: box for i in ids if (box := self.desk.box(i)) is not None}
        return (nearest(boxes, start, direction, here, aside) or "") if start is not None else ""

    def _end(self, link: str, direction: str) -> str:
        """The end of a relation that lies more this way than the other."""
        record, (dx, dy) = self.desk.editor.map.links[link], DIRECTIONS[direction]
        ends = [(id, at) for id in (record.source, record.target) if (at := self._middle(id)) is not None]
        return self._select(max(ends, key=lambda end: end[1].x * dx + end[1].y * dy)[0]) if ends else ""

    def _round(self, element: str) -> list[str]:
        """The relations of an element as a clock's hand meets them, from the top."""
        every = self.desk.editor.map.links.values()
        links = [k for k in every if element and element in (k.source, k.target)]
        centre = self._middle(element) if links else None
        if centre is None:
            return []

        def angle(id: str) -> float:
            at = self._middle(id) or centre
            return atan2(at.x - centre.x, centre.y - at.y) % tau

        return sorted((k.id for k in links if self.desk.route(k.id) is not None), key=angle)

    def _select(self, id: str) -> str:
        if id:
            self.desk.editor.select([id])
        return id


def nearest(
    boxes: Mapping[str, Box], start: Point, direction: str, but: str | None, aside: float = 2.0
) -> str | None:
    """The box ahead that is near and little aside: being aside counts double."""
    dx, dy = DIRECTIONS[direction]
    best: tuple[float, str] | None = None
    for id, box in boxes.items():
        x, y = box.centre[0] - start[0], box.centre[1] - start[1]
        ahead, away = x * dx + y * dy, abs(x * dy) + abs(y * dx)
        if id == but or ahead <= 0 or away > aside * ahead:
            continue
        far = hypot(ahead, 2 * away)
        if best is None or far < best[0]:
            best = (far, id)
    return best[1] if best else None
