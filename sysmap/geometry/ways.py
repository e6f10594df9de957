"""A map seen in another of its arrangements, or laid on new zones. Pure: a map goes in, a map comes out.

The arrangement that lies on the page keeps only its name among the others; everything else of it is in the
map's own fields. What one arrangement does not know of (an element added meanwhile) finds its place there:
in the zone that says the same, at its value along the axes, else in the strip « À placer » beside the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Any

from sysmap.geometry.belonging import speaks
from sysmap.geometry.laid import GAP, ROOMY, Laid, lay
from sysmap.geometry.shapes import Box
from sysmap.geometry.strip import NO_BOXES, beside, box_of, page_of, with_fields
from sysmap.model import (
    Arrangement,
    Axis,
    Bent,
    Element,
    Loop,
    Place,
    Stop,
    SystemMap,
    Zone,
    new_id,
    scales,
)

_LARGER = (1.0, 1.15, 1.35, 1.6, 1.9, 2.2, 2.6, 3.1, 3.7, 4.4, 5.3, 6.4, 7.7, 9.2)
TRIED = (*((k, ROOMY) for k in _LARGER[:3]), *((k, GAP) for k in _LARGER))
"""How much larger than drawn zones are laid, and the paper between elements, until everybody has a place."""
FORGIVING = 1.6
"""From this size on, boxes may stand across the edge of their zone."""
MODEST, BARE = 2.2, 12.0
"""Beyond the first a page grows only while it is not so many times as large as all that is laid on it."""


def names(map: SystemMap) -> list[Arrangement]:
    """The arrangements, in their order; none while the map has only one."""
    return list(map.arrangements.values())


def seen_in(map: SystemMap, id: str, boxes: Mapping[str, Box] = NO_BOXES) -> SystemMap:
    """The map with this arrangement on the page; the very same map when it is there already."""
    wanted = map.arrangements.get(id)
    if wanted is None or id == map.arrangement:
        return map
    known = dict(put_away(map).arrangements)
    known[id] = _emptied(wanted)
    places = {place.id: place for place in wanted.places}
    elements = {one.id: _standing(one, places.get(one.id), wanted) for one in map.elements.values()}
    made = with_fields(
        map, arrangement=id, arrangements=known, template=wanted.template or map.template,
        palette=wanted.palette,
        zones={z.id: z for z in wanted.zones}, axes={a.id: a for a in wanted.axes},
        notes={n.id: n for n in wanted.notes}, pictures={p.id: p for p in wanted.pictures},
        elements={id: one or map.elements[id] for id, one in elements.items()},
        links=_bent(map, {b.id: b.bend for b in wanted.bends}), loops=_badges(map, places),
    )  # fmt: skip
    new = [id for id, one in elements.items() if one is None]
    return _placed(made, new, boxes) if new else made


def laid_on(
    map: SystemMap, base: SystemMap, name: str, *, id: str = "", first: str = "",
    boxes: Mapping[str, Box] = NO_BOXES,
) -> SystemMap:  # fmt: skip
    """A new arrangement of the map: the zones and axes of `base` (a template's map), everybody in place.

    `first` names the arrangement that the map was in, when it had no name yet. Without zones and axes
    everything stays where it is.
    """
    away = put_away(map, first)
    fresh = Arrangement(id=id or new_id("w", away.arrangements), name=name, template=base.template,
                        palette=base.palette or map.palette)  # fmt: skip
    zones, axes = _named_apart(away, base)
    made = with_fields(
        away, arrangement=fresh.id, arrangements={**away.arrangements, fresh.id: fresh},
        template=base.template, palette=fresh.palette, zones=zones, axes=axes,
        **_rows(map, base),
    )  # fmt: skip
    if not zones and not axes:
        loose = {e.id: e.evolve(zones=(), written={}) if e.zones or e.written else e
                 for e in map.elements.values()}  # fmt: skip
        return with_fields(made, elements=loose)
    made = with_fields(
        made, notes={n.id: n for n in base.notes.values() if n.id not in map.notes}, pictures={},
        elements={e.id: e.evolve(zones=(), written={}, words_at=None, locked=False)
                  for e in map.elements.values()},
        links=_bent(map, {}), loops=_badges(map, {}),
    )  # fmt: skip
    return _roomy(made, list(map.elements), boxes)


def put_away(map: SystemMap, first: str = "") -> SystemMap:
    """The map with what lies on its page kept under the arrangement of the moment too."""
    id = map.arrangement if map.arrangement in map.arrangements else new_id("w", map.arrangements)
    now = map.arrangements.get(id) or Arrangement(id=id, name=first, template=map.template)
    kept = now.evolve(
        palette=map.palette, zones=tuple(map.zones.values()), axes=tuple(map.axes.values()),
        notes=tuple(map.notes.values()), pictures=tuple(map.pictures.values()),
        places=(*map_places(map),),
        bends=tuple(Bent(id=k.id, bend=k.bend) for k in map.links.values() if k.bend is not None),
    )  # fmt: skip
    return with_fields(map, arrangement=id, arrangements={**map.arrangements, id: kept})


def map_places(map: SystemMap) -> Iterable[Place]:
    """Where everything stands now."""
    for e in map.elements.values():
        yield Place(id=e.id, x=e.x, y=e.y, width=e.width, height=e.height, words_at=e.words_at,
                    zones=e.zones, written=e.written, locked=e.locked)  # fmt: skip
    for loop in map.loops.values():
        if loop.badge_at is not None:
            yield Place(id=loop.id, x=loop.badge_at[0], y=loop.badge_at[1])


def _emptied(arrangement: Arrangement) -> Arrangement:
    """What stays of it among the others while it lies on the page: its name, and what is not known here."""
    nothing: Mapping[str, Any] = dict.fromkeys(
        ("zones", "axes", "notes", "pictures", "places", "bends", "palette"), ()
    )
    return arrangement.evolve(**nothing)


def _standing(element: Element, place: Place | None, wanted: Arrangement) -> Element | None:
    """The element as it stood; None when it has no place there, or belongs elsewhere by now."""
    if place is None or _moved_on(element, place, wanted):
        return None
    fields: dict[str, Any] = {
        "x": place.x, "y": place.y, "width": place.width, "height": place.height,
        "words_at": place.words_at, "zones": place.zones, "written": place.written, "locked": place.locked,
    }  # fmt: skip
    return element if all(getattr(element, k) == v for k, v in fields.items()) else element.evolve(**fields)


def _moved_on(element: Element, place: Place, wanted: Arrangement) -> bool:
    """Whether what it says now is no longer what its place there says."""
    if any(speaks(z, element) is False for z in wanted.zones if z.id in place.zones):
        return True
    for axis in wanted.axes:
        if axis.id in place.written.values() and scales.concerns(axis, element):
            value = scales.measured(axis, element)
            at = place.x if axis.horizontal else place.y
            if value is None or (abs(axis.place(value) - at) > 3 * scales.NEAR and _tells(axis, value, at)):
                return True
    return False


def _tells(axis: Axis, value: float, at: float) -> bool:
    """Whether this place stands for another value than this one (dates are put down to the year)."""
    return axis.attribute != scales.DATES or abs(axis.read(at) - value) >= 1


def _bent(map: SystemMap, bends: Mapping[str, Any]) -> dict[str, Any]:
    return {id: k if k.bend == bends.get(id) else k.evolve(bend=bends.get(id))
            for id, k in map.links.items()}  # fmt: skip


def _badges(map: SystemMap, places: Mapping[str, Place]) -> dict[str, Loop]:
    found = {}
    for id, loop in map.loops.items():
        place = places.get(id)
        at = (place.x, place.y) if place is not None else None
        found[id] = loop if loop.badge_at == at else loop.evolve(badge_at=at)
    return found


# Zones that are new on this map


def _named_apart(map: SystemMap, base: SystemMap) -> tuple[dict[str, Zone], dict[str, Axis]]:
    """The zones and axes of the base under ids that nothing of this map bears."""
    taken = {id for name in ("elements", "links", "notes", "pictures", "loops") for id in getattr(map, name)}
    for one in map.arrangements.values():
        taken |= {z.id for z in one.zones} | {a.id for a in one.axes}
    zones = {}
    for id, zone in base.zones.items():
        fresh = new_id("z", taken | base.zones.keys()) if id in taken else id
        zones[fresh] = zone if fresh == id else zone.evolve(id=fresh)
    axes = {}
    for id, axis in base.axes.items():
        fresh = new_id("x", taken | base.axes.keys() | zones.keys()) if id in taken or id in zones else id
        axes[fresh] = axis if fresh == id else axis.evolve(id=fresh)
    return zones, axes


def _rows(map: SystemMap, base: SystemMap) -> dict[str, Any]:
    """The kinds, categories and relation kinds that the base offers, beside those of the map."""
    rows: dict[str, Any] = {}
    for name in ("kinds", "categories", "link_kinds"):
        own = getattr(map, name)
        more = {id: row for id, row in getattr(base, name).items() if id not in own}
        if more:
            rows[name] = {**own, **more}
    return rows


def _roomy(map: SystemMap, ids: list[str], boxes: Mapping[str, Box]) -> SystemMap:
    """Everybody in place, on zones as large as that needs."""
    elements = [map.elements[id] for id in ids]
    tried = _worth_trying(map, elements, boxes)
    for factor, gap in tried:
        larger = _grown(map, factor)
        found = lay(elements, boxes, larger.zones.values(), larger.axes.values(), gap=gap, impatient=True)
        if not (found.crowded or found.close or (found.loose and factor < FORGIVING)):
            return _taken_in(larger, found, boxes)
    # Zones grow for as many as that helps, and not for those whom no size would hold.
    widest = _grown(map, tried[-1][0])
    most, least = (lay(elements, boxes, one.zones.values(), one.axes.values()) for one in (widest, map))
    if len(most.crowded) + most.close < len(least.crowded) + least.close:
        return _taken_in(widest, most, boxes)
    return _taken_in(map, least, boxes)


def _worth_trying(
    map: SystemMap, elements: Iterable[Element], boxes: Mapping[str, Box]
) -> list[tuple[float, float]]:
    page = page_of(map, map.elements, boxes)
    feet = (box_of(e, boxes).grown(GAP / 2) for e in elements)
    room = BARE * sum(box.width * box.height for box in feet)
    most = max(MODEST, sqrt(room / max(page.width * page.height, 1.0)))
    return [(factor, gap) for factor, gap in TRIED if factor <= most]


def _grown(map: SystemMap, factor: float) -> SystemMap:
    """The map with zones and axes so much larger, round the middle of the page."""
    if factor == 1:
        return map
    zones = {id: zone.evolve(**_larger(zone, factor)) for id, zone in map.zones.items()}
    return with_fields(map, zones=zones, axes={id: _longer(axis, factor) for id, axis in map.axes.items()})


def _larger(zone: Zone, k: float) -> dict[str, Any]:
    s = zone.shape
    shape = s.evolve(x=s.x * k, y=s.y * k, width=s.width * k, height=s.height * k, floor=s.floor * k,
                     points=tuple((x * k, y * k) for x, y in s.points))  # fmt: skip
    title = None if zone.title_at is None else (zone.title_at[0] * k, zone.title_at[1] * k)
    return {"shape": shape, "title_at": title}


def _longer(axis: Axis, k: float) -> Axis:
    stops = tuple(Stop(at=s.at * k, value=s.value, label=s.label) for s in axis.stops)
    return axis.evolve(across=axis.across * k, start=axis.start * k, end=axis.end * k, stops=stops,
                       breaks=tuple(at * k for at in axis.breaks))  # fmt: skip


# Those who have no place yet


def _placed(map: SystemMap, ids: Iterable[str], boxes: Mapping[str, Box]) -> SystemMap:
    """The map with these elements where they belong, the others in the strip beside the page."""
    new = frozenset(ids)
    standing = [box_of(e, boxes) for id, e in map.elements.items() if id not in new]
    found = lay([map.elements[id] for id in map.elements if id in new], boxes, map.zones.values(),
                map.axes.values(), standing)  # fmt: skip
    return _taken_in(map, found, boxes)


def _taken_in(map: SystemMap, found: Laid, boxes: Mapping[str, Box]) -> SystemMap:
    elements = dict(map.elements)
    for id, spot in found.spots.items():
        elements[id] = elements[id].evolve(x=spot.x, y=spot.y, zones=spot.zones, written={}, words_at=None)
    return beside(with_fields(map, elements=elements), (*found.waiting, *found.crowded), boxes)
