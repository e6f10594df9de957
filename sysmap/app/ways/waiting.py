"""Those who wait in the strip « À placer »: who they are, why, and how they are taken in hand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.geometry import belonging
from sysmap.i18n import _, _n
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def ids(map: SystemMap) -> list[str]:
    """Those in the strip, in the order of the map."""
    strips = {zone.id for zone in map.zones.values() if zone.waits}
    return [id for id, e in map.elements.items() if not strips.isdisjoint(e.zones)] if strips else []


def crowded_out(map: SystemMap) -> list[str]:
    """Those of them who say where they belong, but found no room there."""
    zones = [z for z in map.zones.values() if not (z.waits or z.hidden or z.folded)]
    axes = list(map.axes.values())
    return [id for id in ids(map) if belonging.wish_of(map.elements[id], zones, axes) is not None]


def told(map: SystemMap) -> str:
    """Who waits and why, in a sentence or two; nothing when everybody has a place."""
    crowd = len(crowded_out(map))
    silent = len(ids(map)) - crowd
    said = []
    if silent and silent == len(map.elements):
        said.append(_("Aucun élément ne dit encore où est sa place ici : tous attendent à côté de la page. "
                      "Glissez-les dans les zones, ou choisissez-les, puis J."))  # fmt: skip
    elif silent:
        said.append(_n("{n} élément ne dit pas où est sa place ici : il attend à côté de la page.",
                       "{n} éléments ne disent pas où est leur place ici : ils attendent à côté de la page.",
                       silent))  # fmt: skip
    if crowd:
        said.append(_n("{n} élément n’a pas trouvé de place dans sa zone : il attend aussi.",
                       "{n} éléments n’ont pas trouvé de place dans leur zone : ils attendent aussi.",
                       crowd))  # fmt: skip
    return " ".join(said)


def choose(desk: Desk) -> None:
    """Take all of them in hand."""
    desk.editor.select(ids(desk.editor.map))
    desk.view.setFocus()
