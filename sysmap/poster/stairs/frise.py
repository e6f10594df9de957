"""What a frise is made of, and what its words measure when they wrap."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sysmap.drawing import Figure
from sysmap.model import Axis, Element, SystemMap, Zone

WRAPS = (168.0, 240.0)
_BY_PATH = 190.0
"""Words beside a mark wrap at one of these widths, in map units; beside a path they are narrower."""

Draw = Callable[[SystemMap, bool], Figure]


class Frise(NamedTuple):
    """What a frise is made of: its axis of dates, its lanes from top to bottom, its measured words."""

    map: SystemMap
    axis: Axis
    lanes: tuple[Zone, ...]
    figure: Figure

    def is_shaped(self, id: str, shape: str) -> bool:
        """Whether this element is drawn in this shape (« rupture »)."""
        placed = self.figure.elements.get(id)
        return placed is not None and placed.look.shape == shape


def frise_of(map: SystemMap, draw: Draw, wrap: float = WRAPS[0]) -> Frise | None:
    """The frise of a map, measured with words this wide; None when it is none."""
    axis = next((a for a in map.axes.values() if a.attribute == "dates" and a.horizontal), None)
    lanes = sorted((z for z in map.zones.values() if z.shape.type == "lane" and z.mark and not z.hidden),
                   key=lambda zone: zone.shape.y)  # fmt: skip
    if axis is None or not lanes:
        return None
    paths = {zone.id for zone in lanes if zone.mark == "pebble"}
    path = {id for id, e in map.elements.items() if paths.intersection(e.zones)}
    elements = {id: _narrow(e, min(wrap, _BY_PATH) if id in path else wrap) for id, e in map.elements.items()}
    narrow = map.model_copy(update={"elements": elements})
    return Frise(map, axis, tuple(lanes), draw(narrow, True))


def _narrow(element: Element, wrap: float) -> Element:
    wide = min(element.width or wrap, wrap) if element.zones else element.width
    return element.model_copy(update={"width": wide, "words_at": None})
