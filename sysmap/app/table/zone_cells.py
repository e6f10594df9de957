"""The zone of an element, in a cell: writing it moves the element there, as a hand would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sysmap.app.capture.placing import place
from sysmap.app.finding.find import fold
from sysmap.app.table.columns import Refused, Write, refuse
from sysmap.app.zone_names import zone_name
from sysmap.editing import Draft, operations
from sysmap.geometry import Box
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def zones_of(desk: Desk, element: Any) -> str:
    """« Les habitants, La cuisine »."""
    map = desk.editor.map
    return ", ".join(zone_name(map, id) for id in element.zones if id in map.zones)


def zone_names(desk: Desk) -> list[str]:
    map = desk.editor.map
    return list(dict.fromkeys(zone_name(map, zone.id) for zone in map.zones.values()))


def zone_called(desk: Desk, words: str) -> str:
    """The zone of this name; nothing when there is none."""
    map, wanted = desk.editor.map, fold(words)
    return next((z.id for z in map.zones.values() if wanted and fold(zone_name(map, z.id)) == wanted), "")


def write_zones(desk: Desk) -> Write:
    """Move the element into the zone of this name, or out of every zone for no name."""

    def write(draft: Draft, element: Any, text: str) -> None:
        now = (zone_name(desk.editor.map, z) for z in element.zones if z in draft.zones)
        if fold(text) == fold(", ".join(now)):
            return
        zone = zone_called(desk, text)
        if text.strip() and not zone:
            raise refuse(text, _("il n’y a pas de zone de ce nom"))
        _move(desk, draft, element, zone)

    return write


def _move(desk: Desk, draft: Draft, element: Any, zone: str) -> None:
    if element.locked:
        raise Refused(_("« {label} » est verrouillé : il reste où il est.").format(label=element.label))
    box = place(desk, element, zone, None, placed_since(desk, draft))
    x, y = box.centre
    known = desk.boxes()
    operations.move(draft, [element.id], x - element.x, y - element.y, boxes=known)
    now = draft.elements[element.id]
    if (zone and zone not in now.zones) or (not zone and now.zones):
        draft.put(element)
        name = zone_name(desk.editor.map, zone) or _("Hors zone")
        raise Refused(_("Plus de place libre dans « {zone} » : l’élément reste où il est.").format(zone=name))


def placed_since(desk: Desk, draft: Draft) -> list[Box]:
    """Where the elements stand that this very step has moved or made: nothing else goes there."""
    before, boxes = draft.base.elements, desk.boxes()
    fresh = [e for e in draft.elements.values() if before.get(e.id) is not e]
    found = []
    for one in fresh:
        if one.id not in before or (before[one.id].x, before[one.id].y) != (one.x, one.y):
            size = boxes[one.id] if one.id in boxes else Box.around(0, 0, 150, 44)
            found.append(Box.around(one.x, one.y, size.width, size.height))
    return found
