"""Elements laid into zones and along axes by what they say: who belongs where, and a free place for each.

Nothing is written: a zone that writes takes in those who already have what it writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import sqrt
from typing import NamedTuple

from sysmap.geometry.shapes import Box, Point, union
from sysmap.geometry.titles import title_place
from sysmap.geometry.zones import extent, holds, outline
from sysmap.model import SHAPES, Axis, Element, Zone, scales

GAP, ROOMY = 14.0, 30.0
"""Paper between two elements that are laid side by side: at least, and where there is room for relations."""
STEP, POINTS = 12.0, 1600
MOST = 0.6
"""The share of the rectangle of a zone that boxes can fill, at most."""
FAR = 900.0
"""How far from its axis one looks for room where nothing bounds the page."""
LETTER, LINE = 8.2, 20.0
"""About the room of a letter and of a line of a title, which nobody has measured yet."""
MARK = (-14.0, -20.0, 190.0, 20.0)
"""About the room of a mark with its words beside it, from its middle."""


class Spot(NamedTuple):
    """Where an element was laid, and the zones that hold it there."""

    x: float
    y: float
    zones: tuple[str, ...]


class Laid(NamedTuple):
    """Those that found a place, and those that have none: nothing says where they belong, or it is full."""

    spots: Mapping[str, Spot]
    waiting: tuple[str, ...]
    crowded: tuple[str, ...]


def value_of(element: Element, attribute: str) -> str:
    """What an element says under this name, in words."""
    found = getattr(element, attribute) if attribute in Element.model_fields else (
        element.attributes.get(attribute))  # fmt: skip
    if isinstance(found, tuple):
        return "\n".join(str(one) for one in found)
    return "" if found is None else str(found)


def speaks(zone: Zone, element: Element) -> bool | None:
    """Whether what the zone writes is what the element says; None when it writes nothing on its kind."""
    wanted = [w for w in zone.writes if not w.kinds or element.kind in w.kinds]
    if not wanted:
        return None
    return all(w.value in value_of(element, w.attribute).split("\n") for w in wanted)


def reach(axis: Axis, zones: Iterable[Zone], axes: Iterable[Axis]) -> Box:
    """Where on the page the axis counts: as long as it is, as far as the lanes or the other axes go."""
    across = [one for one in axes if one.horizontal != axis.horizontal]
    if across:
        low, high = min(a.start for a in across), max(a.end for a in across)
    else:
        boxes = [extent(z.shape) for z in zones if z.shape.type == "lane"] or [
            extent(z.shape) for z in zones if z.shape.type != "hull" and not z.waits]  # fmt: skip
        whole = union(boxes)
        if whole is None:
            low, high = float("-inf"), float("inf")
        else:
            low, high = (whole.top, whole.bottom) if axis.horizontal else (whole.left, whole.right)
    low, high = min(low, axis.across), max(high, axis.across)
    if axis.horizontal:
        return Box(axis.start - 1, low, axis.end + 1, high)
    return Box(low, axis.start - 1, high, axis.end + 1)


class _Page:
    """The zones and axes on which elements are laid, and what is taken already."""

    def __init__(
        self, zones: Iterable[Zone], axes: Iterable[Axis], taken: Iterable[Box], gap: float = GAP
    ) -> None:
        self.gap = gap
        self.zones = [z for z in zones if not (z.waits or z.hidden or z.folded) and z.shape.type in SHAPES]
        self.axes = list(axes)
        self.taken = list(taken)
        self.bounds = {z.id: outline(z.shape).bounds() for z in self.zones}
        self._held: dict[tuple[int, int], list[Zone]] = {}
        for zone in self.zones:
            self.taken += _title(zone)

    def holding(self, x: float, y: float) -> list[Zone]:
        key = (round(x / 3), round(y / 3))  # asked again and again of the corners of neighbours
        found = self._held.get(key)
        if found is None:
            found = [z for z in self.zones if self.bounds[z.id].holds(x, y) and holds(z.shape, x, y)]
            self._held[key] = found
        return found

    def free(self, box: Box) -> bool:
        roomy = box.grown(self.gap)
        return not any(roomy.meets(other) for other in self.taken)


def _title(zone: Zone) -> list[Box]:
    if not zone.label or zone.shape.type == "hull":
        return []
    lines = 2 if zone.note else 1
    width, height = len(zone.label) * LETTER, LINE * lines
    if zone.title_at:
        return [Box(zone.title_at[0], zone.title_at[1] - LINE / 2, zone.title_at[0] + width,
                    zone.title_at[1] + height)]  # fmt: skip
    return [*title_place(zone.shape, width, height).boxes(width, height)]


def lay(
    elements: Sequence[Element], sizes: Mapping[str, Box], zones: Iterable[Zone], axes: Iterable[Axis],
    taken: Iterable[Box] = (), gap: float = GAP, impatient: bool = False,
) -> Laid:  # fmt: skip
    """A place for each of these elements; `sizes` are their boxes, wherever they stand, `taken` is full.

    `impatient` gives up at once where a zone is plainly too small for those who belong there.
    """
    page = _Page(zones, axes, taken, gap)
    groups: dict[tuple[object, ...], list[Element]] = {}
    waiting: list[str] = []
    for element in elements:
        wish = _wish(page, element)
        if wish is None:
            waiting.append(element.id)
        else:
            groups.setdefault(wish, []).append(element)
    spots: dict[str, Spot] = {}
    crowded: list[str] = []
    if impatient and _too_many(page, groups, sizes):
        return Laid({}, (), tuple(element.id for element in elements))
    for (wanted, x, y), group in sorted(groups.items(), key=lambda one: _narrow(page, one[0])):
        spots |= _lay_group(page, group, sizes, wanted, x, y, crowded)  # type: ignore[arg-type]
    return Laid(spots, tuple(waiting), tuple(crowded))


def _wish(page: _Page, element: Element) -> tuple[object, ...] | None:
    """The zones it belongs to and its coordinates along the axes; None when nothing says where it goes."""
    wanted = [z.id for z in page.zones if speaks(z, element)]
    wanted = wanted or [z.id for z in page.zones if element.kind in z.gathers]
    along = {True: None, False: None}
    for axis in page.axes:
        if scales.concerns(axis, element):
            value = scales.measured(axis, element)
            if value is not None:
                along[axis.horizontal] = axis.place(value)  # type: ignore[assignment]
    both = {axis.horizontal for axis in page.axes if scales.concerns(axis, element)}
    if not wanted and not any(at is not None for at in along.values()):
        return None
    if any(along[way] is None for way in both):
        return None  # one of its two numbers is missing: half a place is no place
    return (tuple(wanted), along[True], along[False])


def _too_many(
    page: _Page, groups: Mapping[tuple[object, ...], list[Element]], sizes: Mapping[str, Box]
) -> bool:
    """Whether the boxes of a group, with their paper, are larger than the rectangles of its zones."""
    for (wanted, x, y), group in groups.items():
        if x is not None or y is not None:
            continue
        boxes = [page.bounds[id] for id in wanted]  # type: ignore[attr-defined]
        room = sum(box.width * box.height for box in boxes)
        feet = (_foot(page, element, sizes, 0, 0) for element in group)
        if sum((b.width + page.gap) * (b.height + page.gap) for b in feet) > room * MOST:
            return True
    return False


def _narrow(page: _Page, wish: tuple[object, ...]) -> tuple[int, float]:
    """Those with the least choice come first."""
    wanted, x, y = wish
    boxes = [page.bounds[id] for id in wanted]  # type: ignore[attr-defined]
    room = min((b.width * b.height for b in boxes), default=0.0)
    return -sum(at is not None for at in (x, y)), room


def _lay_group(
    page: _Page, group: list[Element], sizes: Mapping[str, Box], wanted: tuple[str, ...],
    x: float | None, y: float | None, crowded: list[str],
) -> dict[str, Spot]:  # fmt: skip
    spots: dict[str, Spot] = {}
    order = sorted(group, key=lambda e: (round(e.y / 40), e.x, e.y))
    if x is not None and y is not None:
        for element in order:
            px, py = _nearest(page, element, sizes, x, y)
            spots[element.id] = _at(page, element, px, py, _foot(page, element, sizes, px, py))
        return spots
    high = max(_foot(page, e, sizes, 0, 0).height for e in order) + page.gap
    candidates = _candidates(page, order[0], wanted, x, y, high)
    heart = _heart(candidates)
    near = sorted(candidates, key=lambda p: (abs(p.y - heart.y) * 1.6 + abs(p.x - heart.x), p.y, p.x))
    near = [at for at in near if not any(box.grown(page.gap).holds(*at) for box in page.taken)]
    for element in order:
        found = _first_free(page, element, sizes, near, wanted)
        if found is None:
            crowded.append(element.id)
            continue
        foot = _foot(page, element, sizes, *found)
        spots[element.id] = _at(page, element, *found, foot)
        full = foot.grown(page.gap)
        near = [at for at in near if not full.holds(*at)]
    return spots


def _nearest(
    page: _Page, element: Element, sizes: Mapping[str, Box], x: float, y: float
) -> tuple[float, float]:
    """The place itself; beside it, and no further than the eye forgives, when another stands there."""
    around = sorted(product(range(-6, 7), repeat=2), key=lambda at: (at[0] ** 2 + at[1] ** 2, at))
    for across, down in around:
        at = (x + across * STEP, y + down * STEP)
        if page.free(_foot(page, element, sizes, *at)):
            return at
    return x, y


def _at(page: _Page, element: Element, x: float, y: float, foot: Box) -> Spot:
    page.taken.append(foot)
    return Spot(x, y, tuple(z.id for z in page.holding(x, y)))


def _foot(page: _Page, element: Element, sizes: Mapping[str, Box], x: float, y: float) -> Box:
    known = sizes.get(element.id)
    if any(z.mark for z in page.zones):
        left, top, right, bottom = MARK
        return Box(x + left, y + top, x + min(right, 30 + LETTER * len(element.label)), y + bottom)
    width = element.width or (known.width if known else 140.0)
    height = element.height or (known.height if known else 40.0)
    return Box.around(x, y, width, height)


def _candidates(
    page: _Page, sample: Element, wanted: tuple[str, ...], x: float | None, y: float | None, high: float
) -> list[Point]:
    """Points where the centre may stand: in as many of its zones as can be, in none that says otherwise."""
    area = _area(page, wanted)
    if area is None:
        return []
    fine = max(STEP, sqrt(area.width * area.height / POINTS))
    xs = [x] if x is not None else [*_steps(area.left, area.right, fine)]
    ys = [y] if y is not None else [*_steps(area.top, area.bottom, max(fine, min(high, 24.0)))]
    best: list[Point] = []
    most = 0
    for px, py in product(xs, ys):
        held = page.holding(px, py)
        inside = sum(z.id in wanted for z in held)
        if (wanted and not inside) or any(speaks(z, sample) is False for z in held):
            continue
        if inside > most:
            best, most = [], inside
        if inside == most:
            best.append(Point(px, py))
    return best


def _area(page: _Page, wanted: tuple[str, ...]) -> Box | None:
    lanes = [page.bounds[z.id] for z in page.zones if z.shape.type == "lane"]
    if wanted:
        return union(page.bounds[id] for id in wanted)
    if lanes:
        return union(lanes)
    reaches = (reach(axis, page.zones, page.axes) for axis in page.axes)
    whole = union([*page.bounds.values(), *reaches])
    if whole is None:
        return None
    return Box(max(whole.left, -FAR), max(whole.top, -FAR), min(whole.right, FAR), min(whole.bottom, FAR))


def _steps(low: float, high: float, step: float) -> Iterator[float]:
    """From the middle outwards, so that what is few stands in the middle."""
    middle, at = (low + high) / 2, 0.0
    yield middle
    while (at := at + step) < (high - low) / 2:
        yield middle - at
        yield middle + at


def _heart(points: Sequence[Point]) -> Point:
    if not points:
        return Point(0.0, 0.0)
    return Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))


def _first_free(
    page: _Page, element: Element, sizes: Mapping[str, Box], near: Sequence[Point],
    wanted: tuple[str, ...],
) -> tuple[float, float] | None:  # fmt: skip
    """The first place whose box is free and whole inside; then one that is merely free."""
    loose: tuple[float, float] | None = None
    for x, y in near:
        foot = _foot(page, element, sizes, x, y)
        if not page.free(foot):
            continue
        if _whole(page, element, wanted, foot):
            return x, y
        loose = loose or (x, y)
    return loose


def _whole(page: _Page, element: Element, wanted: tuple[str, ...], foot: Box) -> bool:
    """Whether the corners stay with the centre: in a zone of its own, in none that says otherwise."""
    for x, y in product((foot.left, foot.right), (foot.top, foot.bottom)):
        held = page.holding(x, y)
        if wanted and not any(z.id in wanted for z in held):
            return False
        if any(speaks(z, element) is False for z in held):
            return False
    return True
