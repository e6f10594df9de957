"""What the chips of the capture line answer when they are clicked: another zone, another kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from sysmap.app.menus import plain
from sysmap.app.zone_names import zone_name
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def zones(desk: Desk) -> QMenu:
    """Every zone that is shown, then none."""
    menu = QMenu(desk)
    for zone in desk.editor.map.zones.values():
        if not (zone.hidden or zone.waits or zone.shape.type == "line"):
            _offer(menu, zone_name(desk.editor.map, zone.id), zone.id == desk.capture.zone,
                   partial(desk.capture.write_in, zone.id))  # fmt: skip
    _offer(menu, _("Hors zone"), not desk.capture.zone, partial(desk.capture.write_in, ""))
    return menu


def kinds(desk: Desk) -> QMenu:
    """The kinds at hand, then the others."""
    menu, first = QMenu(desk), desk.palette_kinds()
    for id in first:
        _kind(menu, desk, id)
    others = menu.addMenu(_("Autres types"))
    for id in desk.every_kind():
        if id not in first:
            _kind(others, desk, id)
    return menu


def _kind(menu: QMenu, desk: Desk, id: str) -> None:
    name = desk.editor.map.kind(id).name(language())
    _offer(menu, name, id == desk.kind, partial(desk.capture.write_kind, id))


def _offer(menu: QMenu, words: str, chosen: bool, run: partial[None]) -> None:
    made = menu.addAction(plain(words), run)
    made.setCheckable(True)
    made.setChecked(chosen)


def answer(chip: QWidget, menu: QMenu) -> None:
    """Show the menu above the chip, which lies at the window's foot."""
    menu.popup(chip.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
