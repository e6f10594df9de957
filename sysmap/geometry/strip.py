"""The strip « À placer »: a margin beside the page for those who have no place on it yet."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from math import sqrt
from types import MappingProxyType
from typing import Any

from sysmap.geometry.laid import GAP
from sysmap.geometry.shapes import Box, union
from sysmap.geometry.zones import outline
from sysmap.model import Element, Shape, SystemMap, Zone, new_id

NO_BOXES: Mapping[str, Box] = MappingProxyType({})
BESIDE, WIDE, LEAST = 70.0, 40.0, 420.0
"""How far the strip stands from the page, the paper round what waits in it, how high it is at least."""
UPRIGHT = 0.7
"""The height of a crowded strip for each unit of its width."""
_WAITING = {"fr": "À placer", "en": "To place"}


def beside(map: SystemMap, ids: Iterable[str], boxes: Mapping[str, Box] = NO_BOXES) -> SystemMap:
    """The map with these elements in the strip, which is made when it is not there."""
    wanted = frozenset(ids)
    new = [id for id in map.elements if id in wanted]
    if not new:
        return map
    old = next((zone for zone in map.zones.values() if zone.waits), None)
    waiting = [e for id, e in map.elements.items()
               if old is not None and old.id in e.zones and id not in wanted]  # fmt: skip
    strip = old or Zone(id=new_id("z", [*map.zones, *map.elements]), waits=True, printed=False,
                        label=_WAITING.get(map.language, _WAITING["fr"]))  # fmt: skip
    everybody = [*waiting, *(map.elements[id] for id in new)]
    page = page_of(map, {e.id for e in everybody}, boxes)
    shape, places = _columns(everybody, page, boxes)
    elements = dict(map.elements)
    for id, (x, y) in places.items():
        elements[id] = elements[id].evolve(x=x, y=y, zones=(strip.id,), written={}, words_at=None)
    return with_fields(map, zones={**map.zones, strip.id: strip.evolve(shape=shape)}, elements=elements)


def page_of(map: SystemMap, but: Container[str], boxes: Mapping[str, Box]) -> Box:
    """What the zones, the axes and the elements (but these) cover."""
    found = [outline(z.shape).bounds() for z in map.zones.values() if not z.waits and z.shape.type != "hull"]
    found += [box_of(e, boxes) for id, e in map.elements.items() if id not in but]
    for axis in map.axes.values():
        if axis.horizontal:
            found.append(Box(axis.start, axis.across - 20, axis.end, axis.across + 40))
        else:
            found.append(Box(axis.across - 60, axis.start, axis.across, axis.end))
    return union(found) or Box(-LEAST, -LEAST / 2, LEAST, LEAST / 2)


def _columns(
    elements: list[Element], page: Box, boxes: Mapping[str, Box]
) -> tuple[Shape, dict[str, tuple[float, float]]]:
    """Columns at the right of the page, as high as it is; higher when very many wait."""
    foot = {e.id: box_of(e, boxes) for e in elements}
    wide = max(box.width for box in foot.values())
    crowd = sum((wide + GAP) * (box.height + GAP) for box in foot.values())
    height = max(page.height, LEAST, sqrt(crowd * UPRIGHT))
    top = page.top + WIDE + 8
    x, y = page.right + BESIDE + WIDE / 2 + wide / 2, top
    left, places = page.right + BESIDE, {}
    lowest = y
    for e in elements:
        if y + foot[e.id].height > page.top + height - GAP and y > top:
            x, y = x + wide + GAP, top
        places[e.id] = (x, y + foot[e.id].height / 2)
        y += foot[e.id].height + GAP
        lowest = max(lowest, y)
    right, bottom = x + wide / 2 + WIDE / 2, max(lowest + 6, page.top + 120)
    shape = Shape(type="rect", x=(left + right) / 2, y=(page.top + bottom) / 2, width=right - left,
                  height=bottom - page.top, radius=16)  # fmt: skip
    return shape, places


def box_of(element: Element, boxes: Mapping[str, Box] = NO_BOXES) -> Box:
    """The element's box at its present place, of the size that was measured, else of a usual one."""
    known = boxes.get(element.id)
    width = element.width or (known.width if known else 140.0)
    height = element.height or (known.height if known else 40.0)
    return Box.around(element.x, element.y, width, height)


def with_fields(map: SystemMap, **changes: Any) -> SystemMap:
    """The map with these fields; collections become read-only, as they are elsewhere."""
    frozen = {name: MappingProxyType(dict(value)) if isinstance(value, Mapping) else value
              for name, value in changes.items()}  # fmt: skip
    return map.model_copy(update=frozen)
