"""Who is missing, silos, influence and dependence, measures: loaded when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def missing(desk: Desk) -> None:
    """« Qui manque ? » beside the map, or back to it."""
    from sysmap.app.reading.missing import MissingPage

    if isinstance(desk.panel, MissingPage):
        desk.panel.leave()
    else:
        MissingPage(desk).start()


def show_silos(desk: Desk) -> None:
    """Every group within its outline, until the reading is left."""
    from sysmap.analysis import several, silos
    from sysmap.app.reading.hulls import hulls

    map = desk.editor.map
    groups = silos(map)
    title = _("Silos")
    if not groups:
        desk.lens.clear()
        desk.say(_("Cette carte ne se partage pas en groupes : tout y est relié de près, ou presque rien."))
        return
    names = several(map, [one.hub for one in groups], language())
    said = _n("{n} groupe relié surtout en son sein, autour de {names}.",
              "{n} groupes reliés surtout en leur sein, autour de {names}.", len(groups))  # fmt: skip
    members = [id for one in groups for id in one.elements]
    desk.lens.show(members, desk.editor.map.links, title=title, sentence=said.format(names=names), move=False)
    hulls(desk).show([one.elements for one in groups])


def plan(desk: Desk) -> None:
    from sysmap.app.influence import PlanWindow

    desk.show_window("influence", PlanWindow)


def measures(desk: Desk) -> None:
    """The table, with its columns of measures."""
    from sysmap.app.table import TableWindow

    window = desk.show_window("table", TableWindow)
    assert isinstance(window, TableWindow)
    window.show_measures()
