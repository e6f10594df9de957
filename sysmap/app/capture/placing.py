"""Where what is captured goes: a free place near what was just written; nothing else moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sysmap.app.capture import dating, obstacles
from sysmap.app.capture.needs import tie_need
from sysmap.editing import arrangements, operations, typeset
from sysmap.geometry import Box, Path, Point, extent, free_place, outline
from sysmap.i18n import _
from sysmap.model import Element, Link, Parked, SystemMap, Zone, clean, new_id, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

TOP = 0.16
"""Where columns begin, as a share of the height that is seen."""
REACHES = (360.0, 700.0)
"""How far round the place wished the map is asked what stands there; full so far, beyond its edge."""
USUAL_ZONE = (420.0, 280.0)
CLEAR, INSIDE, COLUMN = 56.0, 16.0, 280.0
"""Paper left round what is captured, so that relations find their way (less in a zone); columns apart."""
HAIR = 0.5
"""So much more under the one before: rounding must not find the place taken and send the words aside."""


def current_zone(map: SystemMap, zone: str) -> str:
    """This zone if it is still there."""
    return zone if zone in map.zones else ""


def next_zone(map: SystemMap, zone: str, step: int) -> str:
    """The zone after (or before) this one, « no zone » standing after the last.

    The headings of a matrix that write nothing are passed by, and so are lines, which hold nothing, and
    the strip of those who wait.
    """
    shown = [z for z in map.zones.values() if not z.hidden and not z.waits and z.shape.type != "line"]
    matrix = any(z.shape.type == "cell" for z in shown)
    ring = [*(z.id for z in shown if z.writes or not matrix), ""]
    place = ring.index(zone) if zone in ring else len(ring) - 1
    return ring[(place + step) % len(ring)]


def first_zone(map: SystemMap) -> str:
    """Where the first words of a map go: the first zone that writes something (a cell of a matrix before
    others), the first lane of a frise, beside which nothing stands, else nowhere special.
    """
    zones = [z for z in map.zones.values() if not z.hidden and (z.writes or z.shape.type == "lane")]
    first = map.palette[0] if map.palette else ""
    zones.sort(key=lambda z: (not z.writes, not _welcomes(z, first), z.shape.type != "cell"))
    return zones[0].id if zones else ""


def _welcomes(zone: Zone, kind: str) -> bool:
    """Whether it writes something on this kind: the first one offered is the first one typed."""
    return any(not write.kinds or kind in write.kinds for write in zone.writes)


def create_captured(
    desk: Desk, kind: str, typed: str, zone: str, after: str, source: str = "", category: str = "",
    seen: str | None = None,
) -> str:  # fmt: skip
    """A new element with these words at a free place; returns its id.

    The words typed are kept as they were; their typography is a step of its own, so that one
    undo takes it away. `seen` are these words as they stood in the field, set while they were typed.
    With a `source` the relation in hand leads from there to it, in the same step; a need written
    in the cell of a matrix is tied to both its ends.
    """
    zone = "" if desk.landing.on else zone
    said = clean(typed)
    id = new_id("e", desk.editor.map.elements)
    label, dates = dating.read(desk.editor.map, said)
    element = Element(id=id, kind=kind, label=label, original=said, dates=dates)
    put = dating.place(desk, element, zone) or place(desk, element, zone, desk.box(after) if after else None)
    waits = dating.waits(desk.editor.map, element, zone)
    armed, sign = desk.link_armed()
    with desk.editor.transaction(_("ajout de « {label} »").format(label=said)) as draft:
        operations.create(draft, kind, label, *put.centre, id=id, original=said, dates=dates,
                          boxes=desk.boxes())  # fmt: skip
        if category:
            operations.set_category(draft, [id], category)
        if source:
            operations.connect(draft, source, id, armed, polarity=sign)
        else:
            tie_need(draft, id, zone)
        if waits:
            arrangements.wait(draft, [id], {**desk.boxes(), id: put})
    if waits:
        desk.status.say(_("Sans date : « {label} » attend dans « À placer ».").format(label=label))
    _set_typography(desk, id, label, None if seen is None else dating.read(desk.editor.map, clean(seen))[0])
    desk.landing.written(put)
    desk.show_new(id)
    return id


def _set_typography(desk: Desk, id: str, said: str, seen: str | None) -> None:
    better = typeset(said, desk.shell.typesetter.style) if seen is None else seen
    if better != said:
        with desk.editor.transaction(_("typographie")) as draft:
            draft.change(draft.elements[id], label=better)


def set_pasted(desk: Desk, ids: Iterable[str]) -> None:
    """Labels that came from elsewhere are set like those that are typed, as a step of its own."""
    style, elements = desk.shell.typesetter.style, desk.editor.map.elements
    better = {id: typeset(elements[id].label, style) for id in ids if id in elements}
    changed = {id: words for id, words in better.items() if words != elements[id].label}
    if changed:
        with desk.editor.transaction(_("typographie")) as draft:
            for id, words in changed.items():
                draft.change(draft.elements[id], label=words)


def _footprint(desk: Desk, element: Element, zone: str, at: Point) -> Box:
    return obstacles.footprint(desk.editor.map, desk.view.scene.theme, element, zone, at)


def place(desk: Desk, element: Element, zone: str, before: Box | None, more: Sequence[Box] = ()) -> Box:
    """Under what was written just before in the same place, else in the zone, else in sight.

    `more` are boxes that are not on the map yet.
    """
    if desk.landing.on:
        foot = _footprint(desk, element, "", desk.landing.at)
        return desk.landing.place((foot.width, foot.height), more)
    path, near = _where(desk, zone)
    foot = _footprint(desk, element, zone, near)
    size, aside = (foot.width, foot.height), foot.centre
    if before is not None:
        under = _below(desk, before, size, path)
        # What a full zone left outside is no guide: the wish would wander off with it.
        near = under if path is None or path.bounds().holds(*under) else near
    wish = Point(near.x + aside.x, near.y + aside.y)
    others = list(more) + ([] if zone else obstacles.of_zones(desk.view.figure))
    clear = CLEAR if path is None else INSIDE
    for reach in REACHES if path is None else (float("inf"),):
        taken = obstacles.of_figure(desk.view.figure, wish, reach) + others
        at = free_place(size, wish, taken, path, clear=clear)
        if path is not None or max(abs(at.x - wish.x), abs(at.y - wish.y)) + max(size) / 2 + clear <= reach:
            break
    else:
        at = _beyond(desk.view.figure.bounds, wish, size)
    return Box.around(at.x - aside.x, at.y - aside.y, *size)


def _beyond(whole: Box, wish: Point, size: tuple[float, float]) -> Point:
    """The nearest place outside of a map that is full."""
    wide, high = size[0] / 2 + CLEAR, size[1] / 2 + CLEAR
    sides = (Point(whole.left - wide, wish.y), Point(whole.right + wide, wish.y),
             Point(wish.x, whole.top - high), Point(wish.x, whole.bottom + high))  # fmt: skip
    return min(sides, key=lambda at: abs(at.x - wish.x) + abs(at.y - wish.y))


def _below(desk: Desk, before: Box, size: tuple[float, float], path: Path | None) -> Point:
    """Under the one before; at the foot of what is seen, at the top of the next column."""
    x, y = before.centre.x, before.bottom + CLEAR + HAIR + size[1] / 2
    seen = path.bounds() if path is not None else desk.view.desk.visible()
    if y + size[1] / 2 > seen.bottom - CLEAR:
        return Point(x + COLUMN, seen.top + (seen.height * TOP if path is None else CLEAR + size[1] / 2))
    return Point(x, y)


def _where(desk: Desk, zone: str) -> tuple[Path | None, Point]:
    found = desk.editor.map.zones.get(zone)
    if found is None:
        return None, _beginning(desk)
    members = [
        box
        for e in desk.editor.map.elements.values()
        if zone in e.zones and (box := desk.box(e.id)) is not None
    ]
    path = outline(found.shape, members)
    return path, _heart(found, path, members)


def _beginning(desk: Desk) -> Point:
    """Where a free sheet begins: up at the left, with room for columns; later, where one looks."""
    seen = desk.view.desk.visible()
    if desk.editor.map.elements:
        return Point(*seen.centre)
    return Point(seen.left + seen.width * 0.2, seen.top + seen.height * TOP)


def _heart(zone: Zone, path: Path, members: list[Box]) -> Point:
    """A point inside: for a ring or a quarter the middle of the box may be outside."""
    from math import cos, radians, sin

    shape = zone.shape
    if shape.type == "sector":
        angle, share = radians((shape.start + shape.end) / 2), (shape.inner + shape.outer) / 2
        return Point(
            shape.x + sin(angle) * share * shape.width / 2, shape.y - cos(angle) * share * shape.height / 2
        )
    box = path.bounds() if path.commands else extent(shape)
    return Point(box.centre.x, box.centre.y + min(16.0, box.height / 8))


def _kind_of(map: SystemMap, armed: str, sign: str) -> str:
    """The relation kind in hand, unless a sign was typed that it cannot take."""
    return armed if not sign or map.link_kind(armed).signed else "influence"


def would_say(map: SystemMap, armed: tuple[str, str], link: tuple[str, str, str]) -> str:
    """What the relation being typed will say."""
    source, target, sign = link
    kind = _kind_of(map, armed[0], sign)
    polarity = (sign or armed[1]) if map.link_kind(kind).signed else ""
    would = Link(id="?", kind=kind, source=source, target=target, polarity=polarity)
    return sentence(map, would, map.language)


def relate(desk: Desk, source: str, target: str, sign: str) -> str:
    """The relation that was typed; returns its id, or nothing when the rules refuse it."""
    armed, held = desk.link_armed()
    kind = _kind_of(desk.editor.map, armed, sign)
    with desk.editor.transaction(_("nouvelle relation")) as draft:
        made = operations.connect(draft, source, target, kind, polarity=sign or held)
    desk.show_new(*([made.id] if made is not None else []), target)
    return made.id if made is not None else ""


def add_zone_named(desk: Desk, name: str) -> str:
    """A zone of this name on free paper."""
    figure = desk.view.figure
    whole = figure.bounds
    near = Point(whole.right + USUAL_ZONE[0] / 2 + 40, whole.centre.y)
    taken = [*obstacles.standing(figure), *(zone.path.bounds() for zone in figure.zones.values())]
    at = free_place(USUAL_ZONE, near if taken else Point(*desk.centre()), taken, clear=24)
    with desk.editor.transaction(_("nouvelle zone")) as draft:
        made = operations.add_zone(draft, Box.around(*at, *USUAL_ZONE), name, boxes=desk.boxes())
    desk.show_zone(made.id)
    return made.id


def park(desk: Desk, words: str, **fields: Any) -> None:
    """« Intéressant, mais pas maintenant »: the words go to the frigo."""
    with desk.editor.transaction(_("mise au frigo")) as draft:
        draft.put(Parked(id=new_id("g", draft.frigo), text=clean(words), **fields))
    desk.status.say(_("Gardé au frigo ({n})").format(n=len(desk.editor.map.frigo)))


