"""Where one looks: zoom, fit, room mode, the capture line, the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sysmap.app.banners import Choice
from sysmap.app.room import other_screens
from sysmap.app.settings import save
from sysmap.app.style import wear
from sysmap.drawing import EYES
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def zoom_in(desk: Desk) -> None:
    desk.view.zoom_by(1.25)


def zoom_out(desk: Desk) -> None:
    desk.view.zoom_by(0.8)


def fit(desk: Desk) -> None:
    desk.view.fit()


def minimap(desk: Desk) -> None:
    """Show the small map in the corner when the map outgrows the window, or put it away."""
    small = desk.minimap
    small.toggle()
    if small.wanted and not small.isVisible():
        desk.status.say(_("La petite carte apparaîtra quand la carte dépassera la fenêtre."))
    elif not small.wanted:
        desk.status.say(_("Petite carte cachée : Ctrl+G la remet."))


def fit_selection(desk: Desk) -> None:
    desk.view.fit_selection()


def actual_size(desk: Desk) -> None:
    desk.view.zoom_to(1.0)


def room(desk: Desk) -> None:
    desk.room.toggle()


def curtain(desk: Desk) -> None:
    desk.curtain.toggle()


def in_room(desk: Desk) -> bool:
    return bool(desk.room.framings())


def framing(desk: Desk) -> None:
    desk.room.switch()


def framing_words(desk: Desk) -> str:
    return _("De près : ce qui se dit") if desk.room.whole else _("Ensemble : toute la carte")


def letters_test(desk: Desk) -> None:
    desk.room.test_letters()


def opening_page(desk: Desk) -> None:
    desk.room.open()


def end_screen(desk: Desk) -> None:
    desk.room.end()


def has_second_screen(desk: Desk) -> bool:
    return desk.room.presenter.on or bool(other_screens(desk.window()))


def public_screen(desk: Desk) -> None:
    """Open what the room sees on the second screen, or close it."""
    if desk.room.on:
        desk.room.leave()
    desk.room.toggle()


def motion(desk: Desk) -> None:
    desk.settings.motion = not desk.settings.motion
    save(desk.settings)
    desk.status.say(_("La carte glisse.") if desk.settings.motion else _("La carte ne glisse plus."))


def theme(desk: Desk, name: str) -> None:
    """Paint the map in this theme from now on."""
    desk.settings.theme = name
    save(desk.settings)
    wear(name)
    desk.room.dress()


def look_as(desk: Desk, eyes: str) -> None:
    """Show the colours as others see them, or as they are again; a banner says it while it lasts."""
    for other in EYES:
        desk.shell.banners.unsay(_seen(other))
    desk.room.look_as(eyes)
    if desk.room.eyes:
        desk.say(_seen(eyes), Choice(_("Voir les vraies couleurs"), lambda: desk.room.look_as("")))


def _seen(eyes: str) -> str:
    """What the banner says."""
    who = {
        "deuteranopia": _("les personnes qui ne voient pas le vert (deutéranopie)"),
        "protanopia": _("les personnes qui ne voient pas le rouge (protanopie)"),
        "tritanopia": _("les personnes qui ne voient pas le bleu (tritanopie)"),
        "grey": _("une copie en gris"),
    }  # fmt: skip
    said = _("Vous voyez la carte comme {who}. C’est un aperçu : ni la carte ni l’affiche ne changent.")
    return said.format(who=who.get(eyes, eyes))


def full_screen(desk: Desk) -> None:
    """There and back: a window that was maximized is maximized again."""
    window = desk.window()
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def write(desk: Desk) -> None:
    """Put the caret in the capture line."""
    desk.capture.start()


def search(desk: Desk) -> None:
    desk.bar.search.start()


def arm_kind(desk: Desk, place: int) -> None:
    """Arm the kind at this place of the palette; with elements selected, give them this kind."""
    from sysmap.app.commands import edit

    kinds = desk.palette_kinds()
    if place >= len(kinds):
        return
    if edit.has_elements(desk):
        edit.retype(desk, kinds[place])
    else:
        desk.arm_kind(kinds[place])
