"""Ranger: aligning, distributing, removing overlaps, tightening. Never a new layout."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from math import hypot
from typing import TYPE_CHECKING

from sysmap.app.gliding import glide
from sysmap.editing import Draft, operations
from sysmap.geometry import Box
from sysmap.i18n import _, _n
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Places = Mapping[str, tuple[float, float]]
AIR, FAR = 4.0, 420.0
"""Map units: what is nearer than this touches; a new element farther from all its relations is astray."""


def several(desk: Desk) -> bool:
    return len(desk.editor.selection) > 1


def three(desk: Desk) -> bool:
    return len(desk.editor.selection) > 2


def some_elements(desk: Desk) -> bool:
    return len(desk.editor.map.elements) > 1


def chosen(desk: Desk) -> frozenset[str]:
    """The selected elements when there are two or more, else all of them."""
    map = desk.editor.map
    ids = desk.editor.selection & map.elements.keys()
    return frozenset(ids if len(ids) > 1 else map.elements)


@contextmanager
def gliding(desk: Desk, label: str) -> Iterator[Draft]:
    """One undo step, after which the picture glides and the status line says how much has moved."""
    before = desk.editor.map
    with desk.editor.transaction(label) as draft:
        yield draft
    after = desk.editor.map
    if after is not before:
        desk.status.say(how_much(before, after))
        glide(desk, before, after)


def how_much(before: SystemMap, after: SystemMap) -> str:
    """« 6 éléments déplacés, de 40 points au plus. Les 12 autres n’ont pas bougé. »"""
    far = [hypot(e.x - old.x, e.y - old.y) for e in after.elements.values()
           if (old := before.elements.get(e.id)) is not None and (old.x, old.y) != (e.x, e.y)]  # fmt: skip
    if not far:
        return _("Aucun élément n’a bougé.")
    moved = _n("{n} élément déplacé, de {far} points au plus.",
               "{n} éléments déplacés, de {far} points au plus.", len(far))  # fmt: skip
    moved = moved.replace("{far}", f"{max(far):.0f}")
    rest = len(after.elements) - len(far)
    if not rest:
        return moved
    others = _n("L’autre n’a pas bougé.", "Les {n} autres n’ont pas bougé.", rest)
    return f"{moved} {others}"


def align(desk: Desk, how: str) -> None:
    with gliding(desk, _("alignement")) as draft:
        operations.align(draft, desk.editor.selection, how, desk.boxes())


def distribute(desk: Desk, how: str) -> None:
    with gliding(desk, _("répartition")) as draft:
        operations.distribute(draft, desk.editor.selection, how, desk.boxes())


def unclutter(desk: Desk) -> None:
    """Push apart what overlaps, by as little as it takes; the rest does not move."""
    from sysmap.layout import decluttered

    places = decluttered(desk.editor.map, desk.boxes(), chosen(desk))
    if not places:
        desk.status.say(_("Rien ne se chevauche : rien n’a bougé."))
        return
    n = len(places)
    _put(desk, places, _n("désencombrement : {n} élément", "désencombrement : {n} éléments", n))


def tighten(desk: Desk) -> None:
    """Take out the room that nothing needs; who is left of whom stays left of them."""
    from sysmap.layout import tightened

    places = tightened(desk.editor.map, desk.boxes(), chosen(desk))
    if not places:
        desk.status.say(_("Tout est déjà serré : rien n’a bougé."))
        return
    _put(desk, places, _n("resserrement : {n} élément", "resserrement : {n} éléments", len(places)))


def _put(desk: Desk, places: Places, label: str) -> None:
    with gliding(desk, label) as draft:
        operations.place(draft, places, desk.boxes())


def front(desk: Desk) -> None:
    with desk.editor.transaction(_("mise au premier plan")) as draft:
        operations.bring_to_front(draft, desk.editor.selection)


def back(desk: Desk) -> None:
    with desk.editor.transaction(_("mise à l’arrière-plan")) as draft:
        operations.send_to_back(draft, desk.editor.selection)


def straighten(desk: Desk) -> None:
    """Give the bends of the selected relations (of all when none is) back to the drawing."""
    map = desk.editor.map
    ids = [i for i in desk.editor.selection if i in map.links] or list(map.links)
    with desk.editor.transaction(_("courbes automatiques")) as draft:
        for id in ids:
            operations.bend(draft, id, None)


# What is new


def newcomers(desk: Desk) -> frozenset[str]:
    """The selected elements; else those added since the last stage, else since the map was opened."""
    map = desk.editor.map
    picked = desk.editor.selection & map.elements.keys()
    return frozenset(picked) if picked else added(desk)


def added(desk: Desk) -> frozenset[str]:
    """The elements added since the last stage, else since the map was opened."""
    return frozenset(desk.editor.map.elements.keys() - _known(desk))


def _known(desk: Desk) -> Collection[str]:
    last = next(reversed(desk.editor.map.stages.values()), None)
    if last is None:
        return desk.editor.history.first.elements.keys()
    records = last.map.get("elements", ())
    return {str(record.get("id")) for record in records if isinstance(record, dict)}


def has_newcomers(desk: Desk) -> bool:
    return len(desk.editor.map.elements) > 1 and bool(newcomers(desk))


def place_new(desk: Desk) -> None:
    """Each new element goes near those it is related to, in free room; none of the others moves."""
    from sysmap.layout import FRESH, Request, arrange

    map, boxes = desk.editor.map, desk.boxes()
    picked = bool(desk.editor.selection & map.elements.keys())
    ids = frozenset(id for id in newcomers(desk) if picked or _astray(map, id, boxes))
    places = arrange(Request(map, boxes, FRESH, ids)).places if ids else {}
    if not places:
        desk.status.say(_("Les nouveaux sont déjà à leur place : rien n’a bougé."))
        return
    n = len(places)
    _put(desk, places, _n("rangement d’un nouvel élément", "rangement de {n} nouveaux éléments", n))


def _astray(map: SystemMap, id: str, boxes: Mapping[str, Box]) -> bool:
    """Whether it lies over another, or far from all that it is related to."""
    if id not in boxes:
        return False
    box, at = boxes[id].grown(AIR), boxes[id].centre
    if any(other != id and box.meets(boxes[other]) for other in boxes):
        return True
    ends = {end for k in map.links.values() if id in (k.source, k.target) for end in (k.source, k.target)}
    related = [boxes[end].centre for end in ends - {id} if end in boxes]
    return bool(related) and min(hypot(at.x - p.x, at.y - p.y) for p in related) > FAR
