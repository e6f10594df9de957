"""Who is missing, silos, influence and dependence, measures: loaded when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.analysis import Silo
    from sysmap.app.desk import Desk


def missing(desk: Desk) -> None:
    """« Qui manque ? » beside the map, or back to it."""
    from sysmap.app.reading.missing import MissingPage

    if isinstance(desk.panel, MissingPage):
        desk.panel.leave()
    else:
        MissingPage(desk).start()


def show_silos(desk: Desk) -> None:
    """Every group within its outline, until the reading is left; they take a moment to find."""
    from sysmap.analysis import silos
    from sysmap.app.jobs import Job

    map, job = desk.editor.map, Job(desk)

    def show(groups: tuple[Silo, ...]) -> None:
        job.leave()
        if desk.editor.map.elements is map.elements:
            _outline(desk, groups)

    job.done.connect(show)
    job.ask(lambda: silos(map))


def _outline(desk: Desk, groups: tuple[Silo, ...]) -> None:
    from sysmap.analysis import several
    from sysmap.app.reading.hulls import hulls

    map, title = desk.editor.map, _("Silos")
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
