"""Elements laid into zones and along axes by what they say: who belongs where, and a free place for each.

Nothing is written: a zone that writes takes in those who already have what it writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import sqrt
from typing import NamedTuple

from sysmap.geometry.belonging import Wish, reach, speaks, wish_of
from sysmap.geometry.floor import LETTER, Floor
from sysmap.geometry.shapes import Box, Point, union
from sysmap.geometry.zones import holds
from sysmap.model import Axis, Element, Zone

GAP, ROOMY = 14.0, 30.0
"""Paper between two elements that are laid side by side: at least, and where there is room for relations."""
STEP, POINTS, EACH = 12.0, 1600, 30
"""How far apart places are that are looked at, how many of them, and how many more for each of a crowd."""
MOST = 0.6
"""The share of the rectangle of a zone that boxes can fill, at most."""
FAR = 900.0
"""How far from its axis one looks for room where nothing bounds the page."""
MARK = (-14.0, -20.0, 190.0, 20.0)
"""About the room of a mark with its words beside it, from its middle."""


WRITABLE = frozenset({"category", "keywords", "kind", "progress", "support"})
"""The fields whose words a zone may give; others it writes are attributes."""
BESIDE = sorted(product(range(-6, 7), repeat=2), key=lambda at: (at[0] ** 2 + at[1] ** 2, at))


class Spot(NamedTuple):
    """Where an element was laid, and the zones that hold it there."""

    x: float
    y: float
    zones: tuple[str, ...]


class Laid(NamedTuple):
    """Those that found a place, and those that have none: nothing says where they belong, or it is full.

    `close` is how many stand where they must, along two axes, though others stand there too; `loose` how
    many have their centre in their zone and their box across its edge.
    """

    spots: Mapping[str, Spot]
    waiting: tuple[str, ...]
    crowded: tuple[str, ...]
    close: int = 0
    loose: int = 0


def lay(
    elements: Sequence[Element], sizes: Mapping[str, Box], zones: Iterable[Zone], axes: Iterable[Axis],
    taken: Iterable[Box] = (), gap: float = GAP, impatient: bool = False,
) -> Laid:  # fmt: skip
    """A place for each of these elements; `sizes` are their boxes, wherever they stand, `taken` is full.

    `impatient` gives up at once where a zone is plainly too small for those who belong there.
    """
    page = Floor(zones, axes, taken, gap)
    groups: dict[Wish, list[Element]] = {}
    waiting: list[str] = []
    for element in elements:
        wish = wish_of(element, page.zones, page.axes)
        if wish is None:
            waiting.append(element.id)
        else:
            groups.setdefault(wish, []).append(element)
    spots: dict[str, Spot] = {}
    crowded: list[str] = []
    if impatient and _too_many(page, groups, sizes):
        return Laid({}, (), tuple(element.id for element in elements))
    close = loose = 0
    for (wanted, x, y), group in sorted(_shared(page, groups).items(), key=lambda one: _narrow(page, one[0])):
        if x is not None and y is not None:
            there, many = _lay_exactly(page, group, sizes, x, y)
            close += many
        else:
            there, many = _lay_group(page, group, sizes, wanted, x, y, crowded, impatient)
            loose += many
        spots |= there
        if impatient and (crowded or close):
            break
    return Laid(spots, tuple(waiting), tuple(crowded), close, loose)


def lay_in(
    zone: Zone, elements: Sequence[Element], sizes: Mapping[str, Box], zones: Iterable[Zone],
    taken: Iterable[Box] = (),
) -> Laid:  # fmt: skip
    """A place in this zone for each of them, whatever they say; who finds no room there is crowded."""
    page, crowded = Floor(zones, (), taken, GAP), list[str]()
    if zone.id not in page.bounds or not elements:
        return Laid({}, (), tuple(element.id for element in elements))
    saying = [_saying(zone, element) for element in elements]
    spots, loose = _lay_group(page, saying, sizes, (zone.id,), None, None, crowded)
    return Laid(spots, (), tuple(crowded), 0, loose)


def _saying(zone: Zone, element: Element) -> Element:
    """The element as it will be once the zone has written."""
    for write in zone.writes:
        if write.kinds and element.kind not in write.kinds:
            continue
        if write.attribute not in Element.model_fields:
            element = element.evolve(attributes={**element.attributes, write.attribute: write.value})
        elif write.attribute in WRITABLE:
            listed = isinstance(getattr(element, write.attribute), tuple)
            element = element.evolve(**{write.attribute: (write.value,) if listed else write.value})
    return element


def _shared(page: Floor, groups: Mapping[Wish, list[Element]]) -> dict[Wish, list[Element]]:
    """Those whom several zones only gather (the headings of a matrix) go to them in turn."""
    found: dict[Wish, list[Element]] = {}
    for (wanted, x, y), group in groups.items():
        by_turns = len(wanted) > 1 and not any(page.zone(id).writes for id in wanted)
        for place, element in enumerate(_in_order(group) if by_turns else group):
            wish = ((wanted[place % len(wanted)],) if by_turns else wanted, x, y)
            found.setdefault(wish, []).append(element)
    return found


def _in_order(group: Iterable[Element]) -> list[Element]:
    """As one reads them where they stand now."""
    return sorted(group, key=lambda e: (round(e.y / 40), e.x, e.y))


def _too_many(
    page: Floor, groups: Mapping[Wish, list[Element]], sizes: Mapping[str, Box]
) -> bool:
    """Whether the boxes of a group, with their paper, are larger than the rectangles of its zones."""
    for (wanted, x, y), group in groups.items():
        if x is not None or y is not None:
            continue
        room = sum(page.area(id) for id in wanted)
        feet = (_foot(page, element, sizes, 0, 0) for element in group)
        if sum((b.width + page.gap) * (b.height + page.gap) for b in feet) > room * MOST:
            return True
    return False


def _narrow(page: Floor, wish: Wish) -> tuple[int, float]:
    """Those with the least choice come first."""
    wanted, x, y = wish
    boxes = [page.bounds[id] for id in wanted]
    room = min((b.width * b.height for b in boxes), default=0.0)
    return -sum(at is not None for at in (x, y)), room


def _lay_group(
    page: Floor, group: list[Element], sizes: Mapping[str, Box], wanted: tuple[str, ...],
    x: float | None, y: float | None, crowded: list[str], impatient: bool = False,
) -> tuple[dict[str, Spot], int]:  # fmt: skip
    """A place for each of them, and how many stand across an edge."""
    spots: dict[str, Spot] = {}
    loose = 0
    order = _in_order(group)
    feet = [_foot(page, element, sizes, 0, 0) for element in order]
    high = max(foot.height for foot in feet) + page.gap
    candidates = _candidates(page, order[0], wanted, x, y, high, max(POINTS, EACH * len(order)))
    heart = _heart(candidates)
    near = sorted(candidates, key=lambda p: (abs(p.y - heart.y) * 1.6 + abs(p.x - heart.x), p.y, p.x))
    least = Box(-min(-f.left for f in feet), -min(-f.top for f in feet),
                min(f.right for f in feet), min(f.bottom for f in feet))  # fmt: skip
    near = [at for at in near if page.free(least.moved(*at))]
    cramped: dict[Point, list[Box]] = {}
    for element, foot in zip(order, feet, strict=True):
        found, whole = _first_free(page, element, foot, near, wanted, cramped)
        loose += found is not None and not whole
        if found is None:
            crowded.append(element.id)
            if impatient:
                break
            continue
        there = foot.moved(*found)
        spots[element.id] = _at(page, element, *found, there)
        # Where not even the smallest of them has room any more, nobody asks again.
        full = Box(there.left - least.right - page.gap, there.top - least.bottom - page.gap,
                   there.right - least.left + page.gap, there.bottom - least.top + page.gap)  # fmt: skip
        near = [at for at in near
                if not (full.left < at.x < full.right and full.top < at.y < full.bottom)]  # fmt: skip
    return spots, loose


def _lay_exactly(
    page: Floor, group: list[Element], sizes: Mapping[str, Box], x: float, y: float
) -> tuple[dict[str, Spot], int]:
    """Those whose place is given by two axes; and how many of them stand over another there."""
    spots: dict[str, Spot] = {}
    close = 0
    for element in _in_order(group):
        foot = _foot(page, element, sizes, 0, 0)
        found = next((at for at in _around(x, y) if page.free(foot.moved(*at))), None)
        at = found or Point(x, y)
        close += found is None
        spots[element.id] = _at(page, element, *at, foot.moved(*at))
    return spots, close


def _around(x: float, y: float) -> Iterator[Point]:
    """The place itself; then beside it, no further than the eye forgives."""
    return (Point(x + across * STEP, y + down * STEP) for across, down in BESIDE)


def _at(page: Floor, element: Element, x: float, y: float, foot: Box) -> Spot:
    page.take(foot)
    return Spot(x, y, tuple(z.id for z in page.zones if holds(z.shape, x, y)))


def _foot(page: Floor, element: Element, sizes: Mapping[str, Box], x: float, y: float) -> Box:
    known = sizes.get(element.id)
    if page.marked:
        left, top, right, bottom = MARK
        return Box(x + left, y + top, x + min(right, 30 + LETTER * len(element.label)), y + bottom)
    width = element.width or (known.width if known else 140.0)
    height = element.height or (known.height if known else 40.0)
    return Box.around(x, y, width, height)


def _candidates(
    page: Floor, sample: Element, wanted: tuple[str, ...], x: float | None, y: float | None, high: float,
    points: int,
) -> list[Point]:
    """Points where the centre may stand: in as many of its zones as can be, in none that says otherwise."""
    area = _area(page, wanted)
    if area is None:
        return []
    fine = max(STEP, sqrt(area.width * area.height / points))
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


def _area(page: Floor, wanted: tuple[str, ...]) -> Box | None:
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
    page: Floor, element: Element, foot: Box, near: Sequence[Point], wanted: tuple[str, ...],
    cramped: dict[Point, list[Box]],
) -> tuple[Point | None, bool]:  # fmt: skip
    """The first place whose box is free and whole inside; then one that is merely free.

    `cramped` are the boxes that were not whole inside at a place: larger ones are not tried there.
    """
    loose: Point | None = None
    for at in near:
        tight = any(_covers(foot, one) for one in cramped.get(at, ()))
        if tight and loose is not None:
            continue
        there = foot.moved(*at)
        if not page.free(there):
            continue
        if not tight and _whole(page, element, wanted, there):
            return at, True
        if not tight:
            cramped.setdefault(at, []).append(foot)
        loose = loose or at
    return loose, False


def _covers(box: Box, other: Box) -> bool:
    return (box.left <= other.left and box.top <= other.top
            and box.right >= other.right and box.bottom >= other.bottom)  # fmt: skip


def _whole(page: Floor, element: Element, wanted: tuple[str, ...], foot: Box) -> bool:
    """Whether the corners stay with the centre: in a zone of its own, in none that says otherwise."""
    for x, y in product((foot.left, foot.right), (foot.top, foot.bottom)):
        held = page.holding(x, y)
        if wanted and not any(z.id in wanted for z in held):
            return False
        if any(speaks(z, element) is False for z in held):
            return False
    return True
