"""What is asked of a layout from the window, and what becomes of its answer: one step, told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sysmap.app.banners import Choice
from sysmap.app.commands import tidy
from sysmap.app.gliding import glide
from sysmap.editing import Draft, operations
from sysmap.i18n import _, _n
from sysmap.layout import Answer, Request
from sysmap.model import Loop, SystemMap, Zone

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.relayout.pictures import Worked

ALL, SELECTION, NEW = "all", "selection", "new"


def placed(desk: Desk, scope: str) -> frozenset[str] | None:
    """The elements to place; None for all of them."""
    if scope == SELECTION:
        return frozenset(desk.editor.selection & desk.editor.map.elements.keys())
    if scope == NEW:
        return tidy.added(desk)
    return None


def request(desk: Desk, how: str, scope: str, across: str = "", down: str = "") -> Request:
    map = desk.editor.map
    options: dict[str, Any] = {"across": across, "down": down,
                               "selected": tuple(desk.editor.selection & map.elements.keys())}  # fmt: skip
    ids = placed(desk, scope)
    if how == "radial" and scope == ALL:
        ids = None
    return Request(map, dict(desk.boxes()), how, ids, options=options)


def written(request: Request, answer: Answer) -> SystemMap:
    """The map as it will be: places with the zones that follow, bends, badges and titles let go."""
    draft = Draft(request.map)
    for one in _loosened(request.map, answer):
        draft.put(one)
    operations.place(draft, answer.places, request.boxes)
    for id, bend in answer.bends.items():
        if id in draft.links:
            operations.bend(draft, id, bend)
    return draft.finish()


def _loosened(map: SystemMap, answer: Answer) -> list[Loop | Zone]:
    """Badges and titles that a hand had put beside what moves now: the drawing places them again."""
    moved = answer.places.keys()
    ends = {id: {k.source, k.target} for id, k in map.links.items()}
    loops = [p.evolve(badge_at=None) for p in map.loops.values()
             if p.badge_at and any(not moved.isdisjoint(ends.get(id, ())) for id in p.links)]  # fmt: skip
    gathered = {z for id in moved if id in map.elements for z in map.elements[id].zones}
    zones = [z.evolve(title_at=None) for z in map.zones.values()
             if z.title_at and z.id in gathered and z.shape.type == "hull"]  # fmt: skip
    return [*loops, *zones]


def apply(desk: Desk, name: str, worked: Worked, *, fit: bool) -> None:
    """Write it, in one step; the picture glides there and a banner says what was kept."""
    before, answer = desk.editor.map, worked.answer
    if worked.figure is not None:
        desk.view.scene.foresee(worked.figure)
    with desk.editor.transaction(_("disposition : {name}").format(name=name)) as draft:
        for collection in ("zones", "elements", "links", "loops"):
            old = getattr(before, collection)
            for id, record in getattr(worked.after, collection).items():
                if old.get(id) is not record:
                    draft.put(record)
    after = desk.editor.map
    if after is before:
        desk.say(_("Rien n’a bougé : la carte est déjà disposée ainsi."))
        return
    glide(desk, before, after, fit=fit)
    said = _n("{n} élément redisposé.", "{n} éléments redisposés.", len(answer.places))
    parts = (_("{name} : {said}").format(name=name, said=said), kept(after), answer.said,
             _("Ctrl+Z remet tout en place."))  # fmt: skip
    desk.say(" ".join(part for part in parts if part), Choice(_("Annuler"), lambda: desk.do("undo")),
             Choice(_("Une autre disposition…"), lambda: desk.do("rearrange")))  # fmt: skip


def kept(map: SystemMap) -> str:
    """What stays in its place whatever the layout: what is locked, and the zones."""
    locked = sum(1 for e in map.elements.values() if e.locked)
    zones = sum(1 for zone in map.zones.values() if zone.shape.type != "hull")
    told = []
    if locked:
        told.append(_n("{n} élément verrouillé", "{n} éléments verrouillés", locked))
    if zones:
        told.append(_n("{n} zone", "{n} zones", zones))
    if not told:
        return ""
    both = _(" et ").join(told)
    if locked + zones == 1:
        return _("Reste en place : {what}.").format(what=both)
    return _("Restent en place : {what}.").format(what=both)
