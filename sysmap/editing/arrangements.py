"""Façons de voir: the page turns to another arrangement of the same elements, in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.editing import operations_moving, scaling
from sysmap.editing.draft import Draft
from sysmap.editing.zoning import NO_BOXES
from sysmap.geometry import Box, laid, strip, ways
from sysmap.model import Arrangement, SystemMap

TURNED = ("kinds", "categories", "link_kinds", "arrangements", "zones", "axes", "notes", "pictures",
          "elements", "links", "loops")  # fmt: skip
"""Collections that another arrangement may change."""


def arrange_as(draft: Draft, id: str, boxes: Mapping[str, Box] = NO_BOXES) -> None:
    """Put this arrangement on the page; the one that lies there is kept for later."""
    become(draft, ways.seen_in(draft.map(), id, boxes))


def lay_zones(
    draft: Draft, base: SystemMap, name: str, *, first: str = "", boxes: Mapping[str, Box] = NO_BOXES
) -> Arrangement:
    """Lay the zones and axes of this map (a template's) over the elements, as a new arrangement.

    `first` names the arrangement the map was in while it had only one.
    """
    made = ways.laid_on(draft.map(), base, name, first=first, boxes=boxes)
    become(draft, made)
    found: Arrangement = draft.arrangements[made.arrangement]
    return found


def rename(draft: Draft, id: str, name: str) -> None:
    draft.change(draft.arrangements[id], name=name)


def remove(draft: Draft, id: str, boxes: Mapping[str, Box] = NO_BOXES) -> None:
    """The arrangement goes, its elements stay; views of it show the one that lies on the page.

    When it lies on the page itself, the first of the others comes; the last one never goes.
    """
    others = [one for one in draft.arrangements if one != id]
    if id not in draft.arrangements or not others:
        return
    if id == draft.arrangement:
        arrange_as(draft, others[0], boxes)
    draft.drop(draft.arrangements[id])
    for view in list(draft.views.values()):
        if view.arrangement == id:
            draft.change(view, arrangement="")
    if len(draft.arrangements) == 1 and not any(v.arrangement for v in draft.views.values()):
        draft.drop(draft.arrangements[others[0]])
        draft.set(arrangement="")


def order(draft: Draft, ids: Iterable[str]) -> None:
    """The order in which they are offered."""
    draft.order("arrangements", list(ids))


def wait(draft: Draft, ids: Iterable[str], boxes: Mapping[str, Box] = NO_BOXES) -> None:
    """Take these elements to the strip « À placer » beside the page."""
    become(draft, strip.beside(draft.map(), ids, boxes))


def put_in(
    draft: Draft, ids: Iterable[str], zone: str, boxes: Mapping[str, Box] = NO_BOXES
) -> tuple[str, ...]:
    """Put these elements into the zone, as a hand would; answers who found no room there and stays."""
    wanted = [draft.elements[id] for id in ids if id in draft.elements and not draft.elements[id].locked]
    moved = {element.id for element in wanted}
    taken = [strip.box_of(e, boxes) for e in draft.elements.values() if e.id not in moved]
    found = laid.lay_in(draft.zones[zone], wanted, boxes, draft.zones.values(), taken)
    operations_moving.place(draft, {id: (spot.x, spot.y) for id, spot in found.spots.items()}, boxes)
    scaling.close_strip(draft)
    return found.crowded


def become(draft: Draft, made: SystemMap) -> None:
    """Turn the page: write to the draft all in which this map, its own seen otherwise, departs from it."""
    for name in TURNED:
        now, then = getattr(draft, name), getattr(made, name)
        if now is then:
            continue
        for record in [one for id, one in now.items() if id not in then]:
            draft.drop(record)
        for id, record in then.items():
            if now.get(id) is not record:
                draft.put(record)
        if list(getattr(draft, name)) != list(then):
            draft.order(name, list(then))
    fields = {name: getattr(made, name) for name in ("arrangement", "template", "palette")}
    draft.set(**{name: value for name, value in fields.items() if getattr(draft, name) != value})
