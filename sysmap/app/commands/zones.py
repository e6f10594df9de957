"""Zones are folded, hidden, kept off paper; what they hold goes back to the strip to be placed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sysmap.app.gliding import glide
from sysmap.app.zone_names import zone_name
from sysmap.editing import arrangements, operations
from sysmap.i18n import _, _n
from sysmap.model import Zone

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def chosen(desk: Desk) -> list[Zone]:
    """The selected zones, in the order of the map."""
    return [zone for id, zone in desk.editor.map.zones.items() if id in desk.editor.selection]


def some(desk: Desk) -> bool:
    return bool(chosen(desk))


def fold(desk: Desk) -> None:
    """Fold the selected zones into one box each; open them when all are folded."""
    zones = chosen(desk)
    if not zones:
        return
    on = not all(zone.folded for zone in zones)
    label = _("zone repliée") if on else _("zone dépliée")
    with desk.editor.transaction(label) as draft:
        operations.fold(draft, [zone.id for zone in zones], on, boxes=desk.boxes())


def fold_words(desk: Desk) -> str:
    zones = chosen(desk)
    return _("Déplier la zone") if zones and all(zone.folded for zone in zones) else _("Replier la zone")


def hide(desk: Desk) -> None:
    """Hide the selected zones: what they hold stays, and stays theirs."""
    zones = chosen(desk)
    if not zones:
        return
    with desk.editor.transaction(_("zone masquée")) as draft:
        operations.set_fields(draft, [zone.id for zone in zones], hidden=True)
    desk.editor.select(())
    desk.status.say(_n("Zone masquée. « Montrer les zones masquées » la fait revenir.",
                       "Zones masquées. « Montrer les zones masquées » les fait revenir.",
                       len(zones)))  # fmt: skip


def hidden(desk: Desk) -> bool:
    return any(zone.hidden for zone in desk.editor.map.zones.values())


def show_hidden(desk: Desk) -> None:
    ids = [id for id, zone in desk.editor.map.zones.items() if zone.hidden]
    with desk.editor.transaction(_("zones montrées")) as draft:
        operations.set_fields(draft, ids, hidden=False)
    desk.editor.select(ids)


def printing(desk: Desk) -> None:
    """Whether posters show the selected zones."""
    zones = chosen(desk)
    if not zones:
        return
    on = not all(zone.printed for zone in zones)
    label = _("zone imprimée") if on else _("zone non imprimée")
    with desk.editor.transaction(label) as draft:
        operations.set_fields(draft, [zone.id for zone in zones], printed=on)


def printing_words(desk: Desk) -> str:
    zones = chosen(desk)
    printed = not zones or all(zone.printed for zone in zones)
    return _("Ne pas imprimer la zone") if printed else _("Imprimer la zone")


def can_wait(desk: Desk) -> bool:
    """Whether elements are selected on a page whose zones or axes say something."""
    map = desk.editor.map
    says = bool(map.axes) or any(zone.writes or zone.gathers for zone in map.zones.values())
    return says and bool(desk.editor.selection & map.elements.keys())


def wait(desk: Desk) -> None:
    """Take the selected elements off the page, to the strip « À placer »."""
    map = desk.editor.map
    ids = [id for id in map.elements if id in desk.editor.selection and not map.elements[id].locked]
    if not ids:
        return
    label = _n("élément à placer", "{n} éléments à placer", len(ids))
    with desk.editor.transaction(label) as draft:
        arrangements.wait(draft, ids, dict(desk.boxes()))


def can_enter(desk: Desk) -> bool:
    map = desk.editor.map
    return bool(open_zones(desk)) and bool(desk.editor.selection & map.elements.keys())


def open_zones(desk: Desk) -> list[Zone]:
    """The zones that take somebody in."""
    return [zone for zone in desk.editor.map.zones.values()
            if not (zone.waits or zone.hidden or zone.folded) and zone.shape.type not in ("line", "hull")]


def enter(desk: Desk) -> None:
    """Ask for a zone, by its name, and put the selected elements there."""
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from sysmap.app.menus import plain

    menu = QMenu(desk)
    menu.setAccessibleName(_("Mettre dans une zone"))
    for zone in open_zones(desk):
        menu.addAction(plain(zone_name(desk.editor.map, zone.id)), partial(put_in, desk, zone.id))
    menu.setActiveAction(menu.actions()[0])
    view = desk.view
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(view.mapToGlobal(QPoint(view.width() // 3, view.height() // 4)))


def put_in(desk: Desk, zone: str) -> None:
    """The selected elements go there, and the zone writes what it says."""
    before = desk.editor.map
    ids = [id for id in before.elements if id in desk.editor.selection]
    name = zone_name(before, zone)
    label = _("mis dans « {zone} »").format(zone=name)
    with desk.editor.transaction(label) as draft:
        left = arrangements.put_in(draft, ids, zone, dict(desk.boxes()))
    glide(desk, before, desk.editor.map)
    if left:
        said = _n("{n} élément n’a pas trouvé de place dans « {zone} » et reste où il était.",
                  "{n} éléments n’ont pas trouvé de place dans « {zone} » et restent où ils étaient.",
                  len(left))  # fmt: skip
        desk.say(said.format(zone=name))


def crossing(desk: Desk) -> None:
    """The matrix of relations: who is joined to whom."""
    from sysmap.app.crossing import CrossingWindow

    desk.show_window("crossing", CrossingWindow)


def has_elements(desk: Desk) -> bool:
    return bool(desk.editor.map.elements)
