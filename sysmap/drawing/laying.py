"""Laying out: from a map to a figure, reusing what did not change since the previous one."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sysmap.drawing import views
from sysmap.drawing.axes import place_axis
from sysmap.drawing.elements import look_of, place_element, within
from sysmap.drawing.figure import Figure
from sysmap.drawing.frise import along_trail, between_ends, block_of, free_words, in_order, place_mark, trail
from sysmap.drawing.grading import Grade, Grading, grade, gradings
from sysmap.drawing.laying_links import lay_links
from sysmap.drawing.loops import place_loop
from sysmap.drawing.openings import openings
from sysmap.drawing.placed import Look, PlacedElement, PlacedLink, PlacedLoop, PlacedZone
from sysmap.drawing.scores import scores_of
from sysmap.drawing.sheet import place_note, place_picture
from sysmap.drawing.theme import PAPER, Theme
from sysmap.drawing.titling import off_lines
from sysmap.drawing.zones import legible_notes, place_folded, place_zone
from sysmap.geometry import Box, LoopBadge, Point, extent
from sysmap.model import Axis, Element, Fields, SystemMap, View, loop_names, scored, settled, shown_loops

Elements = dict[str, PlacedElement]
MANY = 1000
RIBBON = 10.0
"""What the ribbon of a told loop adds round its elements."""


def lay_out(
    map: SystemMap, *, view: View | None = None, theme: Theme = PAPER, language: str | None = None,
    previous: Figure | None = None, hasty: bool = False,
) -> Figure:  # fmt: skip
    """Place everything a view of the map shows.

    With `previous`, records that are the same values keep their places, and only relations
    that touch something moved are routed again, with the bend they had. `hasty` puts marks at
    their usual places without looking for free room: for the frames of a gesture.
    """
    language = language or map.language
    view = settled(map, view)
    before = previous if previous is not None and _comparable(previous, map, view, theme, language) else None
    with _undisturbed(before is None and len(map.elements) + len(map.links) > MANY):
        return _lay_out(map, view, theme, language, before, hasty)


@contextmanager
def _undisturbed(wanted: bool) -> Iterator[None]:
    """No garbage collection meanwhile: thousands of new values, none of them garbage, double the time."""
    wanted = wanted and gc.isenabled()
    if wanted:
        gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.enable()


def _lay_out(
    map: SystemMap, view: View | None, theme: Theme, language: str, before: Figure | None, hasty: bool
) -> Figure:
    hosts = _hosts(map, view)
    told = gradings(map, view, language)
    elements = _elements(map, view, theme, language, hosts, before, told)
    marked = _pebbles(map, elements, theme, language)
    zones = _zones(map, view, elements, hosts, theme, language, before)
    anchors = {id: placed.anchor for id, placed in elements.items()}
    notes = {id: place_note(note, language) for id, note in map.notes.items()
             if view is None or id not in view.filter.hidden}  # fmt: skip
    lines = lay_links(map, view, theme, elements, anchors, zones, hosts, before, hasty)
    if not hasty:
        old = before.zones if before is not None else {}
        zones = off_lines(zones, elements, lines.links, old, language, lines.badges.values())
    zones = legible_notes(zones, theme)
    loops = _loops(map, view, lines.links, elements, lines.badges, lines.numbers)
    pictures = {id: place_picture(map, p, theme) for id, p in map.pictures.items() if not p.hidden}
    axes = before.axes if before is not None else {id: place_axis(a, theme) for id, a in map.axes.items()}
    figure = Figure(
        map,
        view,
        theme,
        language,
        elements=elements,
        links=lines.links,
        zones=zones,
        notes=notes,
        pictures=pictures,
        loops=loops,
        axes=axes,
        hosts=hosts,
    )
    figure.gradings = told
    if before is not None and not marked:
        figure.inherit(before)
    if not hasty:
        figure.openings = openings(figure, before)
    return figure


def _comparable(previous: Figure, map: SystemMap, view: View | None, theme: Theme, language: str) -> bool:
    old = previous.map
    return (
        previous.theme is theme and previous.view == view and previous.language == language
        and all(_same(getattr(old, name), getattr(map, name)) for name in _GROUNDS)
        and (old.zones is map.zones or _marks(old) == _marks(map))
    )  # fmt: skip


_GROUNDS = ("kinds", "categories", "link_kinds", "images", "axes")
"""Collections on which the look of everything else stands."""


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether they hold the very same records."""
    return one is other or (len(one) == len(other) and all(other.get(id) is r for id, r in one.items()))


def _marks(map: SystemMap) -> list[tuple[str, str, bool, bool]]:
    return [(z.id, z.mark, z.folded, z.hidden) for z in map.zones.values()]


def _hosts(map: SystemMap, view: View | None) -> dict[str, str]:
    """Elements hidden in a folded zone, and which one."""
    folded = views.folded(map, view)
    if not folded:
        return {}
    return {id: zone for id, e in map.elements.items() for zone in e.zones if zone in folded}


def _elements(
    map: SystemMap,
    view: View | None,
    theme: Theme,
    language: str,
    hosts: Mapping[str, str],
    before: Figure | None,
    told: tuple[Grading, ...] = (),
) -> Elements:
    fields = Fields(map)
    marks = {id: zone.mark for id, zone in map.zones.items() if zone.mark and not scored(zone)}
    axis = next((a for a in map.axes.values() if a.attribute == "dates" and a.horizontal), None)
    known = before.elements if before is not None else {}
    lanes = before is not None and _same(before.map.zones, map.zones)
    filter = view.filter if view is not None else None
    looks: dict[tuple[str, str], Look] = {}
    found: Elements = {}
    for id, record in map.elements.items():
        old = known.get(id)
        graded = grade(told, fields, record) if told else None
        if old is not None and old.record is record and old.grade == graded and (
                lanes or old.look.shape != "rupture"):  # fmt: skip
            found[id] = old
        elif id not in hosts and (filter is None or views.keeps(filter, record)):
            made = _place(map, record, view, theme, language, marks, axis, looks, graded)
            shown = view is not None and view.heard and record.heard is not None
            found[id] = made._replace(said=_count(record)) if shown else made
    if before is not None and (hosts or before.hosts):
        return {id: placed for id, placed in found.items() if id not in hosts}
    return found


def _count(record: Element) -> str:
    return f"{record.heard.count}/{record.heard.of}" if record.heard is not None else ""


def _place(
    map: SystemMap, record: Element, view: View | None, theme: Theme, language: str, marks: Mapping[str, str],
    axis: Axis | None, looks: dict[tuple[str, str], Look], graded: Grade | None = None,
) -> PlacedElement:  # fmt: skip
    key = (record.kind, record.category)
    look = looks.get(key)
    if look is None:
        look = looks[key] = look_of(map, record)
    mark = next((marks[zone] for zone in record.zones if zone in marks), "") if marks else ""
    level, label = views.prominence(view, record.id), views.wording(view, record)
    if graded is not None and graded.hue:
        look = look._replace(hue=graded.hue)
    size = graded.size if graded is not None else 1.0
    if mark == "card":
        made = place_element(record, look, theme, level, language, label, card=True, grown=size)
    elif mark:
        made = place_mark(record, look, theme, mark, axis, level, language, label)
    else:
        made = place_element(record, look, theme, level, language, label, grown=size)
    made = within(made, _end(map, record)) if made.look.shape == "rupture" else made
    return made if graded is None else made._replace(grade=graded)


def _end(map: SystemMap, record: Element) -> float | None:
    """Where the lanes end through which a line runs."""
    lanes = [map.zones[id].shape for id in record.zones if id in map.zones]
    return max((extent(s).right for s in lanes if s.type == "lane"), default=None)


def _pebbles(map: SystemMap, elements: Elements, theme: Theme, language: str) -> bool:
    """Find free room for the words of pebbles whose words nobody placed."""
    zones = [zone for zone in map.zones.values() if zone.mark == "pebble"]
    if not zones:
        return False
    for zone in zones:
        mine = in_order(p for p in elements.values() if p.mark == "pebble" and zone.id in p.record.zones)
        taken = [p.anchor.grown(5) for p in mine]
        taken += [block_of(p) for p in mine if p.record.words_at]
        taken += [block_of(p) for p in elements.values() if p.mark == "own"]
        taken += along_trail(trail(mine))
        inside = extent(zone.shape) if zone.shape.type in ("lane", "rect", "cell") else None
        for placed in mine:
            if placed.record.words_at is None:
                at = free_words(placed, taken, inside)
                moved = place_mark(
                    placed.record, placed.look, theme, "pebble", None, placed.prominence, language, None, at
                )
                if moved != placed:  # else the very same placement, so that nothing follows
                    elements[placed.id] = moved
                taken.append(block_of(moved))
    return True


def _zones(
    map: SystemMap,
    view: View | None,
    elements: Elements,
    hosts: Mapping[str, str],
    theme: Theme,
    language: str,
    before: Figure | None,
) -> dict[str, PlacedZone]:
    members: dict[str, list[tuple[str, Box]]] = {}
    told = _told(map, view)
    for id, placed in elements.items():
        for zone in placed.record.zones:
            members.setdefault(zone, []).append((id, placed.box.grown(RIBBON) if id in told else placed.box))
    folded = views.folded(map, view)
    hidden = frozenset(view.filter.hidden) if view is not None else frozenset[str]()
    narrow = view is not None and views.narrows(view.filter)
    found: dict[str, PlacedZone] = {}
    for id, record in map.zones.items():
        if record.hidden or id in hidden:
            continue
        if narrow and record.shape.type == "hull" and not members.get(id) and id not in folded:
            continue  # a hull without anything it holds would be a scrap of itself
        if id in folded:
            taken = [zone.box for zone in found.values() if zone.folded]
            found[id] = place_folded(record, _inside(map, id, view), language, taken)
            continue
        path = None
        if record.mark == "pebble":
            path = trail([p for p in elements.values() if p.mark == "pebble" and id in p.record.zones])
        mine = members.get(id, [])
        old = before.zones.get(id) if before is not None else None
        if old is not None and old.record is record and not old.folded and old.trail == path and (
                old.boxes == tuple(box for _, box in mine)):  # fmt: skip
            found[id] = old._replace(members=tuple(m for m, _ in mine))
        else:
            found[id] = place_zone(record, mine, (), path, language)
        if scored(record):
            found[id] = found[id]._replace(scores=scores_of(elements[m] for m, _ in mine))
    return found


def _told(map: SystemMap, view: View | None) -> frozenset[str]:
    """Elements of the loop being told: their zone leaves room for the ribbon."""
    told = shown_loops(map, view) if view is not None else []
    links = [map.links[id] for loop in told for id in loop.links if id in map.links]
    return frozenset(end for link in links for end in (link.source, link.target))


def _inside(map: SystemMap, zone: str, view: View | None) -> list[tuple[str, Box]]:
    return [
        (id, Box.around(e.x, e.y, 10, 10)) for id, e in map.elements.items()
        if zone in e.zones and (view is None or views.keeps(view.filter, e))
    ]  # fmt: skip


def _loops(
    map: SystemMap, view: View | None, links: Mapping[str, PlacedLink], elements: Elements,
    badges: Mapping[str, LoopBadge], numbers: Mapping[str, Point],
) -> dict[str, PlacedLoop]:  # fmt: skip
    told = view.loop if view is not None else ""
    titles = loop_names(map)
    routes = {id: placed.route for id, placed in links.items()}
    found = {}
    for loop in shown_loops(map, view):
        through = [end for id in loop.links if id in links for end in
                   (links[id].record.source, links[id].record.target)]  # fmt: skip
        if not through:
            continue
        mine = [routes[id].spine for id in loop.links if id in routes]
        anchors = {id: between_ends(elements[id], mine) for id in through if id in elements}
        found[loop.id] = place_loop(
            loop,
            titles.get(loop.id, ""),
            badges.get(loop.id),
            loop.id == told,
            routes,
            anchors,
            numbers,
            tuple(dict.fromkeys(through)),
        )
    return found
