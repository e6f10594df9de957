"""On a screen that shows a large page, the titles of zones and the labels of axes stay large enough to read.

They grow where they stand, as far as the room left by everything else lets them, and those of zones of one
kind to one size. On paper nothing grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from math import ceil
from typing import NamedTuple

from sysmap.drawing.figure import Figure
from sysmap.drawing.fonts import Style
from sysmap.drawing.placed import PlacedAxis, PlacedZone, Words
from sysmap.drawing.words import measure
from sysmap.drawing.zone_ink import letters_along, stands_over
from sysmap.geometry import Arc, Box, Path, crosses, union
from sysmap.model import CLEAR

PIXELS = 11.5
"""Letters of titles are this large on screen, if there is room."""
NEAREST, FURTHEST = 1.0, 0.28
"""Between these scales they grow: from further away nobody reads, from nearer they are large enough."""
FREE = "polygon"
"""Each of these has a form of its own, and its title the size of its room."""
READ, MOST = 8.4, 0.6
"""Letters smaller than this are not read; what share of the titles of a kind are most of them."""
SHARES = (1.0, 0.8, 0.6, 0.4, 0.2)
"""How much of the growth wished is tried, one after the other."""
AIR, INSET, APART, BEYOND = 4.0, 8.0, 16.0, 24.0
"""Paper round titles, at edges of zones, between labels of an axis; how far out of the page they may grow."""


class Enlarged(NamedTuple):
    """What is drawn larger than it was laid out."""

    zones: Mapping[str, PlacedZone]
    axes: Mapping[str, PlacedAxis]
    bare: tuple[Box, ...] = ()  # where the titles stand, for the edges of what lies over zones to give way


NOTHING = Enlarged({}, {})


def enlarged(figure: Figure, scale: float) -> Enlarged:
    """The titles and labels that are larger at this scale of the screen; found once for a figure."""
    if not FURTHEST <= scale < NEAREST or not (figure.zones or figure.axes):
        return NOTHING
    if figure.enlarged is None or figure.enlarged[0] != scale:
        figure.enlarged = scale, _enlarged(figure, scale)
    found = figure.enlarged[1]
    assert isinstance(found, Enlarged)
    return found


def differing(before: Figure, after: Figure, scale: float) -> Iterator[Box]:
    """Where titles and labels are not drawn as they were."""
    if after.enlarged is None and before.enlarged is not None:
        after.tried = before.tried
    was, now = enlarged(before, scale), enlarged(after, scale)
    for old, new in ((was.zones, now.zones), (was.axes, now.axes)):
        for id in old.keys() | new.keys():
            if old.get(id) != new.get(id):
                yield from (one.box.grown(AIR) for one in (old.get(id), new.get(id)) if one is not None)


def _enlarged(figure: Figure, scale: float) -> Enlarged:
    crowd = _Crowd(figure)
    tried = figure.tried = _still(figure, scale)
    zones = {}
    for id, zone in figure.zones.items():
        if zone.title is not None and not zone.folded and zone.record.shape.type != "hull":
            crowd.leave(id)
            if id not in tried:
                wished = PIXELS / scale / zone.title.style.size
                grown = (one for factor in _factors(wished) for one in _grown(zone, factor))
                tried[id] = [one for one in grown if crowd.fits(one)]
            made = _first(zone, tried[id], crowd)
            if made is not None:
                zones[id] = made
            crowd.enter(id, made or zone)
    _even(figure, zones, tried, crowd, scale)
    axes = {id: _axis(placed, crowd, scale) for id, placed in figure.axes.items()}
    bare = tuple(box.grown(AIR / 2) for zone in zones.values() for box in _boxes(zone))
    return Enlarged(zones, {id: axis for id, axis in axes.items() if axis is not figure.axes[id]}, bare)


def _first(zone: PlacedZone, tried: Iterable[PlacedZone], crowd: _Crowd) -> PlacedZone | None:
    """The zone as it is now, with the first of these titles that keeps off everything."""
    there = (zone._replace(title=one.title, second=one.second, place=one.place) for one in tried)
    return next((one for one in there if crowd.takes(one)), None)


def _even(figure: Figure, zones: dict[str, PlacedZone], tried: Tried, crowd: _Crowd, scale: float) -> None:
    """Titles of zones of one kind grow to one size; where it could not be read, to that of most of them."""
    kinds: dict[object, list[float]] = {}
    regular = [id for id, zone in zones.items() if zone.record.shape.type != FREE]
    for id in regular:
        kinds.setdefault(_kind(figure.zones[id]), []).append(_size(zones[id]))
    common = {kind: _common(sizes, READ / scale) for kind, sizes in kinds.items()}
    for id in regular:
        size = common[_kind(figure.zones[id])]
        if _size(zones[id]) > size:
            crowd.leave(id)
            as_large = (one for one in tried[id] if _size(one) == size)
            zones[id] = _first(figure.zones[id], as_large, crowd) or zones[id]
            crowd.enter(id, zones[id])


def _common(sizes: list[float], read: float) -> float:
    """The smallest of these if it is read, else the largest that most of them have."""
    down = sorted(sizes, reverse=True)
    return down[-1] if down[-1] >= read else down[ceil(MOST * len(down)) - 1]


def _kind(zone: PlacedZone) -> tuple[str, float]:
    return zone.record.shape.type, _size(zone)


def _size(zone: PlacedZone) -> float:
    return zone.title.style.size if zone.title is not None else 0.0


def _still(figure: Figure, scale: float) -> Tried:
    """What was found to fit the outlines of the same zones before: nothing that people write changes it."""
    key = (scale, tuple((id, z.path, z.title, z.place, z.second, z.folded) for id, z in figure.zones.items()))
    known = figure.tried
    return known if isinstance(known, Tried) and known.key == key else Tried(key)


class Tried(dict[str, list[PlacedZone]]):
    """The larger titles that fit the outlines, by zone, the largest first; `key` says of which zones."""

    def __init__(self, key: object) -> None:
        super().__init__()
        self.key = key


def _factors(wished: float) -> Iterator[float]:
    if wished > 1.0:
        yield from (1 + (wished - 1) * share for share in SHARES)


class _Crowd:
    """What stands on the page, for titles to keep off."""

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self._page = _page(figure)
        self._titles = {id: _boxes(zone) for id, zone in figure.zones.items()}
        self._fixed = [loop.box for loop in figure.loops.values()]
        self._labels = {id: [words.box for words in axis.labels] for id, axis in figure.axes.items()}

    def leave(self, id: str) -> None:
        self._titles.pop(id, None)

    def enter(self, id: str, zone: PlacedZone) -> None:
        self._titles[id] = _boxes(zone)

    def fits(self, zone: PlacedZone) -> bool:
        """Whether the title is inside its zone and off the outlines of the others."""
        line, edges = zone.record.shape.type == "line", list(self._edges(zone.id))
        boxes = _boxes(zone)
        return all((line or self._inside(zone, box)) and self._on_page(box) for box in boxes) and not any(
            _runs_through(path, box.grown(AIR)) for box in boxes for path in edges)

    def takes(self, zone: PlacedZone) -> bool:
        """Whether a title that fits keeps off all words and relations too."""
        return all(map(self._bare, _boxes(zone)))

    def _on_page(self, box: Box) -> bool:
        return _holds(self._page, box)

    def _inside(self, zone: PlacedZone, box: Box) -> bool:
        path = zone.path
        return path.holds(*box.centre) and not crosses(path, box)

    def free(self, box: Box, axis: str) -> bool:
        """Whether a label of this axis stands free."""
        near = box.grown(AIR)
        edges = (zone.path for zone in self._figure.zones.values())
        crossed = any(_runs_through(path, near) for path in edges)
        return self._on_page(box) and not crossed and self._bare(box, axis)

    def _bare(self, box: Box, axis: str = "") -> bool:
        near, figure = box.grown(AIR), self._figure
        if any(near.meets(other) for other in self._fixed) or any(map(near.meets, self._words(axis))):
            return False
        for id in figure.nearby(near):
            link = figure.links.get(id)
            if link is None:
                placed = figure.elements.get(id) or figure.notes.get(id)
                if placed is not None and placed.box.meets(near):
                    return False
            elif any(near.holds(*at) for at in link.route.sampled(60)):
                return False
        return True

    def _edges(self, but: str) -> Iterator[Path]:
        """The outlines that are seen: what stands over the others hides those below it."""
        own = self._figure.zones.get(but)
        over = own is not None and stands_over(own.record)
        for zone in self._figure.zones.values():
            if zone is own:
                over = False
            elif not over and zone.record.hue != CLEAR:
                yield zone.path

    def _words(self, axis: str) -> Iterator[Box]:
        yield from (box for boxes in self._titles.values() for box in boxes)
        yield from (box for id, boxes in self._labels.items() if id != axis for box in boxes)


def _page(figure: Figure) -> Box:
    """The page itself, whatever people write beside it."""
    boxes = [*(zone.box for zone in figure.zones.values()), *(axis.box for axis in figure.axes.values())]
    return (union(boxes) or figure.bounds).grown(BEYOND)


def _holds(outer: Box, inner: Box) -> bool:
    return outer.holds(inner.left, inner.top) and outer.holds(inner.right, inner.bottom)


def _runs_through(path: Path, box: Box) -> bool:
    return path.bounds().meets(box) and crosses(path, box)


def _boxes(zone: PlacedZone) -> tuple[Box, ...]:
    """Where the title stands, with what is under it."""
    if zone.title is None:
        return ()
    if zone.place is not None and zone.place.arc is not None:
        return _bent(" ".join(zone.title.lines.lines), zone.place.arc, zone.title.style)
    return tuple(words.box for words in (zone.title, zone.second) if words is not None)


@lru_cache(maxsize=2048)
def _bent(text: str, arc: Arc, style: Style) -> tuple[Box, ...]:
    """Every second letter and the last one: their boxes are wider than a letter."""
    letters = list(letters_along(text, arc, style))
    return tuple(Box.around(one.x, one.y, style.size, style.size) for one in (*letters[::2], letters[-1]))


def _grown(zone: PlacedZone, factor: float) -> Iterator[PlacedZone]:
    """The zone with a title so much larger, kept at its top, at its foot or in its middle."""
    title = zone.title
    assert title is not None
    style = title.style._replace(size=round(title.style.size * factor, 2))
    if zone.place is not None and zone.place.arc is not None:
        arc = zone.place.arc
        inward = (style.size - title.style.size) / 2
        turned = arc._replace(rx=arc.rx - inward, ry=arc.ry - inward)
        words = title._replace(lines=measure(" ".join(title.lines.lines), style, 1e6), style=style)
        yield zone._replace(title=words, place=zone.place._replace(arc=turned))
        return
    wide = zone.path.bounds().width - 2 * INSET
    words = title._replace(lines=measure(_text(title), style, wide), style=style)
    under = zone.second
    if under is not None:
        small = under.style._replace(size=round(under.style.size * factor, 2))
        under = under._replace(lines=measure(_text(under), small, wide), style=small)
    high = words.lines.height + (under.lines.height + 2 if under is not None else 0.0)
    old = union([title.box, *([zone.second.box] if zone.second is not None else [])]) or title.box
    more = words.lines.width - title.lines.width
    tops = (old.top, old.bottom - high, old.centre.y - high / 2, *_lower(old.top, high))
    for dx, top in product((0.0, -more / 2, -more, more / 2), tops):
        note = under._replace(x=under.x + dx, y=top + words.lines.height + 2) if under is not None else None
        yield zone._replace(title=words._replace(x=words.x + dx, y=top), second=note)


def _lower(top: float, high: float) -> Iterator[float]:
    """Where an outline opens downwards, there is more room a little lower."""
    return (top + high * share for share in (0.25, 0.5, 0.75))


def _text(words: Words) -> str:
    return " ".join(words.lines.lines)


def _axis(axis: PlacedAxis, crowd: _Crowd, scale: float) -> PlacedAxis:
    """The axis with larger labels, all of one size, if none comes near another or near anything."""
    if not axis.labels:
        return axis
    wished = PIXELS / scale / max(words.style.size for words in axis.labels)
    for factor in _factors(wished):
        labels = tuple(_label(words, factor, axis.horizontal) for words in axis.labels)
        boxes = [words.box for words in labels]
        apart = not any(a.grown(APART).meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
        if apart and all(crowd.free(box, axis.id) for box in boxes):
            return axis._replace(labels=labels, box=union([axis.box, *boxes]) or axis.box)
    return axis


def _label(words: Words, factor: float, horizontal: bool) -> Words:
    style = words.style._replace(size=round(words.style.size * factor, 2))
    lines = measure(_text(words), style, words.lines.width * factor + 1)
    y = words.y if horizontal else words.box.centre.y - lines.height / 2
    return words._replace(lines=lines, style=style, y=y)
