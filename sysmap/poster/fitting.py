"""The map at the size that fills its frame: spread where there is room, closer where words are small."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import Any, NamedTuple

from sysmap.drawing import PAPER, Figure, Theme, lay_out
from sysmap.geometry import Box
from sysmap.model import Bend, SystemMap, View
from sysmap.poster.clear import met
from sysmap.poster.closer import MANY, STEP, TRIES, Sides, Trouble, blocks, settled, sides, trouble
from sysmap.poster.extent import extent
from sysmap.poster.gathering import GAPS, gathered, gathers, on_ribbons, smudged
from sysmap.poster.papers import POINT
from sysmap.poster.relief import relieved
from sysmap.poster.spread import spread
from sysmap.poster.stairs import WRAPS, arcs, frise_of, stairs

LABEL = 15.0
"""Map units of a label: what `Scale.node` is compared with."""
_WIDER, _TALLER = 1.7, 3.0
"""At most this much apart when a map is spread to another format."""
_FAR, _FAR_FRISE = 1.004, 1.03
"""Forms that differ less than this are left as they were drawn; lanes are not made taller for little."""
_UPRIGHT, _WORTH, _MET = 0.9, 1.12, 0.98
"""A frise is set in rows where the frame is about as tall as wide, when words then are so much larger.

Between two ways of setting them, words with something over them count as smaller.
"""
_ENOUGH = 1.06
_FILLED = 1.02
_MOST_NODE = 1.9
"""A small map never has words larger than this many times the paper's own size."""


class Drawing(NamedTuple):
    """A figure and the scale (mm for a map unit) at which it fills a frame."""

    figure: Any
    scale: float

    @property
    def points(self) -> float:
        return self.scale * LABEL / POINT


class Matter(NamedTuple):
    """What is fitted: the shown map, its own figure, and how it is read."""

    shown: SystemMap
    figure: Figure
    view: View | None
    family: str
    language: str
    node: float
    """Points that the words of the map aim at."""
    theme: Theme = PAPER

    def draw(self, map: SystemMap, hasty: bool = False) -> Figure:
        return lay_out(map, view=self.view, theme=self.theme, language=self.language, hasty=hasty)

    @property
    def key(self) -> tuple[object, ...]:
        """What the drawing depends on: the very records, the view, the language, the inks."""
        names = ("elements", "links", "zones", "notes", "pictures", "loops", "axes", "kinds", "categories")
        records = tuple(id(r) for name in names for r in getattr(self.shown, name).values())
        view = self.view.model_dump_json() if self.view else ""
        return records, view, self.language, self.node, id(self.theme)

    @property
    def most(self) -> float:
        """Millimetres for a map unit that are never exceeded."""
        return self.node * _MOST_NODE * POINT / LABEL


def scale_in(figure: Any, frame: Box) -> float:
    """Millimetres for a map unit with which the figure fills the frame."""
    box = extent(figure)
    return min(frame.width / box.width, frame.height / box.height)


def form(figure: Any, frame: Box) -> float:
    """How much wider than its frame's form the map is (less than 1: how much taller)."""
    box = extent(figure)
    return (box.width / box.height) / (frame.width / frame.height)


def fitted(matter: Matter, frame: Box) -> Drawing:
    """The map at the size that fills its frame; remembered, for most changes leave the map as it is."""
    key = (*matter.key, round(frame.width, 2), round(frame.height, 2))
    with _lock:
        if key in _known:
            return _known[key][0]
    drawing = _relieved(matter, _fitted(matter, frame), frame)
    with _lock:
        _known[key] = (drawing, matter.shown)
        while len(_known) > _REMEMBERED:
            _known.popitem(last=False)
    return drawing


_REMEMBERED = 12
_known: OrderedDict[object, tuple[Drawing, SystemMap]] = OrderedDict()
"""By the identity of the records: each entry holds its map, so that no identity is used twice."""
_lock = Lock()


def quickly(matter: Matter, frame: Box) -> Drawing:
    """About how large the map will be: without looking for more room."""
    return _drawing(matter, matter.figure, frame)


def _fitted(matter: Matter, frame: Box) -> Drawing:
    figure, across, down = _spread(matter, frame)
    drawing = _drawing(matter, figure, frame)
    if drawing.points >= matter.node or not 2 <= len(figure.elements) <= MANY:
        return drawing
    if (rows := _in_rows(matter, drawing, frame)) is not None:
        return rows
    if gathers(figure):
        part = _gathered(matter, drawing, frame, (across, down))
        if part is not drawing:
            return part
    return _closer(matter, drawing, frame, across, down)


def _relieved(matter: Matter, drawing: Drawing, frame: Box) -> Drawing:
    """The same drawing, its met words moved aside when that costs no size."""
    if not 2 <= len(drawing.figure.elements) <= MANY:
        return drawing
    figure = relieved(drawing.figure, matter.draw)
    moved = _drawing(matter, figure, frame)
    return moved if figure is not drawing.figure and moved.points >= drawing.points * 0.98 else drawing


def _in_rows(matter: Matter, drawing: Drawing, frame: Box) -> Drawing | None:
    """A frise on an upright page, each mark on its row; None when that is no gain."""
    if matter.family != "frise" or frame.height < frame.width * _UPRIGHT:
        return None
    form, wide = frame.width / frame.height, extent(matter.figure).width
    least = frame.width / (matter.node * POINT / LABEL)
    found = [
        made for wrap in WRAPS if (frise := frise_of(matter.shown, matter.draw, wrap))
        if (made := stairs(frise, form, least, max(wide, least)))
    ]  # fmt: skip
    drawn = [_drawing(matter, matter.draw(arcs(one.map, matter.draw, matter.figure)), frame) for one in found]
    best = max(drawn, key=lambda one: one.points * _MET ** len(met(one.figure)), default=drawing)
    return best if best.points > drawing.points * _WORTH else None


def _drawing(matter: Matter, figure: Figure, frame: Box) -> Drawing:
    return Drawing(figure, min(scale_in(figure, frame), matter.most))


def _bends(matter: Matter) -> dict[str, Any]:
    return {id: link.route.bend for id, link in matter.figure.links.items()}


def _spread(matter: Matter, frame: Box) -> tuple[Figure, float, float]:
    """Spread when its form is far from the frame's, and by how much."""
    figure, bends = matter.figure, _bends(matter)
    across = down = 1.0
    taller = _FAR_FRISE if matter.family == "frise" else _FAR
    for _ in range(3):
        now = form(figure, frame)
        if 1 / _FAR < now < taller or len(matter.shown.elements) < 2:
            break
        taller = _FAR
        across = max(1.0, min(across / now, _WIDER))
        down = max(1.0, min(down * now, _TALLER))
        figure = matter.draw(spread(matter.shown, bends, across, down))
    return figure, across, down


def _closer(matter: Matter, drawing: Drawing, frame: Box, across: float, down: float) -> Drawing:
    """The same drawing with less air, as long as nothing is worse and words are smaller than wished.

    By halving: how far one may go is found in five looks at the whole map.
    """
    look = _Look(matter, frame, trouble(drawing.figure), sides(drawing.figure), _bends(matter))
    best, low, high = drawing, 0, 2 * TRIES + 1
    while high - low > 1:
        step = (low + high) // 2
        factors = formed(matter, frame, *(factor * STEP ** (step / 2) for factor in (across, down)))
        tried = look.at(*factors)
        if tried is None or tried.points <= drawing.points:
            high = step
            continue
        best = look.filled(tried, *factors)
        if tried.points < matter.node:
            low = step
        elif tried.points > matter.node * _ENOUGH:
            high = step  # more than is needed: a little less is better
        else:
            break
    return best


def _gathered(matter: Matter, drawing: Drawing, frame: Box, factors: tuple[float, float]) -> Drawing:
    """A part of the map, gathered until its words have their size; as near to it as nothing gets worse."""
    best = drawing
    look = _Look(matter, frame, trouble(drawing.figure), sides(drawing.figure), _bends(matter))
    for step in GATHERED:
        across, down = formed(matter, frame, *(factor * STEP**step for factor in factors))
        for gap in GAPS:
            tried = look.at(across, down, gap)
            if tried is not None and tried.points > best.points:
                best = look.filled(tried, across, down, gap)
                break
        if best is not drawing:
            break
    return best


GATHERED = (24, 22, 20, 18, 16, 13)
"""Steps of less air that are tried for a part of a map, the closest first."""


class _Look(NamedTuple):
    """How a closer map is judged: it may be no worse than the one before, each box on its side of edges."""

    matter: Matter
    frame: Box
    worst: Trouble
    home: Sides
    bends: Mapping[str, Bend]

    def at(self, across: float, down: float, gap: float = 0.0) -> Drawing | None:
        """The map at these factors, or None when something would be worse; `gap` gathers it."""
        near = spread(self.matter.shown, self.bends, across, down)
        draw = self.matter.draw
        figure = gathered(near, draw, self.home, gap) if gap else settled(near, draw, self.home)
        if figure is None:
            return None
        if not self._no_worse(figure, gap):
            figure = relieved(figure, draw)
            if not self._no_worse(figure, gap):
                return None
        if gap and smudged(figure):
            return None
        return _drawing(self.matter, figure, self.frame)

    def _no_worse(self, figure: Figure, gap: float) -> bool:
        now = trouble(figure)
        if gap and now.met:
            now = now._replace(met=now.met - on_ribbons(figure))
        return now.within(self.worst)

    def filled(self, drawing: Drawing, across: float, down: float, gap: float = 0.0) -> Drawing:
        """The same, apart again in the direction where the frame has room left: for nothing but looks."""
        now = form(drawing.figure, self.frame)
        if 1 / _FILLED < now < _FILLED:
            return drawing
        wider = self.at(across / now, down, gap) if now < 1 else self.at(across, down * now, gap)
        return wider if wider is not None and wider.points >= drawing.points * 0.995 else drawing


def formed(matter: Matter, frame: Box, across: float, down: float) -> tuple[float, float]:
    """These factors, turned so that the map has its frame's form: boxes keep their size, so it drifts."""
    elements = matter.figure.elements
    placed = [(box.centre, box) for id, box in blocks(matter.figure).items()
              if elements[id].look.shape != "rupture"]  # fmt: skip
    zones = [z.box for z in matter.figure.zones.values() if z.record.shape.type != "hull"]
    zones += [axis.box for axis in matter.figure.axes.values()]
    if not (placed or zones):
        return across, down
    for _ in range(4):
        lefts = [c.x * across - b.width / 2 for c, b in placed] + [z.left * across for z in zones]
        rights = [c.x * across + b.width / 2 for c, b in placed] + [z.right * across for z in zones]
        tops = [c.y * down - b.height / 2 for c, b in placed] + [z.top * down for z in zones]
        bottoms = [c.y * down + b.height / 2 for c, b in placed] + [z.bottom * down for z in zones]
        now = (max(rights) - min(lefts)) / max(1.0, max(bottoms) - min(tops)) * frame.height / frame.width
        across, down = across / now**0.5, down * now**0.5
    return across, down
