"""The pictogram of an element: chosen in a window, or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.controls import button
from sysmap.app.icons import icon
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.notation.pictograms import choose_pictogram
from sysmap.drawing import pictogram_of
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def pictogram(sheet: Sheet, desk: Desk) -> None:
    """A button that shows the one it bears."""
    sheet.head(_("Pictogramme"))
    choose = button("", lambda: choose_pictogram(desk), look="outlined")

    def drop() -> None:
        sheet.write(_("pictogramme"), pictogram="")

    away = button(_("Retirer le pictogramme"), drop, look="link")
    sheet.put(choose)
    sheet.put(away)

    def show() -> None:
        row = pictogram_of(sheet.common("pictogram") or "")
        choose.setText(row.name(language()) if row else _("Choisir un pictogramme…"))
        choose.setIcon(icon(row.icon if row else "image", 20))
        away.setVisible(any(one.pictogram for one in sheet.records))

    sheet.shows(show)
