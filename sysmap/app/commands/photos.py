"""What is done to photos in the background: straighten, turn, fade, hide, show on the poster, go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.editing import operations_photos as operations
from sysmap.geometry import WHOLE
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def meant(desk: Desk) -> list[str]:
    """The selected pictures, else the photo being typed over, else the only one there is."""
    map = desk.editor.map
    chosen = [id for id in map.pictures if id in desk.editor.selection]
    if chosen or desk.editor.selection:
        return chosen
    if desk.landing.on:
        return [desk.landing.photo]
    every = operations.backgrounds(map)
    return [every[0].id] if len(every) == 1 else []


def some(desk: Desk) -> bool:
    return bool(meant(desk))


def one(desk: Desk) -> bool:
    return len(meant(desk)) == 1


def any_background(desk: Desk) -> bool:
    return bool(operations.backgrounds(desk.editor.map))


def choose(desk: Desk) -> None:
    """Choose photos to type over."""
    from sysmap.app.incoming.pasting import choose_photos

    choose_photos(desk)


def straighten(desk: Desk) -> None:
    """Take the four handles in hand."""
    ids = meant(desk)
    desk.editor.select(ids)
    box = desk.box(ids[0])
    if box is not None:
        from sysmap.canvas import fitted

        desk.view.look(fitted(box.grown(60), desk.view.width(), desk.view.height(), margin=20))
    desk.view.use("corners")
    desk.view.setFocus()


def is_straight(desk: Desk) -> bool:
    return any(desk.editor.map.pictures[id].corners for id in meant(desk))


def whole(desk: Desk) -> None:
    """The photo as it was taken."""
    with desk.editor.transaction(_("photo entière")) as draft:
        for id in meant(desk):
            operations.straighten(draft, id, WHOLE)


def turn(desk: Desk) -> None:
    with desk.editor.transaction(_("photo tournée")) as draft:
        for id in meant(desk):
            operations.turn(draft, id)


def fade(desk: Desk) -> None:
    """The next of three steps, for the photos meant; for all of them when none is."""
    ids = meant(desk) or [picture.id for picture in operations.backgrounds(desk.editor.map)]
    with desk.editor.transaction(_("photo estompée"), merge="fade " + " ".join(ids)[:200]) as draft:
        step = operations.fade_on(draft, ids)
    desk.status.say(_("Photo estompée à {percent} %").format(percent=round(step * 100)))


def hide(desk: Desk) -> None:
    """Hide all the photos in the background, or show them again."""
    shown = any(not picture.hidden for picture in operations.backgrounds(desk.editor.map))
    label = _("photos cachées") if shown else _("photos montrées")
    with desk.editor.transaction(label, merge="photos hidden") as draft:
        count = operations.hide_backgrounds(draft, shown)
    hidden = _n("{n} photo en fond est cachée.", "{n} photos en fond sont cachées.", count)
    there = _n("{n} photo en fond est montrée.", "{n} photos en fond sont montrées.", count)
    desk.status.say(hidden if shown else there)


def hide_words(desk: Desk) -> str:
    shown = any(not picture.hidden for picture in operations.backgrounds(desk.editor.map))
    return _("Cacher les photos en fond") if shown else _("Montrer les photos en fond")


def behind(desk: Desk) -> None:
    """Put pictures behind all and lock them, to type over them; or make them plain pictures again."""
    ids = meant(desk)
    back = not all(desk.editor.map.pictures[id].background for id in ids)
    with desk.editor.transaction(_("photo en fond")) as draft:
        for id in ids:
            draft.change(draft.pictures[id], background=back, locked=back)


def on_poster(desk: Desk) -> None:
    """Place photos on purpose: they are printed and exported; or no longer."""
    ids = [id for id in meant(desk) if desk.editor.map.pictures[id].background]
    printed = not all(desk.editor.map.pictures[id].printed for id in ids)
    with desk.editor.transaction(_("photo sur l’affiche")) as draft:
        for id in ids:
            draft.change(draft.pictures[id], printed=printed)
    on = _("La photo figurera sur l’affiche et dans ce qui s’exporte.")
    off = _("La photo ne figurera nulle part hors de cet écran.")
    desk.status.say(on if printed else off)


def has_background(desk: Desk) -> bool:
    return any(desk.editor.map.pictures[id].background for id in meant(desk))


def next(desk: Desk) -> None:
    desk.landing.go(1)


def before(desk: Desk) -> None:
    desk.landing.go(-1)
