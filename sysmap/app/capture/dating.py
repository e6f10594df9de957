"""Words with a date stand at their date on a timeline; in its lanes words without one wait beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.capture.obstacles import footprint, standing
from sysmap.editing import with_date
from sysmap.geometry import Box, Point, extent
from sysmap.model import Axis, Dates, Element, SystemMap, Zone, scales

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

STEP, SIDE = 11.0, 16.0
"""How finely a free height is looked for in a lane, and the paper at its edges."""
UNDER_TITLE = 58.0
PEBBLE, BEND = 22.0, 1.25
"""The room that a pebble keeps from another on the path, and how the path rises: slowly, then faster."""
NEVER = frozenset({"rupture", "star"})
"""Shapes of what stands where it is put, dated or not."""


def timeline(map: SystemMap) -> Axis | None:
    """The axis of dates along the page."""
    return next((a for a in map.axes.values() if a.attribute == scales.DATES and a.horizontal), None)


def read(map: SystemMap, text: str) -> tuple[str, Dates | None]:
    """What was typed and its date, on a page that has dates."""
    return with_date(text) if timeline(map) is not None else (text, None)


def waits(map: SystemMap, element: Element, zone: str) -> bool:
    """Whether it was said in a lane of the timeline without a date."""
    found = map.zones.get(zone)
    axis = timeline(map)
    if axis is None or found is None or found.shape.type != "lane":
        return False
    return element.dates is None and scales.concerns(axis, element) and _moves(map, element)


def _moves(map: SystemMap, element: Element) -> bool:
    return map.kind(element.kind).shape not in NEVER


def place(desk: Desk, element: Element, zone: str) -> Box | None:
    """At its date in the lane, where its words are free; a pebble on the rising path. None elsewhere."""
    map = desk.editor.map
    lane, axis = map.zones.get(zone), timeline(map)
    value = scales.measured(axis, element) if axis is not None else None
    if axis is None or lane is None or lane.shape.type != "lane" or value is None:
        return None
    x = axis.place(value)
    if lane.mark == "pebble" and _moves(map, element):
        return Box.around(*on_path(map, lane, axis, x), 1.0, 1.0)
    return Box.around(x, _height(desk, element, lane, x), 1.0, 1.0)


def on_path(map: SystemMap, lane: Zone, axis: Axis, x: float) -> Point:
    """Where the path of pebbles is at this date: it rises towards the star; two pebbles never touch."""
    others = [e.x for e in map.elements.values() if lane.id in e.zones and _moves(map, e)]
    tried = sorted((x + PEBBLE * step for step in range(-8, 9)), key=lambda at: (abs(at - x), -at))
    at = next((at for at in tried if all(abs(at - other) >= PEBBLE for other in others)), x)
    ground = extent(lane.shape)
    share = min(max((at - axis.start) / ((axis.end - axis.start) or 1.0), 0.0), 1.0)
    low, high = ground.bottom - ground.height * 0.2, ground.top + ground.height * 0.32
    return Point(at, low + (high - low) * share**BEND)


def _height(desk: Desk, element: Element, lane: Zone, x: float) -> float:
    """The first height from the top of the lane at which its words meet nothing."""
    ground = extent(lane.shape)
    foot = footprint(desk.editor.map, desk.view.scene.theme, element, lane.id, Point(x, ground.centre.y))
    taken = [one.grown(2.0) for one in standing(desk.view.figure) if one.height < ground.height]
    title = desk.view.figure.zones[lane.id].title if lane.id in desk.view.figure.zones else None
    taken += [title.box] if title is not None else []
    count = max(1, int((ground.height - UNDER_TITLE - SIDE) / STEP))
    heights = [ground.top + UNDER_TITLE + STEP * rank for rank in range(count + 1)]
    return min(heights, key=lambda y: sum(foot.moved(x, y).meets(one) for one in taken))
