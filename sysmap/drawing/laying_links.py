"""Laying out relations: ends, arcs, marks; only what a change touches is done again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import NamedTuple

from sysmap.drawing import views
from sysmap.drawing.arcs import ALONE, choose_bends, usual_bends
from sysmap.drawing.bridges import bridged
from sysmap.drawing.figure import Figure
from sysmap.drawing.frise import block_of
from sysmap.drawing.links import Taken, badge_place, moved_marks, off_boxes, on_any, routed, verb_words, want
from sysmap.drawing.loops import name_lines, round_links
from sysmap.drawing.openings import bent
from sysmap.drawing.placed import PlacedElement, PlacedLink, PlacedLoop, PlacedZone
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box, LoopBadge, LoopWant, Point, place_marks
from sysmap.model import Bend, Link, Loop, SystemMap, View, shown_loops, told_links

WATCHED = 240
"""Up to so many relations, marks look for free room; beyond, they stand at their usual places."""


TREE = Bend(form="tree", offset=0.0)
_BESIDE = 3.0
"""Square turns of a tree pass no nearer to another element, in map units."""
FEW_MOVED = 100
"""With more moved elements than this an index of all boxes is worth its making."""


class Lines(NamedTuple):
    links: dict[str, PlacedLink]
    badges: Mapping[str, LoopBadge]
    numbers: Mapping[str, Point]


def lay_links(
    map: SystemMap,
    view: View | None,
    theme: Theme,
    elements: Mapping[str, PlacedElement],
    anchors: Mapping[str, Box],
    zones: Mapping[str, PlacedZone],
    hosts: Mapping[str, str],
    before: Figure | None,
    hasty: bool = False,
) -> Lines:
    """Every relation the view shows whose two ends are shown, in the map's order."""
    ends = _ends(map, anchors, zones, hosts)
    drawn = _placed_ends(map, bridged(map, view, {*anchors, *hosts}, before))
    links = _drawn(drawn, view, ends, hosts)
    boxes = {**anchors, **{id: ends[id] for id in hosts if id in ends}} if hosts else anchors
    if hosts:
        links = gathered(links, hosts, map.language)
    moved = _moved(elements, before)
    kept = _kept(links, moved, before) if not hosts else {}
    old = before.links if before is not None else {}
    anew = [id for id in links if id not in kept]
    words = _words(elements, zones)
    loops = shown_loops(map, view)
    told = _told_links(map, view)
    bends: Mapping[str, Bend] = {}
    if anew and (hasty or len(links) > ALONE):
        bends = usual_bends(links, boxes, _known(map, links, old, anew, boxes), anew)
    elif anew:
        bends = choose_bends(links, boxes, _known(map, links, old, links, boxes), words)
    placed = {
        id: kept.get(id)
        or PlacedLink(
            id, link, map.link_kind(link), routed(link, bends[id], boxes),
            views.between(view, link, id in told)
        )
        for id, link in links.items()
    }
    if not anew and before is not None and before.map.loops is map.loops:
        return Lines(placed, *_told_before(before))
    if hasty or len(placed) > (WATCHED if before is None else WATCHED // 2):
        for id in anew:
            placed[id] = moved_marks(placed[id], old.get(id), theme.sign, theme.least)
        if not hasty:
            taken = _taken(boxes, moved, before if not hosts else None)
            placed |= off_boxes([placed[id] for id in anew], taken, theme.sign)
        return Lines(placed, *_carried(before, placed, anew, loops))
    return _watched(placed, loops, boxes, words + _bent_titles(zones), _edges(zones), view, theme)


def _known(
    map: SystemMap, links: Mapping[str, Link], old: Mapping[str, PlacedLink], ids: Collection[str],
    boxes: Mapping[str, Box],
) -> dict[str, Bend]:  # fmt: skip
    """The bends that these had, or that the levels of a tree give them, as long as they give them."""
    known = {id: old[id].route.bend for id in ids if id in old and not _given_back(links[id], old[id])}
    known = {id: bend for id, bend in known.items() if bend != TREE or links[id].bend is not None}
    if any(zone.ties for zone in map.zones.values()):
        known |= {id: TREE for id in ids if _in_a_tree(map, links[id]) and _turns_free(links[id], boxes)}
    return known


def _words(elements: Mapping[str, PlacedElement], zones: Mapping[str, PlacedZone]) -> list[Box]:
    """Words on no box of their own, that lines and marks keep off."""
    words = [block_of(p) for p in elements.values() if p.mark or p.look.shape in ("star", "rupture")]
    words += [
        z.title.box for z in zones.values() if z.title is not None and (z.place is None or not z.place.arc)
    ]
    return words + [z.second.box for z in zones.values() if z.second is not None]


def _moved(elements: Mapping[str, PlacedElement], before: Figure | None) -> set[str]:
    """Elements that are not placed as they were in the previous figure."""
    was = before.elements if before is not None else {}
    return {id for id, placed in elements.items() if was.get(id) is not placed}


def _taken(boxes: Mapping[str, Box], moved: Collection[str], before: Figure | None) -> Taken:
    """Whether a box stands there: where nothing moved, the previous figure's index knows."""
    if before is None or len(moved) > FEW_MOVED:
        return on_any(boxes.values())
    here, solid = [boxes[id] for id in moved if id in boxes], before.spots.solid

    def taken(room: Box) -> bool:
        near = (boxes[id] for id in solid(room) if id in boxes and id not in moved)
        return any(map(room.meets, here)) or any(map(room.meets, near))

    return taken


def _given_back(link: Link, old: PlacedLink) -> bool:
    """Whether a line that had a bend of its own is the drawing's again: it chooses anew."""
    return link.bend is None and old.record.bend is not None


def _in_a_tree(map: SystemMap, link: Link) -> bool:
    """Whether a relation that nobody bent goes from one level of a tree to another."""
    if link.bend is not None or link.source not in map.elements or link.target not in map.elements:
        return False
    source, target = (_level(map, id) for id in (link.source, link.target))
    return bool(source and target and source != target)


def _turns_free(link: Link, boxes: Mapping[str, Box]) -> bool:
    """Whether square turns run under no other element; past one an arc finds its way."""
    line = routed(link, TREE, boxes)
    ends, room = (link.source, link.target), line.bounds().grown(_BESIDE)
    near = [box.grown(_BESIDE) for id, box in boxes.items() if room.meets(box) and id not in ends]
    return not any(box.holds(*at) for box in near for at in line.points)


def _level(map: SystemMap, id: str) -> str:
    zones = map.elements[id].zones
    return next((zone for zone in zones if zone in map.zones and map.zones[zone].ties == "tree"), "")


def _placed_ends(map: SystemMap, links: Mapping[str, Link]) -> Mapping[str, Link]:
    """Those whose ends have a place: until they do, no line runs across the page to what waits beside it."""
    strips = {zone.id for zone in map.zones.values() if zone.waits}
    if not strips:
        return links
    aside = {id for id, e in map.elements.items() if not strips.isdisjoint(e.zones)}
    return {id: k for id, k in links.items() if k.source not in aside and k.target not in aside}


def _told_links(map: SystemMap, view: View | None) -> frozenset[str]:
    told = shown_loops(map, view) if view is not None else []
    return frozenset(id for loop in told for id in loop.links)


def _ends(map: SystemMap, anchors: Mapping[str, Box], zones: Mapping[str, PlacedZone],
          hosts: Mapping[str, str]) -> Mapping[str, Box]:  # fmt: skip
    """The box each element's relations join: its own, or its folded zone's."""
    if not hosts:
        return anchors
    return {**anchors, **{id: zones[zone].box.grown(-5) for id, zone in hosts.items() if zone in zones}}


def _drawn(
    links: Mapping[str, Link], view: View | None, ends: Mapping[str, Box], hosts: Mapping[str, str]
) -> dict[str, Link]:
    """Those the view shows whose two ends are shown."""
    if view is None and not hosts:
        return {id: link for id, link in links.items() if link.source in ends and link.target in ends}
    return {id: link for id, link in links.items() if _shown(link, view, ends, hosts)}


def _shown(link: Link, view: View | None, ends: Mapping[str, Box], hosts: Mapping[str, str]) -> bool:
    if link.source not in ends or link.target not in ends:
        return False
    if hosts and link.source in hosts and hosts.get(link.source) == hosts.get(link.target):
        return False
    return view is None or views.keeps_link(view.filter, link)


_GATHERED = {"fr": "{n}\u00a0relations", "en": "{n}\u00a0relations"}


def gathered(links: Mapping[str, Link], hosts: Mapping[str, str], language: str) -> dict[str, Link]:
    """The relations of folded zones: those that say the same between the same two are one, and say how many.

    Arcs chosen for the open zone say nothing of the folded one.
    """
    alike: dict[tuple[str, ...], list[Link]] = {}
    found = dict(links)
    for id, link in links.items():
        if link.source in hosts or link.target in hosts:
            ends = (hosts.get(link.source, link.source), hosts.get(link.target, link.target))
            alike.setdefault((*ends, link.kind, link.polarity), []).append(link)
            del found[id]
    for some in alike.values():
        words = _GATHERED.get(language, _GATHERED["fr"]).format(n=len(some))
        said = {"verb": words, "delay": all(link.delay for link in some)} if len(some) > 1 else {}
        found[some[0].id] = some[0].evolve(bend=None, **said)
    return {id: found[id] for id in links if id in found}


def _kept(
    links: Mapping[str, Link], moved: Collection[str], before: Figure | None
) -> dict[str, PlacedLink]:
    """Relations of the previous figure that nothing touched."""
    if before is None or before.hosts:
        return {}
    old = before.links
    return {
        id: known for id, link in links.items()
        if (known := old.get(id)) is not None and known.record is link
        and link.source not in moved and link.target not in moved
    }  # fmt: skip


def _told_before(before: Figure) -> tuple[dict[str, LoopBadge], dict[str, Point]]:
    badges = {id: LoopBadge(p.ring, p.name.box if p.name else Box.around(*p.ring, 0, 0), p.clockwise)
              for id, p in before.loops.items()}  # fmt: skip
    numbers = {p.record.links[i]: at for p in before.loops.values() for i, at in _by_link(p)}
    return badges, numbers


def _carried(before: Figure | None, placed: Mapping[str, PlacedLink], fresh: list[str],
             loops: list[Loop]) -> tuple[dict[str, LoopBadge], dict[str, Point]]:  # fmt: skip
    """Rings where they were, and numbers at their usual places on the arcs that moved."""
    badges, numbers = _told_before(before) if before is not None else ({}, {})
    moved = set(fresh)
    for loop in loops:
        for id in told_links(loop):
            if id in placed and (id in moved or id not in numbers):
                line = placed[id].route
                numbers[id] = line.at(0.36 * line.length())[0]
    return badges, numbers


def _by_link(placed: PlacedLoop) -> list[tuple[int, Point]]:
    rank = {i + 1: id for i, id in enumerate(told_links(placed.record))}
    where = {id: i for i, id in enumerate(placed.record.links)}
    return [(where[rank[n]], at) for n, at in placed.numbers if rank.get(n) in where]


def _bent_titles(zones: Mapping[str, PlacedZone]) -> list[Box]:
    """The letters of titles along an arc: marks keep off them; a line that crosses is left open there."""
    along = [z for z in zones.values() if z.title is not None and z.place is not None and z.place.arc]
    return [box for zone in along for box in bent(zone)]


def _edges(zones: Mapping[str, PlacedZone]) -> list[tuple[Point, Point]]:
    """The outlines of rings and sectors, in short lines: words beside a relation keep off them."""
    found: list[tuple[Point, Point]] = []
    for placed in zones.values():
        if placed.record.shape.type in ("sector", "ellipse") and not placed.folded:
            for loop in placed.path.flattened(2.0):
                found += [(Point(*a), Point(*b)) for a, b in pairwise(loop)]
    return found


def _watched(
    placed: dict[str, PlacedLink],
    loops: list[Loop],
    boxes: Mapping[str, Box],
    words: list[Box],
    edges: list[tuple[Point, Point]],
    view: View | None,
    theme: Theme,
) -> Lines:
    """Every mark in free room."""
    told = next((loop for loop in loops if view is not None and loop.id == view.loop), None)
    numbered = frozenset(told_links(told)) if told else frozenset[str]()
    on_ribbon = frozenset(told.links) if told else frozenset[str]()
    wants = {id: want(p.record, p.kind, id in numbered, id in on_ribbon, theme.least)
             for id, p in placed.items()}  # fmt: skip
    rings = {}
    for loop in loops:
        lines = name_lines(loop)
        if not loop.id:
            continue
        size = (lines.width, lines.height) if lines else (0.0, 0.0)
        rings[loop.id] = LoopWant(round_links(loop, view), size)
    routes = {id: p.route for id, p in placed.items()}
    badges = {id: at for id, p in placed.items() if (at := badge_place(p.kind, p.route, p.record.delay))}
    taken = [Box.around(*at, 2 * theme.sign, 2 * theme.sign) for at in badges.values()]
    marks = place_marks(routes, boxes, wants, loops=rings, words=(*words, *taken), edges=edges,
                        scale=theme.sign / 8.5)  # fmt: skip
    numbers: dict[str, Point] = {}
    for id, found in marks.links.items():
        p = placed[id]
        placed[id] = p._replace(sign=found.sign, delay=found.delay,
                                words=verb_words(p.record, found.words, theme.least),
                                cuts=found.cuts, badge=badges.get(id))  # fmt: skip
        if found.number is not None:
            numbers[id] = found.number
    placed |= off_boxes(placed.values(), on_any([*boxes.values(), *words]), theme.sign)
    return Lines(placed, marks.loops, numbers)
