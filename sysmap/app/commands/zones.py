"""Zones are folded, hidden, kept off paper; what they hold goes back to the strip to be placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def crossing(desk: Desk) -> None:
    """The matrix of relations: who is joined to whom."""
    from sysmap.app.crossing import CrossingWindow

    desk.show_window("crossing", CrossingWindow)


def has_elements(desk: Desk) -> bool:
    return bool(desk.editor.map.elements)
