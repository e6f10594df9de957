"""Several maps become one, what a newer one brings, and the public version: windows loaded when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def choose(desk: Desk) -> None:
    """Choose the maps to bring together."""
    from sysmap.app.merging.choosing import MergeWindow

    desk.show_window("merge", MergeWindow)


def is_merged(desk: Desk) -> bool:
    """Whether this map was made of several."""
    map = desk.editor.map
    return bool(map.open_points) or any(e.heard is not None for e in map.elements.values())


def waiting(desk: Desk) -> int:
    """How many points wait."""
    from sysmap.interchange import merging

    return len(merging.undecided(desk.editor.map))


def may_review(desk: Desk) -> bool:
    return is_merged(desk) and not desk.editor.closed


def review(desk: Desk) -> None:
    """Go on deciding, beside the map."""
    from sysmap.app.merging.review import Review

    if isinstance(desk.panel, Review):
        desk.panel.list.setFocus()
        return
    if desk.room.on:
        desk.room.leave()
    made = Review(desk)
    desk.beside(made)
    made.show()
    made.start()


def remind(desk: Desk) -> None:
    """A map with open points was opened: they can be decided now."""
    from sysmap.app.banners import Choice

    if desk.editor.closed:
        return  # a received map is read, not decided
    if left := waiting(desk):
        said = _n("Fusion en cours : {n} point à décider.", "Fusion en cours : {n} points à décider.", left)
        desk.say(said, Choice(_("Reprendre la fusion"), lambda: review(desk)))


def report(desk: Desk) -> None:
    from sysmap.app.merging.report import ReportWindow

    desk.show_window("merge_report", ReportWindow)


def toggle_said_by(desk: Desk) -> None:
    """« 3/5 » on elements and relations, or no longer."""
    desk.heard_marks.on = not desk.heard_marks.on
    desk.view.update()
    if desk.heard_marks.on:
        desk.status.say(_("3/5 : dit par 3 des 5 tables. Sur la fiche d’un élément : lesquelles."))


def said_by_words(desk: Desk) -> str:
    return _("Ne plus montrer qui l’a dit") if desk.heard_marks.on else _("Qui l’a dit ? (3/5)")


def update(desk: Desk) -> None:
    from sysmap.app.merging.origin import choose_origin

    choose_origin(desk)


def remarks(desk: Desk) -> None:
    from sysmap.app.merging.origin import choose_remarks

    choose_remarks(desk)


def public(desk: Desk) -> None:
    from sysmap.app.merging.public import PublicWindow

    desk.show_window("public", PublicWindow)
